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

/// Counts what was chosen.
struct ChosenOptions {
  let options: [OptionStatistics]
  let blankCount: Int

  init(_ item: ResponseTable.Item, _ joint: JointMarks, _ sums: ItemSums) {
    guard !item.options.isEmpty else {
      (options, blankCount) = ([], 0)
      return
    }
    let limit = ResponseTable.optionLimit
    var counts = [Int](repeating: 0, count: limit)
    // Rest scores of those who chose, about the same whole number as all others.
    var rests = [Int128](repeating: 0, count: limit)
    var blank = 0
    for pair in joint.pairs {
      if pair.options == 0 { blank += pair.count }
      let rest = Int128(pair.rest - sums.restCenter) * Int128(pair.count)
      for option in 0..<limit where pair.options >> UInt16(option) & 1 == 1 {
        counts[option] += pair.count
        rests[option] += rest
      }
    }
    blankCount = blank
    let all = Double(joint.count)
    let spread = sums.rest.variationY
    options = item.options.indices.prefix(limit).map { option in
      let chosen = Double(counts[option])
      let together = Double(rests[option]) - Double(sums.rest.sumY) * chosen / all
      let variation = chosen * (1 - chosen / all)
      return OptionStatistics(
        label: item.options[option], isKey: item.keys.map { $0 >> UInt16(option) & 1 == 1 },
        count: counts[option], share: Figure(chosen / max(all, 1)),
        discrimination: variation > 0 && spread > 0
          ? Figure(finite: 100 * together / (variation * spread).squareRoot()) : nil)
    }
  }
}
