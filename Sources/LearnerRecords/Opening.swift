import Foundation
import GRDB
package import LearningCore

extension LearnerRecords {
  /// Opens the records in a folder, creating folder and file on first use, readable by their
  /// owner only.
  ///
  /// A `DatabaseQueue`, not a pool: a pool writes at every start, even to read. A lock beside the
  /// file is held while it is created and brought up to date, because processes that open a new
  /// file at the same moment would otherwise trip over each other's migration.
  ///
  /// - Parameters:
  ///   - folder: absolute path.
  ///   - now: when the installation is said to be made, if it is made now.
  ///   - newOrigin: a random name for the installation, if it is made now.
  /// - Throws: ``RecordError/newerSchema(path:)`` when a later balai wrote the file; it is not
  ///   touched then.
  package init(
    folder: String, now: Timestamp, newOrigin: () -> String
  ) throws(RecordError) {
    let path = folder + "/records.sqlite"
    try Self.createFolder(folder)
    let lock = open(folder + "/records.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw .cannotOpen(path: folder, reason: Self.systemReason()) }
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .cannotOpen(path: path, reason: Self.systemReason()) }
    }
    // SQLite gives its side files the mode of the main file. A file that is there is not opened:
    // closing it again would drop the locks of every other connection this process has to it
    // (<https://www.sqlite.org/howtocorrupt.html>, section 2.2).
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 || errno == EEXIST else {
      throw .cannotOpen(path: path, reason: Self.systemReason())
    }
    if file >= 0 { close(file) }
    do {
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try self.init(queue, path: path, now: now, newOrigin: newOrigin)
    } catch { throw Self.recordError(error, path: path) }
  }

  /// - Parameter queue: in tests, a database in memory. Never a mock: SQL that no database has
  ///   read is untested.
  init(_ queue: DatabaseQueue, path: String, now: Timestamp, newOrigin: () -> String) throws {
    let migrator = Schema.migrator
    let state = try queue.read { db in
      (try migrator.hasBeenSuperseded(db), try migrator.hasCompletedMigrations(db))
    }
    guard !state.0 else { throw RecordError.newerSchema(path: path) }
    if !state.1 {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try migrator.migrate(queue)
      try queue.write { try rederive($0) }
    }
    let known = try queue.read { try String.fetchOne($0, sql: "SELECT origin FROM installation") }
    if let known {
      origin = known
    } else {
      let made = newOrigin()
      try queue.write { db in
        try db.execute(
          sql: "INSERT INTO installation (origin, created_ms) VALUES (?, ?)",
          arguments: [made, now.millisecondsSince1970])
      }
      origin = made
    }
    (self.queue, self.path) = (queue, path)
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      // A queue leaves this alone after opening (a pool would not); a test reads it back.
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  private static func createFolder(_ folder: String) throws(RecordError) {
    guard access(folder, F_OK) != 0 else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotOpen(path: folder, reason: systemReason())
    }
  }

  private static func systemReason() -> String { String(cString: strerror(errno)) }
}
