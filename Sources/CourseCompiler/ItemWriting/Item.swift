import LearningCore

/// One question as the rules look at it; the literature calls a question with its options an item.
///
/// One value is used for all questions of a quiz, one after another, so that the memory for the
/// words is asked for once.
struct Item {
  let quiz: QuizTraits
  let source: SourceText
  private(set) var text = ItemText()
  /// Positions of the right options. Empty, like ``distractors``, where nothing is chosen from.
  private(set) var keys: [Int] = []
  private(set) var distractors: [Int] = []
  /// Where its heading stands.
  private(set) var range: SourceRange
  /// Whether the braces of its heading say that several options may be chosen.
  private(set) var saysMultiple = false
  private var optionLines: [Int] = []
  private var allowed: Set<Diagnostic.ID> = []

  init(quiz: QuizTraits, source: SourceText) {
    (self.quiz, self.source) = (quiz, source)
    range = SourceRange(file: source.path, line: 1)
  }

  mutating func read(_ draft: QuestionDraft) {
    range = draft.range
    allowed = draft.attributes.allowed
    saysMultiple = draft.attributes.classes.contains("multiple")
    keys.removeAll(keepingCapacity: true)
    distractors.removeAll(keepingCapacity: true)
    optionLines.removeAll(keepingCapacity: true)
    let isChoice = draft.kind == .single || draft.kind == .multiple
    text.read(draft, options: isChoice)
    guard isChoice else { return }
    for (index, option) in draft.options.enumerated() {
      optionLines.append(option.line)
      if option.isKey { keys.append(index) } else { distractors.append(index) }
    }
  }

  /// Whether its author, or that of the quiz, wants to hear nothing of `id`.
  func allows(_ id: Diagnostic.ID) -> Bool { allowed.contains(id) || quiz.allowed.contains(id) }

  // MARK: Words

  var title: ArraySlice<ItemText.Word> { text.words[text.title] }
  /// Heading and stem.
  var stem: ArraySlice<ItemText.Word> { text.words[text.stem] }

  func option(_ index: Int) -> ArraySlice<ItemText.Word> { text.words[text.options[index].words] }

  // MARK: Places

  func place(ofOption index: Int) -> SourceRange { source.range(line: optionLines[index]) }

  /// Of words that stand on one line; the whole line where they are not found as they were read.
  func place(of words: Range<Int>) -> SourceRange {
    let line = text.words[words.lowerBound].line
    return source.range(ofWords: text.text(of: words), line: line)
  }
}

extension SourceText {
  /// Where `text` stands in a line between spaces and marks; the whole line if it does not.
  fileprivate func range(ofWords text: String, line number: Int) -> SourceRange {
    let line = line(number)
    let needle = Array(text.utf8)
    var start = line.startIndex
    while !needle.isEmpty, start + needle.count <= line.endIndex {
      let end = start + needle.count
      if line[start..<end].elementsEqual(needle),
        start == line.startIndex || !ItemText.isWordByte(line[start - 1]),
        end == line.endIndex || !ItemText.isWordByte(line[end])
      {
        let column = start - line.startIndex + 1
        return SourceRange(
          file: path, start: .init(line: number, column: column),
          end: .init(line: number, column: column + needle.count - 1))
      }
      start += 1
    }
    return range(line: number)
  }
}
