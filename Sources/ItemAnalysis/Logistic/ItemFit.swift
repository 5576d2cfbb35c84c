/// How far the answers to an item lie from its curve: S-X² of Orlando and Thissen, "Likelihood-based
/// item-fit indices for dichotomous item response theory models" (Applied Psychological Measurement
/// 24, 2000). Compares, for each number of right answers, how many were right on the item with what
/// the model expects; unlike older indices it does not take the estimated abilities for true.
package struct ItemFit: Sendable {
  package var chiSquare: Figure
  package var degreesOfFreedom: Int
  /// The chance of so large a distance if the model holds.
  package var probability: Figure
}

/// - Returns: for each item; `nil` where attempts were asked different items, because equal numbers
///   of right answers then mean different things, and where too few classes are left.
func itemFits(
  _ parameters: [LogisticParameters], _ patterns: AnswerPatterns, parameterCount: Int
) -> [ItemFit?] {
  let width = patterns.items.count
  guard patterns.isComplete else { return [ItemFit?](repeating: nil, count: width) }
  // People by their number of right answers, and those among them right on each item.
  var people = [Double](repeating: 0, count: width + 1)
  var right = [[Double]](repeating: people, count: width)
  for (row, count) in patterns.counts.enumerated() {
    let answers = patterns.answers[row * width..<(row + 1) * width]
    let score = answers.count { $0 == AnswerPatterns.right }
    people[score] += Double(count)
    for (place, answer) in answers.enumerated() where answer == AnswerPatterns.right {
      right[place][score] += Double(count)
    }
  }
  let all = Array(parameters.indices)
  let chances = scoreChances(parameters, of: all)
  return all.map { place in
    let others = scoreChances(parameters, of: all.filter { $0 != place })
    var classes: [FitClass] = []
    for score in 1..<width {
      var (rightChance, chance) = (0.0, 0.0)
      for q in AbilityScale.abilities.indices {
        let weight = AbilityScale.weights[q]
        rightChance +=
          weight * parameters[place].probability(at: AbilityScale.abilities[q])
          * others[q][score - 1]
        chance += weight * chances[q][score]
      }
      guard chance > 0 else { continue }
      classes.append(
        FitClass(
          people: people[score], right: right[place][score],
          expected: people[score] * rightChance / chance))
    }
    return ItemFit(FitClass.joined(classes), parameterCount: parameterCount)
  }
}

extension ItemFit {
  fileprivate init?(_ classes: [FitClass], parameterCount: Int) {
    let freedom = classes.count - parameterCount
    let sum = classes.reduce(0) { $0 + $1.distance }
    guard freedom > 0, let chiSquare = Figure(finite: sum),
      let chance = Figure(finite: chiSquareTail(sum, degreesOfFreedom: freedom))
    else { return nil }
    (self.chiSquare, degreesOfFreedom, probability) = (chiSquare, freedom, chance)
  }
}

private struct FitClass {
  var people: Double
  var right: Double
  var expected: Double

  /// Whether both right and wrong answers are expected at least once, as the authors ask for.
  var isLargeEnough: Bool { expected >= 1 && people - expected >= 1 }

  var distance: Double {
    let difference = right - expected
    return difference * difference / expected + difference * difference / (people - expected)
  }

  /// Neighbours put together until each class is large enough.
  static func joined(_ classes: [FitClass]) -> [FitClass] {
    var joined: [FitClass] = []
    var open: FitClass?
    for next in classes {
      let sum = open.map { $0 + next } ?? next
      if sum.isLargeEnough {
        joined.append(sum)
        open = nil
      } else {
        open = sum
      }
    }
    if let open, let last = joined.popLast() { joined.append(last + open) }
    return joined
  }

  static func + (a: Self, b: Self) -> Self {
    Self(people: a.people + b.people, right: a.right + b.right, expected: a.expected + b.expected)
  }
}

/// The chance of each number of right answers at each ability: Lord and Wingersky, "Comparison of
/// IRT true-score and equipercentile observed-score equatings" (1984).
private func scoreChances(_ parameters: [LogisticParameters], of places: [Int]) -> [[Double]] {
  AbilityScale.abilities.map { ability in
    var chances = [1.0]
    for place in places {
      let p = parameters[place].probability(at: ability)
      var next = [Double](repeating: 0, count: chances.count + 1)
      for (score, chance) in chances.enumerated() {
        next[score] += chance * (1 - p)
        next[score + 1] += chance * p
      }
      chances = next
    }
    return chances
  }
}
