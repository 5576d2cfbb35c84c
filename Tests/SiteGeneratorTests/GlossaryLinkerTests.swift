import LearningCore
import Testing
import TestSupport

@testable import SiteGenerator

@Suite struct GlossaryLinkerTests {
  private static func glossary(_ words: [String]) -> Glossary {
    Glossary(
      opening: [],
      entries: words.map { text in
        let names = text.split(separator: "=").map(String.init)
        return Glossary.Entry(
          word: names[0], variants: Array(names.dropFirst()), anchor: slug(names[0]),
          explanation: [paragraph("Arti \(names[0]).")])
      }, path: "Site/istilah.md")
  }

  private static let words = GlossaryMatcher(
    glossary(["Sandi", "Kata sandi=password", "OTP", "E-mail", "Jalan keluar", "Ünicode"]))

  /// Links in square brackets, with the anchor they lead to.
  private func linked(_ inlines: [Inline]) -> String {
    var linker = GlossaryLinker(Self.words)
    return text(of: linker.linked([paragraph(inlines)]))
  }

  private func linked(_ text: String) -> String { linked([.text(text)]) }

  private func text(of blocks: [Block]) -> String {
    blocks.map { block in
      if case .paragraph(let inlines) = block.content { text(of: inlines) } else { "?" }
    }.joined(separator: "|")
  }

  private func text(of inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .softBreak: "/"
      case .link(let link):
        if case .document(_, let anchor?) = link.destination {
          "[\(text(of: link.content)):\(anchor)]"
        } else {
          "<\(text(of: link.content))>"
        }
      case .emphasis(let inner), .strong(let inner): "*\(text(of: inner))*"
      default: "?"
      }
    }.joined()
  }

  @Test(arguments: [
    ("Sandi dan sandi", "[Sandi:sandi] dan sandi"),
    ("Kata sandi, bukan sandi saja", "[Kata sandi:kata-sandi], bukan [sandi:sandi] saja"),
    ("KATA  SANDI!", "[KATA  SANDI:kata-sandi]!"),
    // The second use keeps the short word from being linked inside of it.
    ("kata sandi; kata sandi", "[kata sandi:kata-sandi]; kata sandi"),
    ("password123 passwords", "password123 passwords"),
    ("(password)", "([password:kata-sandi])"),
    ("sandi-sandi persandian", "sandi-sandi persandian"),
    ("OTP-nya, OTP-ku", "[OTP:otp]-nya, OTP-ku"), ("OTP.example otp@kota", "OTP.example otp@kota"),
    ("Kirim e-mail.", "Kirim [e-mail:e-mail]."), ("e mail", "e mail"),
    ("jalan, keluar", "jalan, keluar"), ("ünicode ÜNICODES", "[ünicode:ünicode] ÜNICODES"),
    ("“Sandi”—OTP…", "“[Sandi:sandi]”—[OTP:otp]…"), ("", ""), ("kata", "kata"),
  ])
  func wholeWordsAreLinkedOnceTheLongestFirst(text: String, expected: String) {
    #expect(linked(text) == expected)
  }

  @Test func aWordMayGoAcrossLinesAndPiecesOfText() {
    #expect(
      linked([.text("Buat kata"), .softBreak, .text("sandi baru")])
        == "Buat [kata/sandi:kata-sandi] baru")
    #expect(linked([.text("kata san"), .text("di")]) == "[kata sandi:kata-sandi]")
    #expect(linked([.text("kata "), .emphasis([.text("sandi")])]) == "kata *[sandi:sandi]*")
  }

  @Test func whatLeadsElsewhereKeepsItsWords() {
    #expect(linked([link(.web("https://contoh.id"), "sandi")]) == "<sandi>")
    #expect(linked([.code("sandi"), .text(" sandi")]) == "? [sandi:sandi]")
    var linker = GlossaryLinker(Self.words)
    let blocks = [
      heading(3, "Sandi"), callout(.trainer, "sandi"),
      Block(.code(CodeBlock(language: nil, text: "sandi")), line: 1),
    ]
    #expect(linker.linked(blocks) == blocks)
    #expect(linker.seen == [])
  }

  @Test func headsOfTablesKeepTheirWords() {
    var linker = GlossaryLinker(Self.words)
    let table = Table(
      alignments: [.natural], head: [[.text("Sandi")]], rows: [[[.text("sandi")]]])
    let result = linker.linked([Block(.table(table), line: 1)])
    guard case .table(let changed) = result[0].content else {
      Issue.record("no table")
      return
    }
    #expect(changed.head == table.head)
    #expect(text(of: changed.rows[0][0]) == "[sandi:sandi]")
  }

  @Test func aWordIsNotLinkedInItsOwnExplanation() {
    var linker = GlossaryLinker(Self.words, explaining: 0)
    #expect(text(of: linker.linked([paragraph("sandi dan OTP")])) == "sandi dan [OTP:otp]")
  }

  /// Whatever a text holds, links change no word of it.
  @Test func theWordsStayTheSame() {
    var random = SeededGenerator(seed: 77)
    let pieces = [
      "kata", "sandi", "kata sandi", " ", " ", "-", "OTP", ".", "é", "’", "\u{301}", "👍🏽", "e-mail",
      "(",
      "jalan", "keluar", "\t", "ÜNICODE",
    ]
    for _ in 0..<2000 {
      var inlines: [Inline] = []
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let text = pieces[Int.random(in: 0..<pieces.count, using: &random)]
        inlines.append(Int.random(in: 0..<6, using: &random) == 0 ? .softBreak : .text(text))
      }
      var linker = GlossaryLinker(Self.words)
      let result = linker.linked([paragraph(inlines)])
      #expect(result.plainText.unicodeScalars.elementsEqual(inlines.plainText.unicodeScalars))
    }
  }
}
