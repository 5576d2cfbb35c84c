import LearningCore
import TestSupport
import Testing

@Suite struct SourceLinesTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\r\nb", ["a", "b"]),
    ("a\rb\r", ["a", "b", ""]),
    ("a\n\rb", ["a", "", "b"]), ("\n\n", ["", "", ""]), ("\u{FEFF}a\nb", ["a", "b"]),
    // Not line ends to CommonMark.
    ("a\u{2028}b\u{85}c\u{B}d\u{C}e", ["a\u{2028}b\u{85}c\u{B}d\u{C}e"]),
  ])
  func linesEndAsInCommonMark(text: String, expected: [String]) {
    let lines = SourceLines(text)
    #expect((1...lines.count).compactMap { lines.text(ofLine: $0) } == expected)
    #expect(lines.text(ofLine: 0) == nil)
    #expect(lines.text(ofLine: lines.count + 1) == nil)
  }

  @Test func aLineKnowsItsEnd() {
    let lines = SourceLines("a\r\nb\rc\nd")
    #expect((1...5).map { Array(lines.end(ofLine: $0)) } == [[13, 10], [13], [10], [], []])
  }

  @Test(arguments: 0..<5)
  func linesAndTheirEndsAreTheText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        ["\r", "\n", "a", "é", "日", "\u{FEFF}", "\t", "kata kata", "\r\n"].randomElement(
          using: &generator) ?? ""
      }.joined()
      let lines = SourceLines(text)
      let joined = (1...lines.count).compactMap(lines.wholeLine).flatMap { lines.bytes[$0] }
      let mark = text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      #expect(joined == Array(text.utf8.dropFirst(mark)), "seed \(seed)")
      for number in 1...lines.count {
        #expect(lines.line(number)?.contains { [0x0A, 0x0D].contains($0) } == false)
        #expect(lines.end(ofLine: number).isEmpty == (number == lines.count))
      }
    }
  }

  @Test(arguments: [
    (-1, 0), (0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (7, 3), (8, 4), (9, 5), (10, 5), (99, 5),
  ])
  func columnsAreCountedInCodePoints(bytes: Int, expected: Int) {
    // a: 1 byte, é: 2, 🏛: 4, b, c; the second line is not counted.
    let lines = SourceLines("a\u{E9}\u{1F3DB}bc\nxxx")
    #expect(lines.codePoints(inFirst: bytes, ofLine: 1) == expected)
  }
}
