import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct QuietOrderTests {
  @Test(arguments: [
    (texts: ["lapor", "catat", "putuskan"], right: [0, 1, 2], order: [1, 0, 2]),
    (["a", "B", "c"], [0, 1, 2], [1, 2, 0]),  // sorted already
    (["b", "a", "x"], [1, 0], [0, 2, 1]),  // the pairs would be 1 A, 2 B
    (["sama", "sama"], [0, 1], [1, 0]),
  ])
  func neverGivesTheAnswerAway(texts: [String], right: [Int], order: [Int]) {
    #expect(quietOrder(of: texts, avoiding: right) == order)
  }

  @Test func everythingIsShownOnceAndNotInTheRightOrder() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let count = Int.random(in: 2...16, using: &generator)
      let texts = (0..<count).map { _ in String(Int.random(in: 0...20, using: &generator)) }
      let order = quietOrder(of: texts, avoiding: Array(texts.indices))
      #expect(order.sorted() == Array(texts.indices))
      #expect(order != Array(texts.indices))
    }
  }

  @Test func lettersGoToZ() {
    #expect([0, 1, 25].map(letter) == ["A", "B", "Z"])
  }
}
