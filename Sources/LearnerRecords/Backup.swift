import Foundation
import GRDB
import LearningCore

// Copies of the records, and records out of a copy.

extension LearnerRecords {
  /// Writes a copy of the records as they are now, and checks it. Others can go on writing.
  ///
  /// - Parameters:
  ///   - path: of a file that is not there; readable by its owner only.
  ///   - advance: told how much is done, of how much.
  /// - Returns: how many entries it holds.
  /// - Throws: ``RecordError/exists(path:)``; ``RecordError/damaged(path:detail:)`` when what was
  ///   copied is not sound. There is no file then.
  package func backUp(
    to path: String, advance: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(RecordError) -> Int {
    guard FilePlace(path) == nil else { throw .exists(path: path) }
    let temporary = NewFile(for: path)
    defer { temporary.remove() }
    do {
      try temporary.create()
      try read { source in
        // From here on the copy is of this moment, whatever others write.
        _ = try Int.fetchOne(source, sql: "SELECT count(*) FROM installation")
        try copy(source, to: temporary.path, journalMode: "DELETE", advance: advance)
      }
      let entries = try soundEntries(
        ofRecordsAt: temporary.path, copiedFrom: self.path, advance: advance)
      try temporary.publish()
      return entries
    } catch { throw Self.recordError(error, path: path) }
  }

  /// Rewrites the file without the room that deleted rows left.
  ///
  /// - Returns: bytes before and after.
  package func compact() throws(RecordError) -> (before: Int, after: Int) {
    do {
      return try line.inTurn {
        try queue.writeWithoutTransaction { db in
          let emptyTheLog = "PRAGMA wal_checkpoint(TRUNCATE)"
          try db.execute(sql: emptyTheLog)
          let before = fileSize(path)
          // One transaction: whatever interrupts it, the file is the old one or the new one.
          try db.execute(sql: "VACUUM")
          try db.execute(sql: emptyTheLog)
          return (before, fileSize(path))
        }
      }
    } catch { throw Self.recordError(error, path: path) }
  }
}

private func fileSize(_ path: String) -> Int {
  var status = stat()
  return stat(path, &status) == 0 ? Int(status.st_size) : 0
}

/// - Parameters:
///   - path: of a copy that nobody else has open.
///   - original: what it was copied from, which is to blame if it is not sound.
/// - Throws: ``RecordError/damaged(path:detail:)`` unless everything is as it was written.
func soundEntries(
  ofRecordsAt path: String, copiedFrom original: String,
  advance: (_ done: Int, _ total: Int) -> Void
) throws -> Int {
  let problem: String
  do {
    switch try verdict(onRecordsAt: path, advance: advance) {
    case .sound(let entries): return entries
    case .broken(let origin, let seq): problem = "journal \(origin) \(seq)"
    case .textDiffers(let table, let digest): problem = "\(table) \(digest)"
    case .derivedDiffers(let table): problem = table
    }
  } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
    problem = error.message ?? ""
  }
  throw RecordError.damaged(path: original, detail: problem)
}

/// - Parameter journalMode: `DELETE` for a file that will stand alone, on a medium that may be
///   read-only; `WAL` for one to work with.
func copy(
  _ source: Database, to path: String, journalMode: String,
  advance: (_ done: Int, _ total: Int) -> Void
) throws {
  let target = try DatabaseQueue(path: path)
  defer { try? target.close() }
  try target.writeWithoutTransaction { db in
    try withoutActuallyEscaping(advance) { advance in
      try source.backup(to: db, pagesPerStep: 1024) {
        advance($0.completedPageCount, $0.totalPageCount)
      }
    }
    try db.execute(sql: "PRAGMA journal_mode = \(journalMode)")
  }
}

/// A file that gets its name when it is complete.
struct NewFile {
  let final: String
  let path: String

  init(for final: String) { (self.final, path) = (final, "\(final).\(getpid()).tmp") }

  func create() throws(RecordError) {
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .system(errno, opening: final) }
    close(file)
  }

  /// Waits until the disk has it, and gives it its name unless that is taken.
  func publish() throws(RecordError) {
    try sync(path)
    if link(path, final) != 0 {
      guard errno != EEXIST else { throw .exists(path: final) }
      // FAT on a stick knows no links.
      guard FilePlace(final) == nil else { throw .exists(path: final) }
      guard rename(path, final) == 0 else { throw .system(errno, opening: final) }
    }
    remove()
    try sync(folder(of: final))
  }

  /// Also what SQLite made beside it.
  func remove() { for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) } }
}

func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
}

/// - Parameter path: of a file or folder that no connection of this process has open.
func sync(_ path: String) throws(RecordError) {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw .system(errno, opening: path) }
  defer { close(file) }
  guard fsync(file) == 0 else { throw .system(errno, opening: path) }
}
