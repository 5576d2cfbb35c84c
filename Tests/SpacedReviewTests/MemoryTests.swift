import LearningCore
import SpacedReview
import TestSupport
import Testing

@Suite struct MemoryTests {
  /// - Parameter grades: as digits, 1 to 4.
  private func memory(_ grades: String, _ days: [Int]) throws -> Memory {
    let grades = try grades.map { digit in
      try #require(RecallGrade.allCases.first { "\($0.number)" == "\(digit)" })
    }
    var memory = Memory(first: grades[0])
    for (index, grade) in grades.enumerated().dropFirst() {
      memory.answered(grade, after: days[index] - days[index - 1])
    }
    return memory
  }

  /// Published with py-fsrs: test_memo_state.
  @Test func thePublishedStateIsReached() throws {
    let memory = try memory("133333", [0, 0, 1, 4, 12, 33])
    #expect(abs(memory.stability - 53.62691) < 1e-4)
    #expect(abs(memory.difficulty - 6.3574867) < 1e-4)
  }

  /// Published with py-fsrs: test_review_card, each review on the day it was due. Where it says 0
  /// the next one came the same day, as a learning step; those are no part of a memory.
  @Test func thePublishedIntervalsAreReached() throws {
    let grades = "3333331133333"
    let published = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]
    var days = [0]
    for interval in published.dropLast() { days.append((days.last ?? 0) + interval) }
    for (index, interval) in published.enumerated() where interval > 0 {
      let part = try memory(String(grades.prefix(index + 1)), days)
      #expect(part.interval == interval, "review \(index + 1)")
    }
  }

  /// Random histories, computed with PyPI fsrs 6.3.2: no learning steps, no fuzz.
  @Test(arguments: [
    ("324113423", [0, 2, 2, 14, 15, 55, 95, 115, 143], 43.38984022718021, 9.260326413556959, 43),
    (
      "343233343", [0, 40, 114, 383, 995, 2398, 2400, 2405, 2407], 3005.3851676811014,
      1.9526155586077278, 3005
    ),
    ("23313234", [0, 1, 1, 41, 81, 82, 87, 102], 34.96481845782373, 8.49389130361978, 35),
    ("2343333", [0, 1, 6, 8, 8, 42, 153], 317.07931653605016, 3.4180868587955615, 317),
    ("434333", [0, 8, 47, 47, 49, 50], 261.8899937568745, 1.0, 262),
    ("333332", [0, 0, 0, 1, 6, 46], 84.83387676859063, 4.73459100485191, 85),
    ("242241", [0, 1, 2, 42, 79, 79], 30.20191913679327, 8.70649889907633, 30),
    ("332132244", [0, 0, 5, 5, 7, 47, 65, 66, 93], 60.06168461308999, 8.54590158718135, 60),
    ("23434", [0, 1, 1, 8, 36], 150.81199339353944, 1.236791259509933, 151),
    ("1333223", [0, 2, 4, 4, 11, 26, 26], 25.04333183429999, 8.366866964487677, 25),
  ])
  func aRandomHistoryEndsWhereThePeersDoes(
    grades: String, days: [Int], stability: Double, difficulty: Double, interval: Int
  ) throws {
    let memory = try memory(grades, days)
    #expect(abs(memory.stability - stability) < stability * 1e-12)
    #expect(abs(memory.difficulty - difficulty) < 1e-12)
    #expect(memory.interval == interval)
  }

  @Test func afterItsStabilityNineInTenRemember() {
    for grade in RecallGrade.allCases {
      var memory = Memory(first: grade)
      for _ in 0..<5 { memory.answered(.good, after: memory.interval) }
      let days = Int(memory.stability)
      #expect(memory.retrievability(after: days) >= 0.9)
      #expect(memory.retrievability(after: days + 1) < 0.9)
    }
  }

  /// Whatever came before: known when it is due, a question does not come sooner than the last
  /// time, and the surer one is, the later; when it is missed, sooner.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func theSurerTheLater(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var memory = Memory(first: RecallGrade.allCases.randomElement(using: &generator) ?? .good)
    for _ in 0..<12 {
      let wait = memory.interval
      func next(_ grade: RecallGrade) -> Int {
        var copy = memory
        copy.answered(grade, after: wait)
        return copy.interval
      }
      #expect(next(.again) <= wait)
      #expect(next(.good) >= wait)
      #expect(next(.hard) <= next(.good) && next(.good) <= next(.easy))
      #expect((1...36_500).contains(next(.easy)))
      let grade = RecallGrade.allCases.randomElement(using: &generator) ?? .good
      memory.answered(grade, after: [0, 1, wait, wait * 2].randomElement(using: &generator) ?? 1)
      #expect((1...10).contains(memory.difficulty) && memory.stability >= 0.001)
    }
  }
}
