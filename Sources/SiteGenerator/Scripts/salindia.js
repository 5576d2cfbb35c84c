// Shows one slide at a time, by keys, clicker, touch or buttons; and, for whoever speaks, a second
// window with notes and a clock.
"use strict";
(() => {
  const root = document.documentElement;
  const slides = [...document.querySelectorAll(".slide")];
  const controls = document.querySelector(".controls");
  const panel = document.querySelector(".panel");
  const speaking = panel !== null && location.hash.startsWith("#!");
  let at = 0, other = speaking ? window.opener : null, began = 0;

  const fit = slide => {
    slide.style.removeProperty("--fit");
    for (let part = 96; slide.scrollHeight > slide.clientHeight + 1 && part >= 50; part -= 4) {
      slide.style.setProperty("--fit", part / 100);
    }
  };
  const show = (number, tells = true) => {
    at = Math.max(0, Math.min(slides.length - 1, number));
    slides.forEach((slide, index) => {
      slide.classList.toggle("shown", index === at);
      slide.classList.toggle("coming", speaking && index === at + 1);
    });
    controls.querySelector(".place").textContent = `${at + 1} / ${slides.length}`;
    history.replaceState(null, "", `#${speaking ? "!" : ""}${at + 1}`);
    root.classList.remove("black");
    fit(slides[at]);
    slides[at].scrollTop = 0;
    scrollTo(0, 0);
    if (speaking) speak();
    if (tells && other && !other.closed) other.postMessage({ slide: at }, "*");
  };

  const speak = () => {
    if (slides[at + 1]) fit(slides[at + 1]);
    const speech = panel.querySelector(".speech");
    const notes = slides[at].querySelector(".notes");
    speech.replaceChildren(...(notes ? [...notes.cloneNode(true).childNodes] : []));
    speech.scrollTop = 0;
  };
  const tick = () => {
    const two = number => String(number).padStart(2, "0");
    const now = new Date();
    panel.querySelector(".clock").textContent = `${two(now.getHours())}.${two(now.getMinutes())}`;
    const seconds = Math.floor((now - began) / 1000);
    panel.querySelector(".elapsed").textContent
      = `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  };
  const does = {
    on: () => show(at + 1),
    back: () => show(at - 1),
    fill: () => document.fullscreenElement
      ? document.exitFullscreen() : root.requestFullscreen?.(),
    speak: () => {
      if (panel && !speaking) other = open(`${location.href.split("#")[0]}#!${at + 1}`, "_blank");
    },
  };
  const keys = {
    ArrowRight: does.on, ArrowDown: does.on, PageDown: does.on, " ": does.on, n: does.on,
    ArrowLeft: does.back, ArrowUp: does.back, PageUp: does.back, Backspace: does.back,
    p: does.back, Home: () => show(0), End: () => show(slides.length - 1),
    f: does.fill, s: does.speak, b: () => root.classList.toggle("black"),
    ".": () => root.classList.toggle("black"),
  };

  // What is too long for a small window is read to its end before the next slide comes.
  const small = matchMedia("(max-width: 40rem), (max-height: 30rem)");
  const scrolls = key => small.matches && (
    ["ArrowDown", "PageDown", " "].includes(key) && scrollY + innerHeight < root.scrollHeight - 1
    || ["ArrowUp", "PageUp"].includes(key) && scrollY > 0);

  addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isChosen = event.target.closest("button, a, summary, [tabindex]");
    if (isChosen && [" ", "ArrowDown", "ArrowUp"].includes(event.key)) return;
    if (scrolls(event.key)) return;
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  controls.addEventListener("click", event => {
    does[event.target.closest("[data-does]")?.dataset.does]?.();
  });
  let touched = null;
  addEventListener("touchstart", event => {
    // Two fingers make the page larger, and a wide table moves by itself.
    const table = event.target.closest(".table");
    const isTheirs = event.touches.length > 1 || table && table.scrollWidth > table.clientWidth;
    touched = isTheirs ? null : event.changedTouches[0];
  });
  addEventListener("touchend", event => {
    const [end, start] = [event.changedTouches[0], touched];
    if (!start || Math.abs(end.clientX - start.clientX) < 60) return;
    if (Math.abs(end.clientY - start.clientY) > 60) return;
    show(at + (end.clientX < start.clientX ? 1 : -1));
  });
  addEventListener("message", event => {
    const number = event.source === other && event.data ? event.data.slide : null;
    if (Number.isInteger(number) && number !== at) show(number, false);
  });
  addEventListener("hashchange", () => {
    const number = parseInt(location.hash.replace(/^#!?/, ""), 10);
    if (number >= 1 && number - 1 !== at) show(number - 1);
  });
  addEventListener("resize", () => fit(slides[at]));
  addEventListener("toggle", () => fit(slides[at]), true);

  root.classList.add("live");
  controls.hidden = false;
  if (speaking) {
    root.classList.add("speaking");
    panel.hidden = false;
    began = new Date();
    tick();
    setInterval(tick, 1000);
  }
  show((parseInt(location.hash.replace(/^#!?/, ""), 10) || 1) - 1, false);
})();
