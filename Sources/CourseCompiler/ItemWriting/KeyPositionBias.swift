import LearningCore

/// Guideline of Haladyna, Downing and Rodriguez (2002): vary the location of the right answer
/// according to the number of choices.
///
/// The rule: of at least ten questions with the same number of options and one key, so many have
/// their key at one position that drawing the positions by lot would do as much at *any* position
/// in less than one quiz of a hundred. True or false is left out: there the order is a custom.
func keyPositionBias(in tally: KeyTally) -> Diagnostic? {
  for (optionCount, entries) in tally.entries.sorted(by: { $0.key < $1.key }) {
    let entries = entries.filter { !$0.allowsPosition }
    guard optionCount >= 3, entries.count >= 10 else { continue }
    var counts = Array(repeating: 0, count: optionCount)
    for entry in entries { counts[entry.keyPosition] += 1 }
    guard let most = counts.max(), let position = counts.firstIndex(of: most),
      isImprobable(
        atLeast: most, of: entries.count, oneIn: optionCount, chances: optionCount),
      let first = entries.first(where: { $0.keyPosition == position })
    else { continue }
    return .keyPositionBias(
      position: position + 1, count: most, of: entries.count, optionCount: optionCount,
      at: first.range)
  }
  return nil
}
