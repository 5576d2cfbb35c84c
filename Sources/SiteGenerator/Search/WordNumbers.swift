/// Gives words numbers, from 0, so that what is known of a word can stand in a list. A text has
/// millions of words, and a dictionary of arrays would take longer than all else that is done with
/// them.
struct WordNumbers {
  /// All words, packed as in a ``FoldedWord``, one after another.
  private var parts: [UInt64] = []
  /// Where each begins, and where the last one ends.
  private var bounds = [0]
  /// Numbers plus one, by hash; 0 where there is none. A power of two of them, at most half taken.
  private var slots = [Int32](repeating: 0, count: 1024)

  var count: Int { bounds.count - 1 }

  subscript(number: Int) -> [UInt8] {
    var word: [UInt8] = []
    append(number, to: &word)
    return word
  }

  /// Appends a word.
  func append(_ number: Int, to text: inout [UInt8]) {
    for place in bounds[number]..<bounds[number + 1] { text.append(packed: parts[place]) }
  }

  /// Whether a word comes before another, byte for byte.
  func precedes(_ number: Int, _ other: Int) -> Bool {
    parts[bounds[number]..<bounds[number + 1]]
      .lexicographicallyPrecedes(parts[bounds[other]..<bounds[other + 1]])
  }

  mutating func number(of word: FoldedWord) -> Int {
    number(of: word.parts.span.extracting(0..<word.partCount))
  }

  mutating func number(of word: [UInt8]) -> Int { number(of: packed(word).span) }

  private mutating func number(of word: Span<UInt64>) -> Int {
    var slot = Self.hash(of: word) & (slots.count - 1)
    while slots[slot] > 0 {
      let number = Int(slots[slot]) - 1
      if holds(word, at: number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    for index in word.indices { parts.append(word[index]) }
    bounds.append(parts.count)
    slots[slot] = Int32(count)
    if 2 * count > slots.count { grow() }
    return count - 1
  }

  private func holds(_ word: Span<UInt64>, at number: Int) -> Bool {
    let start = bounds[number]
    guard bounds[number + 1] - start == word.count else { return false }
    for index in word.indices where parts[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    let size = 2 * slots.count
    var slots = [Int32](repeating: 0, count: size)
    for number in 0..<count {
      let word = parts.span.extracting(bounds[number]..<bounds[number + 1])
      var slot = Self.hash(of: word) & (size - 1)
      while slots[slot] > 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number + 1)
    }
    self.slots = slots
  }

  /// FNV-1a over eight bytes at a time, its upper half folded in.
  private static func hash(of word: Span<UInt64>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in word.indices { hash = (hash ^ word[index]) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
