/// Writes a path or a fragment so that it survives in a link: everything but unreserved characters
/// (RFC 3986, 2.3) and `/` becomes `%XX`.
func percentEncoded(path: String) -> String { percentEncoded(path, keeping: isPathByte) }

/// Writes an address that is meant to be one already: only what no address may hold (spaces,
/// controls, quotes, angle brackets, anything beyond ASCII) becomes `%XX`.
func percentEncoded(address: String) -> String { percentEncoded(address, keeping: isAddressByte) }

private func percentEncoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
  if text.utf8.allSatisfy(isKept) { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count * 2)
  for byte in text.utf8 {
    if isKept(byte) {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func digit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

private func isPathByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
    true
  default: false
  }
}

private func isAddressByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0...0x20, 0x7F...0xFF: false
  case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
    UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
    false
  default: true
  }
}
