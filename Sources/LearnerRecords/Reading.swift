import Foundation
import GRDB
package import LearningCore

extension LearnerRecords {
  /// Everything the records know of a person's way through the courses.
  package func learningRecord(of person: PersonID) throws(RecordError) -> LearningRecord {
    let id = person.description
    return try read { db in
      let lessons = try Row.fetchAll(
        db,
        sql: """
          SELECT course, module, lesson, opened_ms, completed_ms FROM lesson
          WHERE person IN (\(Self.sameAsFirst))
          """, arguments: [id])
      var record = LearningRecord()
      var lastOpened = Int.min
      for row in lessons {
        let place = try LessonPlace(
          row.name("course"), row.name("module"), row.name("lesson"))
        if row["completed_ms"] != nil { record.completedLessons.insert(place) }
        if let opened: Int = row["opened_ms"], opened > lastOpened {
          (lastOpened, record.lastLesson) = (opened, place)
        }
      }
      record.completedModules = try Row.fetchAll(
        db,
        sql: """
          SELECT course, module, title, minutes, min(completed_ms) AS completed_ms
          FROM (SELECT * FROM module_completion WHERE person IN (\(Self.sameAsFirst))
                ORDER BY person)
          GROUP BY course, module ORDER BY 5, course, module
          """, arguments: [id]
      ).map { row in
        LearningRecord.ModuleCompletion(
          course: try row.name("course"), module: try row.name("module"), title: row["title"],
          minutes: row["minutes"], at: row.time("completed_ms"))
      }
      record.attempts = try attempts(of: id, in: db)
      record.certificates = try certificates(
        where: "person IN (\(Self.sameAsFirst))", arguments: [id], in: db)
      try readRenewals(of: id, into: &record, in: db)
      return record
    }
  }

  private func attempts(of person: String, in db: Database) throws -> [AttemptSummary] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(AttemptSummary.columns) FROM attempt
        WHERE person IN (\(Self.sameAsFirst)) ORDER BY started_ms, id
        """, arguments: [person])
    var attempts: [AttemptSummary] = []
    while let row = try rows.next() { attempts.append(try AttemptSummary(row)) }
    return attempts
  }

  /// One attempt with its answers.
  ///
  /// - Throws: ``RecordError/unknownAttempt(_:)``.
  package func attempt(_ id: AttemptID) throws(RecordError) -> AttemptRecord {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT \(AttemptSummary.columns), \(Self.known("attempt.person")) AS person, plan, marks, timed_out, answers,
            active_ms, set_back_ms, granted_ms
          FROM attempt WHERE id = ?
          """, arguments: [id.description])
      guard let row else { throw RecordError.unknownAttempt(id) }
      let plan = try AttemptPlan(Fields(text: row["plan"], table: "attempt"))
      let sheet =
        if let text: String = row["answers"] {
          try AnswerSheet(columnText: text, activeAt: row["active_ms"])
        } else {
          try AnswerSheet(of: id, startedAt: row["started_ms"], in: db)
        }
      var record = AttemptRecord(
        person: try row.name("person"), plan: plan, startedAt: row.time("started_ms"),
        responses: sheet.responses,
        lastActivity: Timestamp(millisecondsSince1970: sheet.activeAt),
        clockSetBack: Span(milliseconds: row["set_back_ms"]),
        timeGranted: Span(milliseconds: row["granted_ms"]))
      for flag in try Row.fetchAll(
        db, sql: "SELECT question, remark FROM flag WHERE attempt = ?", arguments: [id.description])
      {
        record.flags[try flag.name("question")] = flag["remark"]
      }
      let summary = try AttemptSummary(row)
      record.submittedAt = summary.submittedAt
      if let score = summary.score {
        record.result = AttemptResult(
          marks: try plan.marks(row["marks"]), score: score, passed: summary.passed,
          timedOut: row["timed_out"] ?? false)
      }
      return record
    }
  }

  /// The text an attempt was drawn from, byte for byte.
  ///
  /// - Throws: ``RecordError/corruptRow(table:detail:)`` when it is not there or was changed.
  package func document(_ name: ContentDigest) throws(RecordError) -> SourceFile {
    try read { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT path, CAST(text AS BLOB) AS text FROM document WHERE digest = ?",
        arguments: [name.description])
      guard let row, let text = String(validating: row["text"] as Data, as: UTF8.self),
        digest(of: text) == name
      else { throw RecordError.corruptRow(table: "document", detail: name.description) }
      return SourceFile(path: row["path"], text: text)
    }
  }

  /// - Throws: ``RecordError/unknownCertificate(number:)``.
  package func certificate(number: String) throws(RecordError) -> CertificateRecord {
    try read { db in
      let found = try certificates(where: "number = ?", arguments: [number], in: db)
      guard let first = found.first else { throw RecordError.unknownCertificate(number: number) }
      return first
    }
  }

  /// Every certificate that was revoked, in the order of issue.
  package func revokedCertificates() throws(RecordError) -> [CertificateRecord] {
    try read { try certificates(where: "revoked_ms IS NOT NULL", arguments: [], in: $0) }
  }

  func certificates(
    where condition: String, arguments: StatementArguments, in db: Database
  ) throws -> [CertificateRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT certificate.*, \(Self.known("certificate.person")) AS known, jws,
          (SELECT count(*) FROM certificate AS other WHERE other.number = certificate.number) > 1
            AS is_twice
        FROM certificate
        LEFT JOIN certificate_text ON digest = certificate.text
        WHERE \(condition) ORDER BY issued_ms, number
        """, arguments: arguments
    ).map { row in
      let revokedAt: Int? = row["revoked_ms"]
      return CertificateRecord(
        person: try row.name("known"),
        certificate: IssuedCertificate(
          number: row["number"], course: try row.name("course"), text: row["jws"] ?? ""),
        issuedAt: row.time("issued_ms"),
        revocation: revokedAt.map {
          .init(at: Timestamp(millisecondsSince1970: $0), reason: row["reason"] ?? "")
        }, isNumberTwice: row["is_twice"])
    }
  }
}

extension AttemptPlan {
  /// - Parameter text: the units of each mark, in the order asked.
  func marks(_ text: String?) throws(RecordError) -> [AttemptResult.ItemMark] {
    let units = try Fields(text: "{\"marks\":\(text ?? "[]")}", table: "attempt").integers("marks")
    guard units.count == items.count else {
      throw .corruptRow(table: "attempt", detail: "marks")
    }
    return zip(items, units).map { .init(question: $0.question, mark: Mark(units: $1)) }
  }
}

extension AttemptSummary {
  /// What ``init(_:)`` reads, in its order. By position, because a person may have thousands.
  static let columns = expressions.joined(separator: ", ")
  /// How many there are: what a query asks for after them begins here.
  static let columnCount = expressions.count

  private static let expressions = [
    "id", "quiz", "started_ms", "submitted_ms", "earned", "possible", "passed", "sitting",
    "regrades", "home IN (SELECT origin FROM exam_origin)",
  ]

  init(_ row: Row) throws {
    let submitted: Int? = row[3]
    let earned: Int? = row[4]
    let possible: Int? = row[5]
    var score: Score?
    if let earned, let possible {
      guard (0...max(0, possible)).contains(earned) else {
        throw RecordError.corruptRow(table: "attempt", detail: "earned")
      }
      score = Score(earned: Mark(units: earned), possible: Mark(units: possible))
    }
    guard let id = AttemptID(row[0] as String), let quiz = QuizID(row[1] as String) else {
      throw RecordError.corruptRow(table: "attempt", detail: row[0])
    }
    self.init(
      id: id, quiz: quiz, startedAt: Timestamp(millisecondsSince1970: row[2]),
      submittedAt: submitted.map { Timestamp(millisecondsSince1970: $0) }, score: score,
      passed: row[6], sitting: (row[7] as String?).flatMap { SittingID($0) },
      isRegraded: row[8] > 0, isFromExamCentre: row[9])
  }
}

extension Row {
  func name<Kind>(_ column: String) throws -> Name<Kind> {
    guard let name = Name<Kind>(self[column] as String) else {
      throw RecordError.corruptRow(table: column, detail: self[column])
    }
    return name
  }

  func time(_ column: String) -> Timestamp { Timestamp(millisecondsSince1970: self[column]) }
}
