package import LearningCore

/// What one learner has at a quiz beyond what everybody has: all grants together.
package struct Granted: Hashable, Sendable {
  package var tries: Int
  /// Added to the time limit, where there is one.
  package var time: Span

  /// - Parameter allowances: of that learner at that quiz.
  package init(_ allowances: [AllowanceRecord] = []) {
    tries = allowances.reduce(0) { $0 + $1.allowance.extraTries }
    time = allowances.reduce(.zero) { $0 + ($1.allowance.extraTime ?? .zero) }
  }
}
