import GRDB
package import LearningCore

/// What a PIN opens.
package enum PINDoor: Hashable, Sendable {
  case sitting(SittingID)
  /// As ``AccessRecord/holder`` names them.
  case person(PersonID)

  fileprivate var table: String {
    switch self {
    case .sitting: "sitting_secret"
    case .person: "access"
    }
  }

  fileprivate var key: (column: String, value: String) {
    switch self {
    case .sitting(let id): ("sitting", id.description)
    case .person(let id): ("person", id.description)
    }
  }

  fileprivate var isClosed: RecordError {
    switch self {
    case .sitting(let id): .sittingIsNotOpen(id)
    case .person: .noPIN
    }
  }
}

/// What became of somebody's wish to try a PIN.
package enum PINTry: Hashable, Sendable {
  /// The try is spent; ``LearnerRecords/forgetFailures(at:)`` gives it back if the PIN is right.
  ///
  /// - Parameter lock: as it was kept.
  case allowed(lock: String)
  case blocked(until: Timestamp)
}

/// How often a wrong PIN was typed.
package struct PINFailures: Hashable, Sendable {
  package var count: Int
  /// May be over.
  package var blockedUntil: Timestamp?
}

extension LearnerRecords {
  /// Asks for a try, and spends it before anybody knows whether the PIN is right: several
  /// processes guessing at the same time get no more tries than one.
  ///
  /// - Throws: ``RecordError/sittingIsNotOpen(_:)`` or ``RecordError/noPIN`` where there is nothing
  ///   to open.
  package func spendTry(at door: PINDoor, now: Timestamp) throws(RecordError) -> PINTry {
    try write { db in
      guard let row = try secret(of: door, in: db), let lock: String = row["lock"] else {
        throw door.isClosed
      }
      let blocked = row.time("blocked_ms")
      guard now >= blocked else { return .blocked(until: blocked) }
      let failures: Int = row["failures"] + 1
      let until = now + PINPatience.wait(afterFailures: failures)
      try db.execute(
        sql: "UPDATE \(door.table) SET failures = ?, blocked_ms = ? WHERE \(door.key.column) = ?",
        arguments: [failures, until.millisecondsSince1970, door.key.value])
      return .allowed(lock: lock)
    }
  }

  /// Somebody knew the PIN.
  package func forgetFailures(at door: PINDoor) throws(RecordError) {
    try write { db in
      try db.execute(
        sql: "UPDATE \(door.table) SET failures = 0, blocked_ms = 0 WHERE \(door.key.column) = ?",
        arguments: [door.key.value])
    }
  }

  /// - Returns: `nil` where there is nothing to open here.
  package func failures(at door: PINDoor) throws(RecordError) -> PINFailures? {
    try read { db in
      try secret(of: door, in: db).map { row in
        PINFailures(
          count: row["failures"],
          blockedUntil: row["failures"] < PINPatience.triesBeforeWaiting
            ? nil : row.time("blocked_ms"))
      }
    }
  }

  private func secret(of door: PINDoor, in db: Database) throws -> Row? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM \(door.table) WHERE \(door.key.column) = ?",
      arguments: [door.key.value])
  }

  /// Writes, and leaves nothing of what was there in the file and in the log beside it.
  func overwrite(_ body: (Database) throws -> Void) throws(RecordError) {
    try write { db in
      try db.execute(sql: "PRAGMA secure_delete = ON")
      try body(db)
    }
    // It is done whatever comes of this: where a reader is in the middle of something, the log is
    // emptied at the next checkpoint.
    try? queue.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
  }
}
