import LearningCore
import Testing

@testable import CourseCompiler

/// A question in Markdown. The keys among `options` begin with `✓`.
func question(_ title: String, stem: String = "", _ options: [String]) -> String {
  let lines = options.map { option in
    option.hasPrefix("✓") ? "- [x] \(option.dropFirst())" : "- [ ] \(option)"
  }
  return (["## " + title, ""] + (stem.isEmpty ? [] : [stem, ""]) + lines).joined(separator: "\n")
    + "\n\n"
}

/// What is said about the way questions are written, and the text that it points at.
struct Finding: Hashable, CustomStringConvertible {
  var id: Diagnostic.ID
  var text: String

  init(_ id: Diagnostic.ID, _ text: String) { (self.id, self.text) = (id, text) }

  var description: String { "\(id.rawValue) ⟦\(text)⟧" }
}

func itemDrafts(_ text: String) -> (drafts: [QuestionDraft], source: SourceText) {
  let source = SplitFile(SourceFile(path: "Quizzes/aman/kuis.md", text: text)).body
  let document = MarkdownReader.read(source)
  var reader = QuestionReader(source: source, headings: document.headings)
  reader.read(document.blocks)
  return (reader.drafts, source)
}

func itemDiagnostics(
  _ text: String, shuffled: Bool = true, allowed: Set<Diagnostic.ID> = []
) -> [Diagnostic] {
  let (drafts, source) = itemDrafts(text)
  let traits = QuizTraits(
    kind: .practice, shufflesOptions: shuffled, path: source.path, allowed: allowed)
  return itemWritingDiagnostics(of: drafts, quiz: traits, source: source)
}

func itemFindings(_ text: String, shuffled: Bool = true) -> [Finding] {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
  return itemDiagnostics(text, shuffled: shuffled).map { diagnostic in
    let (start, end) = (diagnostic.range.start, diagnostic.range.end)
    let bytes = lines[start.line - 1][(start.column - 1)..<end.column]
    return Finding(diagnostic.id, String(decoding: bytes, as: UTF8.self))
  }
}
