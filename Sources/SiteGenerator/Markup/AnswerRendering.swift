import LearningCore

extension BlockRenderer {
  /// The right answer and its reasons in a fold; nothing where there is neither.
  mutating func writeAnswer(to question: Question, isOpen: Bool) {
    let isScored = question.interaction.isScored
    guard isScored || !question.explanation.isEmpty else { return }
    let summary = isScored ? Words.showAnswer : Words.showExplanation
    html += isOpen ? "<details class=\"answer\" open>\n" : "<details class=\"answer\">\n"
    html.append("<summary>\(summary[language])</summary>\n")
    writeKey(of: question.interaction)
    write(question.explanation)
    html += "</details>\n"
  }

  private mutating func writeKey(of interaction: Interaction) {
    let shown = interaction.shownOrder
    switch interaction {
    case .choice(let choice):
      writeKey(
        choice.options.indices.filter { choice.weight(ofOption: $0) > .nothing }.map {
          letter($0) + remark(choice.isWeighted ? choice.weight(ofOption: $0) : .full)
        })
      writeReasons(choice.options.map(\.feedback))
    case .ordering(let ordering):
      writeKey(ordering.items.indices.compactMap(shown.firstIndex(of:)).map(letter))
    case .matching(let matching):
      writeKey(
        matching.keys.enumerated().compactMap { prompt, target in
          shown.firstIndex(of: target).map { "\(prompt + 1) \(letter($0))" }
        })
    case .shortAnswer(let answer):
      writeAccepted(answer.accepted.map { ($0.text, $0.earned, $0.feedback) })
    case .numeric(let answer):
      writeAccepted(answer.accepted.map { (.words($0.written), $0.earned, $0.feedback) })
    case .cloze(let cloze):
      html.append("<p class=\"key\">\(Words.accepted[language])</p>\n<ol>\n")
      for gap in cloze.gaps {
        html += "<li>"
        for (index, text) in gap.enumerated() {
          if index > 0 { html.append(" \(Words.or[language]) ") }
          write(text)
        }
        html += "</li>\n"
      }
      html += "</ol>\n"
    case .likert, .open: break
    }
  }

  /// `Jawaban: A, C`
  private mutating func writeKey(_ parts: [String]) {
    let answer = parts.joined(separator: ", ")
    html.append("<p class=\"key\">\(Words.answer[language]): \(answer)</p>\n")
  }

  /// Why each option is right or wrong, under its own letter.
  private mutating func writeReasons(_ reasons: [[Block]]) {
    guard reasons.contains(where: { !$0.isEmpty }) else { return }
    html += "<ol class=\"reasons\" type=\"A\">\n"
    for (index, blocks) in reasons.enumerated() where !blocks.isEmpty {
      html.append("<li value=\"\(index + 1)\">")
      write(blocks, isTight: true)
      html += "</li>\n"
    }
    html += "</ol>\n"
  }

  /// What an answer earns, where it is not everything.
  private func remark(_ weight: AnswerWeight) -> String {
    weight == .full ? "" : " (\(weight.phrase[language]))"
  }

  private mutating func writeAccepted(
    _ accepted: [(text: AcceptedText, weight: AnswerWeight, feedback: [Block])]
  ) {
    html.append("<p class=\"key\">\(Words.accepted[language])</p>\n<ul>\n")
    for (text, weight, feedback) in accepted {
      html += "<li>"
      write(text)
      html.appendText(remark(weight))
      if !feedback.isEmpty { html += "\n" }
      write(feedback)
      html += "</li>\n"
    }
    html += "</ul>\n"
  }

  /// What is not to be typed as it stands looks like code.
  private mutating func write(_ accepted: AcceptedText) {
    switch accepted {
    case .words(let text): html.appendText(text)
    case .wildcard, .pattern: write([.code(accepted.written)])
    }
  }
}
