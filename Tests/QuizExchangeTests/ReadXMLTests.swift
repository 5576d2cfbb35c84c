import LearningCore
@testable import QuizExchange
import Testing

@Suite struct ReadXMLTests {
  private func tree(_ text: String) throws -> XMLElement { try readXML(Array(text.utf8)).get() }

  private func problem(_ bytes: [UInt8]) -> XMLProblem? {
    guard case .failure(let problem) = readXML(bytes) else { return nil }
    return problem
  }

  private func problem(_ text: String) -> XMLProblem? { problem(Array(text.utf8)) }

  @Test func aTreeKnowsItsNamesTextsAndLines() throws {
    let root = try tree(
      """
      <?xml version="1.0"?>
      <!-- catatan -->
      <quiz xmlns="http://contoh" xmlns:x="http://lain"
            a="1 &amp; 2">
        <satu x:b="c">teks <![CDATA[<b>]]> lagi</satu>
        <x:dua/>
      </quiz>
      """)
    #expect(root.name == "quiz")
    #expect(root.namespace == "http://contoh")
    #expect(root["a"] == "1 & 2")
    #expect(root.line == 3)
    #expect(root.children.map(\.name) == ["satu", "dua"])
    #expect(root.children.map(\.line) == [5, 6])
    #expect(root.children.map(\.namespace) == ["http://contoh", "http://lain"])
    #expect(root.first("satu")?["b"] == "c")
    #expect(root.first("satu")?.text == "teks <b> lagi")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func linesAreCountedAtEveryLineEnd(end: String) throws {
    let root = try tree(["\u{FEFF}<a>", "<b/>", "", "<c/></a>"].joined(separator: end))
    #expect(root.children.map(\.line) == [2, 4])
  }

  @Test func declaredEncodingsAreRead() throws {
    let latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>caf\u{E9}</a>"
    #expect(try readXML(latin.unicodeScalars.map { UInt8($0.value) }).get().text == "café")
    let windows = Array("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>".utf8)
    let bytes = windows + [0x93, 0x80, 0x94] + Array("</a>".utf8)
    #expect(try readXML(bytes).get().text == "“€”")
    let wide = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>東京</a>".utf16
    #expect(try readXML(wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).get().text == "東京")
    #expect(problem("<?xml version=\"1.0\" encoding=\"EBCDIC-X\"?><a/>")?.line == 1)
  }

  @Test(arguments: [
    ("<a>\n<b>\n</a>", 3, "tag"), ("<a>\nsatu & dua</a>", 2, "&"), ("<a>\n&nbsp;</a>", 2, "&"),
    ("", 1, "XML"), ("<a>\n<b", 2, "berakhir"), ("<a/>\n<b/>", 2, "terluar"),
    ("<a>\n<![CDATA[x", 2, "berakhir"), ("<a x='1' x='2'/>", 1, "duplicate"),
  ])
  func whatIsBrokenIsSaidWithItsLine(text: String, line: Int, word: String) throws {
    let found = try #require(problem(text))
    #expect(found.line == line)
    #expect(found.message.indonesian.contains(word), "\(found.message.indonesian)")
  }

  /// A billion laughs, files of the computer, and addresses on the network.
  @Test(arguments: [
    "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">", "<!ENTITY a SYSTEM \"file:///etc/passwd\">",
    "<!ENTITY % a SYSTEM \"http://contoh/x.dtd\"> %a;",
  ])
  func entitiesOfOnesOwnAreRefused(declaration: String) throws {
    let found = try #require(problem("<!DOCTYPE q [\n\(declaration)\n]>\n<q>&a;</q>"))
    #expect(found.line == 2)
    #expect(found.message.english.contains("ENTITY"))
  }

  @Test func anEntityOfADocumentTypeElsewhereIsNotDropped() throws {
    let text = "<!DOCTYPE q SYSTEM \"http://contoh/q.dtd\">\n<q>\na &asing; b</q>"
    let found = try #require(problem(text))
    #expect(found.line == 3)
    #expect(found.message.english.contains("&asing;"))
  }

  @Test func nestingHasAnEnd() throws {
    let deep = String(repeating: "<a>\n", count: 100_000)
    let found = try #require(problem(deep))
    #expect(found.line == XMLElement.nestingLimit + 1)
    let fine = String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)
    #expect(try readXML(Array(fine.utf8)).get().descendants.count == 199)
  }

  @Test func whatIsWrittenReadsBack() throws {
    let nasty = "a < b & \"c\" > 'd' ]]> \r\n\t e"
    var xml = XMLWriter()
    xml.element("q", [("a", "1\"<&")]) { xml in
      xml.element("text", text: nasty)
      xml.element("cdata", cdata: "<p>]]></p>]]>")
      xml.element("kosong", text: "")
    }
    let root = try tree(xml.text)
    #expect(root["a"] == "1\"<&")
    #expect(root.first("text")?.text == nasty)
    #expect(root.first("cdata")?.text == "<p>]]></p>]]>")
    #expect(root.first("kosong")?.nodes.isEmpty == true)
    var control = XMLWriter()
    control.element("a", text: "x\u{1}y\u{FFFE}z")
    #expect(try tree(control.text).text == "x\u{FFFD}y\u{FFFD}z")
  }
}
