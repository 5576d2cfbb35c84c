import LearningCore
import Testing

@Suite struct BlockTests {
  private func paragraph(_ text: String) -> Block { Block(.paragraph([.text(text)]), line: 1) }

  private func trainer(_ text: String) -> Block {
    Block(.callout(Callout(kind: .trainer, blocks: [paragraph(text)])), line: 1)
  }

  @Test func learnersNeverSeeWhatIsForTheTrainer() {
    let list = List(
      start: nil, isTight: true, items: [.init(blocks: [paragraph("butir"), trainer("rahasia 1")])])
    let note = Callout(kind: .note, blocks: [trainer("rahasia 2"), paragraph("catatan")])
    let blocks = [
      paragraph("awal"), trainer("rahasia 3"), Block(.list(list), line: 2),
      Block(.quote([trainer("rahasia 4"), paragraph("kutipan")]), line: 3),
      Block(.callout(note), line: 4),
    ]
    #expect(blocks.plainText.contains("rahasia 1"))
    #expect(blocks.forLearners.plainText == "awal\nbutir\nkutipan\ncatatan")
  }

  @Test func theWordsOfEveryKindOfBlockAreKept() {
    let table = Table(
      alignments: [.natural, .left], head: [[.text("a")], [.text("b")]],
      rows: [[[.code("c")], [.emphasis([.text("d")])]]])
    let link = Inline.link(Link(.web("https://bssn.go.id"), content: [.strong([.text("BSSN")])]))
    let image = Inline.image(Image(.file(path: "a.png"), alternative: "peta"))
    let blocks = [
      Block(.heading(Heading(level: 2, anchor: "x", content: [.text("Judul")])), line: 1),
      Block(.paragraph([link, .softBreak, image, .hardBreak, .text("akhir")]), line: 2),
      Block(.code(CodeBlock(language: nil, text: "ls\n")), line: 3), Block(.table(table), line: 4),
      Block(.rule, line: 5),
    ]
    #expect(blocks.plainText == "Judul\nBSSN peta akhir\nls\n\na b\nc d\n")
  }
}
