/// A length on paper in whole units of 1/1024 point, the unit in which Pango measures text.
struct Length: Hashable, Comparable, Sendable {
  let units: Int

  static let zero = Length(units: 0)

  static func points(_ count: Int) -> Self { Self(units: count * 1024) }

  /// An inch is 72 points and 25.4 millimetres.
  static func millimetres(_ count: Int) -> Self { tenths(count * 10) }

  /// Tenths of a millimetre.
  static func tenths(_ count: Int) -> Self { Self(units: count * 36 * 1024 / 127) }

  static func + (a: Self, b: Self) -> Self { Self(units: a.units + b.units) }
  static func - (a: Self, b: Self) -> Self { Self(units: a.units - b.units) }
  static func * (a: Self, count: Int) -> Self { Self(units: a.units * count) }
  static func / (a: Self, count: Int) -> Self { Self(units: a.units / count) }
  static func += (a: inout Self, b: Self) { a = a + b }
  static func < (a: Self, b: Self) -> Bool { a.units < b.units }

  func scaled(percent: Int) -> Self { Self(units: units * percent / 100) }
}

extension Sequence<Length> {
  func sum() -> Length { reduce(.zero, +) }
}

/// A place on a page, from its upper left corner.
struct Point: Hashable, Sendable {
  var x: Length
  var y: Length
}

struct Rectangle: Hashable, Sendable {
  var origin: Point
  var width: Length
  var height: Length
}
