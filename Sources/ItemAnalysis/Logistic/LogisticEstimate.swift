import Glibc

/// What a curve is drawn by: the probability of a right answer is 1 / (1 + exp(-(slope θ +
/// intercept))).
struct LogisticParameters: Hashable {
  var slope: Double
  var intercept: Double

  func probability(at ability: Double) -> Double { 1 / (1 + exp(-(slope * ability + intercept))) }
}

/// The abilities at which the normal distribution is represented. Equal steps: for so smooth a
/// function the sum converges faster than any power of the step.
enum AbilityScale {
  static let abilities = (0...40).map { Double($0 - 20) * 0.25 }

  /// Adds up to one.
  static let weights: [Double] = {
    let densities = abilities.map { exp(-$0 * $0 / 2) }
    let sum = densities.reduce(0, +)
    return densities.map { $0 / sum }
  }()
}

/// Marginal maximum likelihood by the EM algorithm of Bock and Aitkin, "Marginal maximum likelihood
/// estimation of item parameters" (Psychometrika 46, 1981).
struct LogisticEstimate {
  private(set) var parameters: [LogisticParameters]
  private(set) var logLikelihood = -Double.infinity
  private(set) var isConverged = false

  /// Beyond this a slope says no more than "very steep", and steps stop making sense.
  private static let steepest = 10.0
  private static let stepLimit = 500
  /// The largest change of a parameter in a step that ends the search.
  private static let tolerance = 1e-4

  /// - Parameter sharesSlope: whether all items have the same slope.
  init(_ patterns: AnswerPatterns, sharesSlope: Bool) {
    let width = patterns.items.count
    parameters = (0..<width).map { place in
      var (right, asked) = (0.5, 1.0)
      for (row, count) in patterns.counts.enumerated() {
        let answer = patterns.answers[row * width + place]
        if answer != AnswerPatterns.notAsked { asked += Double(count) }
        if answer == AnswerPatterns.right { right += Double(count) }
      }
      return LogisticParameters(slope: 1, intercept: log(right / (asked - right)))
    }
    var expected = ExpectedAnswers(width: width)
    for _ in 0..<Self.stepLimit {
      logLikelihood = expected.update(from: patterns, under: parameters)
      let before = parameters
      if sharesSlope {
        improve(0..<width, by: expected)
      } else {
        for place in 0..<width { improve(place..<place + 1, by: expected) }
      }
      let change = zip(before, parameters).reduce(0.0) {
        max($0, abs($1.0.slope - $1.1.slope), abs($1.0.intercept - $1.1.intercept))
      }
      guard change > Self.tolerance else {
        isConverged = true
        break
      }
    }
  }

  /// Newton's method for items that share a slope. Their second derivatives form an arrow: each
  /// intercept is tied to the slope only, so one division for each item solves the system.
  private mutating func improve(_ places: Range<Int>, by expected: ExpectedAnswers) {
    let abilities = AbilityScale.abilities
    for _ in 0..<25 {
      var (slopeSlope, slopeGradient) = (0.0, 0.0)
      var arrow: [(gradient: Double, own: Double, withSlope: Double)] = []
      for place in places {
        var (gradient, own, withSlope) = (0.0, 0.0, 0.0)
        for q in abilities.indices {
          let p = parameters[place].probability(at: abilities[q])
          let asked = expected.asked[place * abilities.count + q]
          let surplus = expected.right[place * abilities.count + q] - asked * p
          let weight = asked * p * (1 - p)
          gradient += surplus
          own += weight
          withSlope += weight * abilities[q]
          slopeGradient += surplus * abilities[q]
          slopeSlope += weight * abilities[q] * abilities[q]
        }
        arrow.append((gradient, own, withSlope))
      }
      var (curvature, pull) = (slopeSlope, slopeGradient)
      for item in arrow where item.own > 0 {
        curvature -= item.withSlope * item.withSlope / item.own
        pull -= item.withSlope * item.gradient / item.own
      }
      guard curvature > 1e-12 else { return }
      let slopeStep = (pull / curvature).limited(to: 1)
      var largest = abs(slopeStep)
      for (place, item) in zip(places, arrow) where item.own > 0 {
        let step = ((item.gradient - item.withSlope * slopeStep) / item.own).limited(to: 2)
        parameters[place].slope = (parameters[place].slope + slopeStep).limited(to: Self.steepest)
        parameters[place].intercept += step
        largest = max(largest, abs(step))
      }
      if largest < 1e-9 { return }
    }
  }
}

/// How many people at each ability were asked each item and were right, as far as their answers
/// tell.
private struct ExpectedAnswers {
  var asked: [Double]
  var right: [Double]
  private let width: Int

  init(width: Int) {
    self.width = width
    asked = [Double](repeating: 0, count: width * AbilityScale.abilities.count)
    right = asked
  }

  /// - Returns: the logarithm of the likelihood of the patterns.
  mutating func update(
    from patterns: AnswerPatterns, under parameters: [LogisticParameters]
  ) -> Double {
    let abilities = AbilityScale.abilities
    let size = abilities.count
    // Logarithms of the chance of a wrong and of a right answer, one block after the other.
    var logs = [Double](repeating: 0, count: 2 * width * size)
    for place in 0..<width {
      for q in 0..<size {
        let p = parameters[place].probability(at: abilities[q])
        logs[(2 * place) * size + q] = log(max(1 - p, 1e-300))
        logs[(2 * place + 1) * size + q] = log(max(p, 1e-300))
      }
    }
    let logWeights = AbilityScale.weights.map { log($0) }
    for index in asked.indices { (asked[index], right[index]) = (0, 0) }
    var likelihood = 0.0
    var posterior = [Double](repeating: 0, count: size)
    patterns.answers.withUnsafeBufferPointer { answers in
      logs.withUnsafeBufferPointer { logs in
        asked.withUnsafeMutableBufferPointer { asked in
          right.withUnsafeMutableBufferPointer { right in
            posterior.withUnsafeMutableBufferPointer { posterior in
              for (row, count) in patterns.counts.enumerated() {
                for q in 0..<size { posterior[q] = logWeights[q] }
                for place in 0..<width {
                  let answer = Int(answers[row * width + place])
                  guard answer < 2 else { continue }
                  let start = (2 * place + answer) * size
                  for q in 0..<size { posterior[q] += logs[start + q] }
                }
                let top = posterior.max() ?? 0
                var sum = 0.0
                for q in 0..<size {
                  posterior[q] = exp(posterior[q] - top)
                  sum += posterior[q]
                }
                likelihood += Double(count) * (top + log(sum))
                let share = Double(count) / sum
                for q in 0..<size { posterior[q] *= share }
                for place in 0..<width {
                  let answer = answers[row * width + place]
                  guard answer != AnswerPatterns.notAsked else { continue }
                  for q in 0..<size { asked[place * size + q] += posterior[q] }
                  guard answer == AnswerPatterns.right else { continue }
                  for q in 0..<size { right[place * size + q] += posterior[q] }
                }
              }
            }
          }
        }
      }
    }
    return likelihood
  }
}

extension Double {
  fileprivate func limited(to bound: Double) -> Double { Swift.min(Swift.max(self, -bound), bound) }
}
