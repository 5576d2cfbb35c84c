import LearningCore

/// Three good options do as well as four or five (Rodriguez, "Three Options Are Optimal for
/// Multiple-Choice Items: A Meta-Analysis of 80 Years of Research", Educational Measurement: Issues
/// and Practice, 2005). More than eight are mostly two questions, the second without its heading.
func questionHasManyOptions(in item: Item) -> Diagnostic? {
  let count = item.text.options.count
  // With more than a question can have there is an error, which says the same.
  guard count > 8, count <= Choice.limit else { return nil }
  return .questionHasManyOptions(count, at: item.range)
}
