import LearningCore

/// The rows and cells of a GitHub pipe table, still as Markdown bytes.
///
/// Source: GitHub Flavored Markdown 0.29, section 4.10. A pipe splits cells unless a backslash
/// stands before it, even inside a code span.
struct TableLayout {
  /// Position of the head among the lines given; lines before it are an ordinary paragraph.
  let headRow: Int
  let alignments: [Table.Alignment]
  let head: [[UInt8]]
  let body: [[[UInt8]]]

  /// - Parameter rows: the lines of one paragraph, without quote marks.
  /// - Returns: `nil` when no line is a delimiter row that fits the line above it.
  init?(rows: [ArraySlice<UInt8>]) {
    for index in rows.indices.dropFirst() {
      guard let alignments = Self.delimiters(rows[index]) else { continue }
      let head = Self.cells(of: rows[index - 1])
      guard head.count == alignments.count else { continue }
      headRow = index - 1
      self.alignments = alignments
      self.head = head
      body = rows[(index + 1)...].map(Self.cells(of:))
      return
    }
    return nil
  }

  /// `| --- | :-: |` and the like; at least one pipe or colon, so a setext underline is none.
  private static func delimiters(_ row: ArraySlice<UInt8>) -> [Table.Alignment]? {
    guard row.contains(UInt8(ascii: "|")) || row.contains(UInt8(ascii: ":")) else { return nil }
    var alignments: [Table.Alignment] = []
    for cell in cells(of: row) {
      let isLeft = cell.first == UInt8(ascii: ":")
      let isRight = cell.count > 1 && cell.last == UInt8(ascii: ":")
      let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      switch (isLeft, isRight) {
      case (true, true): alignments.append(.centre)
      case (true, false): alignments.append(.left)
      case (false, true): alignments.append(.right)
      case (false, false): alignments.append(.natural)
      }
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static func cells(of row: ArraySlice<UInt8>) -> [[UInt8]] {
    var rest = row.trimmed
    if rest.first == UInt8(ascii: "|") { rest = rest.dropFirst() }
    var cells: [[UInt8]] = []
    var start = rest.startIndex
    var isEscaped = false
    for (place, byte) in zip(rest.indices, rest) {
      if byte == UInt8(ascii: "|"), !isEscaped {
        cells.append(cell(rest[start..<place]))
        start = place + 1
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    // Behind the last pipe there is no cell.
    if rest.isEmpty || start < rest.endIndex { cells.append(cell(rest[start...])) }
    return cells
  }

  /// `\|` is the pipe itself; any other escape is Markdown's business.
  private static func cell(_ written: ArraySlice<UInt8>) -> [UInt8] {
    var cell = Array(written.trimmed)
    guard cell.contains(UInt8(ascii: "\\")) else { return cell }
    var isEscaped = false
    var count = 0
    for byte in cell {
      if isEscaped, byte == UInt8(ascii: "|") { count -= 1 }
      cell[count] = byte
      count += 1
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    cell.removeLast(cell.count - count)
    return cell
  }
}

extension ArraySlice<UInt8> {
  /// Without spaces and tabs at both ends.
  var trimmed: Self {
    var rest = self
    while let first = rest.first, first == 0x20 || first == 0x09 { rest = rest.dropFirst() }
    while let last = rest.last, last == 0x20 || last == 0x09 { rest = rest.dropLast() }
    return rest
  }

  /// Without the `>` marks of the quotes a line stands in, and its indentation.
  func droppingQuoteMarks(_ count: Int) -> Self {
    var rest = trimmed
    for _ in 0..<count where rest.first == UInt8(ascii: ">") { rest = rest.dropFirst().trimmed }
    return rest
  }
}
