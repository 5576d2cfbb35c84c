import Foundation
import LearningCore
import Testing

@testable import CourseCompiler

/// The examples of `docs/format.md` are what authors copy, so each of them compiles as it says.
///
/// A fence is checked when its info string begins with `markdown kursus`, `markdown modul`,
/// `markdown kuis` or `yaml balai`; with `salah=ID` it must give exactly that diagnostic.
@Suite struct FormatReferenceTests {
  struct Example: Sendable {
    var line: Int
    var kind: String
    var mistake: String?
    var text: String
  }

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/format.md").standardizedFileURL

  @Test func everyExampleCompilesAsItSays() throws {
    guard FileManager.default.fileExists(atPath: Self.file.path) else {
      Issue.record("docs/format.md is missing")
      return
    }
    let examples = Self.examples(in: try String(contentsOf: Self.file, encoding: .utf8))
    #expect(!examples.isEmpty, "no example is marked for checking")
    for kind in ["markdown kursus", "markdown modul", "markdown kuis", "yaml balai"] {
      #expect(examples.contains { $0.kind == kind && $0.mistake == nil }, "no '\(kind)'")
    }
    for example in examples {
      let found = try diagnostics(of: example)
      expectPlaces(of: found, in: example.text)
      let names = found.map(\.id.rawValue)
      #expect(
        names == (example.mistake.map { [$0] } ?? []),
        "docs/format.md:\(example.line): \(found.map(\.message.english))")
    }
  }

  /// What the file alone says; for a mistake that only shows between files, the whole library.
  private func diagnostics(of example: Example) throws -> [Diagnostic] {
    let own: [Diagnostic]
    let path: String
    switch example.kind {
    case "markdown kursus":
      path = "Courses/contoh/course.md"
      let (_, document, front) = compileCourse(
        SourceFile(path: path, text: example.text), id: try name("contoh"))
      own = front.diagnostics + document.diagnostics
    case "markdown modul":
      path = "Courses/contoh/01-contoh.md"
      let (_, document, front) = compileModule(
        SourceFile(path: path, text: example.text), id: try name("contoh"))
      own = front.diagnostics + document.diagnostics
    case "markdown kuis":
      path = "Quizzes/contoh/kuis.md"
      own =
        compileQuiz(SourceFile(path: path, text: example.text), id: try name("contoh/kuis"))
        .diagnostics
    default: return compileWorkspace(SourceFile(path: "balai.yml", text: example.text)).diagnostics
    }
    guard own.isEmpty, example.mistake != nil else { return own }
    return compiledLibrary([path: example.text]).diagnostics
  }

  private static func examples(in text: String) -> [Example] {
    var examples: [Example] = []
    var fence = ""
    var open: Example?
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      let ticks = String(line.prefix { $0 == "`" })
      if fence.isEmpty {
        guard ticks.count >= 3 else { continue }
        fence = ticks
        let words = line.dropFirst(ticks.count).split(separator: " ").map(String.init)
        let kind = words.prefix(2).joined(separator: " ")
        let kinds = ["markdown kursus", "markdown modul", "markdown kuis", "yaml balai"]
        guard kinds.contains(kind) else { continue }
        let mistake = words.first { $0.hasPrefix("salah=") }?.dropFirst("salah=".count)
        open = Example(line: index + 1, kind: kind, mistake: mistake.map(String.init), text: "")
      } else if ticks.count >= fence.count, line.dropFirst(ticks.count).allSatisfy(\.isWhitespace) {
        fence = ""
        if let example = open { examples.append(example) }
        open = nil
      } else {
        open?.text += line + "\n"
      }
    }
    return examples
  }
}
