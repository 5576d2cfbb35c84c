import LearningCore
import Testing

@Suite struct OneSpacedTests {
  private static let pieces = [
    "a", "é", "字", "🙂", " ", "\t", "\n", "\r\n", "\u{B}", "\u{85}", "\u{A0}", "\u{1680}",
    "\u{2000}",
    "\u{2009}", "\u{200A}", "\u{200B}", "\u{2027}", "\u{2028}", "\u{2029}", "\u{202F}", "\u{205E}",
    "\u{205F}", "\u{3000}", "\u{3001}", "\u{E9}", "\u{A1}",
  ]

  @Test func itIsWhatSplittingAndJoiningGives() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...30, using: &generator))
        .map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      let expected = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.oneSpaced == expected, "\(text.unicodeScalars.map(\.value))")
    }
  }
}
