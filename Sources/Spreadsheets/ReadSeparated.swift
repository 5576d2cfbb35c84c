import LearningCore
import SwiftCSV

extension Sheet {
  /// Reads rows of a text as spreadsheets save it: separators `,`, `;` and tab, quoted cells with
  /// line ends in them, a byte order mark and Excel's `sep=;` line.
  ///
  /// - Parameter isColumn: whether somebody knows a column of this name. The separator is the one
  ///   that makes most such names of the first rows.
  package init(separated text: String, knowing isColumn: (String) -> Bool) {
    var body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    var skipped = 0
    var separator: Character?
    if body.prefix(4).lowercased() == "sep=", let end = body.firstIndex(where: \.isNewline) {
      separator = body[..<end].dropFirst(4).first
      body = body[body.index(after: end)...]
      skipped = 1
    }
    let plain = String(body.map { $0.breaksRowsWrongly ? " " : $0 })
    let chosen = separator.flatMap { Self.separators.contains($0) ? $0 : nil }
    self.init(
      plain, separator: chosen ?? Self.separator(of: plain, knowing: isColumn), skipped: skipped)
  }

  private static let separators: [Character] = [",", ";", "\t"]

  /// Titles may stand above the names of the columns, so some rows are looked at.
  private static func separator(of text: String, knowing isColumn: (String) -> Bool) -> Character {
    let head = text.split(maxSplits: 20, whereSeparator: \.isNewline).prefix(20)
    let counts = separators.map { separator in
      head.map { line in
        Sheet(String(line), separator: separator, skipped: 0).rows.first?.cells.count(
          where: isColumn)
          ?? 0
      }.max() ?? 0
    }
    guard let most = counts.max(), let index = counts.firstIndex(of: most) else { return "," }
    return separators[index]
  }

  /// - Parameter skipped: lines in front of the table.
  private init(_ text: String, separator: Character, skipped: Int) {
    var line = 1 + skipped
    var found: [Row] = []
    var problem: Problem?
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
    self.init(rows: found, problem: problem)
  }

  private static let quoteProblem = Phrase(
    "tanda petik ganda di baris ini tidak berpasangan; baris ini dan sesudahnya tidak dibaca. Apit sel "
      + "dengan tanda petik, dan tulis tanda petik di dalamnya dua kali",
    "a double quote mark on this line has no partner; this line and those behind it are not read. Put "
      + "the cell between quote marks, and write those inside it twice")
}

/// A row as CSV (RFC 4180). The library's own writer leaves line ends and outer spaces unquoted, and
/// could not read them back.
package func csvRow(_ cells: [String], separator: Character = ",") -> String {
  let written = cells.map { cell -> String in
    let isPlain =
      !cell.contains { $0 == separator || $0 == "\"" || $0.isNewline }
      && cell.first?.isWhitespace != true && cell.last?.isWhitespace != true
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
  return written.joined(separator: String(separator)) + "\r\n"
}

extension Character {
  /// Signs for line ends that nobody means in a table: vertical tabs, as Word leaves them, form
  /// feeds, and Unicode's own.
  fileprivate var breaksRowsWrongly: Bool {
    "\u{0B}\u{0C}\u{85}\u{2028}\u{2029}".contains(self)
  }
}
