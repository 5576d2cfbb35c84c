import LearningCore
import Testing

@Suite struct SpanTests {
  @Test(arguments: [
    ("90s", 90_000), ("30m", 1_800_000), ("24h", 86_400_000), ("7d", 604_800_000),
    ("3650d", 315_360_000_000), ("1s", 1000),
  ])
  func spansAreReadWithTheirUnit(text: String, milliseconds: Int) {
    #expect(Span(text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "m", "30", "30 m", " 30m", "30M", "0m", "-5m", "+5m", "1.5h", "30min", "3651d", "1w",
    "99999999999999999999s", "９m",
  ])
  func otherTextIsNoSpan(text: String) { #expect(Span(text) == nil) }

  @Test(arguments: [
    (0, "0 detik", "0 s"), (1, "1 detik", "1 s"), (45_000, "45 detik", "45 s"),
    (5_400_000, "1 jam 30 menit", "1 h 30 min"), (86_400_000, "1 hari", "1 d"),
    (90_061_000, "1 hari 1 jam", "1 d 1 h"), (59_001, "1 menit", "1 min"),
  ])
  func spansAreSaidInTwoUnitsAtMost(milliseconds: Int, indonesian: String, english: String) {
    #expect(Span(milliseconds: milliseconds).phrase == Phrase(indonesian, english))
  }
}
