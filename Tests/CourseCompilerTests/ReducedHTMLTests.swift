import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct ReducedHTMLTests {
  @Test(arguments: [
    ("<p>Halo <b>dunia</b></p>", ["Halo dunia"]), ("<div>a</div><div>b</div>", ["a", "b"]),
    ("<script>alert('x')</script>sisa", ["sisa"]), ("<SCRIPT>x</SCRIPT >y", ["y"]),
    ("<style>p{}</style>", []), ("<!-- diam -->", []), ("<!-- a --> b <!-- c", ["b"]),
    ("a &lt;b&gt; &amp;amp; &nbsp;&quot;&#39;", ["a <b> &amp; \u{A0}\"'"]),
    ("<p>a<br>b", ["a", "b"]), ("1 < 2 <p>3", ["1 < 2", "3"]), ("<p", ["<p"]),
    ("<p>a\n  b\t c</p>", ["a b c"]), ("<script>tidak ditutup", []), ("", []), ("<<<>", ["<<<>"]),
  ])
  func wordsAreKeptAndTagsAreNot(html: String, paragraphs: [String]) {
    #expect(reduceHTML(html).paragraphs == paragraphs)
  }

  @Test func openingTagsInALineAreReportedWhereTheyAre() throws {
    try expectDiagnostics(
      [.htmlReduced, .htmlReduced],
      in: "# M\n\nHalo ⟦<b>⟧dunia</b>\ndan List⟦<T>⟧ lagi.\n")
    #expect(outline(read("Halo <b>dunia</b> List<T>.\n").blocks) == "p(Halo dunia List.)")
  }

  @Test func aBlockIsReportedOnceAtItsFirstTag() throws {
    try expectDiagnostics(
      [.htmlReduced],
      in: "# M\n\n⟦<div class=\"x\">⟧\n<p>Satu</p>\n<script>alert(1)</script>\n</div>\n")
    let blocks = read("<div>\n<p>Satu</p>\n<script>alert(1)</script>\n<p>Dua</p>\n</div>\n").blocks
    #expect(outline(blocks) == "p(Satu) p(Dua)")
  }

  @Test func scriptsHaveNoWordsInALineEither() {
    let document = read("Halo <script>alert(1)</script> dunia <style>p{}</style>akhir.\n")
    #expect(document.blocks.plainText == "Halo  dunia akhir.")
    #expect(document.diagnostics.allSatisfy { $0.id == .htmlReduced })
    #expect(!document.diagnostics.isEmpty)
    // Never closed: the author was writing about the tag.
    #expect(read("Tanda <style> dan <script> itu.\n").blocks.plainText == "Tanda  dan  itu.")
  }

  @Test(arguments: [
    "<!-- catatan -->\n\nTeks.\n", "Teks <!-- catatan --> lagi.\n", "<!--\na\n\nb\n-->\n\nx\n",
  ])
  func commentsAreSilent(markdown: String) {
    let document = read(markdown)
    #expect(document.diagnostics.isEmpty)
    #expect(!document.blocks.plainText.contains("catatan"))
  }

  @Test(arguments: ["<br>", "<br/>", "<br />", "<BR>"])
  func aLineBreakTagBreaksTheLine(tag: String) {
    #expect(outline(read("a\(tag)b\n").blocks) == "p(a↵b)")
  }

  @Test func nothingOfATagReachesTheReader() {
    for html in [
      "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<a href=\"javascript:x\">y</a>",
    ] {
      for text in [html, "teks \(html)"] {
        let words = read(text + "\n").blocks.plainText
        #expect(!words.contains("alert") && !words.contains("javascript"), "\(text) -> \(words)")
      }
    }
  }
}
