import GRDB
import LearningCore

/// Works out what follows from one entry. The same for a new entry and for a rebuild.
///
/// What was derived from an earlier entry about the same thing is kept where the earlier one
/// counts (first completion) and replaced where the later one counts (last answer).
func derive(from entry: Entry, in db: Database) throws {
  let person = entry.person.description
  let at = entry.at.millisecondsSince1970
  switch entry.fact {
  case .lessonOpened(let place):
    try db.execute(
      sql: """
        INSERT INTO lesson (person, course, module, lesson, opened_ms) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET opened_ms = max(coalesce(opened_ms, 0), excluded.opened_ms)
        """, arguments: place.key(person) + [at])

  case .lessonCompleted(let place):
    try db.execute(
      sql: """
        INSERT INTO lesson (person, course, module, lesson, completed_ms) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET completed_ms = coalesce(completed_ms, excluded.completed_ms)
        """, arguments: place.key(person) + [at])

  case .moduleCompleted(let course, let module, let title, let minutes):
    try db.execute(
      sql: """
        INSERT INTO module_completion (person, course, module, title, minutes, completed_ms)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
      arguments: [person, course.description, module.description, title, minutes, at])

  case .attemptStarted(let plan):
    try db.execute(
      sql: """
        INSERT INTO attempt (id, person, quiz, plan, started_ms) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        plan.id.description, person, plan.quiz.description, plan.json.canonicalText, at,
      ])

  case .answered(let attempt, let question, let response):
    try requireOpen(attempt, in: db)
    try db.execute(
      sql: """
        INSERT INTO response (attempt, question, chosen, answered_ms, changes) VALUES (?, ?, ?, ?, 0)
        ON CONFLICT DO UPDATE SET chosen = excluded.chosen, answered_ms = excluded.answered_ms,
          changes = changes + 1
        """, arguments: [attempt.description, question.description, response.columnText, at])

  case .attemptSubmitted(let attempt, let result):
    try requireOpen(attempt, in: db)
    try db.execute(
      sql: """
        UPDATE attempt SET submitted_ms = ?, earned = ?, possible = ?, passed = ?, timed_out = ?
        WHERE id = ?
        """,
      arguments: [
        at, result.score.earned.units, result.score.possible.units, result.passed,
        result.timedOut, attempt.description,
      ])
    for item in result.marks {
      try db.execute(
        sql: "UPDATE response SET mark = ? WHERE attempt = ? AND question = ?",
        arguments: [item.mark.units, attempt.description, item.question.description])
    }
    try packMarks(result.marks, of: attempt, in: db)

  case .certificateIssued(let number, let course, let text):
    let taken = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM certificate WHERE number = ?)", arguments: [number])
    if taken == true { throw RecordError.numberTaken(number) }
    try db.execute(
      sql: """
        INSERT INTO certificate (number, person, course, text, issued_ms) VALUES (?, ?, ?, ?, ?)
        """, arguments: [number, person, course.description, text.description, at])

  case .certificateRevoked(let number, let reason):
    let row = try Row.fetchOne(
      db, sql: "SELECT revoked_ms FROM certificate WHERE number = ?", arguments: [number])
    guard let row else { throw RecordError.unknownCertificate(number: number) }
    guard row["revoked_ms"] == nil else { throw RecordError.alreadyRevoked(number: number) }
    try db.execute(
      sql: "UPDATE certificate SET revoked_ms = ?, reason = ? WHERE number = ?",
      arguments: [at, reason, number])
  }
}

private func requireOpen(_ attempt: AttemptID, in db: Database) throws {
  let row = try Row.fetchOne(
    db, sql: "SELECT submitted_ms FROM attempt WHERE id = ?", arguments: [attempt.description])
  guard let row else { throw RecordError.unknownAttempt(attempt) }
  guard row["submitted_ms"] == nil else { throw RecordError.attemptIsSubmitted(attempt) }
}

extension LessonPlace {
  fileprivate func key(_ person: String) -> StatementArguments {
    [person, course.description, module.description, lesson.description]
  }
}
