/// What is right about a choice, in bits: by it a great many answers are marked without looking at
/// the options again. The first option is the lowest bit.
package struct ChoiceKey: Hashable, Sendable {
  /// All options there are.
  package let offered: UInt16
  package let right: UInt16
  package let isMultiple: Bool
  /// What choosing each option earns or costs; empty where answers have no weights.
  private let weights: [AnswerWeight]

  package init(_ choice: Choice) {
    let positions = choice.options.indices
    (offered, right) = (positions.optionBits, choice.keys.optionBits)
    isMultiple = choice.isMultiple
    weights = choice.isWeighted ? positions.map(choice.weight(ofOption:)) : []
  }

  /// The share that a choice earns by weights; `nil` where there are none.
  package func weighedShare(of chosen: UInt16) -> AnswerWeight? {
    guard !weights.isEmpty else { return nil }
    // Whoever ticks several where one is asked for has not answered.
    guard isMultiple || chosen.nonzeroBitCount <= 1 else { return .nothing }
    var units = 0
    for (position, weight) in weights.enumerated() where chosen >> UInt16(position) & 1 == 1 {
      units += weight.units
    }
    return .clamped(units)
  }
}

extension Sequence<Int> {
  /// A bit for each position of an option; none for what no option can have as its position.
  package var optionBits: UInt16 {
    reduce(0) { bits, position in
      (0..<Choice.limit).contains(position) ? bits | 1 << UInt16(position) : bits
    }
  }
}
