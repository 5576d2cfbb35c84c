// Turns questions that can be read into questions that can be answered. What was answered stays in
// this browser; without a script, or without a place to keep it, every question can be read still.
(() => {
  const words = document.currentScript.dataset;
  const memory = {
    key: (question) => `balai:${location.pathname}#${question.id}`,
    read(question) {
      try {
        return JSON.parse(localStorage.getItem(this.key(question)));
      } catch {
        return null;
      }
    },
    write(question, answer) {
      try {
        if (answer === null) localStorage.removeItem(this.key(question));
        else localStorage.setItem(this.key(question), JSON.stringify(answer));
      } catch {
        // A browser that keeps nothing forgets when the page is closed.
      }
    },
  };

  // MARK: What is right

  function plain(text) {
    return text.normalize("NFC")
      .replace(/[\u2018\u2019\u201B\u02BC\u2032]/g, "'").replace(/[\u201C\u201D\u201F\u2033]/g, '"')
      .replace(/[\u2010-\u2013\u2212]/g, "-").replace(/[\u00AD\u200B\u2060\uFEFF]/g, "")
      .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  }
  const collapsed = (text) => text.trim().split(/\s+/u).join(" ");
  const folded = (text) => collapsed(plain(text)).toUpperCase().toLowerCase().normalize("NFC");
  const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  /** As `AcceptedText.accepts` of the program. */
  function accepts(written, typed) {
    if (/^\/.+\/$/su.test(written)) {
      if (typed.length > 500) return false;
      try {
        return new RegExp(`^(?:${written.slice(1, -1)})$`, "isu").test(collapsed(typed));
      } catch {
        return false;
      }
    }
    if (!written.includes("*")) return folded(written) === folded(typed);
    const mask = folded(written).split(/\*+/).map(quoted).join("[^]*");
    return new RegExp(`^${mask}$`, "u").test(folded(typed));
  }

  /** A decimal number in whole units of 10^-9, so that 0,1 is 0,1. */
  function exact(text) {
    const parts = /^([+-]?)(\d{1,15})(?:\.(\d{0,9}))?$/.exec(text);
    if (parts === null) return null;
    const units = BigInt(parts[2]) * 1000000000n + BigInt((parts[3] ?? "").padEnd(9, "0"));
    return parts[1] === "-" ? -units : units;
  }

  /** What a typed number may mean: 1.500 is one and a half or one thousand five hundred. */
  function readings(typed) {
    const text = plain(typed).replace(/\s/gu, "");
    const found = [];
    for (const [decimal, group] of [[",", "."], [".", ","]]) {
      const parts = text.split(decimal);
      const groups = parts[0].split(group);
      if (parts.length > 2 || groups.slice(1).some((part) => part.length !== 3)) continue;
      const head = groups[0].replace(/^[+-]+/, "");
      if (groups.length > 1 && (head.length < 1 || head.length > 3)) continue;
      const number = exact(groups.join("") + (parts.length === 2 ? `.${parts[1]}` : ""));
      if (number !== null) found.push(number);
    }
    return found;
  }

  const inRange = ([low, high], typed) =>
    readings(typed).some((number) => exact(low) <= number && number <= exact(high));

  /** How many parts of an answer are right, of how many. */
  function judge(key, answer) {
    const count = (parts, isRight) => [parts.filter(isRight).length, parts.length];
    switch (key.t) {
      case "choice": {
        const isRight = key.any
          ? answer.length === 1 && key.k.includes(answer[0])
          : answer.length === key.k.length && key.k.every((place) => answer.includes(place));
        const some = key.m && answer.some((place) => key.k.includes(place));
        return isRight ? [1, 1] : [some ? 0.5 : 0, 1];
      }
      case "order":
      case "match":
        return count(key.k, (target, index) => answer[index] === target);
      case "number":
        return [key.a.some((range) => inRange(range, answer[0])) ? 1 : 0, 1];
      case "text":
        return count(key.a, (gap, index) => gap.some((written) => accepts(written, answer[index])));
      default:
        return [0, 1];
    }
  }

  // MARK: Where answers are given

  function input(type, label, name) {
    const field = document.createElement("input");
    Object.assign(field, { type, name });
    field.autocomplete = "off";
    if (label.id) field.setAttribute("aria-labelledby", label.id);
    else field.setAttribute("aria-label", label);
    return field;
  }

  /** Puts the control in front of what an item says, which names it. */
  function label(item, question, index) {
    const text = document.createElement("div");
    text.id = `:${question.id}-${index}`;
    text.append(...item.childNodes);
    item.append(text);
    return text;
  }

  const pads = {
    choice(question, key) {
      const items = [...question.querySelectorAll(":scope > .options > li")];
      const fields = items.map((item, index) => {
        const text = label(item, question, index);
        const field = input(key.m ? "checkbox" : "radio", text, `:${question.id}`);
        text.addEventListener("click", () => field.click());
        item.classList.add("pick");
        item.prepend(field);
        return field;
      });
      return {
        read: () => fields.flatMap((field, index) => (field.checked ? [index] : [])),
        show: (answer) => fields.forEach((field, index) => { field.checked = answer.includes(index); }),
        isBlank: (answer) => answer.length === 0,
        empty: [],
      };
    },
    order(question, key) {
      const list = question.querySelector(":scope > .options");
      const items = [...list.children];
      list.classList.add("sortable");
      const start = items.map((_, index) => index);
      items.forEach((item, index) => {
        const text = label(item, question, index);
        const row = document.createElement("span");
        row.className = "moves";
        for (const [sign, step, word] of [["↑", -1, words.up], ["↓", 1, words.down]]) {
          const button = document.createElement("button");
          Object.assign(button, { type: "button", textContent: sign });
          button.setAttribute("aria-label", `${word}: ${text.textContent.trim()}`);
          button.addEventListener("click", () => {
            const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
            if (other === null) return;
            if (step < 0) other.before(item);
            else other.after(item);
            button.focus();
            list.dispatchEvent(new Event("change", { bubbles: true }));
          });
          row.append(button);
        }
        item.value = index + 1;
        item.append(row);
      });
      return {
        read: () => [...list.children].map((item) => items.indexOf(item)),
        show: (answer) => list.append(...answer.map((place) => items[place])),
        isBlank: () => false,
        empty: start,
      };
    },
    match(question, key) {
      const targets = question.querySelectorAll(":scope > .options > li");
      const fields = [...question.querySelectorAll(":scope > .prompts > li")].map((item, index) => {
        const text = label(item, question, index);
        const field = document.createElement("select");
        field.setAttribute("aria-labelledby", text.id);
        field.append(new Option("–", ""));
        targets.forEach((_, target) => {
          field.append(new Option(String.fromCharCode(65 + target), String(target)));
        });
        item.append(field);
        return field;
      });
      return {
        read: () => fields.map((field) => (field.value === "" ? null : Number(field.value))),
        show: (answer) => fields.forEach((field, index) => { field.value = answer[index] ?? ""; }),
        isBlank: (answer) => answer.every((target) => target === null),
        empty: fields.map(() => null),
      };
    },
    number: (question) => typed(question, [question]),
    text(question, key) {
      const gaps = [...question.querySelectorAll(".gap")].filter((gap) => gap.closest(".answer") === null);
      return typed(question, gaps.length === key.a.length ? gaps : [question]);
    },
  };

  /** Fields to type into, in the places of gaps or under the question. */
  function typed(question, places) {
    const fields = places.map((place, index) => {
      const field = input("text", place === question ? words.answer : `${words.gap} ${index + 1}`, `:${question.id}-${index}`);
      field.spellcheck = false;
      if (place === question) question.querySelector(":scope > .task").after(field);
      else place.replaceWith(field);
      return field;
    });
    return {
      read: () => fields.map((field) => field.value),
      show: (answer) => fields.forEach((field, index) => { field.value = answer[index] ?? ""; }),
      isBlank: (answer) => answer.every((text) => text.trim() === ""),
      empty: fields.map(() => ""),
    };
  }

  // MARK: Questions

  const questions = [...document.querySelectorAll(".question[data-key]")];
  const states = new Map();
  const board = document.getElementById("papan");

  function tell() {
    if (board === null) return;
    const right = [...states.values()].filter((state) => state === "right").length;
    board.querySelector("[data-count]").textContent =
      words.progress.replace("{n}", String(right)).replace("{m}", String(questions.length));
    board.hidden = false;
  }

  for (const question of questions) {
    const key = JSON.parse(question.dataset.key);
    const pad = pads[key.t](question, key);
    const fold = question.querySelector(":scope > .answer");
    const verdict = document.createElement("p");
    verdict.className = "verdict-line";
    verdict.setAttribute("role", "status");
    const check = document.createElement("button");
    Object.assign(check, { type: "button", className: "button", textContent: words.check });
    const row = document.createElement("div");
    row.className = "check-row";
    row.append(check, verdict);
    if (fold === null) question.append(row);
    else fold.before(row);

    function show(answer) {
      const [right, all] = judge(key, answer);
      const state = right === all ? "right" : right > 0 ? "partly" : "wrong";
      question.dataset.state = state;
      verdict.textContent = words[state] + (state === "partly" && all > 1 ? ` (${right}/${all})` : "");
      if (fold !== null) fold.open = true;
      states.set(question, state);
      tell();
    }
    function forget() {
      delete question.dataset.state;
      verdict.textContent = "";
      states.delete(question);
      memory.write(question, null);
      tell();
    }
    check.addEventListener("click", () => {
      const answer = pad.read();
      if (pad.isBlank(answer)) {
        verdict.textContent = words.blank;
        return;
      }
      memory.write(question, answer);
      show(answer);
    });
    question.addEventListener("change", (event) => {
      if (event.target.closest(".answer") === null && question.dataset.state) forget();
    });
    question.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.matches("input")) check.click();
    });
    question.addEventListener("balai:again", () => {
      pad.show(pad.empty);
      if (fold !== null) fold.open = false;
      forget();
    });
    const kept = memory.read(question);
    if (Array.isArray(kept)) {
      pad.show(kept);
      show(pad.read());
    }
  }
  board?.querySelector("button").addEventListener("click", () => {
    for (const question of questions) question.dispatchEvent(new Event("balai:again"));
    questions[0]?.scrollIntoView();
  });
  tell();
})();
