import LearnerRecords
import LearningCore
import ProgressTracker
import QuizEngine
import TerminalUI

// After a quiz: its result, and every question looked at again.

extension LearnerSession {
  func resultScreen(_ attempt: AttemptRecord, _ record: LearningRecord) throws -> any Screen {
    let quiz = library[quiz: attempt.plan.quiz]
    guard let result = attempt.result else { return try quizScreen(attempt.plan.quiz, record) }
    var intro: [Block] = []
    if result.timedOut {
      intro.append(
        paragraph(
          Phrase(
            "Waktu habis. Jawaban yang tersimpan sudah dikumpulkan.",
            "Time is up. The saved answers were handed in.")))
    }
    intro.append(paragraph(markSentence(result.score)))
    if let passed = result.passed, let pass = attempt.plan.passMark {
      intro.append(
        paragraph(
          passed
            ? Phrase(
              "Lulus. Batas lulus \(pass.percent)%.", "Passed. The pass mark is \(pass.percent)%.")
            : Phrase(
              "Belum lulus. Batas lulus \(pass.percent)%.",
              "Not passed yet. The pass mark is \(pass.percent)%.")))
    }
    if quiz.map({ $0.isWitnessed && $0.kind == .exam }) ?? false, attempt.plan.sitting == nil {
      intro.append(
        paragraph(
          Phrase(
            "Percobaan ini tanpa pengawas, jadi tidak dihitung.",
            "This attempt had no witness, so it does not count.")))
    }
    intro += try correctionNotes(of: attempt.plan.id)
    intro += try gainBlocks(of: attempt, record)
    var items: [MenuScreen.Item] = []
    let course = library.courses.first { course in
      course.pretest == attempt.plan.quiz || course.posttest == attempt.plan.quiz
        || course.certificate?.exam == attempt.plan.quiz
        || course.modules.contains { $0.quiz == attempt.plan.quiz }
    }
    if let course {
      let progress = courseProgress(course, in: library, of: record)
      if let module = progress.modules.first(where: { $0.practice?.id == attempt.plan.quiz }),
        let completion = module.completion
      {
        let hours = library.workspace.hours(minutes: completion.minutes).phrase
        intro.append(
          paragraph(
            Phrase(
              "Modul '\(module.title)' selesai: \(hours.indonesian) tercatat.",
              "Module '\(module.title)' is complete: \(hours.english) booked.")))
      }
      if let next = progress.nextItem(in: library) {
        items.append(MenuScreen.Item(next.label, effect: next.effect.replacing))
      }
    }
    let mayReview = try mayReview(attempt)
    if !isReviewOpen(quiz), quiz?.feedback == .afterClose, let day = quiz?.closes {
      intro.append(
        paragraph(
          Phrase(
            "Pembahasan dibuka sesudah \(day.phrase.indonesian).",
            "The explanations open after \(day.phrase.english).")))
    }
    if mayReview {
      items.append(
        MenuScreen.Item(
          result.score.possible.reviewWord.text,
          effect: .go(.review(attempt.plan.id, place: 0))))
    }
    if let course {
      items.append(
        MenuScreen.Item(
          Phrase("Ke daftar isi kursus", "To the course").text, effect: .replace(.course(course.id))
        ))
    }
    return MenuScreen(
      title: quiz?.title ?? attempt.plan.quiz.description, intro: intro, items: items,
      isReadFirst: true, language: Interface.language)
  }

  /// `Nilai Anda 87,5%: 7 dari 8.`, or thanks where nothing was marked.
  private func markSentence(_ score: Score) -> Phrase {
    guard score.possible > .zero else {
      return Phrase(
        "Terima kasih. Jawaban Anda sudah dikumpulkan.",
        "Thank you. Your answers were handed in.")
    }
    let (earned, possible, percent) = (
      score.earned.phrase, score.possible.phrase, score.percentPhrase
    )
    return Phrase(
      "Nilai Anda \(percent.indonesian): \(earned.indonesian) dari \(possible.indonesian).",
      "Your mark is \(percent.english): \(earned.english) of \(possible.english).")
  }

  /// Whether those who handed in a quiz may be told the answers now.
  ///
  /// - Parameter quiz: `nil` when it is no longer there.
  func isReviewOpen(_ quiz: Quiz?) -> Bool {
    switch quiz?.feedback {
    case .immediate, .afterSubmit, nil: true
    case .afterClose: quiz?.isClosed(at: world.now(), in: library.workspace.zone) ?? true
    case .never: false
    }
  }

  /// - Parameter place: of the question to begin with.
  func reviewScreen(
    _ attempt: AttemptRecord, _ session: QuizSession, from place: Int
  ) throws -> any Screen {
    let corrections = try corrections(of: attempt)
    var (paper, responses) = (session.paper, session.responses)
    var notes: [QuestionID: [Block]] = [:]
    var lessons: [QuestionID: ReviewScreen.Lesson] = [:]
    for (index, item) in session.paper.items.enumerated() {
      let id = item.question.id
      (paper.items[index], responses[id], notes[id]) = corrections.apply(to: item, responses[id])
      lessons[id] = lesson(answering: item.question)
    }
    // That the mark was corrected is said where one begins to read.
    if let first = paper.items.first?.question.id {
      notes[first, default: []].insert(
        contentsOf: try correctionNotes(of: attempt.plan.id), at: 0)
    }
    return ReviewScreen(
      paper: paper, responses: responses, flags: attempt.flags, notes: notes, lessons: lessons,
      place: place, language: Interface.language)
  }
}
