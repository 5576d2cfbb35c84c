import Foundation
import LearningCore
import TestSupport
import Testing

@testable import CourseCompiler

/// What would exhaust the stack or the patience of a careless reader. The first dozen are those
/// of libcmark's own `pathological_tests.py`.
@Suite(.serialized) struct NestingTests {
  private static func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  static let cases: [String: @Sendable () -> String] = [
    "nested strong emphasis": { times("*a **a ", 65_000) + "b" + times(" a** a*", 65_000) },
    "many emphasis closers": { times("a_ ", 65_000) },
    "many emphasis openers": { times("_a ", 65_000) },
    "many link closers": { times("a]", 65_000) },
    "many link openers": { times("[a", 65_000) },
    "mismatched openers and closers": { times("*a_ ", 50_000) },
    "openers and closers multiple of three": { "a**b" + times("c* ", 50_000) },
    "link openers and emphasis closers": { times("[ a_", 50_000) },
    "pattern [ (]( repeated": { times("[ (](", 80_000) },
    "images without end": { times("![[]()", 100_000) },
    "hard link and emphasis": { "**x [a*b**c*](d)" },
    "nested brackets": { times("[", 50_000) + "a" + times("]", 50_000) },
    "nested block quotes": { times("> ", 50_000) + "a" },
    "100,000 block quotes": { times(">", 100_000) + "kata" },
    "100,000 lists": { times("- ", 100_000) + "kata" },
    "100,000 emphases": { times("*a ", 100_000) + "kata" + times("*", 100_000) },
    "100,000 open brackets": { times("[", 100_000) + "kata" },
    "deeply nested lists": { (0..<1000).map { times("  ", $0) + "* kata\n" }.joined() },
    "lists and quotes in turn": { times("> - ", 50_000) + "kata" },
    "U+0000 in the text": { "abc\u{0}de\u{0}" },
    "backticks": { (1..<2000).map { "e" + times("`", $0) }.joined() },
    "unclosed links A": { times("[a](<b", 30_000) },
    "unclosed links B": { times("[a](b", 30_000) },
    "unclosed comment": { "</" + times("<!--", 100_000) },
    "tables in quotes": { times("> ", 500) + "a | b\n" + times("> ", 500) + "-|-\n" },
    "many tables": { times("a | b\n-|-\n1 | 2\n\n", 5000) },
    "many images without words": { times("![](x.png)\n\n", 5000) },
    "many open angles in a block": { "<div>" + times("<", 100_000) + ">" },
    "an address with many brackets": { "http://a.id/" + times(")", 100_000) },
    "many addresses": { times("(http://a.id) ", 20_000) },
    "many unclosed scripts": { times("a <script> ", 20_000) },
    "100,000 divs": { "<div>" + times("<div>", 100_000) + "kata" },
    "100,000 unclosed looks": { "<div>" + times("<b>", 100_000) + "kata" },
    "100,000 fonts": { "<div>" + times("<font>", 100_000) + "kata" },
    "a megabyte of angles": { times("<", 1_000_000) + " kata" },
    "a megabyte of angles in a block": { "<div>" + times("<", 1_000_000) + " kata" },
    "a megabyte of unfinished links": { "<div>" + times("<a ", 330_000) + " kata" },
    "many attributes": {
      "<div " + (0..<50_000).map { "a\($0)=1 " }.joined() + ">kata</div>"
    },
    "many unclosed comments in a block": { "kata\n\n<div>" + times("<!-- ", 100_000) },
    "Markdown in open elements": { times("<div>\n\nkata\n\n", 10_000) },
    "HTML in emphasis in HTML": { times("*<b>a ", 10_000) + "kata" },
    "many equal headings": { times("# sama\n\n", 10_000) },
    "a table and many definitions": {
      "a | b\n-|-\n" + times("[a] | `x`\n", 2000) + "\n"
        + (0..<20_000).map { "[\($0)]: u\n" }.joined()
    },
    "many attributes of a heading": {
      "# a {" + (0..<80_000).map { "k\($0)=1 " }.joined() + "}"
    },
    "many remote pictures on one line": {
      (0..<20_000).map { "![a](http://a.id/\($0)) " }.joined()
    },
    "many embedded pictures": {
      (0..<20_000).map { "![a](data:image/png;base64,\($0))\n" }.joined()
    },
    "many references": { (0..<5000).map { "[\($0)]: u\n" }.joined() + times("[0] ", 20_000) },
  ]

  @Test(arguments: cases.keys.sorted())
  func noTextTakesLongOrCrashes(name: String) throws {
    let make = try #require(Self.cases[name])
    let text = make() + "\n"
    var document: MarkdownDocument?
    var time = threadTime { document = read(text) }
    // A machine that was busy gets a second chance; a slow algorithm does not profit from it.
    if time > .seconds(2) { time = min(time, threadTime { document = read(text) }) }
    #expect(time < .seconds(2), "\(time)")
    if text.contains("kata") {
      #expect(document?.blocks.plainText.contains("kata") == true, "the words are lost")
    }
    // Walking the result by recursion, as every screen and page does, is safe.
    #expect(depth(of: document?.blocks ?? []) <= Block.nestingLimit + 1)
  }

  private func depth(of blocks: [Block]) -> Int {
    1
      + (blocks.map { block in
        switch block.content {
        case .quote(let inner): depth(of: inner)
        case .callout(let callout): depth(of: callout.blocks)
        case .list(let list): list.items.map { depth(of: $0.blocks) }.max() ?? 0
        case .details(let details): depth(of: details.blocks)
        case .selfCheck, .heading, .paragraph, .code, .table, .rule: 0
        }
      }.max() ?? 0)
  }

  @Test func nestingThatIsTooDeepIsReportedOnceAndKeepsItsWords() throws {
    let document = read(
      String(repeating: "> ", count: 70) + "dalam\n\n" + String(repeating: "> ", count: 70)
        + "lagi\n")
    #expect(document.diagnostics.map(\.id) == [.nestingTooDeep])
    #expect(document.diagnostics.first?.range.start.line == 1)
    #expect(document.blocks.plainText.contains("dalam"))
    #expect(document.blocks.plainText.contains("lagi"))
  }

  @Test func everyKindOfBlockKeepsItsWordsHoweverDeep() {
    let deep = String(repeating: "> ", count: 70)
    let lines = [
      "kata", "", "# judul", "", "```", "kode", "```", "", "- butir", "", "<div>tanda</div>",
    ]
    let text = lines.map { deep + $0 }.joined(separator: "\n") + "\n"
    let words = read(text).blocks.plainText
    for word in ["kata", "judul", "kode", "butir", "tanda"] {
      #expect(words.contains(word), "\(word) is lost")
    }
  }

  @Test func sixtyLevelsAreFine() {
    let document = read(String(repeating: "> ", count: 60) + "dalam\n")
    #expect(document.diagnostics.isEmpty)
  }
}
