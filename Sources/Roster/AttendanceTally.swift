import LearningCore
package import Spreadsheets

/// A list of who came to a session, counted. Nothing but numbers is kept of it: no name, no row.
package struct AttendanceTally: Hashable, Sendable {
  package private(set) var women = 0
  package private(set) var men = 0
  /// Also those whose cell says something else.
  package private(set) var undisclosed = 0
  /// `nil` without such a column.
  package private(set) var withDisability: Int?
  package private(set) var elderly: Int?
  package private(set) var ratings: [Int]?
  /// What stands where a mark should, by line; the person is counted all the same.
  package private(set) var problems: [Sheet.Problem] = []

  /// - Throws: when there is no column that says whether a person is a woman or a man, and none of
  ///   names: then it is no such list.
  package init(_ sheet: Sheet) throws(Sheet.Problem) {
    if let problem = sheet.problem { throw problem }
    guard let head = sheet.rows.firstIndex(where: { Self.columns(of: $0.cells).isList }) else {
      throw Sheet.Problem(
        line: 0,
        message: Phrase(
          "tidak ada kolom 'Nama' atau 'L/P' (jenis kelamin)",
          "there is no column 'Name' or 'M/F' (sex)"))
    }
    let columns = Self.columns(of: sheet.rows[head].cells)
    if columns.places[.disability] != nil { withDisability = 0 }
    if columns.places[.age] != nil { elderly = 0 }
    if columns.places[.rating] != nil {
      ratings = [Int](repeating: 0, count: SessionAttendance.bestRating)
    }
    for row in sheet.rows[(head + 1)...] { count(row, columns.places) }
  }

  package var total: Int { women + men + undisclosed }

  private mutating func count(_ row: Sheet.Row, _ places: [AttendanceColumn: Int]) {
    func cell(_ column: AttendanceColumn) -> String {
      guard let place = places[column], place < row.cells.count else { return "" }
      return plain(row.cells[place])
    }
    // A line that was numbered in advance and that nobody filled is nobody.
    guard places.contains(where: { $0.key != .number && !cell($0.key).isEmpty }) else { return }
    switch cell(.sex) {
    case "p", "pr", "perempuan", "wanita", "w", "f", "female", "woman": women += 1
    case "l", "lk", "laki laki", "laki", "pria", "m", "male", "man": men += 1
    default: undisclosed += 1
    }
    if ["ya", "y", "yes", "x", "v", "1", "ada", "true"].contains(cell(.disability)) {
      withDisability = withDisability.map { $0 + 1 }
    }
    if let age = Int(cell(.age)), age >= 60 { elderly = elderly.map { $0 + 1 } }
    let mark = cell(.rating)
    guard !mark.isEmpty, var counts = ratings else { return }
    if let rating = Int(mark), (1...counts.count).contains(rating) {
      counts[rating - 1] += 1
      ratings = counts
    } else {
      problems.append(
        Sheet.Problem(
          line: row.line,
          message: Phrase(
            "nilai bukan 1 sampai \(counts.count)", "the mark is not 1 to \(counts.count)")))
    }
  }

  private static func columns(
    of cells: [String]
  ) -> (places: [AttendanceColumn: Int], isList: Bool) {
    var places: [AttendanceColumn: Int] = [:]
    for (index, cell) in cells.enumerated() {
      guard let column = AttendanceColumn(header: cell), places[column] == nil else { continue }
      places[column] = index
    }
    return (places, places[.name] != nil || places[.sex] != nil)
  }
}

/// Whether a list of who came may have a column of this name.
package func isAttendanceColumn(_ header: String) -> Bool {
  AttendanceColumn(header: header) != nil
}

private enum AttendanceColumn: Hashable {
  case number, name, sex, disability, age, rating

  init?(header: String) {
    switch plain(header) {
    case "no", "nomor", "number": self = .number
    case "nama", "nama lengkap", "nama peserta", "name", "full name": self = .name
    case "l p", "p l", "lp", "m f", "f m", "jk", "jenis kelamin", "kelamin", "sex", "gender":
      self = .sex
    case "disabilitas", "penyandang disabilitas", "disability": self = .disability
    case "umur", "usia", "age": self = .age
    case "nilai", "penilaian", "skor", "rating", "mark": self = .rating
    default: return nil
    }
  }
}

/// In lower case, words with one space between them.
private func plain(_ text: String) -> String {
  text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
}
