import LearningCore

/// Where a learner says that a question or a lesson is wrong or unclear.
struct RemarkForm: Sendable {
  enum Reply {
    case open
    case givenUp
    case sent(remark: String)
  }

  private let heading: [Inline]
  private let request: Phrase
  /// Whether the flag alone says nothing.
  private let needsWords: Bool
  private let language: Language
  private var field: TextField
  private var problem: Phrase?

  /// - Parameter remark: what was said of it before; it can be changed.
  init(on question: Question, remark: String?, language: Language) {
    (heading, needsWords, self.language) = (question.title, false, language)
    request = Phrase(
      "Apa yang keliru atau kurang jelas pada soal ini? Boleh dikosongkan. Jawaban Anda tidak "
        + "berubah karenanya.",
      "What is wrong or unclear in this question? You may leave this empty. It does not change "
        + "your answer.")
    field = TextField(remark ?? "")
  }

  init(onLesson title: String, language: Language) {
    (heading, needsWords, self.language) = ([.text(title)], true, language)
    request = Phrase(
      "Apa yang keliru, kurang jelas, atau perlu ditambahkan pada pelajaran ini? Pengajar membaca "
        + "catatan Anda, dan tanggapannya tampil di beranda.",
      "What is wrong, unclear or missing in this lesson? The trainers read your remark, and their "
        + "answer is shown at home.")
    field = TextField()
  }

  static let thanksForFlag = Phrase(
    "Catatan Anda tentang soal ini tersimpan untuk pengajar.",
    "Your remark on this question is saved for the trainer.")

  static let thanksForRemark = Phrase(
    "Catatan Anda tentang pelajaran ini tersimpan untuk pengajar.",
    "Your remark on this lesson is saved for the trainer.")

  private static let wordsMissing = Phrase(
    "Tulis dahulu catatan Anda, atau tekan Esc.", "Write your remark first, or press Esc.")

  // MARK: Full screen

  mutating func handle(_ key: Key) -> Reply {
    problem = nil
    switch key {
    case .enter:
      guard !needsWords || !field.isBlank else {
        problem = Self.wordsMissing
        return .open
      }
      return .sent(remark: field.text.trimmed)
    case .escape, .interrupt: return .givenUp
    default:
      _ = field.handle(key)
      return .open
    }
  }

  func frame(title: String, in size: Size) -> Frame {
    let width = min(size.width, 80)
    let layout = BlockLayout(width: width, isPlain: false, language: language)
    var body = wrap(layout.spans(heading, style: .bold), width: width) + [Line()]
    body += wrap([Span(request[language])], width: width) + [Line()]
    let (rows, caret) = field.drawing(mark: .cursor(isHere: true), width: width)
    var cursor = Frame.Cursor(column: caret.column, row: caret.row + body.count)
    body += rows
    if let problem { body += [Line()] + wrap([Span(problem[language], .bad)], width: width) }
    let top = max(0, cursor.row - max(1, size.height - Chrome.rowsAround) + 1)
    cursor.row -= top
    let chrome = Chrome(
      title: title,
      keys: [("Enter", Phrase("simpan", "save")), ("Esc", Phrase("batal", "cancel"))],
      language: language)
    return chrome.frame(Array(body.dropFirst(top)), in: size, cursor: cursor)
  }

  // MARK: Linear

  func lines(width: Int) -> [Line] {
    var lines = wrap([Span(request[language])], width: width)
    if !field.isBlank {
      let said = Phrase("Catatan Anda sejauh ini: ", "Your remark so far: ")[language] + field.text
      lines += wrap([Span(said)], width: width)
    }
    return lines
  }

  var prompt: String {
    if needsWords {
      return Phrase("Catatan (Enter saja: batal):", "Remark (Enter alone: cancel):")[language]
    }
    return
      (field.isBlank
      ? Phrase("Catatan (Enter: tanpa kata; k: batal):", "Remark (Enter: no words; b: cancel):")
      : Phrase("Catatan (Enter: tetap; k: batal):", "Remark (Enter: as it is; b: cancel):"))[
        language]
  }

  /// - Returns: `nil` when there shall be no remark.
  func remark(from line: String) -> String? {
    if Words.isBack(typed(line)) { return nil }
    let remark = line.trimmed
    guard remark.isEmpty else { return remark }
    return needsWords ? nil : field.text.trimmed
  }
}

extension String {
  /// Without spaces at either end.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
