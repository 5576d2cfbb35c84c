// Words as numbers: eight bytes in each, the first the highest, zeros behind the last. Compared as
// numbers they stand in the order of their bytes. No word has a zero in it.

/// A word as far as it was read, in small letters without accents.
struct FoldedWord {
  private(set) var parts = InlineArray<5, UInt64>(repeating: 0)
  /// In bytes.
  private(set) var count = 0

  var partCount: Int { (count + 7) / 8 }

  /// What is longer than any word is an address or a key; nobody types it.
  var isSearched: Bool { (2...8 * parts.count).contains(count) }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for place in 0..<partCount { bytes.append(packed: parts[place]) }
    return bytes
  }

  mutating func append(_ byte: UInt8) { append(UInt64(byte) << 56, count: 1) }

  /// - Parameters:
  ///   - packed: zeros behind its bytes.
  ///   - size: how many bytes those are.
  mutating func append(_ packed: UInt64, count size: Int) {
    let (place, shift) = (count / 8, UInt64(8 * (count % 8)))
    if place < parts.count { parts[place] |= packed >> shift }
    if shift > 0, place + 1 < parts.count { parts[place + 1] |= packed << (64 - shift) }
    count += size
  }
}

func packed(_ bytes: [UInt8]) -> [UInt64] {
  stride(from: 0, to: bytes.count, by: 8).map { start in
    let end = min(start + 8, bytes.count)
    let part = bytes[start..<end].reduce(0) { $0 << 8 | UInt64($1) }
    return part << UInt64(8 * (8 - (end - start)))
  }
}

extension [UInt8] {
  mutating func append(packed part: UInt64) {
    var rest = part
    while rest != 0 {
      append(UInt8(truncatingIfNeeded: rest >> 56))
      rest <<= 8
    }
  }
}
