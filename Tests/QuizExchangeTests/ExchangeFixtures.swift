import CourseCompiler
import LearningCore
@testable import QuizExchange
import Testing

extension RichText {
  /// What the program hands in.
  static let compiler = RichText(
    readHTML: { readHTMLFragment($0) }, readMarkdown: { readMarkdownFragment($0) },
    writeHTML: { QuizExchange.writeHTML($0) })
}

func read(_ text: String, name: String = "soal.xml", as format: QuestionFormat? = nil)
  -> ImportedQuiz
{
  readQuestions(Array(text.utf8), name: name, as: format, rich: .compiler)
}

extension ImportedQuiz {
  /// `line: words`, in English.
  var notes: [String] { problems.map { "\($0.line): \($0.message.english)" } }
}

extension Interaction {
  /// What is asked for and what counts as right, in words.
  var summary: [String] {
    switch self {
    case .choice(let choice):
      choice.options.enumerated().map { index, option in
        let weight = option.weight.map { " {\($0.percent)}" } ?? ""
        let feedback = option.feedback.isEmpty ? "" : " > \(option.feedback.plainText)"
        return
          "\(choice.keys.contains(index) ? "x" : "-") \(option.content.plainText)\(weight)\(feedback)"
      }
    case .shortAnswer(let answer):
      answer.accepted.map { accepted in
        let weight = accepted.weight.map { " {\($0.percent)}" } ?? ""
        let feedback = accepted.feedback.isEmpty ? "" : " > \(accepted.feedback.plainText)"
        return "\(accepted.text.written)\(weight)\(feedback)"
      }
    case .numeric(let answer):
      answer.accepted.map { accepted in
        let weight = accepted.weight.map { " {\($0.percent)}" } ?? ""
        let feedback = accepted.feedback.isEmpty ? "" : " > \(accepted.feedback.plainText)"
        return "\(accepted.range.lowerBound)..\(accepted.range.upperBound)\(weight)\(feedback)"
      }
    case .ordering(let ordering): ordering.items.map(\.plainText)
    case .matching(let matching):
      zip(matching.prompts, matching.keys).map {
        "\($0.plainText) = \(matching.targets[$1].plainText)"
      }
        + matching.targets.indices.filter { !matching.keys.contains($0) }
        .map { "= \(matching.targets[$0].plainText)" }
    case .cloze(let cloze): cloze.gaps.map { $0.map(\.written).joined(separator: "|") }
    case .likert(let scale): scale.options.map(\.plainText)
    case .open: ["open"]
    }
  }
}
