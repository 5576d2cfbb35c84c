import LearningCore
import TestSupport
import Testing

@testable import CourseCompiler

@Suite struct HTMLTests {
  @Test(arguments: [
    ("<p>Halo <b>dunia</b></p>", "p(Halo **dunia**)"), ("<div>a</div><div>b</div>", "p(a) p(b)"),
    ("<div>a <span>b</span>\n  c\t d</div>", "p(a b c d)"), ("<p>a<br>b<br></p>", "p(a↵b)"),
    ("<p><i>a</i> <u>b</u> <del>c</del></p>", "p(*a* underline(b) deletion(c))"),
    ("<p>x<sup>2</sup> <kbd>Ctrl</kbd></p>", "p(xsuperscript(2) keyboard(Ctrl))"),
    ("<p><code>a &lt; <b>b</b></code> <q>c</q></p>", "p(`a < b` “c”)"),
    ("<p>&eacute; &amp;amp; &nbsp;|</p>", "p(é &amp; \u{A0}|)"),
    ("<h2 id=\"dua\">Bagian <em>dua</em></h2>", "h2#dua(Bagian *dua*)"),
    ("<h1></h1><p>a</p>", "p(a)"), ("<hr>", "hr"),
    ("<ul><li>a<li>b<ul><li>c</ul></ul>", "ul[p(a); p(b) ul[p(c)]]"),
    ("<ol start=3><li><p>a</p></li></ol>", "ol3[p(a)]"),
    ("<dl><dt>Kata<dd>artinya</dl>", "ul[p(**Kata**) p(artinya)]"),
    ("<blockquote>a<p>b</blockquote>", "quote[p(a) p(b)]"),
    ("<pre class=\"language-go\">\na  &lt; b\n</pre>", "code:go(a  < b\n)"),
    ("<pre><code class=\"lang-sh\">ls</code></pre>", "code:sh(ls\n)"),
    ("<details><summary>Buka <b>ini</b></summary>isi</details>", "details(Buka **ini**)[p(isi)]"),
    (
      "<figure><img src=\"p.png\" alt=\"A\"><figcaption>Ket</figcaption></figure>",
      "p(![A](file Courses/aman/p.png)) p(*Ket*)"
    ),
    ("<a href=\"b.md#c\">x</a>", "p([x](document Courses/aman/b.md#c))"),
    (
      "<iframe src=\"//a.id/film\" title=\"Film\"></iframe>", "p([Film](web https://a.id/film))"
    ),
    (
      "<video><source src=\"a.mp4\"><source src=\"a.ogg\"></video>",
      "p([a.mp4](file Courses/aman/a.mp4))"
    ),
    ("<p>a <p>b", "p(a) p(b)"), ("<b><p>a</p><p>b</p></b>", "p(**a**) p(**b**)"),
    (
      "<div>https://a.id dan a@b.id</div>",
      "p([https://a.id](web https://a.id) dan [a@b.id](web mailto:a@b.id))"
    ),
  ])
  func allowedElementsKeepTheirMeaning(html: String, expected: String) {
    let document = read(html + "\n")
    #expect(outline(document.blocks) == expected)
    #expect(document.diagnostics.isEmpty)
  }

  // MARK: Tables

  @Test(arguments: [
    ("<tr><th>a<th>b<tr><td>1<td>2", "table(a|b / 1|2)"),
    ("<thead><tr><td>a</td></tr></thead><tbody><tr><th>1</th></tr></tbody>", "table(a / **1**)"),
    ("<tr><td colspan=2>a</td></tr><tr><td>1</td><td>2</td></tr>", "table(a| / 1|2)"),
    ("<tr><td rowspan=2>a<td>b<tr><td>c", "table(a|b / |c)"),
    ("<caption>Judul</caption><tr><td>a<td>b", "p(*Judul*) table(a|b)"),
    ("<tr><td>a<td><ul><li>b<li>c</ul>d", "table(a|• b↵• c↵d)"),
    ("<tr><td>a<td><h2>b</h2>c", "table(a|**b**↵c)"),
    ("<tr><td>a<td><table><tr><td>b<td>c</table>", "table(a|b c)"),
    ("<tr><td><p>a</p><ul><li>b</ul>", "p(a) ul[p(b)]"), ("", ""),
  ])
  func tablesHaveAHeadAndRowsOfTheSameLength(rows: String, expected: String) {
    #expect(outline(read("<table>\(rows)</table>\n").blocks) == expected)
  }

  @Test func columnsAreAlignedAsTheirFirstCells() {
    let rows = "<tr><th align=right>a<th style=\"text-align: center\">b<th>c"
    guard case .table(let table) = read("<table>\(rows)</table>\n").blocks.first?.content else {
      Issue.record("no table")
      return
    }
    #expect(table.alignments == [.right, .centre, .natural])
  }

  // MARK: Together with Markdown

  @Test(arguments: [
    (
      "<details>\n<summary>Buka</summary>\n\nIsi *miring*.\n\n- a\n\n</details>\n\nLagi.",
      "details(Buka)[p(Isi *miring*.) ul[p(a)]] p(Lagi.)"
    ),
    ("<div align=\"center\">\n\n![a](b.png)\n\n</div>", "p(![a](file Courses/aman/b.png))"),
    (
      "<table>\n<tr><td>\n\n**a**\n\n</td><td>b</td></tr>\n</table>", "table(**a**|b)"
    ),
    ("<b>*x*</b> H<sub>2</sub>O", "p(***x*** Hsubscripted(2)O)"),
    ("*a <b>b* c</b>", "p(*a **b*** c)"), ("## A <i>b</i> {#x}", "h2#x(A *b*)"),
    ("[a <b>b</b>](c.md)", "p([a **b**](document Courses/aman/c.md))"),
    ("> <p>a</p>\n>\n> b", "quote[p(a) p(b)]"), ("- [x] a<br>b", "ul[x:p(a↵b)]"),
    ("> [!NOTE]\n> a <u>b</u>", "note[p(a underline(b))]"),
    ("<a name=\"sini\"></a>\n\n## Judul", "h2#sini(Judul)"),
    ("a\n<b>b</b>  \nc", "p(a~**b**↵c)"), ("<b>\n\na\n\n</b>", "p(**a**)"),
    ("| a |\n|---|\n| x<br>y <kbd>z</kbd> |", "table(a / x↵y keyboard(z))"),
  ])
  func markdownAndHTMLNestInEachOther(markdown: String, expected: String) {
    #expect(outline(read(markdown + "\n").blocks) == expected)
  }

  @Test func aHeadingInHTMLStartsALesson() throws {
    let (module, diagnostics) = try compiledModule(
      "# M\n\n<div>\n<h2 id=\"satu\">Satu</h2>\n<p>a</p>\n</div>\n\n## Dua\n\nb\n")
    #expect(module.lessons.map(\.title) == ["Satu", "Dua"])
    #expect(module.lessons.first?.anchor == "satu")
    #expect(diagnostics.isEmpty)
  }

  // MARK: What is left out

  @Test func whatIsLostIsReportedWhereItStands() throws {
    try expectDiagnostics(
      [
        .htmlElementUnknown, .htmlRemoved, .htmlElementUnknown, .htmlRemoved, .htmlRemoved,
        .htmlRemoved, .linkRefused,
      ],
      in: """
        # M

        `<T>` List⟦<T>⟧ dan <b>dunia</b>
        lalu ⟦<u onclick="x()">⟧ini</u>.

        > - <div>
        >   Map⟦<K,V>⟧ K
        >   ⟦<script>⟧alert(1)</script>
        >   ⟦<form>⟧⟦<input value="x">⟧Kirim</form>
        >   <a href="⟦javascript:alert⟧">y</a>
        >   </div>
        """)
  }

  @Test func anUnknownElementIsReportedOncePerLine() {
    let document = read("List<T> dan Set<T>\nMap<T>\n")
    #expect(document.diagnostics.map(\.range.start.line) == [1, 2])
    #expect(outline(document.blocks) == "p(List dan Set~Map)")
  }

  @Test(arguments: [
    ("<script>alert('x')</script>sisa", "sisa"), ("<SCRIPT>x</SCRIPT >y", "y"),
    ("<style>p{}</style>", ""), ("<div><svg><text>x</text></svg>y</div>", "y"),
    ("Halo <script>alert(1)</script> dunia", "Halo dunia"),
    ("<div>a<template>\n\nb\n\n</template>\nc</div>", "a c"),
    ("<form><label>Nama</label><button>Kirim</button></form>", "NamaKirim"),
    // Never closed: the author was writing about the tag.
    ("Tanda <style> dan <script> itu.", "Tanda dan itu."), ("1 < 2 <p>3", "1 < 2\n3"),
    ("<div title=\"a>b</div>", "b"), ("<div\nclass=\"a", "<div class=\"a"),
  ])
  func wordsForReadersStayAndOthersDoNot(html: String, words: String) {
    #expect(read(html + "\n").blocks.plainText == words)
  }

  @Test(arguments: [
    "<!-- catatan -->\n\nTeks.\n", "Teks <!-- catatan --> lagi.\n", "<!--\na\n\nb\n-->\n\nx\n",
    "<div><!-- catatan\n\nx\n", "<div><!--0-->x</div>\n\ny\n",
  ])
  func commentsAreSilent(markdown: String) {
    let document = read(markdown)
    #expect(document.diagnostics.isEmpty)
    #expect(!document.blocks.plainText.contains("catatan"))
    #expect(!document.blocks.isEmpty)
  }

  @Test func nothingOfAScriptReachesTheReader() {
    for html in [
      "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<a href=\"javascript:alert\">y</a>",
      "<a href=\"&#106;avascript:alert\">y</a>", "<a href=\" \u{1}java\tscript:alert\">y</a>",
      "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>", "<math><a href=javascript:alert>",
      "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\" alt=\"x\">",
      "<scr<script>ipt>alert(1)</script>", "<object data=alert></object>",
    ] {
      for text in [html, "teks \(html)", "<div>\(html)</div>"] {
        let shown = outline(read(text + "\n").blocks)
        let isSafe = !shown.contains("web javascript") && !shown.contains("file Courses/aman/alert")
        #expect(isSafe && !shown.contains("onerror") && !shown.contains("onload"), "\(shown)")
      }
    }
  }

  // MARK: Pictures in the text

  @Test(arguments: [
    "![peta](⟦data:image/png;base64,AAAA⟧)",
    "<p>⟦<img src=\"data:image/png;base64,AA\" alt=\"peta\">⟧",
    "![peta][a]\n\n[a]: <⟦data:image/png;base64,AAAA⟧>",
  ])
  func embeddedPicturesShowTheirWords(marked: String) throws {
    try expectDiagnostics([.imageEmbedded], in: "# M\n\n" + marked + "\n")
    let words = read(MarkedText(marked).text + "\n").blocks.plainText
    #expect(words == "peta")
  }

  // MARK: Places

  @Test func theSameTargetTwiceOnALineIsReportedTwice() throws {
    try expectDiagnostics(
      [.linkRefused, .linkRefused, .linkRefused],
      in: """
        # M

        `javascript:x` [a](⟦javascript:x⟧) dan [b](⟦javascript:x⟧)

        | a | b |
        |---|---|
        | `javascript:x` | [x](⟦javascript:x⟧) |
        """)
  }

  // MARK: Empty headings

  @Test func emptyHeadingsAreLeftOutAndReported() {
    let document = read("#\n\n## \u{A0}\n\na\n#\nb\n")
    #expect(document.diagnostics.map(\.id) == [.headingEmpty, .headingEmpty, .headingEmpty])
    #expect(
      document.diagnostics.map(\.edit) == [
        SourceEdit(deletingLine: 1), SourceEdit(deletingLine: 3),
        SourceEdit(line: 6, bytes: 0..<1, replacement: ""),
      ])
    #expect(outline(document.blocks) == "p(a) p(b)")
  }
}
