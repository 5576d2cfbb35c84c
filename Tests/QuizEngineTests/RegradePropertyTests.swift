import LearningCore
import QuizEngine
import Testing
import TestSupport

/// What must hold for any quiz, any answers and any corrections.
@Suite struct RegradePropertyTests {
  @Test(arguments: 0..<40)
  func theSameTextChangesNothing(seed: UInt64) throws {
    var world = try RandomQuizzes(seed: seed)
    let text = world.quiz()
    for attempt in try world.attempts(5, at: text, of: documents[0]) {
      for document in documents {
        var regrader = Regrader(
          RegradeOrder(quiz: text, document: document, named: nil, allCredit: [], dropped: [])
        ) { _ in text }
        let found = try regrader.regrade(attempt, standing: [:])
        #expect(found.result == attempt.result)
        #expect(found.corrections.isEmpty && found.questions.isEmpty)
      }
    }
  }

  /// A key that is made once judges every kind of answer as marking does that looks at the question.
  @Test(arguments: 0..<40)
  func aQuestionJudgedByItselfEarnsTheSame(seed: UInt64) throws {
    var world = try RandomQuizzes(seed: seed)
    let text = world.quiz()
    for question in text.questions where question.interaction.isScored {
      let key = try CorrectedKey(shown: question.interaction, by: question.interaction)
      #expect(key.mark(nil, points: 1, rule: .each) == .zero)
      for attempt in try world.attempts(8, at: text, of: documents[0]) {
        let response = attempt.responses[question.id]
        for rule in MultipleResponseRule.allCases {
          #expect(
            key.mark(response, points: question.points, rule: rule)
              == mark(
                response, to: question.interaction, points: question.points, rule: rule))
        }
      }
    }
  }

  @Test(arguments: 0..<40)
  func randomCorrectionsKeepTheirPromises(seed: UInt64) throws {
    var world = try RandomQuizzes(seed: seed)
    let texts = documents.map { _ in world.quiz() }
    let load: (ContentDigest) -> Quiz = { texts[documents.firstIndex(of: $0) ?? 0] }
    let orders = (0..<5).map { _ in world.order(among: texts) }
    let attempts = try world.attempts(4, at: texts[0], of: documents[0])
    var outcomes: [[AttemptRecord]] = []
    for attempts in [attempts, attempts.reversed()] {
      var states = attempts
      var standing = [[QuestionID: Regrade.Correction]](repeating: [:], count: states.count)
      for order in orders {
        var regrader = Regrader(order, load: load)
        for index in states.indices {
          guard let found = try? regrader.regrade(states[index], standing: standing[index]) else {
            continue
          }
          let score = found.result.score
          #expect(.zero <= score.earned && score.earned <= score.possible, "seed \(seed)")
          #expect(score.earned == found.result.marks.reduce(.zero) { $0 + $1.mark })
          #expect(found.result.passed == states[index].plan.passMark.map(score.meets))
          standing[index].merge(found.corrections) { $1 }
          states[index].result = found.result
          // Done once is done.
          let again = try regrader.regrade(states[index], standing: standing[index])
          #expect(again.corrections.isEmpty, "seed \(seed)")
          #expect(again.result == found.result, "seed \(seed)")
        }
      }
      for (index, state) in states.enumerated() {
        let result = try #require(state.result)
        for (mark, item) in zip(result.marks, state.plan.items) {
          switch standing[index][item.question] {
          case .allCredit: #expect(mark.mark == Mark(points: item.points))
          case .dropped: #expect(mark.mark == .zero)
          case .asIn(let document):
            let shown = try #require(texts[0][question: item.question]).interaction
            let now = try #require(load(document)[question: item.question]).interaction
            let key = try CorrectedKey(shown: shown, by: now)
            #expect(
              mark.mark
                == key.mark(
                  state.responses[item.question], points: item.points, rule: state.plan.scoring))
          case nil:
            let first = try #require(attempts[index].result)
            #expect(first.marks.contains(mark))
          }
        }
      }
      outcomes.append(states)
    }
    #expect(outcomes[0] == outcomes[1].reversed(), "the order of attempts matters")
  }
}

private let documents = (1...3).map {
  ContentDigest(bytes: Array(repeating: UInt8($0), count: 32))
}

/// Quizzes of the same questions that differ in their keys alone.
private struct RandomQuizzes {
  private var generator: SeededGenerator
  private let rule: MultipleResponseRule
  private let pass: Int?

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    rule = MultipleResponseRule.allCases[Int(seed % 3)]
    pass = seed % 4 == 0 ? nil : 60
  }

  private mutating func number(_ range: Range<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func keys(_ count: Int) -> [Int] {
    let keys = (0..<count).filter { _ in Bool.random(using: &generator) }
    return keys.isEmpty ? [number(0..<count)] : keys
  }

  private mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    elements.shuffled(using: &generator)
  }

  mutating func quiz() -> Quiz {
    do {
      let items = try ordering(4).items
      let targets = try matching(targets: 4, keys: [0, 1, 2]).targets
      let prompts = try matching(targets: 4, keys: [0, 1, 2]).prompts
      let keys = shuffled(Array(0..<4))
      let order = shuffled(Array(0..<4))
      let words = ["ya", "tidak", "ta*", "/y.*/"]
      return try QuizEngineTests.quiz(
        [
          question("satu", .choice(choice(options: 4, keys: [number(0..<4)])), points: 2),
          question("banyak", .choice(choice(options: 5, keys: self.keys(5), isMultiple: true))),
          question("kata", .shortAnswer(shortAnswer(words[number(0..<4)])), points: 3),
          question("angka", .numeric(numeric("\(number(0..<3))..4"))),
          question("urut", .ordering(try #require(Ordering(items: order.map { items[$0] })))),
          question(
            "pasang",
            .matching(
              try #require(
                Matching(prompts: prompts, targets: targets, keys: Array(keys.prefix(3))))),
            points: 2),
          question("rumpang", .cloze(cloze([words[number(0..<4)]], [words[number(0..<4)]]))),
          question("skala", .likert(scale(5))), question("bebas", .open),
        ], pass: pass, scoring: rule)
    } catch { preconditionFailure("\(error)") }
  }

  mutating func attempts(
    _ count: Int, at quiz: Quiz, of document: ContentDigest
  ) throws -> [AttemptRecord] {
    try (0..<count).map { number in
      let plan = drawAttempt(
        quiz, id: try name("p\(number)"), document: document, seed: generator.next())
      var responses: [QuestionID: Response] = [:]
      for question in quiz.questions where self.number(0..<5) > 0 {
        responses[question.id] = response(to: question.interaction)
      }
      let start = Timestamp(millisecondsSince1970: number)
      let session = try #require(
        QuizSession(plan, of: quiz, startedAt: start, responses: responses))
      return AttemptRecord(
        person: try name("siti"), plan: plan, startedAt: start, responses: responses,
        submittedAt: start, result: session.result(timedOut: false))
    }
  }

  private mutating func response(to interaction: Interaction) -> Response {
    let words = ["ya", "TIDAK", "tapi", "", "yang lain"]
    switch interaction {
    case .choice(let choice):
      return choice.isMultiple
        ? Response(keys(choice.options.count)) : Response([number(0..<choice.options.count)])
    case .shortAnswer, .open: return .text(words[number(0..<words.count)])
    case .numeric: return .text("\(number(0..<5)),5")
    case .ordering: return .order(shuffled(Array(0..<4)))
    case .matching: return .matches((0..<3).map { _ in [nil, 0, 1, 2, 3][number(0..<5)] })
    case .cloze: return .texts((0..<2).map { _ in words[number(0..<words.count)] })
    case .likert: return Response([number(0..<5)])
    }
  }

  mutating func order(among texts: [Quiz]) -> RegradeOrder {
    let ids = shuffled(texts[0].questions.map(\.id))
    let text = number(0..<texts.count)
    let all = number(0..<2) == 0
    return RegradeOrder(
      quiz: texts[text], document: documents[text], named: all ? nil : Set(ids[0..<3]),
      allCredit: number(0..<2) == 0 ? [ids[3]] : [], dropped: number(0..<2) == 0 ? [ids[4]] : [])
  }
}
