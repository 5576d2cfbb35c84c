import LearningCore
import SwiftCSV

/// The rows of a CSV file, with the line that each begins on.
struct CSVTable {
  struct Row {
    /// 1-based.
    var line: Int
    var cells: [String]
  }

  private(set) var rows: [Row] = []
  /// Where reading ended too early, and why.
  private(set) var problem: Problem?

  /// - Parameter separator: `,`, `;` or a tab.
  init(_ text: String, separator: Character) {
    var line = 1
    var found: [Row] = []
    do {
      // With no rows wanted the whole text is only kept, to be read row by row.
      let delimiter = CSVDelimiter(unicodeScalarLiteral: separator)
      let csv = try CSV<Enumerated>(
        string: text, delimiter: delimiter, loadColumns: false, rowLimit: 0)
      try csv.enumerateAsArray(startAt: 0, rowLimit: nil) { cells in
        found.append(Row(line: line, cells: cells))
        line += 1 + cells.reduce(0) { $0 + $1.count(where: \.isNewline) }
      }
    } catch {
      problem = Problem(line: line, message: Self.quoteProblem)
    }
    // The library takes what is left for a cell when a quote mark is never closed.
    if problem == nil, !text.count(where: { $0 == "\"" }).isMultiple(of: 2), let last = found.last {
      found.removeLast()
      problem = Problem(line: last.line, message: Self.quoteProblem)
    }
    rows = found.filter { row in row.cells.contains { !$0.trimmed.isEmpty } }
  }

  private static let quoteProblem = Phrase(
    "tanda petik ganda di baris ini tidak berpasangan; baris ini dan sesudahnya tidak dibaca. Apit sel "
      + "dengan tanda petik, dan tulis tanda petik di dalamnya dua kali",
    "a double quote mark on this line has no partner; this line and those behind it are not read. Put "
      + "the cell between quote marks, and write those inside it twice")
}

/// A row as CSV (RFC 4180). The library's own writer leaves line ends and outer spaces unquoted, and
/// could not read them back.
func csvRow(_ cells: [String], separator: Character = ",") -> String {
  let written = cells.map { cell -> String in
    let isPlain =
      !cell.contains { $0 == separator || $0 == "\"" || $0.isNewline }
      && cell.first?.isWhitespace != true && cell.last?.isWhitespace != true
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
  return written.joined(separator: String(separator)) + "\r\n"
}
