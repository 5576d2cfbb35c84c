import LearnerRecords
import LearningCore
import ProgressTracker
import QuizEngine
import TerminalUI

// Before a quiz, after it, and every question looked at again.

extension LearnerSession {
  func quizScreen(_ id: QuizID, _ record: LearningRecord) throws -> any Screen {
    guard let quiz = library[quiz: id] else { throw SessionError.noSuchQuiz(id.description) }
    let attempts = record.attempts.filter { $0.quiz == id }
    var rows: [(Phrase, String)] = [
      (Phrase("Jenis", "Kind"), quiz.kind.word.text),
      (Phrase("Jumlah soal", "Questions"), String(quiz.drawnCount)),
      (
        Phrase("Waktu", "Time"),
        (quiz.timeLimit?.phrase ?? Phrase("tidak dibatasi", "no limit")).text
      ),
    ]
    if let pass = quiz.passMark {
      rows.append((Phrase("Batas lulus", "Pass mark"), "\(pass.percent)%"))
    }
    if let day = quiz.closes {
      rows.append((Phrase("Hari terakhir", "Last day"), day.phrase.text))
    }
    if quiz.kind != .survey {
      rows.append((Phrase("Pembahasan", "Feedback"), quiz.feedback.word.text))
    }
    if quiz.isWitnessed {
      rows.append((Phrase("Pengawas", "Witness"), Phrase("ya, dengan PIN", "yes, with a PIN").text))
    }
    let scores = attempts.filter(quiz.counts).compactMap(\.score).filter { $0.possible > .zero }
    if let best = scores.max(by: { $0.basisPoints < $1.basisPoints }) {
      rows.append((Phrase("Nilai terbaik Anda", "Your best mark"), best.percentPhrase.text))
    }
    var items: [MenuScreen.Item] = []
    let start = MenuScreen.Item(Phrase("Mulai", "Begin").text, effect: .startAttempt(id))
    let note: Phrase
    let zone = library.workspace.zone
    let sitting = try records.currentSitting(of: id)
    switch eligibility(
      for: quiz, attempts: record.attempts, now: world.now(), zone: zone, sitting: sitting?.id)
    {
    case .start(let tries):
      if let tries, let limit = quiz.attemptLimit {
        rows.append((Phrase("Sisa kesempatan", "Tries left"), "\(tries) / \(limit)"))
      }
      items.append(start)
      note = quiz.startNote
    case .enterPIN(_, let tries):
      if let tries, let limit = quiz.attemptLimit {
        rows.append((Phrase("Sisa kesempatan", "Tries left"), "\(tries) / \(limit)"))
      }
      items.append(withPIN(Phrase("Mulai dengan PIN", "Begin with the PIN"), id))
      note = quiz.startNote
    case .resume(let attempt) where try !isReadable(attempt):
      if sitting != nil { items.append(withPIN(Phrase("Lanjutkan dengan PIN", "Go on"), id)) }
      note =
        sitting != nil
        ? Phrase(
          "Percobaan Anda belum selesai. Soalnya tersegel: ketik lagi PIN sesi ujian.",
          "Your attempt is not finished. The questions are sealed: type the PIN again.")
        : Phrase(
          "Percobaan Anda belum selesai, tetapi soalnya tersegel dan sesi ujiannya sudah ditutup. "
            + "Hubungi pengawas.",
          "Your attempt is not finished, but the questions are sealed and the sitting is closed. "
            + "Ask the witness.")
    case .resume(let attempt):
      items.append(
        MenuScreen.Item(Phrase("Lanjutkan", "Go on").text, effect: .replace(.attempt(attempt))))
      note = Phrase(
        "Percobaan Anda belum selesai. Semua jawaban yang tersimpan masih ada.",
        "Your attempt is not finished. Every saved answer is still there.")
    case .waitUntil(let time):
      if let limit = quiz.attemptLimit {
        rows.append(
          (Phrase("Sisa kesempatan", "Tries left"), "\(limit - attempts.count) / \(limit)"))
      }
      let day = time.date(in: zone).phrase
      note = Phrase(
        "Percobaan berikutnya dibuka \(day.indonesian) pukul \(time.clockText(in: zone)) \(zone.name).",
        "The next try opens on \(day.english) at \(time.clockText(in: zone)) \(zone.name).")
    case .noTriesLeft:
      note =
        quiz.kind == .survey
        ? Phrase("Anda sudah mengisi survei ini. Terima kasih.", "You have answered. Thank you.")
        : Phrase(
          "Kesempatan Anda sudah habis. Hubungi pengajar.",
          "You have no tries left. Ask the trainer.")
    case .alreadyPassed: note = Phrase("Anda sudah lulus.", "You have passed.")
    case .closed: note = Phrase("Kuis ini sudah ditutup.", "This quiz is closed.")
    case .needsWitness:
      note = Phrase(
        "Ujian ini hanya bisa diikuti dalam sesi dengan pengawas. Belum ada sesi yang terbuka.",
        "This exam can only be taken in a sitting with a witness. No sitting is open.")
    }
    if let last = attempts.last(where: { $0.submittedAt != nil }) {
      items.append(
        MenuScreen.Item(Phrase("Hasil terakhir", "Last result").text, effect: .go(.result(last.id)))
      )
    }
    items.append(MenuScreen.Item(Phrase("Kembali", "Back").text, effect: .back))
    var intro = [facts(rows), paragraph(note)]
    let exam = library.courses.first { $0.certificate?.exam == id }
    if let exam, !courseProgress(exam, in: library, of: record).areModulesDone {
      intro.append(
        paragraph(
          Phrase(
            "Anda belum menyelesaikan semua modul. Ujian boleh diikuti, dan kesempatannya terpakai.",
            "You have not completed all modules. You may take the exam, and it uses a try.")))
    }
    return MenuScreen(
      title: quiz.title, intro: intro, items: items,
      language: Interface.language)
  }

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
    var items: [MenuScreen.Item] = []
    let course = library.courses.first { course in
      course.pretest == attempt.plan.quiz || course.certificate?.exam == attempt.plan.quiz
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
          result.score.possible == .zero
            ? Phrase("Lihat jawaban Anda", "See your answers").text
            : Phrase("Lihat pembahasan", "See the explanations").text,
          effect: .go(.review(attempt.plan.id))))
    }
    if let course {
      items.append(
        MenuScreen.Item(
          Phrase("Ke daftar isi kursus", "To the course").text, effect: .replace(.course(course.id))
        ))
    }
    return MenuScreen(
      title: quiz?.title ?? attempt.plan.quiz.description, intro: intro, items: items,
      language: Interface.language)
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

  func reviewScreen(_ attempt: AttemptRecord, _ session: QuizSession) throws -> any Screen {
    let corrections = try corrections(of: attempt)
    var blocks = try correctionNotes(of: attempt.plan.id)
    if !blocks.isEmpty { blocks.append(Block(.rule, line: 0)) }
    for (index, item) in session.paper.items.enumerated() {
      if index > 0 { blocks.append(Block(.rule, line: 0)) }
      blocks.append(
        paragraph(
          Phrase(
            "Soal \(index + 1) dari \(session.paper.items.count)",
            "Question \(index + 1) of \(session.paper.items.count)")))
      let (shown, response, note) = corrections.apply(
        to: item, session.responses[item.question.id])
      blocks += note
      blocks += review(
        of: shown, response: response, language: Interface.language, withStem: true)
      if let see = item.question.see, case .lesson(let place, _) = library.target(of: see),
        let lesson = library[place]
      {
        blocks.append(
          paragraph(Phrase("Baca lagi: \(lesson.title).", "Read again: \(lesson.title).")))
      }
    }
    return ReaderScreen(
      title: session.paper.title, status: Phrase("Pembahasan", "Explanations").text,
      blocks: blocks, onward: [.back], onwardWord: Phrase("selesai", "done"),
      language: Interface.language)
  }
}
