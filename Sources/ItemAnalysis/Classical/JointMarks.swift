/// How often each outcome of an item came together with each total of the whole attempt. Everything
/// classical about an item follows from this table, which is small: 250,000 attempts at 40 right or
/// wrong items are 10,000,000 cells, but at most 82 such pairs for an item.
struct JointMarks {
  struct Pair {
    var mark: Int
    var options: UInt16
    var total: Int
    var count: Int

    /// What the attempt earned for all other items.
    var rest: Int { total - mark }
  }

  let pairs: [Pair]
  let count: Int

  /// - Parameters:
  ///   - totals: of each attempt.
  ///   - scale: places of the totals on a ladder of equal steps, if there is one.
  init(_ column: ResponseTable.Column, totals: [Int], scale: TotalScale?) {
    count = column.count
    if let scale, column.outcomes.count * scale.count <= TotalScale.limit {
      pairs = Self.counted(column, scale)
    } else {
      pairs = Self.sorted(column, totals)
    }
  }

  /// One pass that counts.
  private static func counted(_ column: ResponseTable.Column, _ scale: TotalScale) -> [Pair] {
    let outcomes = column.outcomes
    var counts = [Int](repeating: 0, count: outcomes.count * scale.count)
    counts.withUnsafeMutableBufferPointer { counts in
      scale.places.withUnsafeBufferPointer { places in
        for cell in column.cells {
          counts[Int(places[Int(cell.attempt)]) * outcomes.count + Int(cell.outcome)] += 1
        }
      }
    }
    var pairs: [Pair] = []
    for place in 0..<scale.count {
      for (outcome, seen) in outcomes.enumerated() {
        let count = counts[place * outcomes.count + outcome]
        guard count > 0 else { continue }
        pairs.append(
          Pair(
            mark: seen.mark, options: seen.options, total: scale.total(at: place), count: count))
      }
    }
    return pairs
  }

  /// For outcomes so many or totals so uneven that counting them would need more room than they do.
  private static func sorted(_ column: ResponseTable.Column, _ totals: [Int]) -> [Pair] {
    let all = column.cells.map { cell in
      (total: totals[Int(cell.attempt)], outcome: cell.outcome)
    }.sorted { ($0.total, $0.outcome) < ($1.total, $1.outcome) }
    var pairs: [Pair] = []
    var last: (total: Int, outcome: Int32)?
    for cell in all {
      if let last, last == cell {
        pairs[pairs.count - 1].count += 1
      } else {
        let outcome = column.outcomes[Int(cell.outcome)]
        pairs.append(
          Pair(mark: outcome.mark, options: outcome.options, total: cell.total, count: 1))
        last = cell
      }
    }
    return pairs
  }
}

/// The totals of all attempts as places on a ladder whose step divides every mark.
struct TotalScale {
  /// The most pairs that are worth counting.
  static let limit = 1 << 16

  /// For each attempt.
  let places: [UInt16]
  let count: Int
  private let lowest: Int
  private let step: Int

  /// - Returns: `nil` when there would be more places than are worth counting.
  init?(_ totals: [Int], of table: ResponseTable) {
    guard let lowest = totals.min(), let highest = totals.max() else { return nil }
    let step = table.columns.reduce(0) { step, column in
      column.outcomes.reduce(step) { greatestCommonDivisor($0, $1.mark) }
    }
    let count = (highest - lowest) / max(step, 1) + 1
    guard count <= Self.limit else { return nil }
    (self.lowest, self.step, self.count) = (lowest, max(step, 1), count)
    // Every total is a sum of marks, so the step divides the distance of any two.
    places = totals.map { UInt16(($0 - lowest) / max(step, 1)) }
  }

  func total(at place: Int) -> Int { lowest + place * step }
}

private func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
  var (a, b) = (abs(a), abs(b))
  while b != 0 { (a, b) = (b, a % b) }
  return a
}
