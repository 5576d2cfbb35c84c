package import LearningCore

/// What a question is about, as far as two tests of a course can be compared by it.
package struct GainTopic: Hashable, Sendable {
  /// `nil` for questions that name no module.
  package var module: ModuleID?
  /// `nil` for questions that name no objective of the module.
  package var objective: ObjectiveID?

  package init(module: ModuleID?, objective: ObjectiveID?) {
    (self.module, self.objective) = (module, objective)
  }
}

/// The marks of one attempt, by what the questions are about.
package struct TopicScores: Hashable, Sendable {
  package private(set) var total = Score(earned: .zero, possible: .zero)
  package private(set) var topics: [GainTopic: Score] = [:]

  /// - Parameter quiz: compiled from the text the attempt was frozen with.
  /// - Returns: `nil` while the attempt is not handed in, or when it is not of this quiz.
  package init?(_ attempt: AttemptRecord, in quiz: Quiz) {
    guard let result = attempt.result else { return nil }
    for (item, mark) in zip(attempt.plan.items, result.marks) {
      guard let question = quiz[question: item.question], mark.question == item.question else {
        return nil
      }
      guard question.interaction.isScored else { continue }
      let score = Score(earned: mark.mark, possible: Mark(points: item.points))
      total = total + score
      for topic in question.gainTopics { topics[topic] = (topics[topic] ?? .nothing) + score }
    }
  }
}

extension Question {
  /// A question about several objectives counts for each.
  fileprivate var gainTopics: [GainTopic] {
    objectives.isEmpty
      ? [GainTopic(module: see?.module, objective: nil)]
      : objectives.map { GainTopic(module: see?.module, objective: $0) }
  }
}

/// How much more of the marks was earned after a course than before it.
package struct Gain: Hashable, Sendable {
  package let before: Score
  package let after: Score

  package init(before: Score, after: Score) { (self.before, self.after) = (before, after) }

  /// In hundredths of a percent of the marks; less than nothing where it went down.
  package var basisPoints: Int { after.basisPoints - before.basisPoints }
}

/// Two tests of one person compared.
package struct PersonGain: Hashable, Sendable {
  package let total: Gain
  /// Of what both tests ask about.
  package let topics: [GainTopic: Gain]

  package init(before: TopicScores, after: TopicScores) {
    total = Gain(before: before.total, after: after.total)
    var topics: [GainTopic: Gain] = [:]
    for (topic, score) in before.topics {
      topics[topic] = after.topics[topic].map { Gain(before: score, after: $0) }
    }
    self.topics = topics
  }
}

/// The mean of many people's shares, in hundredths of a percent, cut off.
package struct MeanGain: Hashable, Sendable {
  /// How many people answered to it both before and after.
  package let count: Int
  package let before: Int
  package let after: Int

  package var basisPoints: Int { after - before }

  /// - Returns: `nil` for nobody.
  package init?(_ gains: [Gain]) {
    guard !gains.isEmpty else { return nil }
    count = gains.count
    before = gains.reduce(0) { $0 + $1.before.basisPoints } / gains.count
    after = gains.reduce(0) { $0 + $1.after.basisPoints } / gains.count
  }
}

extension Score {
  static var nothing: Score { Score(earned: .zero, possible: .zero) }

  static func + (a: Self, b: Self) -> Self {
    Score(earned: a.earned + b.earned, possible: a.possible + b.possible)
  }
}

extension [AttemptSummary] {
  /// The two attempts to compare, as far as they are there: the first that was handed in before
  /// the course, and the last after it.
  ///
  /// - Precondition: oldest first.
  package func attemptsToCompare(
    before pretest: QuizID, after posttest: QuizID
  ) -> (before: AttemptID, after: AttemptID)? {
    let done = filter { $0.submittedAt != nil }
    guard let before = done.first(where: { $0.quiz == pretest }),
      let after = done.last(where: { $0.quiz == posttest })
    else { return nil }
    return (before.id, after.id)
  }
}
