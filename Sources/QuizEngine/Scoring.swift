package import LearningCore

/// The marks an answer earns. Where answers have weights, those say what, and of the rules only
/// all-or-nothing counts: what does not earn everything earns nothing.
///
/// - Parameters:
///   - response: `nil`, nothing answered, or a choice of what was not offered earns nothing under
///     every rule.
///   - points: what the question was worth when the attempt started.
/// - Returns: from nothing to `points`, exact; see ``Mark`` for the unit. Nothing for an opinion.
package func mark(
  _ response: Response?, to interaction: Interaction, points: Int, rule: MultipleResponseRule
) -> Mark {
  guard let response, !response.isBlank else { return .zero }
  if let choice = interaction.choice {
    guard interaction.fits(response) else { return .zero }
    return ChoiceKey(choice).mark(response.chosen.optionBits, points: points, rule: rule)
  }
  if let share = interaction.weighedShare(of: response) {
    return earning(share, points: points, rule: rule)
  }
  // The share of parts that are right: QTI's map_response with equal weights, and what Moodle does
  // for matching (right / total).
  guard let parts = interaction.rightParts(of: response) else { return .zero }
  let right = parts.count { $0 }
  if right == parts.count { return Mark(points: points) }
  return rule == .allOrNothing
    ? .zero : Mark(units: Mark(points: points).units / parts.count * right)
}

extension ChoiceKey {
  /// The marks that a choice earns.
  ///
  /// - Parameter chosen: bits of the options. Without any, or with one that was not offered, it is
  ///   no answer.
  package func mark(_ chosen: UInt16, points: Int, rule: MultipleResponseRule) -> Mark {
    guard chosen != 0, chosen & ~offered == 0 else { return .zero }
    if let share = weighedShare(of: chosen) {
      return earning(share, points: points, rule: rule)
    }
    guard isMultiple else {
      let isRight = chosen.nonzeroBitCount == 1 && chosen & right != 0
      return isRight ? Mark(points: points) : .zero
    }
    let full = Mark(points: points).units
    let keys = right.nonzeroBitCount
    let hits = (chosen & right).nonzeroBitCount
    let wrong = (chosen & ~right).nonzeroBitCount
    switch rule {
    case .netCorrect: return Mark(units: full / keys * max(0, hits - wrong))
    case .allOrNothing: return chosen == right ? Mark(points: points) : .zero
    case .each:
      let count = offered.nonzeroBitCount
      return Mark(units: full / count * (count - wrong - (keys - hits)))
    }
  }
}

private func earning(_ share: AnswerWeight, points: Int, rule: MultipleResponseRule) -> Mark {
  rule == .allOrNothing && share < .full ? .zero : Mark(units: points * share.units)
}
