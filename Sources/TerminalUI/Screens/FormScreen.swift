package import LearningCore

/// A few fields to fill in, one line each, and a last look before they are used.
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
  let question: Phrase
  let course: CourseID
  let language: Language
  private var fields: [Field]
  private var current: Int
  private var isConfirming = false
  private var problem: Phrase?

  /// - Parameters:
  ///   - question: asked when all fields are filled in.
  ///   - current: the field to begin at.
  ///   - problem: what is wrong with it.
  package init(
    title: String, intro: [Block], fields: [Field], question: Phrase, course: CourseID,
    current: Int = 0, problem: Phrase? = nil, language: Language
  ) {
    (self.title, self.intro, self.fields, self.question) = (title, intro, fields, question)
    (self.course, self.current, self.problem) = (course, current, problem)
    self.language = language
  }

  private mutating func accept() -> [Effect] {
    if fields[current].isRequired, fields[current].text.allSatisfy(\.isWhitespace) {
      problem = Phrase("Bagian ini harus diisi.", "This must be filled in.")
      return []
    }
    problem = nil
    if current == fields.count - 1 { isConfirming = true } else { current += 1 }
    return []
  }

  /// Back to the fields.
  private mutating func correct() { (isConfirming, current) = (false, 0) }

  private var filledIn: [Line] {
    fields.map { field in
      Line(field.label[language] + ": ")
        + Line(field.text.isEmpty ? "-" : field.text, .bold)
    }
  }

  // MARK: Full screen

  package func frame(in size: Size, at now: Timestamp) -> Frame {
    let width = min(size.width, 76)
    let layout = BlockLayout(width: width, isPlain: false, language: language)
    var chrome = Chrome(title: title, language: language)
    guard !isConfirming else {
      chrome.keys = [("y", Phrase("ya", "yes")), ("Esc", Phrase("perbaiki", "correct"))]
      return chrome.frame(
        filledIn + [Line()] + wrap([Span(question[language])], width: width), in: size)
    }
    chrome.keys = [
      ("Enter", Phrase("lanjut", "next")), ("↑", Phrase("naik", "up")), ("Esc", Words.back),
    ]
    var body = layout.lines(intro) + [Line()]
    var cursor = Frame.Cursor(column: 0, row: 0)
    for (index, field) in fields.enumerated() {
      let isCurrent = index == current
      body.append(Line((isCurrent ? "▶ " : "  ") + field.label[language], isCurrent ? .bold : []))
      // The end of a long text stays in sight while it is typed.
      var shown = field.text
      while shown.displayWidth > size.width - 6, !shown.isEmpty { shown.removeFirst() }
      if isCurrent { cursor = .init(column: 4 + shown.displayWidth, row: body.count) }
      body.append(Line("    ") + Line(shown.isEmpty ? " " : shown, .underlined))
      let isWrong = isCurrent && problem != nil
      body += wrap(
        [Span((isWrong ? problem ?? field.hint : field.hint)[language], isWrong ? .bad : .dim)],
        width: width, first: Line("    "), rest: Line("    "))
    }
    // The field being filled in is always in sight.
    let room = max(1, size.height - Chrome.rowsAround)
    let top = max(0, cursor.row - room + 1)
    cursor.row -= top
    return chrome.frame(Array(body.dropFirst(top)), in: size, cursor: cursor)
  }

  package mutating func handle(_ key: Key) -> [Effect] {
    guard !isConfirming else { return handleConfirming(key) }
    switch key {
    case .up: current = max(0, current - 1)
    case .down, .tab, .enter: return accept()
    case .space: fields[current].text.append(" ")
    case .character(let character): fields[current].text.append(character)
    case .backspace: _ = fields[current].text.popLast()
    case .escape: return [.back]
    case .interrupt: return [.quit]
    case .left, .right, .pageUp, .pageDown, .home, .end, .control: break
    }
    return []
  }

  private mutating func handleConfirming(_ key: Key) -> [Effect] {
    switch key {
    case .character("y"), .character("Y"): return [.identify(fields.map(\.text), for: course)]
    case .interrupt: return [.quit]
    case .escape, .up, .left, .character("t"), .character("n"): correct()
    case .down, .right, .pageUp, .pageDown, .home, .end, .enter, .space, .backspace, .tab,
      .character, .control:
      break
    }
    return []
  }

  // MARK: Linear

  package func turn(width: Int, at now: Timestamp) -> Turn {
    let layout = BlockLayout(width: width, isPlain: true, language: language)
    guard !isConfirming else {
      let lines = filledIn.flatMap { wrap($0.spans, width: width) }
      return Turn(
        [Line()] + lines + wrap([Span(question[language])], width: width),
        prompt: Phrase("y atau t:", "y or n:")[language], width: width)
    }
    var lines: [Line] = []
    if let problem { lines += [Line()] + wrap([Span(problem[language])], width: width) }
    if current == 0, problem == nil {
      lines += [Line()] + wrap([Span(title)], width: width) + layout.lines(intro)
      lines += wrap([Span(Self.help[language])], width: width)
    }
    let field = fields[current]
    lines += wrap([Span(field.hint[language])], width: width)
    let kept = field.text.isEmpty ? "" : " [\(field.text)]"
    return Turn(lines, prompt: "\(field.label[language])\(kept):", width: width)
  }

  private static let help = Phrase(
    "Enter saja: pakai yang di dalam kurung siku. Tanda - mengosongkan. k: kembali, q: keluar.",
    "Enter alone keeps what is in brackets. A - empties it. b: back, q: quit.")

  package mutating func handle(line: String) -> [Effect] {
    let word = typed(line)
    if Words.isQuit(word) { return [.quit] }
    if isConfirming {
      if ["y", "ya", "yes"].contains(word) { return [.identify(fields.map(\.text), for: course)] }
      correct()
      return []
    }
    if Words.isBack(word) { return [.back] }
    if word == "-" {
      fields[current].text = ""
    } else if !word.isEmpty {
      fields[current].text = String(line.drop(while: \.isWhitespace))
    }
    return accept()
  }
}
