package import LearningCore

/// A question as it stands in its file, right or wrong: what the compiler understood of it.
package struct QuestionDraft: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case single, multiple, shortAnswer, numeric, ordering, matching, cloze, likert, open
  }

  /// An option of a choice, a step of a scale, an item to order, or an answer that is accepted.
  package struct Option: Sendable {
    package var content: [Block]
    package var feedback: [Block]
    package var isKey: Bool
    /// `nil` where its author gave it none.
    package var weight: AnswerWeight?
    /// Line of the file.
    package var line: Int
  }

  /// `nil` when the heading gives no usable name.
  package var id: QuestionID?
  package var kind: Kind
  package var heading: Heading
  /// Of the heading.
  package var range: SourceRange
  package var stem: [Block]
  /// In the order written. Empty where nothing is chosen from.
  package var options: [Option] = []
  /// What is accepted, as written: texts, ranges, pairs, the items in their order; for a cloze the
  /// answers of each gap, joined by `|`.
  package var answers: [String] = []
  package var explanation: [Block] = []
  package var attributes = QuestionAttributes()
  package var pool: PoolID?
  /// `nil` when it cannot be asked as it is.
  package var question: Question?

  /// Whether a person may choose several options.
  package var isMultiple: Bool { kind == .multiple }
}

/// What the braces behind a question's heading say.
package struct QuestionAttributes: Sendable {
  package var points = 1
  package var see: LessonReference?
  package var tags: [PoolID] = []
  package var objectives: [ObjectiveID] = []
  /// Diagnostics that its author has looked at and wants to hear no more of.
  package var allowed: Set<Diagnostic.ID> = []
  /// `{.multiple}` and its kin.
  package var classes: Set<String> = []

  package init() {}
}
