import LearningCore
import Testing

@Suite struct AnswerWeightTests {
  private func weight(_ percent: String) throws -> AnswerWeight? {
    AnswerWeight(percent: try #require(DecimalNumber(percent)))
  }

  /// Moodle's list of grades, as it writes them, and the shares they stand for.
  @Test(arguments: [
    ("100", 1, 1), ("90", 9, 10), ("83.33333", 5, 6), ("80", 4, 5), ("75", 3, 4), ("70", 7, 10),
    ("66.66667", 2, 3), ("60", 3, 5), ("50", 1, 2), ("40", 2, 5), ("33.33333", 1, 3),
    ("30", 3, 10), ("25", 1, 4), ("20", 1, 5), ("16.66667", 1, 6), ("14.28571", 1, 7),
    ("12.5", 1, 8), ("11.11111", 1, 9), ("10", 1, 10), ("5", 1, 20), ("0", 0, 1),
    ("33.333", 1, 3), ("66.6666667", 2, 3), ("-33.33333", -1, 3), ("-100", -1, 1),
    ("-16.66667", -1, 6),
  ])
  func aRoundedPercentageIsTheShareItStandsFor(percent: String, part: Int, whole: Int) throws {
    #expect(try weight(percent)?.units == Mark.unitsPerPoint / whole * part)
  }

  @Test(arguments: ["100.001", "-100.5", "101", "250", "50.0000000001"])
  func nothingBeyondTheWholeIsAWeight(percent: String) throws {
    #expect(try weight(percent) == nil)
  }

  @Test(arguments: [
    ("33", "33"), ("33.3", "33.3"), ("1", "1"), ("99.99", "99.99"), ("47.5", "47.5"),
  ])
  func otherPercentagesAreKeptToAMillionth(percent: String, written: String) throws {
    let weight = try #require(try weight(percent))
    #expect(weight.percent.description == written)
  }

  /// What is written for a weight is read as the same weight, for every share of up to 16 or 20.
  @Test func whatIsWrittenReadsBackTheSame() throws {
    for whole in Array(1...16) + [20] {
      for part in -whole...whole {
        let weight = try #require(AnswerWeight(units: Mark.unitsPerPoint / whole * part))
        #expect(AnswerWeight(percent: weight.percent) == weight, "\(part)/\(whole)")
        #expect(weight.percent.scale <= 5)
      }
    }
    for units in stride(from: -Mark.unitsPerPoint, through: Mark.unitsPerPoint, by: 997) {
      let weight = try #require(AnswerWeight(units: units))
      let read = try #require(AnswerWeight(percent: weight.percent))
      // A unit next to a simple share is taken for that share.
      #expect(abs(read.units - units) <= 8, "\(units)")
    }
  }

  @Test func itIsSaidWithTheDecimalSignOfTheLanguage() throws {
    let third = try #require(try weight("33.33333"))
    #expect(third.phrase == Phrase("33,33333%", "33.33333%"))
    #expect(AnswerWeight(units: Mark.unitsPerPoint + 1) == nil)
    #expect(AnswerWeight.nothing < third && third < .full)
  }
}
