import LearningCore

extension Interaction {
  /// What is right, in the words of the author.
  var keyText: String {
    switch self {
    case .choice(let choice):
      choice.keys.map { choice.options[$0].content.plainText.oneLine }.joined(separator: "; ")
    case .shortAnswer(let answer): answer.accepted.map(\.text.written).joined(separator: "; ")
    case .numeric(let answer): answer.accepted.map(\.written).joined(separator: "; ")
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

extension String {
  fileprivate var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
