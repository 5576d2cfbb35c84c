package import LearningCore

/// The questions as a quiz file that `balai check` accepts.
///
/// - Parameter title: of the quiz.
package func writeMarkdown(_ quiz: ImportedQuiz, title: String, kind: Quiz.Kind) -> String {
  var lines = ["---", "title: \(quoted(title))", "kind: \(kind.rawValue)"]
  if kind != .survey { lines.append("pass: 70") }
  lines.append("---")
  for question in quiz.questions {
    lines += ["", "## \(escaped(question.title.plainText)) {#\(question.id)}", ""]
    for block in question.stem { lines += [escaped(block.plainText), ""] }
    for (index, option) in (question.interaction.choice?.options ?? []).enumerated() {
      let isKey = question.interaction.choice?.keys.contains(index) == true
      lines.append("- [\(isKey ? "x" : " ")] \(escaped(option.content.plainText))")
    }
    for block in question.explanation { lines += ["", escaped(block.plainText)] }
  }
  return lines.joined(separator: "\n") + "\n"
}

/// Keeps plain text plain: nothing in it becomes Markdown.
private func escaped(_ text: String) -> String {
  var result = ""
  for (index, character) in text.enumerated() {
    let isMark =
      "\\`*_[]<&".contains(character) || (index == 0 && "#>-+=~|".contains(character))
    if isMark { result.append("\\") }
    result.append(character)
  }
  // `1.` at the beginning would become a list.
  let digits = text.prefix { $0.isASCII && $0.isNumber }
  if !digits.isEmpty, let mark = text.dropFirst(digits.count).first, ".)".contains(mark) {
    return digits + "\\" + result.dropFirst(digits.count)
  }
  return result
}

private func quoted(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
