import LearningCore
import Testing

struct NumericRangesOverlapTests {
  @Test(arguments: [
    (["✓10-20", "20-30", "30-40"], "- [ ] 20-30"),
    (["1–5 menit", "✓5–10 menit", "10–15 menit", "Tidak tahu"], "- [x] 5–10 menit"),
    (["10 sampai 20", "✓21 sampai 30", "≥ 30"], "- [ ] ≥ 30"),
    (["between 1 and 10", "✓between 8 and 20", "over 20"], "- [x] between 8 and 20"),
    (["Rp1.000–Rp2.000", "✓Rp2.000–Rp3.000", "> Rp3.000"], "- [x] Rp2.000–Rp3.000"),
    (["0,5-1 km", "✓1-1,5 km", "2-3 km"], "- [x] 1-1,5 km"),
  ])
  func isTold(_ options: [String], line: String) {
    let text = question("Berapa lamanya?", options)
    #expect(itemFindings(text) == [Finding(.numericRangesOverlap, line)])
  }

  @Test(arguments: [
    ["✓10-19", "20-29", "30-39"], ["< 10", "✓10-20", "> 20"],
    ["1-5 menit", "✓5-10 jam", "10-15 hari"],
    // Ranges as values: one inside another.
    ["0-255", "✓0-127", "1-256"], ["1-1023", "✓1-65535", "1024-49151"],
    // Thresholds, dates, versions, addresses.
    ["Minimal 8 karakter", "✓Minimal 12 karakter", "Minimal 16 karakter"],
    ["✓3-2-1", "2-3-1", "1-2-3"], ["✓2024-01-02", "2024-02-03", "2025-01-01"],
    ["10", "✓20", "30"], ["✓10-20", "sekitar dua", "kira-kira lima", "20-30"],
    ["✓192.168.0.1-192.168.0.9", "192.168.0.9-192.168.0.20", "10.0.0.1-10.0.0.2"],
    ["08:00-10:00", "✓10:00-12:00", "12:00-14:00"],
    ["✓10-20", "20-30"],
  ])
  func isSilent(_ options: [String]) {
    #expect(itemFindings(question("Berapa lamanya?", options)) == [])
  }
}
