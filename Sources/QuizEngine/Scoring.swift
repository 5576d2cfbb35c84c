package import LearningCore

/// The marks an answer earns.
///
/// - Parameters:
///   - response: `nil`, or nothing chosen, earns nothing under every rule.
///   - points: what the question was worth when the attempt started.
/// - Returns: from nothing to `points`, exact; see ``Mark`` for the unit.
package func mark(
  _ response: Response?, to choice: Choice, points: Int, rule: MultipleResponseRule
) -> Mark {
  guard let response, !response.chosen.isEmpty else { return .zero }
  let keys = Set(choice.keys)
  let right = response.chosen.count { keys.contains($0) }
  let wrong = response.chosen.count - right
  let isExact = right == keys.count && wrong == 0
  guard choice.isMultiple else { return isExact ? Mark(points: points) : .zero }
  let full = Mark(points: points).units
  switch rule {
  case .netCorrect: return Mark(units: full / keys.count * max(0, right - wrong))
  case .allOrNothing: return isExact ? Mark(points: points) : .zero
  case .each:
    let count = choice.options.count
    return Mark(units: full / count * (count - wrong - (keys.count - right)))
  }
}
