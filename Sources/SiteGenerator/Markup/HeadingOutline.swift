/// Gives headings the levels of a page, whatever levels their author chose.
///
/// A heading becomes one level deeper than the nearest one above it that outranks it. So a page
/// never skips a level, and a lesson whose author began at level 4 begins like all others.
struct HeadingOutline {
  /// The level of the outermost headings.
  let base: Int
  private var ranks: [Int] = []

  init(base: Int) { self.base = base }

  mutating func level(of rank: Int) -> Int {
    while let last = ranks.last, last >= rank { ranks.removeLast() }
    ranks.append(rank)
    return min(base + ranks.count - 1, 6)
  }
}
