import Foundation

/// Where writers of all processes wait for their turn, in the order in which they came.
///
/// SQLite keeps writers apart, but it does not queue them: whoever finds the file busy asks again
/// after a pause that grows, and a program that writes in a loop is there first every time. Here each
/// writer draws a number, locks the byte with that number in `records.lock` until it is done, and
/// goes when the byte before its own is free; who is alone goes at once. The locks are those of an
/// open file description (`F_OFD_SETLK`, fcntl(2)), which the kernel takes away from a program that
/// dies.
///
/// Only the order depends on it. A number drawn twice, a file system without such locks or somebody
/// who writes without standing in line costs fairness and nothing else: SQLite's own locks decide.
final class WritersLine: Sendable {
  /// -1 where there is no line.
  private let file: Int32

  /// Behind every number: held while a number is drawn.
  private static let entrance = 1 << 60
  /// Shared by all who have the records open.
  private static let presence = 1 << 60 + 1
  /// Numbers begin again after so many.
  private static let numbers = 1 << 40
  /// Microseconds somebody waits in all; as long as SQLite does.
  private static let patience = 10_000_000

  /// - Parameter path: of a file that is there for this and holds the number drawn last.
  init(path: String?) {
    file = path.map { open($0, O_RDWR | O_CLOEXEC) } ?? -1
    _ = set(F_RDLCK, Self.presence)
  }

  deinit { if file >= 0 { close(file) } }

  /// Whether nobody else has the records open.
  func isAlone() -> Bool {
    guard file >= 0 else { return true }
    defer { _ = set(F_RDLCK, Self.presence) }
    return set(F_WRLCK, Self.presence)
  }

  /// Does something when it is this writer's turn.
  ///
  /// - Throws: ``TooLong`` when others were before it for ten seconds.
  func inTurn<Value>(_ body: () throws -> Value) throws -> Value {
    // Who comes while somebody who was alone is still writing waits for SQLite, once.
    guard isTaken(Self.presence, length: 1), let number = drawNumber() else { return try body() }
    defer { _ = set(F_UNLCK, number) }
    try wait(before: number)
    return try body()
  }

  struct TooLong: Error {}

  /// - Returns: `nil` where there is no line to stand in.
  private func drawNumber() -> Int? {
    guard file >= 0 else { return nil }
    var tries = 0
    while !set(F_WRLCK, Self.entrance) {
      // It is held for microseconds, unless somebody was stopped in just that moment.
      guard mayComeFree(errno), tries < 10_000 else { return nil }
      tries += 1
      usleep(20)
    }
    defer { _ = set(F_UNLCK, Self.entrance) }
    var last: UInt64 = 0
    _ = pread(file, &last, 8, 0)
    // The number after a power cut may be any number, also one that somebody has.
    for ahead in 1...64 {
      let number = Int(last % UInt64(Self.numbers)) + ahead
      guard set(F_WRLCK, number) else { continue }
      last = UInt64(number)
      _ = pwrite(file, &last, 8, 0)
      return number
    }
    return nil
  }

  private func wait(before number: Int) throws {
    var waited = 0
    while isTaken(number - 1, length: 1) {
      // Asking costs a little, so those further back ask less often.
      let pause =
        !isTaken(number - 3, length: 2) ? 50 : !isTaken(number - 6, length: 3) ? 200 : 1000
      guard waited < Self.patience else { throw TooLong() }
      usleep(UInt32(pause))
      waited += pause
    }
  }

  // MARK: Locks

  // `F_OFD_GETLK` and `F_OFD_SETLK` of Linux; Swift's Glibc does not show them.
  private var getLock: Int32 { 36 }
  private var setLock: Int32 { 37 }

  /// Without waiting.
  private func set(_ kind: Int32, _ byte: Int) -> Bool {
    var lock = Self.lock(kind, byte, length: 1)
    return fcntl(file, setLock, &lock) == 0
  }

  /// Whether somebody else holds one of some bytes.
  private func isTaken(_ first: Int, length: Int) -> Bool {
    guard first + length > 1 else { return false }
    let start = max(1, first)
    var lock = Self.lock(F_WRLCK, start, length: first + length - start)
    return fcntl(file, getLock, &lock) == 0 && lock.l_type != F_UNLCK
  }

  private func mayComeFree(_ code: Int32) -> Bool {
    code == EAGAIN || code == EACCES || code == EINTR
  }

  private static func lock(_ kind: Int32, _ first: Int, length: Int) -> flock {
    flock(
      l_type: Int16(kind), l_whence: Int16(SEEK_SET), l_start: first, l_len: length, l_pid: 0)
  }
}
