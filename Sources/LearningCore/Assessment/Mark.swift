/// Marks as exact integers.
///
/// One point is 720,720 units: divisible by every number from 1 to 16, so the share of one key
/// among up to 16 is a whole number of units and sums never round.
package struct Mark: Hashable, Comparable, Sendable {
  package let units: Int
  package static let unitsPerPoint = 720_720
  package static let zero = Mark(units: 0)

  package init(units: Int) { self.units = units }
  package init(points: Int) { units = points * Self.unitsPerPoint }

  package static func + (a: Self, b: Self) -> Self { Self(units: a.units + b.units) }
  package static func < (a: Self, b: Self) -> Bool { a.units < b.units }

  /// `17`, `17,5`, `0,33`: at most two decimals, cut off rather than rounded, with the decimal
  /// sign of the language. For the eye only; compare and add ``units``.
  package var phrase: Phrase {
    let hundredths = units * 100 / Self.unitsPerPoint
    return Phrase(
      decimal(hundredths, digits: 2, separator: ","), decimal(hundredths, digits: 2, separator: ".")
    )
  }
}

/// Marks earned out of marks possible.
package struct Score: Hashable, Sendable {
  package let earned: Mark
  package let possible: Mark

  /// - Precondition: `0 <= earned <= possible`.
  package init(earned: Mark, possible: Mark) {
    precondition(Mark.zero <= earned && earned <= possible, "marks out of bounds")
    (self.earned, self.possible) = (earned, possible)
  }

  /// Whether the share earned reaches the pass mark, exactly: multiplied across, never divided.
  package func meets(_ mark: PassMark) -> Bool {
    possible.units > 0 && earned.units * 100 >= mark.percent * possible.units
  }

  /// The share in hundredths of a percent, cut off: 2/3 is 6666. Zero when nothing was possible.
  package var basisPoints: Int {
    possible.units == 0 ? 0 : earned.units * 10_000 / possible.units
  }

  /// `87,5%`, cut off to one decimal.
  package var percentPhrase: Phrase {
    let tenths = basisPoints / 10
    return Phrase(
      decimal(tenths, digits: 1, separator: ",") + "%",
      decimal(tenths, digits: 1, separator: ".") + "%")
  }
}

/// The share of marks needed to pass, in whole percent.
package struct PassMark: Hashable, Sendable {
  package let percent: Int

  /// - Returns: `nil` outside 1...100.
  package init?(percent: Int) {
    guard (1...100).contains(percent) else { return nil }
    self.percent = percent
  }
}

/// A fixed-point number as text, without trailing zeros.
private func decimal(_ value: Int, digits: Int, separator: String) -> String {
  var scale = 1
  for _ in 0..<digits { scale *= 10 }
  var fraction = Substring(pad(value % scale, to: digits))
  while fraction.last == "0" { fraction = fraction.dropLast() }
  return fraction.isEmpty ? "\(value / scale)" : "\(value / scale)\(separator)\(fraction)"
}
