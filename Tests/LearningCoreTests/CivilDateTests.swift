import Testing

@testable import LearningCore

@Suite struct CivilDateTests {
  /// Counted one by one, so that the arithmetic is checked against nothing of its own kind.
  @Test func everyDayFrom1900To2100FollowsTheOneBefore() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var days = try #require(CivilDate(year: 1900, month: 1, day: 1)).daysSince1970
    #expect(days == -25_567)
    for year in 1900...2100 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for month in 1...12 {
        let length = lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)
        for day in 1...length {
          let date = try #require(CivilDate(year: year, month: month, day: day))
          #expect(date.daysSince1970 == days)
          #expect(CivilDate(daysSince1970: days) == date)
          #expect(CivilDate(date.description) == date)
          days += 1
        }
        #expect(CivilDate(year: year, month: month, day: length + 1) == nil)
      }
    }
    #expect(days == 47_847)
  }

  @Test(arguments: [
    "", "2026", "2026-1-1", "2026-13-01", "2026-00-01", "2026-01-00", "2026-02-30", "2025-02-29",
    "0000-01-01", "2026-11-22x", "2026/11/22", "+026-01-01", "2026-+1-+2", "2026-11-22T00:00",
    "２０２６-01-01",
  ])
  func textThatIsNoDayIsRefused(text: String) { #expect(CivilDate(text) == nil) }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2024-02-29", 12, "2025-02-28"),
    ("2026-11-22", 24, "2028-11-22"), ("2026-12-31", 2, "2027-02-28"),
    ("2026-11-22", 0, "2026-11-22"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-11-22", 1, "2026-12-22"),
  ])
  func monthsAreAddedWithoutLeavingTheCalendar(from: String, months: Int, to: String) throws {
    let date = try #require(CivilDate(from))
    #expect(date.adding(months: months).description == to)
  }

  @Test func datesAreWrittenInBothLanguages() throws {
    let date = try #require(CivilDate("2026-08-07"))
    #expect(date.phrase == Phrase("7 Agustus 2026", "7 August 2026"))
    let names = (1...12).compactMap { CivilDate(year: 2026, month: $0, day: 1)?.phrase.indonesian }
    #expect(
      names == [
        "1 Januari 2026", "1 Februari 2026", "1 Maret 2026", "1 April 2026", "1 Mei 2026",
        "1 Juni 2026", "1 Juli 2026", "1 Agustus 2026", "1 September 2026", "1 Oktober 2026",
        "1 November 2026", "1 Desember 2026",
      ])
  }

  @Test func theOrderIsThatOfTheCalendar() throws {
    let days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"]
    let dates = try days.map { try #require(CivilDate($0)) }
    #expect(dates == dates.sorted())
    #expect(Set(dates).count == 4)
  }
}
