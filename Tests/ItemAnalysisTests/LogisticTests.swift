import Foundation
import LearningCore
import TestSupport
import Testing

@testable import ItemAnalysis

@Suite struct LogisticTests {
  /// The published fit of the classic case, with the marginal likelihood over a normal ability.
  @Test func lsat6HasItsPublishedParameters() throws {
    let models = analyse(lsat6Table).models
    #expect(models.map(\.kind) == [.oneParameter, .twoParameter])
    let (one, two) = (models[0], models[1])
    #expect(one.isConverged && two.isConverged)
    for item in one.items { near(item.discrimination, 0.7551) }
    for (item, b) in zip(one.items, [-3.6153, -1.3224, -0.3176, -1.7301, -2.7802]) {
      near(item.difficulty, b)
    }
    #expect(abs(one.logLikelihood.value - -2466.9376) < 1e-2)
    for (item, a) in zip(two.items, [0.8257, 0.7227, 0.8909, 0.6884, 0.6569]) {
      near(item.discrimination, a)
    }
    for (item, b) in zip(two.items, [-3.3588, -1.3701, -0.2797, -1.8664, -3.1259]) {
      near(item.difficulty, b)
    }
    #expect(abs(two.logLikelihood.value - -2466.6534) < 1e-2)
    // One slope is enough for these items, and they fit.
    #expect(one.criterion < two.criterion)
    for item in one.items { #expect((item.fit?.probability.value ?? 0) > 0.05) }
  }

  @Test func whatIsSimulatedIsFoundAgain() throws {
    let slopes = [0.8, 1.2, 1.6, 1.0, 0.6, 1.4, 1.1, 0.9]
    let difficulties = [-1.5, -1, -0.5, 0, 0.5, 1, 1.5, -0.2]
    let model = try #require(
      analyse(simulated(slopes, difficulties, count: 6000, seed: 1)).models.last)
    for (place, item) in model.items.enumerated() {
      #expect(abs(item.discrimination.value - slopes[place]) < 0.2)
      #expect(abs((item.difficulty?.value ?? .nan) - difficulties[place]) < 0.2)
    }
  }

  @Test func drawsAreFittedToo() throws {
    let slopes = [Double](repeating: 1, count: 10)
    let difficulties = (0..<10).map { Double($0) / 5 - 1 }
    let model = try #require(
      analyse(simulated(slopes, difficulties, count: 6000, seed: 2, asked: 6)).models.first)
    for (place, item) in model.items.enumerated() {
      #expect(abs((item.difficulty?.value ?? .nan) - difficulties[place]) < 0.2)
      // Sums of different items cannot be compared.
      #expect(item.fit == nil)
    }
  }

  /// The index is made so that this happens as often as its probability says.
  @Test func itemsThatFollowTheModelFitAndOthersDoNot() throws {
    var poor = 0
    for seed in 10..<30 {
      let slopes = [Double](repeating: 1, count: 10)
      let difficulties = (0..<10).map { Double($0) / 4 - 1.1 }
      let model = try #require(
        analyse(simulated(slopes, difficulties, count: 800, seed: UInt64(seed))).models.first)
      poor += model.items.count { ($0.fit?.probability.value ?? 1) < 0.05 }
    }
    // 200 items; 10 by chance.
    #expect((1...24).contains(poor), "\(poor)")

    // An item that the middle gets right and the best get wrong.
    var generator = SeededGenerator(seed: 5)
    var bent = simulated(
      [Double](repeating: 1.5, count: 9), (0..<9).map { Double($0) / 4 - 1 }, count: 2000, seed: 3)
    let odd = bent.addItem(.init(id: "aneh", maximum: 1))
    let totals = bent.columns.reduce(into: [Int](repeating: 0, count: 2000)) { totals, column in
      for cell in column.cells { totals[Int(cell.attempt)] += column.mark(of: cell) }
    }
    for (attempt, total) in totals.enumerated() {
      let isRight = (3...6).contains(total) != (Int.random(in: 0..<10, using: &generator) == 0)
      bent.add(attempt: attempt, item: odd, mark: isRight ? 1 : 0)
    }
    let fit = try #require(analyse(bent).models.last?.items.last?.fit)
    #expect(fit.probability.value < 0.001)
  }

  @Test func withTooFewAnswersNothingIsFitted() {
    let few = lsat6.enumerated().flatMap { pattern, count in
      [[Int?]](repeating: (0..<5).map { pattern >> (4 - $0) & 1 }, count: count / 4)
    }
    #expect(analyse(table(few, maxima: [1, 1, 1, 1, 1])).models.map(\.kind) == [.oneParameter])
    #expect(analyse(table(Array(few.prefix(150)), maxima: [1, 1, 1, 1, 1])).models.isEmpty)
    // Marks in between are not right or wrong.
    let partial = table(few.map { $0.map { $0.map { $0 + 1 } } }, maxima: [2, 2, 2, 2, 2])
    #expect(analyse(partial).models.isEmpty)
  }

  @Test func manyAttemptsAreSampledEvenly() throws {
    let patterns = AnswerPatterns(lsat6Table, atLeast: 1, sampleLimit: 300)
    #expect(patterns.attemptCount == 250)
  }

  /// Abramowitz and Stegun, table 26.8.
  @Test(arguments: [
    (3.84146, 1, 0.05), (18.3070, 10, 0.05), (29.5883, 10, 0.001), (1.23734, 8, 0.99996 - 0.00354),
    (0.0, 3, 1.0), (124.342, 100, 0.05),
  ])
  func tailsOfChiSquareAreThoseOfTheTables(value: Double, freedom: Int, chance: Double) {
    #expect(abs(chiSquareTail(value, degreesOfFreedom: freedom) - chance) < 1e-3)
  }
}

private func near(
  _ figure: Figure?, _ value: Double, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(abs((figure?.value ?? .nan) - value) < 1e-2, sourceLocation: sourceLocation)
}

/// Answers by the model.
private func simulated(
  _ slopes: [Double], _ difficulties: [Double], count: Int, seed: UInt64, asked: Int? = nil
) -> ResponseTable {
  var generator = SeededGenerator(seed: seed)
  let rows: [[Int?]] = (0..<count).map { _ in
    let u = Double.random(in: 1e-12...1, using: &generator)
    let v = Double.random(in: 0...1, using: &generator)
    let ability = (-2 * log(u)).squareRoot() * cos(2 * .pi * v)
    var row: [Int?] = zip(slopes, difficulties).map { a, b in
      Double.random(in: 0..<1, using: &generator) < 1 / (1 + exp(-a * (ability - b))) ? 1 : 0
    }
    if let asked {
      for place in row.indices.shuffled(using: &generator).dropFirst(asked) { row[place] = nil }
    }
    return row
  }
  return table(rows, maxima: slopes.map { _ in 1 })
}
