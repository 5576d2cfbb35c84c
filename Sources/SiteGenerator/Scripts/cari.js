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

  /** Finds in a text the words that were asked for, the last perhaps half typed: [word, start, end]. */
  function finder(asked, last) {
    const signs = [...new Set(asked.flatMap(knownStems).flatMap(traces))];
    const memo = new Map();
    const isAsked = (word) => {
      if (!memo.has(word)) {
        memo.set(word, (last !== null && word.startsWith(last))
          || (hasTrace(word, signs) && asked.some((other) => sharesStem(word, other))));
      }
      return memo.get(word);
    };
    // Few words bear a trace, or a sign that can be written in several ways; only those are looked at.
    const clues = [...signs, ...(last === null ? [] : [last]), "['\\u0080-\\uffff]"];
    const clue = new RegExp(clues.join("|"), "gi");
    return (text) => {
      const found = [];
      clue.lastIndex = 0;
      for (let match = clue.exec(text); match !== null; match = clue.exec(text)) {
        let start = match.index;
        while (start > 0 && isOfWord(text.charCodeAt(start - 1))) start -= 1;
        let end = clue.lastIndex;
        while (end < text.length && isOfWord(text.charCodeAt(end))) end += 1;
        for (const [word, from, to] of placedWords(text.slice(start, end))) {
          if (isAsked(word)) found.push([word, start + from, start + to]);
        }
        clue.lastIndex = end;
      }
      return found;
    };
  }

  // MARK: Index

  /** The shard a term stands in, as SearchCut.swift names it. A summary is named like its line. */
  function shardName(term) {
    if (term.endsWith("-")) return term;
    for (let size = 1; size <= term.length; size += 1) {
      if (!/[a-z0-9]/.test(term[size - 1])) return `${term.slice(0, size - 1)}_`;
      if (!list.cut.has(term.slice(0, size))) return term.slice(0, size);
    }
    return term;
  }

  /** The shard that may hold a term, as text, once it is loaded; empty where there is none. */
  const shard = (term) => shards.get(shardName(term)) ?? "";

  /**
   * What to look for of a word: whole terms, and, while it is being typed, beginnings of terms. Where
   * too much begins so for one shard, there is a summary of it.
   */
  function termsOf(word, isOpen) {
    const starts = isOpen ? [word, ...candidates(word).filter((start) => start.length >= 3)] : [];
    return {
      whole: knownStems(word),
      starts: [...new Set(starts)].map((start) => (list.cut.has(start) ? `${start}-` : start)),
    };
  }

  /** Loads the shards of all terms at the same time. */
  function loadShards(sought) {
    const names = new Set(sought.flatMap(({ whole, starts }) => [...whole, ...starts]).map(shardName));
    return Promise.all(
      [...names].filter((name) => list.shards.has(name)).map((name) => load(`cari/indeks/${name}.js`)));
  }

  /** Where the first line begins whose term is not below `term`. The lines are sorted by term. */
  function lineFrom(text, term) {
    let [low, high] = [0, text.length];
    while (low < high) {
      const middle = text.lastIndexOf("\n", ((low + high) >> 1) - 1) + 1;
      if (text.slice(middle, text.indexOf("\t", middle)) < term) low = text.indexOf("\n", middle) + 1;
      else high = middle;
    }
    return low;
  }

  // In tenths: of a title, a heading, a text; of a word that is whole, half typed, or another of one meaning.
  const WHOLE = [80, 40, 10];
  const HALF = [48, 24, 6];
  const OTHER = [56, 28, 7];
  const [NEW_LINE, DIGIT, SEMICOLON, CAPITAL, LETTER] = [..."\n0;Aa"].map((sign) => sign.charCodeAt(0));

  /**
   * Adds what one line says, from the sign behind its tab: for each lesson the best weight. Of each
   * course there is its number, then one for each of its lessons: how many lie between it and the one
   * before, times three, plus the field. A digit or small letter ends a number (LessonList.swift).
   */
  function take(best, text, from, weights) {
    // Where the next lesson would be; below 0 where the number of a course comes.
    let next = -1;
    let number = 0;
    for (let place = from;; place += 1) {
      const sign = text.charCodeAt(place);
      if (sign >= CAPITAL && sign < LETTER) number = number * 26 + sign - CAPITAL;
      else if (sign === SEMICOLON) next = -1;
      else if (sign === NEW_LINE) return;
      else {
        number = number * 36 + sign - (sign < CAPITAL ? DIGIT : LETTER - 10);
        if (next < 0) next = list.firsts[number];
        else {
          const lesson = next + Math.floor(number / 3);
          const weight = weights[number % 3];
          if (best[lesson] < weight) best[lesson] = weight;
          next = lesson + 1;
        }
        number = 0;
      }
    }
  }

  /** Adds for each lesson of the site how much a word weighs in it, where that is more than before. */
  function weigh(best, { whole, starts }, isOther) {
    for (const term of whole) {
      const text = shard(term);
      const line = lineFrom(text, term);
      if (text.startsWith(`${term}\t`, line)) take(best, text, line + term.length + 1, isOther ? OTHER : WHOLE);
    }
    for (const start of starts) {
      const text = shard(start);
      for (let line = lineFrom(text, start); text.startsWith(start, line); line = text.indexOf("\n", line) + 1) {
        take(best, text, text.indexOf("\t", line) + 1, HALF);
      }
    }
  }

  /** How much a phrase weighs: no more than the least of its words. */
  function weighPhrase(best, phrase, isOther) {
    if (phrase.length === 1) {
      weigh(best, phrase[0], isOther);
      return;
    }
    const least = new Uint8Array(list.lessonCount);
    for (const [place, word] of phrase.entries()) {
      const weights = place === 0 ? least : new Uint8Array(list.lessonCount);
      weigh(weights, word, isOther);
      for (let lesson = 0; lesson < least.length; lesson += 1) {
        if (weights[lesson] < least[lesson]) least[lesson] = weights[lesson];
      }
    }
    for (let lesson = 0; lesson < least.length; lesson += 1) {
      if (best[lesson] < least[lesson]) best[lesson] = least[lesson];
    }
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

  /** The best first: by how many units a lesson has, by their weight, by its place on the site. */
  function ranked(counts, sums, unitCount) {
    // Above all sums. Ranks are small whole numbers, which are quick to look up.
    const step = unitCount * WHOLE[0] + 1;
    const ranks = new Map();
    for (let lesson = 0; lesson < counts.length; lesson += 1) {
      if (counts[lesson] === 0) continue;
      const rank = counts[lesson] * step + sums[lesson];
      const equals = ranks.get(rank);
      if (equals === undefined) ranks.set(rank, [lesson]);
      else equals.push(lesson);
    }
    return [...ranks].sort(([a], [b]) => b - a).flatMap(([, lessons]) => lessons);
  }

  /** The lessons that answer a question, given as units, by their number on the site. */
  async function find(asked, isLastOpen) {
    // Only the word at the very end may still be growing.
    const sought = asked.map((phrases, index) => phrases.map((phrase, rank) => phrase.map((word, place) =>
      termsOf(word, isLastOpen && rank === 0 && index === asked.length - 1 && place === phrase.length - 1))));
    await loadShards(sought.flat(2));
    const counts = new Uint16Array(list.lessonCount);
    const sums = new Uint32Array(list.lessonCount);
    const best = new Uint8Array(list.lessonCount);
    for (const phrases of sought) {
      best.fill(0);
      for (const [rank, phrase] of phrases.entries()) weighPhrase(best, phrase, rank > 0);
      for (let lesson = 0; lesson < best.length; lesson += 1) {
        if (best[lesson] === 0) continue;
        counts[lesson] += 1;
        sums[lesson] += best[lesson];
      }
    }
    return ranked(counts, sums, asked.length);
  }

  // MARK: Results

  /** Where the lesson with a number stands: its course and module, and its number there. */
  function placeOf(lesson) {
    const index = list.firsts.findIndex((_, course) => !(lesson >= list.firsts[course + 1]));
    const [course, courseTitle, modules] = list.courses[index];
    let number = lesson - list.firsts[index];
    for (const [module, title, count] of modules) {
      if (number < count) return { course, courseTitle, module, title, number };
      number -= count;
    }
    return null;
  }

  /** The part of a text where most of the words stand close together: [text, isMarked] pieces. */
  function snippet(text, wordsIn) {
    const hits = wordsIn(text);
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

  async function result(found, wordsIn) {
    const place = placeOf(found);
    if (place === null) return null;
    const address = [place.course, place.module].map(encodeURIComponent).join("/");
    await load(`cari/isi/${address}.js`);
    const lesson = texts.get(`${place.course}/${place.module}`)?.[place.number];
    if (lesson === undefined) return null;
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = new URL(`kursus/${address}/${encodeURIComponent(lesson[0])}/index.html`, root);
    link.textContent = lesson[1];
    const where = document.createElement("p");
    where.className = "measure";
    where.textContent = `${place.courseTitle} › ${place.title}`;
    const words = document.createElement("p");
    for (const [piece, isMarked] of snippet(lesson[2], wordsIn)) {
      if (!isMarked) words.append(piece);
      else words.append(Object.assign(document.createElement("mark"), { textContent: piece }));
    }
    item.append(link, where, words);
    return item;
  }

  /** The words of the glossary that are asked for, the first two: [anchor, text, names]. */
  function explained(words, phrases, isLastOpen) {
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
  let wordsIn = () => [];

  async function showMore() {
    const mine = round;
    const portion = waiting.splice(0, PORTION);
    const items = await Promise.all(portion.map((found) => result(found, wordsIn)));
    if (mine !== round) return;
    results.append(...items.filter((item) => item !== null));
    more.hidden = waiting.length === 0;
  }

  async function search() {
    round += 1;
    const mine = round;
    const question = field.value;
    const words = placedWords(question).map(([word]) => word);
    if (words.length === 0) {
      results.replaceChildren();
      status.textContent = "";
      more.hidden = true;
      document.documentElement.dataset.found = "";
      remember(question);
      return;
    }
    await load("cari/daftar.js");
    if (list === null) return;
    const isLastOpen = !/\s$/.test(question);
    const phrases = units(words);
    const found = await find(phrases, isLastOpen);
    if (mine !== round) return;
    wordsIn = finder(phrases.flat(2), isLastOpen ? words[words.length - 1] : null);
    waiting = found.slice(0, 200);
    const fresh = await Promise.all(waiting.splice(0, PORTION).map((one) => result(one, wordsIn)));
    if (mine !== round) return;
    results.replaceChildren(
      ...explained(words, phrases.flat(), isLastOpen).map(explanation), ...fresh.filter((item) => item !== null));
    more.hidden = waiting.length === 0;
    status.textContent = found.length === 0
      ? form.dataset.none : form.dataset.found.replace("{n}", String(found.length));
    document.documentElement.dataset.found = `${question}:${found.length}`;
    remember(question);
  }

  /** Puts the question into the address, once it is answered. */
  function remember(question) {
    try {
      history.replaceState(null, "", question.trim() === "" ? "?" : `?q=${encodeURIComponent(question)}`);
    } catch {
      // Some browsers give a page from a folder no history.
    }
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
  // Who opens the page will ask; who asks should not wait for it.
  load("cari/daftar.js");
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
      const shards = given.shards.split(" ");
      given.shards = new Set(shards);
      // The beginnings that are cut further are those that longer names begin with.
      given.cut = new Set(shards.flatMap(
        (name) => (name.endsWith("-") ? [] : [...name].slice(1).map((_, size) => name.slice(0, size + 1)))));
      // The lessons of the site are numbered through; here is where each course begins.
      given.firsts = [];
      given.lessonCount = 0;
      for (const [, , modules] of given.courses) {
        given.firsts.push(given.lessonCount);
        for (const [, , count] of modules) given.lessonCount += count;
      }
      // What questions are compared with is taken apart before the first comes.
      given.synonyms.flat(2).forEach(knownStems);
      given.glossary.flatMap(([, , names]) => names.flatMap(([words]) => words)).forEach(knownStems);
      list = given;
    },
    indeks(name, lines) { shards.set(name, lines); },
    isi(place, lessons) { texts.set(place, lessons); },
  };
})();
