import GRDB
import LearningCore

// What an attempt earned: when it is handed in, and when its marks are corrected.

/// Whether the marks are those of the questions that were asked.
func fits(_ result: AttemptResult, _ attempt: AttemptID, in db: Database) throws -> Bool {
  let asked = try String.fetchAll(
    db.cachedStatement(
      sql: """
        SELECT item.value ->> 'question' FROM attempt, json_each(plan, '$.items') AS item
        WHERE attempt.id = ? ORDER BY item.key
        """), arguments: [attempt.description])
  return asked == result.marks.map(\.question.description)
    && result.marks.allSatisfy { UInt32(exactly: $0.mark.units) != nil }
}

/// Keeps what was answered and earned.
///
/// - Parameter lastSeq: of the last entry about the attempt at home.
func handIn(
  _ attempt: AttemptID, _ sheet: AnswerSheet, _ result: AttemptResult, at: Int, lastSeq: Int,
  in db: Database
) throws {
  try db.run(
    sql: """
      UPDATE attempt SET submitted_ms = ?, timed_out = ?, answers = ?, active_ms = ?, last_ms = ?,
        last_seq = ?, marks = ?, earned = ?, possible = ?, passed = ?
      WHERE id = ?
      """,
    arguments: [
      at, result.timedOut, sheet.columnText, sheet.activeAt, sheet.lastAt, lastSeq,
      result.columnText, result.score.earned.units, result.score.possible.units, result.passed,
      attempt.description,
    ])
  try packMarks(result.marks, of: attempt, sheet, without: [], in: db)
}

/// Keeps the marks there were, then puts the corrected ones in their place.
func addRegrade(
  _ regrade: Regrade, _ result: AttemptResult, to attempt: AttemptID, at: Int, in db: Database
) throws {
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
  let row = try Row.fetchOne(
    db, sql: "SELECT answers, active_ms FROM attempt WHERE id = ?",
    arguments: [attempt.description])
  guard let row else { throw RecordError.unknownAttempt(attempt) }
  let sheet = try AnswerSheet(columnText: row["answers"], activeAt: row["active_ms"])
  let dropped = try droppedQuestions(of: attempt, in: db)
  try packMarks(result.marks, of: attempt, sheet, without: dropped, in: db)
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
  /// The units of each mark, in the order asked.
  fileprivate var columnText: String {
    JSON.array(marks.map { .integer($0.mark.units) }).canonicalText
  }
}
