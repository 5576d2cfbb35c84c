import Testing

@testable import LearningCore

@Suite struct WordCountTests {
  private func paragraph(_ inlines: Inline...) -> Block { Block(.paragraph(inlines), line: 1) }

  @Test(arguments: [
    ("", 0), ("satu", 1), ("satu dua", 2), ("  satu \t dua\u{A0}tiga\n", 3), ("kata-sandi é ½", 3),
  ])
  func wordsAreRunsOfAnythingButWhiteSpace(text: String, words: Int) {
    #expect([paragraph(.text(text))].wordCount == words)
  }

  @Test func aWordMayChangeItsLookInTheMiddle() {
    #expect([paragraph(.strong([.text("te")]), .text("bal lagi"))].wordCount == 2)
    #expect([paragraph(.text("a"), .softBreak, .text("b"))].wordCount == 2)
    #expect([paragraph(.text("a")), paragraph(.text("b"))].wordCount == 2)
  }

  @Test func whatALearnerDoesNotSeeIsNotCounted() {
    let note = Block(
      .callout(Callout(kind: .trainer, blocks: [paragraph(.text("rahasia"))])), line: 1)
    let picture = paragraph(.image(Image(.file(path: "a.png"), alternative: "dua kata")))
    #expect([note, picture].wordCount == 0)
  }
}
