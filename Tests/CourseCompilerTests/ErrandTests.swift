import CourseCompiler
import Synchronization
import Testing

/// Whether work on several cores gives what it would on one, however it is nested.
struct ErrandTests {
  @Test func twoPiecesGiveTheirResults() {
    let (one, other) = concurrently({ 1 + 1 }, { "dua" })
    #expect(one == 2 && other == "dua")
  }

  /// More errands than there are threads, each waiting for others, must come to an end.
  @Test func errandsWithinErrandsComeToAnEnd() {
    @Sendable func sum(_ numbers: Range<Int>) -> Int {
      guard numbers.count > 1 else { return numbers.lowerBound }
      let middle = (numbers.lowerBound + numbers.upperBound) / 2
      let (low, high) = concurrently(
        { sum(numbers.lowerBound..<middle) }, { sum(middle..<numbers.upperBound) })
      return low + high
    }
    #expect(sum(0..<2000) == 1_999_000)
    let sums = Array(0..<50).concurrentMap { sum(0..<$0 + 1) }
    #expect(sums == (0..<50).map { $0 * ($0 + 1) / 2 })
  }

  @Test func aResultIsWorkedOutOnce() {
    let count = Mutex(0)
    let errand = Errand {
      count.withLock {
        $0 += 1
        return $0
      }
    }
    let results = Array(0..<100).concurrentMap { _ in errand.result }
    #expect(results == Array(repeating: 1, count: 100))
  }
}
