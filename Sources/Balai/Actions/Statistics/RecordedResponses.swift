import CourseCompiler
import ItemAnalysis
import LearnerRecords
import LearningCore

/// The answers to a quiz in the records, as a table to analyse.
///
/// An attempt is frozen with the text it was drawn from, and that text says what was asked. A
/// question whose wording, answers, key or points were changed counts as another version of it, with
/// statistics of its own; a new explanation or feedback makes no new version.
struct RecordedResponses {
  private(set) var table = ResponseTable()
  let title: String
  let passMark: PassMark?
  /// The times at which the first and the last attempt were started.
  private(set) var period: ClosedRange<Timestamp>?

  /// - Parameter texts: opens the text of a sealed exam.
  init(
    _ quiz: QuizID, _ selection: MarkSelection, in records: LearnerRecords,
    texts: inout SealedTexts
  ) throws {
    var versions = QuestionVersions()
    let documents = try records.markedDocuments(of: quiz)
    var title = quiz.description
    for document in documents {
      let compiled = compileQuiz(try texts.open(try records.document(document)), id: quiz).output
      versions.add(compiled.questions, of: document)
      title = compiled.title
    }
    self.title = title
    passMark = try records.lastPassMark(of: quiz)

    let numbers = try records.questionNumbers(of: quiz)
    let size = Int((numbers.keys.max() ?? 0) + 1)
    let items = versions.addItems(to: &table, newest: documents.last)
    var places: [ContentDigest: [Int]] = [:]
    for document in documents {
      // A question that its own text does not hold cannot be judged.
      var ofDocument = [Int](repeating: -1, count: size)
      for (number, question) in numbers {
        ofDocument[Int(number)] = items[.init(document, question)] ?? -1
      }
      places[document] = ofDocument
    }
    var table = table
    var period: ClosedRange<Timestamp>?
    var last: (document: ContentDigest, places: [Int])?
    try ProgressBar.during(Phrase("Membaca percobaan", "Reading attempts")) { bar in
      try records.forEachMarkedAttempt(at: quiz, selection) { document, startedAt, marked in
        if last?.document != document { last = (document, places[document] ?? []) }
        let attempt = table.addAttempt()
        period = (period?.lowerBound ?? startedAt)...startedAt
        table.add(attempt: attempt, marked, items: last?.places ?? [])
        bar.show(attempt, of: nil)
      }
    }
    (self.table, self.period) = (table, period)
  }
}

/// The wordings of every question of a quiz, over all texts it had.
private struct QuestionVersions {
  struct Place: Hashable {
    let document: ContentDigest
    let question: QuestionID

    init(_ document: ContentDigest, _ question: QuestionID) {
      (self.document, self.question) = (document, question)
    }
  }

  private var wordings: [QuestionID: [Question]] = [:]
  private var version: [Place: Int] = [:]
  /// Questions in the order of each text.
  private var orders: [ContentDigest: [QuestionID]] = [:]
  private var documents: [ContentDigest] = []

  mutating func add(_ questions: [Question], of document: ContentDigest) {
    documents.append(document)
    orders[document] = questions.map(\.id)
    for question in questions {
      let wording = question.asAsked
      let known = wordings[question.id] ?? []
      if let place = known.firstIndex(of: wording) {
        version[Place(document, question.id)] = place
      } else {
        version[Place(document, question.id)] = known.count
        wordings[question.id] = known + [wording]
      }
    }
  }

  /// Adds an item for every version, in the order of the newest text; what it no longer holds comes
  /// last.
  ///
  /// - Returns: the item that a question of a text is.
  func addItems(
    to table: inout ResponseTable, newest: ContentDigest?
  ) -> [Place: Int] {
    var items: [QuestionID: [Int]] = [:]
    for document in documents.reversed() {
      for id in orders[document] ?? [] where items[id] == nil {
        let versions = wordings[id] ?? []
        items[id] = versions.enumerated().map { place, wording in
          table.addItem(
            ResponseTable.Item(wording, version: versions.count > 1 ? place + 1 : nil))
        }
      }
    }
    return version.reduce(into: [:]) { places, entry in
      places[entry.key] = items[entry.key.question]?[entry.value]
    }
  }
}

extension ResponseTable.Item {
  fileprivate init(_ question: Question, version: Int?) {
    self.init(
      id: question.id.description, version: version, title: question.title.plainText,
      maximum: question.possible.units, options: question.interaction.optionLabels,
      keys: question.interaction.choice?.keys.optionBits)
  }
}

extension Question {
  /// Only what bears on how people answer.
  fileprivate var asAsked: Question {
    var question = self
    (question.pool, question.tags, question.line) = (nil, [], 0)
    (question.see, question.objectives, question.explanation) = (nil, [], [])
    if case .choice(let choice) = question.interaction {
      let options = choice.options.map { Choice.Option(content: $0.content, feedback: []) }
      let bare = Choice(options: options, keys: choice.keys, isMultiple: choice.isMultiple)
      question.interaction = bare.map { .choice($0) } ?? question.interaction
    }
    return question
  }
}

extension Interaction {
  /// Each option with its letter.
  fileprivate var optionLabels: [String] {
    let texts: [String]
    switch self {
    case .choice(let choice): texts = choice.options.map(\.content.plainText)
    case .likert(let scale): texts = scale.options.map(\.plainText)
    case .shortAnswer, .numeric, .ordering, .matching, .cloze, .open: texts = []
    }
    return zip("ABCDEFGHIJKLMNOP", texts).map { letter, text in
      "\(letter). " + text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
