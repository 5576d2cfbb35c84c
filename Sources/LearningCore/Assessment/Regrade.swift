package enum RegradeKind {}
package typealias RegradeID = Name<RegradeKind>

/// A correction of the marks of attempts that are over, because questions were wrong.
package struct Regrade: Hashable, Sendable {
  /// How the answers to one question are judged now.
  package enum Correction: Hashable, Sendable {
    /// By the question of the same id in another text of the quiz, which the records keep.
    case asIn(ContentDigest)
    /// Everybody who was asked earns all its points.
    case allCredit
    /// It does not count, neither in what was earned nor in what was possible.
    case dropped
  }

  package let id: RegradeID
  package var corrections: [QuestionID: Correction]
  /// Why, in the trainer's words.
  package var reason: String
  package var orderedBy: PersonID

  package init(
    id: RegradeID, corrections: [QuestionID: Correction], reason: String, orderedBy: PersonID
  ) {
    (self.id, self.corrections, self.reason, self.orderedBy) = (id, corrections, reason, orderedBy)
  }
}

/// What a correction did to one attempt.
package struct RegradeRecord: Hashable, Sendable {
  package var attempt: AttemptID
  package var regrade: Regrade
  package var at: Timestamp
  package var before: Score
  package var passedBefore: Bool?
  package var after: Score
  package var passedAfter: Bool?

  package init(
    attempt: AttemptID, regrade: Regrade, at: Timestamp, before: Score, passedBefore: Bool?,
    after: Score, passedAfter: Bool?
  ) {
    (self.attempt, self.regrade, self.at) = (attempt, regrade, at)
    (self.before, self.passedBefore) = (before, passedBefore)
    (self.after, self.passedAfter) = (after, passedAfter)
  }
}
