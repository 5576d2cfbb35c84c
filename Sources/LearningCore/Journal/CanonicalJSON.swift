// The one way to write a JSON value: RFC 8785, JSON Canonicalization Scheme.

extension JSON {
  /// The canonical bytes: members sorted by UTF-16 code units, no white space, the shortest form
  /// of every number as ECMAScript prints it.
  ///
  /// - Precondition: no number is NaN or infinite.
  package var canonical: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  /// ``canonical`` as text.
  package var canonicalText: String { String(decoding: canonical, as: UTF8.self) }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .double(let number): bytes += ecmaScript(number).utf8
    case .string(let text): Self.write(text, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let sorted = members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
      for (index, member) in sorted.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { write($0, to: &bytes) }
  }

  /// Writes a string.
  ///
  /// - Parameter text: UTF-8.
  package static func write(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for (place, byte) in text.enumerated() where needsEscape(byte) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
      start = place + 1
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      default: bytes += "\\u00\(hexadecimal([byte]))".utf8
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}

/// A number as ECMAScript's `Number::toString` writes it (ECMA-262, 6.1.6.1.20). Swift prints the
/// same shortest digits; only the notation differs.
private func ecmaScript(_ number: Double) -> String {
  precondition(number.isFinite, "JSON knows no \(number)")
  if number == 0 { return "0" }
  // Take Swift's text apart: sign, digits, power of ten.
  var text = Substring(number.magnitude.description)
  var exponent = 0
  if let mark = text.firstIndex(of: "e") {
    exponent = Int(text[text.index(after: mark)...]) ?? 0
    text = text[..<mark]
  }
  let point = text.firstIndex(of: ".") ?? text.endIndex
  let whole = text[..<point]
  let fraction = text[point...].dropFirst()
  var digits = Substring(String(whole) + String(fraction))
  var scale = whole.count + exponent  // the value is 0.digits x 10^scale
  while digits.first == "0" { (digits, scale) = (digits.dropFirst(), scale - 1) }
  while digits.last == "0" { digits = digits.dropLast() }

  let sign = number < 0 ? "-" : ""
  switch scale {
  case 1...21 where digits.count <= scale:
    return sign + digits + String(repeating: "0", count: scale - digits.count)
  case 1...21:
    return sign + digits.prefix(scale) + "." + digits.dropFirst(scale)
  case -5...0:
    return sign + "0." + String(repeating: "0", count: -scale) + digits
  default:
    let mantissa = digits.count == 1 ? String(digits) : "\(digits.prefix(1)).\(digits.dropFirst())"
    return "\(sign)\(mantissa)e\(scale > 0 ? "+" : "-")\(abs(scale - 1))"
  }
}
