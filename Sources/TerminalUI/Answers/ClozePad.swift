import LearningCore

/// One field for each gap of a text.
struct ClozePad: AnswerPad {
  private var fields: [TextField]
  private var current = 0
  private var isWarned = false

  init(gapCount: Int, response: Response?) {
    fields = Array(repeating: TextField(), count: gapCount)
    if case .texts(let texts) = response { fields = texts.map { TextField($0) } }
  }

  var draft: Response { .texts(fields.map(\.text)) }
  var isTyping: Bool { true }
  var gaps: [String] { fields.map(\.text) }

  /// The answer; while some gap is empty, a warning first.
  private mutating func save() -> PadReply {
    let open = fields.indices.filter { fields[$0].isBlank }
    guard let first = open.first, !isWarned || draft.isBlank else { return .save(draft) }
    (current, isWarned) = (first, true)
    return .refused(unfinishedWarning(open, isBlank: draft.isBlank))
  }

  private var isAtLast: Bool { current == fields.count - 1 }

  // MARK: Full screen

  var keys: [(key: Phrase, does: Phrase)] {
    [(.enter, isAtLast ? Phrase("simpan", "save") : Phrase("isian berikutnya", "next gap"))]
      + (fields.count > 1 ? [(.upDown, Phrase("isian lain", "other gap"))] : [])
  }

  func drawing(in layout: BlockLayout) -> PadDrawing {
    var drawing = PadDrawing()
    for (index, field) in fields.enumerated() {
      let isHere = index == current
      let mark = Line.cursor(isHere: isHere) + Line("(\(index + 1)) ")
      let (lines, caret) = field.drawing(mark: mark, width: layout.width)
      if isHere {
        drawing.caret = .init(column: caret.column, row: drawing.lines.count + caret.row)
      }
      drawing.append(lines, isFocused: isHere)
    }
    return drawing
  }

  mutating func handle(_ key: Key) -> PadReply {
    if key != .enter { isWarned = false }
    switch key {
    case .up: current = max(0, current - 1)
    case .down: current = min(fields.count - 1, current + 1)
    case .tab where !isAtLast: current += 1
    case .enter:
      guard !isAtLast, !isWarned else { return save() }
      current += 1
    default: return fields[current].handle(key) ? .taken : .passed
    }
    return .taken
  }

  // MARK: Linear

  func lines(in layout: BlockLayout) -> [Line] { [] }

  var isUnfinished: Bool { current > 0 }

  var request: Phrase { Phrase("Isian (\(current + 1))", "Gap (\(current + 1))") }

  var help: Phrase? { nil }

  /// A bare Enter keeps what is in the gap.
  mutating func handle(line: String) -> PadReply {
    if !line.allSatisfy(\.isWhitespace) { (fields[current], isWarned) = (TextField(line), false) }
    guard !isAtLast, !isWarned else { return save() }
    current += 1
    return .taken
  }
}
