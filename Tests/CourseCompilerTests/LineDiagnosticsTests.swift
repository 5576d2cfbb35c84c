import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct LineDiagnosticsTests {
  @Test(arguments: [
    ("⟦##Judul⟧\n", Diagnostic.ID.headingWithoutSpace, "## Judul\n"),
    ("⟦##\u{A0}Judul⟧\n", .headingWithoutSpace, "## Judul\n"),
    ("Teks.\n\n⟦•⟧\tsatu\n", .bulletFromWord, "Teks.\n\n- satu\n"),
    ("Teks.\n\n⟦\u{F0B7}⟧ \u{A0}satu\n", .bulletFromWord, "Teks.\n\n- satu\n"),
    ("Teks.\n\n⟦-[ ]⟧ satu\n", .boxMalformed, "Teks.\n\n- [ ] satu\n"),
    ("Teks.\n\n  ⟦-[x]⟧ satu\n", .boxMalformed, "Teks.\n\n  - [x] satu\n"),
    ("Teks.\r\n\r\n⟦###Judul⟧\r\n", .headingWithoutSpace, "Teks.\r\n\r\n### Judul\r\n"),
  ])
  func whatMarkdownTakesForWordsIsFoundAndCanBeMended(
    marked: String, id: Diagnostic.ID, mended: String
  ) throws {
    try expectDiagnostics([id], in: "# M\n\n## P\n\nIsi.\n\n" + marked)
    let text = "# M\n\n" + marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let edits = try compiledModule(text).diagnostics.compactMap(\.edit)
    #expect(edits.count == 1)
    #expect(apply(edits, to: text) == "# M\n\n" + mended)
  }

  @Test(arguments: [
    "#hashtag adalah penanda\n", "#1 terbaik\n", "```\n##bukan judul\n• bukan butir\n```\n",
    "    ##kode\n", "####### tujuh\n", "-[tautan](http://a.id)\n", "Suhu – 5 •C\n", "#\n", "•\n",
    "##\n", "- [x](http://a.id)\n",
  ])
  func whatIsMeantAsItStandsIsLeftAlone(text: String) throws {
    let found = try compiledModule("# M\n\n## P\n\nIsi.\n\n" + text).diagnostics
    #expect(
      !found.contains {
        [.headingWithoutSpace, .bulletFromWord, .boxMalformed].contains($0.id)
      })
  }

  private func apply(_ edits: [SourceEdit], to text: String) -> String {
    var bytes = Array(text.utf8)
    let source = SourceText(path: "a.md", bytes: bytes[...], lineOffset: 0)
    for edit in edits.reversed() {
      let start = source.offset(ofLine: edit.line)
      bytes.replaceSubrange(
        start + edit.bytes.lowerBound..<start + edit.bytes.upperBound, with: edit.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
