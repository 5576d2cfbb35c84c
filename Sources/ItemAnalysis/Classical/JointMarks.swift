/// How often each mark for an item came together with each total of the whole attempt. Everything
/// classical about an item follows from this table, which is small: 250,000 attempts at 40 right or
/// wrong items are 10,000,000 cells, but at most 82 such pairs for an item.
struct JointMarks {
  struct Pair {
    var mark: Int
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
    if let scale, column.marks.count * scale.count <= TotalScale.limit {
      pairs = Self.counted(column, scale)
    } else {
      pairs = Self.sorted(column, totals)
    }
  }

  /// One pass that counts.
  private static func counted(_ column: ResponseTable.Column, _ scale: TotalScale) -> [Pair] {
    let levels = column.marks.count
    var counts = [Int](repeating: 0, count: levels * scale.count)
    counts.withUnsafeMutableBufferPointer { counts in
      scale.places.withUnsafeBufferPointer { places in
        column.attempts.withUnsafeBufferPointer { attempts in
          column.levels.withUnsafeBufferPointer { cells in
            for cell in cells.indices {
              counts[Int(places[Int(attempts[cell])]) * levels + Int(cells[cell])] += 1
            }
          }
        }
      }
    }
    var pairs: [Pair] = []
    for place in 0..<scale.count {
      for level in 0..<levels {
        let count = counts[place * levels + level]
        guard count > 0 else { continue }
        pairs.append(
          Pair(mark: column.marks[level], total: scale.total(at: place), count: count))
      }
    }
    return pairs
  }

  /// For marks so many or so uneven that counting them would need more room than they do.
  private static func sorted(_ column: ResponseTable.Column, _ totals: [Int]) -> [Pair] {
    let all = zip(column.attempts, column.levels).map {
      (total: totals[Int($0)], mark: column.marks[Int($1)])
    }.sorted { ($0.total, $0.mark) < ($1.total, $1.mark) }
    var pairs: [Pair] = []
    for (total, mark) in all {
      if let last = pairs.last, last.total == total, last.mark == mark {
        pairs[pairs.count - 1].count += 1
      } else {
        pairs.append(Pair(mark: mark, total: total, count: 1))
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
      column.marks.reduce(step) { greatestCommonDivisor($0, $1) }
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
