import Testing
import TestSupport

@testable import LearningCore

@Suite struct DecimalNumberTests {
  @Test(arguments: [
    ("0", "0"), ("007", "7"), ("1.50", "1.5"), ("1,5", "1.5"), ("-0.05", "-0.05"), ("+3", "3"),
    ("\u{2212}2", "-2"), (".5", "0.5"), ("123456789012345678", "123456789012345678"),
  ])
  func numbersAreReadExactly(written: String, shown: String) {
    #expect(DecimalNumber(written)?.description == shown)
  }

  @Test(arguments: ["", "-", ".", "1.", "1.2.3", "1,2.3", "a", "1a", "1234567890123456789", "٣"])
  func whatIsNoNumberIsRefused(written: String) { #expect(DecimalNumber(written) == nil) }

  @Test(arguments: [
    ("1500", ["1500"]), ("1.500", ["1500", "1.5"]), ("1,500", ["1.5", "1500"]),
    ("1.500,25", ["1500.25"]), ("1,500.25", ["1500.25"]), ("1.234.567", ["1234567"]),
    ("1 500", ["1500"]), ("12,5", ["12.5"]), ("1.50", ["1.5"]), ("12345.678", ["12345.678"]),
    (".500", ["0.5"]), ("1..5", []), ("15%", []), ("", []),
  ])
  func everyReadingOfWhatWasTypedCounts(typed: String, readings: [String]) {
    #expect(Set(DecimalNumber.readings(of: typed).map(\.description)) == Set(readings))
  }

  @Test(arguments: ["5..3", "1 ± -1", "±1", "a..b", "1..", "1 +- ", "1-2", "20 - 10", "1 - "])
  func whatIsNoRangeIsRefused(written: String) {
    #expect(DecimalNumber.range(written: written) == nil)
  }

  @Test func orderAndSumsAreThoseOfTheNumbers() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<5000 {
      let (a, b) = (
        Int.random(in: -9999...9999, using: &generator),
        Int.random(in: -9999...9999, using: &generator)
      )
      let (s, t) = (
        Int.random(in: 0...3, using: &generator), Int.random(in: 0...3, using: &generator)
      )
      let scale = [1000, 100, 10, 1]
      let x = try #require(DecimalNumber(digits: a, scale: s))
      let y = try #require(DecimalNumber(digits: b, scale: t))
      let (left, right) = (a * scale[s], b * scale[t])
      #expect((x < y) == (left < right))
      #expect((x == y) == (left == right))
      #expect(x.adding(y) == DecimalNumber(digits: left + right, scale: 3))
      #expect(DecimalNumber(x.description) == x)
    }
  }
}
