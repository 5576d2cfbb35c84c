import Synchronization
import Testing

@testable import LearnerRecords

@Suite struct ReadAheadTests {
  private struct Broken: Error {}

  private func counting(to last: Int, end: @escaping () throws -> Int? = { nil }) -> ReadAhead<Int>
  {
    var number = 0
    return ReadAhead {
      guard number < last else { return try end() }
      number += 1
      return number
    }
  }

  @Test(arguments: [0, 1, 255, 256, 257, 5000])
  func everythingComesInItsOrder(count: Int) throws {
    let ahead = counting(to: count)
    var found: [Int] = []
    while let next = try ahead.next() { found.append(next) }
    #expect(found == Array(1...count + 1).dropLast())
    #expect(try ahead.next() == nil)
  }

  @Test func whatIsThrownComesAfterAllThatWasMadeBefore() throws {
    let ahead = counting(to: 300) { throw Broken() }
    for number in 1...300 { #expect(try ahead.next() == number) }
    #expect(throws: Broken.self) { try ahead.next() }
    #expect(throws: Broken.self) { try ahead.next() }
  }

  /// What `make` uses may be used again by whoever gave it.
  @Test func nothingIsMadeOnceItIsGivenUp() throws {
    let made = Mutex(0)
    func begin() throws {
      let ahead = ReadAhead {
        made.withLock {
          $0 += 1; return $0
        }
      }
      #expect(try ahead.next() == 1)
    }
    try begin()
    let count = made.withLock { $0 }
    #expect(count > 0)
    for _ in 0..<100 { #expect(made.withLock { $0 } == count) }
  }
}
