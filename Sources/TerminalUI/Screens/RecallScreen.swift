package import LearningCore

/// Questions asked again one by one, each explained at once and graded by how sure one was.
///
/// A question that was not answered rightly comes once more at the end. Whatever was graded is
/// saved, so one can leave at any time.
package struct RecallScreen: Screen {
  package struct Item: Hashable, Sendable {
    package var item: Paper.Item
    package var quiz: QuizID
    /// What the quiz is called.
    package var source: String
    package var lesson: ReviewScreen.Lesson?
    /// After how many days it comes again, for each grade.
    package var intervals: [RecallGrade: Int]

    package init(
      item: Paper.Item, quiz: QuizID, source: String, lesson: ReviewScreen.Lesson?,
      intervals: [RecallGrade: Int]
    ) {
      (self.item, self.quiz, self.source) = (item, quiz, source)
      (self.lesson, self.intervals) = (lesson, intervals)
    }
  }

  enum Phase: Hashable, Sendable {
    case asking
    /// Right or wrong and why; waits for the grade.
    case explained(Response?)
  }

  let language: Language
  private let items: [Item]
  /// Places of the items in the order asked; one that was missed stands here twice.
  private var queue: [Int]
  private var place = 0
  private var right = 0
  private(set) var phase = Phase.asking
  var pad: any AnswerPad
  /// First visible line; `nil`: wherever the answer is given.
  var top: Int? = 0
  var problem: Phrase?
  private(set) var size = Size(width: 80, height: 24)

  /// - Precondition: there is something to ask.
  package init(items: [Item], language: Language) {
    precondition(!items.isEmpty, "nothing to ask again")
    (self.items, self.language, queue) = (items, language, Array(items.indices))
    pad = answerPad(for: items[0].item, response: nil)
  }

  package mutating func resize(to newSize: Size) { size = newSize }

  // MARK: State

  var current: Item { items[queue[place]] }
  var title: String { Phrase("Mengulang soal", "Review")[language] }
  var status: String { "\(place + 1)/\(queue.count)" }
  /// Whether the question was missed a moment ago.
  private var isRepeated: Bool { place >= items.count }

  var isRight: Bool {
    guard case .explained(let response?) = phase else { return false }
    return Verdict(current.item.question.interaction, response) == .right
  }

  /// What is shown once it is answered.
  var explanation: [Block] {
    guard case .explained(let response) = phase else { return [] }
    var blocks = review(
      of: current.item, response: response, language: language, withStem: true)
    if let lesson = current.lesson {
      blocks.append(
        paragraph([
          .text(Phrase("Baca lagi: \(lesson.title).", "Read again: \(lesson.title).")[language])
        ]))
    }
    if let again = againSentence { blocks.append(paragraph([.strong([.text(again[language])])])) }
    return blocks
  }

  /// When the question comes again.
  private var againSentence: Phrase? {
    guard isRight else {
      return isRepeated
        ? Phrase("Soal ini diulang besok.", "This question comes again tomorrow.")
        : Phrase(
          "Soal ini ditanyakan sekali lagi nanti.", "This question comes once more in a moment.")
    }
    guard !isRepeated else { return nil }
    let days = [RecallGrade.good, .hard, .easy].compactMap { grade in
      current.intervals[grade].map { (grade, $0) }
    }
    guard !days.isEmpty else { return nil }
    return Phrase(
      "Diulang lagi: "
        + days.map { "\($0.word.indonesian) \($1) hari" }.joined(separator: ", ") + ".",
      "Asked again: " + days.map { "\($0.word.english) \($1) d" }.joined(separator: ", ") + ".")
  }

  // MARK: Going on

  mutating func explain(_ response: Response?) {
    (phase, top, problem) = (.explained(response), 0, nil)
  }

  /// Saves the grade, and goes on.
  mutating func grade(_ grade: RecallGrade) -> [Effect] {
    let saved = save(grade)
    if grade == .again, !isRepeated { queue.append(queue[place]) }
    if grade > .again, !isRepeated { right += 1 }
    guard place + 1 < queue.count else {
      return saved + [.replace(.recalled(asked: items.count, right: right))]
    }
    place += 1
    (phase, top, problem) = (.asking, 0, nil)
    pad = answerPad(for: current.item, response: nil)
    return saved
  }

  private func save(_ grade: RecallGrade) -> [Effect] {
    [.recall(current.quiz, current.item.question.id, grade)]
  }

  /// Leaves; a question that was answered and not yet graded counts as known or not.
  func leave(by exit: Effect) -> [Effect] {
    guard case .explained = phase else { return [exit] }
    return save(isRight ? .good : .again) + [exit]
  }

  func readLesson() -> [Effect] {
    guard case .explained = phase, let lesson = current.lesson else { return [] }
    return leave(by: .go(.lesson(lesson.place)))
  }
}

extension RecallGrade {
  /// What a learner says of an answer.
  var word: Phrase {
    switch self {
    case .again: Phrase("belum", "not yet")
    case .hard: Phrase("menebak", "guessed")
    case .good: Phrase("yakin", "sure")
    case .easy: Phrase("mudah", "easy")
    }
  }

  /// The letter that says so, in each language.
  var key: Phrase? {
    switch self {
    case .hard: Phrase("t", "g")
    case .easy: Phrase("m", "e")
    case .again, .good: nil
    }
  }
}
