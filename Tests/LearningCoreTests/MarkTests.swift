import LearningCore
import Testing
import TestSupport

@Suite struct MarkTests {
  @Test(arguments: 1...16)
  func everyShareOfAPointIsExact(count: Int) {
    let share = Mark(points: 1).units / count
    #expect(share * count == Mark(points: 1).units)
    let sum = (0..<count).reduce(Mark.zero) { sum, _ in sum + Mark(units: share) }
    #expect(sum == Mark(points: 1))
  }

  @Test(arguments: [
    (0, "0", "0"), (Mark.unitsPerPoint * 17, "17", "17"),
    (Mark.unitsPerPoint * 35 / 2, "17,5", "17.5"), (Mark.unitsPerPoint / 3, "0,33", "0.33"),
    (Mark.unitsPerPoint * 2 / 3, "0,66", "0.66"), (Mark.unitsPerPoint / 16, "0,06", "0.06"),
    (Mark.unitsPerPoint - 1, "0,99", "0.99"),
  ])
  func marksAreShownCutOffNotRounded(units: Int, indonesian: String, english: String) {
    #expect(Mark(units: units).phrase == Phrase(indonesian, english))
  }

  @Test(arguments: [
    (0, 1, 1, false), (2, 3, 66, true),
    (2, 3, 67, false),  // 66.67 %: rounding up would pass this
    (7, 10, 70, true), (10, 10, 100, true), (699, 1000, 70, false), (0, 0, 1, false),
  ])
  func aPassMarkIsReachedExactly(earned: Int, possible: Int, percent: Int, passes: Bool) throws {
    let mark = try #require(PassMark(percent: percent))
    let score = Score(earned: Mark(points: earned), possible: Mark(points: possible))
    #expect(score.meets(mark) == passes)
  }

  @Test func oneUnitShortIsNotPassed() throws {
    let mark = try #require(PassMark(percent: 70))
    let possible = Mark(points: 10)
    let enough = Mark(units: possible.units * 7 / 10)
    #expect(Score(earned: enough, possible: possible).meets(mark))
    #expect(!Score(earned: Mark(units: enough.units - 1), possible: possible).meets(mark))
  }

  @Test(arguments: [-1, 0, 101, 1000])
  func otherPercentagesAreNoPassMark(percent: Int) { #expect(PassMark(percent: percent) == nil) }

  @Test(arguments: [
    (2, 3, 6666, "66,6%", "66.6%"), (1, 1, 10_000, "100%", "100%"), (0, 5, 0, "0%", "0%"),
    (7, 8, 8750, "87,5%", "87.5%"), (0, 0, 0, "0%", "0%"), (999, 1000, 9990, "99,9%", "99.9%"),
    (9999, 10_000, 9999, "99,9%", "99.9%"),
  ])
  func percentagesAreCutOff(
    earned: Int, possible: Int, basisPoints: Int, indonesian: String, english: String
  ) {
    let score = Score(earned: Mark(points: earned), possible: Mark(points: possible))
    #expect(score.basisPoints == basisPoints)
    #expect(score.percentPhrase == Phrase(indonesian, english))
  }

  @Test(arguments: 0..<10)
  func whatIsShownNeverFlatters(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let possible = Int.random(in: 1...100_000_000, using: &generator)
      let earned = Int.random(in: 0...possible, using: &generator)
      let percent = Int.random(in: 1...100, using: &generator)
      let score = Score(earned: Mark(units: earned), possible: Mark(units: possible))
      let mark = try #require(PassMark(percent: percent))
      #expect(
        score.meets(mark) == (score.basisPoints >= percent * 100),
        "seed \(seed): \(earned)/\(possible) at \(percent) %")
    }
  }
}
