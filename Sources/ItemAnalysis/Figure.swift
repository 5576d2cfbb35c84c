package import LearningCore

/// A figure of statistics: a mean, a correlation, a share. Nobody is passed or failed by one, so
/// this is the place for floating point.
package struct Figure: Hashable, Comparable, Sendable {
  package let value: Double

  init(_ value: Double) { self.value = value }

  /// - Returns: `nil` for what no figure is, such as zero divided by zero.
  init?(finite value: Double?) {
    guard let value, value.isFinite else { return nil }
    self.value = value
  }

  package static func < (a: Self, b: Self) -> Bool { a.value < b.value }

  package var json: JSON { .double(value) }

  /// With a fixed number of decimals and the decimal sign of the language.
  package func phrase(decimals: Int = 0, unit: String = "") -> Phrase {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    // Beyond this a double has no decimals any more.
    guard (value * scale).magnitude < 1e15 else { return Phrase(verbatim: "\(value)\(unit)") }
    let scaled = Int((value * scale).rounded())
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = scaled < 0 ? "-" : ""
    let whole = sign + padded.dropLast(decimals)
    guard decimals > 0 else { return Phrase(verbatim: whole + unit) }
    let rest = padded.suffix(decimals)
    return Phrase("\(whole),\(rest)\(unit)", "\(whole).\(rest)\(unit)")
  }

  /// Of a share between 0 and 1, in hundredths of a percent.
  package var basisPoints: Int { Int((min(max(value, 0), 1) * 10_000).rounded()) }
}

extension Figure? {
  package var json: JSON { map(\.json) ?? .null }

  /// With a dash where there is no figure.
  package func phrase(decimals: Int = 0, unit: String = "") -> Phrase {
    map { $0.phrase(decimals: decimals, unit: unit) } ?? Phrase(verbatim: "–")
  }
}
