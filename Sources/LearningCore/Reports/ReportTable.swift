extension Report {
  /// Rows of words and numbers. The first column says what a row is about.
  package struct Table: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
      package var title: Phrase
      /// Numbers stand below each other by their last digit.
      package var isNumber: Bool

      package init(_ title: Phrase, isNumber: Bool = false) {
        (self.title, self.isNumber) = (title, isNumber)
      }
    }

    /// Never empty.
    package let columns: [Column]
    /// Each as long as ``columns``.
    package let rows: [[Phrase]]

    /// - Precondition: every row has a cell for every column.
    package init(columns: [Column], rows: [[Phrase]]) {
      precondition(
        !columns.isEmpty && rows.allSatisfy { $0.count == columns.count }, "a table with holes")
      (self.columns, self.rows) = (columns, rows)
    }
  }
}
