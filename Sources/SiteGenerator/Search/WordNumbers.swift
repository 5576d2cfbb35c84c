/// Gives words numbers, from 0, so that what is known of a word can stand in a list. A text has
/// millions of words, and a dictionary of arrays would take longer than all else that is done with
/// them.
struct WordNumbers {
  /// All words, one after another.
  private var bytes: [UInt8] = []
  /// Where each begins, and where the last one ends.
  private var bounds = [0]
  /// Numbers plus one, by hash; 0 where there is none. A power of two of them, at most half taken.
  private var slots = [Int32](repeating: 0, count: 1024)

  var count: Int { bounds.count - 1 }

  subscript(number: Int) -> [UInt8] { Array(bytes[bounds[number]..<bounds[number + 1]]) }

  /// Appends a word.
  func append(_ number: Int, to text: inout [UInt8]) {
    text += bytes[bounds[number]..<bounds[number + 1]]
  }

  /// Whether a word comes before another, byte for byte.
  func precedes(_ number: Int, _ other: Int) -> Bool {
    bytes[bounds[number]..<bounds[number + 1]]
      .lexicographicallyPrecedes(bytes[bounds[other]..<bounds[other + 1]])
  }

  mutating func number(of word: Span<UInt8>) -> Int {
    var slot = Self.hash(of: word) & (slots.count - 1)
    while slots[slot] > 0 {
      let number = Int(slots[slot]) - 1
      if holds(word, at: number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    word.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    bounds.append(bytes.count)
    slots[slot] = Int32(count)
    if 2 * count > slots.count { grow() }
    return count - 1
  }

  private func holds(_ word: Span<UInt8>, at number: Int) -> Bool {
    let start = bounds[number]
    guard bounds[number + 1] - start == word.count else { return false }
    let (known, word) = (bytes.span.bytes.extracting(start..<start + word.count), word.bytes)
    for place in stride(from: 0, to: word.byteCount, by: 8)
    where known.part(at: place) != word.part(at: place) { return false }
    return true
  }

  private mutating func grow() {
    let size = 2 * slots.count
    var slots = [Int32](repeating: 0, count: size)
    for number in 0..<count {
      let word = bytes.span.extracting(bounds[number]..<bounds[number + 1])
      var slot = Self.hash(of: word) & (size - 1)
      while slots[slot] > 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number + 1)
    }
    self.slots = slots
  }

  /// FNV-1a over eight bytes at a time, its upper half folded in.
  private static func hash(of word: Span<UInt8>) -> Int {
    let bytes = word.bytes
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in stride(from: 0, to: bytes.byteCount, by: 8) {
      hash = (hash ^ bytes.part(at: place)) &* 0x100_0000_01B3
    }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

extension RawSpan {
  /// Eight bytes, or those that are left.
  fileprivate func part(at place: Int) -> UInt64 {
    if place + 8 <= byteCount { return unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self) }
    var part: UInt64 = 0
    for offset in place..<byteCount {
      part = part << 8 | UInt64(unsafeLoad(fromByteOffset: offset, as: UInt8.self))
    }
    return part
  }
}
