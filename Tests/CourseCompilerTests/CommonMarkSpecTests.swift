import Foundation
import LearningCore
import Testing
import TestSupport

@testable import CourseCompiler

@Suite struct CommonMarkSpecTests {
  /// The Markdown and the HTML of every example of the specification.
  static func examples() throws -> [(markdown: String, html: String)] {
    let text = String(decoding: try Vectors.data("commonmark/spec-0.30.txt"), as: UTF8.self)
    let fence = String(repeating: "`", count: 32)
    return text.components(separatedBy: fence + " example\n").dropFirst().compactMap { rest in
      let body = rest.components(separatedBy: "\n" + fence)[0]
      let parts = ("\n" + body + "\n").components(separatedBy: "\n.\n")
      guard parts.count == 2 else { return nil }
      return (
        parts[0].dropFirst().replacingOccurrences(of: "→", with: "\t") + "\n",
        parts[1].replacingOccurrences(of: "→", with: "\t")
      )
    }
  }

  @Test(.enabled(if: Vectors.areHere))
  func noExampleCrashesAndAllKeepTheirWords() throws {
    let examples = try Self.examples()
    #expect(examples.count > 640)
    for (number, example) in examples.enumerated() {
      // Not through the file's front matter: some examples begin with a rule.
      let document = MarkdownReader.read(
        SourceText(path: "Courses/a/b.md", bytes: Array(example.markdown.utf8)[...], lineOffset: 0))
      expectPlaces(of: document.diagnostics, in: example.markdown)
      // Raw HTML is sanitised; everything else must show the words the specification shows.
      guard !Self.rawHTML.contains(number + 1) else { continue }
      let shown = words(document.blocks.plainText)
      for word in words(visibleText(of: example.html)) {
        #expect(shown.contains(word), "example \(number + 1): '\(word)' is lost")
      }
    }
  }

  /// Examples with raw HTML in them: those for which `cmark` says "raw HTML omitted".
  static let rawHTML = Set([21, 31, 201, 308, 309, 344, 474, 475, 476, 490, 493, 523, 535])
    .union(148...191).union(612...616).union([622, 624, 627, 628, 629, 630, 631, 642, 643])

  /// Examples that mean something else here, and why.
  static let others = [
    79: "empty headings are left out", 202: "a backslash in an address is refused",
    501: "a backslash in an address is refused", 605: "a bare e-mail address is a link",
    607: "a bare address is a link", 610: "a bare address is a link",
    611: "a bare e-mail address is a link",
  ]

  @Test(.enabled(if: Vectors.areHere))
  func theTreeAgreesWithTheSpecification() throws {
    let examples = try Self.examples()
    var disagreeing: Set<Int> = []
    for (index, example) in examples.enumerated() where !Self.rawHTML.contains(index + 1) {
      let document = MarkdownReader.read(
        SourceText(
          path: CommonMarkHTML.path, bytes: Array(example.markdown.utf8)[...], lineOffset: 0))
      let shown = CommonMarkHTML.normalised(CommonMarkHTML.render(document.blocks))
      let expected = CommonMarkHTML.normalised(CommonMarkHTML.resolving(example.html))
      if shown != expected {
        disagreeing.insert(index + 1)
        if Self.others[index + 1] == nil {
          Issue.record("example \(index + 1): \(example.markdown)\n\(shown)\n\(expected)")
        }
      }
    }
    // 574 of the 581 examples without raw HTML agree; the other 7 are named above.
    #expect(examples.count == 652)
    #expect(Self.rawHTML.count == 71)
    #expect(disagreeing == Set(Self.others.keys))
  }

  /// Every example within a module, a quiz and behind broken front matter: nothing crashes.
  @Test(.enabled(if: Vectors.areHere))
  func noExampleCrashesAModuleOrAQuiz() throws {
    for example in try Self.examples() {
      _ = try compiledModule(example.markdown)
      _ = try compiledModule("---\n" + example.markdown + "---\n" + example.markdown)
      _ = try compiledQuiz("# S\n\n- [x] a\n- [ ] b\n\n" + example.markdown)
      _ = try compiledQuiz(example.markdown)
    }
  }

  private func words(_ text: String) -> Set<Substring> {
    Set(text.split { !$0.isLetter && !$0.isNumber })
  }

  private func visibleText(of html: String) -> String {
    var text = ""
    var isTag = false
    var rest = html[...]
    while let character = rest.popFirst() {
      switch character {
      case "<":
        isTag = true
        // The description of an image is all that is shown of it here.
        if rest.hasPrefix("img"), let alt = rest.range(of: "alt=\"") {
          text += " " + rest[alt.upperBound...].prefix { $0 != "\"" } + " "
        }
      case ">": isTag = false
      default: if !isTag { text.append(character) }
      }
    }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacingOccurrences(of: entity, with: character)
    }
    return text
  }
}

/// The HTML that the specification would show for a tree.
private enum CommonMarkHTML {
  static let path = "Courses/a/b.md"

  static func render(_ blocks: [Block], isTight: Bool = false) -> String {
    blocks.map { render($0, isTight: isTight) }.joined(separator: "\n")
  }

  private static func render(_ block: Block, isTight: Bool) -> String {
    switch block.content {
    case .heading(let heading):
      "<h\(heading.level)>\(render(heading.content))</h\(heading.level)>"
    case .paragraph(let inlines): isTight ? render(inlines) : "<p>\(render(inlines))</p>"
    case .quote(let blocks): "<blockquote>\n\(render(blocks))\n</blockquote>"
    case .list(let list):
      list.items.map { "<li>\(render($0.blocks, isTight: list.isTight))</li>" }.joined()
        .wrapped(in: list.start == nil ? "ul" : "ol", list.start.flatMap { $0 == 1 ? nil : $0 })
    case .code(let code):
      "<pre><code\(code.language.map { " class=\"language-\(escaped($0))\"" } ?? "")>"
        + "\(escaped(code.text))</code></pre>"
    case .rule: "<hr />"
    case .callout, .table, .details, .selfCheck: "no CommonMark"
    }
  }

  static func render(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): escaped(text)
      case .code(let code): "<code>\(escaped(code))</code>"
      case .emphasis(let inner): "<em>\(render(inner))</em>"
      case .strong(let inner): "<strong>\(render(inner))</strong>"
      case .link(let link):
        "<a href=\"\(canonical(link.destination))\"\(title(link.title))>"
          + "\(render(link.content))</a>"
      case .image(let image):
        "<img src=\"\(canonical(image.source))\" alt=\"\(escaped(image.alternative))\""
          + "\(title(image.title)) />"
      case .softBreak: "\n"
      case .hardBreak: "<br />\n"
      case .styled, .gap: "no CommonMark"
      }
    }.joined()
  }

  private static func title(_ title: String?) -> String {
    title.map { " title=\"\(escaped($0))\"" } ?? ""
  }

  /// An address by where it leads, so that ours and the specification's can be compared.
  private static func canonical(_ destination: Destination) -> String {
    let text = outline(destination)
    return escaped(text.removingPercentEncoding ?? text)
  }

  /// The specification's HTML with the addresses resolved as ours are.
  static func resolving(_ html: String) -> String {
    var result = ""
    var rest = html[...]
    while let mark = rest.firstRange(of: #/(?:href|src)="/#) {
      result += rest[..<mark.upperBound]
      rest = rest[mark.upperBound...]
      let address = unescaped(String(rest.prefix { $0 != "\"" }))
      result += canonical(Destination(address, in: path))
      rest = rest.drop { $0 != "\"" }
    }
    return result + rest
  }

  /// Line ends beside tags do not matter.
  static func normalised(_ html: String) -> String {
    html.replacing(">\n", with: ">").replacing("\n<", with: "<")
      .trimmingCharacters(in: .newlines)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}

extension String {
  fileprivate func wrapped(in element: String, _ start: Int?) -> String {
    "<\(element)\(start.map { " start=\"\($0)\"" } ?? "")>\(self)</\(element)>"
  }
}
