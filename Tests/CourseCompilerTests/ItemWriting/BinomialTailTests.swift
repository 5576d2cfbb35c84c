import Testing

@testable import CourseCompiler

struct BinomialTailTests {
  /// Counted the plain way, while the numbers fit.
  @Test func agreesWithCounting() {
    for sides in 2...5 {
      for trials in [1, 2, 5, 10, 25] {
        for count in 0...trials {
          var ways: Int128 = 0
          var all: Int128 = 1
          for _ in 0..<trials { all *= Int128(sides) }
          for hits in count...trials {
            var term: Int128 = 1
            for k in 0..<hits { term = term * Int128(trials - k) / Int128(k + 1) }
            for _ in hits..<trials { term *= Int128(sides - 1) }
            ways += term
          }
          #expect(
            isImprobable(atLeast: count, of: trials, oneIn: sides) == (100 * ways < all),
            "\(count) of \(trials), one in \(sides)")
          #expect(
            isImprobable(atLeast: count, of: trials, oneIn: sides, chances: sides)
              == (100 * Int128(sides) * ways < all))
        }
      }
    }
  }

  /// More hits are never more probable.
  @Test(arguments: [2, 4, 16])
  func thereIsOneLimit(_ sides: Int) {
    let told = (0...500).map { isImprobable(atLeast: $0, of: 500, oneIn: sides) }
    #expect(told.first == false)
    #expect(told.last == true)
    #expect(zip(told, told.dropFirst()).count { $0 != $1 } == 1)
  }
}
