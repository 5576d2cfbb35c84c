import LearningCore

/// One text to type: a word, a number, or words of one's own.
struct TextPad: AnswerPad {
  enum Kind: Hashable, Sendable { case shortAnswer, number, open }

  let kind: Kind
  private var field: TextField
  /// Typed line by line, of an answer that may take several.
  private var typedLines: [String] = []

  init(_ kind: Kind, response: Response?) {
    self.kind = kind
    field = if case .text(let text) = response { TextField(text) } else { TextField() }
  }

  var draft: Response {
    .text(typedLines.isEmpty ? field.text : typedLines.joined(separator: "\n"))
  }

  var isTyping: Bool { true }

  var instruction: Phrase? {
    switch kind {
    case .shortAnswer: nil
    case .number: Phrase("(ketik angka, misalnya 12,5)", "(type a number, such as 12.5)")
    case .open: Phrase("(tulis dengan kata-kata Anda sendiri)", "(write in your own words)")
    }
  }

  private func save() -> PadReply {
    guard case .text(let text) = draft, !draft.isBlank else {
      return .refused(Phrase("Ketik dahulu jawaban Anda.", "Type your answer first."))
    }
    guard kind != .number || !DecimalNumber.readings(of: text).isEmpty else {
      return .refused(
        Phrase(
          "'\(text)' bukan angka. Ketik angkanya saja, tanpa satuan.",
          "'\(text)' is no number. Type the number alone, without a unit."))
    }
    return .save(draft)
  }

  // MARK: Full screen

  var keys: [(key: Phrase, does: Phrase)] { [(.enter, Phrase("simpan", "save"))] }

  func drawing(in layout: BlockLayout) -> PadDrawing {
    let (lines, caret) = field.drawing(mark: .cursor(isHere: true), width: layout.width)
    // The row that is typed in stays in sight, however long the text.
    return PadDrawing(lines: lines, focus: caret.row..<caret.row + 1, caret: caret)
  }

  mutating func handle(_ key: Key) -> PadReply {
    if key == .enter { return save() }
    return field.handle(key) ? .taken : .passed
  }

  // MARK: Linear

  func lines(in layout: BlockLayout) -> [Line] {
    guard !field.isBlank else { return [] }
    let label = Phrase("Jawaban Anda sejauh ini: ", "Your answer so far: ")[layout.language]
    return wrap([Span(label + field.text)], width: layout.width)
  }

  var isUnfinished: Bool { !typedLines.isEmpty }

  var request: Phrase {
    isUnfinished ? Phrase("Baris berikutnya", "Next line") : Phrase("Jawaban", "Answer")
  }

  var help: Phrase? {
    switch kind {
    case .shortAnswer: nil
    case .number: Phrase("sebuah angka", "a number")
    case .open: Phrase("baris kosong untuk selesai", "an empty line to finish")
    }
  }

  mutating func handle(line: String) -> PadReply {
    let isBlank = line.allSatisfy(\.isWhitespace)
    if kind == .open {
      guard !isBlank else { return save() }
      typedLines.append(line)
      return .taken
    }
    // A bare Enter keeps what is there.
    if !isBlank { field = TextField(line) }
    return save()
  }
}
