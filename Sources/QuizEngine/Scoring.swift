package import LearningCore

/// The marks an answer earns. Where answers have weights, those say what, and of the rules only
/// all-or-nothing counts: what does not earn everything earns nothing.
///
/// - Parameters:
///   - response: `nil`, or nothing answered, earns nothing under every rule.
///   - points: what the question was worth when the attempt started.
/// - Returns: from nothing to `points`, exact; see ``Mark`` for the unit. Nothing for an opinion.
package func mark(
  _ response: Response?, to interaction: Interaction, points: Int, rule: MultipleResponseRule
) -> Mark {
  guard let response, !response.isBlank else { return .zero }
  if let share = interaction.weighedShare(of: response) {
    if rule == .allOrNothing, share < .full { return .zero }
    return Mark(units: points * share.units)
  }
  if let choice = interaction.choice {
    return mark(response.chosen, to: choice, points: points, rule: rule)
  }
  // The share of parts that are right: QTI's map_response with equal weights, and what Moodle does
  // for matching (right / total).
  guard let parts = interaction.rightParts(of: response) else { return .zero }
  let right = parts.count { $0 }
  if right == parts.count { return Mark(points: points) }
  return rule == .allOrNothing
    ? .zero : Mark(units: Mark(points: points).units / parts.count * right)
}

private func mark(
  _ chosen: [Int], to choice: Choice, points: Int, rule: MultipleResponseRule
) -> Mark {
  let keys = Set(choice.keys)
  let right = chosen.count { keys.contains($0) }
  let wrong = chosen.count - right
  let isExact = right == keys.count && wrong == 0
  guard choice.isMultiple else {
    return right == 1 && wrong == 0 ? Mark(points: points) : .zero
  }
  let full = Mark(points: points).units
  switch rule {
  case .netCorrect: return Mark(units: full / keys.count * max(0, right - wrong))
  case .allOrNothing: return isExact ? Mark(points: points) : .zero
  case .each:
    let count = choice.options.count
    return Mark(units: full / count * (count - wrong - (keys.count - right)))
  }
}
