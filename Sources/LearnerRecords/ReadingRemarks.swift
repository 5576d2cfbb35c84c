import GRDB
package import LearningCore

// What learners say about questions and lessons, and what trainers answer.

extension LearnerRecords {
  /// Remarks with their answers, the latest remark first.
  ///
  /// - Parameter person: `nil` for everybody.
  package func remarks(of person: PersonID? = nil) throws(RecordError) -> [RemarkRecord] {
    try read { db in
      var remarks = try flags(of: person, in: db) + lessonRemarks(of: person, in: db)
      var replies = try repliesByTarget(in: db)
      for index in remarks.indices {
        remarks[index].replies = replies.removeValue(forKey: remarks[index].target) ?? []
      }
      return remarks.sorted {
        ($1.at, $0.target.description) < ($0.at, $1.target.description)
      }
    }
  }

  private func flags(of person: PersonID?, in db: Database) throws -> [RemarkRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(Self.known("attempt.person")) AS person, attempt, quiz, question, remark, at_ms
        FROM flag JOIN attempt ON attempt.id = flag.attempt
        WHERE ?1 IS NULL OR person IN (\(Self.sameAsFirst))
        """, arguments: [person?.description]
    ).map { row in
      let (attempt, question): (AttemptID, QuestionID) = try (
        row.name("attempt"), row.name("question")
      )
      return RemarkRecord(
        target: .question(attempt, question), person: try row.name("person"),
        subject: .question(try row.name("quiz"), question, attempt: attempt), text: row["remark"],
        at: row.time("at_ms"))
    }
  }

  private func lessonRemarks(of person: PersonID?, in db: Database) throws -> [RemarkRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT *, \(Self.known("lesson_remark.person")) AS known FROM lesson_remark
        WHERE ?1 IS NULL OR person IN (\(Self.sameAsFirst))
        """, arguments: [person?.description]
    ).map { row in
      RemarkRecord(
        target: .lesson(try row.name("id")), person: try row.name("known"),
        subject: .lesson(
          LessonPlace(try row.name("course"), try row.name("module"), try row.name("lesson"))),
        text: row["remark"], at: row.time("at_ms"))
    }
  }

  private func repliesByTarget(in db: Database) throws -> [RemarkTarget: [RemarkRecord.Reply]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT *, EXISTS (SELECT 1 FROM reply_seen WHERE reply = id) AS is_seen
        FROM remark_reply ORDER BY at_ms, id
        """)
    var replies: [RemarkTarget: [RemarkRecord.Reply]] = [:]
    for row in rows {
      guard let status = RemarkReply.Status(rawValue: row["status"]) else {
        throw RecordError.corruptRow(table: "remark_reply", detail: "status")
      }
      let target: RemarkTarget =
        row["remark"] == nil
        ? .question(try row.name("attempt"), try row.name("question"))
        : .lesson(try row.name("remark"))
      let reply = RemarkReply(
        id: try row.name("id"), target: target, status: status, text: row["text"],
        by: try row.name("replier"))
      replies[target, default: []].append(
        .init(reply: reply, at: row.time("at_ms"), isSeen: row["is_seen"]))
    }
    return replies
  }
}
