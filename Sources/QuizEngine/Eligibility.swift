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
  /// The last day on which it could be taken is over.
  case closed
  /// Its questions are not on this computer.
  case heldElsewhere
  /// The exam is taken in a sitting with a witness, and none is open.
  case needsWitness
  /// Whoever knows the PIN of the open sitting may start.
  ///
  /// - Parameter triesLeft: counting the one about to start; `nil` without a limit.
  case enterPIN(SittingID, triesLeft: Int?)
}

/// - Parameters:
///   - attempts: the person's attempts, oldest first; those at other quizzes are ignored.
///   - granted: what the person has at this quiz beyond what everybody has.
///   - zone: where the day on which the quiz closes ends.
///   - sitting: the open sitting of the quiz on this installation.
///   - renewedFrom: attempts from then on are for the next certificate; those before no longer count.
package func eligibility(
  for quiz: Quiz, attempts: [AttemptSummary], granted: Granted = Granted(), now: Timestamp,
  zone: UTCOffset, sitting: SittingID? = nil, renewedFrom: Timestamp? = nil
) -> Eligibility {
  var attempts = attempts.filter { $0.quiz == quiz.id && quiz.isTrusted($0) }
  if let open = attempts.last(where: { $0.submittedAt == nil }) { return .resume(open.id) }
  if let renewedFrom { attempts.removeAll { $0.startedAt < renewedFrom } }
  if quiz.kind == .exam, attempts.contains(where: { $0.passed == true && quiz.counts($0) }) {
    return .alreadyPassed
  }
  if quiz.isClosed(at: now, in: zone) { return .closed }
  if quiz.isWithheld { return .heldElsewhere }
  let triesLeft = quiz.attemptsAllowed.map { $0 + granted.tries - attempts.count }
  if let triesLeft, triesLeft <= 0 { return .noTriesLeft }
  if let wait = quiz.wait, let last = attempts.last?.submittedAt, now < last + wait,
    attempts.last?.passed != true
  {
    return .waitUntil(last + wait)
  }
  guard quiz.isWitnessed else { return .start(triesLeft: triesLeft) }
  return sitting.map { .enterPIN($0, triesLeft: triesLeft) } ?? .needsWitness
}

extension Quiz {
  /// The most attempts a person has; `nil` without a limit. An opinion is asked for once, unless
  /// the author says otherwise.
  package var attemptsAllowed: Int? { attemptLimit ?? (kind == .survey ? 1 : nil) }

  /// The first moment after the last day; `nil` for a quiz that stays open.
  package func closing(in zone: UTCOffset) -> Timestamp? {
    closes.map { $0.start(in: zone) + .minutes(24 * 60) }
  }

  package func isClosed(at now: Timestamp, in zone: UTCOffset) -> Bool {
    closing(in: zone).map { now >= $0 } ?? false
  }
}
