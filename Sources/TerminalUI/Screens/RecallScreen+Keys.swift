import LearningCore

extension RecallScreen {
  // MARK: Full screen

  package mutating func handle(_ key: Key) -> [Effect] {
    switch phase {
    case .asking: handleAsking(key)
    case .explained: handleExplained(key)
    }
  }

  private mutating func handleAsking(_ key: Key) -> [Effect] {
    problem = nil
    // Nobody answers what is not in sight yet: the keys that answer read on first.
    let view = questionView(in: size)
    if key == .enter || key == .space, !view.isFocusInSight {
      top = view.topReadingOn(isTyped: pad.isTyping && key == .space)
      return []
    }
    switch pad.handle(key) {
    case .taken:
      top = nil
      return []
    case .save(let response):
      explain(response)
      return []
    case .refused(let why):
      (problem, top) = (why, nil)
      return []
    case .passed: break
    }
    switch key {
    case .pageDown: top = view.top + max(1, view.room / 2)
    case .pageUp: top = max(0, view.top - max(1, view.room / 2))
    case .character("?"), .control("t"): explain(nil)
    case .escape: return leave(by: .back)
    case .character("q"), .character("Q"), .interrupt: return leave(by: .quit)
    case .up, .down, .left, .right, .home, .end, .enter, .space, .backspace, .tab, .character,
      .control:
      break
    }
    return []
  }

  private mutating func handleExplained(_ key: Key) -> [Effect] {
    let line = min(top ?? 0, lastTop)
    let page = max(1, size.height - Chrome.rowsAround - 1)
    switch key {
    case .enter, .space, .right:
      guard line >= lastTop else {
        top = min(lastTop, line + page)
        return []
      }
      return grade(isRight ? .good : .again)
    case .up: top = max(0, line - 1)
    case .down: top = min(lastTop, line + 1)
    case .pageUp: top = max(0, line - page)
    case .pageDown: top = min(lastTop, line + page)
    case .home: top = 0
    case .end: top = lastTop
    case .escape, .backspace: return leave(by: .back)
    case .character("q"), .character("Q"), .interrupt: return leave(by: .quit)
    case .character("b"), .character("B"): return readLesson()
    case .character(let character):
      if let grade = grade(named: String(character).lowercased()) { return self.grade(grade) }
    case .left, .tab, .control: break
    }
    return []
  }

  /// The grade that a letter stands for, where the answer was right.
  private func grade(named letter: String) -> RecallGrade? {
    isRight ? [RecallGrade.hard, .easy].first { $0.key?[language] == letter } : nil
  }

  // MARK: Linear

  package mutating func handle(line: String) -> [Effect] {
    problem = nil
    let word = typed(line)
    guard phase == .asking else { return handleExplained(word) }
    if let effects = obey(line) { return effects }
    switch pad.handle(line: line) {
    case .taken: break
    case .save(let response): explain(response)
    case .refused(let why): problem = why
    case .passed:
      if let effects = obey(command: word) { return effects }
      let help = pad.help ?? pad.request
      problem = Phrase(
        "'\(word)' bukan jawaban di sini. Ketik \(help.indonesian).",
        "'\(word)' is no answer here. Type \(help.english).")
    }
    return []
  }

  /// Where words are typed, a command begins with a stroke.
  private mutating func obey(_ line: String) -> [Effect]? {
    let word = typed(line)
    guard pad.isTyping, word.hasPrefix("/") else { return nil }
    return obey(command: String(word.dropFirst()))
  }

  private mutating func obey(command word: String) -> [Effect]? {
    if Words.isQuit(word) { return leave(by: .quit) }
    if Words.isBack(word) { return leave(by: .back) }
    guard ["lewati", "skip", "?", ">"].contains(word) else { return nil }
    explain(nil)
    return []
  }

  private mutating func handleExplained(_ word: String) -> [Effect] {
    if word.isEmpty { return grade(isRight ? .good : .again) }
    if let grade = grade(named: word) { return self.grade(grade) }
    if ["baca", "read"].contains(word), current.lesson != nil { return readLesson() }
    if Words.isQuit(word) { return leave(by: .quit) }
    if Words.isBack(word) { return leave(by: .back) }
    problem = Phrase("'\(word)' tidak dimengerti.", "'\(word)' was not understood.")
    return []
  }
}
