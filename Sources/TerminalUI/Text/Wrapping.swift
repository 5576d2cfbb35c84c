import LearningCore

/// Breaks a text into lines at its spaces.
///
/// - Parameters:
///   - width: columns available, including what `first` and `rest` take.
///   - first: stands before the first line, for example a bullet.
///   - rest: stands before every other line.
/// - Returns: at least one line. A word longer than a line is broken where it must be. A span that
///   is a single line feed breaks the line.
func wrap(_ spans: [Span], width: Int, first: Line = Line(), rest: Line = Line()) -> [Line] {
  var builder = LineBuilder(width: width, first: first, rest: rest)
  for span in spans {
    if span.text == "\n" {
      builder.endLine()
      continue
    }
    var start = span.text.startIndex
    for space in span.text.spaces {
      builder.add(String(span.text[start..<space]), span.style)
      builder.addSpace(span.style)
      start = span.text.utf8.index(after: space)
    }
    builder.add(String(span.text[start...]), span.style)
  }
  return builder.finish()
}

extension String {
  /// Where it may be broken. A space that bears a mark is none.
  fileprivate var spaces: [Index] {
    // In ASCII every byte is a character, but for CR LF.
    guard utf8.contains(where: { $0 >= 0x80 || $0 == 0x0D }) else {
      return utf8.indices.filter { [0x20, 0x0A, 0x09].contains(utf8[$0]) }
    }
    return indices.filter { [" ", "\n", "\t"].contains(self[$0]) }
  }
}

private struct LineBuilder {
  let width: Int
  let rest: Line
  private var lines: [Line] = []
  private var line: Line
  private var used: Int
  private var isLineEmpty = true
  /// Pieces of one word, which may change style in the middle.
  private var word: [(span: Span, width: Int)] = []
  private var wordWidth = 0
  private var pendingSpace: Style?

  init(width: Int, first: Line, rest: Line) {
    (self.width, self.rest, line, used) = (max(width, 4), rest, first, first.width)
  }

  mutating func add(_ text: String, _ style: Style) {
    guard !text.isEmpty else { return }
    let width = text.displayWidth
    word.append((Span(text, style), width))
    wordWidth += width
  }

  mutating func addSpace(_ style: Style) {
    flushWord()
    if !isLineEmpty { pendingSpace = style }
  }

  mutating func endLine() {
    flushWord()
    lines.append(line)
    startLine()
  }

  mutating func finish() -> [Line] {
    flushWord()
    lines.append(line)
    return lines
  }

  private mutating func startLine() {
    (line, used, isLineEmpty, pendingSpace) = (rest, rest.width, true, nil)
  }

  private mutating func flushWord() {
    guard !word.isEmpty else { return }
    let space = pendingSpace == nil ? 0 : 1
    if !isLineEmpty, used + space + wordWidth > width {
      lines.append(line)
      startLine()
    }
    if let style = pendingSpace {
      append(" ", style, width: 1)
      pendingSpace = nil
    }
    for (piece, width) in word { appendBreaking(piece, width: width) }
    word.removeAll(keepingCapacity: true)
    wordWidth = 0
  }

  private mutating func appendBreaking(_ piece: Span, width pieceWidth: Int) {
    guard used + pieceWidth > width else {
      return append(piece.text, piece.style, width: pieceWidth)
    }
    var part = ""
    var room = width - used
    for character in piece.text {
      if character.displayWidth > room, !(part.isEmpty && isLineEmpty) {
        append(part, piece.style, width: part.displayWidth)
        lines.append(line)
        startLine()
        (part, room) = ("", width - used)
      }
      part.append(character)
      room -= character.displayWidth
    }
    append(part, piece.style, width: part.displayWidth)
  }

  private mutating func append(_ text: String, _ style: Style, width: Int) {
    guard !text.isEmpty else { return }
    if !isLineEmpty, line.spans.last?.style == style {
      line.spans[line.spans.count - 1].text += text
    } else {
      line.spans.append(Span(text, style))
    }
    used += width
    isLineEmpty = false
  }
}

/// Plain text broken at its spaces, for what is printed outside the screens.
package func wrapped(_ text: String, width: Int, rest: String = "") -> [String] {
  wrap([Span(text)], width: width, rest: Line(rest)).map(\.text)
}
