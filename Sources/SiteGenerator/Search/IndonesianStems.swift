/// What an Indonesian word may be made of, by light stemming: its affixes are taken off, without a
/// dictionary. Where the form does not tell (`mengirim` may be of `kirim` or of `irim`), both are
/// given; two words are of one stem when they share one.
///
/// `Scripts/kata.js` does the same in the browser; a test runs both on the same words.
///
/// After Tala, "A Study of Stemming Effects on Information Retrieval in Bahasa Indonesia" (2003),
/// with guards against roots that only look as if they had an affix.
///
/// - Parameter word: as ``forEachWord(in:_:)`` gives it.
/// - Returns: sorted, each once, never empty.
func indonesianStems(of word: [UInt8]) -> [[UInt8]] {
  guard word.count > 3, word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [word] }
  var word = word[...]
  if wholeWords.contains(Array(word)) { return [Array(word)] }
  for particle in [ending("lah"), ending("kah"), ending("pun")] {
    if let rest = word.without(ending: particle, leaving: 3),
      // `diolah` is of `olah`.
      rest.last != UInt8(ascii: "o")
    {
      word = rest
      break
    }
  }
  if let rest = word.without(ending: ending("nya"), leaving: 3) { word = rest }
  if wholeWords.contains(Array(word)) { return [Array(word)] }
  var found: Set<[UInt8]> = []
  for rest in rests(of: word, depth: 0) { found.formUnion(withoutSuffix(rest)) }
  return found.sorted { $0.lexicographicallyPrecedes($1) }
}

/// A word whose prefixes are gone.
private struct Rest {
  var word: ArraySlice<UInt8>
  var hadPrefix: Bool
}

/// - Parameter depth: how many prefixes were taken off; no word has more than three.
private func rests(of word: ArraySlice<UInt8>, depth: Int) -> [Rest] {
  let stop = [Rest(word: word, hadPrefix: depth > 0)]
  guard depth < 3, !isWhole(word) else { return stop }
  let found = candidates(of: word)
  if found.isEmpty { return stop }
  return found.flatMap { rests(of: $0, depth: depth + 1) }
}

/// What may stand behind the first prefix; nothing when there is none.
private func candidates(of word: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  func rest(_ prefix: StaticString, leaving least: Int = 4) -> ArraySlice<UInt8>? {
    word.without(prefix: ending(prefix), leaving: least)
  }
  if let rest = rest("di", leaving: 3) { return rest.count >= 4 || isShort(rest) ? [rest] : [] }
  // `ke…an` is one affix; `ke` alone mostly belongs to the root.
  if let rest = rest("ke", leaving: 5), rest.ends(with: ending("an")) { return [rest] }
  for (prefix, nasal) in [("me", "mem"), ("pe", "pem")] as [(StaticString, StaticString)] {
    let isVerb = ending(prefix) == ending("me")
    // `belajar` and `pelajar` are of `ajar`.
    if !isVerb, let rest = rest("pel"), rest.starts(with: ending("ajar")) { return [rest] }
    if !isVerb, let rest = rest("per") { return withR(rest) }
    if let rest = rest(nasal, leaving: 3) {
      if !rest.beginsWithVowel { return rest.count >= 4 ? [rest] : [] }
      return rest.count >= 4 || isShort(rest) ? [ending("p") + rest, ending("m") + rest] : []
    }
    if let rest = rest(isVerb ? "meny" : "peny", leaving: 3), rest.beginsWithVowel {
      return [ending("s") + rest]
    }
    if let rest = rest(isVerb ? "menge" : "penge", leaving: 3), isShort(rest) { return [rest] }
    if let rest = rest(isVerb ? "meng" : "peng", leaving: 3) {
      if !rest.beginsWithVowel { return rest.count >= 4 ? [rest] : [] }
      return isShort(rest) || rest.count >= 4 ? [rest, ending("k") + rest] : []
    }
    if let rest = rest(isVerb ? "men" : "pen", leaving: 3) {
      if !rest.beginsWithVowel { return rest.count >= 4 ? [rest] : [] }
      return rest.count >= 4 ? [ending("t") + rest, ending("n") + rest] : []
    }
    if let rest = rest(prefix), let first = rest.first, "lrwy".utf8.contains(first),
      rest.dropFirst().beginsWithVowel
    {
      return [rest]
    }
  }
  if let rest = rest("bel"), rest.starts(with: ending("ajar")) { return [rest] }
  if let rest = rest("ber") ?? rest("ter") { return withR(rest) }
  return []
}

/// Before a vowel the r may be the root's: `perekam` is of `rekam`.
private func withR(_ rest: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  rest.beginsWithVowel ? [rest, ending("r") + rest] : [rest]
}

private func withoutSuffix(_ rest: Rest) -> [[UInt8]] {
  let word = rest.word
  if wholeWords.contains(Array(word)) { return [Array(word)] }
  if let stem = word.without(ending: ending("kan"), leaving: rest.hadPrefix ? 3 : 4) {
    // `kirimkan` is of `kirim`; before a vowel the k may be the root's, as in `tindakan`.
    let withK = Array(stem) + ending("k")
    return stem.endsWithVowel ? [Array(stem), withK] : [Array(stem)]
  }
  if let stem = word.without(ending: ending("an"), leaving: 3), stem.count >= 4 || isShort(stem) {
    // So short a stem may be none: `simpan` is whole.
    return stem.count > 4 || isShort(stem) ? [Array(stem)] : [Array(stem), Array(word)]
  }
  // The i may be the root's: `nilai`, `pakai`.
  if rest.hadPrefix, let stem = word.without(ending: ending("i"), leaving: 3) {
    return [Array(stem), Array(word)]
  }
  return [Array(word)]
}

/// Whether it is a guarded word, with or without a suffix.
private func isWhole(_ word: ArraySlice<UInt8>) -> Bool {
  [nil, "kan", "an", "i"].contains { (suffix: StaticString?) in
    guard let suffix else { return wholeWords.contains(Array(word)) }
    return word.without(ending: ending(suffix), leaving: 4).map { wholeWords.contains(Array($0)) }
      ?? false
  }
}

private func isShort(_ word: ArraySlice<UInt8>) -> Bool {
  shortRoots.contains(Array(word))
    || word.without(ending: ending("an"), leaving: 3).map { shortRoots.contains(Array($0)) }
      ?? false
    || word.without(ending: ending("kan"), leaving: 3).map { shortRoots.contains(Array($0)) }
      ?? false
}

private func ending(_ text: StaticString) -> [UInt8] { text.withUTF8Buffer { Array($0) } }

extension ArraySlice<UInt8> {
  fileprivate func without(ending: [UInt8], leaving least: Int) -> ArraySlice? {
    count >= ending.count + least && suffix(ending.count).elementsEqual(ending)
      ? dropLast(ending.count) : nil
  }

  fileprivate func without(prefix: [UInt8], leaving least: Int) -> ArraySlice? {
    count >= prefix.count + least && starts(with: prefix) ? dropFirst(prefix.count) : nil
  }

  fileprivate func ends(with ending: [UInt8]) -> Bool {
    suffix(ending.count).elementsEqual(ending)
  }

  fileprivate var beginsWithVowel: Bool { first.map("aeiou".utf8.contains) ?? false }
  fileprivate var endsWithVowel: Bool { last.map("aeiou".utf8.contains) ?? false }
}
