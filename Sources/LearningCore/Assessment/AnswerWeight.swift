/// The share of a question's marks that one answer earns or costs, from -100 % to 100 %.
///
/// The idea is Moodle's, where it is called a grade or a fraction. It is kept in the units of
/// ``Mark``, so that a third is a third and sums never round.
package struct AnswerWeight: Hashable, Comparable, Sendable {
  /// ``Mark/unitsPerPoint`` is the whole question.
  package let units: Int
  package static let full = AnswerWeight(share: 1)
  package static let nothing = AnswerWeight(share: 0)

  /// - Returns: `nil` beyond the whole question.
  package init?(units: Int) {
    guard units.magnitude <= Mark.unitsPerPoint else { return nil }
    self.units = units
  }

  private init(share: Int) { units = share * Mark.unitsPerPoint }

  package static func < (a: Self, b: Self) -> Bool { a.units < b.units }

  /// A percentage as people round it: `33.33333` is a third. It becomes the simple share that it
  /// is a rounding of, with a denominator up to 16 or 20, as near as Moodle asks
  /// (`match_grade_options`: 0.001 percent points); where there is none, the nearest unit.
  ///
  /// - Returns: `nil` beyond -100 to 100, and for more than nine decimals.
  package init?(percent: DecimalNumber) {
    guard percent.scale <= 9, percent.wholePart.magnitude <= 100 else { return nil }
    let scale = (0..<percent.scale).reduce(100) { product, _ in product * 10 }
    // The share is digits / scale, the units digits * whole / scale; all of it fits 64 bits.
    let whole = Mark.unitsPerPoint
    let nearest = Self.rounded(percent.digits * whole, by: scale)
    guard nearest.magnitude <= whole else { return nil }
    units =
      Self.denominators.lazy.map { denominator in
        whole / denominator * Self.rounded(percent.digits * denominator, by: scale)
      }.first { candidate in
        // |candidate / whole - digits / scale| <= 1 / 100,000
        let difference = Int128(candidate) * Int128(scale) - Int128(percent.digits) * Int128(whole)
        return difference.magnitude * 100_000 <= Int128(whole * scale).magnitude
      } ?? nearest
  }

  private static let denominators = Array(1...16) + [20]

  /// The nearest whole number; halves go away from zero.
  private static func rounded(_ value: Int, by divisor: Int) -> Int {
    (value + (value < 0 ? -divisor : divisor) / 2) / divisor
  }

  /// With no more than two decimals where those mean this weight again, else with five as in
  /// Moodle: `50`, `12.5`, `33.33333`.
  package var percent: DecimalNumber {
    for (decimals, scale) in [(0, 1), (1, 10), (2, 100), (5, 100_000)] {
      let digits = Self.rounded(units * 100 * scale, by: Mark.unitsPerPoint)
      if let number = DecimalNumber(digits: digits, scale: decimals),
        decimals == 5 || AnswerWeight(percent: number) == self
      {
        return number
      }
    }
    preconditionFailure("five decimals of a percentage are a decimal number")
  }

  /// `33,33333%`, with the decimal sign of the language.
  package var phrase: Phrase {
    let text = percent.description + "%"
    return Phrase(text.split(separator: ".").joined(separator: ","), text)
  }
}
