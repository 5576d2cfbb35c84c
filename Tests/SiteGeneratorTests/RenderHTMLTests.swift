import LearningCore
import SiteGenerator
import TestSupport
import Testing

@Suite struct RenderHTMLTests {
  static let cases: [(name: String, blocks: [Block])] = [
    ("headings", [heading(4, "Satu & dua"), heading(5, "Dalam"), heading(3, "Lagi", anchor: "")]),
    (
      "inlines",
      [
        paragraph([
          .text("a < b"), .softBreak, .code("x && y"), .hardBreak, .emphasis([.text("miring")]),
          .strong([.emphasis([.text("tebal")])]),
        ])
      ]
    ),
    (
      "links",
      [
        paragraph([
          link(.web("https://example.org/?a=1&b=\"2\""), "luar"), .softBreak,
          link(.web("https://example.org"), "https://example.org"), .softBreak,
          .link(
            Link(
              .web("mailto:a@b.id"), title: "Kata \"kita\"", content: [.strong([.text("surel")])])),
          .softBreak, link(.document(path: "Courses/aman/dua.md", fragment: "bagian"), "dalam"),
          .softBreak, link(.document(path: "README.md", fragment: nil), "tak terbit"), .softBreak,
          link(.refused("javascript:alert(1)"), "ditolak"), .softBreak,
          .link(Link(.web("https://example.org"), content: [])),
        ])
      ]
    ),
    (
      "images",
      [
        paragraph([
          .image(
            Image(
              .file(path: "Courses/aman/a b.png"), title: "Judul", alternative: "Peta <kota>")),
          .image(Image(.web("https://example.org/x.png"), alternative: "")),
          .image(Image(.refused("data:x"), alternative: "tak tampil")),
          .link(
            Link(
              .web("https://example.org"),
              content: [.image(Image(.web("https://example.org/y.png"), alternative: "logo"))])),
          .image(
            Image(.file(path: "Courses/aman/gambar/kotak biru.png"), alternative: "diukur")),
        ])
      ]
    ),
    (
      "styles",
      [
        paragraph(
          TextStyle.allCases.map { .styled($0, [.text("\($0) <"), .emphasis([.text("x")])]) })
      ]
    ),
    (
      "details",
      [
        Block(
          .details(
            Details(
              summary: [.text("Contoh "), .code("a<b")],
              blocks: [paragraph("Isi."), callout(.trainer, "Rahasia pengajar.")])), line: 1),
        Block(.details(Details(summary: [], blocks: [])), line: 2),
      ]
    ),
    ("callouts", Callout.Kind.allCases.map { callout($0, "Isi \($0.rawValue).") }),
    ("quote-and-rule", [Block(.quote([paragraph("Kutipan.")]), line: 1), Block(.rule, line: 2)]),
    (
      "lists",
      [
        Block(
          .list(
            List(
              start: nil, isTight: true,
              items: [
                List.Item(blocks: [
                  paragraph("rapat"),
                  Block(
                    .list(
                      List(
                        start: 4, isTight: false,
                        items: [List.Item(blocks: [paragraph("renggang")])])),
                    line: 1),
                ]), List.Item(blocks: []),
              ])), line: 1)
      ]
    ),
    (
      "check-list",
      [
        Block(
          .list(
            List(
              start: nil, isTight: true,
              items: [
                List.Item(ticked: false, blocks: [paragraph("belum")]),
                List.Item(ticked: true, blocks: [paragraph("sudah")]),
              ])), line: 1)
      ]
    ),
    (
      "table",
      [
        Block(
          .table(
            Table(
              alignments: [.natural, .left, .centre, .right],
              head: [[], [.text("Nama \"A\"")], [.text("B")], [.code("C")]],
              rows: [[[.text("1")], [.text("<2>")], [], [.text("4")]]])), line: 1)
      ]
    ),
    (
      "code",
      [
        Block(.code(CodeBlock(language: "html", text: "<b>&amp;</b>\n\n")), line: 1),
        Block(.code(CodeBlock(language: nil, text: "")), line: 2),
        Block(.code(CodeBlock(language: "\"><script>", text: "x\n")), line: 3),
      ]
    ),
  ]

  @Test(arguments: cases.map(\.name))
  func looksAsReviewed(name: String) throws {
    let blocks = try #require(Self.cases.first { $0.name == name }).blocks
    let bytes = renderHTML(blocks, links: LinkResolver(library: .example, page: .home))
    try expectSnapshot(String(decoding: bytes, as: UTF8.self), named: "\(name).html")
  }
}
