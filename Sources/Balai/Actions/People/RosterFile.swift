import Foundation
import LearningCore
import Roster
import Spreadsheets

/// A list of people as it lies on the disk.
enum RosterFile {
  /// - Parameter isColumn: whether a list of this kind may have a column of that name.
  static func read(
    _ path: String, knowing isColumn: (String) -> Bool = isRosterColumn
  ) throws -> Sheet {
    let bytes = try Files.read(path)
    if Sheet.isXLSX(bytes) {
      do throws(Sheet.Problem) { return try Sheet(xlsx: bytes) } catch {
        throw RosterFileError(path: path, why: error.message)
      }
    }
    guard !Sheet.isOldExcel(bytes) else {
      throw RosterFileError(
        path: path,
        why: Phrase(
          "berkas Excel lama (.xls) atau berkata sandi; buka di Excel lalu simpan sebagai .xlsx atau "
            + "sebagai CSV UTF-8",
          "an old Excel file (.xls), or one with a password; open it in Excel and save it as .xlsx or "
            + "as CSV UTF-8"))
    }
    guard let text = text(bytes) else {
      throw RosterFileError(
        path: path,
        why: Phrase(
          "bukan teks UTF-8; di Excel simpan sebagai 'CSV UTF-8'",
          "it is no UTF-8 text; in Excel save it as 'CSV UTF-8'"))
    }
    return Sheet(separated: text, knowing: isColumn)
  }

  /// UTF-8, or UTF-16 with a byte order mark, as Excel's "Unicode text" has it.
  private static func text(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return String(data: Data(bytes), encoding: .utf16)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

private struct RosterFileError: BlameableError {
  let path: String
  let why: Phrase

  var exitCode: Int32 { Exit.wrong }

  var message: Phrase {
    Phrase(
      "'\(path)' tidak bisa dibaca: \(why.indonesian).",
      "'\(path)' cannot be read: \(why.english).")
  }

  var nextStep: Phrase? {
    Phrase(
      "Bila tidak bisa, simpan lembarnya sebagai CSV: Berkas > Simpan Sebagai > CSV UTF-8.",
      "If that fails, save the sheet as CSV: File > Save As > CSV UTF-8.")
  }
}
