/// Base58 with Bitcoin's alphabet, as keys and proofs are written (W3C Controlled Identifiers 1.0,
/// section 2.4).
enum Base58 {
  private static let alphabet = Array(
    "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

  private static let values: [UInt8: Int] = Dictionary(
    uniqueKeysWithValues: alphabet.enumerated().map { ($1, $0) })

  static func encode(_ bytes: [UInt8]) -> String {
    // Digits, the lowest first.
    var digits: [Int] = []
    for byte in bytes {
      var carry = Int(byte)
      for index in digits.indices {
        carry += digits[index] << 8
        digits[index] = carry % 58
        carry /= 58
      }
      while carry > 0 {
        digits.append(carry % 58)
        carry /= 58
      }
    }
    let zeros = bytes.prefix { $0 == 0 }.count
    let text =
      [UInt8](repeating: alphabet[0], count: zeros) + digits.reversed().map { alphabet[$0] }
    return String(decoding: text, as: UTF8.self)
  }

  /// - Returns: `nil` for a character outside of the alphabet and for more than 200 characters:
  ///   the work grows with their square, and nothing here is longer.
  static func decode(_ text: some StringProtocol) -> [UInt8]? {
    guard text.utf8.count <= 200 else { return nil }
    var bytes: [Int] = []
    for character in text.utf8 {
      guard var carry = values[character] else { return nil }
      for index in bytes.indices {
        carry += bytes[index] * 58
        bytes[index] = carry & 0xFF
        carry >>= 8
      }
      while carry > 0 {
        bytes.append(carry & 0xFF)
        carry >>= 8
      }
    }
    let zeros = text.utf8.prefix { $0 == alphabet[0] }.count
    return [UInt8](repeating: 0, count: zeros) + bytes.reversed().map { UInt8($0) }
  }
}
