import Testing

@testable import QuizEngine

@Suite struct GeneratorTests {
  /// The reference implementation's first numbers (Vigna, splitmix64.c).
  @Test func theNumbersAreThoseOfSplitMix64() {
    var generator = Generator(seed: 1_234_567)
    let numbers = (0..<5).map { _ in generator.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test(arguments: [1, 2, 3, 7, 100, 1 << 40, Int.max])
  func numbersStayBelowTheirBound(bound: Int) {
    var generator = Generator(seed: 99)
    for _ in 0..<1000 { #expect((0..<bound).contains(generator.next(below: bound))) }
  }

  @Test func shufflingKeepsEveryElement() {
    for seed in 0..<1000 as Range<UInt64> {
      var generator = Generator(seed: seed)
      var elements = Array(0..<Int(seed % 30))
      generator.shuffle(&elements)
      #expect(elements.sorted() == Array(0..<Int(seed % 30)), "seed \(seed)")
    }
  }
}
