package import LearningCore

/// A text to read, longer than the screen: a lesson, the review of an exam, a certificate.
package struct ReaderScreen: Screen {
  let title: String
  let status: String
  let blocks: [Block]
  let language: Language
  /// What finishing the text leads to.
  let onward: [Effect]
  let onwardWord: Phrase
  /// Where the previous text is, if there is one.
  let previous: Effect?
  /// The lesson this is; `nil` where nothing can be remarked on.
  let lesson: LessonPlace?
  private var remarkForm: RemarkForm?
  private var top = 0
  private var problem: Phrase?
  /// Said once: what was just saved.
  private var notice: Phrase?
  /// Questions for the learner alone.
  private let selfChecks: [Block]
  private var showsAnswers = false
  /// In the linear mode: only the answers are said, not the whole text again.
  private var saysAnswers = false

  /// - Parameters:
  ///   - onward: done when the reader has reached the end and presses Enter.
  ///   - onwardWord: says so in the key line, for example "selesai, lanjut".
  package init(
    title: String, status: String = "", blocks: [Block], onward: [Effect], onwardWord: Phrase,
    previous: Effect? = nil, lesson: LessonPlace? = nil, language: Language
  ) {
    (self.title, self.status, self.blocks, self.onward) = (title, status, blocks, onward)
    (self.onwardWord, self.previous, self.language) = (onwardWord, previous, language)
    self.lesson = lesson
    selfChecks = blocks.selfChecks
  }

  // MARK: Full screen

  /// Long lines tire the eye: text is never wider than this.
  private static let measure = 76
  /// Decides what a page is.
  private var size = Size(width: 80, height: 24)

  /// Keeps about the same words in sight when the width changes.
  package mutating func resize(to newSize: Size) {
    let before = max(1, lines(width: size.width).count)
    size = newSize
    top = min(maxTop, top * lines(width: size.width).count / before)
  }

  private func lines(width: Int) -> [Line] { lines(of: blocks, width: width) }

  private mutating func remark(_ text: String, on lesson: LessonPlace) -> [Effect] {
    (remarkForm, notice) = (nil, RemarkForm.thanksForRemark)
    return [.remark(lesson, text)]
  }

  private static let remarkWord = Phrase("catatan", "remark")

  private func lines(of blocks: [Block], width: Int) -> [Line] {
    layout(width: min(width - 2, Self.measure), isPlain: false).lines(blocks)
  }

  private func layout(width: Int, isPlain: Bool) -> BlockLayout {
    var layout = BlockLayout(width: width, isPlain: isPlain, language: language)
    layout.showsAnswers = showsAnswers
    return layout
  }

  /// Keeps the block at the top in sight, whatever comes and goes above it.
  private mutating func toggleAnswers() {
    guard !selfChecks.isEmpty else { return }
    let above = blocks.indices.last { start(ofBlock: $0) <= top } ?? 0
    let rest = top - start(ofBlock: above)
    showsAnswers.toggle()
    top = min(maxTop, start(ofBlock: above) + rest)
  }

  private func start(ofBlock index: Int) -> Int {
    let before = lines(of: Array(blocks.prefix(index)), width: size.width).count
    return before == 0 ? 0 : before + 1
  }

  private var answersWord: Phrase {
    showsAnswers
      ? Phrase("sembunyikan jawaban", "hide answers") : Phrase("lihat jawaban", "show answers")
  }

  private var page: Int { max(1, size.height - Chrome.rowsAround) }
  private var maxTop: Int { max(0, lines(width: size.width).count - page) }
  private var isAtEnd: Bool { top >= maxTop }

  package func frame(in size: Size, at now: Timestamp) -> Frame {
    if let remarkForm { return remarkForm.frame(title: title, in: size) }
    let lines = lines(width: size.width)
    let room = max(1, size.height - Chrome.rowsAround)
    let limit = max(0, lines.count - room)
    let shownTop = min(top, limit)
    let atEnd = shownTop >= limit
    let percent = lines.count <= room ? 100 : (shownTop + room) * 100 / lines.count
    var keys: [(String, Phrase)] =
      atEnd
      ? [("Enter", onwardWord)] : [(Phrase("Spasi", "Space")[language], Phrase("turun", "down"))]
    if !selfChecks.isEmpty {
      keys.append((Self.answersKey[language], Phrase("jawaban", "answers")))
    }
    keys.append(("↑↓", Phrase("gulir", "scroll")))
    if previous != nil { keys.append(("p", Phrase("sebelumnya", "previous"))) }
    if lesson != nil { keys.append(("!", Self.remarkWord)) }
    keys += [("Esc", Words.back), ("q", Words.quit)]
    let chrome = Chrome(
      title: title, status: "\(status)  \(min(100, percent))%", keys: keys, language: language)
    var shown = lines.dropFirst(shownTop).map { Line(" ") + $0 }
    if let notice {
      let words = wrap([Span(notice[language], .bold)], width: size.width - 1)
      shown = words.map { Line(" ") + $0 } + [Line()] + shown
    }
    return chrome.frame(shown, in: size)
  }

  package mutating func handle(_ key: Key) -> [Effect] {
    notice = nil
    if remarkForm != nil { return handleRemarking(key) }
    switch key {
    case .up: top = max(0, top - 1)
    case .down: top = min(maxTop, top + 1)
    case .pageUp: top = max(0, top - page + 1)
    case .pageDown: top = min(maxTop, top + page - 1)
    case .home: top = 0
    case .end: top = maxTop
    case .space:
      if isAtEnd { return onward }
      top = min(maxTop, top + page - 1)
    case .enter, .right, .character("n"):
      if isAtEnd { return onward }
      top = min(maxTop, top + page - 1)
    case .character("p"): return previous.map { [$0] } ?? []
    case .character("j"), .character("J"), .character("a"), .character("A"): toggleAnswers()
    case .escape, .left, .backspace: return [.back]
    case .character("q"), .character("Q"), .interrupt: return [.quit]
    case .character("!"), .control("f"): openRemarkForm()
    case .tab, .character, .control: break
    }
    return []
  }

  private mutating func openRemarkForm() {
    if lesson != nil { remarkForm = RemarkForm(onLesson: title, language: language) }
  }

  private mutating func handleRemarking(_ key: Key) -> [Effect] {
    switch remarkForm?.handle(key) {
    case .sent(let text): return lesson.map { remark(text, on: $0) } ?? []
    case .givenUp: remarkForm = nil
    case .open, nil: break
    }
    return []
  }

  private static let answersKey = Phrase("j", "a")

  // MARK: Linear

  package func turn(width: Int, at now: Timestamp) -> Turn {
    var words = [Phrase("Enter: \(onwardWord.indonesian)", "Enter: \(onwardWord.english)")]
    if !selfChecks.isEmpty {
      words.append(
        Phrase("jawaban: \(answersWord.indonesian)", "answers: \(answersWord.english)"))
    }
    if previous != nil { words.append(Phrase("p: sebelumnya", "p: previous")) }
    if lesson != nil {
      words.append(Phrase("catatan: untuk pengajar", "remark: for the trainer"))
    }
    words += [Phrase("k: kembali", "b: back"), Phrase("q: keluar", "q: quit")]
    let prompt = words.map { $0[language] }.joined(separator: ", ") + ":"
    if let remarkForm {
      return Turn(remarkForm.lines(width: width), prompt: remarkForm.prompt, width: width)
    }
    if let problem = problem ?? notice {
      return Turn(wrap([Span(problem[language])], width: width), prompt: prompt, width: width)
    }
    let layout = layout(width: width, isPlain: true)
    if saysAnswers {
      return Turn([Line()] + layout.lines(selfChecks) + [Line()], prompt: prompt, width: width)
    }
    var lines = [Line()] + wrap([Span(title)], width: width)
    if !status.isEmpty { lines.append(Line(status)) }
    return Turn(
      lines + [Line()] + layout.lines(blocks) + [Line()], prompt: prompt, width: width)
  }

  package mutating func handle(line: String) -> [Effect] {
    (problem, notice, saysAnswers) = (nil, nil, false)
    if let form = remarkForm, let lesson {
      remarkForm = nil
      return form.remark(from: line).map { remark($0, on: lesson) } ?? []
    }
    if let lesson, let words = remarkCommand(line) {
      guard words.isEmpty else { return remark(words, on: lesson) }
      openRemarkForm()
      return []
    }
    let line = typed(line)
    if ["jawaban", "j", "answers", "a"].contains(line), !selfChecks.isEmpty {
      showsAnswers.toggle()
      saysAnswers = true
      return []
    }
    if line.isEmpty || line == "n" { return onward }
    if Words.isQuit(line) { return [.quit] }
    if Words.isBack(line) { return [.back] }
    if line == "p", let previous { return [previous] }
    problem = Phrase("'\(line)' tidak dimengerti.", "'\(line)' was not understood.")
    return []
  }

  /// `catatan`, `catatan gambar kedua tidak tampil`.
  ///
  /// - Returns: the words behind the command; `nil` when the line is none.
  private func remarkCommand(_ line: String) -> String? {
    let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, ["catatan", "remark", "!"].contains(first.lowercased()) else {
      return nil
    }
    return words.count > 1 ? words[1] : ""
  }
}
