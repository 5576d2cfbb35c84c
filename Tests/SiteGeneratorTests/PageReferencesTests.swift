import Testing

@testable import SiteGenerator

struct PageReferencesTests {
  @Test("Anchors and addresses are read as a browser reads them")
  func reading() {
    let page = """
      <p id="satu">a &lt; b</p><a class="x" href="../a/index.html#b&amp;c">x</a>
      <img alt="&quot;" src="gambar%20satu.png"><h2 data-id="dua" id="tiga">x</h2>
      """
    let references = PageReferences(Array(page.utf8))
    #expect(references.anchors == ["satu", "tiga"])
    #expect(references.addresses == ["../a/index.html#b&c", "gambar%20satu.png"])
  }

  @Test(
    "Addresses lead where a browser would go",
    arguments: [
      ("../a/index.html", "kursus/a/index.html", nil), ("#b", "kursus/b/index.html", "b"),
      ("c%20d.png", "kursus/b/c d.png", nil), ("../../", "index.html", nil),
      ("../../../luar", "../luar", nil), ("/akar", "../akar", nil),
      ("index.html?q=1#x", "kursus/b/index.html", "x"),
    ] as [(String, String, String?)])
  func inside(address: String, path: String, anchor: String?) {
    let target = PageReferences.target(of: address, on: "kursus/b/index.html")
    #expect(target == PageReferences.Target(path: path, anchor: anchor))
  }

  @Test(
    "Other addresses are none of ours",
    arguments: ["https://a.id/b", "tel:112", "//a.id", "mailto:a@b.id"])
  func outside(address: String) {
    #expect(PageReferences.target(of: address, on: "index.html") == nil)
  }
}
