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

  @Test func theFirstLessonIsReadWithWhatStandsBeforeIt() throws {
    let lessons = try ["Satu dua", "Tiga"].map { title in
      Lesson(
        id: try #require(LessonID(slug(title))), title: title, blocks: [paragraph(.text("isi"))],
        anchors: [], line: 1)
    }
    var module = Module(
      id: try #require(ModuleID("m")), title: "Judul modul", minutes: 0, objectives: [], quiz: nil,
      visibility: .public, opening: [paragraph(.text("pembuka"))], lessons: lessons, path: "m.md",
      titleAnchor: "judul-modul")
    #expect(module.wordCounts == [6, 2])
    module.titleAnchor = nil
    #expect(module.wordCounts == [4, 2])
  }

  @Test func whatALearnerDoesNotSeeIsNotCounted() {
    let note = Block(
      .callout(Callout(kind: .trainer, blocks: [paragraph(.text("rahasia"))])), line: 1)
    let picture = paragraph(.image(Image(.file(path: "a.png"), alternative: "dua kata")))
    #expect([note, picture].wordCount == 0)
  }
}
