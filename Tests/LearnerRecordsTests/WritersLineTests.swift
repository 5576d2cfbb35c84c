import Foundation
import Synchronization
import TestSupport
import Testing

@testable import LearnerRecords

@Suite struct WritersLineTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("records.lock")
    try Data().write(to: URL(filePath: path))
  }

  /// Each as if it were a process of its own: it has the file open for itself.
  private func line() -> WritersLine { WritersLine(path: path) }

  @Test func whoComesFirstGoesFirst() throws {
    let path = path
    let order = Mutex<[Int]>([])
    _ = try onThreads(8) { index in
      let line = WritersLine(path: path)
      // Far enough apart to be sure who came first; whoever is first stays until all have come.
      usleep(UInt32(index * 60_000))
      try line.inTurn {
        if index == 0 { usleep(800_000) }
        order.withLock { $0.append(index) }
      }
    }
    #expect(order.withLock { $0 } == Array(0..<8))
  }

  @Test func nobodyIsLeftBehindByThoseWhoComeAgainAndAgain() throws {
    let path = path
    let counts = try onThreads(8) { _ in
      let line = WritersLine(path: path)
      var count = 0
      let end = Date().addingTimeInterval(1.5)
      while Date() < end {
        try line.inTurn { _ = usleep(500) }
        count += 1
      }
      return count
    }
    let mean = counts.reduce(0, +) / counts.count
    #expect(counts.allSatisfy { $0 * 2 > mean && $0 < mean * 2 }, "\(counts)")
  }

  @Test func oneAtATime() throws {
    let path = path
    let inside = Mutex(0)
    let present = Mutex(0)
    let crowds = try onThreads(6) { _ in
      let line = WritersLine(path: path)
      // Who is alone does not stand in line.
      present.withLock { $0 += 1 }
      while present.withLock({ $0 < 6 }) { usleep(100) }
      var most = 0
      for _ in 0..<50 {
        try line.inTurn {
          most = max(
            most,
            inside.withLock {
              $0 += 1; return $0
            })
          usleep(100)
          inside.withLock { $0 -= 1 }
        }
      }
      return most
    }
    #expect(crowds == [1, 1, 1, 1, 1, 1])
  }

  /// The kernel takes away what a program held that died, in the middle of the line, too.
  @Test func theDeadDoNotHoldTheOthersUp() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      try WritersLine(path: path).inTurn { _ = kill(getpid(), SIGKILL) }
    }
    var isDone = false
    try line().inTurn { isDone = true }
    #expect(isDone)
  }

  @Test func whoIsAloneIsKnown() {
    let first = line()
    #expect(first.isAlone())
    let second = line()
    #expect(!first.isAlone() && !second.isAlone())
    withExtendedLifetime(second) {}
  }

  /// After a power cut anything may stand in the file.
  @Test(arguments: [[0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [7], [] as [UInt8]])
  func aNumberOutOfPlaceDoesNotMatter(bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: path))
    let line = line()
    for _ in 0..<3 { try line.inTurn {} }
  }

  @Test func withoutALineEverybodyGoesAtOnce() throws {
    #expect(try WritersLine(path: nil).inTurn { 1 } == 1)
    #expect(try WritersLine(path: folder.path("tidak/ada")).inTurn { 1 } == 1)
    #expect(WritersLine(path: nil).isAlone())
  }
}
