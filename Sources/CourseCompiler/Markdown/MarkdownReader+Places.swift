import CCmark
import LearningCore

// Where things stand in the file, as well as libcmark tells.

extension MarkdownReader {
  func line(of node: OpaquePointer) -> Int {
    Int(cmark_node_get_start_line(node)) + source.lineOffset
  }

  /// Where a node begins, as well as libcmark knows: its columns are off behind a line break in
  /// a list or a quote.
  func place(of node: OpaquePointer, cut: Cut?) -> SourceRange.Position {
    let column = Int(cmark_node_get_start_column(node))
    var guess = SourceRange.Position(
      line: lineOfInline(node), column: max(column, 1))
    if let cut { guess = .init(line: cut.line, column: max(column + cut.shift, 1)) }
    guard cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE,
      let literal = cmark_node_get_literal(node)
    else { return guess }
    let tag = UnsafeBufferPointer(cString: literal).prefix { $0 != 0x0A && $0 != 0x0D }
    let written = String(decoding: tag, as: UTF8.self)
    return source.range(of: written, near: guess).start
  }

  /// Where the address of a link or a picture probably begins: at its end, before the bracket.
  func address(
    _ written: String, of node: OpaquePointer, cut: Cut?
  ) -> SourceRange.Position {
    let column = Int(cmark_node_get_end_column(node)) - written.utf8.count + (cut?.shift ?? 0)
    return .init(line: cut?.line ?? lineOfInline(node), column: max(column, 1))
  }

  /// Inlines without a line of their own stand on their block's first line.
  func lineOfInline(_ node: OpaquePointer) -> Int {
    var node = node
    while cmark_node_get_start_line(node) == 0, let parent = cmark_node_parent(node) {
      node = parent
    }
    return line(of: node)
  }

  mutating func rangeOfEmbedded(
    _ written: String, near place: SourceRange.Position
  ) -> SourceRange {
    if let known = embedded[written] { return known }
    var range = source.range(of: written, near: place)
    // Not there: a picture of 100 kB mostly stands in a definition at the end of the file.
    if range.end.column - range.start.column + 1 != written.utf8.count {
      range = source.firstRange(of: written) ?? range
    }
    embedded[written] = range
    return range
  }
}

extension SourceText {
  /// Where `text` stands in a line: the place nearest to the one given, for it may stand there
  /// several times. The whole line when it is not there.
  func range(of text: String, near place: SourceRange.Position) -> SourceRange {
    let line = line(place.line)
    let count = text.utf8.count
    guard count > 0, count <= line.count else { return range(line: place.line) }
    return line.withUnsafeBufferPointer { bytes in
      let last = bytes.count - count
      let guess = min(max(place.column - 1, 0), last)
      for distance in 0...min(Self.reach, max(guess, last - guess)) {
        for start in distance == 0 ? [guess] : [guess - distance, guess + distance]
        where (0...last).contains(start) && bytes[start...].starts(with: text.utf8) {
          return SourceRange(
            file: path, start: .init(line: place.line, column: start + 1),
            end: .init(line: place.line, column: start + count))
        }
      }
      return range(line: place.line)
    }
  }

  /// How many bytes away a text is looked for, so that a line of a megabyte takes no time.
  private static let reach = 1000

  /// Where `text`, which has no line end in it, stands first in the file.
  fileprivate func firstRange(of text: String) -> SourceRange? {
    guard let offset = bytes.withUnsafeBufferPointer({ $0.firstPlace(of: text) }) else {
      return nil
    }
    var (low, high) = (lineOffset + 1, lastLine)
    while low < high {
      let middle = (low + high + 1) / 2
      if self.offset(ofLine: middle) <= offset { low = middle } else { high = middle - 1 }
    }
    let column = offset - self.offset(ofLine: low) + 1
    return SourceRange(
      file: path, start: .init(line: low, column: column),
      end: .init(line: low, column: column + text.utf8.count - 1))
  }
}
