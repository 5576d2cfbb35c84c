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
  let widths = titles.indices.map { column in
    ([titles[column]] + rows.map { $0[column] }).map(\.displayWidth).max() ?? 0
  }
  let gap = 2
  guard widths.reduce(0, +) + gap * (widths.count - 1) <= width else {
    return rows.flatMap { row in
      wrap([Span(row[0], .bold)], width: width, rest: "  ")
        + zip(titles, row).dropFirst().filter { !$1.isEmpty }.flatMap { title, cell in
          wrap([Span("\(title): \(cell)")], width: width, first: "  ", rest: "    ")
        }
    }
  }
  func line(_ cells: [String], _ style: Style) -> Line {
    let padded = cells.indices.map { column in
      let cell = cells[column]
      let space = String(repeating: " ", count: widths[column] - cell.displayWidth)
      return table.columns[column].isNumber ? space + cell : cell + space
    }
    var text = padded.joined(separator: String(repeating: " ", count: gap))
    while text.last == " " { text.removeLast() }
    return Line([Span(text, style)])
  }
  return [line(titles, .bold)] + rows.map { line($0, []) }
}
