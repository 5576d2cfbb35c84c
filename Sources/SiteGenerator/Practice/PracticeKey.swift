import LearningCore

extension Interaction {
  /// What `kuis.js` judges an answer by; positions are those on the page. `nil` where nothing is
  /// right or wrong.
  var practiceKey: JSON? {
    func positions(_ numbers: [Int]) -> JSON { .array(numbers.map(JSON.integer)) }
    switch self {
    case .choice(let choice):
      return .object([
        "t": .string("choice"), "m": .bool(choice.isMultiple),
        // Where one may be chosen and several are right, any of them will do.
        "any": .bool(!choice.isMultiple && choice.keys.count > 1),
        "k": positions(choice.practiceKeys),
      ])
    case .ordering(let ordering):
      let shown = shownOrder
      return .object([
        "t": .string("order"),
        "k": positions(ordering.items.indices.compactMap(shown.firstIndex(of:))),
      ])
    case .matching(let matching):
      let shown = shownOrder
      return .object([
        "t": .string("match"), "k": positions(matching.keys.compactMap(shown.firstIndex(of:))),
      ])
    case .numeric(let answer):
      return .object([
        "t": .string("number"),
        "a": .array(
          answer.accepted.filter { $0.earned == .full }.map {
            .array([
              .string($0.range.lowerBound.description), .string($0.range.upperBound.description),
            ])
          }),
      ])
    case .shortAnswer(let answer):
      let texts = answer.accepted.filter { $0.earned == .full }.map(\.text.written)
      return .object(["t": .string("text"), "a": .array([.array(texts.map(JSON.string))])])
    case .cloze(let cloze):
      return .object([
        "t": .string("text"),
        "a": .array(cloze.gaps.map { .array($0.map { .string($0.written) }) }),
      ])
    case .likert, .open: return nil
    }
  }
}

extension Choice {
  /// Where options have weights, those that earn everything together: all that earn anything.
  fileprivate var practiceKeys: [Int] {
    guard isWeighted else { return keys }
    let earning = options.indices.filter { weight(ofOption: $0) > .nothing }
    return isMultiple ? earning : earning.filter { weight(ofOption: $0) == .full }
  }
}
