package enum SittingKind {}
package typealias SittingID = Name<SittingKind>

/// An hour and a place at which an exam is taken under the eyes of a witness.
package struct Sitting: Hashable, Sendable {
  package let id: SittingID
  package var quiz: QuizID
  package var witness: PersonID
  /// Where, in the witness's words; may be empty.
  package var place: String

  package init(id: SittingID, quiz: QuizID, witness: PersonID, place: String) {
    (self.id, self.quiz, self.witness, self.place) = (id, quiz, witness, place)
  }
}

/// A sitting in the records.
package struct SittingRecord: Hashable, Sendable {
  package var sitting: Sitting
  package var openedAt: Timestamp
  /// `nil` while it is open.
  package var closedAt: Timestamp?

  package init(sitting: Sitting, openedAt: Timestamp, closedAt: Timestamp?) {
    (self.sitting, self.openedAt, self.closedAt) = (sitting, openedAt, closedAt)
  }
}
