import LearningCore
import QuizEngine
import Testing
import TestSupport

/// Answers whose authors gave them weights.
@Suite struct WeightTests {
  private func weight(_ percent: String) throws -> AnswerWeight {
    try #require(DecimalNumber(percent).flatMap(AnswerWeight.init(percent:)))
  }

  /// - Parameter weights: in percent; `nil` for an option without one.
  private func choice(
    _ weights: [String?], keys: [Int], isMultiple: Bool
  ) throws -> Interaction {
    let options = try weights.map {
      Choice.Option(content: [], feedback: [], weight: try $0.map(weight))
    }
    return .choice(
      try #require(Choice(options: options, keys: keys, isMultiple: isMultiple)))
  }

  /// What Moodle gives: the sum of the fractions chosen, from 0 to 1.
  @Test(
    arguments: [
      ([0], 1, 3), ([0, 1], 2, 3), ([0, 1, 2], 1, 1), ([0, 1, 2, 3], 1, 2), ([0, 3], 0, 1),
      ([3], 0, 1), ([0, 1, 3], 1, 6), ([0, 4], 1, 3),
    ] as [([Int], Int, Int)])
  func severalChoicesEarnTheSumOfTheirWeights(chosen: [Int], part: Int, whole: Int) throws {
    let question = try choice(
      ["33.33333", "33.33333", "33.33333", "-50", "0"], keys: [0, 1, 2], isMultiple: true)
    for rule in [MultipleResponseRule.netCorrect, .each] {
      let earned = mark(Response(chosen), to: question, points: 3, rule: rule)
      #expect(earned.units * whole == Mark(points: 3).units * part)
    }
    let all = mark(Response(chosen), to: question, points: 3, rule: .allOrNothing)
    #expect(all == (part == whole ? Mark(points: 3) : .zero))
  }

  @Test func oneChoiceEarnsItsOwnWeight() throws {
    let question = try choice([nil, "50", nil, "-25"], keys: [0], isMultiple: false)
    let earned = (0..<4).map {
      mark(Response([$0]), to: question, points: 2, rule: .netCorrect).units
    }
    #expect(earned == [2 * Mark.unitsPerPoint, Mark.unitsPerPoint, 0, 0])
    #expect(mark(Response([0, 1]), to: question, points: 2, rule: .netCorrect) == .zero)
  }

  /// An option without a weight keeps the share it would have among all keys.
  @Test func aKeyWithoutAWeightEarnsItsShare() throws {
    let question = try choice([nil, nil, "-50", nil], keys: [0, 1], isMultiple: true)
    let full = Mark.unitsPerPoint
    for (chosen, units) in [
      ([0], full / 2), ([0, 1], full), ([0, 1, 2], full / 2), ([0, 3], full / 2),
    ] {
      #expect(mark(Response(chosen), to: question, points: 1, rule: .netCorrect).units == units)
    }
  }

  @Test func anyOfSeveralKeysWillDoWhereOneIsChosen() throws {
    let question = try choice([nil, nil, nil], keys: [0, 2], isMultiple: false)
    for rule in MultipleResponseRule.allCases {
      let earned = (0..<3).map { mark(Response([$0]), to: question, points: 1, rule: rule) }
      #expect(earned == [Mark(points: 1), .zero, Mark(points: 1)])
      #expect(mark(Response([0, 2]), to: question, points: 1, rule: rule) == .zero)
    }
  }

  @Test func theFirstAnswerThatFitsDecides() throws {
    let words = Interaction.shortAnswer(
      try #require(
        ShortAnswer(accepted: [
          .init(text: .words("BSSN"), feedback: []),
          .init(text: .wildcard("badan siber*"), feedback: [], weight: try weight("50")),
          .init(text: .words("Badan Siber Nasional"), feedback: [], weight: try weight("80")),
          .init(text: .wildcard("*"), feedback: [], weight: .nothing),
        ])))
    let half = Mark.unitsPerPoint / 2
    for (typed, units) in [
      (" bssn", Mark.unitsPerPoint), ("Badan Siber Nasional", half), ("Lemsaneg", 0), (" ", 0),
    ] {
      #expect(mark(.text(typed), to: words, points: 1, rule: .netCorrect).units == units)
    }
    let number = Interaction.numeric(
      try #require(
        NumericAnswer(accepted: [
          .init(range: try range("45"), written: "45", feedback: []),
          .init(
            range: try range("40..50"), written: "40..50", feedback: [], weight: try weight("50")),
          .init(range: DecimalNumber.all, written: "*", feedback: [], weight: .nothing),
        ])))
    for (typed, units) in [("45", Mark.unitsPerPoint), ("49,5", half), ("7", 0), ("empat", 0)] {
      #expect(mark(.text(typed), to: number, points: 1, rule: .each).units == units)
    }
    #expect(mark(.text("49"), to: number, points: 1, rule: .allOrNothing) == .zero)
  }

  private func range(_ written: String) throws -> ClosedRange<DecimalNumber> {
    try #require(DecimalNumber.range(written: written))
  }

  /// Bounds, the order of the options, and one more right choice.
  @Test(arguments: 0..<10)
  func weightedMarksKeepTheirPromises(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<200 {
      let count = Int.random(in: 2...16, using: &generator)
      let isMultiple = Bool.random(using: &generator)
      var options: [Choice.Option] = []
      for _ in 0..<count {
        let units = Int.random(in: -Mark.unitsPerPoint...Mark.unitsPerPoint, using: &generator)
        let weight = Bool.random(using: &generator) ? AnswerWeight(units: units) : nil
        options.append(Choice.Option(content: [], feedback: [], weight: weight))
      }
      let keys = (0..<count).filter { options[$0].weight.map { $0 > .nothing } ?? ($0 == 0) }
      guard let choice = Choice(options: options, keys: keys, isMultiple: isMultiple),
        choice.isWeighted
      else { continue }
      let points = Int.random(in: 1...100, using: &generator)
      var chosen = (0..<count).filter { _ in Bool.random(using: &generator) }
      if !isMultiple { chosen = Array(chosen.prefix(1)) }
      let places = Array(0..<count).shuffled(using: &generator)
      var moved = options
      for (from, to) in places.enumerated() { moved[to] = options[from] }
      let other = try #require(
        Choice(options: moved, keys: keys.map { places[$0] }.sorted(), isMultiple: isMultiple))
      for rule in MultipleResponseRule.allCases {
        let place = "seed \(seed), round \(round), \(rule)"
        let earned = mark(Response(chosen), to: .choice(choice), points: points, rule: rule)
        #expect(Mark.zero <= earned && earned <= Mark(points: points), "\(place): bounds")
        let same = mark(
          Response(chosen.map { places[$0] }), to: .choice(other), points: points, rule: rule)
        #expect(same == earned, "\(place): the order of the options matters")
        for extra in 0..<count where isMultiple && !chosen.contains(extra) {
          let after = mark(
            Response(chosen + [extra]), to: .choice(choice), points: points, rule: rule)
          let weight = choice.weight(ofOption: extra)
          #expect(weight < .nothing ? after <= earned : after >= earned, "\(place), \(extra)")
        }
      }
    }
  }
}
