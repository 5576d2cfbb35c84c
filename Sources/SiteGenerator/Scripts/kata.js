// Words and their stems, as the program that built the index takes them: WordFolding.swift and
// IndonesianStems.swift. WHOLE_WORDS and SHORT_ROOTS stand in front of this file.
const PLAIN =
  "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty" +
  "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
  "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
const wholeWords = new Set(WHOLE_WORDS.split(" "));
const shortRoots = new Set(SHORT_ROOTS.split(" "));
const bytes = new TextEncoder();
const hasRoom = (size) => size >= 2 && size <= 40;

/** Whether a sign may stand in a word; of those beyond ASCII some cut words, too. */
const isOfWord = (code) => code >= 0x80 || code === 0x27
  || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** The words of a text, each with the place where it stands: [word, start, end]. */
function placedWords(text) {
  const found = [];
  // Most words are plain; signs beyond ASCII are looked at one by one.
  const runs = /[A-Za-z0-9'\u0080-\uffff]+/g;
  for (let run = runs.exec(text); run !== null; run = runs.exec(text)) {
    const [word] = run;
    if (/[^A-Za-z0-9]/.test(word)) found.push(...oddWords(word, run.index));
    else if (hasRoom(word.length)) found.push([word.toLowerCase(), run.index, runs.lastIndex]);
  }
  return found;
}

/** The same of a part of a text that begins at `place` there. */
function oddWords(text, place) {
  const found = [];
  let word = "";
  let start = 0;
  const finish = (end) => {
    if (hasRoom(bytes.encode(word).length)) found.push([word, start, end]);
    word = "";
  };
  const add = (letter) => {
    if (word === "") start = place;
    word += letter;
  };
  for (const sign of text) {
    const code = sign.codePointAt(0);
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) add(sign);
    else if (code >= 0x41 && code <= 0x5a) add(sign.toLowerCase());
    else if (code === 0x27 || code === 0x2019 || code === 0x2bc || (code >= 0x300 && code <= 0x36f)) {
      // Apostrophes and marks belong to the letter before.
    } else if (code >= 0xc0 && code <= 0x17f) {
      const letter = PLAIN[code - 0xc0];
      if (letter === " ") finish(place);
      else add(letter);
    } else if (code >= 0x180 && /\p{Alphabetic}/u.test(sign)) add(sign);
    else finish(place);
    place += sign.length;
  }
  finish(place);
  return found;
}

function without(word, { prefix = "", ending = "", leaving }) {
  const size = word.length - prefix.length - ending.length;
  if (size < leaving || !word.startsWith(prefix) || !word.endsWith(ending)) return null;
  return word.slice(prefix.length, word.length - ending.length);
}

const vowel = (letter) => letter !== undefined && "aeiou".includes(letter);

function isShort(word) {
  return [word, without(word, { ending: "an", leaving: 3 }), without(word, { ending: "kan", leaving: 3 })]
    .some((root) => root !== null && shortRoots.has(root));
}

/** Whether it is a guarded word, with or without a suffix. */
function isWhole(word) {
  return wholeWords.has(word)
    || ["kan", "an", "i"].some((ending) => wholeWords.has(without(word, { ending, leaving: 4 })));
}

/** What may stand behind the first prefix. */
function candidates(word) {
  const rest = (prefix, leaving = 4) => without(word, { prefix, leaving });
  let found = rest("di", 3);
  if (found !== null) return found.length >= 4 || isShort(found) ? [found] : [];
  found = rest("ke", 5);
  if (found !== null && found.endsWith("an")) return [found];
  for (const verb of [true, false]) {
    const head = verb ? "me" : "pe";
    if (!verb) {
      found = rest("pel");
      if (found !== null && found.startsWith("ajar")) return [found];
      found = rest("per");
      if (found !== null) return withR(found);
    }
    found = rest(head + "m", 3);
    if (found !== null) {
      if (!vowel(found[0])) return found.length >= 4 ? [found] : [];
      return found.length >= 4 || isShort(found) ? ["p" + found, "m" + found] : [];
    }
    found = rest(head + "ny", 3);
    if (found !== null && vowel(found[0])) return ["s" + found];
    found = rest(head + "nge", 3);
    if (found !== null && isShort(found)) return [found];
    found = rest(head + "ng", 3);
    if (found !== null) {
      if (!vowel(found[0])) return found.length >= 4 ? [found] : [];
      return isShort(found) || found.length >= 4 ? [found, "k" + found] : [];
    }
    found = rest(head + "n", 3);
    if (found !== null) {
      if (!vowel(found[0])) return found.length >= 4 ? [found] : [];
      return found.length >= 4 ? ["t" + found, "n" + found] : [];
    }
    found = rest(head);
    if (found !== null && "lrwy".includes(found[0]) && vowel(found[1])) return [found];
  }
  found = rest("bel");
  if (found !== null && found.startsWith("ajar")) return [found];
  found = rest("ber") ?? rest("ter");
  return found === null ? [] : withR(found);
}

/** Before a vowel the r may be the root's. */
function withR(rest) {
  return vowel(rest[0]) ? [rest, "r" + rest] : [rest];
}

function rests(word, depth) {
  const stop = [[word, depth > 0]];
  if (depth >= 3 || isWhole(word)) return stop;
  const found = candidates(word);
  return found.length === 0 ? stop : found.flatMap((rest) => rests(rest, depth + 1));
}

function withoutSuffix(word, hadPrefix) {
  if (wholeWords.has(word)) return [word];
  let stem = without(word, { ending: "kan", leaving: hadPrefix ? 3 : 4 });
  if (stem !== null) return vowel(stem[stem.length - 1]) ? [stem, stem + "k"] : [stem];
  stem = without(word, { ending: "an", leaving: 3 });
  if (stem !== null && (stem.length >= 4 || isShort(stem))) {
    return stem.length > 4 || isShort(stem) ? [stem] : [stem, word];
  }
  stem = hadPrefix ? without(word, { ending: "i", leaving: 3 }) : null;
  if (stem !== null) return [stem, word];
  return [word];
}

/** What a word may be made of; sorted, each once. */
function stems(word) {
  if (word.length <= 3 || !/^[a-z]+$/.test(word) || wholeWords.has(word)) return [word];
  for (const ending of ["lah", "kah", "pun"]) {
    const rest = without(word, { ending, leaving: 3 });
    if (rest !== null && !rest.endsWith("o")) {
      word = rest;
      break;
    }
  }
  word = without(word, { ending: "nya", leaving: 3 }) ?? word;
  if (wholeWords.has(word)) return [word];
  return [...new Set(rests(word, 0).flatMap(([rest, had]) => withoutSuffix(rest, had)))].sort();
}

/** What words with a stem hold, one or the other: its first letter may have become that of a prefix. */
function traces(stem) {
  const nasal = { k: "ng", p: "m", s: "ny", t: "n" }[stem[0]];
  return nasal !== undefined && vowel(stem[1]) ? [stem, nasal + stem.slice(1)] : [stem];
}

/** Whether a word may have a stem with one of these traces. Affixes leave three letters. */
const hasTrace = (word, signs) =>
  signs.some((sign) => (sign.length < 3 ? word === sign : word.includes(sign)));
