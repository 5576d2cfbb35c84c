package import LearningCore

/// Asks for a PIN: of a sitting before a witnessed exam begins or goes on, or of the person who
/// wants to go on.
package struct PINScreen: Screen {
  package enum Purpose: Hashable, Sendable {
    case sitting(QuizID)
    case logIn
    /// Typed after a pause; leaving leads to the names.
    case unlock
    case choose
    case repeatChosen

    fileprivate var label: Phrase {
      switch self {
      case .sitting: Phrase("PIN sesi ujian", "PIN of the sitting")
      case .logIn, .unlock: Phrase("PIN Anda", "Your PIN")
      case .choose: Phrase("PIN baru", "New PIN")
      case .repeatChosen: Phrase("PIN baru sekali lagi", "New PIN once more")
      }
    }

    fileprivate var hint: Phrase {
      switch self {
      case .sitting:
        Phrase(
          "Angka yang dibacakan pengawas; spasi boleh ditulis.",
          "The digits the witness read out; spaces do not matter.")
      case .logIn, .unlock:
        Phrase(
          "Lupa PIN? Pengajar dapat mengaturnya ulang.", "Forgotten? The trainer can reset it.")
      case .choose:
        Phrase(
          "6 sampai 8 angka yang tidak diketahui orang lain.", "6 to 8 digits nobody else knows.")
      case .repeatChosen:
        Phrase("Supaya tidak ada salah ketik.", "So that there is no slip in it.")
      }
    }

    /// The witness reads out the PIN of a sitting; all others are nobody else's business.
    fileprivate var isSecret: Bool {
      if case .sitting = self { false } else { true }
    }

    fileprivate func effect(_ text: String) -> Effect {
      if case .sitting(let quiz) = self { .enterPIN(text, quiz) } else { .door(.type(text)) }
    }

    fileprivate var leaving: (effect: Effect, words: Phrase) {
      self == .unlock
        ? (.door(.leave), Phrase("ganti peserta", "somebody else")) : (.back, Words.back)
    }
  }

  let title: String
  let intro: [Block]
  let purpose: Purpose
  let language: Language
  private var field = TextField()
  private var problem: Phrase?

  /// - Parameters:
  ///   - intro: what the learner should know before the PIN is typed.
  ///   - problem: why the PIN typed before did not open it.
  package init(
    title: String, intro: [Block], purpose: Purpose, problem: Phrase? = nil, language: Language
  ) {
    (self.title, self.intro, self.purpose) = (title, intro, purpose)
    (self.problem, self.language) = (problem, language)
  }

  private mutating func enter(_ text: String) -> [Effect] {
    guard text.contains(where: { !$0.isWhitespace }) else {
      problem = Phrase("PIN belum diisi.", "The PIN is missing.")
      return []
    }
    return [purpose.effect(text)]
  }

  // MARK: Full screen

  package func frame(in size: Size, at now: Timestamp) -> Frame {
    let width = min(size.width, 76)
    let layout = BlockLayout(width: width, isPlain: false, language: language)
    let chrome = Chrome(
      title: title,
      keys: [("Enter", Phrase("masuk", "enter")), ("Esc", purpose.leaving.words)],
      language: language)
    var body = layout.lines(intro)
    if !body.isEmpty { body.append(Line()) }
    body.append(Line("▶ " + purpose.label[language], .bold))
    let drawn = (purpose.isSecret ? field.masked : field).drawing(mark: Line("    "), width: width)
    var cursor = drawn.caret
    cursor.row += body.count
    body += drawn.lines
    body += wrap(
      [Span((problem ?? purpose.hint)[language], problem == nil ? .dim : .bad)], width: width,
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
    case .escape: return [purpose.leaving.effect]
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
    let leave = purpose.leaving.words
    let words = Phrase(
      "k untuk \(leave.indonesian), q untuk keluar",
      leave == Words.back ? "b to go back, q to quit" : "b for \(leave.english), q to quit")
    var turn = Turn(lines, prompt: "\(purpose.label[language]) (\(words[language])):", width: width)
    turn.isSecret = purpose.isSecret
    return turn
  }

  package mutating func handle(line: String) -> [Effect] {
    let word = typed(line)
    if Words.isQuit(word) { return [.quit] }
    if Words.isBack(word) { return [purpose.leaving.effect] }
    problem = nil
    return enter(line)
  }
}
