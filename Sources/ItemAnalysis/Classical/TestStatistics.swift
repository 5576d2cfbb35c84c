/// What classical test theory says about a whole test, exactly as Moodle defines it (Moodle docs,
/// "Quiz statistics calculations"; `quiz_statistics\calculator`).
package struct TestStatistics: Sendable {
  /// In points.
  package var mean: Figure?
  /// In points.
  package var standardDeviation: Figure?
  package var skewness: Figure?
  /// Zero for a normal distribution.
  package var kurtosis: Figure?
  /// Cronbach's alpha in percent, over the places of a test: with random draws the first question an
  /// attempt was asked, by the order of the items, takes the first place, and so on. `nil` where
  /// attempts were asked different numbers of questions.
  package var alpha: Figure?
  /// How much of the standard deviation is chance, in percent.
  package var errorRatio: Figure?
  /// In points.
  package var standardError: Figure?
}

extension TestStatistics {
  init(totals: [Int], slots: SlotVariations?, unitsPerPoint: Int) {
    self.init()
    let count = totals.count
    guard count > 0 else { return }
    let s = Double(count)
    let points = Double(unitsPerPoint)
    let sum = totals.reduce(Int128(0)) { $0 + Int128($1) }
    mean = Figure(Double(sum) / s / points)
    let moments = CentralMoments(totals, sum: sum)
    guard count > 1 else { return }
    let k2 = moments.second * s / (s - 1)
    let deviation = k2.squareRoot()
    standardDeviation = Figure(deviation / points)
    guard count > 2, k2 > 0 else { return }
    let k3 = s * s * moments.third / ((s - 1) * (s - 2))
    skewness = Figure(finite: k3 / (k2 * deviation))
    if count > 3 {
      let k4 =
        s * s * ((s + 1) * moments.fourth - 3 * (s - 1) * moments.second * moments.second)
        / ((s - 1) * (s - 2) * (s - 3))
      kurtosis = Figure(finite: k4 / (k2 * k2))
    }
    guard let slots, slots.count > 1 else { return }
    let p = Double(slots.count)
    let consistency = 100 * p / (p - 1) * (1 - slots.sum / (moments.second * s))
    alpha = Figure(finite: consistency)
    // Never above 100 but for the last digit.
    let ratio = 100 * max(0, 1 - consistency / 100).squareRoot()
    errorRatio = Figure(finite: ratio)
    standardError = Figure(finite: ratio * deviation / 100 / points)
  }

}

/// The mean of each power of the distance to the mean, from exact sums.
private struct CentralMoments {
  let second: Double
  let third: Double
  let fourth: Double

  init(_ values: [Int], sum: Int128) {
    let n = Double(values.count)
    let center = roundedMean(sum: sum, count: values.count)
    var first: Int128 = 0
    var squares: Int128 = 0
    var (above, below, fourths) = (WideSum(), WideSum(), WideSum())
    for value in values {
      let distance = value - center
      let square = UInt128(distance.magnitude) * UInt128(distance.magnitude)
      first += Int128(distance)
      squares += Int128(square)
      if distance > 0 {
        above.add(square, times: UInt128(distance.magnitude))
      } else {
        below.add(square, times: UInt128(distance.magnitude))
      }
      fourths.add(square, times: square)
    }
    // From moments about the center to those about the mean, which is at most half a unit away.
    let shift = Double(first) / n
    let (raw2, raw3) = (Double(squares) / n, (above.value - below.value) / n)
    second = raw2 - shift * shift
    third = raw3 - 3 * shift * raw2 + 2 * shift * shift * shift
    fourth =
      fourths.value / n - 4 * shift * raw3 + 6 * shift * shift * raw2
      - 3 * shift * shift * shift * shift
  }
}

/// How much the marks in each place of the test vary.
struct SlotVariations {
  let count: Int
  /// Σ over places and attempts of (x - x̄)², in square units.
  let sum: Double

  /// An item that can earn nothing, such as an opinion, has no place in the test.
  ///
  /// - Parameter sums: of each item, in the order of the columns.
  /// - Returns: `nil` where attempts were asked different numbers of questions.
  init?(_ table: ResponseTable, _ sums: [ItemSums]) {
    let columns = table.columns.indices.filter { table.columns[$0].item.maximum > 0 }
    if columns.allSatisfy({ table.columns[$0].count == table.attemptCount }) {
      (count, sum) = (columns.count, columns.reduce(0) { $0 + sums[$1].rest.variationX })
      return
    }
    // The place of an item in an attempt: how many items before it the attempt was asked.
    var place = [Int32](repeating: 0, count: table.attemptCount)
    var slots: [CenteredSums] = []
    for column in columns.map({ table.columns[$0] }) {
      for cell in column.cells {
        let attempt = Int(cell.attempt)
        let slot = Int(place[attempt])
        if slot == slots.count { slots.append(CenteredSums(aboutX: 0, andY: 0)) }
        slots[slot].add(column.mark(of: cell), 0)
        place[attempt] += 1
      }
    }
    guard let first = place.first, place.allSatisfy({ $0 == first }) else { return nil }
    (count, sum) = (slots.count, slots.reduce(0) { $0 + $1.variationX })
  }
}
