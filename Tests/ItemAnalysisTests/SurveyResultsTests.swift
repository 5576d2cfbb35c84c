import LearningCore
import TestSupport
import Testing

@testable import ItemAnalysis

@Suite struct SurveyResultsTests {
  private let survey: Quiz

  init() throws {
    let scale = try #require(
      Scale(options: ["Tidak", "Ragu", "Ya"].map { [Self.paragraph($0)] }))
    survey = Quiz(
      id: try #require(QuizID("aman/survei")), title: "Survei", kind: .survey, passMark: nil,
      draw: .all,
      timeLimit: nil, attemptLimit: nil, wait: nil, shufflesQuestions: false,
      shufflesOptions: false, feedback: .never, isWitnessed: false, scoring: .netCorrect,
      pools: [],
      questions: [
        try Self.question("berguna", .likert(scale)), try Self.question("tempat", .likert(scale)),
        try Self.question("saran", .open),
      ], path: "")
  }

  private static func paragraph(_ text: String) -> Block {
    Block(.paragraph([.text(text)]), line: 0)
  }

  private func name<Kind>(_ text: String) throws -> Name<Kind> { try #require(Name<Kind>(text)) }

  private static func question(_ id: String, _ interaction: Interaction) throws -> Question {
    Question(
      id: try #require(QuestionID(id)), pool: nil, points: 1, title: [.text("Soal \(id)?")],
      stem: [], interaction: interaction, explanation: [], see: nil, line: 0)
  }

  private func sheet(_ responses: [String: Response]) throws -> (
    survey: Quiz, answers: SurveyAnswers
  ) {
    var answers = SurveyAnswers(
      course: try name("aman"), survey: survey.id,
      document: ContentDigest(bytes: [UInt8](repeating: 0, count: 32)), responses: [:])
    for (id, response) in responses { answers.responses[try name(id)] = response }
    return (survey, answers)
  }

  private func results(
    _ sheets: [(survey: Quiz, answers: SurveyAnswers)], least: Int = 5, by: String? = nil
  ) throws -> SurveyResults {
    SurveyResults(
      sheets, least: least, grouping: try by.map { try name($0) },
      placedBy: { String("\($0)\($1)".reversed()) })
  }

  /// Every form a result is shown in.
  private func everything(_ results: SurveyResults) -> String {
    "\(results) \(results.report(title: Phrase("", "")))\(results.json.canonicalText)\(results.rows)"
  }

  /// Each cell from nobody to twelve people, each threshold that may be configured.
  @Test(arguments: 0...12, 5...8)
  func nothingIsShownForFewerThanTheLeast(people: Int, least: Int) throws {
    let sheets = try (0..<people).map {
      try sheet(["berguna": Response([2]), "saran": .text("rahasia-\($0)")])
    }
    let results = try results(sheets, least: least)
    #expect((results.people != nil) == (people >= least))
    #expect(everything(results).contains("rahasia") == (people >= least))
    #expect(results.rows.isEmpty == (people < least))
    #expect(results.questions.isEmpty == (people < least))
    #expect(results.json["people"] == (people < least ? .null : .integer(people)))
  }

  /// Of twelve people, so many answered one question.
  @Test(arguments: 0...12, ["berguna", "saran"])
  func norForOneQuestion(answered: Int, id: String) throws {
    let sheets = try (0..<12).map { index in
      var responses = ["tempat": Response([1])]
      if index < answered {
        responses[id] = id == "saran" ? .text("rahasia-\(index)") : Response([2])
      }
      return try sheet(responses)
    }
    let results = try results(sheets)
    let question = try #require(results.questions.first { $0.id.description == id })
    #expect((question.answers != nil) == (answered >= 5))
    #expect(everything(results).contains("rahasia") == (answered >= 5 && id == "saran"))
    #expect(!results.rows.contains { $0[0] == id } || answered >= 5)
  }

  @Test func answersAreCountedByOption() throws {
    let sheets = try [2, 2, 0, 1, 2, 2].map { try sheet(["berguna": Response([$0])]) }
    let question = try #require(try results(sheets).questions.first)
    #expect(question.answers == .counts([1, 1, 4], people: 6))
    #expect(
      try results(sheets).rows.map { [$0[3], $0[4], $0[5]] }
        == [["Tidak", "1", "6"], ["Ragu", "1", "6"], ["Ya", "4", "6"]])
  }

  /// Who reads the texts of two questions cannot tell which are by the same person, and a new
  /// report has the same order.
  @Test func textsStandInAnOrderThatSaysNothing() throws {
    let sheets = try ["zebra", "ayam", "mawar", "kuda", "elang"].map {
      try sheet(["saran": .text($0)])
    }
    let results = try results(sheets)
    #expect(
      results.questions.last?.answers == .texts(["kuda", "zebra", "elang", "ayam", "mawar"]))
    #expect(try self.results(sheets.reversed()) == results)
  }

  /// A question in another wording is another question, and needs enough answers of its own.
  @Test func wordingsAreNotMixed() throws {
    var reworded = survey
    reworded.questions[0].title = [.text("Sangat berguna?")]
    let old = try (0..<5).map { _ in try sheet(["berguna": Response([0])]) }
    let new = try (0..<4).map { _ in
      (survey: reworded, answers: try sheet(["berguna": Response([2])]).answers)
    }
    let results = try results(old + new)
    let shown = results.questions.filter { $0.id.description == "berguna" }
    #expect(shown.map(\.answers) == [.counts([5, 0, 0], people: 5), nil])
    #expect(results.people == 9)
  }

  // MARK: Groups

  @Test func aGroupThatIsTooSmallIsNotShownAndCannotBeWorkedOut() throws {
    func sheets(_ sizes: [Int]) throws -> [(survey: Quiz, answers: SurveyAnswers)] {
      try sizes.enumerated().flatMap { group, size in
        try (0..<size).map { _ in
          try sheet(["tempat": Response([group]), "berguna": Response([group])])
        }
      }
    }
    func shown(_ sizes: [Int]) throws -> [Bool] {
      let question = try #require(try results(sheets(sizes), by: "tempat").questions.first)
      return question.groups.map { $0.answers != nil }
    }
    #expect(try shown([6, 7, 8]) == [true, true, true])
    // Four are hidden; with the whole known, the smallest other group hides them.
    #expect(try shown([4, 7, 8]) == [false, false, true])
    #expect(try shown([4, 3, 8]) == [false, false, true])
    #expect(try shown([0, 7, 8]) == [false, true, true])
    #expect(try shown([1, 5, 0]) == [false, false, false])
  }

  /// Whatever the sizes: what is shown, and what is left over of the whole, is nobody or enough.
  @Test(arguments: 0..<2000 as Range<UInt64>)
  func noDifferenceStandsForFewerThanTheLeast(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sizes = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      Int.random(in: 0...12, using: &generator)
    }
    let rest = Int.random(in: 0...6, using: &generator)
    let least = Int.random(in: 5...9, using: &generator)
    let isShown = shownParts(of: sizes, rest: rest, least: least)
    var hidden = rest
    for (size, shown) in zip(sizes, isShown) {
      if shown { #expect(size >= least) } else { hidden += size }
    }
    let all = sizes.reduce(rest, +)
    #expect(hidden == 0 || hidden >= least || hidden == all)
  }
}
