import LearningCore

/// What all full screens share: a title line, the body, and the keys at the bottom.
struct Chrome {
  var title: String
  /// Right of the title: how far along.
  var status = ""
  /// Key and what it does.
  var keys: [(key: String, does: Phrase)] = []
  var language: Language

  static let rowsAround = 4

  /// - Parameter body: at most `size.height - rowsAround` lines are shown.
  func frame(_ body: [Line], in size: Size, cursor: Frame.Cursor? = nil) -> Frame {
    let rule = Line(String(repeating: "─", count: size.width), .dim)
    let room = max(1, size.height - Self.rowsAround)
    let space = max(4, size.width - status.displayWidth - 2)
    let head = Line(title, .bold).fitted(to: space)
    let gap = max(1, size.width - head.width - status.displayWidth)
    var lines = [head + Line(String(repeating: " ", count: gap)) + Line(status), rule]
    lines += body.prefix(room).map { $0.fitted(to: size.width) }
    lines += Array(repeating: Line(), count: max(0, room - body.count))
    lines += [rule, footer(size.width)]
    var shifted = cursor
    shifted?.row += 2
    return Frame(
      lines: lines.prefix(size.height).map { $0.fitted(to: size.width) }, cursor: shifted)
  }

  /// As many keys as fit; the first ones matter most.
  private func footer(_ width: Int) -> Line {
    var line = Line()
    for (index, key) in keys.enumerated() {
      let part =
        Line(index == 0 ? "" : "  ") + Line(key.key, .bold) + Line(" " + key.does[language])
      guard line.width + part.width <= width else { break }
      line = line + part
    }
    return line
  }
}

/// Words that more than one screen says.
enum Words {
  static let back = Phrase("kembali", "back")
  static let quit = Phrase("keluar", "quit")
  static let choose = Phrase("pilih", "choose")
  static let open = Phrase("buka", "open")
  static let list = Phrase("daftar", "list")
  static let up = Phrase("naik", "up")

  /// What a person may type in the linear mode to go back or to leave.
  static func isBack(_ line: String) -> Bool { ["k", "kembali", "b", "back"].contains(line) }
  static func isQuit(_ line: String) -> Bool { ["q", "keluar", "quit", "exit"].contains(line) }
}

/// A line typed in the linear mode, as the screens compare it.
func typed(_ line: String) -> String {
  line.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
}
