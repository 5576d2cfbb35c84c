package import LearningCore

/// Which questions are judged anew, and how.
package struct RegradeOrder: Hashable, Sendable {
  /// The corrected text of the quiz.
  package var quiz: Quiz
  package var document: ContentDigest
  /// The questions judged by the corrected text, also where their stem reads otherwise; `nil` for
  /// all whose key is another one.
  package var named: Set<QuestionID>?
  /// Everybody who was asked earns all points.
  package var allCredit: Set<QuestionID>
  /// They no longer count.
  package var dropped: Set<QuestionID>

  package init(
    quiz: Quiz, document: ContentDigest, named: Set<QuestionID>?, allCredit: Set<QuestionID>,
    dropped: Set<QuestionID>
  ) {
    (self.quiz, self.document, self.named) = (quiz, document, named)
    (self.allCredit, self.dropped) = (allCredit, dropped)
  }
}

/// What becomes of one question of an attempt.
package enum QuestionRegrade: Hashable, Sendable {
  /// The mark may be the same as it was.
  case corrected(Regrade.Correction)
  case skipped(Reason)

  package enum Reason: Hashable, Sendable {
    /// The corrected text does not have it.
    case gone
    case anotherKind
    /// The question itself reads otherwise, so it may have asked something else.
    case otherStem
    /// Options, items or pairs cannot be matched one to one with those that were shown.
    case otherParts
    /// Somebody decided it otherwise before, and it was not named now.
    case decidedBefore(Regrade.Correction)
  }
}

/// What becomes of one attempt.
package struct AttemptRegrade: Hashable, Sendable {
  /// Those that were asked and are touched by the order.
  package var questions: [QuestionID: QuestionRegrade]
  /// The marks as they will be; those that are recorded when nothing changes.
  package var result: AttemptResult
  /// What is to be recorded; empty when nothing changes.
  package var corrections: [QuestionID: Regrade.Correction]
  /// Spellings that were mended since the question was shown.
  package var rewordings: [QuestionID: [Rewording]]
}

/// Why an attempt cannot be judged anew.
package enum RegradeRefusal: Error, Hashable, Sendable {
  /// It is still under way.
  case open
  /// It does not fit the text it was drawn from.
  case planDoesNotFit
  /// Every question of it would be dropped.
  case nothingLeft
}

extension [RegradeRecord] {
  /// How each question is judged after all corrections: of several the last one counts.
  ///
  /// - Precondition: they are of one attempt, oldest first.
  package var standing: [QuestionID: Regrade.Correction] {
    reduce(into: [:]) { $0.merge($1.regrade.corrections) { $1 } }
  }
}
