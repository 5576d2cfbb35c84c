import LearningCore
import Testing

@testable import CourseCompiler

@Suite struct DestinationTests {
  @Test(arguments: [
    ("02-lain.md", "document Courses/aman/02-lain.md"),
    ("02-lain.md#bagian", "document Courses/aman/02-lain.md#bagian"),
    ("02-lain.md?x=1#bagian", "document Courses/aman/02-lain.md#bagian"),
    ("./02-lain.md", "document Courses/aman/02-lain.md"),
    ("../lain/01-a.md", "document Courses/lain/01-a.md"),
    ("/Courses/lain/01-a.md", "document Courses/lain/01-a.md"),
    ("#bagian", "document Courses/aman/01-sandi.md#bagian"),
    ("#kata%20sandi", "document Courses/aman/01-sandi.md#kata sandi"),
    ("a%20b.md", "document Courses/aman/a b.md"), ("%C3%A9.md", "document Courses/aman/é.md"),
    ("50%.md", "document Courses/aman/50%.md"), ("a%zz.md", "document Courses/aman/a%zz.md"),
    ("a.markdown", "document Courses/aman/a.markdown"), ("a.pdf", "file Courses/aman/a.pdf"),
    ("gambar/a.png", "file Courses/aman/gambar/a.png"), ("../../README.md", "document README.md"),
    ("https://bssn.go.id", "web https://bssn.go.id"), ("HTTP://a.id", "web HTTP://a.id"),
    ("mailto:a@b.id", "web mailto:a@b.id"), ("tel:+62812", "web tel:+62812"),
  ])
  func addressesAreResolvedAgainstTheirFile(written: String, expected: String) {
    #expect(outline(Destination(written, in: "Courses/aman/01-sandi.md")) == expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "java\tscript:x",
    " javascript:x", "vbscript:x", "data:text/html,x", "file:///etc/passwd", "ftp://a.id",
    "//a.id/x", "\\\\server\\x", "a\\b.md", "../../../x.md", "../../..",
    "%2e%2e/%2e%2e/%2e%2e/x.md",
    "..%2f..%2f..%2fetc", "a%00.md", "C:/x.md", "../..", "x:y",
  ])
  func addressesThatLeadAstrayAreRefused(written: String) {
    guard case .refused = Destination(written, in: "Courses/aman/01-sandi.md") else {
      Issue.record("\(Destination(written, in: "Courses/aman/01-sandi.md"))")
      return
    }
  }

  @Test func aRefusedLinkIsReportedWhereItStands() throws {
    try expectDiagnostics(
      [.linkRefused, .linkRefused, .linkRefused],
      in: """
        # M

        Teks [a](⟦javascript:x⟧) dan
        é [b](⟦../../../../x.md⟧) lagi.

        - > ![c](⟦file:///x.png⟧)
        """)
  }

  @Test func imagesNeedWordsForThoseWhoDoNotSeeThem() throws {
    try expectDiagnostics(
      [.imageWithoutText], in: "# M\n\n![](⟦a.png⟧) ![peta *kota*](b.png \"Judul\")\n")
    let document = read("![peta *kota* `x`](b.png \"Judul\")\n")
    #expect(outline(document.blocks) == "p(![peta kota x](file Courses/aman/b.png))")
    #expect(document.uses.map(\.isImage) == [true])
  }
}
