import LearningCore

/// Guideline of Haladyna, Downing and Rodriguez (2002): put the central idea into the stem instead
/// of the choices, and keep reading to a minimum. Words that open every option belong to the stem.
func stemRepeatedInOptions(in item: Item) -> Diagnostic? {
  let options = item.text.options.indices
  guard options.count >= 3 else { return nil }
  let first = item.option(0)
  var shared = first.count
  for index in options.dropFirst() {
    shared = sharedCount(first.prefix(shared), item.option(index))
    guard shared >= 3 else { return nil }
  }
  let opening = first.prefix(shared)
  // A sample of code is part of what the options show, and `It is a` is too little to move.
  guard
    opening.allSatisfy({ $0.marks.isDisjoint(with: .cited) }),
    opening.contains(where: { $0.bytes.count >= 5 }),
    options.allSatisfy({ item.option($0).count > shared })
  else { return nil }
  // Enough to find them by.
  let place = opening.prefix(8).indices
  return .stemRepeatedInOptions(item.text.text(of: place), at: item.place(of: place))
}

/// How many words two texts begin with alike.
private func sharedCount(
  _ first: ArraySlice<ItemText.Word>, _ second: ArraySlice<ItemText.Word>
) -> Int {
  var count = 0
  for (a, b) in zip(first, second) {
    guard a.hash == b.hash else { break }
    count += 1
  }
  return count
}
