/// Markup of this module as XML wants it, which a book must be: elements without content are closed,
/// attributes have a value, and characters that XML 1.0 (2.2) forbids are gone.
///
/// It is well-formed but for these, because text is escaped: a `<` opens a tag and the next `>`
/// closes it.
func xmlForm(of html: HTML) -> [UInt8] {
  var written: [UInt8] = []
  written.reserveCapacity(html.bytes.count + 64)
  var rest = html.bytes[...]
  while let open = rest.firstIndex(of: UInt8(ascii: "<")),
    let close = rest[open...].firstIndex(of: UInt8(ascii: ">"))
  {
    written.appendAllowed(rest[..<open])
    let tag = rest[open..<close]
    written.appendAllowed(tag)
    if tag.ends(with: " open".utf8) { written += "=\"open\"".utf8 }
    if tag.isVoid, tag.last != UInt8(ascii: "/") { written.append(UInt8(ascii: "/")) }
    written.append(UInt8(ascii: ">"))
    rest = rest[(close + 1)...]
  }
  written.appendAllowed(rest)
  return written
}

extension ArraySlice<UInt8> {
  /// Whether it begins the tag of an element that HTML knows only without content.
  fileprivate var isVoid: Bool {
    let name = dropFirst().prefix { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    return ["br", "hr", "img", "link"].contains { name.elementsEqual($0.utf8) }
  }

  fileprivate func ends(with suffix: String.UTF8View) -> Bool {
    self.suffix(suffix.count).elementsEqual(suffix)
  }
}

extension [UInt8] {
  /// Leaves out control characters, U+FFFE and U+FFFF.
  fileprivate mutating func appendAllowed(_ text: ArraySlice<UInt8>) {
    guard text.contains(where: { $0 < 0x20 || $0 == 0xEF }) else { return append(contentsOf: text) }
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte == 0xEF, text[index...].count >= 3, text[index + 1] == 0xBF, text[index + 2] >= 0xBE {
        index += 3
      } else {
        if byte >= 0x20 || [0x09, 0x0A, 0x0D].contains(byte) { append(byte) }
        index += 1
      }
    }
  }
}
