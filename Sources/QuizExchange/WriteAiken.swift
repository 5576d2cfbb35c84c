package import LearningCore

/// A quiz in Moodle's Aiken format: questions with one right option, and nothing else.
///
/// Moodle reads an option only behind a letter with a dot and a space, and a question only on one
/// line, so line ends become spaces.
package func writeAiken(_ quiz: Quiz) -> ExportedQuiz {
  var exported = ExportedQuiz(text: "")
  for question in quiz.questions {
    func lose(_ indonesian: String, _ english: String) {
      exported.problems.append(
        .init(question: question.id, message: Phrase(indonesian, english)))
    }
    guard let choice = question.interaction.choice, !choice.isMultiple, choice.keys.count == 1,
      !choice.isWeighted
    else {
      lose(
        "Aiken hanya untuk pilihan ganda dengan satu kunci; soal dilewati",
        "Aiken is for questions with one right option only; the question is left out")
      continue
    }
    for loss in losses(of: question, keepsPools: false, keepsLooks: false) {
      exported.problems.append(.init(question: question.id, message: loss))
    }
    if question.points != 1 { lose("poinnya tidak ikut", "its points are left out") }
    if !question.explanation.isEmpty {
      lose("pembahasannya tidak ikut", "its explanation is left out")
    }
    if choice.options.contains(where: { !$0.feedback.isEmpty }) {
      lose("umpan baliknya tidak ikut", "its feedback is left out")
    }
    let shown = question.forLearners
    let stem = ([Block(.paragraph(shown.title), line: 0)] + shown.stem).plainText
    exported.text += (exported.text.isEmpty ? "" : "\n") + stem.onOneLine + "\n"
    for (index, option) in choice.options.enumerated() {
      let text = option.content.forLearners.plainText.onOneLine
      exported.text += "\(optionLetter(index).uppercased()). \(text)\n"
    }
    exported.text += "ANSWER: \(optionLetter(choice.keys[0]).uppercased())\n"
  }
  return exported
}

extension String {
  fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
