import LearningCore
import ProgressTracker
import TestSupport
import Testing

@Suite struct LearningGainTests {
  private let start = Timestamp(millisecondsSince1970: 1_800_000_000_000)

  /// - Parameter topics: `module` or `module/objective` of each question, with its points.
  private func test(_ topics: [(String?, Int)]) throws -> Quiz {
    let options = ["a", "b"].map {
      Choice.Option(content: [Block(.paragraph([.text($0)]), line: 1)], feedback: [])
    }
    let choice = try #require(Choice(options: options, keys: [0], isMultiple: false))
    var quiz = try quiz("aman/pretes", kind: .pretest, pass: nil)
    quiz.questions = try topics.enumerated().map { number, topic in
      let parts = topic.0?.split(separator: "/").map(String.init) ?? []
      return Question(
        id: try name("q\(number)"), pool: nil, points: topic.1, title: [.text("?")], stem: [],
        interaction: .choice(choice), explanation: [],
        see: parts.first.flatMap { LessonReference("aman/\($0)") },
        objectives: try parts.dropFirst().map { try name($0) }, line: 1)
    }
    return quiz
  }

  private func attempt(at quiz: Quiz, marks: [Mark]) throws -> AttemptRecord {
    let digest = ContentDigest(bytes: Array(repeating: 0, count: 32))
    let plan = AttemptPlan(
      id: try name("a"), quiz: quiz.id, document: digest, kind: .pretest, passMark: nil,
      scoring: .netCorrect, timeLimit: nil, seed: 1,
      items: quiz.questions.map { .init(question: $0.id, points: $0.points, order: [0, 1]) })
    let earned = marks.reduce(.zero) { $0 + $1 }
    let possible = Mark(points: quiz.questions.reduce(0) { $0 + $1.points })
    return AttemptRecord(
      person: try name("orang"), plan: plan, startedAt: start, submittedAt: start,
      result: AttemptResult(
        marks: zip(quiz.questions, marks).map { .init(question: $0.id, mark: $1) },
        score: Score(earned: earned, possible: possible), passed: nil, timedOut: false))
  }

  private func scores(_ topics: [(String?, Int)], _ points: [Int]) throws -> TopicScores {
    let quiz = try test(topics)
    return try #require(
      TopicScores(try attempt(at: quiz, marks: points.map { Mark(points: $0) }), in: quiz))
  }

  private func topic(_ module: String?, _ objective: String? = nil) throws -> GainTopic {
    GainTopic(
      module: try module.map { try name($0) }, objective: try objective.map { try name($0) })
  }

  @Test func marksAreAddedUpByObjectiveElseByModule() throws {
    let scores = try scores(
      [("sandi/frasa", 2), ("sandi/frasa", 1), ("sandi", 1), (nil, 4)], [2, 0, 1, 1])
    #expect(scores.total.basisPoints == 5000)
    #expect(scores.topics[try topic("sandi", "frasa")]?.basisPoints == 6666)
    #expect(scores.topics[try topic("sandi")]?.basisPoints == 10_000)
    #expect(scores.topics[try topic(nil)]?.basisPoints == 2500)
    #expect(scores.topics.count == 3)
  }

  @Test func onlyWhatBothTestsAskIsCompared() throws {
    let gain = PersonGain(
      before: try scores([("sandi", 1), ("lapor", 1)], [0, 1]),
      after: try scores([("sandi", 2), ("lain", 1)], [1, 1]))
    #expect(gain.total.basisPoints == 6666 - 5000)
    #expect(try Set(gain.topics.keys) == [topic("sandi")])
    #expect(gain.topics[try topic("sandi")]?.basisPoints == 5000)
  }

  @Test func anAttemptUnderWayOrOfAnotherQuizHasNoScores() throws {
    let quiz = try test([("sandi", 1)])
    var open = try attempt(at: quiz, marks: [.zero])
    open.result = nil
    #expect(TopicScores(open, in: quiz) == nil)
    let other = try test([("sandi", 1), ("sandi", 1)])
    let done = try attempt(at: other, marks: [.zero, .zero])
    #expect(TopicScores(done, in: quiz) == nil)
  }

  /// The parts make the whole, the order of people changes nothing, and a mean lies between.
  @Test(arguments: 0..<20)
  func sumsAreExact(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let topics: [(String?, Int)] = (0..<12).map { _ in
      (
        ["sandi", "lapor", nil].randomElement(using: &generator) ?? nil,
        Int.random(in: 1...5, using: &generator)
      )
    }
    func anyScores() throws -> TopicScores {
      let quiz = try test(topics)
      let marks = topics.map { topic in
        Mark(units: Int.random(in: 0...Mark(points: topic.1).units, using: &generator))
      }
      return try #require(TopicScores(try attempt(at: quiz, marks: marks), in: quiz))
    }
    let gains = try (0..<7).map { _ in PersonGain(before: try anyScores(), after: try anyScores()) }
    for _ in 0..<3 {
      let scores = try anyScores()
      let parts = scores.topics.values
      #expect(parts.reduce(.zero) { $0 + $1.earned } == scores.total.earned)
      #expect(parts.reduce(.zero) { $0 + $1.possible } == scores.total.possible)
    }
    let mean = try #require(MeanGain(gains.map(\.total)))
    #expect(mean == MeanGain(gains.shuffled(using: &generator).map(\.total)))
    let before = gains.map(\.total.before.basisPoints)
    #expect((before.min() ?? 0)...(before.max() ?? 0) ~= mean.before)
    #expect(mean.count == 7)
    #expect(MeanGain([]) == nil)
  }

  @Test func theFirstPretestAndTheLastPosttestAreCompared() throws {
    let (pretest, posttest): (QuizID, QuizID) = (try name("c/pre"), try name("c/post"))
    func summary(_ id: String, _ quiz: QuizID, isDone: Bool = true) throws -> AttemptSummary {
      AttemptSummary(
        id: try name(id), quiz: quiz, startedAt: start, submittedAt: isDone ? start : nil,
        score: nil, passed: nil)
    }
    var attempts = try [summary("a", pretest, isDone: false), summary("b", pretest)]
    #expect(attempts.attemptsToCompare(before: pretest, after: posttest) == nil)
    attempts += try [
      summary("c", pretest), summary("d", posttest), summary("e", posttest),
      summary("f", posttest, isDone: false),
    ]
    let pair = try #require(attempts.attemptsToCompare(before: pretest, after: posttest))
    #expect(pair.before.description == "b")
    #expect(pair.after.description == "e")
  }
}
