import LearningCore

/// Where a learner says that a question is wrong or unclear, with a word or without.
struct FlagForm: Sendable {
  enum Reply {
    case open
    case givenUp
    case sent(QuestionID, remark: String)
  }

  let question: Question
  private let language: Language
  private var field: TextField

  static let thanks = Phrase(
    "Catatan Anda tentang soal ini tersimpan untuk pengajar.",
    "Your remark on this question is saved for the trainer.")

  /// - Parameter remark: what was said of it before; it can be changed.
  init(_ question: Question, remark: String?, language: Language) {
    (self.question, self.language) = (question, language)
    field = TextField(remark ?? "")
  }

  private var request: Phrase {
    Phrase(
      "Apa yang keliru atau kurang jelas pada soal ini? Boleh dikosongkan. Jawaban Anda tidak "
        + "berubah karenanya.",
      "What is wrong or unclear in this question? You may leave this empty. It does not change "
        + "your answer.")
  }

  // MARK: Full screen

  mutating func handle(_ key: Key) -> Reply {
    switch key {
    case .enter: return .sent(question.id, remark: field.text.trimmed)
    case .escape, .interrupt: return .givenUp
    default:
      _ = field.handle(key)
      return .open
    }
  }

  func frame(title: String, in size: Size) -> Frame {
    let width = min(size.width, 80)
    let layout = BlockLayout(width: width, isPlain: false, language: language)
    var body = wrap(layout.spans(question.title, style: .bold), width: width) + [Line()]
    body += wrap([Span(request[language])], width: width) + [Line()]
    let (rows, caret) = field.drawing(mark: .cursor(isHere: true), width: width)
    var cursor = Frame.Cursor(column: caret.column, row: caret.row + body.count)
    body += rows
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
    (field.isBlank
      ? Phrase("Catatan (Enter: tanpa kata; k: batal):", "Remark (Enter: no words; b: cancel):")
      : Phrase("Catatan (Enter: tetap; k: batal):", "Remark (Enter: as it is; b: cancel):"))[
        language]
  }

  /// - Returns: `nil` when there shall be no remark.
  func remark(from line: String) -> String? {
    if Words.isBack(typed(line)) { return nil }
    let remark = line.trimmed
    return remark.isEmpty ? field.text.trimmed : remark
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
