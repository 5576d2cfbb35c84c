package import LearningCore

/// One person's run through one attempt, as a value.
///
/// Nothing is stored here: each change returns the fact to record, and the same responses replayed
/// give the same session, so a run that was cut off goes on where it stopped.
package struct QuizSession: Hashable, Sendable {
  package let plan: AttemptPlan
  package private(set) var paper: Paper
  private var clock: AttemptClock { didSet { paper.deadline = clock.deadline } }
  /// The last answer to each question.
  package private(set) var responses: [QuestionID: Response]

  /// An attempt as it is recorded: what was answered, and what is known of the clock.
  ///
  /// - Parameters:
  ///   - quiz: compiled from the very text the plan was frozen with.
  ///   - closing: when the quiz closes to everybody: what is under way is handed in then, because
  ///     others may see the answers from that moment on.
  /// - Returns: `nil` when the plan or an answer does not fit the quiz, so one of them is not what
  ///   it was.
  package init?(_ attempt: AttemptRecord, of quiz: Quiz, closing: Timestamp? = nil) {
    self.init(
      attempt.plan, of: quiz, responses: attempt.responses,
      clock: AttemptClock(
        startedAt: attempt.startedAt, limit: attempt.plan.timeLimit, closing: closing,
        lastActivity: attempt.lastActivity, granted: attempt.timeGranted,
        setBack: attempt.clockSetBack))
  }

  /// An attempt of which nothing but its start and its answers is known; otherwise the same.
  package init?(
    _ plan: AttemptPlan, of quiz: Quiz, startedAt: Timestamp, closing: Timestamp? = nil,
    responses: [QuestionID: Response] = [:]
  ) {
    self.init(
      plan, of: quiz, responses: responses,
      clock: AttemptClock(startedAt: startedAt, limit: plan.timeLimit, closing: closing))
  }

  private init?(
    _ plan: AttemptPlan, of quiz: Quiz, responses: [QuestionID: Response], clock: AttemptClock
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
    paper = Paper(
      attempt: plan.id, quiz: plan.quiz, title: quiz.title, kind: plan.kind,
      feedback: quiz.feedback, items: items, deadline: clock.deadline)
    (self.plan, self.responses, self.clock) = (plan, responses, clock)
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

  /// Whether any time limit holds.
  package var isTimed: Bool { clock.isRunning }

  package func isTimeUp(at now: Timestamp) -> Bool { clock.isTimeUp(at: now) }

  /// Tells what the computer's clock says, and how long the computer has been running.
  ///
  /// - Returns: the fact to record when the clock was set back.
  package mutating func see(_ now: Timestamp, uptime: Span) -> Fact? {
    clock.see(now, uptime: uptime).map { .clockSetBack(plan.id, by: $0) }
  }

  /// Tells how much time was given back in all.
  ///
  /// - Returns: how much of it is new.
  package mutating func grant(all: Span) -> Span? { clock.grant(all: all) }

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
