/// - Returns: `nil` for anything but pairs of lower-case hexadecimal digits.
func bytes(hexadecimal text: some StringProtocol) -> [UInt8]? {
  let digits = Array(text.utf8)
  let isHexadecimal = digits.allSatisfy {
    (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
  }
  guard digits.count.isMultiple(of: 2), isHexadecimal else { return nil }
  var bytes: [UInt8] = []
  for place in stride(from: 0, to: digits.count, by: 2) {
    guard let byte = UInt8(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16)
    else { return nil }
    bytes.append(byte)
  }
  return bytes
}
