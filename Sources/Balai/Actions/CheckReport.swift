import ArgumentParser
import LearningCore

/// What `balai check` says about a workspace.
struct CheckReport {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  let library: Library
  let diagnostics: [Diagnostic]
  let root: String

  private var errors: Int { diagnostics.count { $0.severity == .error } }
  private var warnings: Int { diagnostics.count - errors }

  func text(_ format: Format) -> String {
    switch format {
    case .text: (diagnostics.map(entry) + [summary]).joined(separator: "\n\n")
    case .json: json.canonicalText
    }
  }

  /// `path:line:column: severity: message [ID]`, the form editors can jump to; then the line itself
  /// with a mark under the place, and what to do.
  private func entry(_ diagnostic: Diagnostic) -> String {
    let severity =
      diagnostic.severity == .error ? Phrase("galat", "error") : Phrase("peringatan", "warning")
    var lines = [
      "\(diagnostic.range): \(severity.text): \(diagnostic.message.text) [\(diagnostic.id.rawValue)]"
    ]
    lines += excerpt(diagnostic.range)
    lines.append("  " + diagnostic.fix.text)
    for note in diagnostic.notes { lines.append("  \(note.range): \(note.message.text)") }
    return lines.joined(separator: "\n")
  }

  private func excerpt(_ range: SourceRange) -> [String] {
    guard let text = try? Files.readText(root + "/" + range.file) else { return [] }
    let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard rows.indices.contains(range.start.line - 1) else { return [] }
    let row = rows[range.start.line - 1]
    let number = String(range.start.line)
    let before = String(decoding: row.utf8.prefix(range.start.column - 1), as: UTF8.self)
    let last = range.end.line == range.start.line ? range.end.column : row.utf8.count
    let marked = String(
      decoding: row.utf8.prefix(last).dropFirst(range.start.column - 1), as: UTF8.self)
    // Tabs are drawn as four columns, so that the mark stands under its text.
    func drawn(_ text: some StringProtocol) -> String { String(text).replacing("\t", with: "    ") }
    let gutter = String(repeating: " ", count: number.count)
    let mark = String(repeating: "^", count: max(1, min(drawn(marked).displayWidth, 60)))
    let indent = String(repeating: " ", count: drawn(before).displayWidth)
    return ["  \(number) | \(drawn(row))", "  \(gutter) | \(indent)\(mark)"]
  }

  private var counts: (courses: Int, modules: Int, lessons: Int, quizzes: Int, questions: Int) {
    let modules = library.courses.flatMap(\.modules)
    return (
      library.courses.count, modules.count, modules.reduce(0) { $0 + $1.lessons.count },
      library.quizzes.count, library.quizzes.reduce(0) { $0 + $1.questions.count }
    )
  }

  private var summary: String {
    let n = counts
    return Phrase(
      "\(n.courses) kursus, \(n.modules) modul, \(n.lessons) pelajaran, \(n.quizzes) kuis, "
        + "\(n.questions) soal: \(errors) galat, \(warnings) peringatan.",
      "Courses: \(n.courses), modules: \(n.modules), lessons: \(n.lessons), quizzes: "
        + "\(n.quizzes), questions: \(n.questions). Errors: \(errors), warnings: \(warnings)."
    ).text
  }

  private var json: JSON {
    let n = counts
    return .object([
      "diagnostics": .array(
        diagnostics.map { diagnostic in
          .object([
            "id": .string(diagnostic.id.rawValue),
            "severity": .string(diagnostic.severity.rawValue),
            "file": .string(diagnostic.range.file), "line": .integer(diagnostic.range.start.line),
            "column": .integer(diagnostic.range.start.column),
            "endLine": .integer(diagnostic.range.end.line),
            "endColumn": .integer(diagnostic.range.end.column),
            "message": .string(diagnostic.message.text), "fix": .string(diagnostic.fix.text),
          ])
        }),
      "summary": .object([
        "courses": .integer(n.courses), "modules": .integer(n.modules),
        "lessons": .integer(n.lessons), "quizzes": .integer(n.quizzes),
        "questions": .integer(n.questions), "errors": .integer(errors),
        "warnings": .integer(warnings),
      ]),
    ])
  }
}
