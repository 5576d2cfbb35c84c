package import LearningCore

/// A few fields to fill in, one line each.
package struct FormScreen: Screen {
  package struct Field: Hashable, Sendable {
    package var label: Phrase
    /// Shown under the field.
    package var hint: Phrase
    package var text: String
    package var isRequired: Bool

    package init(_ label: Phrase, hint: Phrase, text: String = "", isRequired: Bool) {
      (self.label, self.hint, self.text, self.isRequired) = (label, hint, text, isRequired)
    }
  }

  let title: String
  let intro: [Block]
  let course: CourseID
  let language: Language
  private var fields: [Field]
  private var current = 0
  private var problem: Phrase?

  /// - Parameter problem: why the last try was not accepted.
  package init(
    title: String, intro: [Block], fields: [Field], course: CourseID, problem: Phrase? = nil,
    language: Language
  ) {
    (self.title, self.intro, self.fields, self.course) = (title, intro, fields, course)
    (self.problem, self.language) = (problem, language)
  }

  private mutating func accept() -> [Effect] {
    if fields[current].isRequired, fields[current].text.allSatisfy(\.isWhitespace) {
      problem = Phrase("Bagian ini harus diisi.", "This must be filled in.")
      return []
    }
    problem = nil
    guard current == fields.count - 1 else {
      current += 1
      return []
    }
    return [.identify(fields.map(\.text), for: course)]
  }

  // MARK: Full screen

  package func frame(in size: Size, at now: Timestamp) -> Frame {
    let layout = BlockLayout(width: min(size.width, 76), isPlain: false, language: language)
    var body = layout.lines(intro) + [Line()]
    var cursor: Frame.Cursor?
    for (index, field) in fields.enumerated() {
      let isCurrent = index == current
      body.append(Line((isCurrent ? "▶ " : "  ") + field.label[language], isCurrent ? .bold : []))
      // The end of a long text stays in sight while it is typed.
      var shown = field.text
      while shown.displayWidth > size.width - 6 { shown.removeFirst() }
      if isCurrent { cursor = .init(column: 4 + shown.displayWidth, row: body.count) }
      body.append(Line("    ") + Line(shown.isEmpty ? " " : shown, .underlined))
      body += wrap(
        [Span(field.hint[language], .dim)], width: min(size.width, 76), first: Line("    "),
        rest: Line("    "))
    }
    if let problem { body += [Line()] + wrap([Span(problem[language], .bad)], width: size.width) }
    let chrome = Chrome(
      title: title,
      keys: [
        ("Enter", Phrase("lanjut", "next")), ("↑", Phrase("naik", "up")), ("Esc", Words.back),
      ], language: language)
    return chrome.frame(body, in: size, cursor: cursor)
  }

  package mutating func handle(_ key: Key) -> [Effect] {
    switch key {
    case .up: current = max(0, current - 1)
    case .down, .tab, .enter: return accept()
    case .space: fields[current].text.append(" ")
    case .character(let character): fields[current].text.append(character)
    case .backspace: _ = fields[current].text.popLast()
    case .escape: return [.back]
    case .interrupt: return [.quit]
    case .left, .right, .pageUp, .pageDown, .home, .end: break
    }
    return []
  }

  // MARK: Linear

  package func turn(width: Int, at now: Timestamp) -> Turn {
    let layout = BlockLayout(width: width, isPlain: true, language: language)
    var lines: [Line] = []
    if let problem { lines += [Line()] + wrap([Span(problem[language])], width: width) }
    if current == 0, problem == nil { lines += [Line(), Line(title)] + layout.lines(intro) }
    let field = fields[current]
    lines += wrap([Span(field.hint[language])], width: width)
    let kept = field.text.isEmpty ? "" : " [\(field.text)]"
    return Turn(lines, prompt: "\(field.label[language])\(kept): ")
  }

  package mutating func handle(line: String) -> [Effect] {
    let text = String(line.drop(while: \.isWhitespace))
    if !text.isEmpty { fields[current].text = text }
    return accept()
  }
}
