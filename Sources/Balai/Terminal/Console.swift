import Foundation
import LearningCore

/// Standard output and standard error.
enum Console {
  /// Writes at once: nothing is lost in a buffer when the program is killed. Control characters
  /// in the text (a course, a certificate, a name) never reach the terminal; line ends and tabs do.
  static func print(_ text: String, terminator: String = "\n") {
    write(text.withoutControls + terminator, to: STDOUT_FILENO)
  }

  static func warn(_ text: String) { write(text.withoutControls + "\n", to: STDERR_FILENO) }

  /// Says what failed and what to do.
  static func report(_ error: any UserFacingError) {
    warn("balai: " + error.message.text)
    if let next = error.nextStep { warn("  " + next.text) }
  }

  static func write(_ text: String, to file: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let done = Glibc.write(file, bytes.baseAddress.map { $0 + start }, bytes.count - start)
        if done < 0 {
          if errno == EINTR || errno == EAGAIN { continue }
          return
        }
        start += done
      }
    }
  }

  static func isTerminal(_ file: Int32) -> Bool { isatty(file) == 1 }

  /// Columns of the terminal; of `COLUMNS`, or 80, where there is none.
  static func width(_ environment: [String: String]) -> Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return environment["COLUMNS"].flatMap { Int($0) }.map { max(20, $0) } ?? 80
  }

  /// Whether a person sits in front of a full screen.
  static func canDrawScreens(_ environment: [String: String]) -> Bool {
    isTerminal(STDIN_FILENO) && isTerminal(STDOUT_FILENO) && environment["TERM"] != "dumb"
      && environment["TERM"]?.isEmpty == false
  }

  /// A line from standard input, without its end; `nil` when there is no more.
  static func readLine() -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let got = read(STDIN_FILENO, &byte, 1)
      if got < 0, errno == EINTR { continue }
      guard got == 1 else { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
      if byte == 0x0A { break }
      line.append(byte)
    }
    if line.last == 0x0D { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}
