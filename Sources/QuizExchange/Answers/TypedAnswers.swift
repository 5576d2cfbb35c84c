import LearningCore

extension AcceptedText {
  /// An answer as Moodle's short answers know it (qtype_shortanswer): `*` stands for any text, `\*`
  /// for the star itself.
  init(moodle written: String) {
    guard written.contains("\\*") || written.looksLikePattern else {
      self.init(written)
      return
    }
    var pattern = ""
    var rest = written[...]
    while let character = rest.popFirst() {
      switch character {
      case "\\" where rest.first == "*":
        rest.removeFirst()
        pattern += "\\*"
      case "*": pattern += ".*"
      default: pattern += character.escapedForPattern
      }
    }
    self = .pattern(pattern)
  }

  /// These very words, whatever signs they hold.
  init(words: String) {
    if words.contains("*") || words.looksLikePattern {
      self = .pattern(words.map(\.escapedForPattern).joined())
    } else {
      self = .words(words)
    }
  }

  /// As Moodle writes it; `nil` for a pattern that is more than words and stars.
  var moodle: String? {
    switch self {
    case .words(let text), .wildcard(let text): return text
    case .pattern(let pattern):
      var text = ""
      var rest = pattern[...]
      while let character = rest.popFirst() {
        if character == "\\" {
          guard let next = rest.popFirst(), !next.isLetter, !next.isNumber else { return nil }
          text += next == "*" ? "\\*" : String(next)
        } else if character == ".", rest.first == "*" {
          rest.removeFirst()
          text.append("*")
        } else {
          guard character.escapedForPattern == String(character) else { return nil }
          text.append(character)
        }
      }
      return text
    }
  }

  /// The words alone, for a program that knows no wildcards; `nil` for more than words.
  var plainWords: String? {
    guard case .words(let text) = self else {
      guard let text = moodle?.replacing("\\*", with: "\u{1F}"), !text.contains("*") else {
        return nil
      }
      return text.replacing("\u{1F}", with: "*")
    }
    return text
  }
}

extension String {
  /// Whether a quiz file would take it for a regular expression.
  fileprivate var looksLikePattern: Bool { count >= 3 && first == "/" && last == "/" }
}

extension Character {
  fileprivate var escapedForPattern: String {
    "\\^$.|?*+()[]{}/".contains(self) ? "\\\(self)" : String(self)
  }
}

extension NumericAnswer {
  /// The range of a number and how much it may be off.
  ///
  /// - Parameters:
  ///   - written: also with an exponent, `1.5e3`; `*` for any number.
  ///   - tolerance: the same; its sign does not matter.
  /// - Returns: with how an author would write it, or `nil` for what is no number.
  static func range(
    around written: String, tolerance: String
  ) -> (range: ClosedRange<DecimalNumber>, written: String)? {
    if written == "*" { return (DecimalNumber.all, "*") }
    guard let middle = DecimalNumber(scientific: written),
      let tolerance = DecimalNumber(scientific: tolerance)
    else { return nil }
    let margin = tolerance.digits < 0 ? tolerance.negated : tolerance
    guard let low = middle.adding(margin.negated), let high = middle.adding(margin) else {
      return nil
    }
    return (low...high, margin.digits == 0 ? "\(middle)" : "\(middle) ± \(margin)")
  }
}

extension DecimalNumber {
  /// Digits with at most one decimal sign, and perhaps a power of ten: `-1.5E-3`.
  init?(scientific written: String) {
    let text = written.filter { !$0.isWhitespace }
    guard let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) else {
      self.init(text)
      return
    }
    guard let number = DecimalNumber(text[..<mark]), let exponent = Int(text[mark...].dropFirst()),
      (-18...18).contains(exponent)
    else { return nil }
    let scale = number.scale - exponent
    guard scale < 0 else {
      self.init(digits: number.digits, scale: scale)
      return
    }
    var digits = number.digits
    for _ in 0..<(-scale) {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      digits = product
    }
    self.init(digits: digits)
  }

  /// The number in the middle of two.
  static func middle(of range: ClosedRange<DecimalNumber>) -> DecimalNumber? {
    guard let sum = range.lowerBound.adding(range.upperBound) else { return nil }
    // Half of a number is five times it, one place further right.
    let (digits, overflow) = sum.digits.multipliedReportingOverflow(by: 5)
    return overflow ? nil : DecimalNumber(digits: digits, scale: sum.scale + 1)
  }
}

/// A question's marks as another program writes them, as the whole number of points nearest to it.
///
/// - Returns: `nil` for what is no number.
func wholePoints(_ written: String) -> (value: Int, isExact: Bool)? {
  guard let number = DecimalNumber(scientific: written) else { return nil }
  let half = DecimalNumber(digits: 5, scale: 1)
  let rounded = half.flatMap { number.adding($0) }?.wholePart ?? 100
  let value = min(max(rounded, 1), 100)
  return (value, number == DecimalNumber(digits: value))
}
