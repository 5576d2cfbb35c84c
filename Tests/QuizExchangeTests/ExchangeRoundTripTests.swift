import LearningCore
@testable import QuizExchange
import Testing
import TestSupport

/// Quiz to format and back, with random questions of every kind.
@Suite struct ExchangeRoundTripTests {
  /// Questions whose pools come one after another, as every format needs them.
  private func quiz(seed: UInt64, scoring: MultipleResponseRule = .netCorrect) throws -> Quiz {
    var random = RandomQuestions(seed: seed)
    let pool = Pool(id: try #require(PoolID("kelompok")), title: "Kelompok / satu")
    let questions = try (0..<12).map { index in
      try random.question(pool: index < 6 ? nil : pool.id).simplified
    }
    return Quiz(
      id: try #require(QuizID("c/q")), title: "T", kind: .exam, passMark: nil, draw: .all,
      timeLimit: nil, attemptLimit: nil, wait: nil, shufflesQuestions: false,
      shufflesOptions: false, feedback: .never, isWitnessed: false, scoring: scoring,
      pools: [pool], questions: questions, path: "Quizzes/c/q.md")
  }

  private func expectSame(
    _ read: [Question], _ written: [Question], pools: Bool = true, tags: Bool = true
  ) {
    #expect(read.map(\.id) == written.map(\.id))
    guard read.map(\.id) == written.map(\.id) else { return }
    for (read, written) in zip(read, written) {
      #expect(read.interaction.summary.map(\.words) == written.interaction.summary.map(\.words))
      #expect(read.points == written.points)
      #expect(read.title.plainText.words == written.title.plainText.words)
      #expect(read.stem.plainText.words == written.stem.plainText.words)
      #expect(read.explanation.plainText.words == written.explanation.plainText.words)
      if pools { #expect(read.pool == written.pool) }
      if tags { #expect(read.tags == written.tags) }
    }
  }

  @Test(arguments: 0..<40)
  func moodleXML(seed: UInt64) throws {
    let quiz = try quiz(seed: seed)
    let exported = writeMoodleXML(quiz)
    let imported = read(exported.text)
    #expect(imported.notes == [])
    #expect(imported.pools == quiz.pools)
    let held = quiz.questions.compactMap(\.heldByMoodle)
    expectSame(imported.questions, held)
    let told = Set(exported.problems.map(\.question))
    for question in quiz.questions where !held.contains(where: { $0.id == question.id }) {
      #expect(told.contains(question.id))
    }
  }

  @Test(arguments: 0..<40)
  func qti(seed: UInt64) throws {
    let quiz = try quiz(seed: seed)
    for version in [QTIVersion.two, .three] {
      let exported = writeQTI(quiz, version)
      var imported = ImportedQuiz()
      for item in exported.items { imported.append(read(item.text, name: item.name)) }
      #expect(imported.notes == [])
      let held = quiz.questions.compactMap(\.heldByQTI)
      expectSame(imported.questions, held, pools: false, tags: false)
      let told = Set(exported.problems.map(\.question))
      for question in quiz.questions where !held.contains(where: { $0.id == question.id }) {
        #expect(told.contains(question.id))
      }
    }
  }

  @Test(arguments: 0..<40)
  func csv(seed: UInt64) throws {
    let quiz = try quiz(seed: seed)
    let exported = writeCSV(quiz)
    let imported = read(exported.text, name: "x.csv")
    #expect(imported.notes == [])
    let held = quiz.questions.compactMap(\.heldByCSV)
    expectSame(imported.questions, held, pools: false)
    #expect(
      imported.questions.map { $0.pool != nil } == held.map { $0.pool != nil })
  }

  @Test(arguments: 0..<40)
  func aiken(seed: UInt64) throws {
    let quiz = try quiz(seed: seed)
    let exported = writeAiken(quiz)
    let held = quiz.questions.filter { question in
      guard let choice = question.interaction.choice else { return false }
      return !choice.isMultiple && choice.keys.count == 1 && !choice.isWeighted
    }
    let lines = exported.text.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("ANSWER: ") }.count == held.count)
    let told = Set(exported.problems.map(\.question))
    for question in quiz.questions where !held.contains(where: { $0.id == question.id }) {
      #expect(told.contains(question.id))
    }
  }

  @Test func aikenReadsBackPlainWords() throws {
    let text = """
      Apa kepanjangan BSSN?
      A. Badan Siber dan Sandi Negara
      B. Badan Sistem Sandi
      ANSWER: A

      Bolehkah OTP dibagikan?
      A. Boleh
      B. Tidak
      ANSWER: B

      """
    var quiz = try quiz(seed: 0)
    quiz.questions = read(text, name: "x.txt").questions
    let exported = writeAiken(quiz)
    #expect(exported.text == text)
    #expect(exported.problems.isEmpty)
  }

  /// What only exactly the right answer earns stays so.
  @Test func allOrNothingIsTold() throws {
    let quiz = try quiz(seed: 3, scoring: .allOrNothing)
    let plain = quiz.questions.filter {
      $0.interaction.choice.map { $0.isMultiple && !$0.isWeighted } == true
    }
    let moodle = Set(
      writeMoodleXML(quiz).problems.filter { $0.message.english.contains("all-or-nothing") }
        .map(\.question))
    #expect(moodle == Set(plain.map(\.id)))
    for item in writeQTI(quiz, .two).items
    where plain.contains(where: { "\($0.id).xml" == item.name }) {
      #expect(read(item.text).notes.first?.contains("all-or-nothing") == true)
    }
  }
}

// MARK: What the formats hold

extension String {
  /// White space does not count, and neither does where lines end.
  fileprivate var words: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Question {
  /// Without pictures and call-outs, and with weights as a choice of weights has them.
  fileprivate var simplified: Question {
    var question = self
    question.title = title.withoutPictures
    question.stem = stem.mappedInlines(\.withoutPictures)
    question.explanation = explanation.mappedInlines(\.withoutPictures)
    if case .choice(let choice) = interaction {
      let options = zip(choice.options, choice.shares).map { option, share in
        Choice.Weighted(
          content: option.content.mappedInlines(\.withoutPictures),
          feedback: option.feedback.mappedInlines(\.withoutPictures), weight: share)
      }
      if case .success(let choice) = Choice.weighted(options, isMultiple: choice.isMultiple) {
        question.interaction = .choice(choice)
      } else {
        question.interaction = .open
      }
    }
    if case .shortAnswer(let answer) = interaction {
      let accepted = answer.accepted.map {
        ShortAnswer.Accepted(
          text: $0.text, feedback: $0.feedback.mappedInlines(\.withoutPictures),
          weight: $0.weight == .full ? nil : $0.weight)
      }
      question.interaction = ShortAnswer(accepted: accepted).map { .shortAnswer($0) } ?? .open
    }
    if case .numeric(let answer) = interaction {
      let accepted = answer.accepted.map {
        NumericAnswer.Accepted(
          range: $0.range, written: $0.written,
          feedback: $0.feedback.mappedInlines(\.withoutPictures),
          weight: $0.weight == .full ? nil : $0.weight)
      }
      question.interaction = NumericAnswer(accepted: accepted).map { .numeric($0) } ?? .open
    }
    // Behind an open question nothing is told.
    if question.interaction == .open { question.explanation = [] }
    return question
  }

  /// The same question with other accepted answers; `nil` when none of them earns anything.
  private func accepting(
    _ text: (AcceptedText) -> AcceptedText?, feedback: Bool = true, weights: Bool = true,
    numbers: Bool = true
  ) -> Question? {
    var question = self
    switch interaction {
    case .shortAnswer(let answer):
      let accepted = answer.accepted.compactMap { accepted -> ShortAnswer.Accepted? in
        guard weights || accepted.weight == nil else { return nil }
        return text(accepted.text).map {
          .init(text: $0, feedback: feedback ? accepted.feedback : [], weight: accepted.weight)
        }
      }
      guard accepted.contains(where: { $0.earned > .nothing }) else { return nil }
      question.interaction = ShortAnswer(accepted: accepted).map { .shortAnswer($0) } ?? .open
    case .numeric(let answer):
      let accepted = answer.accepted.compactMap { accepted -> NumericAnswer.Accepted? in
        guard weights || accepted.weight == nil, numbers || accepted.written != "*" else {
          return nil
        }
        var accepted = accepted
        if !feedback { accepted.feedback = [] }
        return accepted
      }
      guard accepted.contains(where: { ($0.weight ?? .full) > .nothing }) else { return nil }
      question.interaction = NumericAnswer(accepted: accepted).map { .numeric($0) } ?? .open
    case .cloze(let cloze):
      guard let cloze = Cloze(gaps: cloze.gaps.map { $0.compactMap(text) }) else { return nil }
      question.interaction = .cloze(cloze)
    case .likert: return nil
    case .choice, .ordering, .matching, .open: break
    }
    return question
  }

  fileprivate var heldByMoodle: Question? {
    accepting { $0.moodle.map { AcceptedText(moodle: $0) } }
  }

  fileprivate var heldByQTI: Question? {
    accepting({ $0.plainWords.map { AcceptedText(words: $0) } }, feedback: false)
  }

  fileprivate var heldByCSV: Question? {
    if case .likert = interaction { return self }
    guard var question = accepting({ $0 }, weights: false, numbers: false),
      case .choice(let choice) = interaction
    else { return accepting({ $0 }, weights: false, numbers: false) }
    let keys = choice.isMultiple ? choice.keys : [choice.keys[0]]
    let options = choice.options.map { Choice.Option(content: $0.content, feedback: $0.feedback) }
    question.interaction =
      Choice(options: options, keys: keys, isMultiple: choice.isMultiple).map { .choice($0) }
      ?? .open
    return question
  }
}

extension [Inline] {
  fileprivate var withoutPictures: [Inline] {
    mapped { inline in
      guard case .image = inline else { return [inline] }
      return []
    }
  }
}
