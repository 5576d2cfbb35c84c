import LearningCore

/// Guideline of Haladyna, Downing and Rodriguez (2002): keep the length of choices about equal.
/// Authors qualify what is right and leave it at a few words for what is wrong.
///
/// The rule: of at least eight questions with the same number of options and one key, the key is
/// longer than every other option in so many that chance would do it in less than one quiz of a
/// hundred. Options of equal length make chance even smaller, so the rule errs towards silence.
func longestOptionIsKey(in tally: KeyTally) -> Diagnostic? {
  for (optionCount, entries) in tally.entries.sorted(by: { $0.key < $1.key }) {
    let entries = entries.filter { !$0.allowsLength }
    let longest = entries.filter(\.isKeyLongest)
    guard entries.count >= 8, let first = longest.first,
      isImprobable(
        atLeast: longest.count, of: entries.count, oneIn: optionCount)
    else { continue }
    return .longestOptionIsKey(
      count: longest.count, of: entries.count, optionCount: optionCount, at: first.range)
  }
  return nil
}
