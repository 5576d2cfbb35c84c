import LearningCore

/// Where a question is answered: which keys and lines change the answer, and what it looks like
/// meanwhile. One for each way of answering; ``QuizScreen`` knows only this.
protocol AnswerPad: Sendable {
  /// What leaving now would lose, as far as it was given; blank while there is nothing of it.
  var draft: Response { get }
  /// What to do, under the stem; `nil` where it goes without saying.
  var instruction: Phrase? { get }
  /// Whether letters are text, so that no single letter can be a command.
  var isTyping: Bool { get }
  /// What stands in the gaps of the stem so far.
  var gaps: [String] { get }

  // MARK: Full screen

  var keys: [(key: Phrase, does: Phrase)] { get }
  func drawing(in layout: BlockLayout) -> PadDrawing
  mutating func handle(_ key: Key) -> PadReply

  // MARK: Linear

  /// What there is to choose from, as far as that is not in the stem.
  func lines(in layout: BlockLayout) -> [Line]
  /// Whether the answer takes another line; then the question is not said again.
  var isUnfinished: Bool { get }
  /// Asks for the line.
  var request: Phrase { get }
  /// What can be typed, such as `a-c`.
  var help: Phrase? { get }
  mutating func handle(line: String) -> PadReply
}

/// What became of a key or a line.
enum PadReply: Hashable, Sendable {
  case taken
  /// Means nothing here; perhaps it does to the screen.
  case passed
  /// The answer is given.
  case save(Response)
  /// It cannot be saved like this.
  case refused(Phrase)
}

struct PadDrawing {
  var lines: [Line] = []
  /// The lines to keep in sight.
  var focus = 0..<0
  /// Where a text is typed.
  var caret: Frame.Cursor?

  /// - Parameter isFocused: whether these are the lines to keep in sight.
  mutating func append(_ more: [Line], isFocused: Bool = false) {
    if isFocused { focus = lines.count..<lines.count + more.count }
    lines += more
  }
}

extension AnswerPad {
  var instruction: Phrase? { nil }
  var isTyping: Bool { false }
  var gaps: [String] { [] }
  var isUnfinished: Bool { false }
  var request: Phrase { Phrase("Jawaban", "Answer") }
}

/// Said once before an answer with parts left open is saved.
///
/// - Parameter numbers: of what is open, from 0.
func unfinishedWarning(_ numbers: [Int], isBlank: Bool) -> Phrase {
  let list = numbers.map { String($0 + 1) }.joined(separator: ", ")
  let open = Phrase("Belum diisi: \(list).", "Still open: \(list).")
  guard !isBlank else { return open }
  return Phrase(
    open.indonesian + " Enter sekali lagi menyimpan apa adanya.",
    open.english + " Enter once more saves it as it is.")
}

/// - Parameter response: what is saved.
func answerPad(for item: Paper.Item, response: Response?) -> any AnswerPad {
  switch item.question.interaction {
  case .choice(let choice):
    ChoicePad(
      item.options.map { .init(position: $0.position, content: $0.option.content) },
      isMultiple: choice.isMultiple, response: response)
  case .likert(let scale):
    ChoicePad(
      item.order.map { .init(position: $0, content: scale.options[$0]) }, isMultiple: false,
      response: response)
  case .shortAnswer: TextPad(.shortAnswer, response: response)
  case .numeric: TextPad(.number, response: response)
  case .open: TextPad(.open, response: response)
  case .ordering(let ordering): OrderingPad(ordering, shown: item.order, response: response)
  case .matching(let matching): MatchingPad(matching, shown: item.order, response: response)
  case .cloze(let cloze): ClozePad(gapCount: cloze.gaps.count, response: response)
  }
}

/// `A` for the first option, `B` for the second.
func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(65 + index))) }

/// The place that `a`, `B` or `2` names, from 0.
func place(named text: String, below count: Int) -> Int? {
  if let number = Int(text) { return (1...count).contains(number) ? number - 1 : nil }
  guard text.utf8.count == 1, let byte = text.lowercased().utf8.first,
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  else { return nil }
  let place = Int(byte - UInt8(ascii: "a"))
  return place < count ? place : nil
}

extension Line {
  /// Stands before what the cursor is on, and the same room before everything else.
  static func cursor(isHere: Bool) -> Line { Line(isHere ? "▶ " : "  ", .bold) }

  func adding(_ style: Style) -> Line {
    Line(spans.map { Span($0.text, $0.style.union(style)) })
  }
}

extension Phrase {
  static let space = Phrase("Spasi", "Space")
  static let enter = Phrase(verbatim: "Enter")
  static let upDown = Phrase(verbatim: "↑↓")
  static let leftRight = Phrase(verbatim: "←→")
}
