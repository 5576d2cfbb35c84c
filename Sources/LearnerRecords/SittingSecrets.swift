import GRDB
package import LearningCore

/// What became of somebody's wish to try a PIN.
package enum PINTry: Hashable, Sendable {
  /// The try is spent; ``LearnerRecords/forgetFailures(at:)`` gives it back if the PIN is right.
  ///
  /// - Parameter lock: as it was kept when the sitting was opened.
  case allowed(lock: String)
  case blocked(until: Timestamp)
}

/// How often a wrong PIN was typed, for the witness.
package struct PINFailures: Hashable, Sendable {
  package var count: Int
  /// May be over.
  package var blockedUntil: Timestamp?
}

// Sittings as they are opened and closed, and what only this installation knows of them.

extension LearnerRecords {
  /// Opens a sitting and keeps what tells its PIN.
  ///
  /// - Parameter lock: any text; it is deleted when the sitting is closed.
  /// - Throws: ``RecordError/sittingIsOpen(_:)`` when the quiz has an open sitting here.
  package func openSitting(
    _ sitting: Sitting, lock: String, at time: Timestamp
  ) throws(RecordError) {
    try write { db in
      let isTaken = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM sitting_secret WHERE quiz = ?)",
        arguments: [sitting.quiz.description])
      if isTaken == true { throw RecordError.sittingIsOpen(sitting.quiz) }
      try append(
        Entry(person: sitting.witness, at: time, fact: .sittingOpened(sitting)), in: db)
      try db.execute(
        sql: "INSERT INTO sitting_secret (sitting, quiz, lock) VALUES (?, ?, ?)",
        arguments: [sitting.id.description, sitting.quiz.description, lock])
    }
  }

  /// Closes a sitting and destroys what its PIN opened, in the file and in the log beside it.
  package func closeSitting(
    _ sitting: SittingID, by person: PersonID, at time: Timestamp
  ) throws(RecordError) {
    try write { db in
      try db.execute(sql: "PRAGMA secure_delete = ON")
      try append(Entry(person: person, at: time, fact: .sittingClosed(sitting)), in: db)
      try db.execute(
        sql: "DELETE FROM sitting_secret WHERE sitting = ?", arguments: [sitting.description])
    }
    // The sitting is closed whatever comes of this: where a reader is in the middle of something,
    // the log is emptied at the next checkpoint.
    try? queue.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
  }

  /// The sitting of a quiz that is open now.
  package func currentSitting(of quiz: QuizID) throws(RecordError) -> Sitting? {
    try sittings().first { $0.sitting.quiz == quiz && $0.closedAt == nil }?.sitting
  }

  /// Asks for a try, and spends it before anybody knows whether the PIN is right: several
  /// processes guessing at the same time get no more tries than one.
  package func spendTry(
    at sitting: SittingID, now: Timestamp
  ) throws(RecordError) -> PINTry {
    try write { db in
      guard let row = try secret(of: sitting, in: db) else {
        throw RecordError.sittingIsNotOpen(sitting)
      }
      let blocked = row.time("blocked_ms")
      guard now >= blocked else { return .blocked(until: blocked) }
      let failures: Int = row["failures"] + 1
      let until = now + PINPatience.wait(afterFailures: failures)
      try db.execute(
        sql: "UPDATE sitting_secret SET failures = ?, blocked_ms = ? WHERE sitting = ?",
        arguments: [failures, until.millisecondsSince1970, sitting.description])
      return .allowed(lock: row["lock"])
    }
  }

  /// Somebody knew the PIN.
  package func forgetFailures(at sitting: SittingID) throws(RecordError) {
    try write { db in
      try db.execute(
        sql: "UPDATE sitting_secret SET failures = 0, blocked_ms = 0 WHERE sitting = ?",
        arguments: [sitting.description])
    }
  }

  /// - Returns: `nil` for a sitting that is closed, or was opened elsewhere.
  package func failures(at sitting: SittingID) throws(RecordError) -> PINFailures? {
    try read { db in
      try secret(of: sitting, in: db).map { row in
        PINFailures(
          count: row["failures"],
          blockedUntil: row["failures"] < PINPatience.triesBeforeWaiting
            ? nil : row.time("blocked_ms"))
      }
    }
  }

  /// The attempts that were begun in a sitting, oldest first.
  package func attempts(in sitting: SittingID) throws(RecordError) -> [AttemptRecord] {
    let ids: [AttemptID] = try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id FROM attempt
          WHERE quiz = (SELECT quiz FROM sitting WHERE id = ?) AND sitting = ?
          ORDER BY started_ms, id
          """, arguments: [sitting.description, sitting.description]
      ).map { try $0.name("id") }
    }
    var attempts: [AttemptRecord] = []
    for id in ids { attempts.append(try attempt(id)) }
    return attempts
  }

  private func secret(of sitting: SittingID, in db: Database) throws -> Row? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM sitting_secret WHERE sitting = ?", arguments: [sitting.description])
  }

  func requireOpen(_ sitting: SittingID, of quiz: QuizID, in db: Database) throws {
    let isOpen = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM sitting WHERE id = ? AND quiz = ? AND closed_ms IS NULL)
        """, arguments: [sitting.description, quiz.description])
    guard isOpen == true else { throw RecordError.sittingIsNotOpen(sitting) }
  }
}
