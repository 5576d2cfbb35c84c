import Foundation
import LearningCore

/// Everything the program takes from the outside world, in one value. Built once, in `main`.
struct World: Sendable {
  var now: @Sendable () -> Timestamp
  /// How long the computer has been running, asleep or not. Unlike ``now`` nobody can set it.
  var uptime: @Sendable () -> Span
  /// 128 random bits as 32 hexadecimal digits.
  var newID: @Sendable () -> String
  var newSeed: @Sendable () -> UInt64
  /// So many bytes from the system's generator, good enough for keys.
  var newBytes: @Sendable (Int) -> [UInt8]
  var environment: [String: String]
  var currentFolder: String
  /// Tells this computer from others, where the system says so; no secret.
  var computer: String
  /// The running program's own path, with links resolved.
  var executable: String

  /// A path as the person at the terminal meant it.
  func absolute(_ path: String) -> String {
    Files.standardized(path.hasPrefix("/") ? path : currentFolder + "/" + path)
  }

  static let live = World(
    now: { Timestamp(millisecondsSince1970: milliseconds(CLOCK_REALTIME)) },
    uptime: { Span(milliseconds: milliseconds(CLOCK_BOOTTIME)) },
    newID: { hexadecimal((0..<16).map { _ in UInt8.random(in: 0...255) }) },
    newSeed: { UInt64.random(in: 0...UInt64.max) },
    newBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } },
    environment: ProcessInfo.processInfo.environment,
    currentFolder: FileManager.default.currentDirectoryPath,
    computer: (try? Files.readText("/etc/machine-id")) ?? "",
    executable: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0])
}

private func milliseconds(_ clock: clockid_t) -> Int {
  var time = timespec()
  clock_gettime(clock, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
