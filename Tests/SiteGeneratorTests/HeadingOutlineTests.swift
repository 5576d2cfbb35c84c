import Testing

@testable import SiteGenerator

@Suite struct HeadingOutlineTests {
  @Test(arguments: [
    (ranks: [3, 4, 4, 3], levels: [2, 3, 3, 2]),
    ([4, 5, 3, 4], [2, 3, 2, 3]),  // began too deep
    ([3, 6, 5, 3], [2, 3, 3, 2]),  // skipped two levels
    ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),  // HTML ends at 6
    ([], []),
  ])
  func noLevelIsSkipped(ranks: [Int], levels: [Int]) {
    var outline = HeadingOutline(base: 2)
    #expect(ranks.map { outline.level(of: $0) } == levels)
  }
}
