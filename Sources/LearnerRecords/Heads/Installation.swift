import Foundation
import GRDB
import LearningCore

/// Under which name an installation writes, and with what it signs.
///
/// The name goes with the file of the key, and the key with the folder it was made in. Records
/// without their key, a backup that was put back say, and folders that were copied with it go on
/// under a new name: two installations that wrote under one would contradict each other for ever.
/// What they recorded before stays theirs.
struct Installation {
  let origin: String
  let key: OriginKey?

  /// - Parameters:
  ///   - folder: `nil` for a database in memory.
  ///   - newOrigin: a random name.
  ///   - newSecret: 32 random bytes; `nil` for an installation that signs nothing.
  ///   - computer: names the computer, as far as it can be told from others.
  init(
    in queue: DatabaseQueue, folder: String?, now: Timestamp, newOrigin: () -> String,
    newSecret: (() -> [UInt8])?, computer: String
  ) throws {
    let path = folder.map { $0 + "/" + Self.fileName }
    let place = Self.place(folder, of: computer)
    let present = try queue.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT origin, key, created_ms FROM installation
          ORDER BY created_ms DESC, origin DESC LIMIT 1
          """)
    }
    let file = try path.flatMap { try Self.read($0) }
    if let present {
      let (name, known) = (present["origin"] as String, present["key"] as Data?)
      let ours = file.flatMap { file in
        file.origin == name && (known == nil || known == Data(file.publicKey)) ? file : nil
      }
      if let ours, ours.place == place {
        if known == nil { try Self.note(ours, in: queue) }
        (origin, key) = (name, ours)
        return
      }
      guard let path, let newSecret else {
        (origin, key) = (name, nil)
        return
      }
      if known == nil {
        // Records from before there were keys.
        let made = try OriginKey(origin: name, place: place, secret: newSecret())
        try Self.write(made.file, to: path)
        try Self.note(made, in: queue)
        (origin, key) = (name, made)
        return
      }
      // What was recorded under the old name can still be handed out, as far as it is signed.
      if let ours { try queue.write { try SignedHead.signEnd(with: ours, in: $0) } }
    }
    let name = newOrigin()
    var made: OriginKey?
    if let path, let newSecret {
      let new = try OriginKey(origin: name, place: place, secret: newSecret())
      try Self.write(new.file, to: path)
      made = new
    }
    let created = max(
      now.millisecondsSince1970, (present?["created_ms"]).map { ($0 as Int) + 1 } ?? .min)
    let publicKey = made.map { Data($0.publicKey) }
    try queue.write { db in
      try db.execute(
        sql: "INSERT INTO installation (origin, created_ms, key) VALUES (?, ?, ?)",
        arguments: [name, created, publicKey])
    }
    (origin, key) = (name, made)
  }

  static let fileName = "origin.key"

  /// Without a folder nothing can be copied.
  private static func place(_ folder: String?, of computer: String) -> String {
    guard let folder else { return "" }
    let path = URL(filePath: folder).resolvingSymlinksInPath().path
    return digest(of: "\(computer)\n\(path)").description
  }

  private static func note(_ key: OriginKey, in queue: DatabaseQueue) throws {
    try queue.write { db in
      try db.execute(
        sql: "UPDATE installation SET key = ? WHERE origin = ?",
        arguments: [Data(key.publicKey), key.origin])
    }
  }

  // MARK: The file of the key

  /// - Returns: `nil` for none, and for one that is damaged: its name is given up.
  private static func read(_ path: String) throws -> OriginKey? {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    return OriginKey(file: bytes)
  }

  /// Whole or not at all, readable by its owner only.
  private static func write(_ bytes: [UInt8], to path: String) throws {
    let temporary = path + ".tmp"
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw RecordError.system(errno, opening: path) }
    let isWritten = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    let code = errno
    let isSafe = isWritten == bytes.count && fsync(file) == 0
    close(file)
    guard isSafe, rename(temporary, path) == 0 else {
      unlink(temporary)
      throw RecordError.system(isWritten < bytes.count ? code : errno, opening: path)
    }
  }
}

extension LearnerRecords {
  /// Gives the name of an installation up: the next time the records are opened, they go on under
  /// a new one. For records that were put back from a backup, and for the copy of an installation.
  ///
  /// - Parameter folder: of the records.
  package static func giveUpName(in folder: String) throws(RecordError) {
    let path = folder + "/" + Installation.fileName
    guard unlink(path) == 0 || errno == ENOENT else { throw .system(errno, opening: path) }
  }
}
