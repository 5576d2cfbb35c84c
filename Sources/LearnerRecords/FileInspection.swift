import Foundation
import GRDB
import GRDBSQLite

/// What lies where records should be.
enum FoundFile: Equatable {
  /// Nothing, or a file that nobody has written to yet.
  case empty
  case current
  case older
}

/// Looks into a file without leaving a trace: no byte of it changes, and no file appears beside it.
///
/// - Throws: ``RecordError/newerSchema(path:)``, ``RecordError/foreign(path:)``, or what kept it from being read.
func inspect(_ path: String) throws -> FoundFile {
  var status = stat()
  guard stat(path, &status) == 0, status.st_size > 0 else { return .empty }
  guard status.st_mode & S_IFMT == S_IFREG else { throw RecordError.foreign(path: path) }
  let file = try UntouchedFile(path)
  let tables = try file.texts("SELECT name FROM sqlite_schema WHERE type = 'table'")
  guard !tables.isEmpty else { return .empty }
  guard tables.contains("grdb_migrations") else { throw RecordError.foreign(path: path) }
  let taken = try file.texts("SELECT identifier FROM grdb_migrations")
  let known = Schema.migrator.names
  guard let first = known.first, taken.contains(first) else {
    throw RecordError.foreign(path: path)
  }
  guard taken.allSatisfy(known.contains) else { throw RecordError.newerSchema(path: path) }
  return taken.count == known.count ? .current : .older
}

/// A database that is only looked at. GRDB opens no URI, so SQLite is called directly.
private struct UntouchedFile: ~Copyable {
  private let connection: OpaquePointer?

  init(_ path: String) throws(DatabaseError) {
    var status = stat()
    // With a log there are side files already, and the log holds the latest; without one, SQLite
    // may believe that nobody changes the file, for the lock of the folder is held.
    let hasLog = stat(path + "-wal", &status) == 0 && status.st_size > 0
    let escaped =
      path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    var connection: OpaquePointer?
    let code = sqlite3_open_v2(
      "file:\(escaped)?\(hasLog ? "mode=ro" : "immutable=1")", &connection,
      SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nil)
    self.connection = connection
    guard code == SQLITE_OK else { throw failure() }
    sqlite3_busy_timeout(connection, 10_000)
  }

  deinit { sqlite3_close_v2(connection) }

  func texts(_ sql: String) throws(DatabaseError) -> [String] {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else {
      throw failure()
    }
    var texts: [String] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        if let text = sqlite3_column_text(statement, 0) { texts.append(String(cString: text)) }
      case SQLITE_DONE: return texts
      default: throw failure()
      }
    }
  }

  private func failure() -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)))
  }
}
