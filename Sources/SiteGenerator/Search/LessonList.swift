/// Lessons of one course, ascending, each with the best field that a term has there, in few signs:
/// for each a number, its distance from the one before times three, plus the field. Most are one sign
/// long; no sign is needed between them.
struct LessonList {
  private(set) var bytes: [UInt8] = []
  private var last = -1

  mutating func append(_ lesson: Int, _ field: SearchField) {
    bytes.append(lesson: lesson, after: last, field)
    last = lesson
  }
}

/// What several lists of one course say together: each lesson with its best field.
struct LessonUnion {
  private static let none: UInt8 = 3
  /// By lesson.
  private var fields: [UInt8] = []

  /// - Parameter lessons: the bytes of a ``LessonList``.
  mutating func take(_ lessons: some Sequence<UInt8>) {
    var lesson = -1
    forEachNumber(in: lessons) { number in
      let (distance, field) = number.quotientAndRemainder(dividingBy: 3)
      lesson += distance + 1
      while fields.count <= lesson { fields.append(Self.none) }
      if field < fields[lesson] { fields[lesson] = UInt8(field) }
    }
  }

  var list: LessonList {
    var list = LessonList()
    for (lesson, field) in fields.enumerated() where field != Self.none {
      list.append(lesson, SearchField(rawValue: Int(field)) ?? .text)
    }
    return list
  }
}

extension [UInt8] {
  /// Appends a lesson to a ``LessonList``.
  ///
  /// - Parameter last: the one before; -1 where there is none.
  mutating func append(lesson: Int, after last: Int, _ field: SearchField) {
    append(number: (lesson - last - 1) * 3 + field.rawValue)
  }

  /// Its last sign is a digit or a small letter, for the number modulo 36; those before are capital
  /// letters, for the rest in base 26. So it is seen where a number ends.
  mutating func append(number: Int) {
    if number >= 36 { append(capitals: number / 36) }
    append(UInt8(number % 36 < 10 ? 0x30 + number % 36 : 0x57 + number % 36))
  }

  private mutating func append(capitals number: Int) {
    if number >= 26 { append(capitals: number / 26) }
    append(UInt8(0x41 + number % 26))
  }
}

/// Numbers as ``Swift/Array/append(number:)`` writes them.
func forEachNumber(in signs: some Sequence<UInt8>, _ take: (Int) -> Void) {
  var number = 0
  for sign in signs {
    if let digit = lastDigit(sign) {
      take(number &* 36 &+ digit)
      number = 0
    } else {
      number = number &* 26 &+ Int(sign) &- 0x41
    }
  }
}

/// The first number, and what stands behind it; `nil` where none ends.
func readNumber(in signs: ArraySlice<UInt8>) -> (Int, rest: ArraySlice<UInt8>)? {
  guard let end = signs.firstIndex(where: { lastDigit($0) != nil }) else { return nil }
  var number = 0
  forEachNumber(in: signs[...end]) { number = $0 }
  return (number, signs[(end + 1)...])
}

/// What a sign that ends a number is worth; `nil` for any other.
private func lastDigit(_ sign: UInt8) -> Int? {
  switch sign {
  case 0x30...0x39: Int(sign) - 0x30
  case 0x61...0x7A: Int(sign) - 0x57
  default: nil
  }
}
