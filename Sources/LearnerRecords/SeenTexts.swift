import Foundation

/// Texts that were seen, compared byte for byte. For hundreds of thousands a set of strings would
/// spend most of its time on an object for each.
struct SeenTexts {
  private var bytes: [UInt8] = []
  private var texts: [(hash: Int, range: Range<Int>)] = []
  /// Places in ``texts``, found by hash; -1 where there is none. A power of two, never full.
  private var slots = [Int32](repeating: -1, count: 1 << 10)

  /// - Returns: whether it was not seen before.
  mutating func insert(_ text: UnsafeRawBufferPointer) -> Bool {
    var hasher = Hasher()
    hasher.combine(bytes: text)
    let hash = hasher.finalize()
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = texts[Int(slots[slot])]
      if known.hash == hash, bytes[known.range].elementsEqual(text) { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(texts.count)
    texts.append((hash, bytes.count..<bytes.count + text.count))
    bytes.append(contentsOf: text)
    if texts.count * 2 > slots.count { grow() }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (place, text) in texts.enumerated() {
      var slot = text.hash & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(place)
    }
  }
}
