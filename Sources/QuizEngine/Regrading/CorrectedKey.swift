package import LearningCore

/// How answers to a question, as it was shown, are judged by another writing of it.
package struct CorrectedKey: Hashable, Sendable {
  /// Why a question cannot be judged by another writing of it.
  package enum Mismatch: Error, Hashable, Sendable {
    case anotherKind
    /// An option, item, pair or gap has no other, or there are more or fewer.
    case otherParts
  }

  /// With the contents that were shown and the key of the correction. The options stand as they
  /// did; the items of an ordering in the right order, see ``places``.
  package let interaction: Interaction
  /// For each item of an ordering as it was shown, its right place; empty for other kinds.
  package let places: [Int]
  /// Several options turned out to be right where only one could be chosen: any of them will do.
  package let isAnyKeyEnough: Bool
  /// Parts that are spelt otherwise now.
  package let rewordings: [Rewording]
  /// What a choice is judged by, whichever gives most; empty for other kinds.
  private let choiceKeys: [ChoiceKey]

  /// - Parameters:
  ///   - shown: as the attempt asked it.
  ///   - correction: the question of the same name in another text.
  package init(shown: Interaction, by correction: Interaction) throws(Mismatch) {
    var places: [Int] = []
    var isAnyKeyEnough = false
    var rewordings: [Rewording] = []

    /// For each part shown where it stands in the correction.
    func pairs(_ shown: [ShownPart], _ now: [ShownPart]) throws(Mismatch) -> [Int] {
      guard let found = pair(shown, with: now) else { throw .otherParts }
      rewordings += found.rewordings
      return found.places
    }

    let judged: Interaction?
    switch (shown, correction) {
    case (.choice(let shown), .choice(let now)):
      let found = try pairs(
        shown.options.map { ShownPart($0.content) }, now.options.map { ShownPart($0.content) })
      isAnyKeyEnough = !shown.isMultiple && now.keys.count > 1
      judged = Choice(
        options: zip(shown.options, found).map { now.options[$1].with(content: $0.content) },
        keys: found.indices.filter { now.keys.contains(found[$0]) },
        isMultiple: shown.isMultiple || isAnyKeyEnough
      ).map { .choice($0) }
    case (.ordering(let shown), .ordering(let now)):
      places = try pairs(shown.items.map { ShownPart($0) }, now.items.map { ShownPart($0) })
      var items = shown.items
      for (index, place) in places.enumerated() { items[place] = shown.items[index] }
      judged = Ordering(items: items).map { .ordering($0) }
    case (.matching(let shown), .matching(let now)):
      let prompts = try pairs(
        shown.prompts.map { ShownPart($0) }, now.prompts.map { ShownPart($0) })
      let targets = try pairs(
        shown.targets.map { ShownPart($0) }, now.targets.map { ShownPart($0) })
      judged = Matching(
        prompts: shown.prompts, targets: shown.targets,
        keys: prompts.compactMap { targets.firstIndex(of: now.keys[$0]) }
      ).map { .matching($0) }
    case (.cloze(let shown), .cloze(let now)):
      guard shown.gaps.count == now.gaps.count else { throw .otherParts }
      judged = .cloze(now)
    case (.shortAnswer, .shortAnswer), (.numeric, .numeric), (.shortAnswer, .numeric),
      (.numeric, .shortAnswer):
      // Both ask for a text; which of the two it is only says how that is read.
      judged = correction
    default: throw .anotherKind
    }
    guard let judged else { throw .otherParts }
    (interaction, self.places) = (judged, places)
    (self.isAnyKeyEnough, self.rewordings) = (isAnyKeyEnough, rewordings)
    choiceKeys = judged.choice.map { isAnyKeyEnough ? $0.oneKeyEach : [ChoiceKey($0)] } ?? []
  }

  /// An answer, or the order in which items were shown, in the positions of ``interaction``.
  package func moved(_ order: [Int]) -> [Int] {
    places.isEmpty ? order : order.map { places[$0] }
  }

  package func moved(_ response: Response) -> Response {
    guard case .order(let order) = response else { return response }
    return .order(moved(order))
  }

  /// What an answer to the question as it was shown earns.
  package func mark(_ response: Response?, points: Int, rule: MultipleResponseRule) -> Mark {
    guard !choiceKeys.isEmpty else {
      return QuizEngine.mark(
        response.map(moved), to: interaction, points: points, rule: rule)
    }
    guard let response, interaction.fits(response) else { return .zero }
    let chosen = response.chosen.optionBits
    return choiceKeys.map { $0.mark(chosen, points: points, rule: rule) }.max() ?? .zero
  }

  /// Whether every answer earns the same by both.
  package func judges(as other: CorrectedKey) -> Bool {
    places == other.places && isAnyKeyEnough == other.isAnyKeyEnough
      && interaction.bare == other.interaction.bare
  }
}

extension Choice {
  /// For each key, as if it alone were right and only one could be chosen.
  fileprivate var oneKeyEach: [ChoiceKey] {
    keys.compactMap { Choice(options: options, keys: [$0], isMultiple: false).map(ChoiceKey.init) }
  }
}

extension Choice.Option {
  fileprivate func with(content: [Block]) -> Self {
    var option = self
    option.content = content
    return option
  }
}

extension Interaction {
  /// Without what does not matter to a mark.
  fileprivate var bare: Interaction {
    switch self {
    case .choice(let choice):
      let options = choice.options.map { option in
        var option = option
        (option.content, option.feedback) = ([], [])
        return option
      }
      return Choice(options: options, keys: choice.keys, isMultiple: choice.isMultiple)
        .map { .choice($0) } ?? self
    case .shortAnswer(let answer):
      let accepted = answer.accepted.map { accepted in
        var accepted = accepted
        accepted.feedback = []
        return accepted
      }
      return ShortAnswer(accepted: accepted).map { .shortAnswer($0) } ?? self
    case .numeric(let answer):
      let accepted = answer.accepted.map { accepted in
        var accepted = accepted
        (accepted.written, accepted.feedback) = ("", [])
        return accepted
      }
      return NumericAnswer(accepted: accepted).map { .numeric($0) } ?? self
    case .ordering, .matching, .cloze, .likert, .open: return self
    }
  }
}
