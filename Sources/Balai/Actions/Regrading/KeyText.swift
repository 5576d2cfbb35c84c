import LearningCore

extension Interaction {
  /// What is right, in the words of the author.
  var keyText: String {
    switch self {
    case .choice(let choice):
      choice.options.indices.filter { choice.weight(ofOption: $0) > .nothing }.map {
        choice.options[$0].content.plainText.oneLine
          + remark(choice.isWeighted ? choice.weight(ofOption: $0) : .full)
      }.joined(separator: "; ")
    case .shortAnswer(let answer):
      answer.accepted.map { $0.text.written + remark($0.earned) }.joined(separator: "; ")
    case .numeric(let answer):
      answer.accepted.map { $0.written + remark($0.earned) }.joined(separator: "; ")
    case .ordering(let ordering):
      ordering.items.map(\.plainText.oneLine).joined(separator: "; ")
    case .matching(let matching):
      zip(matching.prompts, matching.keys).map {
        "\($0.plainText) = \(matching.targets[$1].plainText)"
      }.joined(separator: "; ")
    case .cloze(let cloze):
      cloze.gaps.map { $0.map(\.written).joined(separator: "|") }.joined(separator: "; ")
    case .likert, .open: ""
    }
  }
}

/// What an answer earns, where it is not everything.
private func remark(_ weight: AnswerWeight) -> String {
  weight == .full ? "" : " (\(weight.phrase.text))"
}

extension String {
  fileprivate var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
