package import LearningCore
package import Spreadsheets

/// One person as a list of staff has them.
package struct RosterRow: Hashable, Sendable {
  /// 1-based, in the file.
  package var line: Int
  /// With titles.
  package var name: String
  /// `nil` for staff without one, and for citizens.
  package var nip: NIP?
  // What a cell leaves open is `nil`, and stays as it is recorded.
  package var unit: String?
  package var position: String?
  package var rank: String?

  package init(
    line: Int, name: String, nip: NIP? = nil, unit: String? = nil, position: String? = nil,
    rank: String? = nil
  ) {
    (self.line, self.name, self.nip, self.unit) = (line, name, nip, unit)
    (self.position, self.rank) = (position, rank)
  }
}

/// A list of staff, and what is wrong with it. Rows with a problem are not among the rows.
package struct RosterReading: Hashable, Sendable {
  package var rows: [RosterRow] = []
  /// In the order of the lines; line 0 is the file as a whole.
  package var problems: [Sheet.Problem] = []
  /// Columns that nothing is taken from.
  package var unusedColumns: [String] = []
}

/// Whether a column of this name is understood.
package func isRosterColumn(_ header: String) -> Bool { RosterColumn(header: header) != nil }

/// Reads a list of staff: one person a row, under a row of column names, above which titles of the
/// table may stand.
///
/// - Parameter units: a unit that is in the tree is given its name from there.
package func readRoster(_ sheet: Sheet, units: UnitTree) -> RosterReading {
  var reader = RosterReader(units: units)
  reader.read(sheet)
  return reader.reading
}

private struct RosterReader {
  let units: UnitTree
  var reading = RosterReading()
  private var columns: [Int: RosterColumn] = [:]
  /// The line on which each person was met.
  private var lines: [RosterKey: Int] = [:]

  init(units: UnitTree) { self.units = units }

  mutating func read(_ sheet: Sheet) {
    defer {
      if let problem = sheet.problem { reading.problems.append(problem) }
    }
    let heads = sheet.rows.prefix(20).enumerated().filter { _, row in
      let found = Set(row.cells.compactMap { RosterColumn(header: $0) })
      return found.contains(.name) && (found.count > 1 || row.cells.count == 1)
    }
    guard let (place, head) = heads.first else {
      return report(
        0,
        Phrase(
          "tidak ada baris nama kolom; salah satunya harus 'Nama', misalnya: "
            + "NIP, Nama, Unit Kerja, Jabatan, Pangkat",
          "no row with the names of the columns; one of them must be 'Name', for example: "
            + "NIP, Name, Unit, Position, Rank"))
    }
    for (index, name) in head.cells.enumerated() where !tidy(name).isEmpty {
      if let column = RosterColumn(header: name), !columns.values.contains(column) {
        columns[index] = column
      } else {
        reading.unusedColumns.append(tidy(name))
      }
    }
    for row in sheet.rows.dropFirst(place + 1) { read(row) }
  }

  private mutating func report(_ line: Int, _ message: Phrase) {
    reading.problems.append(Sheet.Problem(line: line, message: message))
  }

  private mutating func read(_ row: Sheet.Row) {
    var cells: [RosterColumn: String] = [:]
    for (index, cell) in row.cells.enumerated() {
      // What Excel shows for nothing is nothing, and so is a dash.
      let text = tidy(cell)
      if let column = columns[index], !text.isEmpty, text != "-" { cells[column] = text }
    }
    guard !cells.isEmpty, !isNumbering(row) else { return }
    guard let name = cells[.name] else {
      return report(row.line, Phrase("kolom nama kosong", "the name is missing"))
    }
    var person = RosterRow(
      line: row.line, name: name, unit: cells[.unit], position: cells[.position],
      rank: rank(cells))
    if let before = cells[.titleBefore], !name.hasPrefix(before) {
      person.name = before + " " + person.name
    }
    if let behind = cells[.titleBehind], !name.hasSuffix(behind) { person.name += ", " + behind }
    if let written = cells[.nip] {
      switch readNIP(written) {
      case .success(let nip): person.nip = nip
      case .failure(let problem): return report(row.line, problem.message)
      }
    }
    if let unit = person.unit, let place = units.place(of: unit) {
      person.unit = units.label(of: place)
    }
    if let first = lines.updateValue(row.line, forKey: RosterKey(person)) {
      return report(
        row.line,
        person.nip == nil
          ? Phrase(
            "orang tanpa NIP dengan nama dan unit yang sama sudah ada di baris \(first)",
            "somebody without a NIP, of the same name and unit, is on line \(first) already")
          : Phrase(
            "NIP ini sudah ada di baris \(first)", "this NIP is on line \(first) already"))
    }
    reading.rows.append(person)
  }

  private func rank(_ cells: [RosterColumn: String]) -> String? {
    let parts = [cells[.rank], cells[.grade]].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Below the names of the columns many tables number them: 1, 2, 3 …
  private func isNumbering(_ row: Sheet.Row) -> Bool {
    let numbers = row.cells.map { Int(tidy($0).filter { !"()".contains($0) }) }
    guard numbers.count > 2, let first = numbers[0] else { return false }
    return numbers.enumerated().allSatisfy { $1 == first + $0 }
  }
}

/// Who two rows are about, if they are about the same person.
struct RosterKey: Hashable {
  private let text: String

  init(_ row: RosterRow) {
    text = row.nip?.description ?? Self.folded(row.name) + "\n" + Self.folded(row.unit ?? "")
  }

  /// A name without regard to case, spaces and punctuation.
  static func folded(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}

/// One space between words, none around them; neither those of no width nor those that never break.
private func tidy(_ text: String) -> String {
  text.filter { !"\u{200B}\u{FEFF}\u{00AD}".contains($0) }
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
