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
      // Raw HTML is reduced on purpose; everything else must show the words the specification shows.
      guard !document.diagnostics.contains(where: { $0.id == .htmlReduced }),
        !example.html.contains("<!--"), !example.html.contains("<?"), !example.html.contains("<!")
      else { continue }
      let shown = words(document.blocks.plainText)
      for word in words(visibleText(of: example.html)) {
        #expect(shown.contains(word), "example \(number + 1): '\(word)' is lost")
      }
    }
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
