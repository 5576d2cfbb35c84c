import Foundation

/// One line of the result: ours beside a floor or a peer, measured in turns in the same run, so
/// that the ratio holds although the machine's speed drifts.
struct Row {
  let name: String
  let ours: [Double]
  let peer: String
  let theirs: [Double]
  /// The most the ratio should be.
  let goal: Double
  /// What is printed of the values: milliseconds of seconds, or megabytes of bytes.
  var unit = (name: "ms", factor: 1000.0)

  /// The median of the ratios pair by pair.
  var ratio: Double { median(zip(ours, theirs).map { $0 / $1 }) }

  var text: String {
    let format = { (value: Double) in
      String(format: "%8.2f \(unit.name)", value * unit.factor)
    }
    return """
      \(name)
        balai \(format(median(ours)))   \(peer) \(format(median(theirs)))   ratio \
      \(String(format: "%.3g", ratio))   goal at most \(String(format: "%.3g", goal))\
      \(ratio <= goal ? "" : "   NOT MET")
      """
  }

  /// - Parameter rounds: pairs that count, after one that does not.
  init(
    _ name: String, rounds: Int, goal: Double, ours: () throws -> Void, peer: String,
    theirs: () throws -> Void
  ) rethrows {
    (self.name, self.peer, self.goal) = (name, peer, goal)
    var a: [Double] = []
    var b: [Double] = []
    for round in 0...rounds {
      let first = try seconds(ours)
      let second = try seconds(theirs)
      if round > 0 {
        a.append(first)
        b.append(second)
      }
    }
    (self.ours, self.theirs) = (a, b)
  }
}

extension Row {
  /// Of what was measured already: ours beside theirs, pair by pair.
  init(_ name: String, goal: Double, pairs: [(Double, Double)], peer: String) {
    (self.name, self.goal, self.peer) = (name, goal, peer)
    (ours, theirs) = (pairs.map(\.0), pairs.map(\.1))
  }
}

private func seconds(_ body: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try body()
  let time = ContinuousClock.now - start
  return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}

private func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return .nan }
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
