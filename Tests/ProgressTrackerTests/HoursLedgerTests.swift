import LearningCore
import ProgressTracker
import Testing
import TestSupport

@Suite struct HoursLedgerTests {
  private func completion(
    _ at: Timestamp, minutes: Int
  ) throws -> LearningRecord.ModuleCompletion {
    .init(course: try name("c"), module: try name("m"), title: "M", minutes: minutes, at: at)
  }

  @Test func minutesAreAddedYearByYear() throws {
    let zone = UTCOffset.westernIndonesia
    let days = [("2025-03-01", 45), ("2026-01-01", 30), ("2026-12-31", 15), ("2024-06-01", 60)]
    let completions = try days.map { day, minutes in
      try completion(try #require(CivilDate(day)).start(in: zone), minutes: minutes)
    }
    let ledger = HoursLedger(completions, zone: zone)
    #expect(ledger.years.map(\.year) == [2024, 2025, 2026])
    #expect(ledger.years.map(\.minutes) == [60, 45, 45])
    #expect(ledger.minutes(in: 2026) == 45)
    #expect(ledger.minutes(in: 2023) == 0)
    #expect(HoursLedger([], zone: zone).years.isEmpty)
  }

  @Test(arguments: [("+00:00", 2025), ("WIB", 2026), ("WIT", 2026), ("-03:00", 2025)])
  func newYearsEveCountsWhereTheOfficeIs(zone: String, year: Int) throws {
    let utc = try #require(CivilDate("2026-01-01")).start(in: .utc)
    let evening = utc + .minutes(-60)
    let ledger = HoursLedger(
      [try completion(evening, minutes: 45)], zone: try #require(UTCOffset(zone)))
    #expect(ledger.years.map(\.year) == [year])
    #expect(ledger.minutes(in: year) == 45)
  }

  @Test(arguments: 0..<10)
  func noMinuteIsLost(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<100 {
      let completions = try (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        try completion(
          Timestamp(
            millisecondsSince1970: Int.random(in: 0...4_000_000_000_000, using: &generator)),
          minutes: Int.random(in: 1...6000, using: &generator))
      }
      let ledger = HoursLedger(completions, zone: .westernIndonesia)
      let total = completions.reduce(0) { $0 + $1.minutes }
      #expect(ledger.years.reduce(0) { $0 + $1.minutes } == total, "seed \(seed), round \(round)")
      #expect(
        HoursLedger(completions.reversed(), zone: .westernIndonesia) == ledger,
        "seed \(seed), round \(round)")
    }
  }
}
