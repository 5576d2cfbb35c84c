import LearningCore

/// A text being typed, with a caret in it.
struct TextField: Hashable, Sendable {
  private var before: String
  private var after = ""

  init(_ text: String = "") { before = text }

  var text: String { before + after }
  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  /// The same with every character hidden.
  var masked: TextField {
    var masked = TextField(String(repeating: "•", count: before.count))
    masked.after = String(repeating: "•", count: after.count)
    return masked
  }

  /// - Returns: whether the key means something here. At either end the arrows lead out.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): before.append(character)
    case .space: before.append(" ")
    case .backspace: _ = before.popLast()
    case .left:
      guard let last = before.popLast() else { return false }
      after.insert(last, at: after.startIndex)
    case .right:
      guard !after.isEmpty else { return false }
      before.append(after.removeFirst())
    case .home: (before, after) = ("", text)
    case .end: (before, after) = (text, "")
    case .up, .down, .pageUp, .pageDown, .enter, .escape, .tab, .interrupt, .control:
      return false
    }
    return true
  }

  /// A field this wide is drawn even where little is typed.
  private static let widthWhenEmpty = 32

  /// - Parameter mark: stands before the first row; the others are indented as far.
  /// - Returns: the rows, underlined, and where the caret stands in them.
  func drawing(mark: Line, width: Int) -> (lines: [Line], caret: Frame.Cursor) {
    // The caret may stand behind the last character.
    let room = max(4, width - mark.width - 1)
    let rows = rows(width: room)
    let shown = max(min(Self.widthWhenEmpty, room), rows.map(\.displayWidth).max() ?? 0)
    let lines = rows.enumerated().map { index, row in
      let indent = index == 0 ? mark : Line(String(repeating: " ", count: mark.width))
      let filling = String(repeating: " ", count: shown - row.displayWidth)
      return indent + Line(row.filter { $0 != "\n" } + filling, .underlined)
    }
    var left = before.count
    for (index, row) in rows.enumerated() {
      if left < row.count || index == rows.count - 1 {
        let column = mark.width + row.prefix(left).displayWidth
        return (lines, Frame.Cursor(column: column, row: index))
      }
      left -= row.count
    }
    preconditionFailure("a text has at least one row")
  }

  /// The text in pieces that fit, broken behind a space where there is one. Nothing is left out.
  private func rows(width: Int) -> [String] {
    var rows: [String] = []
    var row = ""
    for character in text {
      if character == "\n" {
        rows.append(row + "\n")
        row = ""
        continue
      }
      if row.displayWidth + character.displayWidth > width {
        let end = row.lastIndex(of: " ").map { row.index(after: $0) } ?? row.endIndex
        rows.append(String(row[..<end]))
        row = String(row[end...])
      }
      row.append(character)
    }
    return rows + [row]
  }
}
