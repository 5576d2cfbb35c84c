import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct HTMLTests {
  @Test(arguments: [
    ("a & b", "a &amp; b"),
    ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
    // One `Character`, but a browser sees a quotation mark and then an accent.
    ("\"\u{301} onload=", "&quot;\u{301} onload="),
    ("<\u{338}b>", "&lt;\u{338}b&gt;"),
    ("&\u{FE0F}amp;", "&amp;\u{FE0F}amp;"),
    ("Bu Rina, été, 語, 🏛️", "Bu Rina, été, 語, 🏛️"),
    ("", ""),
  ])
  func textNeverBecomesMarkup(text: String, expected: String) {
    var html = HTML()
    html.appendText(text)
    #expect(html.bytes == Array(expected.utf8))
  }

  @Test func onlyTheFiveBytesAreReplaced() {
    for byte in UInt8(0)..<0x80 {
      let text = String(UnicodeScalar(byte))
      var html = HTML()
      html.appendText(text)
      #expect((html.bytes == [byte]) == !"\"&'<>".contains(text), "byte \(byte)")
    }
  }

  /// Whatever stands beside them, and wherever in the text.
  @Test func theyAreReplacedAtEveryPlace() {
    var generator = SeededGenerator(seed: 9)
    let letters = Array("ab\"&'<>%#?!=\u{3D}\u{25}\u{23}é")
    for _ in 0..<3000 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &generator)).map { _ in
          Bool.random(using: &generator) ? "x" : letters.randomElement(using: &generator) ?? "x"
        })
      let expected = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;").replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
      var html = HTML()
      html.appendText(text)
      #expect(String(decoding: html.bytes, as: UTF8.self) == expected)
    }
  }

  @Test func interpolationEscapesTextAndKeepsMarkup() {
    let inner: HTML = "<b>\("1 < 2")</b>"
    let html: HTML = "<p title=\"\("\"")\">\(inner) \(3)</p>"
    #expect(
      String(decoding: html.bytes, as: UTF8.self)
        == "<p title=\"&quot;\"><b>1 &lt; 2</b> 3</p>")
  }
}
