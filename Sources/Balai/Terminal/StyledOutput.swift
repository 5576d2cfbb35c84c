import Foundation
import TerminalUI

extension Console {
  /// Prints lines, with their looks where a terminal shows them and nobody minds colours
  /// (<https://no-color.org>).
  static func print(_ lines: [Line], environment: [String: String]) {
    guard canShowColours(environment) else {
      var text = ""
      for line in lines {
        for span in line.spans { text += span.text }
        text += "\n"
      }
      return print(text, terminator: "")
    }
    // Each line loses its control characters while it is put together.
    write(lines.map { ANSI.text(of: $0.forTerminal) + "\n" }.joined(), to: STDOUT_FILENO)
  }

  static func canShowColours(_ environment: [String: String]) -> Bool {
    isTerminal(STDOUT_FILENO) && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
      && environment["TERM"]?.isEmpty == false
  }
}

extension Line {
  /// With tabs drawn as four columns. Of a line that would fill the screen many times over, such as
  /// a picture written as text, only the beginning.
  fileprivate var forTerminal: Line {
    let limit = 2_000
    return Line(
      spans.map { span in
        let isCut = span.text.utf8.count > limit
        let shown = isCut ? String(span.text.prefix(limit)) + "…" : span.text
        return Span(shown.replacing("\t", with: "    "), span.style)
      })
  }
}
