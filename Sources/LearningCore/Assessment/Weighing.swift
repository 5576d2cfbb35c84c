// What answers earn whose author gave them weights. The rules are Moodle's (qtype_multichoice,
// qtype_shortanswer, qtype_numerical): of one choice, or of what is typed, the weight of that
// answer; of several choices, the sum; never less than nothing nor more than everything.

extension Choice {
  /// Whether an option has a weight. Then the weights decide, and no rule of the quiz.
  package var isWeighted: Bool { options.contains { $0.weight != nil } }

  /// What choosing an option earns or costs where there are weights. An option without one earns
  /// everything, or the share of one key among all, if it is a key, else nothing.
  package func weight(ofOption position: Int) -> AnswerWeight {
    options[position].weight
      ?? (!keys.contains(position) ? .nothing : isMultiple ? .share(among: keys.count) : .full)
  }
}

extension ShortAnswer.Accepted {
  package var earned: AnswerWeight { weight ?? .full }
}

extension NumericAnswer.Accepted {
  package var earned: AnswerWeight { weight ?? .full }
}

extension Interaction {
  /// The share that an answer earns by weights.
  ///
  /// - Returns: `nil` where there are none, and for an answer of another kind.
  package func weighedShare(of response: Response) -> AnswerWeight? {
    switch (self, response) {
    case (.choice(let choice), .options(let chosen)) where choice.isWeighted:
      ChoiceKey(choice).weighedShare(of: chosen.optionBits)
    case (.shortAnswer(let answer), .text(let text))
    where answer.accepted.contains { $0.weight != nil }:
      .clamped(answer.accepted(text)?.earned.units ?? 0)
    case (.numeric(let answer), .text(let text))
    where answer.accepted.contains { $0.weight != nil }:
      .clamped(answer.accepted(text)?.earned.units ?? 0)
    default: nil
    }
  }
}

extension AnswerWeight {
  /// - Precondition: `count` divides ``Mark/unitsPerPoint``, as every number from 1 to 16 does.
  fileprivate static func share(among count: Int) -> AnswerWeight {
    .clamped(Mark.unitsPerPoint / count)
  }

  /// The whole question where `units` are more, nothing where they are less than that.
  static func clamped(_ units: Int) -> AnswerWeight {
    AnswerWeight(units: min(max(units, 0), Mark.unitsPerPoint)) ?? .full
  }
}
