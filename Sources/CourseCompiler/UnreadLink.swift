/// A link or a picture that Markdown takes for words, because there is a space in its address.
struct UnreadLink {
  var address: String
  /// The address in its line.
  var bytes: Range<Int>

  /// Those of one line. Only what looks like a file or a web address is taken for one.
  static func all(in line: UnsafeBufferPointer<UInt8>) -> [UnreadLink] {
    var links: [UnreadLink] = []
    var place = 0
    while let start = opening(in: line, from: place) {
      place = start
      guard let end = closing(in: line, from: start) else { return links }
      let inside = line[start..<end]
      place = end
      guard inside.contains(0x20), !isCode(line, start), isAddress(inside) else { continue }
      links.append(UnreadLink(address: String(decoding: inside, as: UTF8.self), bytes: start..<end))
    }
    return links
  }

  /// Behind the next `](`.
  private static func opening(in line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var place = start
    while let found = line.firstPlace(of: UInt8(ascii: "]"), from: place) {
      if found + 1 < line.count, line[found + 1] == UInt8(ascii: "(") { return found + 2 }
      place = found + 1
    }
    return nil
  }

  /// The `)` that belongs to the one before `start`.
  private static func closing(in line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var depth = 1
    for place in start..<line.count {
      if line[place] == UInt8(ascii: "(") { depth += 1 }
      if line[place] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  private static func isCode(_ line: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    line[..<place].count { $0 == UInt8(ascii: "`") } % 2 == 1
  }

  /// A file name with an ending, or something with a slash; no `<address>`, and no `address "title"`.
  private static func isAddress(_ inside: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = inside.first, let last = inside.last, first != 0x20, last != 0x20,
      first != UInt8(ascii: "<"), ![UInt8(ascii: "\""), UInt8(ascii: "'")].contains(last),
      !inside.contains(UInt8(ascii: "`"))
    else { return false }
    let name = inside.split(separator: UInt8(ascii: "/")).last ?? inside
    let ending = name.split(separator: UInt8(ascii: "#")).first?
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).last
    let isEnding =
      name.contains(UInt8(ascii: ".")) && (ending.map { (2...5).contains($0.count) } ?? false)
      && ending?.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
        == true
    return isEnding
  }
}
