package import LearningCore

/// Whether a person may start a quiz now.
package enum Eligibility: Hashable, Sendable {
  /// - Parameter triesLeft: counting the one about to start; `nil` without a limit.
  case start(triesLeft: Int?)
  /// An attempt is under way; it goes on.
  case resume(AttemptID)
  case waitUntil(Timestamp)
  case noTriesLeft
  /// An exam that is passed is not taken again.
  case alreadyPassed
  /// The exam counts only in a sitting with a witness.
  case needsWitness
}

/// - Parameter attempts: the person's attempts, oldest first; those at other quizzes are ignored.
package func eligibility(
  for quiz: Quiz, attempts: [AttemptSummary], now: Timestamp
) -> Eligibility {
  let attempts = attempts.filter { $0.quiz == quiz.id }
  if let open = attempts.last(where: { $0.submittedAt == nil }) { return .resume(open.id) }
  if quiz.kind == .exam, attempts.contains(where: { $0.passed == true }) { return .alreadyPassed }
  if quiz.isWitnessed { return .needsWitness }
  let triesLeft = quiz.attemptLimit.map { $0 - attempts.count }
  if let triesLeft, triesLeft <= 0 { return .noTriesLeft }
  if let wait = quiz.wait, let last = attempts.last?.submittedAt, now < last + wait,
    attempts.last?.passed != true
  {
    return .waitUntil(last + wait)
  }
  return .start(triesLeft: triesLeft)
}
