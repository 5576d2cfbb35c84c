import LearningCore

/// Finds what Markdown takes for plain words although its author meant more: headings and boxes
/// without their space, bullets that a word processor made, and links with a space in them.
///
/// Works on the lines of the file, because the tree no longer shows what was missed.
func lineDiagnostics(of source: SourceText) -> [Diagnostic] {
  var reader = LineReader(source: source)
  source.forEachLine { number, line in reader.read(line, number) }
  return reader.diagnostics
}

private struct LineReader {
  let source: SourceText
  var diagnostics: [Diagnostic] = []
  /// The mark of the code fence we are in.
  private var fence: UInt8?

  init(source: SourceText) { self.source = source }

  mutating func read(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) {
    var start = 0
    while start < line.count, line[start] == 0x20 || line[start] == 0x09 { start += 1 }
    guard start < line.count else { return }
    switch line[start] {
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      guard start + 2 < line.count, line[start + 1] == line[start], line[start + 2] == line[start]
      else { return }
      fence = fence == nil ? line[start] : fence == line[start] ? nil : fence
    case _ where fence != nil || start > 3: return
    case UInt8(ascii: "#"): readHeading(line, start, number)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): readBox(line, start, number)
    case UInt8(ascii: "["): readBoxWithoutBullet(line, start, number)
    case 0xC2, 0xE2, 0xEF: readBullet(line, start, number)
    default: break
    }
    guard fence == nil else { return }
    for link in UnreadLink.all(in: line) {
      let range = SourceRange(
        file: source.path, start: .init(line: number, column: link.bytes.lowerBound + 1),
        end: .init(line: number, column: link.bytes.upperBound))
      diagnostics.append(
        .linkUnread(
          link.address, at: range,
          edit: SourceEdit(line: number, bytes: link.bytes, replacement: "<\(link.address)>")))
    }
  }

  /// `##Judul`, or a no-break space behind the marks. One `#` alone may be a hashtag or a number.
  private mutating func readHeading(
    _ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ number: Int
  ) {
    var end = start
    while end < line.count, line[end] == UInt8(ascii: "#") { end += 1 }
    guard end < line.count, end - start <= 6 else { return }
    var blank = 0
    if end + 1 < line.count, line[end] == 0xC2, line[end + 1] == 0xA0 {
      blank = 2
    } else {
      let isLetter = (0x61...0x7A).contains(line[end] | 0x20)
      let isDigit = (0x30...0x39).contains(line[end])
      // `##**Judul**` and `##“Judul”` too.
      let isMark = line[end] == UInt8(ascii: "*") || line[end] == 0xE2
      guard end - start >= 2, isLetter || isDigit || isMark else { return }
    }
    let text = String(decoding: line[start...].prefix(40), as: UTF8.self)
    diagnostics.append(
      .headingWithoutSpace(
        text, at: source.range(line: number),
        edit: SourceEdit(line: number, bytes: end..<end + blank, replacement: " ")))
  }

  /// `-[ ] text`, or a no-break space behind the dash.
  private mutating func readBox(
    _ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ number: Int
  ) {
    var box = start + 1
    let isNoBreak = box + 1 < line.count && line[box] == 0xC2 && line[box + 1] == 0xA0
    if isNoBreak { box += 2 }
    guard box + 2 < line.count, isNoBreak || line[start] == UInt8(ascii: "-"),
      line[box] == UInt8(ascii: "["), line[box + 2] == UInt8(ascii: "]"),
      [0x20, UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "=")].contains(line[box + 1]),
      // `-[x](address)` is a link.
      box + 3 == line.count || line[box + 3] != UInt8(ascii: "(")
    else { return }
    let written = String(decoding: line[start...(box + 2)], as: UTF8.self)
    diagnostics.append(
      .boxMalformed(
        written, at: source.range(of: written, line: number),
        edit: SourceEdit(line: number, bytes: start + 1..<box, replacement: " ")))
  }

  /// `[x] text` at the beginning of a line, without its dash.
  private mutating func readBoxWithoutBullet(
    _ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ number: Int
  ) {
    guard start + 3 < line.count, line[start + 2] == UInt8(ascii: "]"), line[start + 3] == 0x20,
      [0x20, UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "=")].contains(line[start + 1])
    else { return }
    let written = String(decoding: line[start...(start + 2)], as: UTF8.self)
    diagnostics.append(
      .boxMalformed(
        written, at: source.range(of: written, line: number),
        edit: SourceEdit(line: number, bytes: start..<start, replacement: "- ")))
  }

  private mutating func readBullet(
    _ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ number: Int
  ) {
    for bullet in Self.bullets where line[start...].starts(with: bullet.utf8) {
      var end = start + bullet.utf8.count
      var blanks = 0
      while end < line.count {
        if line[end] == 0x20 || line[end] == 0x09 {
          end += 1
        } else if end + 1 < line.count, line[end] == 0xC2, line[end + 1] == 0xA0 {
          end += 2
        } else {
          break
        }
        blanks += 1
      }
      guard blanks > 0, end < line.count else { return }
      diagnostics.append(
        .bulletFromWord(
          bullet, at: source.range(of: bullet, line: number),
          edit: SourceEdit(line: number, bytes: start..<end, replacement: "- ")))
      return
    }
  }

  /// What word processors put in front of an item: round and square bullets, the middle dot and the
  /// private-use characters that Symbol's and Wingdings' bullets become.
  private static let bullets = ["•", "·", "▪", "●", "◦", "○", "■", "‣", "\u{F0B7}", "\u{F0A7}"]
}
