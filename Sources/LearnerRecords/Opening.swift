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
  ///   - newSecret: 32 random bytes; `nil` for an installation that signs nothing.
  ///   - computer: names the computer, as far as it can be told from others.
  /// - Throws: ``RecordError/newerSchema(path:)`` when a later balai wrote the file; it is not
  ///   touched then.
  package init(
    folder: String, now: Timestamp, newOrigin: () -> String,
    newSecret: (() -> [UInt8])? = nil, computer: String = ""
  ) throws(RecordError) {
    let path = folder + "/records.sqlite"
    try Self.createFolder(folder)
    let lockPath = folder + "/records.lock"
    let lock = try FolderLock(path: lockPath)
    defer { lock.giveUp() }
    // SQLite gives its side files the mode of the main file. A file that is there is not opened:
    // closing it again would drop the locks of every other connection this process has to it
    // (<https://www.sqlite.org/howtocorrupt.html>, section 2.2).
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 || errno == EEXIST else { throw .system(errno, opening: path) }
    if file >= 0 { close(file) }
    do {
      let found = try inspect(path)
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try self.init(
        queue, path: path, line: WritersLine(path: lockPath), isCurrent: found == .current,
        folder: folder, now: now, newOrigin: newOrigin, newSecret: newSecret, computer: computer)
    } catch { throw Self.recordError(error, path: path) }
  }

  /// - Parameter queue: in tests, a database in memory. Never a mock: SQL that no database has
  ///   read is untested.
  init(
    _ queue: DatabaseQueue, path: String, line: WritersLine = WritersLine(path: nil),
    isCurrent: Bool = false, folder: String? = nil, now: Timestamp, newOrigin: () -> String,
    newSecret: (() -> [UInt8])? = nil, computer: String = ""
  ) throws {
    if !isCurrent { try Schema.migrator.migrate(queue) }
    let installation = try Installation(
      in: queue, folder: folder, now: now, newOrigin: newOrigin, newSecret: newSecret,
      computer: computer)
    (origin, key) = (installation.origin, installation.key)
    (self.queue, self.path, self.line) = (queue, path, line)
    place = FilePlace(path)
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

  static func createFolder(_ folder: String) throws(RecordError) {
    var path = ""
    for name in folder.split(separator: "/") {
      path += "/" + name
      guard mkdir(path, 0o700) != 0, errno != EEXIST, access(path, F_OK) != 0 else { continue }
      throw .system(errno, opening: folder)
    }
  }
}

/// Which file a path leads to. Where the records are moved away or deleted under a running program, SQLite would go on
/// writing into a file that nobody finds again.
struct FilePlace: Equatable {
  private let device: dev_t
  private let number: ino_t

  /// - Returns: `nil` where there is nothing, as for a database in memory.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number) = (status.st_dev, status.st_ino)
  }
}
