import Foundation
import GRDB
import LearningCore

/// What became of records that were replaced by a backup.
package struct Restored: Sendable {
  package var entries: Int
  /// Where the records from before are; `nil` if there were none.
  package var old: String?
  /// Of the entries from before, those that the backup has not; `nil` when the old file cannot be
  /// read.
  package var missing: Int?
}

extension LearnerRecords {
  /// Puts a backup in the place of the records, which are kept beside it.
  ///
  /// The backup is copied, brought up to date and checked before anything else is touched. Entries
  /// that are written from now on are those of a new origin if there were newer ones than the
  /// backup's: elsewhere they may be known, and two entries must never have one number.
  ///
  /// - Parameters:
  ///   - backup: its path.
  ///   - date: stands in the name of the old file.
  ///   - newOrigin: a random name.
  /// - Throws: ``RecordError/inUse(path:)`` when somebody has the records open.
  package static func restore(
    _ backup: String, in folder: String, date: String, newOrigin: () -> String,
    advance: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(RecordError) -> Restored {
    let path = folder + "/records.sqlite"
    try createFolder(folder)
    let lockPath = folder + "/records.lock"
    let lock = try FolderLock(path: lockPath)
    defer { lock.giveUp() }
    guard WritersLine(path: lockPath).isAlone() else { throw .inUse(path: path) }
    let new = NewFile(for: path)
    defer { new.remove() }
    let entries: Int
    do {
      entries = try prepare(new, from: backup, advance: advance)
    } catch { throw recordError(error, path: backup) }
    do {
      guard fileIsThere(path) else {
        try new.publish()
        return Restored(entries: entries)
      }
      let missing = try? missingEntries(in: new.path, of: path)
      if missing != 0 { try setOrigin(newOrigin(), of: new.path) }
      let old = try keepAside(path, as: folder + "/records-\(date).sqlite")
      try sync(new.path)
      guard Foundation.rename(new.path, path) == 0 else {
        throw RecordError.system(errno, opening: path)
      }
      try sync(folder)
      return Restored(entries: entries, old: old, missing: missing)
    } catch { throw recordError(error, path: path) }
  }

  /// - Returns: the number of entries.
  private static func prepare(
    _ new: NewFile, from backup: String, advance: (_ done: Int, _ total: Int) -> Void
  ) throws -> Int {
    guard fileIsThere(backup) else { throw RecordError.missing(path: backup) }
    guard try inspect(backup) != .empty else { throw RecordError.foreign(path: backup) }
    try new.create()
    var configuration = Configuration()
    configuration.readonly = true
    let source = try DatabaseQueue(path: backup, configuration: configuration)
    try source.read { try copy($0, to: new.path, journalMode: "WAL", advance: advance) }
    try source.close()
    let queue = try DatabaseQueue(path: new.path)
    try Schema.migrator.migrate(queue)
    try queue.close()
    return try soundEntries(ofRecordsAt: new.path, copiedFrom: backup, advance: advance)
  }

  private static func fileIsThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }

  /// How many entries of the old records the new ones have not. Afterwards no log stands beside the
  /// old ones.
  private static func missingEntries(in new: String, of old: String) throws -> Int {
    let queue = try DatabaseQueue(path: old)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      try db.execute(sql: "ATTACH ? AS new", arguments: [new])
      let count = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM main.journal AS old WHERE NOT EXISTS (
            SELECT 1 FROM new.journal WHERE origin = old.origin AND seq = old.seq AND hash = old.hash)
          """)
      try db.execute(sql: "DETACH new")
      return count ?? 0
    }
  }

  private static func setOrigin(_ origin: String, of path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      // The latest name is the one in use; a key for it is made at the next opening.
      try db.execute(
        sql: """
          INSERT INTO installation (origin, created_ms)
          SELECT ?, max(created_ms) + 1 FROM installation
          """, arguments: [origin])
    }
    try queue.close()
  }

  /// At no moment is there no file: the old one has both names until the new one takes its place.
  private static func keepAside(_ path: String, as old: String) throws -> String {
    guard FilePlace(old) == nil else { throw RecordError.exists(path: old) }
    if link(path, old) != 0 {
      guard Foundation.rename(path, old) == 0 else { throw RecordError.system(errno, opening: old) }
    }
    // There still is a log where the old file could not be read.
    _ = Foundation.rename(path + "-wal", old + "-wal")
    unlink(path + "-shm")
    return old
  }
}
