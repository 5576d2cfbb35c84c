import LearningCore
import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct SlideTests {
  private func slides(_ blocks: [Block], opening: [Block] = []) -> [Slide] {
    module("satu", "Modul", opening: opening, [lesson("a", "Pelajaran", blocks)])
      .slides(overviewTitle: "Tentang")
  }

  private func list(_ items: [String], start: Int? = nil) -> Block {
    Block(
      .list(
        List(start: start, isTight: true, items: items.map { List.Item(blocks: [paragraph($0)]) })),
      line: 1)
  }

  private let long = String(
    repeating: "Kalimat yang agak panjang ini mengisi satu baris. ", count: 8)

  @Test func aHeadingBeginsASlide() {
    let slides = slides(
      [paragraph("Isi."), heading(3, "Satu"), paragraph("A."), heading(3, "Dua"), paragraph("B.")],
      opening: [paragraph("Pembuka.")])
    #expect(slides.map(\.title.plainText) == ["Tentang", "Pelajaran", "Satu", "Dua"])
    #expect(slides.map(\.over) == ["Modul", "Pelajaran", "Pelajaran", "Pelajaran"])
    #expect(slides.allSatisfy { $0.part == 1 })
  }

  @Test func aHeadingWithNothingBelowIsNoSlide() {
    #expect(slides([heading(3, "Kosong"), heading(3, "Isi"), paragraph("A.")]).count == 1)
  }

  @Test func aLongListGoesOnWithItsNumbers() {
    let slides = slides([list((1...30).map { "Langkah \($0)" }, start: 1)])
    #expect(slides.count > 1)
    #expect(slides.map(\.part) == Array(1...slides.count))
    var next = 1
    for slide in slides {
      guard case .list(let list) = slide.blocks[0].content else {
        Issue.record("no list")
        continue
      }
      #expect(list.start == next)
      next += list.items.count
    }
    #expect(next == 31)
  }

  @Test func theFirstPartOfAListFillsItsSlide() {
    let slides = slides([list((1...30).map { "Langkah \($0)" })])
    let counts = slides.map { slide in
      if case .list(let list) = slide.blocks[0].content { list.items.count } else { 0 }
    }
    #expect(counts.dropLast().allSatisfy { $0 == counts[0] })
    #expect(counts[0] > 5)
  }

  @Test func whatAnnouncesAListStaysWithIt() {
    let slides = slides([paragraph(long + long), paragraph("Ada dua cara:"), list([long, long])])
    #expect(slides[0].blocks.count == 1)
    #expect(slides[1].blocks.first?.plainText == "Ada dua cara:")
  }

  @Test func aLongParagraphIsCutBehindASentence() {
    let slides = slides([paragraph(String(repeating: long, count: 4))])
    #expect(slides.count > 1)
    #expect(slides.allSatisfy { $0.blocks.plainText.hasSuffix(". ") })
    #expect(slides.map(\.blocks.plainText).joined() == String(repeating: long, count: 4))
  }

  @Test func notesAreForWhoSpeaks() {
    let slides = slides([
      callout(.trainer, "Sapa dahulu."), paragraph("A."), callout(.trainer, "Lalu tanya."),
      heading(3, "Dua"), callout(.trainer, "Sebelum dua."), paragraph("B."),
    ])
    #expect(slides.map(\.blocks.plainText) == ["A.", "B."])
    #expect(slides[0].notes.plainText == "Sapa dahulu.\nLalu tanya.\nSebelum dua.")
  }

  /// Without the head of tables, which stands on every part of one that is cut.
  private func words(_ texts: [String]) -> [Substring] {
    texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }.filter { $0 != "A" && $0 != "B" }
  }

  @Test func everythingIsShownInItsOrderAndFits() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let blocks = (0..<Int.random(in: 0...20, using: &generator)).map { number in
        let text = String(long.prefix(Int.random(in: 5...400, using: &generator)))
        switch Int.random(in: 0...5, using: &generator) {
        case 0: return heading(3, "Judul \(number)")
        case 1: return list((0...Int.random(in: 0...12, using: &generator)).map { "\($0) \(text)" })
        case 2: return callout(.tip, text)
        case 3:
          return Block(
            .table(
              Table(
                alignments: [.natural, .natural], head: [[.text("A")], [.text("B")]],
                rows: (0...Int.random(in: 0...15, using: &generator)).map {
                  [[.text("\($0)")], [.text(text)]]
                })), line: 1)
        case 4: return Block(.code(CodeBlock(language: nil, text: "kode \(number)\n")), line: 1)
        default: return paragraph("\(number) \(text)")
        }
      }
      let slides = slides(blocks)
      let wanted = blocks.filter { block in
        if case .heading = block.content { false } else { true }
      }.map(\.plainText)
      #expect(words(slides.map(\.blocks.plainText)) == words(wanted))
      for slide in slides {
        let size = slide.blocks.reduce(0) { $0 + $1.slideSize }
        #expect(size <= SlideSize.room || slide.blocks.count == 1)
        #expect(!slide.blocks.isEmpty)
      }
    }
  }
}
