import LearningCore
import TestSupport
import Testing

@testable import TerminalUI

@Suite struct WrappingTests {
  /// In ASCII as in every other script. A space that bears a mark is no place to break at.
  @Test(arguments: 0..<20)
  func linesHoldTheWordsInTheirOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let ascii = ["a", "bc", " ", "  ", "\n", "\t", "def ", "ghij"]
    let all = ascii + ["é", "日本", " \u{301}", "\r\n", "👍🏽"]
    for alphabet in [ascii, all] {
      for _ in 0..<100 {
        let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
          alphabet.randomElement(using: &generator) ?? ""
        }.joined()
        let words = text.split { [" ", "\n", "\t"].contains($0) }
        // No word is broken where the longest has room.
        let width =
          (words.map(\.displayWidth).max() ?? 0) + Int.random(in: 4...20, using: &generator)
        // A line feed alone is a line end.
        let lines = text == "\n" ? [] : wrapped(text, width: width)
        #expect(lines.flatMap { $0.split(separator: " " as Character) } == words, "seed \(seed)")
        #expect(lines.allSatisfy { $0.displayWidth <= width }, "seed \(seed): \(lines)")
      }
    }
  }
}
