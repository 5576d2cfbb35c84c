/// One question of a quiz.
package struct Question: Hashable, Sendable {
  package let id: QuestionID
  package var pool: PoolID?
  /// What else it can be drawn by.
  package var tags: [PoolID]
  /// Whole points, 1 or more.
  package var points: Int
  /// The heading; the first line of the stem.
  package var title: [Inline]
  /// What else stands before the answers.
  package var stem: [Block]
  package var interaction: Interaction
  /// Why the key is right; shown with the feedback.
  package var explanation: [Block]
  /// The lesson that answers it.
  package var see: LessonReference?
  /// The objectives it checks, of the module that ``see`` leads to or whose quiz this is.
  package var objectives: [ObjectiveID]
  /// Line of its heading.
  package var line: Int

  package init(
    id: QuestionID, pool: PoolID?, tags: [PoolID] = [], points: Int, title: [Inline],
    stem: [Block], interaction: Interaction, explanation: [Block], see: LessonReference?,
    objectives: [ObjectiveID] = [], line: Int
  ) {
    (self.id, self.pool, self.tags, self.points, self.title) = (id, pool, tags, points, title)
    (self.stem, self.interaction, self.explanation) = (stem, interaction, explanation)
    (self.see, self.objectives, self.line) = (see, objectives, line)
  }

  /// The marks it can earn; nothing where there is no right answer.
  package var possible: Mark { interaction.isScored ? Mark(points: points) : .zero }

  /// The question without notes for the trainer, wherever they stand.
  package var forLearners: Question {
    if !holdsNotes { return self }
    var question = self
    question.stem = stem.forLearners
    question.interaction = interaction.forLearners
    question.explanation = explanation.forLearners
    return question
  }

  /// Whether there is something in it that is not for learners.
  var holdsNotes: Bool { stem.holdNotes || explanation.holdNotes || interaction.holdsNotes }
}

/// How a question is answered. The word is that of IMS QTI.
package enum Interaction: Hashable, Sendable {
  /// Single or multiple choice; true or false is a choice of two.
  case choice(Choice)
  case shortAnswer(ShortAnswer)
  case numeric(NumericAnswer)
  case ordering(Ordering)
  case matching(Matching)
  case cloze(Cloze)
  /// A scale without a right answer.
  case likert(Scale)
  /// Words of one's own; nobody marks them.
  case open

  /// Whether there is a right answer.
  package var isScored: Bool {
    switch self {
    case .choice, .shortAnswer, .numeric, .ordering, .matching, .cloze: true
    case .likert, .open: false
    }
  }

  /// How many things it shows whose order can be drawn: options, items, or responses to match.
  package var orderedCount: Int {
    switch self {
    case .choice(let choice): choice.options.count
    case .ordering(let ordering): ordering.items.count
    case .matching(let matching): matching.targets.count
    case .likert(let scale): scale.options.count
    case .shortAnswer, .numeric, .cloze, .open: 0
    }
  }

  /// The choice, where it is one.
  package var choice: Choice? {
    guard case .choice(let choice) = self else { return nil }
    return choice
  }

  /// Whether `response` is of the right kind and names only what is there.
  package func fits(_ response: Response) -> Bool {
    switch (self, response) {
    case (.choice(let choice), .options(let chosen)):
      chosen.allSatisfy(choice.options.indices.contains)
    case (.likert(let scale), .options(let chosen)):
      chosen.count <= 1 && chosen.allSatisfy(scale.options.indices.contains)
    case (.ordering(let ordering), .order(let order)):
      order.isEmpty || order.sorted() == Array(ordering.items.indices)
    case (.matching(let matching), .matches(let targets)):
      targets.count == matching.prompts.count
        && targets.allSatisfy { $0.map(matching.targets.indices.contains) ?? true }
    case (.cloze(let cloze), .texts(let texts)): texts.count == cloze.gaps.count
    case (.shortAnswer, .text), (.numeric, .text), (.open, .text): true
    default: false
    }
  }

  fileprivate var holdsNotes: Bool {
    switch self {
    case .choice(let choice):
      choice.options.contains { $0.content.holdNotes || $0.feedback.holdNotes }
    case .ordering(let ordering): ordering.items.contains(where: \.holdNotes)
    case .likert(let scale): scale.options.contains(where: \.holdNotes)
    case .shortAnswer, .numeric, .matching, .cloze, .open: false
    }
  }

  fileprivate var forLearners: Interaction {
    switch self {
    case .choice(let choice): .choice(choice.forLearners)
    case .ordering(let ordering):
      Ordering(items: ordering.items.map(\.forLearners)).map { .ordering($0) } ?? self
    case .likert(let scale):
      Scale(options: scale.options.map(\.forLearners)).map { .likert($0) } ?? self
    case .shortAnswer, .numeric, .matching, .cloze, .open: self
    }
  }
}

/// Options to choose from. There is always a key, and always a distractor or a second key.
package struct Choice: Hashable, Sendable {
  package struct Option: Hashable, Sendable {
    package var content: [Block]
    /// Why choosing it is right or wrong.
    package var feedback: [Block]
    /// `nil` where its author gave it none; see ``Choice/weight(ofOption:)``.
    package var weight: AnswerWeight?

    package init(content: [Block], feedback: [Block], weight: AnswerWeight? = nil) {
      (self.content, self.feedback, self.weight) = (content, feedback, weight)
    }
  }

  /// The most options a question can have, so that every share of a mark is exact.
  package static let limit = 16

  /// In the order written. A position in this array is the option's name in records.
  package let options: [Option]
  /// Positions of the right options, ascending. Never empty.
  package let keys: [Int]
  /// Whether a person may tick several. Where only one may be chosen, there can be several keys all
  /// the same, and any of them will do.
  package let isMultiple: Bool

  /// - Returns: `nil` with fewer than two options, no key, or a key that is no option. The compiler
  ///   has told the author by then.
  package init?(options: [Option], keys: [Int], isMultiple: Bool) {
    guard options.count >= 2, options.count <= Self.limit, !keys.isEmpty,
      keys.allSatisfy(options.indices.contains), keys == Array(Set(keys)).sorted()
    else { return nil }
    (self.options, self.keys, self.isMultiple) = (options, keys, isMultiple)
  }

  fileprivate var forLearners: Choice {
    let shown = options.map {
      Option(
        content: $0.content.forLearners, feedback: $0.feedback.forLearners, weight: $0.weight)
    }
    return Choice(options: shown, keys: keys, isMultiple: isMultiple) ?? self
  }
}

/// A text to type, with the answers that are accepted.
package struct ShortAnswer: Hashable, Sendable {
  package struct Accepted: Hashable, Sendable {
    package var text: AcceptedText
    package var feedback: [Block]
    /// `nil` where its author gave it none: then it earns everything.
    package var weight: AnswerWeight?

    package init(text: AcceptedText, feedback: [Block], weight: AnswerWeight? = nil) {
      (self.text, self.feedback, self.weight) = (text, feedback, weight)
    }
  }

  /// Never empty.
  package let accepted: [Accepted]

  /// - Returns: `nil` when nothing would be accepted.
  package init?(accepted: [Accepted]) {
    guard !accepted.isEmpty else { return nil }
    self.accepted = accepted
  }
}

/// One answer that is accepted, as its author wrote it.
package enum AcceptedText: Hashable, Sendable {
  /// These words; upper and lower case and the amount of white space do not matter.
  case words(String)
  /// The same, where `*` stands for any text.
  case wildcard(String)
  /// A regular expression for the whole answer, written between slashes.
  case pattern(String)

  /// - Parameter written: `BSSN`, `Badan Siber*` or `/bssn|badan siber.*/`.
  package init(_ written: String) {
    if written.count >= 3, written.first == "/", written.last == "/" {
      self = .pattern(String(written.dropFirst().dropLast()))
    } else if written.contains("*") {
      self = .wildcard(written)
    } else {
      self = .words(written)
    }
  }

  /// As its author wrote it.
  package var written: String {
    switch self {
    case .words(let text), .wildcard(let text): text
    case .pattern(let pattern): "/\(pattern)/"
    }
  }
}

/// A number to type, with the ranges that are accepted.
package struct NumericAnswer: Hashable, Sendable {
  package struct Accepted: Hashable, Sendable {
    package var range: ClosedRange<DecimalNumber>
    /// As its author wrote it: `45 ± 0.5`, `40..50`, `45`, or `*` for any number.
    package var written: String
    package var feedback: [Block]
    /// `nil` where its author gave it none: then it earns everything.
    package var weight: AnswerWeight?

    package init(
      range: ClosedRange<DecimalNumber>, written: String, feedback: [Block],
      weight: AnswerWeight? = nil
    ) {
      (self.range, self.written, self.feedback) = (range, written, feedback)
      self.weight = weight
    }
  }

  /// Never empty.
  package let accepted: [Accepted]

  /// - Returns: `nil` when nothing would be accepted.
  package init?(accepted: [Accepted]) {
    guard !accepted.isEmpty else { return nil }
    self.accepted = accepted
  }
}

/// Things to put in order. They are written in the right order; the draw mixes them.
package struct Ordering: Hashable, Sendable {
  package let items: [[Block]]

  /// - Returns: `nil` with fewer than two items, or more than marks can be shared among.
  package init?(items: [[Block]]) {
    guard (2...Choice.limit).contains(items.count) else { return nil }
    self.items = items
  }
}

/// Things to pair up.
package struct Matching: Hashable, Sendable {
  package let prompts: [[Inline]]
  /// Each once; those that fit no prompt distract.
  package let targets: [[Inline]]
  /// For each prompt, the position of its target.
  package let keys: [Int]

  /// - Returns: `nil` with fewer than two prompts or targets, or a key that is no target.
  package init?(prompts: [[Inline]], targets: [[Inline]], keys: [Int]) {
    guard (2...Choice.limit).contains(prompts.count), (2...26).contains(targets.count),
      keys.count == prompts.count, keys.allSatisfy(targets.indices.contains)
    else { return nil }
    (self.prompts, self.targets, self.keys) = (prompts, targets, keys)
  }
}

/// A text with gaps. The gaps stand in the stem as ``Inline/gap(_:)``, numbered from 0.
package struct Cloze: Hashable, Sendable {
  /// For each gap, the texts that are accepted; never empty.
  package let gaps: [[AcceptedText]]

  /// - Returns: `nil` without a gap, with one that accepts nothing, or with more than marks can be
  ///   shared among.
  package init?(gaps: [[AcceptedText]]) {
    guard (1...Choice.limit).contains(gaps.count), gaps.allSatisfy({ !$0.isEmpty }) else {
      return nil
    }
    self.gaps = gaps
  }
}

/// The steps of an opinion, from one end to the other.
package struct Scale: Hashable, Sendable {
  package let options: [[Block]]

  /// - Returns: `nil` with fewer than two steps or more than eleven.
  package init?(options: [[Block]]) {
    guard (2...11).contains(options.count) else { return nil }
    self.options = options
  }
}

/// What a person answered. Positions are those of the file, not of the order shown.
package enum Response: Hashable, Sendable {
  /// The options chosen, ascending, each once. Empty: an answer taken back.
  case options([Int])
  /// As typed.
  case text(String)
  /// The items in the order the person gave them. Empty: an answer taken back.
  case order([Int])
  /// For each prompt the target chosen; `nil` where none was.
  case matches([Int?])
  /// For each gap what was typed.
  case texts([String])

  /// Options, in any order.
  package init(_ chosen: some Sequence<Int>) { self = .options(Array(Set(chosen)).sorted()) }

  /// The options chosen; empty for other kinds of answer.
  package var chosen: [Int] {
    guard case .options(let chosen) = self else { return [] }
    return chosen
  }

  /// Whether nothing was answered.
  package var isBlank: Bool {
    switch self {
    case .options(let chosen): chosen.isEmpty
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .order(let order): order.isEmpty
    case .matches(let targets): targets.allSatisfy { $0 == nil }
    case .texts(let texts): texts.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    }
  }
}

extension Question {
  /// The words alone, of everything a learner sees when all is told.
  package var plainText: String {
    ([title.plainText, stem.plainText] + interaction.texts + [explanation.plainText])
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension Interaction {
  fileprivate var texts: [String] {
    switch self {
    case .choice(let choice):
      choice.options.flatMap { [$0.content.plainText, $0.feedback.plainText] }
    case .shortAnswer(let answer): answer.accepted.map(\.feedback.plainText)
    case .numeric(let answer): answer.accepted.map(\.feedback.plainText)
    case .ordering(let ordering): ordering.items.map(\.plainText)
    case .matching(let matching): (matching.prompts + matching.targets).map(\.plainText)
    case .likert(let scale): scale.options.map(\.plainText)
    case .cloze, .open: []
    }
  }
}
