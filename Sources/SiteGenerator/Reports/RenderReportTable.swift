import LearningCore

extension HTML {
  init(_ table: Report.Table, language: Language) {
    let head = HTML(each: table.columns) { column in
      "<th scope=\"col\"\(column.mark)>\(column.title[language])</th>"
    }
    let rows = HTML(each: table.rows) { row in
      let cells = HTML(each: Array(zip(table.columns, row).enumerated())) { place, cell in
        place == 0
          ? "<th scope=\"row\">\(cell.1[language])</th>"
          : "<td\(cell.0.mark)>\(cell.1[language])</td>"
      }
      return "<tr>\(cells)</tr>\n"
    }
    self = """
      <div class="table"><table>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table></div>

      """
  }
}

extension Report.Table.Column {
  fileprivate var mark: HTML { isNumber ? " class=\"number\"" : "" }
}
