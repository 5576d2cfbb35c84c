import LearnerRecords
import LearningCore
import ProgressTracker

/// Pre-test and post-test of a course compared, read from the records.
struct GainReading {
  let library: Library
  private let records: LearnerRecords
  private var quizzes: FrozenQuizzes

  init(library: Library, records: LearnerRecords) {
    (self.library, self.records, quizzes) = (library, records, FrozenQuizzes(records))
  }

  /// - Parameter attempts: of one person, oldest first.
  /// - Returns: `nil` while one of the two tests is missing.
  mutating func gain(of attempts: [AttemptSummary], in course: Course) throws -> PersonGain? {
    guard let pretest = course.pretest, let posttest = course.posttest,
      let pair = attempts.attemptsToCompare(before: pretest, after: posttest),
      let before = try scores(of: pair.before), let after = try scores(of: pair.after)
    else { return nil }
    return PersonGain(before: before, after: after)
  }

  /// Of everybody who took both.
  mutating func gains(in course: Course) throws -> [PersonGain] {
    try records.people().compactMap { person in
      try gain(of: records.learningRecord(of: person.id).attempts, in: course)
    }
  }

  private mutating func scores(of id: AttemptID) throws -> TopicScores? {
    let attempt = try records.attempt(id)
    return TopicScores(attempt, in: try quizzes.quiz(of: attempt.plan))
  }
}

extension Course {
  /// Topics in the order of the course, those of no module last.
  func inOrder(_ topics: some Sequence<GainTopic>) -> [GainTopic] {
    let ordered = modules.flatMap { module in
      module.objectives.map { GainTopic(module: module.id, objective: $0.id) }
        + [GainTopic(module: module.id, objective: nil)]
    }
    let places = Dictionary(ordered.enumerated().map { ($1, $0) }) { first, _ in first }
    return topics.sorted { one, other in
      let (first, second) = (places[one] ?? ordered.count, places[other] ?? ordered.count)
      return first == second ? one.words < other.words : first < second
    }
  }

  /// What a topic is called: its objective, else its module.
  func name(of topic: GainTopic) -> String {
    let module = topic.module.flatMap { self[module: $0] }
    if let id = topic.objective {
      return module?.objectives.first { $0.id == id }?.text ?? id.description
    }
    return module?.title ?? topic.module?.description ?? Phrase("Lain-lain", "Other").text
  }
}

extension GainTopic {
  fileprivate var words: String { "\(module?.description ?? "~") \(objective?.description ?? "~")" }
}

extension Gain {
  /// `40% menjadi 75% (+35)`.
  var phrase: Phrase {
    let (from, to) = (before.percentPhrase, after.percentPhrase)
    let change = signedPercent(basisPoints)
    return Phrase(
      "\(from.indonesian) menjadi \(to.indonesian) (\(change.indonesian))",
      "\(from.english) to \(to.english) (\(change.english))")
  }
}

/// Hundredths of a percent as `35%` or `33,3%`, cut off.
func percent(_ basisPoints: Int) -> Phrase {
  Score(earned: Mark(units: basisPoints), possible: Mark(units: 10_000)).percentPhrase
}

/// The same with its sign: `+35%`, `-3,5%`, `0%`.
func signedPercent(_ basisPoints: Int) -> Phrase {
  let size = percent(min(abs(basisPoints), 10_000))
  let sign = basisPoints > 0 ? "+" : basisPoints < 0 ? "-" : ""
  return Phrase(sign + size.indonesian, sign + size.english)
}
