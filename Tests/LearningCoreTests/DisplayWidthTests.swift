import LearningCore
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("Halo", 4), ("été", 3), ("e\u{301}te\u{301}", 3), ("日本語", 6), ("ｱ", 1), ("Ａ", 2),
    ("한글", 4), ("\u{1100}\u{1161}", 2), ("🏛️", 2), ("☺", 1), ("☺\u{FE0F}", 2), ("👍🏽", 2),
    ("👩‍👩‍👧", 2), ("🇮🇩", 2), ("1\u{FE0F}\u{20E3}", 2), ("✓", 1), ("—", 1), ("…", 1), ("│", 1),
    ("\u{200B}", 0), ("\u{200D}", 0), ("\t", 0), ("\u{7F}", 0), ("a\r\nb", 2), ("\u{AD}", 0),
    ("a\u{300}\u{301}\u{302}", 1), ("⌚", 2), ("✅", 2), ("❌", 2), ("𠀀", 2),
  ])
  func textTakesSoManyColumns(text: String, columns: Int) {
    #expect(text.displayWidth == columns, "\(text.unicodeScalars.map { $0.value })")
    #expect(text[...].displayWidth == columns)
  }

  @Test func printableASCIIIsOneColumnEach() {
    for byte in UInt8(0x20)..<0x7F {
      #expect(String(Unicode.Scalar(byte)).displayWidth == 1, "byte \(byte)")
    }
  }
}
