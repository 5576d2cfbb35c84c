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

/// How often a wrong PIN may be typed.
package enum PINPatience {
  package static let triesBeforeWaiting = 5
  private static let firstWait = Span.seconds(30)
  private static let longestWait = Span.minutes(60)

  /// How long nobody may try after so many wrong PINs in a row: nothing at first, then half a
  /// minute, and twice as long each time, up to an hour.
  package static func wait(afterFailures failures: Int) -> Span {
    guard failures >= triesBeforeWaiting else { return .zero }
    let doublings = min(failures - triesBeforeWaiting, 20)
    return min(Span(milliseconds: firstWait.milliseconds << doublings), longestWait)
  }
}
