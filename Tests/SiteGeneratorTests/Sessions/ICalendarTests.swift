import LearningCore
import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct ICalendarTests {
  private func lines(of bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false
    )
    .map(String.init)
  }

  @Test func longLinesAreFoldedBetweenCharacters() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let text = String(
        (0..<Int.random(in: 0...300, using: &generator)).map { _ in
          ["a", " ", "é", "漢", "👩‍👩‍👧", "\\", ";"].randomElement(using: &generator) ?? "a"
        }.joined())
      var calendar = ICalendar()
      calendar.line(text)
      let lines = lines(of: calendar.bytes)
      #expect(lines.last == "")
      #expect(lines.allSatisfy { $0.utf8.count <= 75 })
      let rest = lines.dropFirst().dropLast().map { String($0.unicodeScalars.dropFirst()) }
      #expect(([lines[0]] + rest).joined() == text)
    }
  }

  @Test func textIsEscaped() {
    var calendar = ICalendar()
    calendar.text("SUMMARY", "a,b;c\\d\ne\u{7}")
    #expect(String(decoding: calendar.bytes, as: UTF8.self) == "SUMMARY:a\\,b\\;c\\\\d\\ne\r\n")
  }

  @Test func aSessionHasOneNameInEveryEdition() throws {
    func events(_ day: String) throws -> String {
      let edition = Edition(date: try #require(CivilDate(day)), label: "1")
      let file = try #require(
        buildSite(.withSessions, edition: edition).files.first { $0.path == "sosialisasi.ics" })
      return String(decoding: file.bytes, as: UTF8.self)
    }
    let (first, second) = (try events("2026-11-22"), try events("2026-12-24"))
    let names = { (text: String) in lines(of: Array(text.utf8)).filter { $0.hasPrefix("UID:") } }
    #expect(names(first) == names(second))
    #expect(Set(names(first)).count == 3)
    #expect(first.contains("DTSTART:20261205T010000Z\r\n"))
    #expect(first.contains("SUMMARY:Kata sandi\\; & <aman>\r\n"))
    #expect(first.contains("STATUS:CANCELLED\r\n") && first.contains("SEQUENCE:2\r\n"))
    #expect(first.contains("DTSTAMP:20261121T170000Z\r\n"))
  }
}
