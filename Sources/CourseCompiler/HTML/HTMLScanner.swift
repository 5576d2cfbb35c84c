import CCmark

/// One tag, as its author wrote it.
struct HTMLTag {
  struct Attribute {
    /// In lower case.
    var name: String
    /// Character references and all, without the quotes around it; empty where there is none.
    var value: Range<Int>
  }

  /// In lower case.
  var name: String
  /// As written.
  var writtenName: String
  var isClosing: Bool
  /// From `<` to behind `>`.
  var range: Range<Int>
  var attributes: [Attribute] = []
}

/// Takes a piece of HTML apart into words and tags.
///
/// Comments, declarations and processing instructions are left out. What only looks like a tag, such
/// as one that never ends, is words.
struct HTMLScanner {
  enum Token {
    case text(Range<Int>)
    case tag(HTMLTag)
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0
  /// Set when a quote was never closed: from there on, quotes mean nothing.
  private var ignoresQuotes = false
  private var hasNoMoreTags = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Token? {
    while position < bytes.count {
      let start = position
      guard bytes[start] == UInt8(ascii: "<"), !hasNoMoreTags else {
        position = hasNoMoreTags ? bytes.count : find(UInt8(ascii: "<"), from: start) ?? bytes.count
        return .text(start..<position)
      }
      if let end = endOfSilence(at: start) {
        position = end
        continue
      }
      if let tag = tag(at: start) {
        position = tag.range.upperBound
        return .tag(tag)
      }
      position = start + 1
      // A row of them is one word.
      while position + 1 < bytes.count, bytes[position] == bytes[start],
        bytes[position + 1] == bytes[start]
      {
        position += 1
      }
      return .text(start..<position)
    }
    return nil
  }

  /// Goes on behind the closing tag of `name`.
  ///
  /// - Returns: whether there is one.
  mutating func skip(pastClosing name: String) -> Bool {
    let name = Array(name.utf8)
    var start = position
    while let open = find(UInt8(ascii: "<"), from: start) {
      start = open + 1
      guard closes(name, at: open) else { continue }
      position = find(UInt8(ascii: ">"), from: open).map { $0 + 1 } ?? bytes.count
      return true
    }
    return false
  }

  private func closes(_ name: [UInt8], at open: Int) -> Bool {
    guard open + 2 + name.count <= bytes.count, bytes[open + 1] == UInt8(ascii: "/") else {
      return false
    }
    for (index, byte) in name.enumerated() where bytes[open + 2 + index] | 0x20 != byte {
      return false
    }
    let end = open + 2 + name.count
    return end == bytes.count || !bytes[end].isNamePart
  }

  /// The end of a comment or of anything else between `<!` or `<?` and its end.
  private func endOfSilence(at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    switch bytes[start + 1] {
    case UInt8(ascii: "?"): return end(of: "?>", from: start + 2)
    case UInt8(ascii: "!"):
      if rest.starts(with: "<!--".utf8) { return end(of: "-->", from: start + 4) }
      if rest.starts(with: "<![CDATA[".utf8) { return end(of: "]]>", from: start + 9) }
      return end(of: ">", from: start + 2)
    default: return nil
    }
  }

  private func end(of mark: String, from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var start = start
    while let found = find(mark[0], from: start) {
      if bytes[found...].starts(with: mark) { return found + mark.count }
      start = found + 1
    }
    return bytes.count
  }

  private mutating func tag(at start: Int) -> HTMLTag? {
    let isClosing = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isClosing ? 2 : 1)
    guard nameStart < bytes.count, bytes[nameStart].isLetter else { return nil }
    var end = nameStart
    while end < bytes.count, bytes[end].isNamePart { end += 1 }
    let name = String(decoding: bytes[nameStart..<end], as: UTF8.self)
    var tag = HTMLTag(
      name: name.lowercased(), writtenName: name, isClosing: isClosing, range: start..<end)
    if !ignoresQuotes {
      if readAttributes(of: &tag) { return tag }
      ignoresQuotes = true
      tag.attributes = []
    }
    guard let close = find(UInt8(ascii: ">"), from: end) else {
      hasNoMoreTags = true
      return nil
    }
    tag.range = start..<close + 1
    return tag
  }

  /// - Returns: whether the tag ends; `range` then holds all of it.
  private func readAttributes(of tag: inout HTMLTag) -> Bool {
    var index = tag.range.upperBound
    while true {
      while index < bytes.count, bytes[index].isBlank || bytes[index] == UInt8(ascii: "/") {
        index += 1
      }
      guard index < bytes.count else { return false }
      if bytes[index] == UInt8(ascii: ">") {
        tag.range = tag.range.lowerBound..<index + 1
        return true
      }
      let nameStart = index
      index += 1
      while index < bytes.count, bytes[index].isNamePart, bytes[index] != UInt8(ascii: "=") {
        index += 1
      }
      let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
      var behind = index
      while behind < bytes.count, bytes[behind].isBlank { behind += 1 }
      guard behind < bytes.count, bytes[behind] == UInt8(ascii: "=") else {
        tag.attributes.append(.init(name: name, value: index..<index))
        continue
      }
      index = behind + 1
      while index < bytes.count, bytes[index].isBlank { index += 1 }
      guard index < bytes.count else { return false }
      let quote = bytes[index]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        guard let close = find(quote, from: index + 1) else { return false }
        tag.attributes.append(.init(name: name, value: index + 1..<close))
        index = close + 1
      } else {
        let valueStart = index
        while index < bytes.count, !bytes[index].isBlank, bytes[index] != UInt8(ascii: ">") {
          index += 1
        }
        tag.attributes.append(.init(name: name, value: valueStart..<index))
      }
    }
  }

  /// `memchr` is the C library's.
  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: found)
  }
}

extension UInt8 {
  /// White space, as HTML sees it.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }

  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// Everything up to white space, `/` or `>`, as in the HTML Standard, section 13.2.5.8.
  fileprivate var isNamePart: Bool {
    !isBlank && self != UInt8(ascii: "/") && self != UInt8(ascii: ">")
  }
}
