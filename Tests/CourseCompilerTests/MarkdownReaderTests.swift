import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct MarkdownReaderTests {
  @Test(arguments: [
    ("Halo *dunia* **kuat** `kode`", "p(Halo *dunia* **kuat** `kode`)"),
    ("satu\ndua  \ntiga\\\nempat", "p(satu~dua↵tiga↵empat)"),
    ("- a\n- b\n\n3. c\n4. d", "ul[p(a); p(b)] ol3[p(c); p(d)]"),
    ("> a\n>\n> b", "quote[p(a) p(b)]"),
    ("```swift x\nlet a\n```\n\n    indent", "code:swift(let a\n) code:(indent\n)"),
    ("***", "hr"),
    ("Judul\n===\n\nAnak\n---", "h1#judul(Judul) h2#anak(Anak)"),
    ("a &amp; b &lt;c&gt; \\*d\\*", "p(a & b <c> *d*)"),
    ("[teks]\n\n[teks]: https://a.id 'T'", "p([teks](web https://a.id))"),
    ("a\u{0}b", "p(a\u{FFFD}b)"),
  ])
  func commonMarkBecomesBlocks(markdown: String, expected: String) {
    let document = read(markdown)
    #expect(outline(document.blocks) == expected)
    #expect(document.diagnostics.isEmpty)
  }

  @Test func blocksKnowTheirLine() {
    let document = read("---\ntitle: T\n---\n\nsatu\n\n- dua\n\n  tiga\n\n> empat\n")
    #expect(document.blocks.map(\.line) == [5, 7, 11])
  }

  // MARK: Call-outs and check lists

  @Test(arguments: [
    ("NOTE", "note"), ("TIP", "tip"), ("IMPORTANT", "important"), ("WARNING", "warning"),
    ("CAUTION", "caution"), ("TRAINER", "trainer"), ("note", "note"),
  ])
  func aQuoteThatBeginsWithAMarkIsACallout(mark: String, kind: String) {
    #expect(outline(read("> [!\(mark)]\n> Isi.\n>\n> - a\n").blocks) == "\(kind)[p(Isi.) ul[p(a)]]")
    #expect(outline(read("> [!\(mark)]  \n> Isi.\n").blocks) == "\(kind)[p(Isi.)]")
    #expect(outline(read("> [!\(mark)]\n>\n> Isi.\n").blocks) == "\(kind)[p(Isi.)]")
    #expect(outline(read("> [!\(mark)]\n").blocks) == "\(kind)[]")
  }

  @Test(arguments: [
    ("> [!LAIN]\n> a", "quote[p([!LAIN]~a)]"),
    ("> [!NOTE] judul\n> a", "quote[p([!NOTE] judul~a)]"),
    ("> a\n> [!NOTE]", "quote[p(a~[!NOTE])]"), ("[!NOTE]\na", "p([!NOTE]~a)"),
    ("> [!NOTE]*a*", "quote[p([!NOTE]*a*)]"),
  ])
  func otherQuotesStayQuotes(markdown: String, expected: String) {
    #expect(outline(read(markdown).blocks) == expected)
  }

  @Test(arguments: [
    ("- [ ] a\n- [x] b\n- [X] c", "ul[o:p(a); x:p(b); x:p(c)]"),
    ("* [ ] a\n+ b", "ul[o:p(a)] ul[p(b)]"),
    ("- [ ] `kode` *x*", "ul[o:p(`kode` *x*)]"),
    ("- [ ]\n- [x]", "ul[o:; x:]"),
    ("- [ ] a\n\n  lanjut", "ul[o:p(a) p(lanjut)]"),
    ("- [x]a\n- [ ]b\n- [y] c", "ul[p([x]a); p([ ]b); p([y] c)]"),
    ("1. [x] a", "ol1[p([x] a)]"),
    ("[x] a", "p([x] a)"),
    ("- a [x] b", "ul[p(a [x] b)]"),
    ("- [x](b.md)", "ul[p([x](document Courses/aman/b.md))]"),
  ])
  func boxesAreReadAtTheBeginningOfABulletOnly(markdown: String, expected: String) {
    #expect(outline(read(markdown).blocks) == expected)
  }

  // MARK: Bare addresses

  @Test(arguments: [
    (
      "lihat https://bssn.go.id/a?b=c#d.",
      "lihat [https://bssn.go.id/a?b=c#d](web https://bssn.go.id/a?b=c#d)."
    ),
    ("www.bssn.go.id", "[www.bssn.go.id](web https://www.bssn.go.id)"),
    ("(http://a.id/x_(y))", "([http://a.id/x_(y)](web http://a.id/x_(y)))"),
    ("\"http://a.id\", lalu", "\"[http://a.id](web http://a.id)\", lalu"),
    ("http://a.id http://b.id", "[http://a.id](web http://a.id) [http://b.id](web http://b.id)"),
    ("xhttp://a.id", "xhttp://a.id"), ("http://", "http://"), ("www.", "www."),
    ("www...", "www..."),
    ("`http://a.id`", "`http://a.id`"), ("<http://a.id>", "[http://a.id](web http://a.id)"),
    ("**http://a.id**", "**[http://a.id](web http://a.id)**"),
    ("surel ke a@b.id", "surel ke [a@b.id](web mailto:a@b.id)"),
    ("<a@b.id>", "[a@b.id](web mailto:a@b.id)"),
    ("http://a.id)))", "[http://a.id](web http://a.id))))"),
  ])
  func bareAddressesBecomeLinks(markdown: String, expected: String) {
    #expect(outline(read(markdown).blocks) == "p(\(expected))")
  }

  // MARK: Headings

  @Test func headingsAreNumberedAsOnGitHub() {
    let document = read(
      "# Sama\n\n# Sama\n\n# Sama-1\n\n# Sama\n\n# ?!\n\n# !?\n\n# Tautan [x](y.md) `kode`\n")
    #expect(
      document.blocks.map { block -> String in
        guard case .heading(let heading) = block.content else { return "" }
        return heading.anchor
      } == ["sama", "sama-1", "sama-1-1", "sama-2", "bagian", "bagian-1", "tautan-x-kode"])
  }

  @Test func anIdTheAuthorWroteIsTheAnchorAndNotPartOfTheTitle() throws {
    let document = read("## Judul `x` {#satu .kelas points=2 see=\"a/b#c\"}\n")
    #expect(outline(document.blocks) == "h2#satu(Judul `x`)")
    let attributes = try #require(document.headings["satu"]?.attributes)
    #expect(attributes.classes == ["kelas"])
    #expect(attributes.values == ["points": "2", "see": "a/b#c"])
  }

  @Test(arguments: [
    ("Fungsi f{x}", "fungsi-fx", "Fungsi f{x}"), ("Himpunan {}", "himpunan-", "Himpunan {}"),
    ("Akhir {#}", "akhir-", "Akhir {#}"), ("A {.k}", "a", "A"),
    ("A {k=v} b", "a-kv-b", "A {k=v} b"),
  ])
  func bracesThatAreNoAttributesStayInTheTitle(title: String, anchor: String, shown: String) {
    #expect(outline(read("## \(title)\n").blocks) == "h2#\(anchor)(\(shown))")
  }

  @Test func anAnchorUsedTwiceIsReportedAtTheSecondPlace() throws {
    try expectDiagnostics(
      [.anchorDefinedTwice], in: "# M\n\n## A {#sama}\n\na\n\n⟦## B {#sama}⟧\n\nb\n")
    let (_, diagnostics) = try compiledModule("# M\n\n## A {#sama}\n\na\n\n## B {#sama}\n\nb\n")
    #expect(diagnostics[0].notes.map(\.range.start.line) == [3])
  }

  // MARK: Line ends

  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyLineEndIsUnderstood(end: String) throws {
    let marked = """
      \u{FEFF}---
      title: Baris
      minutes: ⟦banyak⟧
      ---
      Pembuka
      lanjut.

      ## Satu

      | a | b |
      |---|---|
      | 1 | [x](⟦javascript:x⟧) |

      - [ ] kotak
      """
    let text = marked.replacing("\n", with: end)
    try expectDiagnostics(
      [.frontMatterValue, .linkRefused], in: text.replacing("\u{FEFF}", with: ""))
    let (module, diagnostics) = try compiledModule(
      text.replacing("⟦", with: "").replacing("⟧", with: ""))
    #expect(diagnostics.map(\.id) == [.frontMatterValue, .linkRefused])
    #expect(module.title == "Baris")
    #expect(outline(module.opening) == "p(Pembuka~lanjut.)")
    #expect(
      outline(module.lessons[0].blocks)
        == "table(a|b / 1|[x](refused javascript:x)) ul[o:p(kotak)]")
    #expect(module.lessons[0].line == 8)
  }
}
