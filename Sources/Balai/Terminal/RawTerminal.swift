import CTerminal
import Foundation
import TerminalUI

// What signal handlers touch: plain C data, set before a handler is installed.
nonisolated(unsafe) private var savedSettings = termios()
nonisolated(unsafe) private var isRaw: sig_atomic_t = 0
nonisolated(unsafe) private var wakeUp: (read: Int32, write: Int32) = (-1, -1)
nonisolated(unsafe) private var userStderr: Int32 = -1
nonisolated(unsafe) private let oldActions = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)

/// Clears and leaves the alternate screen (some terminals have none to leave), shows the cursor, ends bracketed paste, resets colours.
private let leave: StaticString = "\u{1b}[0m\u{1b}[H\u{1b}[2J\u{1b}[?2004l\u{1b}[?25h\u{1b}[?1049l"

/// Gives the terminal back as it was. Only calls that are safe in a signal handler.
private func restore() {
  guard isRaw == 1 else { return }
  isRaw = 0
  _ = write(STDOUT_FILENO, leave.utf8Start, leave.utf8CodeUnitCount)
  withUnsafePointer(to: &savedSettings) { _ = tcsetattr(STDIN_FILENO, TCSANOW, $0) }
  guard userStderr >= 0 else { return }
  // What was said on stderr while the screen was ours is said again where it can be read.
  var chunk: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) =
    (0, 0, 0, 0, 0, 0, 0, 0)
  lseek(STDERR_FILENO, 0, SEEK_SET)
  while true {
    let count = read(STDERR_FILENO, &chunk, 64)
    guard count > 0 else { break }
    _ = write(userStderr, &chunk, count)
  }
  dup2(userStderr, STDERR_FILENO)
  close(userStderr)
  userStderr = -1
}

private func wake(_ signal: Int32) {
  var byte = UInt8(truncatingIfNeeded: signal)
  let error = errno
  _ = write(wakeUp.write, &byte, 1)
  errno = error
}

private func crash(_ signal: Int32) {
  restore()
  // Hand over to what was there before, and let it have the signal, wherever that came from.
  sigaction(signal, oldActions + Int(signal), nil)
  raise(signal)
}

/// The terminal in raw mode on its alternate screen, for as long as the value lives.
///
/// However the program ends (return, error, signal, crash) the terminal is given back.
struct RawTerminal: ~Copyable {
  enum Event: Equatable {
    case key(Key)
    case resized
    case tick
    /// Asked to end by a signal, or the terminal is gone.
    case ended(signal: Int32)
  }

  private var decoder = KeyDecoder()

  /// - Returns: `nil` when standard input is no terminal.
  init?() {
    guard Self.enter() else { return nil }
    var ends: [Int32] = [-1, -1]
    guard balai_pipe(&ends) == 0 else {
      restore()
      return nil
    }
    wakeUp = (ends[0], ends[1])
    Self.handle([SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT], wake)
    Self.handle(Self.crashes, crash)
    // Swift's backtracer would ask a learner to press keys; who wants it sets the variable.
    if getenv("SWIFT_BACKTRACE") == nil {
      for signal in Self.crashes {
        oldActions[Int(signal)].__sigaction_handler.sa_handler = SIG_DFL
      }
    }
    atexit { restore() }
  }

  deinit { restore() }

  private static let crashes = [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGQUIT]

  private static func enter() -> Bool {
    guard tcgetattr(STDIN_FILENO, &savedSettings) == 0 else { return false }
    var raw = savedSettings
    cfmakeraw(&raw)
    withUnsafeMutableBytes(of: &raw.c_cc) { control in
      control[Int(VMIN)] = 0
      control[Int(VTIME)] = 0
    }
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw) == 0 else { return false }
    isRaw = 1
    let memory = balai_memory_file("balai-stderr")
    if memory >= 0 {
      userStderr = dup(STDERR_FILENO)
      dup2(memory, STDERR_FILENO)
      close(memory)
    }
    Console.write("\u{1b}[?1049h\u{1b}[?25l\u{1b}[?2004h\u{1b}[2J", to: STDOUT_FILENO)
    return true
  }

  private static func handle(_ signals: [Int32], _ handler: @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = SA_RESTART
    for signal in signals { sigaction(signal, &action, oldActions + Int(signal)) }
  }

  var size: Size {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0,
      window.ws_row > 0
    else { return Size(width: 80, height: 24) }
    return Size(width: Int(window.ws_col), height: Int(window.ws_row))
  }

  /// Waits for a key or a signal.
  ///
  /// - Parameter tickMS: milliseconds after which ``Event/tick`` comes; -1 for never.
  mutating func next(tickMS: Int32) -> Event {
    while true {
      if let key = decoder.next() { return .key(key) }
      var sources = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wakeUp.read, events: Int16(POLLIN), revents: 0),
      ]
      // A lone Escape is told from an arrow key by the silence after it.
      let count = poll(&sources, 2, decoder.isPending ? 30 : tickMS)
      if count == 0 {
        if decoder.isPending {
          decoder.flush()
          continue
        }
        return .tick
      }
      if count < 0 { continue }
      if sources[1].revents != 0 {
        var byte: UInt8 = 0
        guard read(wakeUp.read, &byte, 1) == 1 else { continue }
        switch Int32(byte) {
        case SIGWINCH: return .resized
        case SIGTSTP: suspend()
        case SIGCONT:
          if isRaw == 0 { _ = Self.enter() }
          return .resized
        default: return .ended(signal: Int32(byte))
        }
        continue
      }
      var chunk = [UInt8](repeating: 0, count: 4096)
      let got = read(STDIN_FILENO, &chunk, chunk.count)
      if got > 0 {
        decoder.feed(chunk.prefix(got))
      } else if got == 0 || sources[0].revents & Int16(POLLHUP | POLLERR) != 0 {
        return .ended(signal: SIGHUP)
      }
    }
  }

  /// Ctrl-Z by `kill -TSTP`: gives the terminal back and stops; `SIGCONT` takes it again.
  private func suspend() {
    restore()
    kill(getpid(), SIGSTOP)
  }

  func draw(_ frame: Frame) {
    var output = "\u{1b}[?2026h\u{1b}[?25l\u{1b}[H"
    for (row, line) in frame.lines.enumerated() {
      if row > 0 { output += "\r\n" }
      output += ANSI.text(of: line) + "\u{1b}[K"
    }
    output += "\u{1b}[J"
    if let cursor = frame.cursor {
      output += "\u{1b}[\(cursor.row + 1);\(cursor.column + 1)H\u{1b}[?25h"
    }
    Console.write(output + "\u{1b}[?2026l", to: STDOUT_FILENO)
  }
}
