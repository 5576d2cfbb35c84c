import LearningCore
import QuizEngine
import Testing
import TestSupport

@Suite struct ScoringTests {
  /// `points` is whole; `earned` is a fraction of a point as numerator and denominator.
  struct Row: Sendable, CustomTestStringConvertible {
    var rule: MultipleResponseRule
    var points: Int
    var options: Int
    var keys: [Int]
    var chosen: [Int]
    var earned: (Int, Int)
    var testDescription: String { "\(rule) \(keys)/\(options) <- \(chosen)" }
  }

  static let rows: [Row] = [
    // Canvas: four points, two right, two right and one wrong chosen: two.
    Row(
      rule: .netCorrect, points: 4, options: 5, keys: [0, 1], chosen: [0, 1, 2], earned: (2, 1)),
    Row(rule: .netCorrect, points: 4, options: 5, keys: [0, 1], chosen: [0], earned: (2, 1)),
    Row(rule: .netCorrect, points: 4, options: 5, keys: [0, 1], chosen: [0, 1], earned: (4, 1)),
    Row(
      rule: .netCorrect, points: 4, options: 5, keys: [0, 1], chosen: [0, 2, 3], earned: (0, 1)),
    // PrairieLearn net correct: max(0, (t - w) / c).
    Row(
      rule: .netCorrect, points: 1, options: 6, keys: [0, 1, 2], chosen: [0, 1], earned: (2, 3)),
    Row(
      rule: .netCorrect, points: 1, options: 6, keys: [0, 1, 2], chosen: [0, 1, 5], earned: (1, 3)),
    Row(
      rule: .netCorrect, points: 1, options: 6, keys: [0, 1, 2], chosen: [4, 5], earned: (0, 1)),
    Row(
      rule: .netCorrect, points: 1, options: 6, keys: [0, 1, 2], chosen: [0, 1, 2, 3, 4, 5],
      earned: (0, 1)),
    // PrairieLearn each answer: 1 - wrong decisions / options.
    Row(rule: .each, points: 1, options: 6, keys: [0, 1, 2], chosen: [0, 1, 2], earned: (1, 1)),
    Row(rule: .each, points: 1, options: 6, keys: [0, 1, 2], chosen: [0, 1], earned: (5, 6)),
    Row(rule: .each, points: 1, options: 6, keys: [0, 1, 2], chosen: [0, 1, 5], earned: (4, 6)),
    Row(rule: .each, points: 1, options: 6, keys: [0, 1, 2], chosen: [3, 4, 5], earned: (0, 1)),
    Row(rule: .each, points: 3, options: 4, keys: [0, 1], chosen: [0], earned: (9, 4)),
    // Exact match, and partial credit turned off.
    Row(rule: .allOrNothing, points: 4, options: 5, keys: [0, 1], chosen: [0, 1], earned: (4, 1)),
    Row(rule: .allOrNothing, points: 4, options: 5, keys: [0, 1], chosen: [0], earned: (0, 1)),
    Row(
      rule: .allOrNothing, points: 4, options: 5, keys: [0, 1], chosen: [0, 1, 2], earned: (0, 1)),
  ]

  @Test(arguments: rows)
  func theRulesGiveWhatOtherSystemsGive(row: Row) throws {
    let choice = try choice(options: row.options, keys: row.keys)
    let mark = mark(Response(row.chosen), to: .choice(choice), points: row.points, rule: row.rule)
    #expect(mark.units * row.earned.1 == Mark.unitsPerPoint * row.earned.0)
  }

  @Test(arguments: MultipleResponseRule.allCases)
  func aSingleAnswerIsRightOrWrongUnderEveryRule(rule: MultipleResponseRule) throws {
    let choice = try choice(options: 4, keys: [2])
    for position in 0..<4 {
      let mark = mark(Response([position]), to: .choice(choice), points: 3, rule: rule)
      #expect(mark == (position == 2 ? Mark(points: 3) : .zero))
    }
    #expect(mark(Response([1, 2]), to: .choice(choice), points: 3, rule: rule) == .zero)
  }

  @Test(arguments: MultipleResponseRule.allCases)
  func whatIsNotAnsweredEarnsNothing(rule: MultipleResponseRule) throws {
    for keys in [[0], [0, 1], [0, 1, 2, 3]] {
      let choice = try choice(options: 4, keys: keys)
      #expect(mark(nil, to: .choice(choice), points: 5, rule: rule) == .zero)
      #expect(mark(Response([]), to: .choice(choice), points: 5, rule: rule) == .zero)
    }
  }

  @Test(arguments: 1...16)
  func anyNumberOfKeysIsMarkedExactly(keys: Int) throws {
    let options = max(2, keys)
    let choice = try choice(options: options, keys: Array(0..<keys), isMultiple: true)
    for right in 1...keys {
      let net = mark(Response(0..<right), to: .choice(choice), points: 1, rule: .netCorrect)
      #expect(net.units * keys == Mark.unitsPerPoint * right)
      let each = mark(Response(0..<right), to: .choice(choice), points: 1, rule: .each)
      #expect(each.units * options == Mark.unitsPerPoint * (options - (keys - right)))
    }
    for rule in MultipleResponseRule.allCases {
      #expect(
        mark(Response(0..<keys), to: .choice(choice), points: 7, rule: rule) == Mark(points: 7))
    }
  }

  @Test(arguments: 0..<10)
  func marksKeepTheirPromises(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<200 {
      let count = Int.random(in: 2...16, using: &generator)
      let keys = (0..<count).filter { _ in Bool.random(using: &generator) }
      guard keys.count >= 1 else { continue }
      let choice = try choice(options: count, keys: keys, isMultiple: true)
      let chosen = (0..<count).filter { _ in Bool.random(using: &generator) }
      let points = Int.random(in: 1...100, using: &generator)
      let shuffled = Array(0..<count).shuffled(using: &generator)
      let moved = try self.choiceMoved(choice, to: shuffled)
      for rule in MultipleResponseRule.allCases {
        let earned = mark(Response(chosen), to: .choice(choice), points: points, rule: rule)
        let place = "seed \(seed), round \(round), \(rule)"
        #expect(Mark.zero <= earned && earned <= Mark(points: points), "\(place): bounds")
        #expect(
          mark(
            Response(chosen.map { shuffled[$0] }), to: .choice(moved), points: points, rule: rule)
            == earned, "\(place): the order of the options matters")
        let isExact = chosen == keys
        #expect((earned == Mark(points: points)) == isExact, "\(place): full marks")
      }
      // One more right choice never earns less. One more wrong choice never earns more, but that
      // the first one turns no answer into one.
      for rule in MultipleResponseRule.allCases {
        let before = mark(Response(chosen), to: .choice(choice), points: points, rule: rule)
        for extra in 0..<count where !chosen.contains(extra) {
          guard keys.contains(extra) || !chosen.isEmpty else { continue }
          let after = mark(
            Response(chosen + [extra]), to: .choice(choice), points: points, rule: rule)
          #expect(
            keys.contains(extra) ? after >= before : after <= before,
            "seed \(seed), round \(round), option \(extra), \(rule)")
        }
      }
    }
  }

  private func choiceMoved(_ choice: Choice, to places: [Int]) throws -> Choice {
    var options = choice.options
    for (from, to) in places.enumerated() { options[to] = choice.options[from] }
    return try #require(
      Choice(options: options, keys: choice.keys.map { places[$0] }.sorted(), isMultiple: true))
  }
}
