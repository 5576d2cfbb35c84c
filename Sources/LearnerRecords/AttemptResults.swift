import GRDB
import LearningCore

// What an attempt earned: when it is handed in, and when its marks are corrected.

/// Keeps what was answered and earned.
///
/// - Parameter lastSeq: of the last entry about the attempt at home.
func handIn(
  _ attempt: OpenAttempt, _ result: AttemptResult, at: Int, lastSeq: Int, in db: Database,
  _ cache: DerivingCache?
) throws {
  let sheet = attempt.sheet
  try db.run(
    sql: """
      UPDATE attempt SET submitted_ms = ?, timed_out = ?, answers = ?, active_ms = ?, last_ms = ?,
        last_seq = ?, marks = ?, earned = ?, possible = ?, passed = ?
      WHERE id = ?
      """,
    arguments: [
      at, result.timedOut, sheet.columnText, sheet.activeAt, sheet.lastAt, lastSeq,
      result.columnText, result.score.earned.units, result.score.possible.units, result.passed,
      attempt.plan.id.description,
    ])
  try db.run(
    sql: """
      INSERT INTO packed_marks (quiz, started_ms, attempt, person, document, marks)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
    arguments: [
      attempt.plan.quiz.description, attempt.startedAt, attempt.plan.id.description,
      attempt.person, attempt.plan.document.description,
      try packed(result.marks, of: attempt, in: db, cache),
    ])
}

/// Keeps the marks there were, then puts the corrected ones in their place.
func addRegrade(
  _ regrade: Regrade, _ result: AttemptResult, to attempt: AttemptID, at: Int, in db: Database
) throws {
  let row = try Row.fetchOne(
    db, sql: "SELECT person, plan, started_ms, answers, active_ms FROM attempt WHERE id = ?",
    arguments: [attempt.description])
  guard let row else { throw RecordError.unknownAttempt(attempt) }
  let plan = try AttemptPlan(Fields(text: row["plan"], table: "attempt"))
  guard result.fits(plan) else { return }
  var known = OpenAttempt(plan, by: try row.name("person"), at: row["started_ms"])
  known.sheet = try AnswerSheet(columnText: row["answers"], activeAt: row["active_ms"])
  try db.run(
    sql: """
      INSERT INTO regrade
        (attempt, number, regrade, at_ms, earned_before, possible_before, passed_before,
         earned_after, possible_after, passed_after)
      SELECT id, regrades + 1, ?, ?, earned, possible, passed, ?, ?, ? FROM attempt WHERE id = ?
      """,
    arguments: [
      regrade.json.canonicalText, at, result.score.earned.units, result.score.possible.units,
      result.passed, attempt.description,
    ])
  try db.run(
    sql: """
      UPDATE attempt SET regrades = regrades + 1, marks = ?, earned = ?, possible = ?, passed = ?
      WHERE id = ?
      """,
    arguments: [
      result.columnText, result.score.earned.units, result.score.possible.units, result.passed,
      attempt.description,
    ])
  let dropped = try droppedQuestions(of: attempt, in: db)
  try db.run(
    sql: "UPDATE packed_marks SET marks = ? WHERE attempt = ?",
    arguments: [
      try packed(result.marks, of: known, without: dropped, in: db), attempt.description,
    ])
}

/// The questions that do not count any more.
private func droppedQuestions(of attempt: AttemptID, in db: Database) throws -> Set<QuestionID> {
  let regrades = try String.fetchAll(
    db.cachedStatement(sql: "SELECT regrade FROM regrade WHERE attempt = ? ORDER BY number"),
    arguments: [attempt.description])
  return try regrades.reduce(into: []) { dropped, text in
    for (question, correction) in try Regrade(Fields(text: text, table: "regrade")).corrections {
      if correction == .dropped { dropped.insert(question) } else { dropped.remove(question) }
    }
  }
}

extension AttemptResult {
  /// Whether the marks are those of the questions that were asked.
  func fits(_ plan: AttemptPlan) -> Bool {
    plan.items.map(\.question) == marks.map(\.question)
      && marks.allSatisfy { UInt32(exactly: $0.mark.units) != nil }
  }

  /// The units of each mark, in the order asked, as a JSON array.
  fileprivate var columnText: String {
    "[\(marks.map { String($0.mark.units) }.joined(separator: ","))]"
  }
}
