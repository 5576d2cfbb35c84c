import LearningCore
import QuizEngine
import Testing
import TestSupport

@Suite struct QuizSessionTests {
  private let start = Timestamp(millisecondsSince1970: 1_800_000_000_000)
  private let id: AttemptID

  init() throws { id = try name("percobaan") }

  private func session(_ quiz: Quiz, seed: UInt64 = 1) throws -> QuizSession {
    let plan = drawAttempt(quiz, id: id, document: document, seed: seed)
    return try #require(QuizSession(plan, of: quiz, startedAt: start))
  }

  @Test(arguments: 0..<20)
  func aRunThatWasCutOffGoesOnAsIfItWasNot(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let questions = try (1...8).map { number in
      try question("q\(number)", points: number, options: 5, keys: number % 2 == 0 ? [0, 2] : [1])
    }
    let quiz = try quiz(questions, draw: .count(6), time: .minutes(10))
    for round in 0..<50 {
      var running = try session(quiz, seed: generator.next())
      var recorded: [QuestionID: Response] = [:]
      for _ in 0..<Int.random(in: 0...15, using: &generator) {
        let place = Int.random(in: 0..<6, using: &generator)
        let chosen = (0..<5).filter { _ in Bool.random(using: &generator) }
        let fact = running.answer(Response(chosen), at: place)
        guard case .answered(let attempt, let question, let response) = fact else {
          Issue.record("another fact: \(fact)")
          return
        }
        #expect(attempt == id)
        recorded[question] = response
        // The power goes off after every answer.
        let replayed = try #require(
          QuizSession(running.plan, of: quiz, startedAt: start, responses: recorded))
        #expect(replayed == running, "seed \(seed), round \(round)")
        #expect(
          replayed.result(timedOut: false) == running.result(timedOut: false),
          "seed \(seed), round \(round)")
      }
    }
  }

  @Test func theLastAnswerCounts() throws {
    var session = try session(try quiz([try question("q")], shuffles: false))
    _ = session.answer(Response([1]), at: 0)
    _ = session.answer(Response([0]), at: 0)
    #expect(session.result(timedOut: false).passed == true)
    _ = session.answer(Response([]), at: 0)
    #expect(session.result(timedOut: false).score.earned == .zero)
  }

  @Test func theResultAddsUpTheMarksInTheOrderAsked() throws {
    let questions = try [
      question("a", points: 1), question("b", points: 2, options: 4, keys: [0, 1, 2]),
      question("c", points: 3),
    ]
    var session = try session(try quiz(questions, pass: 55, shuffles: false))
    _ = session.answer(Response([0]), at: 0)
    _ = session.answer(Response([0, 1]), at: 1)
    let result = session.result(timedOut: true)
    #expect(result.marks.map(\.question.description) == ["a", "b", "c"])
    let third = Mark(units: Mark.unitsPerPoint * 4 / 3)
    #expect(result.marks.map(\.mark) == [Mark(points: 1), third, .zero])
    #expect(result.score.possible == Mark(points: 6))
    #expect(result.score.basisPoints == 3888)
    #expect(result.passed == false)
    #expect(result.timedOut)
  }

  @Test func withoutAPassMarkThereIsNothingToPass() throws {
    let session = try session(try quiz([try question("q")], pass: nil))
    #expect(session.result(timedOut: false).passed == nil)
  }

  @Test func theDeadlineRunsFromTheRecordedStart() throws {
    let timed = try session(try quiz([try question("q")], time: .minutes(30)))
    #expect(timed.paper.deadline == start + .minutes(30))
    #expect(!timed.isTimeUp(at: start))
    #expect(!timed.isTimeUp(at: start + Span(milliseconds: 1_799_999)))
    #expect(timed.isTimeUp(at: start + .minutes(30)))
    #expect(timed.isTimeUp(at: start + .minutes(60 * 24)))
    let untimed = try session(try quiz([try question("q")]))
    #expect(untimed.paper.deadline == nil)
    #expect(!untimed.isTimeUp(at: start + .minutes(1_000_000)))
  }

  @Test func thePlanDecidesNotTheQuizOfToday() throws {
    let old = try quiz([try question("q", points: 4, keys: [0, 1])], pass: 50, time: .minutes(5))
    let plan = drawAttempt(old, id: id, document: document, seed: 3)
    var edited = old
    edited.passMark = PassMark(percent: 100)
    edited.timeLimit = .minutes(1)
    edited.scoring = .allOrNothing
    edited.questions[0].points = 1
    var session = try #require(QuizSession(plan, of: edited, startedAt: start))
    _ = session.answer(Response([0]), at: 0)
    let result = session.result(timedOut: false)
    #expect(result.score == Score(earned: Mark(points: 2), possible: Mark(points: 4)))
    #expect(result.passed == true)
    #expect(session.paper.deadline == start + .minutes(5))
  }

  @Test func aPlanOfAnotherTextIsRefused() throws {
    let old = try quiz([try question("a"), try question("b")])
    let plan = drawAttempt(old, id: id, document: document, seed: 3)
    let missing = try quiz([try question("a")])
    #expect(QuizSession(plan, of: missing, startedAt: start) == nil)
    let longer = try quiz([try question("a"), try question("b", options: 5)])
    #expect(QuizSession(plan, of: longer, startedAt: start) == nil)
    var empty = plan
    empty.items = []
    #expect(QuizSession(empty, of: old, startedAt: start) == nil)
  }

  @Test func thePaperShowsTheOptionsInTheOrderDrawn() throws {
    let session = try session(try quiz([try question("q", options: 6)]), seed: 12)
    let item = session.paper.items[0]
    #expect(item.options.map(\.position) == item.order)
    let choice = try #require(item.question.interaction.choice)
    #expect(item.options.map(\.option) == item.order.map { choice.options[$0] })
  }

  @Test func thePaperHoldsNothingThatIsForTheTrainerOnly() throws {
    let note = Block(.paragraph([.text("rahasia")]), line: 1)
    var secret = try question("q")
    secret.stem = [Block(.callout(Callout(kind: .trainer, blocks: [note])), line: 1)]
    let session = try session(try quiz([secret]))
    #expect(session.paper.items[0].question.stem.isEmpty)
  }

  @Test func everyKindOfQuestionIsAnsweredAndMarked() throws {
    let questions = try [
      question("pilihan"), question("singkat", .shortAnswer(shortAnswer("BSSN"))),
      question("angka", .numeric(numeric("40..50")), points: 2),
      question("urutan", .ordering(ordering(3))),
      question("pasangan", .matching(matching(targets: 3, keys: [1, 0])), points: 4),
      question("rumpang", .cloze(cloze(["sandi"], ["dua", "2"]))),
      question("skala", .likert(scale(5)), points: 9), question("bebas", .open, points: 9),
    ]
    var session = try session(try quiz(questions, pass: 50, shuffles: false))
    let responses: [Response] = [
      Response([0]), .text("bssn"), .text("45,5"), .order([0, 2, 1]), .matches([1, nil]),
      .texts(["Sandi", "tiga"]), Response([4]), .text("Terima kasih."),
    ]
    for (place, response) in responses.enumerated() {
      #expect(
        session.answer(response, at: place)
          == .answered(id, question: questions[place].id, response))
    }
    let result = session.result(timedOut: false)
    let unit = Mark.unitsPerPoint
    #expect(
      result.marks.map(\.mark.units)
        == [unit, unit, 2 * unit, unit / 3, 2 * unit, unit / 2, 0, 0])
    #expect(result.score.possible == Mark(points: 10))
  }

  @Test func opinionsAloneEarnNothingAndAreNotPassed() throws {
    let survey = try quiz(
      [try question("skala", .likert(scale(5))), try question("bebas", .open)], kind: .survey)
    var session = try session(survey)
    _ = session.answer(Response([2]), at: 0)
    let result = session.result(timedOut: false)
    #expect(result.score == Score(earned: .zero, possible: .zero))
    #expect(result.passed == nil)
  }

  @Test func anAttemptEndsWhenTheQuizCloses() throws {
    let quiz = try quiz([try question("q")], time: .minutes(30))
    let plan = drawAttempt(quiz, id: id, document: document, seed: 1)
    for (minutes, expected) in [(10, 10), (50, 30)] {
      let session = try #require(
        QuizSession(plan, of: quiz, startedAt: start, closing: start + .minutes(minutes)))
      #expect(session.paper.deadline == start + .minutes(expected))
    }
  }

  @Test(arguments: [
    Response.order([0, 0, 1]), .order([0, 1]), .matches([1]), .text("a"), Response([3]),
  ])
  func anAnswerThatDoesNotFitIsRefused(response: Response) throws {
    let quiz = try quiz([try question("q", .ordering(ordering(3)))])
    let plan = drawAttempt(quiz, id: id, document: document, seed: 1)
    let question = quiz.questions[0].id
    #expect(QuizSession(plan, of: quiz, startedAt: start, responses: [question: response]) == nil)
    #expect(
      QuizSession(plan, of: quiz, startedAt: start, responses: [question: .order([2, 0, 1])]) != nil
    )
  }
}
