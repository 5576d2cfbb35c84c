import LearningCore

extension BlockRenderer {
  /// A wide table scrolls in a box of its own. The box takes the focus, so that it can be scrolled
  /// with the keyboard, and is named after its columns.
  mutating func write(_ table: Table) {
    let columns = table.head.map(\.plainText).filter { !$0.isEmpty }
    html += "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\""
    html.appendText(Words.table(columns)[language])
    html += "\">\n<table>\n<thead>\n<tr>"
    for (column, cell) in table.head.enumerated() {
      // An empty corner heads no column.
      let (open, close): (StaticString, StaticString) =
        cell.isEmpty ? ("<td", "</td>") : ("<th scope=\"col\"", "</th>")
      write(cell, open, close, table.alignment(column))
    }
    html += "</tr>\n</thead>\n<tbody>\n"
    for row in table.rows {
      html += "<tr>"
      for (column, cell) in row.enumerated() {
        write(cell, "<td", "</td>", table.alignment(column))
      }
      html += "</tr>\n"
    }
    html += "</tbody>\n</table>\n</div>\n"
  }

  private mutating func write(
    _ cell: [Inline], _ open: StaticString, _ close: StaticString, _ alignment: Table.Alignment
  ) {
    html += open
    switch alignment {
    case .natural: html += ">"
    case .left: html += " class=\"left\">"
    case .centre: html += " class=\"centre\">"
    case .right: html += " class=\"right\">"
    }
    write(cell)
    html += close
  }
}

extension Table {
  fileprivate func alignment(_ column: Int) -> Alignment {
    column < alignments.count ? alignments[column] : .natural
  }
}
