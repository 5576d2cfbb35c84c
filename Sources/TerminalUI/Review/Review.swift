package import LearningCore

/// What a question looks like once it is answered: what was answered, what was right, and why.
///
/// - Parameter withStem: whether the question itself stands on top.
package func review(
  of item: Paper.Item, response: Response?, language: Language, withStem: Bool
) -> [Block] {
  let question = item.question
  let stem = withStem ? [paragraph([.strong(question.title)])] + question.stem : []
  let answered = response.flatMap { $0.isBlank ? nil : $0 }
  let verdict = Verdict(question.interaction, answered).map { [strong($0.phrase[language])] } ?? []
  return stem + verdict
    + AnswerReview(item: item, response: answered, language: language).blocks
    + question.explanation
}

/// What is right, and why, where nobody answered.
func solution(of item: Paper.Item, language: Language) -> [Block] {
  AnswerReview(item: item, response: nil, language: language).blocks + item.question.explanation
}

/// What became of an answer, in a word.
private enum Verdict {
  case right, partly, wrong, unanswered

  /// - Parameter response: `nil` when nothing was answered.
  /// - Returns: `nil` where an answer is neither right nor wrong.
  init?(_ interaction: Interaction, _ response: Response?) {
    guard let response else {
      self = .unanswered
      return
    }
    if let share = interaction.weighedShare(of: response) {
      self = share == .full ? .right : share > .nothing ? .partly : .wrong
    } else if let choice = interaction.choice, !choice.isMultiple {
      self = choice.keys.contains(where: response.chosen.contains) ? .right : .wrong
    } else if let choice = interaction.choice {
      let (keys, chosen) = (Set(choice.keys), Set(response.chosen))
      self = chosen == keys ? .right : chosen.isDisjoint(with: keys) ? .wrong : .partly
    } else if let parts = interaction.rightParts(of: response) {
      self = parts.allSatisfy(\.self) ? .right : parts.contains(true) ? .partly : .wrong
    } else {
      return nil
    }
  }

  var phrase: Phrase {
    switch self {
    case .right: Phrase("Benar.", "Right.")
    case .partly: Phrase("Sebagian benar.", "Partly right.")
    case .wrong: Phrase("Belum tepat.", "Not right.")
    case .unanswered: Phrase("Tidak dijawab.", "Not answered.")
    }
  }
}

func paragraph(_ inlines: [Inline]) -> Block { Block(.paragraph(inlines), line: 0) }

func strong(_ text: String) -> Block { paragraph([.strong([.text(text)])]) }
