package import LearningCore

/// Where somebody stands in a course, for those who look after many.
package enum CourseStanding: Hashable, Sendable {
  case notStarted
  case underWay
  /// At a quiz that has to be passed and was failed twice or more, or for the last time.
  case stuck(QuizID)
  case done

  package enum Kind: String, CaseIterable, Sendable {
    case notStarted = "not-started"
    case underWay = "under-way"
    case stuck, done
  }

  package var kind: Kind {
    switch self {
    case .notStarted: .notStarted
    case .underWay: .underWay
    case .stuck: .stuck
    case .done: .done
    }
  }
}

extension CourseProgress {
  package func standing(in library: Library) -> CourseStanding {
    if isCompleted { return .done }
    let quizzes =
      modules.filter { $0.completion == nil }.compactMap(\.practice) + [exam].compactMap(\.self)
    let stuck = quizzes.last { quiz in
      guard !quiz.isSettled, quiz.openAttempt == nil, quiz.attempts > 0 else { return false }
      return quiz.attempts >= min(2, library[quiz: quiz.id]?.attemptLimit ?? 2)
    }
    if let stuck { return .stuck(stuck.id) }
    return hasStarted ? .underWay : .notStarted
  }
}

/// How often each question of a quiz was asked and did not earn everything.
package struct MissedQuestions: Hashable, Sendable {
  package struct Count: Hashable, Sendable {
    package var question: QuestionID
    package var asked: Int
    package var missed: Int
  }

  private var counts: [QuestionID: Count] = [:]

  package init() {}

  package mutating func add(_ question: QuestionID, isMissed: Bool) {
    var count = counts[question] ?? Count(question: question, asked: 0, missed: 0)
    count.asked += 1
    if isMissed { count.missed += 1 }
    counts[question] = count
  }

  package mutating func add(_ other: MissedQuestions) {
    for (id, count) in other.counts {
      counts[id, default: Count(question: id, asked: 0, missed: 0)].asked += count.asked
      counts[id]?.missed += count.missed
    }
  }

  /// Those that were missed at all, the most often missed first.
  package var worstFirst: [Count] {
    counts.values.filter { $0.missed > 0 }.sorted { a, b in
      a.missed == b.missed
        ? (a.asked == b.asked ? a.question < b.question : a.asked < b.asked) : a.missed > b.missed
    }
  }
}
