import Foundation

// What a signal handler touches: plain C data, set before the handler is installed.
nonisolated(unsafe) private var shown = termios()

private func showAgain(_ signal: Int32) {
  withUnsafePointer(to: &shown) { _ = tcsetattr(STDIN_FILENO, TCSANOW, $0) }
  Glibc.signal(signal, SIG_DFL)
  raise(signal)
}

extension Console {
  /// A line from the keyboard that is not shown while it is typed.
  ///
  /// - Returns: `nil` at the end of the input.
  /// - Precondition: standard input is a terminal.
  static func readHiddenLine(prompt: String) -> String? {
    tcgetattr(STDIN_FILENO, &shown)
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    hidden.c_lflag |= tcflag_t(ECHONL)
    // Whoever gives up at the prompt gets a terminal back that shows what is typed.
    let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
    for number in signals { Glibc.signal(number, showAgain) }
    write(prompt + " ", to: STDERR_FILENO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer {
      tcsetattr(STDIN_FILENO, TCSANOW, &shown)
      for number in signals { Glibc.signal(number, SIG_DFL) }
    }
    return readLine()
  }
}
