/// FNV-1a of a lower-cased word, so that words are compared as numbers. Two words of a language
/// that share all 64 bits are not to be expected, and would cost no more than a needless warning.
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Lower-cases ASCII; other letters are taken as they are.
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(Self.lower(byte))) &* 0x0000_0100_0000_01B3
  }

  static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// Of a word in a list.
  static func of(_ word: some StringProtocol) -> UInt64 {
    var hash = WordHash()
    for byte in word.utf8 where byte != UInt8(ascii: "'") { hash.add(byte) }
    return hash.value
  }
}
