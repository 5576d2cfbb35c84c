import LearningCore
import Roster
import Spreadsheets

/// Writes down who came to a session, in numbers, beside the session's own file.
struct AttendanceFile {
  let root: String
  let session: Session

  var path: String { "Site/Sessions/Attendance/\(session.path.lastComponent)" }

  /// - Parameter replaces: whether what was written before gives way.
  /// - Throws: ``FileExists`` when it does not.
  func write(_ attendance: SessionAttendance, note: String?, replaces: Bool) throws {
    let bytes = Array(Self.text(of: attendance, note: note).utf8)
    let full = root + "/" + path
    if replaces, Files.exists(full) {
      try Files.rewrite(bytes, at: full)
    } else {
      try Files.writeNew(bytes, to: full)
    }
  }

  private static func text(of attendance: SessionAttendance, note: String?) -> String {
    var lines = ["---"]
    func line(_ key: String, _ count: Int?) {
      if let count { lines.append("\(key): \(count)") }
    }
    line("women", attendance.women)
    line("men", attendance.men)
    line("undisclosed", attendance.undisclosed == 0 ? nil : attendance.undisclosed)
    line("disability", attendance.withDisability)
    line("elderly", attendance.elderly)
    if let ratings = attendance.ratings {
      let pairs = ratings.enumerated().map { "\($0.offset + 1): \($0.element)" }
      lines.append("ratings: {\(pairs.joined(separator: ", "))}")
    }
    lines.append("---")
    if let note = note?.trimmed, !note.isEmpty { lines.append(note) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Counts a list of who came. The list itself is left where it is; nothing of it is kept.
  static func tally(of list: String) throws -> AttendanceTally {
    let sheet = try RosterFile.read(list, knowing: isAttendanceColumn)
    do throws(Sheet.Problem) {
      return try AttendanceTally(sheet)
    } catch { throw AttendanceError.unreadable(list, line: error.line, why: error.message) }
  }
}

extension String {
  fileprivate var lastComponent: Substring { split(separator: "/").last ?? self[...] }

  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
  }
}

enum AttendanceError: BlameableError {
  case noSuchSession(String, known: [String])
  case notYet(Session)
  case nothingCounted
  case tooMany(Phrase, total: Int)
  case ratingsUnreadable(String)
  case unreadable(String, line: Int, why: Phrase)

  var exitCode: Int32 {
    switch self {
    case .notYet, .tooMany, .unreadable: Exit.wrong
    case .noSuchSession, .nothingCounted, .ratingsUnreadable: Exit.usage
    }
  }

  var message: Phrase {
    switch self {
    case .noSuchSession(let name, let known):
      known.isEmpty
        ? Phrase("Tidak ada sosialisasi '\(name)'.", "There is no session '\(name)'.")
        : Phrase(
          "'\(name)' bisa berarti beberapa sosialisasi: \(known.joined(separator: ", ")).",
          "'\(name)' may be several sessions: \(known.joined(separator: ", ")).")
    case .notYet(let session):
      Phrase(
        "Sosialisasi '\(session.id)' belum dimulai.", "The session '\(session.id)' has not begun.")
    case .nothingCounted:
      Phrase("Belum disebut berapa yang hadir.", "It is not said how many came.")
    case .tooMany(let what, let total):
      Phrase(
        "\(what.indonesian) lebih banyak daripada yang hadir (\(total)).",
        "\(what.english): more than came (\(total)).")
    case .ratingsUnreadable(let text):
      Phrase(
        "--ratings '\(text)' bukan \(SessionAttendance.bestRating) bilangan.",
        "--ratings '\(text)' is not \(SessionAttendance.bestRating) numbers.")
    case .unreadable(let path, let line, let why):
      line == 0
        ? Phrase(
          "'\(path)' tidak bisa dihitung: \(why.indonesian).",
          "'\(path)' cannot be counted: \(why.english).")
        : Phrase(
          "'\(path)' baris \(line): \(why.indonesian).", "'\(path)' line \(line): \(why.english).")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .noSuchSession:
      Phrase("Lihat namanya: balai session list.", "See the names: balai session list.")
    case .notYet(let session):
      Phrase(
        "Bila jadwalnya keliru, ubah 'start' di \(session.path).",
        "If its time is wrong, mend 'start' in \(session.path).")
    case .nothingCounted:
      Phrase(
        "Tulis --women 14 --men 9, atau --file daftar-hadir.csv.",
        "Write --women 14 --men 9, or --file attendance.csv.")
    case .tooMany: Phrase("Hitung lagi, lalu ulangi.", "Count again, then repeat.")
    case .ratingsUnreadable:
      Phrase(
        "Tulis berapa orang memberi 1, 2, 3, 4, dan 5: --ratings 0,0,2,8,10.",
        "Write how many gave 1, 2, 3, 4 and 5: --ratings 0,0,2,8,10.")
    case .unreadable:
      Phrase(
        "Baris pertama menyebut kolomnya: Nama, L/P, dan bila ada Umur, Disabilitas, Nilai (1-5).",
        "The first row names the columns: Name, M/F and, where there are, Age, Disability, Mark (1-5)."
      )
    }
  }
}
