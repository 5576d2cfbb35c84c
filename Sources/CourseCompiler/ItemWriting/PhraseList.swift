/// Words and phrases that a rule looks for. Indonesian and English stand in one list, because an
/// Indonesian course cites English and the other way round.
struct PhraseList {
  private let phrases: [[UInt64]]
  /// A bit for the first word of each phrase: most words are turned away without a search.
  private let filter: UInt64

  /// - Parameter phrases: in lower case, their words separated by one space.
  init(_ phrases: String...) {
    self.phrases =
      phrases.map { $0.split(separator: " ").map { WordHash.of($0) } }
      // The longest first, so that `tidak pernah` is found before `tidak`.
      .sorted { $0.count > $1.count }
    filter = self.phrases.reduce(0) { $0 | Self.bit($1[0]) }
  }

  private static func bit(_ hash: UInt64) -> UInt64 { 1 << (hash >> 58) }

  /// How many words of `words` from `index` on make a phrase of the list; 0 if none do. Code and
  /// citations are not looked at.
  func count(at index: Int, in words: ArraySlice<ItemText.Word>) -> Int {
    let hash = words[index].hash
    guard filter & Self.bit(hash) != 0 else { return 0 }
    let match = phrases.first { phrase in
      phrase[0] == hash && index + phrase.count <= words.endIndex
        && phrase.indices.allSatisfy { offset in
          let word = words[index + offset]
          return word.hash == phrase[offset] && word.marks.isDisjoint(with: .cited)
        }
    }
    return match?.count ?? 0
  }

  func contains(at index: Int, in words: ArraySlice<ItemText.Word>) -> Bool {
    words.indices.contains(index) && count(at: index, in: words) > 0
  }

  /// Whether the word is in the list, wherever it stands.
  func contains(_ word: ItemText.Word) -> Bool {
    filter & Self.bit(word.hash) != 0 && phrases.contains { $0.count == 1 && $0[0] == word.hash }
  }

  /// The first phrase of the list that stands in `words`.
  func first(in words: ArraySlice<ItemText.Word>) -> Range<Int>? {
    for index in words.indices {
      let count = count(at: index, in: words)
      if count > 0 { return index..<index + count }
    }
    return nil
  }

  /// Whether `words` are a phrase of the list and nothing else.
  func matches(_ words: ArraySlice<ItemText.Word>) -> Bool {
    !words.isEmpty && count(at: words.startIndex, in: words) == words.count
  }
}
