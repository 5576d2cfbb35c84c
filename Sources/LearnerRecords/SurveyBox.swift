import Foundation
import GRDB
package import LearningCore

// Answers to the survey of a course. What a person answered must not be told from where it stands
// in the journal, or from when it was written. So an answer sheet first goes into a box that knows
// neither names nor order; only when so many are in it that nobody can tell one person's from
// another's do all of them become entries, each under an id of its own, in the order of those ids.

extension LearnerRecords {
  /// Puts an answer sheet into the box, and opens the box when it holds enough.
  ///
  /// - Parameters:
  ///   - person: of whom is only recorded that they answered.
  ///   - sheet: a random id for the answers alone.
  ///   - least: how many sheets are mixed at least.
  package func submit(
    _ answers: SurveyAnswers, from document: SourceFile, by person: PersonID, as sheet: PersonID,
    mixing least: Int, at time: Timestamp
  ) throws(RecordError) {
    precondition(digest(of: document.text) == answers.document, "another text than the survey's")
    try write { db in
      // What leaves the box shall not stay in the file.
      try db.execute(sql: "PRAGMA secure_delete = ON")
      _ = try db.keep(document)
      let reply = SurveyReply(course: answers.course, survey: answers.survey, choice: .answered)
      try append(Entry(person: person, at: time, fact: .surveyReplied(reply)), in: db)
      try db.execute(
        sql: """
          INSERT INTO survey_box (id, course, survey, document, answers) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          sheet.description, answers.course.description, answers.survey.description,
          answers.document.description, answers.responsesJSON.canonicalText,
        ])
      try openBox(of: answers.course, holding: least, at: time, in: db)
    }
    // The sheets are recorded whatever comes of this: where a reader is in the middle of
    // something, the log is emptied at the next checkpoint.
    try? queue.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
  }

  private func openBox(
    of course: CourseID, holding least: Int, at time: Timestamp, in db: Database
  ) throws {
    let sheets = try Row.fetchAll(
      db, sql: "SELECT * FROM survey_box WHERE course = ? ORDER BY id",
      arguments: [course.description])
    guard sheets.count >= least else { return }
    for row in sheets {
      let answers = try SurveyAnswers(storedIn: row)
      let entry = Entry(
        person: try row.name("id"), at: time.startOfHour, fact: .surveyAnswered(answers))
      try append(entry, in: db)
    }
    try db.execute(
      sql: "DELETE FROM survey_box WHERE course = ?", arguments: [course.description])
  }

  /// How many answer sheets wait in the box, by course.
  package func waitingSheets() throws(RecordError) -> [CourseID: Int] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT course, count(*) AS n FROM survey_box GROUP BY course")
        .reduce(into: [:]) { $0[try $1.name("course")] = $1["n"] }
    }
  }

  /// The answer sheets of a course, in an order that says nothing.
  package func surveyAnswers(of course: CourseID) throws(RecordError) -> [SurveyAnswers] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT course, survey, document, answers FROM survey_answer WHERE course = ?
          ORDER BY id, survey, document, answers
          """, arguments: [course.description]
      ).map { try SurveyAnswers(storedIn: $0) }
    }
  }

  /// The courses whose survey a person has answered, or does not want to be asked about.
  package func surveyReplies(of person: PersonID) throws(RecordError) -> Set<CourseID> {
    try read { db in
      Set(
        try Row.fetchAll(
          db, sql: "SELECT DISTINCT course FROM survey_reply WHERE person IN (\(Self.sameAsFirst))",
          arguments: [person.description]
        ).map { try $0.name("course") })
    }
  }
}

extension SurveyAnswers {
  fileprivate init(storedIn row: Row) throws {
    let text =
      "{\"course\":\(JSON.string(row["course"]).canonicalText),"
      + "\"survey\":\(JSON.string(row["survey"]).canonicalText),"
      + "\"document\":\(JSON.string(row["document"]).canonicalText),"
      + "\"answers\":\(row["answers"] as String)}"
    try self.init(Fields(text: text, table: "survey_answer"))
  }
}

extension Timestamp {
  fileprivate var startOfHour: Timestamp {
    let hour = 3_600_000
    let rest = ((millisecondsSince1970 % hour) + hour) % hour
    return Timestamp(millisecondsSince1970: millisecondsSince1970 - rest)
  }
}
