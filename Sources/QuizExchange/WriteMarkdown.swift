import LearningCore

extension ImportedQuiz {
  /// The questions as a quiz file that `balai check` accepts.
  ///
  /// - Parameters:
  ///   - title: of the quiz.
  ///   - kind: exam questions get an id each, so that their marks stay their own.
  package func markdown(title: String, kind: String) -> String {
    var lines = ["---", "title: \(quoted(title))", "kind: \(kind)", "pass: 70", "---"]
    var usedIDs: Set<String> = []
    for question in questions {
      // An underscore beside a hyphen would be emphasis to a Markdown reader.
      let base = slug(question.stem[0], limit: 40).replacing("_", with: "-")
      var id = base.isEmpty ? "soal" : base
      var number = 2
      while !usedIDs.insert(id).inserted {
        id = "\(base.isEmpty ? "soal" : base)-\(number)"
        number += 1
      }
      lines += ["", "## \(escaped(question.stem[0])) {#\(id)}", ""]
      for paragraph in question.stem.dropFirst() { lines += [escaped(paragraph), ""] }
      for (index, option) in question.options.enumerated() {
        lines.append("- [\(question.keys.contains(index) ? "x" : " ")] \(escaped(option))")
      }
      for paragraph in question.explanation { lines += ["", escaped(paragraph)] }
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
}
