import CourseCompiler
import LearnerRecords
import LearningCore
import QuizEngine
import SpacedReview
import TerminalUI

// Questions that were missed, asked again when they are about to be forgotten.

extension LearnerSession {
  private var today: CivilDate { world.now().date(in: library.workspace.zone) }

  /// What the person is asked again, by today's quizzes.
  ///
  /// Left out is what must not be told now: quizzes that are sealed, whose explanations are not
  /// open, or that the person is in the middle of. What is gone from a quiz leaves the deck.
  func deck(_ record: LearningRecord) throws -> ReviewDeck {
    let open = Set(record.attempts.filter { $0.submittedAt == nil }.map(\.quiz))
    var askable: [QuizID: Set<QuestionID>] = [:]
    for quiz in library.quizzes
    where !quiz.isSealed && isReviewOpen(quiz) && !open.contains(quiz.id) {
      askable[quiz.id] = Set(quiz.questions.filter(\.interaction.isScored).map(\.id))
    }
    let recalls = try records.recalls(of: person.id).filter {
      askable[$0.quiz]?.contains($0.question) ?? false
    }
    return ReviewDeck(recalls, zone: library.workspace.zone)
  }

  func recallItem(_ record: LearningRecord) throws -> MenuScreen.Item? {
    guard let words = try recallSentence(record) else { return nil }
    return MenuScreen.Item(
      words.text, heading: Phrase("Mengulang", "Review").text,
      shortcut: .init(Phrase("u", "r").text.first ?? "u", Phrase("ulang", "review")),
      effect: .go(.recall))
  }

  /// `7 soal untuk diulang hari ini, kira-kira 4 menit`; `nil` when there are none.
  func recallSentence(_ record: LearningRecord) throws -> Phrase? {
    let due = try deck(record).due(on: today).count
    let asked = min(due, library.workspace.reviewQuestions)
    guard asked > 0 else { return nil }
    let minutes = (asked * Self.secondsPerQuestion + 59) / 60
    let all = asked < due ? Phrase(" dari \(due)", " of \(due)") : Phrase(verbatim: "")
    return Phrase(
      "\(asked)\(all.indonesian) soal untuk diulang hari ini, kira-kira \(minutes) menit",
      "\(asked)\(all.english) questions to review today, about \(minutes) min")
  }

  /// To read, answer and read the explanation.
  private static let secondsPerQuestion = 30

  mutating func recallScreen(_ record: LearningRecord) throws -> any Screen {
    var compiled: [QuizID: Quiz] = [:]
    var items: [RecallScreen.Item] = []
    for card in try deck(record).due(on: today).prefix(library.workspace.reviewQuestions) {
      guard let known = library[quiz: card.quiz] else { continue }
      // The text is read again, so that what is recorded is what was asked.
      let file =
        try recallTexts[card.quiz]
        ?? SourceFile(path: known.path, text: Files.readText(root + "/" + known.path))
      let quiz = compiled[card.quiz] ?? compileQuiz(file, id: card.quiz).output
      (recallTexts[card.quiz], compiled[card.quiz]) = (file, quiz)
      guard let question = quiz[question: card.question], question.interaction.isScored else {
        continue
      }
      items.append(
        RecallScreen.Item(
          item: drawQuestion(question, of: quiz, seed: world.newSeed()), quiz: card.quiz,
          source: quiz.title, lesson: lesson(answering: question),
          intervals: RecallGrade.allCases.reduce(into: [:]) {
            $0[$1] = card.interval(after: $1, on: today)
          }))
    }
    guard !items.isEmpty else { return try recalledScreen(asked: 0, right: 0, record) }
    return RecallScreen(items: items, language: Interface.language)
  }

  func lesson(answering question: Question) -> ReviewScreen.Lesson? {
    guard let see = question.see, case .lesson(let place, _) = library.target(of: see),
      let lesson = library[place]
    else { return nil }
    return .init(place: place, title: lesson.title)
  }

  func recall(_ question: QuestionID, of quiz: QuizID, _ grade: RecallGrade) throws {
    guard let text = recallTexts[quiz] else { return }
    try records.review(
      question, in: text, of: quiz, grade: grade, by: person.id, at: world.now())
  }

  /// After a session, or instead of one when nothing is due.
  func recalledScreen(asked: Int, right: Int, _ record: LearningRecord) throws -> any Screen {
    var intro: [Block] = []
    if asked > 0 {
      intro.append(
        paragraph(
          Phrase(
            "Selesai: \(right) dari \(asked) soal langsung benar. Semuanya tersimpan.",
            "Done: \(right) of \(asked) right at once. All of it is saved.")))
    }
    let more = try recallSentence(record)
    if let next = try deck(record).nextDay(after: today)?.phrase, more == nil {
      intro.append(
        paragraph(
          Phrase(
            "Tidak ada lagi yang diulang hari ini. Berikutnya: \(next.indonesian).",
            "Nothing more to review today. Next: \(next.english).")))
    } else if more == nil {
      intro.append(
        paragraph(
          Phrase(
            "Tidak ada soal untuk diulang. Soal yang Anda jawab keliru dalam latihan dan ujian "
              + "akan muncul di sini.",
            "There is nothing to review. Questions you get wrong in practice and exams will show "
              + "up here.")))
    }
    var items: [MenuScreen.Item] = []
    if let more {
      items.append(MenuScreen.Item(more.text, effect: .replace(.recall)))
    }
    items.append(MenuScreen.Item(Phrase("Ke beranda", "Home").text, effect: .replace(.home)))
    return MenuScreen(
      title: Phrase("Mengulang soal", "Review").text, intro: intro, items: items,
      selected: items.count - 1, language: Interface.language)
  }
}
