import GRDB
package import LearningCore

// What witnesses and trainers decided, and what learners told them.

extension LearnerRecords {
  /// Every sitting ever opened, the latest first.
  package func sittings() throws(RecordError) -> [SittingRecord] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT *, \(Self.known("witness")) AS known FROM sitting ORDER BY opened_ms DESC, id
          """
      ).map { row in
        let closed: Int? = row["closed_ms"]
        return SittingRecord(
          sitting: Sitting(
            id: try row.name("id"), quiz: try row.name("quiz"), witness: try row.name("known"),
            place: row["place"]),
          openedAt: row.time("opened_ms"),
          closedAt: closed.map { Timestamp(millisecondsSince1970: $0) })
      }
    }
  }

  /// What was granted, oldest first.
  ///
  /// - Parameters:
  ///   - person: `nil` for everybody.
  ///   - quiz: `nil` for every quiz.
  package func allowances(
    of person: PersonID?, at quiz: QuizID?
  ) throws(RecordError) -> [AllowanceRecord] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT *, \(Self.known("allowance.person")) AS known,
            \(Self.known("granted_by")) AS granter
          FROM allowance
          WHERE (?1 IS NULL OR person IN (\(Self.sameAsFirst))) AND quiz = coalesce(?2, quiz)
          ORDER BY at_ms, id
          """, arguments: [person?.description, quiz?.description]
      ).map { row in
        let extra: Int? = row["extra_ms"]
        return AllowanceRecord(
          person: try row.name("known"),
          allowance: Allowance(
            id: try row.name("id"), quiz: try row.name("quiz"), extraTries: row["extra_tries"],
            extraTime: extra.map { Span(milliseconds: $0) }, reason: row["reason"],
            grantedBy: try row.name("granter")),
          at: row.time("at_ms"))
      }
    }
  }

  /// Those who granted, witnessed or corrected something and learned nothing here themselves.
  package func trainers() throws(RecordError) -> Set<PersonID> {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          WITH decider (person) AS (
            SELECT granted_by FROM allowance UNION SELECT witness FROM sitting
            UNION SELECT regrade ->> 'by' FROM regrade
            UNION SELECT iif(kind = 'originTrusted', person, body ->> 'by') FROM journal
              WHERE kind IN ('timeGranted', 'originTrusted', 'personErased')
            UNION SELECT replier FROM remark_reply
          ), learner (person) AS (SELECT person FROM attempt UNION SELECT person FROM lesson)
          SELECT \(Self.known("decider.person")) AS person FROM decider
          EXCEPT SELECT \(Self.known("learner.person")) FROM learner
          """)
      return Set(try rows.map { try $0.name("person") })
    }
  }

  /// How much time was given back to an attempt in all.
  ///
  /// - Throws: ``RecordError/unknownAttempt(_:)``.
  package func timeGranted(to attempt: AttemptID) throws(RecordError) -> Span {
    try read { db in
      let granted = try Int.fetchOne(
        db, sql: "SELECT granted_ms FROM attempt WHERE id = ?", arguments: [attempt.description])
      guard let granted else { throw RecordError.unknownAttempt(attempt) }
      return Span(milliseconds: granted)
    }
  }

  /// The attempts at a quiz by everybody, in the order they were started.
  package func attempts(at quiz: QuizID) throws(RecordError) -> [AttemptID] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT id FROM attempt WHERE quiz = ? ORDER BY started_ms, id",
        arguments: [quiz.description]
      ).map { try $0.name("id") }
    }
  }

  /// How the marks of an attempt were corrected, oldest first.
  package func regrades(of attempt: AttemptID) throws(RecordError) -> [RegradeRecord] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM regrade WHERE attempt = ? ORDER BY number",
        arguments: [attempt.description]
      ).map { row in
        func score(_ when: String) -> Score {
          Score(
            earned: Mark(units: row["earned_\(when)"]),
            possible: Mark(units: row["possible_\(when)"]))
        }
        return RegradeRecord(
          attempt: attempt, regrade: try Regrade(Fields(text: row["regrade"], table: "regrade")),
          at: row.time("at_ms"), before: score("before"), passedBefore: row["passed_before"],
          after: score("after"), passedAfter: row["passed_after"])
      }
    }
  }
}
