import LearningCore
import ProgressTracker
import Testing

@Suite struct MasteryTests {
  private let course: Course
  private let quiz: Quiz

  init() throws {
    var a = try module("a", lessons: ["x"], quiz: "c/latihan")
    a.competencies = [try #require(Competency("digcomp-2.2/4.1"))]
    let b = try module("b", lessons: ["y"])
    var course = try ProgressTrackerTests.course("c", modules: [a, b])
    course.competencies = [try #require(Competency("digcomp-3.0/4.2"))]
    course.pillars = ["keamanan digital", "etika digital", "sesuatu"]
    self.course = course
    var quiz = try ProgressTrackerTests.quiz("c/latihan")
    quiz.questions = [
      try Self.question("1", objectives: ["o", "p"]),
      try Self.question("2", objectives: ["o"], see: "c/b"),
      try Self.question("3", objectives: []),
    ]
    self.quiz = quiz
  }

  private static func question(
    _ id: String, objectives: [String], see: String? = nil
  ) throws -> Question {
    let options = (0..<2).map { _ in Choice.Option(content: [], feedback: []) }
    let choice = try #require(Choice(options: options, keys: [0], isMultiple: false))
    return Question(
      id: try name(id), pool: nil, points: 1, title: [], stem: [], interaction: .choice(choice),
      explanation: [], see: see.flatMap { LessonReference($0) },
      objectives: try objectives.map { try name($0) }, line: 1)
  }

  private func attempt(_ units: [Int]) throws -> AttemptRecord {
    let items = quiz.questions.map { AttemptPlan.Item(question: $0.id, points: 1, order: []) }
    let plan = AttemptPlan(
      id: try name("p"), quiz: quiz.id,
      document: try #require(ContentDigest(hex: String(repeating: "0", count: 64))),
      kind: .practice,
      passMark: nil, scoring: .netCorrect, timeLimit: nil, seed: 0, items: items)
    let marks = zip(items, units).map {
      AttemptResult.ItemMark(question: $0.question, mark: Mark(units: $1))
    }
    let time = Timestamp(millisecondsSince1970: 0)
    return AttemptRecord(
      person: try name("siti"), plan: plan, startedAt: time, submittedAt: time,
      result: AttemptResult(
        marks: marks,
        score: Score(
          earned: marks.reduce(.zero) { $0 + $1.mark }, possible: Mark(points: items.count)),
        passed: nil, timedOut: false))
  }

  @Test func marksByObjectiveCompetencyAndPillar() throws {
    var table = MasteryTable()
    let third = Mark.unitsPerPoint / 3
    table.add(try attempt([Mark.unitsPerPoint, third, 0]), in: quiz, of: course)
    func objective(_ module: String, _ id: String) throws -> Mastery? {
      table.objectives[.init(course: course.id, module: try name(module), objective: try name(id))]
    }
    #expect(try objective("a", "o")?.score.basisPoints == 10_000)
    #expect(try objective("a", "o")?.questions == 1)
    #expect(try objective("a", "p")?.questions == 1)
    // A question is about the module that it leads to.
    #expect(try objective("b", "o")?.score.earned == Mark(units: third))
    #expect(table.objectives.count == 3)
    // A module may narrow the competencies of its course; the version is part of the name.
    let names = table.competencies.map { "\($0.key) \($0.value.questions)" }.sorted()
    #expect(names == ["digcomp-2.2/4.1 2", "digcomp-3.0/4.2 1"])
    #expect(table.pillars.keys.map(\.rawValue).sorted() == ["ethics", "safety"])
    #expect(table.pillars[.safety]?.questions == 3)
    #expect(table.pillars[.safety]?.score.earned == Mark(units: Mark.unitsPerPoint + third))
  }

  @Test func theLastAttemptThatCounts() throws {
    let library = Library(
      workspace: Workspace(organisation: ""), courses: [course], quizzes: [quiz])
    var journal = Journal()
    try journal.take(quiz.id, percent: 10, passed: false)
    try journal.take(quiz.id, percent: 90, passed: true)
    try journal.start(quiz.id, as: "terbuka")
    #expect(course.attemptsOfMastery(in: library, of: journal.record).map(\.description) == ["a1"])
  }
}
