package import LearningCore

/// The rows of a table, whatever program wrote it. Rows without any text are left out.
package struct Sheet: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// 1-based: the line of a text file on which the row begins, or the number of the row.
    package var line: Int
    package var cells: [String]

    package init(line: Int, cells: [String]) { (self.line, self.cells) = (line, cells) }
  }

  package struct Problem: Error, Hashable, Sendable {
    /// 1-based; 0 for the file as a whole.
    package var line: Int
    package var message: Phrase

    package init(line: Int, message: Phrase) { (self.line, self.message) = (line, message) }
  }

  package var rows: [Row]
  /// Where reading ended too early, and why.
  package var problem: Problem?

  package init(rows: [Row], problem: Problem? = nil) {
    (self.rows, self.problem) = (rows.filter(\.hasText), problem)
  }
}

extension Sheet.Row {
  fileprivate var hasText: Bool {
    cells.contains { cell in cell.contains { !$0.isWhitespace } }
  }
}
