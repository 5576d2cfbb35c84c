/// One question of a quiz.
package struct Question: Hashable, Sendable {
  package let id: QuestionID
  package var pool: PoolID?
  /// Whole points, 1 or more.
  package var points: Int
  /// The heading; the first line of the stem.
  package var title: [Inline]
  /// What else stands before the options.
  package var stem: [Block]
  package var choice: Choice
  /// Why the key is right; shown with the feedback.
  package var explanation: [Block]
  /// The lesson that answers it.
  package var see: LessonReference?
  /// Line of its heading.
  package var line: Int

  package init(
    id: QuestionID, pool: PoolID?, points: Int, title: [Inline], stem: [Block], choice: Choice,
    explanation: [Block], see: LessonReference?, line: Int
  ) {
    (self.id, self.pool, self.points, self.title) = (id, pool, points, title)
    (self.stem, self.choice, self.explanation) = (stem, choice, explanation)
    (self.see, self.line) = (see, line)
  }

  package var possible: Mark { Mark(points: points) }

  /// The question without notes for the trainer, wherever they stand.
  package var forLearners: Question {
    var question = self
    question.stem = stem.forLearners
    question.choice = choice.forLearners
    question.explanation = explanation.forLearners
    return question
  }
}

/// Options to choose from. There is always a key, and always a distractor or a second key.
package struct Choice: Hashable, Sendable {
  package struct Option: Hashable, Sendable {
    package var content: [Block]
    /// Why choosing it is right or wrong.
    package var feedback: [Block]

    package init(content: [Block], feedback: [Block]) {
      (self.content, self.feedback) = (content, feedback)
    }
  }

  /// In the order written. A position in this array is the option's name in records.
  package let options: [Option]
  /// Positions of the right options, ascending. Never empty.
  package let keys: [Int]
  /// Whether a person may tick several: two or more keys, or the author said so.
  package let isMultiple: Bool

  /// - Returns: `nil` with fewer than two options, no key, a key that is no option, or several
  ///   keys for a single answer. The compiler has told the author by then.
  package init?(options: [Option], keys: [Int], isMultiple: Bool) {
    guard options.count >= 2, options.count <= 16, !keys.isEmpty, isMultiple || keys.count == 1,
      keys.allSatisfy(options.indices.contains), keys == Array(Set(keys)).sorted()
    else { return nil }
    (self.options, self.keys, self.isMultiple) = (options, keys, isMultiple)
  }

  fileprivate var forLearners: Choice {
    let shown = options.map {
      Option(content: $0.content.forLearners, feedback: $0.feedback.forLearners)
    }
    return Choice(options: shown, keys: keys, isMultiple: isMultiple) ?? self
  }
}

/// What a person answered: the positions of the options chosen, as written in the file.
package struct Response: Hashable, Sendable {
  /// Ascending, each once. Empty: an answer taken back.
  package let chosen: [Int]

  package init(_ chosen: some Sequence<Int>) { self.chosen = Array(Set(chosen)).sorted() }
}
