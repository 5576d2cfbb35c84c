import CourseCompiler
import LearningCore
import QuizExchange
import Testing

/// The real readers and the real writer, as the program hands them in.
let rich = RichText(
  readHTML: readHTMLFragment, readMarkdown: readMarkdownFragment,
  writeHTML: { QuizExchange.writeHTML($0) })

/// A question in a few signs, to compare with: kind, text, answers, explanation.
///
/// A weight stands behind `@`, feedback behind `#`, a key begins with `*`.
func sketch(_ question: Question) -> String {
  let text = ([question.title.plainText] + question.stem.map(\.plainText)).joined(separator: "|")
  return "\(text) \(sketch(question.interaction))"
    + (question.explanation.isEmpty ? "" : " => \(question.explanation.plainText)")
}

func sketch(_ interaction: Interaction) -> String {
  func answer(_ text: String, _ weight: AnswerWeight?, _ feedback: [Block]) -> String {
    text + (weight.map { "@\($0.percent)" } ?? "")
      + (feedback.isEmpty ? "" : "#" + feedback.plainText.drop(while: \.isWhitespace))
  }
  switch interaction {
  case .choice(let choice):
    let options = choice.options.enumerated().map { index, option in
      (choice.keys.contains(index) ? "*" : "")
        + answer(option.content.plainText, option.weight, option.feedback)
    }
    return (choice.isMultiple ? "multiple" : "single") + "(" + options.joined(separator: "; ") + ")"
  case .shortAnswer(let short):
    let accepted = short.accepted.map { answer($0.text.written, $0.weight, $0.feedback) }
    return "short(" + accepted.joined(separator: "; ") + ")"
  case .numeric(let numeric):
    let accepted = numeric.accepted.map { answer($0.written, $0.weight, $0.feedback) }
    return "numeric(" + accepted.joined(separator: "; ") + ")"
  case .matching(let matching):
    let pairs = zip(matching.prompts, matching.keys).map {
      "\($0.plainText)=\(matching.targets[$1].plainText)"
    }
    let others = matching.targets.indices.filter { !matching.keys.contains($0) }
      .map { "=\(matching.targets[$0].plainText)" }
    return "match(" + (pairs + others).joined(separator: "; ") + ")"
  case .ordering(let ordering):
    return "order(" + ordering.items.map(\.plainText).joined(separator: "; ") + ")"
  case .cloze(let cloze): return "cloze(\(cloze.gaps.count))"
  case .likert(let scale): return "likert(\(scale.options.count))"
  case .open: return "open"
  }
}
