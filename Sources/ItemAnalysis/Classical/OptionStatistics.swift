/// One option of an item and the people who chose it.
package struct OptionStatistics: Sendable {
  package var label: String
  /// `nil` where nobody knows the key.
  package var isKey: Bool?
  /// Attempts that chose it.
  package var count: Int
  /// As a share of the attempts that were asked, 0 to 1.
  package var share: Figure
  /// Correlation of choosing it with the rest score, in percent: a distractor should attract those
  /// who know less, so this should be below zero.
  package var discrimination: Figure?
}

/// Counts what was chosen in a column.
struct ChosenOptions {
  let options: [OptionStatistics]
  let blankCount: Int

  init(_ column: ResponseTable.Column, _ sums: ItemSums, totals: [Int]) {
    guard !column.item.options.isEmpty else {
      (options, blankCount) = ([], 0)
      return
    }
    let limit = ResponseTable.optionLimit
    var counts = [Int](repeating: 0, count: limit)
    // Rest scores of those who chose, about the same whole number as all others.
    var rests = [Int128](repeating: 0, count: limit)
    var answered = 0
    for cell in column.options.indices where column.options[cell] != 0 {
      var bits = column.options[cell]
      let mark = column.marks[Int(column.levels[cell])]
      let rest = totals[Int(column.attempts[cell])] - mark - sums.restCenter
      answered += 1
      while bits != 0 {
        let option = bits.trailingZeroBitCount
        counts[option] += 1
        rests[option] += Int128(rest)
        bits &= bits - 1
      }
    }
    blankCount = column.count - answered
    let all = Double(column.count)
    let spread = sums.rest.variationY
    options = column.item.options.indices.prefix(limit).map { option in
      let chosen = Double(counts[option])
      let together = Double(rests[option]) - Double(sums.rest.sumY) * chosen / all
      let variation = chosen * (1 - chosen / all)
      return OptionStatistics(
        label: column.item.options[option],
        isKey: column.item.keys.map { $0 >> UInt16(option) & 1 == 1 }, count: counts[option],
        share: Figure(chosen / max(all, 1)),
        discrimination: variation > 0 && spread > 0
          ? Figure(finite: 100 * together / (variation * spread).squareRoot()) : nil)
    }
  }
}
