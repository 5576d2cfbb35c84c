import TestSupport
import Testing

@testable import CourseCompiler

@Suite struct AnchorListTests {
  static let pieces = ["a", "b", "ab", "-", "1", "é", "e\u{301}", "\u{301}", "日", "\u{FEFF}", "Z"]

  @Test(arguments: 0..<10)
  func itHoldsWhatWasPutInAlwaysInTheSameOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for count in 0..<40 {
      let names = Set(
        (0..<count).map { _ in
          (0...Int.random(in: 0...3, using: &generator)).map { _ in
            Self.pieces.randomElement(using: &generator) ?? ""
          }.joined()
        })
      let list = AnchorList(names)
      #expect(Set(list.all) == names && Array(list.all).count == names.count, "seed \(seed)")
      #expect(AnchorList(names.shuffled()) == list)
      #expect(AnchorList(text: list.text) == list)
    }
  }
}
