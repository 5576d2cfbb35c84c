package enum AllowanceKind {}
package typealias AllowanceID = Name<AllowanceKind>

/// What a trainer grants one learner at one quiz beyond what everybody has.
package struct Allowance: Hashable, Sendable {
  package let id: AllowanceID
  package var quiz: QuizID
  /// 0 or more.
  package var extraTries: Int
  /// Added to the time limit of every attempt started from now on; `nil` for none.
  package var extraTime: Span?
  /// Why, in the trainer's words.
  package var reason: String
  package var grantedBy: PersonID

  package init(
    id: AllowanceID, quiz: QuizID, extraTries: Int, extraTime: Span?, reason: String,
    grantedBy: PersonID
  ) {
    (self.id, self.quiz, self.extraTries, self.extraTime) = (id, quiz, extraTries, extraTime)
    (self.reason, self.grantedBy) = (reason, grantedBy)
  }
}

/// An allowance in the records.
package struct AllowanceRecord: Hashable, Sendable {
  package var person: PersonID
  package var allowance: Allowance
  package var at: Timestamp

  package init(person: PersonID, allowance: Allowance, at: Timestamp) {
    (self.person, self.allowance, self.at) = (person, allowance, at)
  }
}
