import LearningCore
import TestSupport
import Testing

@testable import ItemAnalysis

@Suite struct ClassicalTests {
  /// Four people, three items of one point; worked by hand.
  ///
  ///     1 1 1  total 3
  ///     1 1 0        2
  ///     1 0 0        1
  ///     0 0 0        0
  @Test func aSmallTestWorkedByHand() throws {
    let analysis = analyse(
      table([[1, 1, 1], [1, 1, 0], [1, 0, 0], [0, 0, 0]], maxima: [1, 1, 1]))
    #expect(analysis.attemptCount == 4)
    // Item 1: marks 1 1 1 0, rest 2 1 0 0. x̄ = 3/4, ō = 3/4. Σdx² = 3/4, Σdo² = 11/4,
    // Σdxdo = 3 - 4·9/16 = 3/4. r = 0.75 / √(0.75·2.75). Sorted: marks 0 1 1 1, rest 0 0 1 2: the
    // same sum, so the efficiency is 100 %.
    let first = analysis.items[0]
    expect(first.facility, 0.75)
    expect(first.standardDeviation, 0.5)
    expect(first.discrimination, 100 * 0.75 / (0.75 * 2.75).squareRoot())
    expect(first.efficiency, 100)
    // Item 2: marks 1 1 0 0, rest 2 1 1 0. Σdxdo = 3 - 2 = 1, Σdx² = 1, Σdo² = 2.
    let second = analysis.items[1]
    expect(second.facility, 0.5)
    expect(second.standardDeviation, (1 / 3.0).squareRoot())
    expect(second.discrimination, 100 * (0.5).squareRoot())
    expect(second.efficiency, 100)
    // Covariances with the total, times 3: 6 - 4·3/4·3/2 = 1.5, 5 - 3 = 2, 3 - 1.5 = 1.5.
    let roots = [(0.5).squareRoot(), (2 / 3.0).squareRoot(), (0.5).squareRoot()]
    for (item, root) in zip(analysis.items, roots) {
      expect(item.effectiveWeight, 100 * root / roots.reduce(0, +))
    }
    // Totals 3 2 1 0: Σd² = 5, so k2 = 5/3. m4 = (2·(81/16) + 2·(1/16)) / 4 = 2.5625.
    // k4 = 16·(5·2.5625 - 9·1.5625) / 6 = -10/3, over k2² = 25/9.
    expect(analysis.test.mean, 1.5)
    expect(analysis.test.standardDeviation, (5.0 / 3).squareRoot())
    expect(analysis.test.skewness, 0)
    expect(analysis.test.kurtosis, -1.2)
    // Variances of the items: 1/4 + 1/3 + 1/4 = 5/6, half of k2.
    expect(analysis.test.alpha, 75)
    expect(analysis.test.errorRatio, 50)
    expect(analysis.test.standardError, (5.0 / 3).squareRoot() / 2)
    #expect(!analysis.hasVerdicts)
    #expect(analysis.items.allSatisfy { $0.verdicts.isEmpty })
  }

  @Test func whereMoodleHasNothingThereIsNothing() {
    let constant = analyse(table([[1, 1], [1, 0], [1, 1]], maxima: [1, 1]))
    #expect(constant.items[0].discrimination == nil)
    #expect(constant.items[0].efficiency == nil)
    expect(constant.items[0].effectiveWeight, 0)
    expect(constant.items[0].standardDeviation, 0)
    // A constant rest score.
    #expect(constant.items[1].discrimination == nil)

    let single = analyse(table([[1, 0]], maxima: [1, 1]))
    #expect(single.items[0].standardDeviation == nil)
    #expect(single.test.standardDeviation == nil)
    expect(single.test.mean, 1)

    // Against the total: covariance below zero.
    let reversed = analyse(table([[0, 3], [0, 2], [1, 0]], maxima: [1, 3]))
    #expect(reversed.items[0].effectiveWeight == nil)
    expect(reversed.items[1].effectiveWeight, 100)

    let worthless = analyse(table([[0, 1], [0, 0], [0, 1]], maxima: [0, 1]))
    #expect(worthless.items[0].facility == nil)

    let nobody = analyse(table([], maxima: [1]))
    #expect(nobody.items.isEmpty)
    #expect(nobody.test.mean == nil)
  }

  @Test(arguments: 1...150)
  func everyFigureIsThatOfTheDefinition(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let units = [1, 3, Mark.unitsPerPoint, 10_000_000].randomElement(using: &generator) ?? 1
    let maxima = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      Int.random(in: 1...4, using: &generator) * units
    }
    // Steps of a whole point go by counting, marks in any unit by sorting.
    let step = Bool.random(using: &generator) ? units : 1
    let draws = Bool.random(using: &generator)
    let asked = Int.random(in: 1...maxima.count, using: &generator)
    let rows: [[Int?]] = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
      let ability = Int.random(in: 0...maxima.count, using: &generator)
      var row: [Int?] = maxima.enumerated().map { place, maximum in
        let isRight = place < ability || Int.random(in: 0...3, using: &generator) == 0
        return isRight ? maximum : Int.random(in: 0...maximum / step, using: &generator) * step
      }
      if draws {
        for place in row.indices.shuffled(using: &generator).dropFirst(asked) { row[place] = nil }
      }
      return row
    }
    let analysis = analyse(table(rows, maxima: maxima, unitsPerPoint: units))
    // The reference knows items nobody was asked, the analysis leaves them out.
    let kept = maxima.indices.filter { place in rows.contains { $0[place] != nil } }
    let plain = PlainStatistics(
      rows.map { row in kept.map { row[$0] } }, maxima: kept.map { maxima[$0] },
      unitsPerPoint: units)
    for (item, plain) in zip(analysis.items, plain.items) {
      expect(item.facility, plain["facility"] ?? nil, "seed \(seed)")
      expect(item.standardDeviation, plain["sd"] ?? nil, "seed \(seed)")
      expect(item.discrimination, plain["discrimination"] ?? nil, "seed \(seed)")
      expect(item.efficiency, plain["efficiency"] ?? nil, "seed \(seed)")
      expect(item.effectiveWeight, plain["effectiveWeight"] ?? nil, "seed \(seed)")
    }
    let test = analysis.test
    expect(test.mean, plain.test["mean"] ?? nil, "seed \(seed)")
    expect(test.standardDeviation, plain.test["sd"] ?? nil, "seed \(seed)")
    expect(test.skewness, plain.test["skewness"] ?? nil, "seed \(seed)")
    expect(test.kurtosis, plain.test["kurtosis"] ?? nil, "seed \(seed)")
    expect(test.alpha, plain.test["alpha"] ?? nil, "seed \(seed)")
    expect(test.errorRatio, plain.test["errorRatio"] ?? nil, "seed \(seed)")
    expect(test.standardError, plain.test["standardError"] ?? nil, "seed \(seed)")
  }

  @Test func aMillionResponsesOfTheLargestMarksNeitherOverflowNorRound() {
    // Half earn the most, half one unit less, on each of two items: facility and deviation follow.
    let most = 1 << 40
    var large = ResponseTable(unitsPerPoint: 1)
    for name in ["a", "b"] { _ = large.addItem(.init(id: name, maximum: most)) }
    for number in 0..<500_000 {
      let attempt = large.addAttempt()
      for item in 0..<2 { large.add(attempt: attempt, item: item, mark: most - number % 2) }
    }
    let analysis = analyse(large)
    expect(analysis.items[0].discrimination, 100)
    expect(analysis.items[0].standardDeviation, (0.25 * 500_000 / 499_999).squareRoot())
    expect(analysis.test.alpha, 100)
    expect(analysis.test.skewness, 0)
    let n = 500_000.0
    // Two equal values: m4 = m2², so kurtosis is k4 / k2² with m2 = 1.
    let k4 = n * n * ((n + 1) - 3 * (n - 1)) / ((n - 1) * (n - 2) * (n - 3))
    expect(analysis.test.kurtosis, k4 / ((n / (n - 1)) * (n / (n - 1))))
  }

  @Test func theBandAroundThePassMarkCountsThoseInIt() throws {
    let rows: [[Int?]] = [[1, 1, 1], [1, 1, 0], [1, 0, 0], [0, 0, 0]]
    let mark = try #require(PassMark(percent: 50))
    let band = try #require(analyse(table(rows, maxima: [1, 1, 1]), passMark: mark).uncertainty)
    // The standard error is 0.645; 1 and 2 are half a point away from 1.5.
    #expect(band.count == 2)
    #expect(band.passedCount == 1)
  }

  @Test func totalsFallIntoTenClasses() {
    let rows: [[Int?]] = [[0], [1], [9], [10], [10], [5]]
    #expect(analyse(table(rows, maxima: [10])).histogram == [1, 1, 0, 0, 0, 1, 0, 0, 0, 3])
  }
}

/// Equal but for the last digits.
func expect(
  _ figure: Figure?, _ value: Double?, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let figure, let value else {
    #expect(figure?.value == value, comment, sourceLocation: sourceLocation)
    return
  }
  #expect(
    abs(figure.value - value) <= 1e-6 * max(1, abs(value)), comment, sourceLocation: sourceLocation)
}
