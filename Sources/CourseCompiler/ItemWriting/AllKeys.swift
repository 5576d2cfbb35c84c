import LearningCore

/// A question whose options are all right is answered by ticking everything; it asks nothing.
func allKeys(in item: Item) -> Diagnostic? {
  guard item.keys.count >= 2, item.distractors.isEmpty else { return nil }
  return .allKeys(at: item.range)
}
