import Glibc
package import LearningCore

/// How well something is remembered, after FSRS-6 with its default weights.
///
/// Source: <https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm>, as py-fsrs 6.3.2
/// computes it without learning steps: reviews are whole days apart here.
package struct Memory: Hashable, Sendable {
  /// Days after which a question is answered rightly nine times in ten.
  package private(set) var stability: Double
  /// 1 to 10.
  package private(set) var difficulty: Double

  /// After the first answer ever.
  package init(first grade: RecallGrade) {
    stability = max(weights[grade.number - 1], Memory.leastStability)
    difficulty = Memory.clamped(Memory.firstDifficulty(grade))
  }

  /// Takes another answer in.
  ///
  /// - Parameter days: since the answer before it.
  package mutating func answered(_ grade: RecallGrade, after days: Int) {
    let next: Double =
      if days < 1 {
        stability * sameDayIncrease(grade)
      } else if grade == .again {
        afterForgetting(days)
      } else {
        afterRecalling(grade, days)
      }
    stability = max(next, Memory.leastStability)
    difficulty = nextDifficulty(grade)
  }

  /// Days to wait until the chance to remember has fallen to nine in ten.
  package var interval: Int {
    let days = stability / factor * (pow(retention, 1 / decay) - 1)
    return Int(min(max(days.rounded(.toNearestOrEven), 1), 36_500))
  }

  /// The chance to remember after so many days.
  package func retrievability(after days: Int) -> Double {
    pow(1 + factor * Double(days) / stability, decay)
  }

  // MARK: Stability

  private static let leastStability = 0.001

  private func sameDayIncrease(_ grade: RecallGrade) -> Double {
    let increase =
      exp(weights[17] * (Double(grade.number) - 3 + weights[18])) * pow(stability, -weights[19])
    return grade == .again ? increase : max(increase, 1)
  }

  private func afterRecalling(_ grade: RecallGrade, _ days: Int) -> Double {
    let forgotten = 1 - retrievability(after: days)
    let growth =
      exp(weights[8]) * (11 - difficulty) * pow(stability, -weights[9])
      * (exp(forgotten * weights[10]) - 1)
    switch grade {
    case .hard: return stability * (1 + growth * weights[15])
    case .easy: return stability * (1 + growth * weights[16])
    case .good, .again: return stability * (1 + growth)
    }
  }

  private func afterForgetting(_ days: Int) -> Double {
    let forgotten = 1 - retrievability(after: days)
    let relearned =
      weights[11] * pow(difficulty, -weights[12]) * (pow(stability + 1, weights[13]) - 1)
      * exp(forgotten * weights[14])
    return min(relearned, stability / exp(weights[17] * weights[18]))
  }

  // MARK: Difficulty

  private static func firstDifficulty(_ grade: RecallGrade) -> Double {
    weights[4] - exp(weights[5] * Double(grade.number - 1)) + 1
  }

  private static func clamped(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }

  /// Drifts back towards that of an easy question, and moves less the nearer it is to the top.
  private func nextDifficulty(_ grade: RecallGrade) -> Double {
    let change = -weights[6] * Double(grade.number - 3) * (10 - difficulty) / 9
    let target = Memory.firstDifficulty(.easy)
    return Memory.clamped(weights[7] * target + (1 - weights[7]) * (difficulty + change))
  }
}

/// w0 to w20 of FSRS-6, fitted by its authors to the reviews of thousands of people.
private let weights = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]
private let decay = -weights[20]
private let factor = pow(0.9, 1 / decay) - 1
/// The chance to remember at which a question is asked again.
private let retention = 0.9
