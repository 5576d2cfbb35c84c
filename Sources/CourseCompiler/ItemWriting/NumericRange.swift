import LearningCore

/// An option that is a range of numbers: `10–20 menit`, `antara 5 dan 10`, `> 30`, `kurang dari 5`.
struct NumericRange {
  /// `nil`: without a lower bound.
  private(set) var low: DecimalNumber?
  /// `nil`: without an upper bound.
  private(set) var high: DecimalNumber?
  /// Whether the bounds themselves are inside.
  private(set) var isClosed = true
  /// What stands around the numbers, in lower case and without spaces.
  private(set) var unit: [UInt8] = []

  /// - Returns: `nil` when `text` is anything else, also a single number or several ranges.
  init?(_ text: ArraySlice<UInt8>) {
    // Nearly all options end here.
    guard text.count <= 60, text.contains(where: Self.isDigit) else { return nil }
    // A lone number is the commonest of the rest.
    guard text.contains(where: { !Self.isDigit($0) && $0 != 0x0A }) else { return nil }
    var reader = Reader(rest: text)
    let bound = reader.bound()
    if bound == nil { _ = reader.take(anyOf: Self.openings) }
    reader.takeUnit(into: &unit)
    guard let first = reader.number() else { return nil }
    reader.takeUnit(into: &unit)
    if let bound {
      guard reader.isAtEnd else { return nil }
      if bound.isLower { low = first } else { high = first }
      isClosed = bound.isClosed
      return
    }
    guard reader.take(anyOf: Self.separators) else { return nil }
    // `Rp5.000–Rp10.000`, `5 menit–10 menit`: the unit may be said twice.
    var second: [UInt8] = []
    reader.takeUnit(into: &second)
    guard let last = reader.number(), first < last else { return nil }
    reader.takeUnit(into: &second)
    guard reader.isAtEnd, unit.isEmpty || second.isEmpty || unit == second else { return nil }
    if unit.isEmpty { unit = second }
    (low, high) = (first, last)
  }

  static func startsLower(_ a: Self, _ b: Self) -> Bool {
    switch (a.low, b.low) {
    case (let x?, let y?): x < y
    case (nil, _?): true
    case (_, nil): false
    }
  }

  /// Whether `self` both begins and ends below `other`, as the steps of a scale do.
  func isStep(below other: Self) -> Bool {
    guard let end = high, let start = other.low else { return false }
    return (low.map { $0 < start } ?? true) && (other.high.map { end < $0 } ?? true)
  }

  /// Whether a value is in `self` and in `other`, the next step.
  func meets(_ other: Self) -> Bool {
    guard let end = high, let start = other.low else { return false }
    return start < end || start == end && isClosed && other.isClosed
  }

  // MARK: Reading

  private struct Bound {
    var signs: [[UInt8]]
    var isLower: Bool
    var isClosed: Bool

    init(_ signs: [String], isLower: Bool, isClosed: Bool) {
      self.signs = signs.map { Array($0.utf8) }
      (self.isLower, self.isClosed) = (isLower, isClosed)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static let openings = ["antara", "between", "dari", "from", "sekitar"].map {
    Array($0.utf8)
  }
  private static let separators = [
    "-", "–", "—", "sampai dengan", "sampai", "s.d.", "s/d", "hingga", "dan", "to", "and", "until",
  ].map { Array($0.utf8) }
  /// The closed ones first: `>=` begins with `>`.
  private static let bounds = [
    Bound(["≥", ">="], isLower: true, isClosed: true),
    Bound(["≤", "<="], isLower: false, isClosed: true),
    Bound([">", "lebih dari", "di atas", "more than", "over"], isLower: true, isClosed: false),
    Bound(["<", "kurang dari", "di bawah", "less than", "under"], isLower: false, isClosed: false),
  ]

  private struct Reader {
    var rest: ArraySlice<UInt8>

    /// A full stop behind the last word is no part of the unit.
    var isAtEnd: Bool { rest.allSatisfy { $0 == 0x20 || $0 == 0x0A } }

    mutating func bound() -> Bound? {
      for bound in NumericRange.bounds where take(anyOf: bound.signs) { return bound }
      return nil
    }

    mutating func take(anyOf words: [[UInt8]]) -> Bool {
      for word in words where take(word) { return true }
      return false
    }

    /// Takes `word` without regard to case, and the spaces before it.
    private mutating func take(_ word: [UInt8]) -> Bool {
      var index = rest.startIndex
      while index < rest.endIndex, rest[index] == 0x20 { index += 1 }
      guard rest.endIndex - index >= word.count else { return false }
      for offset in word.indices where WordHash.lower(rest[index + offset]) != word[offset] {
        return false
      }
      rest = rest[(index + word.count)...]
      return true
    }

    /// A number as it is written in Indonesia or in English; three digits behind a dot or a comma
    /// are thousands. (What is typed as an answer is read with more care: there a learner would
    /// lose marks.)
    mutating func number() -> DecimalNumber? {
      let text = rest.drop { $0 == 0x20 }
      var digits = 0
      var count = 0
      var signs = 0
      var behindSign = 0
      var end = text.startIndex
      scan: for index in text.indices {
        switch text[index] {
        case 0x30...0x39:
          digits = digits * 10 + Int(text[index] - 0x30)
          (count, behindSign, end) = (count + 1, behindSign + 1, index + 1)
          guard count <= 15 else { return nil }
        case UInt8(ascii: "."), UInt8(ascii: ","):
          // A sign belongs to the number only between two digits.
          guard count > 0, index + 1 < text.endIndex, NumericRange.isDigit(text[index + 1]) else {
            break scan
          }
          guard signs == 0 || behindSign == 3 else { return nil }
          (signs, behindSign) = (signs + 1, 0)
        default: break scan
        }
      }
      guard count > 0 else { return nil }
      rest = text[end...]
      return DecimalNumber(digits: digits, scale: signs == 0 || behindSign == 3 ? 0 : behindSign)
    }

    /// Takes letters and signs up to the next digit or what separates two numbers.
    mutating func takeUnit(into unit: inout [UInt8]) {
      while let byte = rest.first, !NumericRange.isDigit(byte) {
        var ahead = self
        guard !ahead.take(anyOf: NumericRange.separators) else { return }
        if byte != 0x20, byte != 0x0A { unit.append(WordHash.lower(byte)) }
        rest.removeFirst()
        // A word is taken whole: the `to` in `stop` separates nothing.
        guard NumericRange.isLetter(byte) else { continue }
        while let next = rest.first, NumericRange.isLetter(next) {
          unit.append(WordHash.lower(next))
          rest.removeFirst()
        }
      }
    }
  }
}
