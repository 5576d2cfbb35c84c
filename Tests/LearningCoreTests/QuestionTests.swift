import LearningCore
import Testing

@Suite struct QuestionTests {
  private func choice(options: Int, keys: [Int], isMultiple: Bool) -> Choice? {
    let option = Choice.Option(content: [], feedback: [])
    return Choice(
      options: Array(repeating: option, count: options), keys: keys, isMultiple: isMultiple)
  }

  @Test func aChoiceHasAKeyAndSomethingElse() {
    #expect(choice(options: 2, keys: [1], isMultiple: false) != nil)
    #expect(choice(options: 2, keys: [0, 1], isMultiple: true) != nil)
    #expect(choice(options: 3, keys: [0, 1], isMultiple: false) != nil)
    #expect(choice(options: 16, keys: Array(0..<16), isMultiple: true) != nil)
  }

  @Test(
    arguments: [
      (0, [], false), (1, [0], false), (17, [0], false), (2, [], false), (2, [2], false),
      (2, [-1], false), (3, [1, 0], true), (3, [1, 1], true),
    ] as [(Int, [Int], Bool)])
  func aChoiceThatCannotBeMarkedCannotBeHeld(options: Int, keys: [Int], isMultiple: Bool) {
    #expect(choice(options: options, keys: keys, isMultiple: isMultiple) == nil)
  }

  @Test func aResponseIsTheSameInAnyOrder() {
    #expect(Response([3, 1, 3, 2]).chosen == [1, 2, 3])
    #expect(Response([2, 1]) == Response([1, 2]))
    #expect(Response([]).chosen.isEmpty)
  }

  @Test(arguments: [
    ("", false), (String(repeating: "0", count: 64), true),
    (String(repeating: "a", count: 63), false),
    (String(repeating: "A", count: 64), false), (String(repeating: "g", count: 64), false),
  ])
  func aDigestIs64LowerCaseDigits(hex: String, isOne: Bool) {
    #expect((ContentDigest(hex: hex) != nil) == isOne)
  }

  @Test func bytesAreWrittenInLowerCase() { #expect(hexadecimal([0x00, 0xAB, 0xFF]) == "00abff") }
}
