import LearningCore
import QuizEngine
import Testing
import TestSupport

/// Answers that are right in parts: an order, pairs, gaps.
@Suite struct PartialCreditTests {
  /// A question with `count` parts, an answer with exactly the parts named right, and the same
  /// for any other answer.
  struct Kind: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// An order has no answer with all but one part right.
    var canMissOne: Bool
    var interaction: @Sendable (Int) throws -> Interaction
    var response: @Sendable ([Bool]) -> Response
    var blank: @Sendable (Int) -> Response
  }

  static let kinds = [
    Kind(
      testDescription: "ordering", canMissOne: false,
      interaction: { .ordering(try ordering($0)) },
      response: { right in
        // What is wrong moves round by one.
        let wrong = right.indices.filter { !right[$0] }
        var order = Array(right.indices)
        for (index, place) in wrong.enumerated() { order[place] = wrong[(index + 1) % wrong.count] }
        return .order(order)
      }, blank: { _ in .order([]) }),
    Kind(
      testDescription: "matching", canMissOne: true,
      interaction: { .matching(try matching(targets: $0 + 1, keys: Array(0..<$0))) },
      response: { right in .matches(right.indices.map { right[$0] ? $0 : right.count }) },
      blank: { .matches(Array(repeating: nil, count: $0)) }),
    Kind(
      testDescription: "cloze", canMissOne: true,
      interaction: { count in
        .cloze(try #require(Cloze(gaps: (0..<count).map { [.words("kata \($0)")] })))
      },
      response: { right in .texts(right.indices.map { right[$0] ? " KATA  \($0)" : "lain" }) },
      blank: { .texts(Array(repeating: " ", count: $0)) }),
  ]

  @Test(arguments: kinds, 2...16)
  func everyRightPartEarnsItsShare(kind: Kind, count: Int) throws {
    var generator = SeededGenerator(seed: UInt64(count))
    let interaction = try kind.interaction(count)
    for _ in 0..<30 {
      let points = Int.random(in: 1...50, using: &generator)
      let right = (0..<count).map { _ in Bool.random(using: &generator) }
      guard kind.canMissOne || right.count(where: { !$0 }) != 1 else { continue }
      let response = kind.response(right)
      #expect(interaction.fits(response))
      let share = right.count { $0 }
      for rule in MultipleResponseRule.allCases {
        let earned = mark(response, to: interaction, points: points, rule: rule)
        let expected = rule == .allOrNothing && share < count ? 0 : share
        #expect(earned.units * count == Mark(points: points).units * expected)
      }
    }
  }

  @Test(arguments: kinds)
  func onePartMoreRightNeverEarnsLess(kind: Kind) throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<100 {
      let count = Int.random(in: 3...16, using: &generator)
      var right = (0..<count).map { _ in Bool.random(using: &generator) }
      guard let wrong = right.firstIndex(of: false) else { continue }
      let interaction = try kind.interaction(count)
      for rule in MultipleResponseRule.allCases {
        let before = mark(kind.response(right), to: interaction, points: 7, rule: rule)
        var better = right
        better[wrong] = true
        guard kind.canMissOne || better.count(where: { !$0 }) != 1 else { continue }
        #expect(mark(kind.response(better), to: interaction, points: 7, rule: rule) >= before)
      }
      right.removeAll()
    }
  }

  @Test(arguments: kinds, MultipleResponseRule.allCases)
  func whatIsBlankEarnsNothing(kind: Kind, rule: MultipleResponseRule) throws {
    let interaction = try kind.interaction(4)
    #expect(mark(nil, to: interaction, points: 5, rule: rule) == .zero)
    #expect(mark(kind.blank(4), to: interaction, points: 5, rule: rule) == .zero)
  }

  /// Answers name positions in the file, so the order shown cannot matter: every drawn order of the
  /// same quiz marks the same answers the same.
  @Test(arguments: kinds)
  func theOrderShownChangesNothing(kind: Kind) throws {
    let quiz = try quiz([try question("q", kind.interaction(5), points: 3)])
    let response = kind.response([true, false, true, false, true])
    var orders: Set<[Int]> = []
    for seed in 0..<UInt64(40) {
      let plan = drawAttempt(quiz, id: try name("p"), document: document, seed: seed)
      var session = try #require(
        QuizSession(plan, of: quiz, startedAt: Timestamp(millisecondsSince1970: 0)))
      _ = session.answer(response, at: 0)
      #expect(
        session.result(timedOut: false).score.earned.units == Mark.unitsPerPoint * 3 * 3 / 5)
      orders.insert(plan.items[0].order)
    }
    if case .cloze = quiz.questions[0].interaction { return }
    #expect(orders.count > 5)
  }

  @Test(arguments: MultipleResponseRule.allCases)
  func opinionsEarnNothing(rule: MultipleResponseRule) throws {
    #expect(mark(Response([0]), to: .likert(try scale(5)), points: 5, rule: rule) == .zero)
    #expect(mark(.text("Bagus"), to: .open, points: 5, rule: rule) == .zero)
  }

  @Test(arguments: [
    Response.text("a"), .order([0, 1]), .matches([0, 1]), .texts(["a", "b"]),
  ])
  func anAnswerOfAnotherKindEarnsNothing(response: Response) throws {
    for interaction in [
      Interaction.choice(try choice(options: 2, keys: [0])), .likert(try scale(2)),
    ] {
      #expect(mark(response, to: interaction, points: 1, rule: .netCorrect) == .zero)
    }
  }
}
