import CourseCompiler
import LearningCore

/// One way into the compiler, for texts that nobody would write.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case module, quiz, frontmatter, html, loose

  /// What is wrong with what the compiler makes of a text; empty when every promise is kept. A
  /// broken precondition traps.
  package func broken(by bytes: some Collection<UInt8>) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    var findings = Findings()
    switch self {
    case .module: findings.check(SourceFile(path: "Courses/k/01-m.md", text: text), as: .module)
    case .quiz: findings.check(SourceFile(path: "Quizzes/k/q.md", text: text), as: .quiz)
    case .loose: findings.check(SourceFile(path: "berkas lain.md", text: text), as: nil)
    case .html:
      // One block of HTML ends at the first blank line.
      let lines = text.split { $0.isNewline }.filter { !$0.allSatisfy(\.isWhitespace) }
      let html = "<div>" + lines.joined(separator: "\n") + "\n"
      findings.check(SourceFile(path: "Courses/k/01-m.md", text: html), as: .module)
    case .frontmatter:
      // The first letter says what kind of file it is, so that one text is not read five times.
      let file = "---\n\(text.dropFirst())\n---\n# J\n"
      switch text.first {
      case "c": findings.check(SourceFile(path: "Courses/k/course.md", text: file), as: .course)
      case "m": findings.check(SourceFile(path: "Courses/k/01-m.md", text: file), as: .module)
      case "q": findings.check(SourceFile(path: "Quizzes/k/q.md", text: file), as: .quiz)
      case "s": findings.checkSession(SourceFile(path: "Site/Sessions/2026-12-05-k.md", text: file))
      default: findings.checkWorkspace(SourceFile(path: "balai.yml", text: text))
      }
    }
    return findings.texts
  }
}
