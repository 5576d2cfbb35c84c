package import LearningCore

/// Everything there is to say about the answers to a test.
package struct Analysis: Sendable {
  /// The fewest attempts for which a verdict is given. Below, figures stand without one: with 30
  /// attempts a correlation is known to no better than about ±0.36 and a facility of one half to
  /// ±0.18 (1.96 standard errors), and with fewer chance alone decides what stands out.
  package static let verdictLimit = 30

  package let attemptCount: Int
  /// The fewest and the most questions an attempt was asked.
  package let itemsAsked: ClosedRange<Int>
  /// The most an attempt could earn, in points; `nil` where that differs.
  package let possible: Figure?
  package let items: [ItemStatistics]
  package let test: TestStatistics
  /// Attempts by the share they earned: below 10 %, below 20 % and so on; the last class holds 100 %.
  package let histogram: [Int]
  package let passMark: PassMark?
  package let uncertainty: UncertaintyBand?
  /// From the simpler to the richer one.
  package let models: [LogisticModel]

  package var hasVerdicts: Bool { attemptCount >= Self.verdictLimit }
}

/// The totals so near to the pass mark that another test of the same kind might have decided
/// otherwise: one standard error to each side, which is where two of three repetitions fall. Source:
/// AERA, APA, NCME, Standards for Educational and Psychological Testing (2014), standard 2.14.
package struct UncertaintyBand: Sendable {
  /// Half of its width, in points.
  package var standardError: Figure
  /// Attempts inside, and how many of them passed.
  package var count: Int
  package var passedCount: Int
}

/// - Parameters:
///   - passMark: what was needed to pass, if there was anything to pass.
///   - fitsModels: whether logistic models are wanted where there are enough answers.
package func analyse(
  _ table: ResponseTable, passMark: PassMark? = nil, fitsModels: Bool = true
) -> Analysis {
  let table = table.asked
  let totals = Totals(table)
  let scale = TotalScale(totals.earned, of: table)
  let joints = table.columns.map { JointMarks($0, totals: totals.earned, scale: scale) }
  let sums = joints.map(ItemSums.init)
  let weightSum = sums.reduce(0) { $0 + $1.total.covariation.weightRoot($1.count) }
  let items = table.columns.indices.map { place in
    ItemStatistics(
      table.columns[place], joints[place], sums[place], unitsPerPoint: table.unitsPerPoint,
      weightSum: weightSum)
  }
  let test = TestStatistics(
    totals: totals.earned, slots: SlotVariations(table, sums), unitsPerPoint: table.unitsPerPoint)
  return Analysis(
    attemptCount: table.attemptCount, itemsAsked: totals.itemsAsked,
    possible: totals.commonPossible.map { Figure(Double($0) / Double(table.unitsPerPoint)) },
    items: items, test: test, histogram: totals.histogram, passMark: passMark,
    uncertainty: passMark.flatMap { mark in
      test.standardError.map { totals.band(around: mark, $0, unitsPerPoint: table.unitsPerPoint) }
    },
    models: fitsModels ? fittedModels(table) : [])
}

/// What each attempt earned and could have earned, in units.
private struct Totals {
  var earned: [Int]
  var possible: [Int]
  var asked: [Int32]

  init(_ table: ResponseTable) {
    earned = [Int](repeating: 0, count: table.attemptCount)
    possible = earned
    asked = [Int32](repeating: 0, count: table.attemptCount)
    for column in table.columns {
      for cell in column.cells {
        let attempt = Int(cell.attempt)
        earned[attempt] += column.mark(of: cell)
        possible[attempt] += column.item.maximum
        asked[attempt] += 1
      }
    }
  }

  var itemsAsked: ClosedRange<Int> { Int(asked.min() ?? 0)...Int(asked.max() ?? 0) }

  var commonPossible: Int? {
    guard let first = possible.first, possible.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  var histogram: [Int] {
    zip(earned, possible).reduce(into: [Int](repeating: 0, count: 10)) { classes, total in
      guard total.1 > 0 else { return }
      classes[min(max(total.0 * 10 / total.1, 0), 9)] += 1
    }
  }

  func band(
    around mark: PassMark, _ error: Figure, unitsPerPoint: Int
  ) -> UncertaintyBand {
    let width = error.value * Double(unitsPerPoint)
    var band = UncertaintyBand(standardError: error, count: 0, passedCount: 0)
    for (earned, possible) in zip(earned, possible) where possible > 0 {
      // The distance to the pass mark in hundredths of a unit; passing is decided exactly.
      let distance = earned * 100 - mark.percent * possible
      guard Double(distance.magnitude) <= width * 100 else { continue }
      band.count += 1
      if distance >= 0 { band.passedCount += 1 }
    }
    return band
  }
}
