/// A number with a decimal sign, exact: `digits` divided by ten to the power of `scale`.
package struct DecimalNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// At most 18 digits.
  package let digits: Int
  /// How many of them stand behind the decimal sign, 0 to 18. The last is no zero.
  package let scale: Int

  /// - Returns: `nil` for more digits than are kept exactly.
  package init?(digits: Int, scale: Int = 0) {
    var (digits, scale) = (digits, scale)
    while scale > 0, digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
    guard (0...18).contains(scale), digits.magnitude < 1_000_000_000_000_000_000 else { return nil }
    (self.digits, self.scale) = (digits, scale)
  }

  /// Every number that is kept.
  package static let all = lowest...lowest.negated
  private static let lowest = DecimalNumber(unchecked: -999_999_999_999_999_999)

  private init(unchecked digits: Int) { (self.digits, scale) = (digits, 0) }

  package static func < (a: Self, b: Self) -> Bool {
    Int128(a.digits) * power(b.scale) < Int128(b.digits) * power(a.scale)
  }

  /// - Returns: `nil` when the sum has more digits than are kept.
  package func adding(_ other: Self) -> Self? {
    let scale = max(scale, other.scale)
    let sum =
      Int128(digits) * Self.power(scale - self.scale)
      + Int128(other.digits) * Self.power(scale - other.scale)
    return Int(exactly: sum).flatMap { DecimalNumber(digits: $0, scale: scale) }
  }

  package var negated: Self { DecimalNumber(digits: -digits, scale: scale) ?? self }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }

  /// Without what stands behind the decimal sign.
  package var wholePart: Int { Int(Int128(digits) / Self.power(scale)) }

  /// `-12.5`
  package var description: String {
    guard scale > 0 else { return String(digits) }
    let text = pad(Int(digits.magnitude), to: scale + 1)
    let sign = digits < 0 ? "-" : ""
    return "\(sign)\(text.dropLast(scale)).\(text.suffix(scale))"
  }
}

extension DecimalNumber {
  /// A number as an author writes it: digits, at most one `.` or `,` as the decimal sign.
  package init?(_ written: some StringProtocol) {
    var digits = 0
    var scale = 0
    var isFraction = false
    var count = 0
    var rest = Substring(written)
    let isNegative = rest.first == "-" || rest.first == "\u{2212}"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    for character in rest {
      if character == "." || character == "," {
        guard !isFraction else { return nil }
        isFraction = true
      } else {
        guard let digit = character.wholeNumberValue, character.isASCII, count < 18 else {
          return nil
        }
        digits = digits * 10 + digit
        if isFraction { scale += 1 }
        if digits > 0 { count += 1 }
      }
    }
    guard rest.contains(where: \.isNumber), rest.last?.isNumber == true else { return nil }
    self.init(digits: isNegative ? -digits : digits, scale: scale)
  }

  /// Every number that somebody can mean by what they typed.
  ///
  /// In Indonesia the comma is the decimal sign and the dot groups thousands; on many keyboards and
  /// in English it is the other way round. `1.500` may be either, so both are returned, and an
  /// answer is right if one of them is. Spaces may group thousands too. What stands behind the
  /// number, such as `%` or a unit, is not forgiven, and a fraction such as `½` is no number: `45 %`
  /// may mean 45 or 0.45, and only the author can say which.
  package static func readings(of typed: String) -> [DecimalNumber] {
    let text = typed.typedPlainly.filter { !$0.isWhitespace }
    var readings: [DecimalNumber] = []
    for (decimal, group) in [(",", "."), (".", ",")] as [(Character, Character)] {
      guard let plain = ungrouped(text, decimal: decimal, group: group),
        let number = DecimalNumber(plain), !readings.contains(number)
      else { continue }
      readings.append(number)
    }
    return readings
  }

  /// The text with `.` as its decimal sign and no group marks; `nil` when the groups are not of
  /// three digits.
  private static func ungrouped(
    _ text: String, decimal: Character, group: Character
  ) -> String? {
    let parts = text.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let groups = whole.split(separator: group, omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    if groups.count > 1 {
      let head = groups[0].drop { "+-\u{2212}".contains($0) }
      guard (1...3).contains(head.count) else { return nil }
    }
    return groups.joined() + (parts.count == 2 ? "." + parts[1] : "")
  }

  /// A range as an author writes it: `45`, `45 ± 0.5` (also `+/-` or `+-`), `40..50`, `40 - 50`.
  package static func range(written: String) -> ClosedRange<DecimalNumber>? {
    let text = written.filter { !$0.isWhitespace }
    for sign in ["±", "+/-", "+-"] {
      guard let place = text.range(of: sign) else { continue }
      guard let middle = DecimalNumber(text[..<place.lowerBound]),
        let tolerance = DecimalNumber(text[place.upperBound...]), tolerance.digits >= 0,
        let low = middle.adding(tolerance.negated), let high = middle.adding(tolerance)
      else { return nil }
      return low...high
    }
    for sign in ["..", "…"] {
      guard let place = text.range(of: sign) else { continue }
      guard let low = DecimalNumber(text[..<place.lowerBound]),
        let high = DecimalNumber(text[place.upperBound...]), low <= high
      else { return nil }
      return low...high
    }
    if let number = DecimalNumber(text) { return number...number }
    // `10 - 20`, with white space so that it is no minus.
    for sign in [" - ", " – "] {
      guard let place = written.range(of: sign) else { continue }
      guard let low = DecimalNumber(written[..<place.lowerBound].filter { !$0.isWhitespace }),
        let high = DecimalNumber(written[place.upperBound...].filter { !$0.isWhitespace }),
        low <= high
      else { return nil }
      return low...high
    }
    return nil
  }
}

extension String {
  /// The first place where `other` stands.
  fileprivate func range(of other: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
      start = index(after: start)
    }
    return nil
  }
}
