import CCmark
import LearningCore

// Pipe tables, which libcmark does not know.

extension MarkdownReader {
  /// Reads a paragraph again as a pipe table, if its second (or a later) line is a delimiter row.
  ///
  /// libcmark knows no tables: what looks like one arrives as a paragraph with line breaks.
  mutating func table(from node: OpaquePointer, line: Int) -> [Block]? {
    let last = Int(cmark_node_get_end_line(node)) + source.lineOffset
    guard last > line, hasPipe(node) else { return nil }
    let quotes = enclosingQuotes(of: node)
    let indent = Int(cmark_node_get_start_column(node)) - 1
    let rows = (line...last).map { number in
      let bytes = source.line(number)
      return number == line ? bytes.dropFirst(indent) : bytes.droppingQuoteMarks(quotes)
    }
    guard let layout = TableLayout(rows: rows) else { return nil }
    var result: [Block] = []
    if layout.headRow > 0 {
      let before = Array(rows[..<layout.headRow].joined(separator: [0x0A]))
      result.append(
        Block(.paragraph(parseInlines(before, cut: Cut(line: line, shift: 0))), line: line))
    }
    let columns = layout.alignments.count
    let head = cells(layout.head, of: rows[layout.headRow], line: line + layout.headRow, columns)
    let body = layout.body.enumerated().map { index, row in
      let place = layout.headRow + 2 + index
      return cells(row, of: rows[place], line: line + place, columns)
    }
    let table = Table(alignments: layout.alignments, head: head, rows: body)
    return result + [Block(.table(table), line: line + layout.headRow)]
  }

  /// - Parameter text: the line the cells were cut from, as far as it belongs to the table.
  mutating func cells(
    _ row: [[UInt8]], of text: ArraySlice<UInt8>, line: Int, _ columns: Int
  ) -> [[Inline]] {
    flatDepth += 1
    defer { flatDepth -= 1 }
    let lineStart = source.line(line).startIndex
    var rest = text
    return (0..<columns).map { column in
      guard column < row.count else { return [] }
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "|") }
      let start = rest.startIndex - lineStart
      // A cell with an escaped pipe in it is longer in the file.
      if rest.starts(with: row[column]) { rest = rest.dropFirst(row[column].count) }
      return parseInlines(row[column], cut: Cut(line: line, shift: start))
    }
  }

  /// Parses inline Markdown that stands alone, such as a table cell.
  mutating func parseInlines(_ text: [UInt8], cut: Cut) -> [Inline] {
    let needsParser = text.contains { byte in
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "`"),
        UInt8(ascii: "<"), UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "!"),
        UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "w"), 0x0A:
        true
      default: false
      }
    }
    guard needsParser else {
      return text.isEmpty ? [] : [.text(String(decoding: text, as: UTF8.self))]
    }
    // A paragraph cannot begin with a block mark here: a word joiner in front keeps `- x` a text.
    // The space behind it keeps emphasis and addresses at the beginning what they are.
    let head = Array("\u{2060} ".utf8)
    var markdown = head + text
    if text.contains(UInt8(ascii: "[")) { markdown += [0x0A, 0x0A] + definitions.used(in: text) }
    return markdown.withUnsafeBufferPointer { bytes in
      let tree = MarkdownTree(parsing: bytes)
      guard let paragraph = cmark_node_first_child(tree.root) else { return [] }
      let cut = Cut(line: cut.line, shift: cut.shift - head.count)
      var content = inlines(of: paragraph, depth: 0, cut: cut)
      if case .text(let first) = content.first {
        let rest = String(first.unicodeScalars.drop { $0 == "\u{2060}" || $0 == " " })
        if rest.isEmpty { content.removeFirst() } else { content[0] = .text(rest) }
      }
      return content
    }
  }

  func hasPipe(_ node: OpaquePointer) -> Bool {
    Children(of: node).contains {
      cmark_node_get_type($0) == CMARK_NODE_TEXT
        && strchr(cmark_node_get_literal($0), Int32(UInt8(ascii: "|"))) != nil
    }
  }

  func enclosingQuotes(of node: OpaquePointer) -> Int {
    var count = 0
    var parent = cmark_node_parent(node)
    while let ancestor = parent {
      if cmark_node_get_type(ancestor) == CMARK_NODE_BLOCK_QUOTE { count += 1 }
      parent = cmark_node_parent(ancestor)
    }
    return count
  }
}
