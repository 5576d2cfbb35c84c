package import LearningCore

/// One person's run through one attempt, as a value.
///
/// Nothing is stored here: each change returns the fact to record, and the same responses replayed
/// give the same session, so a run that was cut off goes on where it stopped.
package struct QuizSession: Hashable, Sendable {
  package let plan: AttemptPlan
  package let paper: Paper
  /// The last answer to each question.
  package private(set) var responses: [QuestionID: Response]

  /// - Parameters:
  ///   - quiz: compiled from the very text the plan was frozen with.
  ///   - closing: when the quiz closes to everybody: what is under way is handed in then, because
  ///     others may see the answers from that moment on.
  /// - Returns: `nil` when the plan or an answer does not fit the quiz, so one of them is not what
  ///   it was.
  package init?(
    _ plan: AttemptPlan, of quiz: Quiz, startedAt: Timestamp, closing: Timestamp? = nil,
    responses: [QuestionID: Response] = [:]
  ) {
    var items: [Paper.Item] = []
    for item in plan.items {
      guard let question = quiz[question: item.question],
        item.order.sorted() == Array(0..<question.interaction.orderedCount),
        responses[item.question].map(question.interaction.fits) ?? true
      else { return nil }
      items.append(
        Paper.Item(question: question.forLearners, points: item.points, order: item.order))
    }
    guard !items.isEmpty else { return nil }
    // The clock is wall time from the recorded start: it runs on through a crash or a power cut.
    let limits = [plan.timeLimit.map { startedAt + $0 }, closing].compactMap(\.self)
    paper = Paper(
      attempt: plan.id, quiz: plan.quiz, title: quiz.title, kind: plan.kind,
      feedback: quiz.feedback, items: items, deadline: limits.min())
    (self.plan, self.responses) = (plan, responses)
  }

  /// Answers a question, or changes the answer.
  ///
  /// - Returns: the fact to record before the person is told it is saved.
  /// - Precondition: it is an answer to that kind of question and names only what is there.
  package mutating func answer(_ response: Response, at place: Int) -> Fact {
    let question = paper.items[place].question
    precondition(question.interaction.fits(response), "no answer to this question")
    responses[question.id] = response
    return .answered(plan.id, question: question.id, response)
  }

  package func isTimeUp(at now: Timestamp) -> Bool { paper.deadline.map { now >= $0 } ?? false }

  /// The marks as they stand; what is unanswered earns nothing.
  package func result(timedOut: Bool) -> AttemptResult {
    let marks = paper.items.map { item in
      AttemptResult.ItemMark(
        question: item.question.id,
        mark: mark(
          responses[item.question.id], to: item.question.interaction, points: item.points,
          rule: plan.scoring))
    }
    let score = Score(
      earned: marks.reduce(.zero) { $0 + $1.mark },
      possible: paper.items.reduce(.zero) {
        $1.question.interaction.isScored ? $0 + Mark(points: $1.points) : $0
      })
    return AttemptResult(
      marks: marks, score: score, passed: plan.passMark.map(score.meets), timedOut: timedOut)
  }
}
