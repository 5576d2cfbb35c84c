import GRDB
package import LearningCore

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
    try overwrite { db in
      try append(Entry(person: person, at: time, fact: .sittingClosed(sitting)), in: db)
      try db.execute(
        sql: "DELETE FROM sitting_secret WHERE sitting = ?", arguments: [sitting.description])
    }
  }

  /// The sitting of a quiz that is open now.
  package func currentSitting(of quiz: QuizID) throws(RecordError) -> Sitting? {
    try sittings().first { $0.sitting.quiz == quiz && $0.closedAt == nil }?.sitting
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

  func requireOpen(_ sitting: SittingID, of quiz: QuizID, in db: Database) throws {
    let isOpen = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM sitting WHERE id = ? AND quiz = ? AND closed_ms IS NULL)
        """, arguments: [sitting.description, quiz.description])
    guard isOpen == true else { throw RecordError.sittingIsNotOpen(sitting) }
  }
}
