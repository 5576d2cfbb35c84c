import LearningCore
import QuizEngine
import TestSupport
import Testing

/// Marks by bits are those that the rules give, said with sets.
@Suite struct ChoiceKeyTests {
  @Test(arguments: 0..<30)
  func bitsEarnWhatTheRulesSay(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<40 {
      let choice = try randomChoice(&generator)
      let key = ChoiceKey(choice)
      let points = Int.random(in: 1...100, using: &generator)
      for _ in 0..<10 {
        let chosen = choice.options.indices.filter { _ in Bool.random(using: &generator) }
        for rule in MultipleResponseRule.allCases {
          let place = "seed \(seed), round \(round), \(chosen), \(rule)"
          let expected = units(of: chosen, choice, points: points, rule: rule)
          let byBits = key.mark(chosen.optionBits, points: points, rule: rule)
          #expect(byBits.units == expected, "\(place)")
          let byResponse = mark(Response(chosen), to: .choice(choice), points: points, rule: rule)
          #expect(byResponse.units == expected, "\(place)")
        }
      }
    }
  }

  @Test(arguments: MultipleResponseRule.allCases)
  func everyAnswerToASmallQuestion(rule: MultipleResponseRule) throws {
    for options in 2...5 {
      for keys in UInt16(1)..<1 << UInt16(options) {
        for isMultiple in [true, false] {
          let choice = try choice(
            options: options, keys: positions(of: keys), isMultiple: isMultiple)
          let key = ChoiceKey(choice)
          for chosen in UInt16(0)..<1 << UInt16(options) {
            #expect(
              key.mark(chosen, points: 3, rule: rule).units
                == units(of: positions(of: chosen), choice, points: 3, rule: rule))
          }
        }
      }
    }
  }

  @Test(arguments: MultipleResponseRule.allCases)
  func whatWasNotOfferedEarnsNothing(rule: MultipleResponseRule) throws {
    let weighted = try #require(
      Choice(
        options: [nil, .nothing, nil].map { .init(content: [], feedback: [], weight: $0) },
        keys: [0, 2], isMultiple: true))
    for choice in [
      weighted, try choice(options: 3, keys: [0, 2]), try choice(options: 3, keys: [0]),
    ] {
      for wrong in [[0, 3], [0, 2, 15], [0, 16], [-1, 0], [0, Int.max], [Int.min, 0]] {
        #expect(mark(Response(wrong), to: .choice(choice), points: 2, rule: rule) == .zero)
      }
      #expect(ChoiceKey(choice).mark(0b1001, points: 2, rule: rule) == .zero)
      for other in [Response.text("a"), .order([0, 1, 2]), .matches([0, 2]), .texts(["a"])] {
        #expect(mark(other, to: .choice(choice), points: 2, rule: rule) == .zero)
      }
    }
  }

  @Test func aPositionIsABit() {
    #expect([0, 3, 15].optionBits == 0b1000_0000_0000_1001)
    #expect([Int.min, -1, 16, 64, Int.max].optionBits == 0)
    #expect([Int]().optionBits == 0)
  }

  private func randomChoice(_ generator: inout SeededGenerator) throws -> Choice {
    let count = Int.random(in: 2...Choice.limit, using: &generator)
    let isWeighted = Bool.random(using: &generator)
    let full = Mark.unitsPerPoint
    let options = (0..<count).map { _ in
      let hasWeight = isWeighted && Bool.random(using: &generator)
      let weight =
        hasWeight
        ? AnswerWeight(units: Int.random(in: -full...full, using: &generator)) : nil
      return Choice.Option(content: [], feedback: [], weight: weight)
    }
    var keys = (0..<count).filter { _ in Bool.random(using: &generator) }
    if keys.isEmpty { keys = [Int.random(in: 0..<count, using: &generator)] }
    return try #require(
      Choice(options: options, keys: keys, isMultiple: Bool.random(using: &generator)))
  }

  private func positions(of bits: UInt16) -> [Int] { (0..<16).filter { bits >> $0 & 1 == 1 } }

  /// The rules as they are written down for authors.
  private func units(
    of chosen: [Int], _ choice: Choice, points: Int, rule: MultipleResponseRule
  ) -> Int {
    guard !chosen.isEmpty else { return 0 }
    let full = points * Mark.unitsPerPoint
    let (chosen, keys) = (Set(chosen), Set(choice.keys))
    if choice.options.contains(where: { $0.weight != nil }) {
      guard choice.isMultiple || chosen.count == 1 else { return 0 }
      let sum = chosen.reduce(0) { sum, position in
        let ofKey = choice.isMultiple ? Mark.unitsPerPoint / keys.count : Mark.unitsPerPoint
        return sum
          + (choice.options[position].weight?.units ?? (keys.contains(position) ? ofKey : 0))
      }
      let share = points * min(max(sum, 0), Mark.unitsPerPoint)
      return rule == .allOrNothing && share < full ? 0 : share
    }
    guard choice.isMultiple else {
      return chosen.count == 1 && chosen.isSubset(of: keys) ? full : 0
    }
    let right = chosen.intersection(keys).count
    let wrong = chosen.subtracting(keys).count
    let decidedWrongly = chosen.symmetricDifference(keys).count
    switch rule {
    case .netCorrect: return full * max(0, right - wrong) / keys.count
    case .allOrNothing: return chosen == keys ? full : 0
    case .each:
      return full * (choice.options.count - decidedWrongly) / choice.options.count
    }
  }
}
