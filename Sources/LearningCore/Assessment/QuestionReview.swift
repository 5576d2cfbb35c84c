/// How well a question was remembered: the four grades of FSRS, from worst to best.
package enum RecallGrade: String, CaseIterable, Comparable, Sendable {
  /// Not answered rightly.
  case again
  /// Right, but guessed.
  case hard
  /// Right, and known.
  case good
  /// Right without having to think.
  case easy

  /// 1 to 4, as in FSRS.
  package var number: Int {
    switch self {
    case .again: 1
    case .hard: 2
    case .good: 3
    case .easy: 4
    }
  }

  package static func < (a: Self, b: Self) -> Bool { a.number < b.number }
}

/// A question that was asked again by itself. It belongs to no attempt and earns no marks.
package struct QuestionReview: Hashable, Sendable {
  package var quiz: QuizID
  package var question: QuestionID
  /// Names the text of the quiz in which it was asked.
  package var document: ContentDigest
  package var grade: RecallGrade

  package init(
    quiz: QuizID, question: QuestionID, document: ContentDigest, grade: RecallGrade
  ) {
    (self.quiz, self.question, self.document) = (quiz, question, document)
    self.grade = grade
  }
}

/// An answer that tells how well a question is remembered, in an attempt or in a review.
package struct Recall: Hashable, Sendable {
  package var quiz: QuizID
  package var question: QuestionID
  package var at: Timestamp
  package var grade: RecallGrade

  package init(quiz: QuizID, question: QuestionID, at: Timestamp, grade: RecallGrade) {
    (self.quiz, self.question, self.at, self.grade) = (quiz, question, at, grade)
  }
}
