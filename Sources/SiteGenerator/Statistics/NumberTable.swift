import LearningCore

/// A table whose first column names a row and whose others are numbers.
struct NumberTable {
  var head: [String]
  var rows: [Row]
  var total: Row?

  struct Row {
    /// Words of an author may be in another language than the page.
    var mark: HTML = ""
    var name: String
    var numbers: [String]
  }

  func html(label: String) -> HTML {
    let columns = HTML(each: head.enumerated()) { place, title in
      let mark: HTML = place == 0 ? "" : " class=\"right\""
      return "<th scope=\"col\"\(mark)>\(title)</th>"
    }
    let foot: HTML = total.map { "<tfoot>\n\(row($0))</tfoot>\n" } ?? ""
    return """
      <div class="table numbers" role="region" tabindex="0" aria-label="\(label)">
      <table>
      <thead>
      <tr>\(columns)</tr>
      </thead>
      <tbody>
      \(HTML(each: rows, row))</tbody>
      \(foot)</table>
      </div>

      """
  }

  private func row(_ row: Row) -> HTML {
    let numbers = HTML(each: row.numbers) { "<td class=\"right\">\($0)</td>" }
    return "<tr><th scope=\"row\"\(row.mark)>\(row.name)</th>\(numbers)</tr>\n"
  }
}
