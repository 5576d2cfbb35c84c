import Foundation
import GRDB

// What the system and SQLite say, told apart by what somebody can do about it.

extension RecordError {
  /// - Parameter code: `errno` of the call that failed.
  static func system(_ code: Int32, opening path: String) -> RecordError {
    switch code {
    case EACCES, EPERM: .noPermission(path: path)
    case EROFS: .readOnly(path: path)
    case ENOSPC, EDQUOT: .full(path: path)
    default: .cannotOpen(path: path, reason: String(cString: strerror(code)))
    }
  }

  /// What keeps somebody from writing a file or beside it, if anything does.
  private static func obstacle(at path: String) -> RecordError? {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    for place in [folder, path] where access(place, W_OK) != 0 {
      guard errno != ENOENT else { return .moved(path: path) }
      return .system(errno, opening: path)
    }
    return nil
  }

  fileprivate init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "\(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_NOTADB: self = .foreign(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
    case .SQLITE_ERROR where Self.lacksSomething(detail): self = .unreleased(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM:
      self = Self.obstacle(at: path) ?? .readOnly(path: path)
    case .SQLITE_CANTOPEN:
      self = Self.obstacle(at: path) ?? .cannotOpen(path: path, reason: detail)
    // Room for the index of the log is made before it is used.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE:
      self = .full(path: path)
    case .SQLITE_IOERR:
      self = Self.obstacle(at: path) ?? .storage(path: path, detail: detail)
    default: self = .storage(path: path, detail: detail)
    }
  }

  /// A file with all our migrations and another schema can only come from a trial version.
  private static func lacksSomething(_ detail: String) -> Bool {
    detail.hasPrefix("no such table") || detail.hasPrefix("no such column")
      || detail.contains("has no column named")
  }
}

extension LearnerRecords {
  static func recordError(_ error: any Error, path: String) -> RecordError {
    switch error {
    case let error as RecordError: error
    case let error as DatabaseError: RecordError(error, path: path)
    case is WritersLine.TooLong: .busy(path: path)
    default: .storage(path: path, detail: "\(error)")
    }
  }
}
