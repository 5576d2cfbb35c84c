import LearningCore

/// Draws a table: in columns where they fit, else each row as lines of `Head: cell`.
struct TableLayout {
  let lines: [Line]

  /// Columns narrower than this break words too often to be read.
  private static let narrowest = 10

  init(_ table: Table, in layout: BlockLayout) {
    let widths = layout.isPlain ? nil : Self.widths(of: table, in: layout)
    lines = widths.map { Self.columns(table, $0, layout) } ?? Self.stacked(table, layout)
  }

  private static func columns(_ table: Table, _ widths: [Int], _ layout: BlockLayout) -> [Line] {
    func row(_ cells: [[Inline]], style: Style) -> [Line] {
      let wrapped = zip(cells, widths).map { cell, width in
        wrap(layout.spans(cell, style: style), width: width)
      }
      return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
        var line = Line()
        for (column, lines) in wrapped.enumerated() {
          if column > 0 { line = line + Line(" │ ", .dim) }
          let part = index < lines.count ? lines[index] : Line()
          let isLast = column == wrapped.count - 1
          line = line + align(part, table.alignments[column], widths[column], isLast: isLast)
        }
        return line
      }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─")
    var lines = row(table.head, style: .bold) + [Line(rule, .dim)]
    // Rows that need several lines are hard to tell apart without a gap.
    let bodies = table.rows.map { row($0, style: []) }
    let isOpen = bodies.contains { $0.count > 1 }
    for (index, body) in bodies.enumerated() {
      if index > 0, isOpen { lines.append(Line()) }
      lines += body
    }
    return lines
  }

  private static func align(
    _ line: Line, _ alignment: Table.Alignment, _ width: Int, isLast: Bool
  ) -> Line {
    let gap = max(0, width - line.width)
    let left: Int
    switch alignment {
    case .natural, .left: left = 0
    case .centre: left = gap / 2
    case .right: left = gap
    }
    let padded = left > 0 ? Line(String(repeating: " ", count: left)) + line : line
    return isLast || gap == left ? padded : padded + Line(String(repeating: " ", count: gap - left))
  }

  /// Gives every column what it wants, or shrinks the widest until the table fits.
  private static func widths(of table: Table, in layout: BlockLayout) -> [Int]? {
    let room = layout.width - 3 * (table.head.count - 1)
    let rows = [table.head] + table.rows
    var widths = table.head.indices.map { column in
      max(1, rows.map { Line(layout.spans($0[column])).width }.max() ?? 1)
    }
    guard room >= widths.count * narrowest || widths.reduce(0, +) <= room else { return nil }
    while widths.reduce(0, +) > room {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) else { return nil }
      guard widths[widest] > narrowest else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  private static func stacked(_ table: Table, _ layout: BlockLayout) -> [Line] {
    var lines: [Line] = []
    for (index, row) in table.rows.enumerated() {
      if index > 0 { lines.append(Line()) }
      for (head, cell) in zip(table.head, row) where !cell.isEmpty {
        let label = head.isEmpty ? [] : layout.spans(head, style: .bold) + [Span(": ", .bold)]
        lines += wrap(label + layout.spans(cell), width: layout.width, rest: Line("  "))
      }
    }
    return lines
  }
}
