import LearningCore

/// Guideline of Haladyna, Downing and Rodriguez (2002): keep choices independent; choices should
/// not be overlapping. Of `10–20` and `20–30`, both are right when the answer is 20.
///
/// Told when all options but one at most are ranges in the same unit, each begins and ends above
/// the one before, and two have a value in common. A range inside another, such as `0–127` and
/// `0–255`, is not a step of a scale but a value of its own.
func numericRangesOverlap(in item: Item) -> Diagnostic? {
  let options = item.text.options
  guard (3...Choice.limit).contains(options.count) else { return nil }
  var ranges: [(range: NumericRange, option: Int)] = []
  for (index, option) in options.enumerated() {
    if let range = NumericRange(item.text.bytes(of: option)) { ranges.append((range, index)) }
    guard ranges.count >= index else { return nil }
  }
  guard ranges.contains(where: { $0.range.low != nil && $0.range.high != nil }),
    ranges.allSatisfy({ $0.range.unit == ranges[0].range.unit })
  else { return nil }
  ranges.sort { NumericRange.startsLower($0.range, $1.range) }
  var overlap: (low: Int, high: Int)?
  for (lower, upper) in zip(ranges, ranges.dropFirst()) {
    guard lower.range.isStep(below: upper.range) else { return nil }
    if lower.range.meets(upper.range), overlap == nil { overlap = (lower.option, upper.option) }
  }
  guard let overlap else { return nil }
  let texts = [overlap.low, overlap.high].map { index in
    String(decoding: item.text.bytes(of: options[index]), as: UTF8.self).trimmed
  }
  return .numericRangesOverlap(
    texts[0], texts[1], at: item.place(ofOption: max(overlap.low, overlap.high)))
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
