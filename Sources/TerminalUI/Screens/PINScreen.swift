package import LearningCore

/// Asks for the PIN of a sitting before a witnessed exam begins or goes on.
package struct PINScreen: Screen {
  let title: String
  let intro: [Block]
  let quiz: QuizID
  let language: Language
  private var field = TextField()
  private var problem: Phrase?

  /// - Parameters:
  ///   - intro: what the learner should know before the PIN is typed.
  ///   - problem: why the PIN typed before did not open it.
  package init(
    title: String, intro: [Block], quiz: QuizID, problem: Phrase? = nil, language: Language
  ) {
    (self.title, self.intro, self.quiz) = (title, intro, quiz)
    (self.problem, self.language) = (problem, language)
  }

  private static let label = Phrase("PIN sesi ujian", "PIN of the sitting")
  private static let hint = Phrase(
    "Angka yang dibacakan pengawas; spasi boleh ditulis.",
    "The digits the witness read out; spaces do not matter.")

  private mutating func enter(_ text: String) -> [Effect] {
    guard text.contains(where: { !$0.isWhitespace }) else {
      problem = Phrase("PIN belum diisi.", "The PIN is missing.")
      return []
    }
    return [.enterPIN(text, quiz)]
  }

  // MARK: Full screen

  package func frame(in size: Size, at now: Timestamp) -> Frame {
    let width = min(size.width, 76)
    let layout = BlockLayout(width: width, isPlain: false, language: language)
    let chrome = Chrome(
      title: title,
      keys: [("Enter", Phrase("masuk", "enter")), ("Esc", Words.back)], language: language)
    var body = layout.lines(intro) + [Line(), Line("▶ " + Self.label[language], .bold)]
    let drawn = field.drawing(mark: Line("    "), width: width)
    var cursor = drawn.caret
    cursor.row += body.count
    body += drawn.lines
    body += wrap(
      [Span((problem ?? Self.hint)[language], problem == nil ? .dim : .bad)], width: width,
      first: Line("    "), rest: Line("    "))
    // The field and what is said about it are always in sight.
    let room = max(1, size.height - Chrome.rowsAround)
    let top = max(0, min(body.count - room, cursor.row))
    cursor.row -= top
    return chrome.frame(Array(body.dropFirst(top)), in: size, cursor: cursor)
  }

  package mutating func handle(_ key: Key) -> [Effect] {
    switch key {
    case .enter: return enter(field.text)
    case .escape: return [.back]
    case .interrupt: return [.quit]
    default:
      if field.handle(key) { problem = nil }
      return []
    }
  }

  // MARK: Linear

  package func turn(width: Int, at now: Timestamp) -> Turn {
    var lines: [Line] = [Line()]
    if let problem {
      lines += wrap([Span(problem[language])], width: width)
    } else {
      lines += wrap([Span(title)], width: width)
      lines += BlockLayout(width: width, isPlain: true, language: language).lines(intro)
    }
    let leave = Phrase("k untuk kembali, q untuk keluar", "b to go back, q to quit")
    return Turn(lines, prompt: "\(Self.label[language]) (\(leave[language])):", width: width)
  }

  package mutating func handle(line: String) -> [Effect] {
    let word = typed(line)
    if Words.isQuit(word) { return [.quit] }
    if Words.isBack(word) { return [.back] }
    problem = nil
    return enter(line)
  }
}
