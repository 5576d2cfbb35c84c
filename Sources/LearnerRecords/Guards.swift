import GRDB
import LearningCore

/// Asks whether a fact may be recorded here and now. What another installation recorded is not
/// asked: it happened, and what follows from it is for ``derive(from:at:in:)`` to say.
///
/// - Throws: the reason why not.
func requirePossible(_ fact: Fact, in db: Database) throws {
  switch fact {
  case .attemptStarted(let plan):
    let isKnown = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM attempt WHERE id = ?)",
      arguments: [plan.id.description])
    guard isKnown == false else { throw RecordError.attemptIsStarted(plan.id) }
  case .answered(let attempt, question: _, _), .attemptSubmitted(let attempt, _),
    .clockSetBack(let attempt, by: _), .timeGranted(let attempt, _, reason: _, by: _):
    let isSubmitted = try requireAttempt(attempt, in: db)
    guard !isSubmitted else { throw RecordError.attemptIsSubmitted(attempt) }
  case .questionFlagged(let attempt, question: _, remark: _):
    _ = try requireAttempt(attempt, in: db)
  case .attemptRegraded(let attempt, _, _):
    let isSubmitted = try requireAttempt(attempt, in: db)
    guard isSubmitted else { throw RecordError.unknownAttempt(attempt) }
  case .sittingClosed(let sitting):
    let isOpen = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM sitting WHERE id = ? AND closed_ms IS NULL)",
      arguments: [sitting.description])
    guard isOpen == true else { throw RecordError.sittingIsNotOpen(sitting) }
  case .certificateIssued(let number, course: _, text: _, status: _, follows: _):
    guard try !isTaken(number: number, in: db) else { throw RecordError.numberTaken(number) }
  case .certificateRevoked(let number, reason: _):
    let row = try Row.fetchOne(
      db, sql: "SELECT revoked_ms FROM certificate WHERE number = ?", arguments: [number])
    guard let row else { throw RecordError.unknownCertificate(number: number) }
    guard row["revoked_ms"] == nil else { throw RecordError.alreadyRevoked(number: number) }
  default: break
  }
}

/// Whether a certificate has this number already.
func isTaken(number: String, in db: Database) throws -> Bool {
  try Bool.fetchOne(
    db, sql: "SELECT EXISTS (SELECT 1 FROM certificate WHERE number = ?)", arguments: [number])
    ?? false
}

/// - Returns: whether it is submitted.
private func requireAttempt(_ attempt: AttemptID, in db: Database) throws -> Bool {
  let isSubmitted = try Bool.fetchOne(
    db.cachedStatement(sql: "SELECT submitted_ms IS NOT NULL FROM attempt WHERE id = ?"),
    arguments: [attempt.description])
  guard let isSubmitted else { throw RecordError.unknownAttempt(attempt) }
  return isSubmitted
}
