// Search over the site. Everything is loaded as a script, so that it works from a folder, too.
const balaiCari = (() => {
  const root = new URL(".", document.currentScript.src);
  const shards = new Map();
  const texts = new Map();
  const loading = new Map();
  let list = null;

  /** Loads a script of the site once; it hands over what it holds by itself. */
  function load(path) {
    if (!loading.has(path)) {
      loading.set(path, new Promise((resolve) => {
        const script = document.createElement("script");
        script.src = new URL(path, root);
        script.onload = script.onerror = resolve;
        document.head.append(script);
      }));
    }
    return loading.get(path);
  }

  // MARK: Words

  const stemsOf = new Map();
  function knownStems(word) {
    if (!stemsOf.has(word)) stemsOf.set(word, stems(word));
    return stemsOf.get(word);
  }
  const sharesStem = (one, other) => {
    const known = knownStems(other);
    return knownStems(one).some((stem) => known.includes(stem));
  };

  // MARK: Index

  function shardName(term) {
    const start = [...term].slice(0, list.depth).join("");
    return /^[a-z0-9]+$/.test(start) ? start : "_";
  }

  /** The lines of the shard that may hold a term, sorted by term; none where there is no shard. */
  async function shard(term) {
    const name = shardName(term);
    if (!list.shards.includes(name)) return [];
    await load(`cari/indeks/${name}.js`);
    return shards.get(name) ?? [];
  }

  /** The first of the sorted lines whose term is not below `term`. */
  function firstLine(lines, term) {
    let [low, high] = [0, lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lines[middle][0] < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  const WEIGHTS = [8, 4, 1];

  /** Adds what one line says: for each lesson the best weight. */
  function take(places, postings, factor) {
    for (const part of postings.split(";")) {
      const colon = part.indexOf(":");
      const course = parseInt(part.slice(0, colon), 36);
      for (const number of part.slice(colon + 1).split(",")) {
        const value = parseInt(number, 36);
        const lesson = Math.floor(value / 3);
        const key = course * 1048576 + lesson;
        const weight = WEIGHTS[value % 3] * factor;
        if ((places.get(key) ?? 0) < weight) places.set(key, weight);
      }
    }
  }

  /** Where a word stands: lesson to weight. */
  async function lessonsWith(word, isPrefix) {
    const places = new Map();
    for (const stem of knownStems(word)) {
      const lines = await shard(stem);
      const line = lines[firstLine(lines, stem)];
      if (line !== undefined && line[0] === stem) take(places, line[1], 1);
    }
    if (!isPrefix) return places;
    const starts = new Set([word, ...candidates(word).filter((start) => start.length >= 3)]);
    for (const start of starts) {
      const lines = await shard(start);
      let place = firstLine(lines, start);
      for (let count = 0; count < 200 && place < lines.length; count += 1, place += 1) {
        if (!lines[place][0].startsWith(start)) break;
        take(places, lines[place][1], 0.6);
      }
    }
    return places;
  }

  /** Where all words of a phrase stand. */
  async function lessonsWithAll(words, isPrefix) {
    let all = null;
    for (const [index, word] of words.entries()) {
      const places = await lessonsWith(word, isPrefix && index === words.length - 1);
      if (all === null) all = places;
      else for (const [key, weight] of all) {
        if (places.has(key)) all.set(key, Math.min(weight, places.get(key)));
        else all.delete(key);
      }
    }
    return all ?? new Map();
  }

  // MARK: Questions

  /** The words of a question, joined to units: each a list of phrases of one meaning. */
  function units(words) {
    const found = [];
    for (let place = 0; place < words.length;) {
      let best = null;
      for (const group of list.synonyms) {
        for (const phrase of group) {
          const fits = phrase.length <= words.length - place
            && phrase.every((word, index) => sharesStem(word, words[place + index]));
          if (fits && (best === null || phrase.length > best.size)) {
            best = { size: phrase.length, group };
          }
        }
      }
      const size = best?.size ?? 1;
      const own = words.slice(place, place + size);
      const others = (best?.group ?? []).filter(
        (phrase) => !(phrase.length === size && phrase.every((word, index) => sharesStem(word, own[index]))));
      found.push([own, ...others]);
      place += size;
    }
    return found;
  }

  /** The lessons that answer a question, the best first: [course, lesson]. */
  async function find(words, isLastOpen) {
    const scores = new Map();
    const asked = units(words);
    for (const [index, phrases] of asked.entries()) {
      const places = new Map();
      for (const [rank, phrase] of phrases.entries()) {
        const isOpen = isLastOpen && rank === 0 && index === asked.length - 1;
        for (const [key, weight] of await lessonsWithAll(phrase, isOpen)) {
          const value = rank === 0 ? weight : weight * 0.7;
          if ((places.get(key) ?? 0) < value) places.set(key, value);
        }
      }
      for (const [key, weight] of places) {
        const old = scores.get(key) ?? [0, 0];
        scores.set(key, [old[0] + 1, old[1] + weight]);
      }
    }
    return [...scores]
      .sort(([a, [m, s]], [b, [n, t]]) => n - m || t - s || a - b)
      .map(([key]) => [Math.floor(key / 1048576), key % 1048576]);
  }

  // MARK: Results

  /** The module that holds the lesson of a course with a number, and its number there. */
  function place(course, number) {
    for (const [id, title, count] of list.courses[course][2]) {
      if (number < count) return { id, title, number };
      number -= count;
    }
    return null;
  }

  /** The part of a text where most of the words stand close together: [text, isMarked] pieces. */
  function snippet(text, isAsked) {
    const hits = placedWords(text).filter(([word]) => isAsked(word));
    const WIDTH = 180;
    let best = 0;
    let bestCount = 0;
    for (let first = 0, last = 0; first < hits.length; first += 1) {
      while (last < hits.length && hits[last][2] <= hits[first][1] + WIDTH) last += 1;
      const kinds = new Set(hits.slice(first, last).map(([word]) => knownStems(word)[0])).size;
      if (kinds > bestCount) [best, bestCount] = [first, kinds];
    }
    let start = hits.length === 0 ? 0 : Math.max(0, hits[best][1] - 50);
    while (start > 0 && text[start - 1] !== " ") start -= 1;
    let end = Math.min(text.length, start + WIDTH + 60);
    while (end < text.length && text[end] !== " ") end += 1;
    const pieces = [];
    let done = start;
    for (const [, from, to] of hits) {
      if (from < start || to > end) continue;
      pieces.push([text.slice(done, from), false], [text.slice(from, to), true]);
      done = to;
    }
    pieces.push([text.slice(done, end), false]);
    if (start > 0) pieces.unshift(["… ", false]);
    if (end < text.length) pieces.push([" …", false]);
    return pieces;
  }

  async function result([course, number], isAsked) {
    const [id, title] = list.courses[course];
    const module = place(course, number);
    if (module === null) return null;
    const address = [id, module.id].map(encodeURIComponent).join("/");
    await load(`cari/isi/${address}.js`);
    const lesson = texts.get(`${id}/${module.id}`)?.[module.number];
    if (lesson === undefined) return null;
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = new URL(`kursus/${address}/${encodeURIComponent(lesson[0])}/index.html`, root);
    link.textContent = lesson[1];
    const where = document.createElement("p");
    where.className = "measure";
    where.textContent = `${title} › ${module.title}`;
    const words = document.createElement("p");
    for (const [piece, isMarked] of snippet(lesson[2], isAsked)) {
      if (!isMarked) words.append(piece);
      else words.append(Object.assign(document.createElement("mark"), { textContent: piece }));
    }
    item.append(link, where, words);
    return item;
  }

  /** The words of the glossary that are asked for, the first two: [anchor, text, names]. */
  function explained(words, isLastOpen) {
    const phrases = units(words).flat();
    const last = isLastOpen ? words[words.length - 1] : "";
    const isSame = (name, phrase) => name.length === phrase.length
      && name.every((word, index) => sharesStem(word, phrase[index]));
    const isAskedBy = (name) => phrases.some((phrase) => isSame(name, phrase))
      || words.some((_, place) => isSame(name, words.slice(place, place + name.length)))
      || (words.length === 1 && last.length >= 3 && name[0].startsWith(last));
    return list.glossary.filter(([, , names]) => names.some(([words]) => isAskedBy(words))).slice(0, 2);
  }

  function explanation([anchor, text, names]) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = new URL(`istilah/index.html#${encodeURIComponent(anchor)}`, root);
    link.textContent = names[0][1];
    const where = document.createElement("p");
    where.className = "measure";
    where.textContent = form.dataset.glossary;
    const words = document.createElement("p");
    words.textContent = text;
    item.append(link, where, words);
    return item;
  }

  // MARK: Page

  const form = document.getElementById("cari");
  const field = form.elements.q;
  const status = document.getElementById("kabar");
  const results = document.getElementById("hasil");
  const more = document.getElementById("lagi");
  const PORTION = 10;
  let round = 0;
  let waiting = [];
  let isAsked = () => false;

  async function showMore() {
    const mine = round;
    const portion = waiting.splice(0, PORTION);
    const items = await Promise.all(portion.map((found) => result(found, isAsked)));
    if (mine !== round) return;
    results.append(...items.filter((item) => item !== null));
    more.hidden = waiting.length === 0;
  }

  async function search() {
    round += 1;
    const mine = round;
    const question = field.value;
    try {
      history.replaceState(null, "", question.trim() === "" ? "?" : `?q=${encodeURIComponent(question)}`);
    } catch {
      // Some browsers give a page from a folder no history.
    }
    const words = placedWords(question).map(([word]) => word);
    if (words.length === 0) {
      results.replaceChildren();
      status.textContent = "";
      more.hidden = true;
      document.documentElement.dataset.found = "";
      return;
    }
    await load("cari/daftar.js");
    if (list === null) return;
    const isLastOpen = !/\s$/.test(question);
    const found = await find(words, isLastOpen);
    if (mine !== round) return;
    const asked = units(words).flat(2);
    const last = isLastOpen ? words[words.length - 1] : null;
    const memo = new Map();
    isAsked = (word) => {
      if (!memo.has(word)) {
        memo.set(word, asked.some((other) => sharesStem(word, other))
          || (last !== null && word.startsWith(last)));
      }
      return memo.get(word);
    };
    waiting = found.slice(0, 200);
    const fresh = await Promise.all(waiting.splice(0, PORTION).map((one) => result(one, isAsked)));
    if (mine !== round) return;
    results.replaceChildren(
      ...explained(words, isLastOpen).map(explanation), ...fresh.filter((item) => item !== null));
    more.hidden = waiting.length === 0;
    status.textContent = found.length === 0
      ? form.dataset.none : form.dataset.found.replace("{n}", String(found.length));
    document.documentElement.dataset.found = `${question}:${found.length}`;
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    results.querySelector("a")?.focus();
  });
  field.addEventListener("input", search);
  more.addEventListener("click", async () => {
    const count = results.children.length;
    await showMore();
    results.children[count]?.querySelector("a")?.focus();
  });
  // Down and up walk through the results, Escape begins anew.
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [field, ...results.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (event.key === "Escape" && at >= 0) {
      field.value = "";
      field.focus();
      search();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && at >= 0) {
      const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
      if (next !== undefined) {
        event.preventDefault();
        next.focus();
      }
    }
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null) field.value = asked;
  field.focus();
  if (field.value !== "") search();

  return {
    daftar(given) {
      given.synonyms = given.synonyms.map(
        (group) => group.map((phrase) => placedWords(phrase).map(([word]) => word)).filter((words) => words.length > 0));
      for (const entry of given.glossary) {
        entry[2] = entry[2].map((name) => [placedWords(name).map(([word]) => word), name])
          .filter(([words]) => words.length > 0);
      }
      given.glossary = given.glossary.filter(([, , names]) => names.length > 0);
      given.shards = given.shards.split(" ");
      list = given;
    },
    indeks(name, lines) {
      shards.set(name, lines.split("\n").filter((line) => line !== "").map((line) => line.split("\t")));
    },
    isi(place, lessons) { texts.set(place, lessons); },
  };
})();
