import LearningCore
import TerminalUI

func text(_ lines: [Line]) -> String { lines.map(\.text).joined(separator: "\n") + "\n" }

func text(_ frame: Frame) -> String {
  frame.lines.map { line in
    var text = line.text
    while text.last == " " { text.removeLast() }
    return text
  }.joined(separator: "\n") + "\n"
}

let noon = Timestamp(millisecondsSince1970: 1_767_243_600_000)

extension Screen {
  /// Presses keys one after another.
  mutating func press(_ keys: Key...) -> [Effect] { keys.flatMap { handle($0) } }
}
