/// A quiz file, compiled.
package struct Quiz: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case practice, exam, pretest, posttest
    /// Opinions: nothing is marked.
    case survey
  }

  /// When a learner is told which options were right, and why.
  package enum FeedbackMoment: String, CaseIterable, Sendable {
    case immediate
    case afterSubmit = "after-submit"
    /// Once the quiz is closed to everybody.
    case afterClose = "after-close"
    case never
  }

  /// How many questions an attempt asks.
  package enum Draw: Hashable, Sendable {
    case all
    case count(Int)
    /// So many from each pool or tag, in the order written; no question twice.
    case pools([PoolShare])
  }

  package struct PoolShare: Hashable, Sendable {
    package var pool: PoolID
    package var count: Int

    package init(pool: PoolID, count: Int) { (self.pool, self.count) = (pool, count) }
  }

  /// What a learner agrees to before an attempt.
  package enum Pledge: Hashable, Sendable {
    case none
    /// In words of balai's own, see ``standardWords``.
    case standard
    case own(String)

    package static let standardWords = Phrase(
      "Saya mengerjakan kuis ini sendiri, tanpa bantuan orang lain dan tanpa catatan atau sumber "
        + "lain yang tidak diizinkan. Saya tidak akan menyebarkan soal dan jawabannya.",
      "I take this quiz by myself, without help from others and without notes or other sources "
        + "that are not allowed. I will not pass on its questions and answers.")

    /// - Returns: `nil` when there is nothing to agree to.
    package func words(in language: Language) -> String? {
      switch self {
      case .none: nil
      case .standard: Self.standardWords[language]
      case .own(let words): words
      }
    }
  }

  package let id: QuizID
  package var title: String
  package var kind: Kind
  /// `nil`: there is nothing to pass.
  package var passMark: PassMark?
  package var draw: Draw
  package var timeLimit: Span?
  /// The most attempts a person has; `nil` for no limit.
  package var attemptLimit: Int?
  /// How long to wait after an attempt that failed.
  package var wait: Span?
  /// The last day on which it can be taken.
  package var closes: CivilDate?
  package var shufflesQuestions: Bool
  package var shufflesOptions: Bool
  package var feedback: FeedbackMoment
  package var isWitnessed: Bool
  package var pledge: Pledge
  package var scoring: MultipleResponseRule
  package var pools: [Pool]
  /// In the order of the file. Never empty once compiled without errors, unless it is sealed.
  package var questions: [Question]
  package var path: String
  /// How many questions the file hides; `nil` when everybody can read them.
  package var sealedCount: Int?
  /// Whether the questions are not in the file at all: the exam is held elsewhere.
  package var isWithheld = false

  package init(
    id: QuizID, title: String, kind: Kind, passMark: PassMark?, draw: Draw, timeLimit: Span?,
    attemptLimit: Int?, wait: Span?, closes: CivilDate? = nil, shufflesQuestions: Bool,
    shufflesOptions: Bool,
    feedback: FeedbackMoment, isWitnessed: Bool, scoring: MultipleResponseRule, pools: [Pool],
    questions: [Question], path: String, pledge: Pledge = .none
  ) {
    (self.id, self.title, self.kind, self.passMark) = (id, title, kind, passMark)
    (self.draw, self.timeLimit, self.attemptLimit) = (draw, timeLimit, attemptLimit)
    (self.wait, self.closes, self.shufflesQuestions) = (wait, closes, shufflesQuestions)
    (self.shufflesOptions, self.feedback) = (shufflesOptions, feedback)
    (self.isWitnessed, self.scoring, self.pools) = (isWitnessed, scoring, pools)
    (self.questions, self.path, self.pledge) = (questions, path, pledge)
  }

  /// Whether the questions take a key to be read.
  package var isSealed: Bool { sealedCount != nil && !isWithheld }

  package subscript(question id: QuestionID) -> Question? { questions.first { $0.id == id } }

  /// Whether an attempt decides anything: of an exam, only one at an installation that is trusted
  /// with exams does; of a witnessed one, only one in a sitting.
  package func counts(_ attempt: AttemptSummary) -> Bool {
    (!isWitnessed || attempt.sitting != nil) && isTrusted(attempt)
  }

  /// Whether it was taken where it may be taken.
  package func isTrusted(_ attempt: AttemptSummary) -> Bool {
    kind != .exam || attempt.isFromExamCentre
  }

  /// How many questions one attempt asks.
  package var drawnCount: Int {
    switch draw {
    case .all: sealedCount ?? questions.count
    case .count(let count): min(count, sealedCount ?? questions.count)
    case .pools(let shares): shares.reduce(0) { $0 + $1.count }
    }
  }
}

/// Questions that belong together, for drawing: a heading above question level.
package struct Pool: Hashable, Sendable {
  package let id: PoolID
  package var title: String

  package init(id: PoolID, title: String) { (self.id, self.title) = (id, title) }
}

/// How a question with several right options is marked.
package enum MultipleResponseRule: String, CaseIterable, Sendable {
  /// `(right - wrong) / keys`, not below nothing. The default; Canvas and PrairieLearn know it as
  /// net correct with a penalty.
  case netCorrect = "net-correct"
  /// Full marks for exactly the keys, else nothing.
  case allOrNothing = "all-or-nothing"
  /// The share of options decided rightly, ticked or left. An unanswered question earns nothing.
  /// PrairieLearn's "percent correct".
  case each
}
