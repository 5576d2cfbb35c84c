/// What classical test theory says about one item, exactly as Moodle defines it (Moodle docs, "Quiz
/// statistics calculations"; `core_question\statistics\questions\calculator`).
///
/// With random draws all of it is worked out over the attempts that were asked the item, and the
/// rest score is what such an attempt earned for its other items. (Moodle compares a question from a
/// random slot with the whole score instead, of which it is a part.)
package struct ItemStatistics: Sendable {
  package var item: ResponseTable.Item
  /// Attempts that were asked it.
  package var count: Int
  /// Mean mark as a share of the maximum, 0 to 1.
  package var facility: Figure?
  /// In points.
  package var standardDeviation: Figure?
  /// Correlation of mark and rest score, in percent.
  package var discrimination: Figure?
  /// ``discrimination`` as a share of the most these marks allow, in percent: the covariance of mark
  /// and rest score divided by that of both in ascending order.
  package var efficiency: Figure?
  /// How much of the spread of the totals comes from it, in percent; the weights of all items with
  /// one add up to 100.
  package var effectiveWeight: Figure?
  /// What was chosen, in the order of the item's options.
  package var options: [OptionStatistics]
  /// Attempts that left it open, where there was something to choose.
  package var blankCount: Int
  /// Half of the attempts answered within this time.
  package var medianSeconds: Int?
}

/// The sums behind ``ItemStatistics``, in units.
struct ItemSums {
  let count: Int
  let sum: Int128
  let restCenter: Int
  /// Mark (x) with rest score (y).
  let rest: CenteredSums
  /// Mark (x) with total (y).
  let total: CenteredSums
  /// Σ(x - x̄)(y - ȳ) of marks and rest scores when both are sorted.
  let largestCovariation: Double

  init(_ joint: JointMarks) {
    count = joint.count
    var (sum, sumOfTotals): (Int128, Int128) = (0, 0)
    for pair in joint.pairs {
      sum += Int128(pair.mark) * Int128(pair.count)
      sumOfTotals += Int128(pair.total) * Int128(pair.count)
    }
    self.sum = sum
    let markCenter = roundedMean(sum: sum, count: count)
    let totalCenter = roundedMean(sum: sumOfTotals, count: count)
    restCenter = roundedMean(sum: sumOfTotals - sum, count: count)
    var rest = CenteredSums(aboutX: markCenter, andY: restCenter)
    var total = CenteredSums(aboutX: markCenter, andY: totalCenter)
    for pair in joint.pairs {
      rest.add(pair.mark, pair.rest, times: pair.count)
      total.add(pair.mark, pair.total, times: pair.count)
    }
    (self.rest, self.total) = (rest, total)

    // Both sides in ascending order, walked side by side.
    let marks = joint.pairs.map { ($0.mark, $0.count) }.sorted { $0.0 < $1.0 }
    let rests = joint.pairs.map { ($0.rest, $0.count) }.sorted { $0.0 < $1.0 }
    var side = CenteredSums(aboutX: markCenter, andY: restCenter)
    var (i, j) = (0, 0)
    var (leftOfMark, leftOfRest) = (marks.first?.1 ?? 0, rests.first?.1 ?? 0)
    while i < marks.count, j < rests.count {
      let both = min(leftOfMark, leftOfRest)
      side.add(marks[i].0, rests[j].0, times: both)
      leftOfMark -= both
      leftOfRest -= both
      if leftOfMark == 0 {
        i += 1
        if i < marks.count { leftOfMark = marks[i].1 }
      }
      if leftOfRest == 0 {
        j += 1
        if j < rests.count { leftOfRest = rests[j].1 }
      }
    }
    largestCovariation = side.covariation
  }
}

extension ItemStatistics {
  /// - Parameters:
  ///   - weightSum: the sum over all items of the root of their covariance with the total.
  init(
    _ column: ResponseTable.Column, _ joint: JointMarks, _ sums: ItemSums, unitsPerPoint: Int,
    weightSum: Double
  ) {
    item = column.item
    count = sums.count
    let mean = Double(sums.sum) / Double(max(count, 1))
    facility =
      item.maximum > 0 && count > 0 ? Figure(mean / Double(item.maximum)) : nil
    let (own, others) = (sums.rest.variationX, sums.rest.variationY)
    let isSpread = count > 1
    standardDeviation =
      isSpread ? Figure((own / Double(count - 1)).squareRoot() / Double(unitsPerPoint)) : nil
    discrimination =
      own > 0 && others > 0
      ? Figure(finite: 100 * sums.rest.covariation / (own.squareRoot() * others.squareRoot())) : nil
    efficiency =
      isSpread && sums.largestCovariation != 0
      ? Figure(finite: 100 * sums.rest.covariation / sums.largestCovariation) : nil
    let shared = sums.total.covariation
    effectiveWeight =
      weightSum > 0 && shared >= 0
      ? Figure(finite: 100 * shared.weightRoot(count) / weightSum) : nil
    let chosen = ChosenOptions(column.item, joint, sums)
    (options, blankCount) = (chosen.options, chosen.blankCount)
    medianSeconds = column.medianSeconds
  }
}

extension Double {
  /// The root of a covariance, from a covariation over so many attempts.
  func weightRoot(_ count: Int) -> Double {
    self < 0 || count < 2 ? 0 : (self / Double(count - 1)).squareRoot()
  }
}

extension ResponseTable.Column {
  /// Of the times that are known.
  fileprivate var medianSeconds: Int? {
    var counts = [Int](repeating: 0, count: Int(ResponseTable.unknownSeconds))
    var known = 0
    for cell in cells where cell.seconds != ResponseTable.unknownSeconds {
      counts[Int(cell.seconds)] += 1
      known += 1
    }
    guard known > 0 else { return nil }
    var seen = 0
    for (time, count) in counts.enumerated() {
      seen += count
      if seen * 2 >= known { return time }
    }
    return nil
  }
}
