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

  /// - Parameter quiz: compiled from the very text the plan was frozen with.
  /// - Returns: `nil` when the plan does not fit the quiz, so the text is not the one it was.
  package init?(
    _ plan: AttemptPlan, of quiz: Quiz, startedAt: Timestamp,
    responses: [QuestionID: Response] = [:]
  ) {
    var items: [Paper.Item] = []
    for item in plan.items {
      guard let question = quiz[question: item.question],
        item.order.sorted() == Array(question.choice.options.indices)
      else { return nil }
      items.append(
        Paper.Item(question: question.forLearners, points: item.points, order: item.order))
    }
    guard !items.isEmpty else { return nil }
    // The clock is wall time from the recorded start: it runs on through a crash or a power cut.
    paper = Paper(
      attempt: plan.id, quiz: plan.quiz, title: quiz.title, kind: plan.kind,
      feedback: quiz.feedback, items: items, deadline: plan.timeLimit.map { startedAt + $0 })
    (self.plan, self.responses) = (plan, responses)
  }

  /// Answers a question, or changes the answer.
  ///
  /// - Returns: the fact to record before the person is told it is saved.
  /// - Precondition: every chosen position is an option of that question.
  package mutating func answer(_ response: Response, at place: Int) -> Fact {
    let question = paper.items[place].question
    precondition(
      response.chosen.allSatisfy(question.choice.options.indices.contains), "no such option")
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
          responses[item.question.id], to: item.question.choice, points: item.points,
          rule: plan.scoring))
    }
    let score = Score(
      earned: marks.reduce(.zero) { $0 + $1.mark },
      possible: paper.items.reduce(.zero) { $0 + Mark(points: $1.points) })
    return AttemptResult(
      marks: marks, score: score, passed: plan.passMark.map(score.meets), timedOut: timedOut)
  }
}
