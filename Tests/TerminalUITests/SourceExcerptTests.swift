import LearningCore
import TestSupport
import Testing

@testable import TerminalUI

@Suite struct SourceExcerptTests {
  @Test(arguments: [
    ("## ⟦Apa⟧ itu?", "## Apa itu?", 3, 3),
    ("日本⟦語の⟧x", "日本語のx", 4, 4),
    ("e\u{301}t⟦e\u{301}⟧", "e\u{301}te\u{301}", 2, 1),
    ("👩‍👩‍👧⟦🇮🇩⟧!", "👩‍👩‍👧🇮🇩!", 2, 2),
    // Tabs reach to the next stop.
    ("\t⟦x⟧", "    x", 4, 1), ("abc\t⟦x⟧", "abc x", 4, 1), ("abcd⟦\t⟧x", "abcd    x", 4, 4),
    // What takes no room is shown, or the place could not be.
    ("a\u{1B}[31m⟦b⟧", "a·[31mb", 6, 1), ("Ado⟦\u{200B}⟧be", "Ado·be", 3, 1),
    ("a⟦\u{202E}⟧b", "a·b", 1, 1), ("⟦\u{2028}⟧", "·", 0, 1), ("a⟦\0⟧b", "a·b", 1, 1),
    ("\u{301}⟦a⟧", "·a", 1, 1),
  ])
  func theMarkStandsUnderThePlace(marked: String, text: String, indent: Int, width: Int) throws {
    let excerpt = try excerpt(marked, width: 40)
    #expect((excerpt.text, excerpt.indent, excerpt.markWidth) == (text, indent, width))
  }

  @Test func aPlaceBehindTheLineIsOneColumn() {
    let line = Array("abc".utf8)[...]
    for marked in [3..<4, 3..<3, 9..<20] {
      let excerpt = SourceExcerpt(line, marked: marked, width: 40)
      #expect((excerpt.text, excerpt.indent, excerpt.markWidth) == ("abc", 3, 1))
    }
    let empty = SourceExcerpt([], marked: 0..<1, width: 40)
    #expect((empty.text, empty.indent, empty.markWidth) == ("", 0, 1))
  }

  @Test(arguments: [
    ("⟦Satu⟧ dua tiga empat lima enam", "Satu dua tiga empa…", 0, 4),
    ("Satu dua tiga ⟦empat⟧ lima enam tujuh", "…a tiga empat lima …", 8, 5),
    ("Satu dua tiga empat lima ⟦enam⟧", "…ga empat lima enam", 15, 4),
    ("Satu ⟦dua tiga empat lima enam tujuh⟧", "…atu dua tiga empat…", 5, 14),
  ])
  func aLongLineIsCutAroundThePlace(
    marked: String, text: String, indent: Int, width: Int
  ) throws {
    let excerpt = try excerpt(marked, width: 20)
    #expect((excerpt.text, excerpt.indent, excerpt.markWidth) == (text, indent, width))
  }

  @Test(arguments: 0..<20)
  func whatIsMarkedIsWhatWasMeant(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = ["a", "b ", "é", "e\u{301}", "日", "🏛️", "\t", "\u{200B}", "\u{7}", "👍🏽"]
    for _ in 0..<300 {
      let pieces = (0..<Int.random(in: 1...80, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? ""
      }
      let place = Int.random(in: 0..<pieces.count, using: &generator)
      let width = Int.random(in: 8...60, using: &generator)
      let start = pieces[..<place].joined().utf8.count
      let excerpt = SourceExcerpt(
        Array(pieces.joined().utf8)[...], marked: start..<start + pieces[place].utf8.count,
        width: width)
      #expect(excerpt.text.displayWidth <= width, "seed \(seed): \(pieces)")
      #expect(excerpt.indent + excerpt.markWidth <= width, "seed \(seed): \(pieces)")
      // Cut out of the text by columns, it is the piece again.
      var column = 0
      var found = ""
      for character in excerpt.text {
        if column >= excerpt.indent, column < excerpt.indent + excerpt.markWidth {
          found.append(character)
        }
        column += character.displayWidth
      }
      switch pieces[place] {
      case "\t": #expect(found.allSatisfy { $0 == " " } && (1...4).contains(found.count))
      case "\u{200B}", "\u{7}": #expect(found == "·", "seed \(seed)")
      case let piece: #expect(found == piece, "seed \(seed): \(pieces)")
      }
    }
  }

  /// A line of megabytes is not walked for every diagnostic on it.
  @Test(.timeLimit(.minutes(1))) func aHugeLineIsCutWithoutReadingAllOfIt() {
    let line = Array(String(repeating: "kata ", count: 1_000_000).utf8)[...]
    for index in 0..<500 {
      let excerpt = SourceExcerpt(line, marked: index * 9_000..<index * 9_000 + 4, width: 80)
      #expect(excerpt.text.dropFirst(excerpt.indent).hasPrefix("kata "))
    }
  }

  private func excerpt(_ marked: String, width: Int) throws -> SourceExcerpt {
    let text = MarkedText(marked)
    let (start, end) = (try #require(text.starts.first), try #require(text.ends.first))
    return SourceExcerpt(
      Array(text.text.utf8)[...], marked: start.column - 1..<end.column, width: width)
  }
}
