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
        INSERT INTO attempt (id, person, quiz, plan, started_ms, active_ms, sitting)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        plan.id.description, person, plan.quiz.description, plan.json.canonicalText, at, at,
        plan.sitting?.description,
      ])

  case .answered(let attempt, let question, let response):
    try requireOpen(attempt, in: db)
    try db.execute(
      sql: """
        INSERT INTO response (attempt, question, chosen, answered_ms, changes) VALUES (?, ?, ?, ?, 0)
        ON CONFLICT DO UPDATE SET chosen = excluded.chosen, answered_ms = excluded.answered_ms,
          changes = changes + 1
        """, arguments: [attempt.description, question.description, response.columnText, at])
    try touch(attempt, at: at, in: db)

  case .attemptSubmitted(let attempt, let result):
    try requireOpen(attempt, in: db)
    try db.execute(
      sql: "UPDATE attempt SET submitted_ms = ?, timed_out = ? WHERE id = ?",
      arguments: [at, result.timedOut, attempt.description])
    try setResult(result, of: attempt, in: db)

  case .questionFlagged(let attempt, let question, let remark):
    try requireAttempt(attempt, in: db)
    try db.execute(
      sql: """
        INSERT INTO flag (attempt, question, remark, at_ms) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET remark = excluded.remark, at_ms = excluded.at_ms
        """, arguments: [attempt.description, question.description, remark, at])

  case .clockSetBack(let attempt, let span):
    try requireOpen(attempt, in: db)
    try db.execute(
      sql: "UPDATE attempt SET set_back_ms = set_back_ms + ? WHERE id = ?",
      arguments: [span.milliseconds, attempt.description])

  case .timeGranted(let attempt, let span, reason: _, by: _):
    try requireOpen(attempt, in: db)
    try db.execute(
      sql: "UPDATE attempt SET granted_ms = granted_ms + ? WHERE id = ?",
      arguments: [span.milliseconds, attempt.description])

  case .allowanceGranted(let allowance):
    try db.execute(
      sql: """
        INSERT INTO allowance
          (id, person, quiz, extra_tries, extra_ms, reason, granted_by, at_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        allowance.id.description, person, allowance.quiz.description, allowance.extraTries,
        allowance.extraTime?.milliseconds, allowance.reason, allowance.grantedBy.description, at,
      ])

  case .sittingOpened(let sitting):
    try db.execute(
      sql: "INSERT INTO sitting (id, quiz, witness, place, opened_ms) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        sitting.id.description, sitting.quiz.description, sitting.witness.description,
        sitting.place, at,
      ])

  case .sittingClosed(let id):
    try db.execute(
      sql: "UPDATE sitting SET closed_ms = ? WHERE id = ? AND closed_ms IS NULL",
      arguments: [at, id.description])
    guard db.changesCount == 1 else { throw RecordError.sittingIsNotOpen(id) }

  case .attemptRegraded(let attempt, let result, let regrade):
    try deriveRegrade(of: attempt, result, regrade, at: at, in: db)

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

  case .personMerged(let other):
    try db.execute(
      sql: """
        INSERT INTO merged_person (person, other) VALUES (?, ?) ON CONFLICT DO NOTHING
        """, arguments: [person, other.description])
    try settleIdentities(in: db)

  case .personErased:
    try db.execute(
      sql: """
        INSERT INTO erasure (person, at_ms) VALUES (?, ?)
        ON CONFLICT DO UPDATE SET at_ms = min(at_ms, excluded.at_ms)
        """, arguments: [person, at])

  case .consentGiven(let notice):
    try db.execute(
      sql: """
        INSERT INTO consent (person, notice, given_ms) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET
          given_ms = max(coalesce(given_ms, excluded.given_ms), excluded.given_ms)
        """, arguments: [person, notice.description, at])

  case .consentWithdrawn(let notice):
    try db.execute(
      sql: """
        INSERT INTO consent (person, notice, withdrawn_ms) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET
          withdrawn_ms = max(coalesce(withdrawn_ms, excluded.withdrawn_ms), excluded.withdrawn_ms)
        """, arguments: [person, notice.description, at])

  case .questionReviewed(let review): try derive(review, by: person, at: at, in: db)
  case .surveyAnswered(let answers): try derive(answers, under: person, at: at, in: db)
  case .surveyReplied(let reply): try derive(reply, by: person, in: db)
  case .lessonRemarked(let remark): try derive(remark, by: person, at: at, in: db)
  case .remarkAnswered(let reply): try derive(reply, at: at, in: db)
  case .repliesSeen(let replies): try deriveSeen(replies, by: person, in: db)
  }
}

/// Keeps the marks there were, then puts the corrected ones in their place.
private func deriveRegrade(
  of attempt: AttemptID, _ result: AttemptResult, _ regrade: Regrade, at: Int, in db: Database
) throws {
  try db.execute(
    sql: """
      INSERT INTO regrade
        (attempt, number, regrade, at_ms, earned_before, possible_before, passed_before,
         earned_after, possible_after, passed_after)
      SELECT id, regrades + 1, ?, ?, earned, possible, passed, ?, ?, ?
      FROM attempt WHERE id = ? AND submitted_ms IS NOT NULL
      """,
    arguments: [
      regrade.json.canonicalText, at, result.score.earned.units, result.score.possible.units,
      result.passed, attempt.description,
    ])
  guard db.changesCount == 1 else { throw RecordError.unknownAttempt(attempt) }
  try db.execute(
    sql: "UPDATE attempt SET regrades = regrades + 1 WHERE id = ?",
    arguments: [attempt.description])
  try setResult(result, of: attempt, in: db)
}

private func setResult(_ result: AttemptResult, of attempt: AttemptID, in db: Database) throws {
  try db.execute(
    sql: "UPDATE attempt SET marks = ?, earned = ?, possible = ?, passed = ? WHERE id = ?",
    arguments: [
      JSON.array(result.marks.map { .integer($0.mark.units) }).canonicalText,
      result.score.earned.units, result.score.possible.units, result.passed,
      attempt.description,
    ])
  try packMarks(result.marks, of: attempt, in: db)
}

/// Counts on from where the clock was before it was set back, so that a later step is measured from
/// the right time.
private func touch(_ attempt: AttemptID, at: Int, in db: Database) throws {
  try db.execute(
    sql: "UPDATE attempt SET active_ms = max(active_ms, ? + set_back_ms) WHERE id = ?",
    arguments: [at, attempt.description])
}

private func requireAttempt(_ attempt: AttemptID, in db: Database) throws {
  let isThere = try Bool.fetchOne(
    db, sql: "SELECT EXISTS (SELECT 1 FROM attempt WHERE id = ?)",
    arguments: [attempt.description])
  guard isThere == true else { throw RecordError.unknownAttempt(attempt) }
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
