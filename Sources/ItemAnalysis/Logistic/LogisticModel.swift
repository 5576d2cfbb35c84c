/// A logistic model of item response theory, fitted to right and wrong answers.
///
/// A person of ability θ (mean 0, standard deviation 1 among those who took the test) answers an
/// item rightly with probability 1 / (1 + exp(-a(θ - b))).
package struct LogisticModel: Sendable {
  package enum Kind: String, Sendable {
    /// One slope for all items.
    case oneParameter = "1PL"
    /// A slope for each item.
    case twoParameter = "2PL"

    /// The fewest attempts, and answers to each item, that a fit makes sense for.
    ///
    /// Sources: Linacre, "Sample size and item calibration stability" (Rasch Measurement
    /// Transactions 7:4, 1994), who asks for 108 to 243 for difficulties within half a logit; de
    /// Ayala, The Theory and Practice of Item Response Theory (2009), 500 for two parameters.
    package var attemptLimit: Int {
      switch self {
      case .oneParameter: 200
      case .twoParameter: 500
      }
    }
  }

  package struct Item: Sendable {
    package var id: String
    package var version: Int?
    /// Slope at the difficulty.
    package var discrimination: Figure
    /// The ability at which half are right; `nil` where the curve is nearly flat.
    package var difficulty: Figure?
    package var fit: ItemFit?
    fileprivate let parameters: LogisticParameters

    /// The share of people at an ability who are right.
    package func probability(at ability: Double) -> Figure {
      Figure(parameters.probability(at: ability))
    }
  }

  package let kind: Kind
  /// The attempts it was fitted to.
  package let attemptCount: Int
  package let logLikelihood: Figure
  /// Akaike's criterion: smaller is better. Weighs fit against the number of parameters.
  package let criterion: Figure
  /// Whether the last step was small enough to stop.
  package let isConverged: Bool
  package let items: [Item]
}

extension LogisticModel {
  /// Beyond so many attempts an even sample of them is used: parameters are then known to a few
  /// hundredths, and more would only take longer.
  static let sampleLimit = 5_000

  init?(_ kind: Kind, _ patterns: AnswerPatterns) {
    guard patterns.items.count >= 3 else { return nil }
    let estimate = LogisticEstimate(patterns, sharesSlope: kind == .oneParameter)
    let fits = itemFits(
      estimate.parameters, patterns, parameterCount: kind == .oneParameter ? 1 : 2)
    let count = patterns.items.count
    let parameterCount = kind == .oneParameter ? count + 1 : 2 * count
    guard let likelihood = Figure(finite: estimate.logLikelihood) else { return nil }
    (self.kind, logLikelihood) = (kind, likelihood)
    attemptCount = patterns.attemptCount
    criterion = Figure(2 * Double(parameterCount) - 2 * likelihood.value)
    isConverged = estimate.isConverged
    items = patterns.items.indices.map { place in
      let parameters = estimate.parameters[place]
      return Item(
        id: patterns.items[place].id, version: patterns.items[place].version,
        discrimination: Figure(parameters.slope),
        difficulty: abs(parameters.slope) < 0.05
          ? nil : Figure(finite: -parameters.intercept / parameters.slope),
        fit: fits[place], parameters: parameters)
    }
  }
}

/// The models there are answers enough for.
func fittedModels(_ table: ResponseTable) -> [LogisticModel] {
  [LogisticModel.Kind.oneParameter, .twoParameter].compactMap { kind in
    guard table.attemptCount >= kind.attemptLimit else { return nil }
    return LogisticModel(
      kind,
      AnswerPatterns(table, atLeast: kind.attemptLimit, sampleLimit: LogisticModel.sampleLimit))
  }
}
