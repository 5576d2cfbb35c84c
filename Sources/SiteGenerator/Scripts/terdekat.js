// Puts lists of places in order of distance, for a visitor who asks for it. Nothing is sent; without
// the script the lists stay as they are.
"use strict";
(() => {
  const box = document.querySelector(".nearest");
  if (!box || !navigator.geolocation) return;
  const button = box.querySelector("button");
  const status = box.querySelector("[role=status]");
  const radians = degrees => degrees * Math.PI / 180;
  const distance = (a, b) => {
    const [north, east] = [radians(b[0] - a[0]) / 2, radians(b[1] - a[1]) / 2];
    const h = Math.sin(north) ** 2
      + Math.cos(radians(a[0])) * Math.cos(radians(b[0])) * Math.sin(east) ** 2;
    return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
  };
  const show = kilometres => {
    const digits = kilometres < 10 ? 1 : 0;
    return "± " + kilometres.toLocaleString(document.documentElement.lang,
      { minimumFractionDigits: digits, maximumFractionDigits: digits }) + " km";
  };
  const sort = here => {
    for (const list of document.querySelectorAll(".sessions")) {
      const items = [...list.children].filter(item => item.dataset.place).map(item => {
        const kilometres = distance(here, item.dataset.place.split(",").map(Number));
        let line = item.querySelector(".distance");
        if (!line) {
          line = document.createElement("p");
          line.className = "measure distance";
          item.append(line);
        }
        line.textContent = show(kilometres);
        return { item, kilometres };
      });
      items.sort((a, b) => b.kilometres - a.kilometres);
      for (const { item } of items) list.prepend(item);
    }
    status.textContent = button.dataset.done;
  };
  button.addEventListener("click", () => navigator.geolocation.getCurrentPosition(
    position => sort([position.coords.latitude, position.coords.longitude]),
    () => { status.textContent = button.dataset.denied; },
    { maximumAge: 600000, timeout: 20000 }));
  box.hidden = false;
})();
