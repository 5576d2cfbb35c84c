@testable import ItemAnalysis

/// The same figures in the slow and obvious way, straight from the definitions, in floating point.
struct PlainStatistics {
  var items: [[String: Double?]] = []
  var test: [String: Double?] = [:]

  init(_ rows: [[Int?]], maxima: [Int], unitsPerPoint: Int) {
    let rows = rows.map { $0.map { $0.map { Double($0) / Double(unitsPerPoint) } } }
    let totals = rows.map { $0.compactMap(\.self).reduce(0, +) }
    var covariances: [Double] = []
    var spread: [Double] = []
    for (place, maximum) in maxima.enumerated() {
      let asked = rows.indices.filter { rows[$0][place] != nil }
      let x = asked.map { rows[$0][place] ?? 0 }
      let o = zip(asked, x).map { totals[$0] - $1 }
      let isSpread = x.count > 1
      let variance = covariance(x, x)
      let rest = covariance(o, o)
      let most = covariance(x.sorted(), o.sorted())
      items.append([
        "facility": mean(x) / (Double(maximum) / Double(unitsPerPoint)),
        "sd": isSpread ? variance.squareRoot() : nil,
        "discrimination": variance * rest > 1e-12
          ? 100 * covariance(x, o) / (variance * rest).squareRoot() : nil,
        "efficiency": isSpread && abs(most) > 1e-12 ? 100 * covariance(x, o) / most : nil,
      ])
      covariances.append(isSpread ? covariance(x, asked.map { totals[$0] }) : 0)
      spread.append(variance)
    }
    let weights = covariances.map { $0 >= -1e-12 ? max($0, 0).squareRoot() : nil }
    let sum = weights.reduce(0) { $0 + ($1 ?? 0) }
    for place in items.indices {
      items[place]["effectiveWeight"] = sum > 0 ? weights[place].map { 100 * $0 / sum } : .some(nil)
    }
    let s = Double(totals.count)
    let average = mean(totals)
    func moment(_ power: Int) -> Double {
      totals.reduce(0) { sum, total in
        sum + (0..<power).reduce(1) { product, _ in product * (total - average) }
      } / s
    }
    let k2 = s * moment(2) / (s - 1)
    test = ["mean": average, "sd": totals.count > 1 ? k2.squareRoot() : nil]
    guard totals.count > 2, k2 > 1e-12 else { return }
    test["skewness"] = s * s * moment(3) / ((s - 1) * (s - 2)) / (k2 * k2.squareRoot())
    if totals.count > 3 {
      let k4 =
        s * s * ((s + 1) * moment(4) - 3 * (s - 1) * moment(2) * moment(2))
        / ((s - 1) * (s - 2) * (s - 3))
      test["kurtosis"] = k4 / (k2 * k2)
    }
    let places = rows.map { $0.compactMap(\.self) }
    guard let p = places.first?.count, p > 1, places.allSatisfy({ $0.count == p }) else { return }
    let slots = (0..<p).reduce(0) { sum, slot in
      let marks = places.map { $0[slot] }
      return sum + covariance(marks, marks)
    }
    let alpha = 100 * Double(p) / Double(p - 1) * (1 - slots / k2)
    test["alpha"] = alpha
    test["errorRatio"] = 100 * max(0, 1 - alpha / 100).squareRoot()
    test["standardError"] = max(0, 1 - alpha / 100).squareRoot() * k2.squareRoot()
  }
}

private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

private func covariance(_ a: [Double], _ b: [Double]) -> Double {
  let (x, y) = (mean(a), mean(b))
  return zip(a, b).reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) } / Double(max(a.count - 1, 1))
}
