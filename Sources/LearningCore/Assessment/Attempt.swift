package enum Attempt {}
package typealias AttemptID = Name<Attempt>

/// SHA-256 of some bytes, as 64 lower-case hexadecimal digits.
package struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// - Returns: `nil` unless `hex` is 64 lower-case hexadecimal digits.
  package init?(hex: String) {
    guard hex.utf8.count == 64,
      hex.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    description = hex
  }

  package init(bytes: some Sequence<UInt8>) { description = hexadecimal(bytes) }
}

package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// What an attempt is judged by, frozen when it starts. Editing the quiz later changes nothing.
package struct AttemptPlan: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package var question: QuestionID
    package var points: Int
    /// Positions of the options, of the items to order, or of the targets to match, in the order
    /// shown.
    package var order: [Int]

    package init(question: QuestionID, points: Int, order: [Int]) {
      (self.question, self.points, self.order) = (question, points, order)
    }
  }

  package var id: AttemptID
  package var quiz: QuizID
  /// Names the exact text of the quiz, which the records keep.
  package var document: ContentDigest
  package var kind: Quiz.Kind
  package var passMark: PassMark?
  package var scoring: MultipleResponseRule
  package var timeLimit: Span?
  /// What the draw was made from; the same seed draws the same again.
  package var seed: UInt64
  /// In the order asked.
  package var items: [Item]
  /// The sitting it is taken in; `nil` without a witness.
  package var sitting: SittingID?
  /// The words the learner agreed to before the start.
  package var pledge: String?

  package init(
    id: AttemptID, quiz: QuizID, document: ContentDigest, kind: Quiz.Kind, passMark: PassMark?,
    scoring: MultipleResponseRule, timeLimit: Span?, seed: UInt64, items: [Item],
    sitting: SittingID? = nil, pledge: String? = nil
  ) {
    (self.id, self.quiz, self.document, self.kind) = (id, quiz, document, kind)
    (self.passMark, self.scoring, self.timeLimit) = (passMark, scoring, timeLimit)
    (self.seed, self.items, self.sitting, self.pledge) = (seed, items, sitting, pledge)
  }
}

/// The marks of a submitted attempt.
package struct AttemptResult: Hashable, Sendable {
  package struct ItemMark: Hashable, Sendable {
    package var question: QuestionID
    package var mark: Mark

    package init(question: QuestionID, mark: Mark) { (self.question, self.mark) = (question, mark) }
  }

  /// In the order asked.
  package var marks: [ItemMark]
  package var score: Score
  /// `nil` when there was nothing to pass.
  package var passed: Bool?
  /// Whether time ran out before the person submitted.
  package var timedOut: Bool

  package init(marks: [ItemMark], score: Score, passed: Bool?, timedOut: Bool) {
    (self.marks, self.score, self.passed, self.timedOut) = (marks, score, passed, timedOut)
  }
}

/// What the records know of one attempt.
package struct AttemptRecord: Hashable, Sendable {
  package var person: PersonID
  package var plan: AttemptPlan
  package var startedAt: Timestamp
  /// The last answer to each question.
  package var responses: [QuestionID: Response]
  package var submittedAt: Timestamp?
  /// There once the attempt is submitted; as corrected, where it was.
  package var result: AttemptResult?
  /// The latest time of anything recorded of it before it was submitted, as if the clock had never
  /// been set back.
  package var lastActivity: Timestamp
  /// By how much the clock was found set back, in all.
  package var clockSetBack: Span
  /// What a witness gave back, in all.
  package var timeGranted: Span
  package var flags: [QuestionID: String]

  package init(
    person: PersonID, plan: AttemptPlan, startedAt: Timestamp,
    responses: [QuestionID: Response] = [:], submittedAt: Timestamp? = nil,
    result: AttemptResult? = nil, lastActivity: Timestamp? = nil,
    clockSetBack: Span = .zero, timeGranted: Span = .zero, flags: [QuestionID: String] = [:]
  ) {
    (self.person, self.plan, self.startedAt) = (person, plan, startedAt)
    (self.responses, self.submittedAt, self.result) = (responses, submittedAt, result)
    self.lastActivity = lastActivity ?? startedAt
    (self.clockSetBack, self.timeGranted, self.flags) = (clockSetBack, timeGranted, flags)
  }
}

/// One line of the list of a person's attempts: enough for policy and progress.
package struct AttemptSummary: Hashable, Sendable {
  package var id: AttemptID
  package var quiz: QuizID
  package var startedAt: Timestamp
  package var submittedAt: Timestamp?
  /// As corrected, where it was.
  package var score: Score?
  package var passed: Bool?
  package var sitting: SittingID?
  package var isRegraded: Bool
  /// Whether it was taken at an installation whose exams count here: this one, or an exam centre.
  package var isFromExamCentre: Bool

  package init(
    id: AttemptID, quiz: QuizID, startedAt: Timestamp, submittedAt: Timestamp?, score: Score?,
    passed: Bool?, sitting: SittingID? = nil, isRegraded: Bool = false,
    isFromExamCentre: Bool = true
  ) {
    (self.id, self.quiz, self.startedAt) = (id, quiz, startedAt)
    (self.submittedAt, self.score, self.passed) = (submittedAt, score, passed)
    (self.sitting, self.isRegraded) = (sitting, isRegraded)
    self.isFromExamCentre = isFromExamCentre
  }
}
