import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct WordNumbersTests {
  @Test func eachWordHasOneNumberInTheOrderTheyCame() {
    var generator = SeededGenerator(seed: 3)
    var numbers = WordNumbers()
    var known: [[UInt8]: Int] = [:]
    for _ in 0..<20_000 {
      // Words of one letter many times, and ones that differ only at their end.
      let length = Int.random(in: 1...40, using: &generator)
      var word = [UInt8](repeating: UInt8(ascii: "a"), count: length)
      word[length - 1] = UInt8.random(in: 97...122, using: &generator)
      word[length / 2] = UInt8.random(in: 97...105, using: &generator)
      let expected = known[word] ?? known.count
      known[word] = expected
      #expect(numbers.number(of: word) == expected)
    }
    #expect(numbers.count == known.count)
    for (word, number) in known { #expect(numbers[number] == word) }
    let sorted = known.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    for (one, other) in zip(sorted, sorted.dropFirst()) {
      #expect(numbers.precedes(one.value, other.value))
      #expect(!numbers.precedes(other.value, one.value))
    }
  }
}
