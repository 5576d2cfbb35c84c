import Foundation

/// Starts a program and waits for its end. Foundation's `Process` polls, which would drown the
/// few milliseconds measured here.
///
/// - Parameter canFail: whether exit status 1, by which a program says that it found something, is
///   fine too.
func run(_ program: String, _ arguments: [String], canFail: Bool = false) throws {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
  var words = ([program] + arguments).map { strdup($0) }
  words.append(nil)
  defer { for word in words { free(word) } }
  var child = pid_t()
  guard posix_spawn(&child, program, &actions, nil, words, environ) == 0 else {
    throw CocoaError(.executableNotLoadable)
  }
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0, errno == EINTR {}
  // The exit status is the second byte.
  precondition(status == 0 || canFail && status == 1 << 8, "\(program) failed")
}
