import Foundation

/// Starts a program and waits for its end. Foundation's `Process` polls, which would drown the
/// few milliseconds measured here.
///
/// - Parameter canFail: whether exit status 1, by which a program says that it found something, is
///   fine too.
func run(_ program: String, _ arguments: [String], canFail: Bool = false) throws {
  _ = try spawn(program, arguments, canFail: canFail)
}

/// The most memory a program held at a time, in bytes.
func peakMemory(of program: String, _ arguments: [String]) throws -> Int {
  // Linux counts it in units of 1,024 bytes.
  try spawn(program, arguments).ru_maxrss * 1024
}

/// What a program takes from its start to its end, in seconds.
func cost(of program: String, _ arguments: [String]) throws -> (wall: Double, cpu: Double) {
  let start = ContinuousClock.now
  let usage = try spawn(program, arguments)
  let wall = ContinuousClock.now - start
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return (
    Double(wall.components.seconds) + Double(wall.components.attoseconds) / 1e18,
    seconds(usage.ru_utime) + seconds(usage.ru_stime)
  )
}

/// What a program prints.
func output(of program: String, _ arguments: [String]) throws -> String {
  let file = FileManager.default.temporaryDirectory.appending(path: "balai-bench-\(getpid()).out")
  defer { try? FileManager.default.removeItem(at: file) }
  _ = try spawn(program, arguments, output: file.path)
  return try String(contentsOf: file, encoding: .utf8)
}

private func spawn(
  _ program: String, _ arguments: [String], canFail: Bool = false, output: String = "/dev/null"
) throws -> rusage {
  // What was found so far is seen while this one runs.
  fflush(nil)
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(
    &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  var words = ([program] + arguments).map { strdup($0) }
  words.append(nil)
  defer { for word in words { free(word) } }
  var child = pid_t()
  guard posix_spawn(&child, program, &actions, nil, words, environ) == 0 else {
    throw CocoaError(.executableNotLoadable)
  }
  var status: Int32 = 0
  var usage = rusage()
  while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
  // The exit status is the second byte.
  precondition(status == 0 || canFail && status == 1 << 8, "\(program) failed")
  return usage
}
