import Foundation
import LearningCore
import Testing
import TestSupport

@Suite struct TimestampTests {
  @Test(arguments: [
    (0, "+00:00", "1970-01-01T00:00:00+00:00", "00.00"),
    (0, "WIB", "1970-01-01T07:00:00+07:00", "07.00"),
    (1_795_593_845_999, "WIB", "2026-11-25T15:04:05+07:00", "15.04"),
    (1_795_593_845_000, "WITA", "2026-11-25T16:04:05+08:00", "16.04"),
    (1_795_593_845_000, "WIT", "2026-11-25T17:04:05+09:00", "17.04"),
    (-1, "+00:00", "1969-12-31T23:59:59+00:00", "23.59"),
    (-1, "-03:30", "1969-12-31T20:29:59-03:30", "20.29"),
  ])
  func momentsAreWrittenInTheZoneOfTheReader(
    milliseconds: Int, zone: String, text: String, clock: String
  ) throws {
    let offset = try #require(UTCOffset(zone))
    let time = Timestamp(millisecondsSince1970: milliseconds)
    #expect(time.text(in: offset) == text)
    #expect(time.clockText(in: offset) == clock)
    #expect(time.date(in: offset).description == text.prefix(10))
  }

  @Test(arguments: 0..<10)
  func theTextIsWhatOtherProgramsRead(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let zones = try ["WIB", "WITA", "WIT", "+00:00", "-11:00", "+05:45"].map {
      try #require(UTCOffset($0))
    }
    let reader = ISO8601DateFormatter()
    for _ in 0..<100 {
      let seconds = Int.random(in: -2_000_000_000...4_000_000_000, using: &generator)
      let zone = zones[Int.random(in: 0..<zones.count, using: &generator)]
      let text = Timestamp(millisecondsSince1970: seconds * 1000).text(in: zone)
      let date = try #require(reader.date(from: text), "seed \(seed): \(text)")
      #expect(Int(date.timeIntervalSince1970) == seconds, "seed \(seed): \(text)")
    }
  }

  @Test func aDayStartsAtMidnightOfItsZone() throws {
    let day = try #require(CivilDate("2026-11-22"))
    for name in ["WIB", "WITA", "WIT", "-03:30"] {
      let zone = try #require(UTCOffset(name))
      let start = day.start(in: zone)
      #expect(start.text(in: zone).hasPrefix("2026-11-22T00:00:00"))
      let before = Timestamp(millisecondsSince1970: start.millisecondsSince1970 - 1)
      #expect(before.date(in: zone).description == "2026-11-21")
    }
  }

  @Test func momentsAndSpansAddUp() {
    let start = Timestamp(millisecondsSince1970: 1000)
    let end = start + .minutes(2)
    #expect(end.millisecondsSince1970 == 121_000)
    #expect(end - start == .seconds(120))
    #expect(start < end)
  }

  @Test(arguments: [("WIB", 420), ("WITA", 480), ("WIT", 540), ("+08:00", 480), ("-03:30", -210)])
  func zonesAreReadByNameOrOffset(text: String, minutes: Int) throws {
    let zone = try #require(UTCOffset(text))
    #expect(zone.minutes == minutes)
    #expect(UTCOffset(zone.description) == zone)
  }

  @Test(arguments: [
    "", "wib", "UTC", "+8:00", "08:00", "+08.00", "+15:00", "+08:60", "+0a:00", "++1:30", "+-1:30",
    "+08:-5", "+é:00",
  ])
  func otherTextIsNoZone(text: String) { #expect(UTCOffset(text) == nil) }

  @Test func zonesAreCalledWhatPeopleCallThem() throws {
    let names = try ["+07:00", "+08:00", "+09:00", "+00:00", "-03:30"].map {
      try #require(UTCOffset($0)).name
    }
    #expect(names == ["WIB", "WITA", "WIT", "UTC+00:00", "UTC-03:30"])
  }
}
