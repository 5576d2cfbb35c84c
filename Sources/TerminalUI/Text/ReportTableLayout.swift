import LearningCore

/// Columns side by side where they fit, else every row as a little list of its own.
///
/// - Parameter isPlain: for a screen reader or a file: every row on a line, with the name of each
///   column before its value.
func tableLines(
  _ table: Report.Table, width: Int, language: Language, isPlain: Bool
) -> [Line] {
  let titles = table.columns.map { $0.title[language] }
  let rows = table.rows.map { $0.map { $0[language] } }
  guard !isPlain else {
    return rows.flatMap { row in
      let cells = zip(titles, row).filter { !$1.isEmpty }.map { "\($0): \($1)" }
      return wrap([Span(cells.joined(separator: "; "))], width: width, rest: "  ")
    }
  }
  guard let widths = columnWidths(titles, rows, table.columns, width: width) else {
    return rows.flatMap { row in
      wrap([Span(row[0], .bold)], width: width, rest: "  ")
        + zip(titles, row).dropFirst().filter { !$1.isEmpty }.flatMap { title, cell in
          wrap([Span("\(title): \(cell)")], width: width, first: "  ", rest: "    ")
        }
    }
  }
  func lines(_ cells: [String], _ style: Style) -> [Line] {
    let parts = cells.indices.map { wrapped(cells[$0], width: widths[$0]) }
    return (0..<(parts.map(\.count).max() ?? 0)).map { number in
      let padded = parts.indices.map { column in
        let cell = parts[column].indices.contains(number) ? parts[column][number] : ""
        let space = String(repeating: " ", count: max(0, widths[column] - cell.displayWidth))
        return table.columns[column].isNumber ? space + cell : cell + space
      }
      var text = padded.joined(separator: columnGap)
      while text.last == " " { text.removeLast() }
      return Line([Span(text, style)])
    }
  }
  return lines(titles, .bold) + rows.flatMap { lines($0, []) }
}

private let columnGap = "  "

/// Every column as wide as what stands in it; where that is too much, the widest one is broken into
/// lines, if enough is left for it to be read.
///
/// - Returns: `nil` where the columns do not fit side by side.
private func columnWidths(
  _ titles: [String], _ rows: [[String]], _ columns: [Report.Table.Column], width: Int
) -> [Int]? {
  var widths = titles.indices.map { column in
    ([titles[column]] + rows.map { $0[column] }).map(\.displayWidth).max() ?? 0
  }
  let excess = widths.reduce(0, +) + columnGap.count * (widths.count - 1) - width
  guard excess > 0 else { return widths }
  let texts = widths.indices.filter { !columns[$0].isNumber }
  guard let widest = texts.max(by: { widths[$0] < widths[$1] }), widths[widest] - excess >= 24
  else { return nil }
  widths[widest] -= excess
  return widths
}
