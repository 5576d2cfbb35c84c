package import LearningCore

/// The questions as a quiz file that `balai check` accepts.
///
/// Questions without a pool come first, then those of each pool, because a heading opens a pool up
/// to the next one.
///
/// - Parameter title: of the quiz.
package func writeMarkdown(_ quiz: ImportedQuiz, title: String, kind: Quiz.Kind) -> String {
  var lines = ["---", "title: \(quoted(title))", "kind: \(kind.rawValue)"]
  // Opinions cannot be passed.
  if kind != .survey { lines.append("pass: 70") }
  lines.append("---")
  let pools = quiz.pools.map { Optional($0) }
  for pool in [nil] + pools {
    let questions = quiz.questions.filter { $0.pool == pool?.id }
    guard !questions.isEmpty else { continue }
    if let pool {
      let title = MarkdownInlines.oneLine([.text(pool.title)])
      lines += ["", "# \(title) {#\(pool.id)}"]
    }
    for question in questions { lines += [""] + MarkdownQuestion(question).lines }
  }
  return lines.joined(separator: "\n") + "\n"
}

/// Between double quotes, as YAML has them.
private func quoted(_ text: String) -> String {
  let printable = String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  return "\"" + printable.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
