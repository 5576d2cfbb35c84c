import Certificates
import LearnerRecords
import LearningCore
import ProgressTracker
import QuizEngine
import TerminalUI

// What each place looks like: values from the records turned into screens.

private func paragraph(_ phrase: Phrase) -> Block {
  Block(.paragraph([.text(phrase.text)]), line: 0)
}

private func facts(_ rows: [(Phrase, String)]) -> Block {
  let items = rows.map { label, value in
    List.Item(blocks: [
      Block(.paragraph([.strong([.text(label.text + ": ")]), .text(value)]), line: 0)
    ])
  }
  return Block(.list(List(start: nil, isTight: true, items: items)), line: 0)
}

private let done = Phrase("selesai", "done")

extension LearnerSession {
  // MARK: Home

  func homeScreen(_ record: LearningRecord) -> any Screen {
    let courses = library.courses.map { courseProgress($0, in: library, of: record) }
    let current = currentCourse(among: courses, lastLesson: record.lastLesson)
    var intro: [Block] = []
    if !person.name.isEmpty {
      intro.append(paragraph(Phrase("Halo, \(person.name)", "Hello, \(person.name)")))
    }
    intro.append(paragraph(hoursSentence(record)))
    var items: [MenuScreen.Item] = []
    if let current, let next = current.nextItem(in: library) {
      let isNew = !current.hasStarted
      intro.append(
        paragraph(
          isNew
            ? Phrase(
              "Kursus yang bisa dimulai: \(current.title).", "You can begin: \(current.title).")
            : Phrase(
              "Anda sedang mengikuti: \(current.title).", "You are taking: \(current.title).")))
      items.append(
        MenuScreen.Item(
          next.label, heading: Phrase("Berikutnya", "Next").text, effect: next.effect))
    }
    for (index, course) in courses.enumerated() {
      items.append(
        MenuScreen.Item(
          course.title, detail: course.stateWord.text,
          heading: index == 0 ? Phrase("Kursus", "Courses").text : nil,
          effect: .go(.course(course.course))))
    }
    for (index, course) in courses.filter({ $0.certificate != nil }).enumerated() {
      items.append(
        MenuScreen.Item(
          course.title, heading: index == 0 ? Phrase("Sertifikat", "Certificates").text : nil,
          effect: .go(.certificate(course.course))))
    }
    return MenuScreen(
      title: "balai · \(library.workspace.organisation)", intro: intro, items: items, isHome: true,
      language: Interface.language)
  }

  /// `2 JP dari 20 JP untuk tahun 2026.`
  func hoursSentence(_ record: LearningRecord) -> Phrase {
    let workspace = library.workspace
    let year = world.now().date(in: workspace.zone).year
    let ledger = HoursLedger(record.completedModules, zone: workspace.zone)
    let earned = workspace.hours(minutes: ledger.minutes(in: year)).phrase
    return Phrase(
      "Jam pelajaran \(year): \(earned.indonesian) dari sasaran \(workspace.yearlyHours) JP.",
      "Training hours \(year): \(earned.english) of a target of \(workspace.yearlyHours) JP.")
  }

  // MARK: Course

  func courseScreen(_ id: CourseID, _ record: LearningRecord) throws -> any Screen {
    guard let course = library[course: id] else { throw IssuingError.noSuchCourse(id.description) }
    let progress = courseProgress(course, in: library, of: record)
    var intro: [Block] =
      course.summary.isEmpty ? [] : [Block(.paragraph([.text(course.summary)]), line: 0)]
    if let missing = progress.missingPrerequisites.first {
      let title = library[course: missing]?.title ?? missing.description
      intro.append(paragraph(Phrase("Selesaikan dahulu: \(title).", "Complete first: \(title).")))
    }
    var items: [MenuScreen.Item] = []
    if let next = progress.nextItem(in: library) {
      items.append(
        MenuScreen.Item(
          next.label, heading: Phrase("Berikutnya", "Next").text, effect: next.effect))
    }
    if let pretest = progress.pretest {
      items.append(quizItem(pretest, heading: Phrase("Sebelum mulai", "Before you begin").text))
    }
    for (number, module) in progress.modules.enumerated() {
      let state = module.completion == nil ? "" : " (\(done.text))"
      let heading = Phrase("Modul", "Module").text + " \(number + 1). \(module.title)\(state)"
      for (index, lesson) in module.lessons.enumerated() {
        items.append(
          MenuScreen.Item(
            "\(number + 1).\(index + 1) \(lesson.title)", detail: lesson.isDone ? done.text : "",
            heading: index == 0 ? heading : nil, effect: .go(.lesson(lesson.place))))
      }
      if let practice = module.practice { items.append(quizItem(practice)) }
    }
    if let exam = progress.exam {
      items.append(quizItem(exam, heading: Phrase("Penutup", "To finish").text))
    }
    if progress.offersCertificate, progress.certificate != nil || progress.isCertificateDue {
      items.append(
        MenuScreen.Item(Phrase("Sertifikat", "Certificate").text, effect: .go(.certificate(id))))
    }
    return MenuScreen(
      title: course.title, status: progress.stateWord.text, intro: intro, items: items,
      language: Interface.language)
  }

  private func quizItem(
    _ state: CourseProgress.QuizState, heading: String? = nil
  ) -> MenuScreen.Item {
    let title = library[quiz: state.id]?.title ?? state.id.description
    return MenuScreen.Item(
      title, detail: state.stateWord.text, heading: heading, effect: .go(.quiz(state.id)))
  }

  // MARK: Lesson

  func lessonScreen(_ place: LessonPlace, _ record: LearningRecord) throws -> any Screen {
    guard let course = library[course: place.course], let module = course[module: place.module],
      let lesson = module[lesson: place.lesson]
    else { throw SessionError.noSuchLesson(place.description) }
    let all = course.modules.flatMap { module in
      module.lessons.map { LessonPlace(course.id, module.id, $0.id) }
    }
    let index = all.firstIndex(of: place) ?? 0
    let moduleNumber = (course.modules.firstIndex { $0.id == module.id } ?? 0) + 1
    let lessonNumber = (module.lessons.firstIndex { $0.id == lesson.id } ?? 0) + 1
    var blocks: [Block] = []
    if lessonNumber == 1 { blocks += opening(of: module) }
    blocks += lesson.blocks.forLearners
    // After the last lesson of a module comes its practice, else the next lesson, else the course.
    let isLastOfModule = lessonNumber == module.lessons.count
    let onward: (Route, Phrase) =
      if isLastOfModule, let quiz = module.quiz, library[quiz: quiz] != nil {
        (.quiz(quiz), Phrase("selesai, ke latihan", "done, to practice"))
      } else if index + 1 < all.count {
        (.lesson(all[index + 1]), Phrase("selesai, lanjut", "done, next"))
      } else {
        (.course(course.id), Phrase("selesai", "done"))
      }
    return ReaderScreen(
      title: "\(moduleNumber).\(lessonNumber) \(lesson.title)",
      status: Phrase("Pelajaran \(index + 1)/\(all.count)", "Lesson \(index + 1)/\(all.count)")
        .text,
      blocks: blocks, onward: [.completeLesson(place), .replace(onward.0)], onwardWord: onward.1,
      previous: index > 0 ? .replace(.lesson(all[index - 1])) : nil, language: Interface.language)
  }

  private func opening(of module: Module) -> [Block] {
    var blocks = module.opening.forLearners
    if !module.objectives.isEmpty {
      blocks.append(
        paragraph(Phrase("Setelah modul ini Anda mampu:", "After this module you can:")))
      let items = module.objectives.map {
        List.Item(blocks: [Block(.paragraph([.text($0)]), line: 0)])
      }
      blocks.append(Block(.list(List(start: nil, isTight: true, items: items)), line: 0))
    }
    return blocks.isEmpty ? [] : blocks + [Block(.rule, line: 0)]
  }

  // MARK: Quiz

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
    rows.append((Phrase("Pembahasan", "Feedback"), quiz.feedback.word.text))
    if let best = attempts.compactMap(\.score).max(by: { $0.basisPoints < $1.basisPoints }) {
      rows.append((Phrase("Nilai terbaik Anda", "Your best mark"), best.percentPhrase.text))
    }
    var items: [MenuScreen.Item] = []
    let start = MenuScreen.Item(Phrase("Mulai", "Begin").text, effect: .startAttempt(id))
    let note: Phrase
    switch eligibility(for: quiz, attempts: record.attempts, now: world.now()) {
    case .start(let tries):
      if let tries, let limit = quiz.attemptLimit {
        rows.append((Phrase("Sisa kesempatan", "Tries left"), "\(tries) / \(limit)"))
      }
      items.append(start)
      note = quiz.startNote
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
      let zone = library.workspace.zone
      let day = time.date(in: zone).phrase
      note = Phrase(
        "Percobaan berikutnya dibuka \(day.indonesian) pukul \(time.clockText(in: zone)) \(zone.name).",
        "The next try opens on \(day.english) at \(time.clockText(in: zone)) \(zone.name).")
    case .noTriesLeft:
      note = Phrase(
        "Kesempatan Anda sudah habis. Hubungi pengajar.", "You have no tries left. Ask the trainer."
      )
    case .alreadyPassed: note = Phrase("Anda sudah lulus.", "You have passed.")
    case .needsWitness:
      note = Phrase(
        "Ujian ini hanya bisa diikuti dalam sesi dengan pengawas.",
        "This exam can only be taken in a sitting with a witness.")
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

  // MARK: Result

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
    let earned = result.score.earned.phrase
    let possible = result.score.possible.phrase
    let percent = result.score.percentPhrase
    intro.append(
      paragraph(
        Phrase(
          "Nilai Anda \(percent.indonesian): \(earned.indonesian) dari \(possible.indonesian).",
          "Your mark is \(percent.english): \(earned.english) of \(possible.english).")))
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
    if quiz?.feedback != .never {
      items.append(
        MenuScreen.Item(
          Phrase("Lihat pembahasan", "See the explanations").text,
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

  func reviewScreen(_ attempt: AttemptRecord, _ session: QuizSession) -> any Screen {
    var blocks: [Block] = []
    for (index, item) in session.paper.items.enumerated() {
      if index > 0 { blocks.append(Block(.rule, line: 0)) }
      blocks.append(
        paragraph(
          Phrase(
            "Soal \(index + 1) dari \(session.paper.items.count)",
            "Question \(index + 1) of \(session.paper.items.count)")))
      blocks += review(
        of: item, response: session.responses[item.question.id], language: Interface.language,
        withStem: true)
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

  // MARK: Certificate

  func identityScreen(for course: CourseID, texts: [String], problem: Phrase?) -> any Screen {
    FormScreen(
      title: Phrase("Data untuk sertifikat", "Details for the certificate").text,
      intro: [
        paragraph(
          Phrase(
            "Selamat, Anda menyelesaikan kursus ini. Tulis nama seperti yang harus tercetak di "
              + "sertifikat; sesudah terbit tidak bisa diubah.",
            "Congratulations, you have completed this course. Write your name as it shall stand on "
              + "the certificate; it cannot be changed once issued."))
      ],
      fields: [
        FormScreen.Field(
          Phrase("Nama lengkap dengan gelar", "Full name with titles"),
          hint: Phrase(
            "Misalnya: Siti Rahmawati, S.Kom., M.Si.", "For example: Siti Rahmawati, S.Kom., M.Si."),
          text: texts[0], isRequired: true),
        FormScreen.Field(
          Phrase("NIP", "NIP"),
          hint: Phrase(
            "18 angka; kosongkan bila tidak punya. Di sertifikat sebagian disamarkan.",
            "18 digits; leave empty if you have none. Partly hidden on the certificate."),
          text: texts[1], isRequired: false),
        FormScreen.Field(
          Phrase("Unit kerja", "Office"),
          hint: Phrase(
            "Misalnya: Dinas Kesehatan. Boleh kosong.", "For example: Health Office. May be empty."),
          text: texts[2], isRequired: false),
      ],
      question: Phrase(
        "Sudah benar? Sertifikat terbit sekarang.", "Is this right? The certificate is issued now."),
      course: course, current: problem == nil ? 0 : 1, problem: problem,
      language: Interface.language)
  }

  func certificateScreen(_ record: CertificateRecord) throws -> any Screen {
    let text = try CertificateText(record, folder: folder, world: world)
    return ReaderScreen(
      title: Phrase("Sertifikat", "Certificate").text, blocks: text.blocks, onward: [.back],
      onwardWord: Phrase("selesai", "done"), language: Interface.language)
  }

  // MARK: Trouble

  func alertScreen(_ error: any UserFacingError) -> any Screen {
    MenuScreen(
      title: Phrase("Ada masalah", "Something went wrong").text,
      intro: [paragraph(error.message)] + (error.nextStep.map { [paragraph($0)] } ?? []),
      items: [MenuScreen.Item(Phrase("Kembali", "Back").text, effect: .back)],
      language: Interface.language)
  }
}

extension Effect {
  /// Going somewhere from a page nobody needs to come back to.
  fileprivate var replacing: Effect {
    guard case .go(let route) = self else { return self }
    return .replace(route)
  }
}

extension CourseProgress {
  /// The next step as something to choose; `nil` when there is nothing left to do.
  func nextItem(in library: Library) -> (label: String, effect: Effect)? {
    func title(_ quiz: QuizID) -> String { library[quiz: quiz]?.title ?? quiz.description }
    switch nextStep {
    case .nothing: return nil
    case .completeFirst(let id):
      let title = library[course: id]?.title ?? id.description
      return (
        Phrase("Selesaikan dahulu: \(title)", "Complete first: \(title)").text, .go(.course(id))
      )
    case .takePretest(let quiz), .practise(let quiz, _), .takeExam(let quiz):
      return (title(quiz), .go(.quiz(quiz)))
    case .read(let place):
      let number = modules.firstIndex { $0.id == place.module }.map { "\($0 + 1)." } ?? ""
      let lessons = modules.first { $0.id == place.module }?.lessons ?? []
      let index = lessons.firstIndex { $0.place == place } ?? 0
      return (
        Phrase("Baca", "Read").text + " \(number)\(index + 1) \(lessons[index].title)",
        .go(.lesson(place))
      )
    case .claimCertificate:
      return (
        Phrase("Terbitkan sertifikat", "Issue the certificate").text, .go(.certificate(course))
      )
    }
  }

  /// `selesai`, `2 dari 6 modul`, `belum mulai`.
  var stateWord: Phrase {
    if isCompleted { return done }
    guard hasStarted else { return Phrase("belum mulai", "not begun") }
    return Phrase(
      "\(modulesDone) dari \(modules.count) modul", "\(modulesDone) of \(modules.count) modules")
  }
}

extension CourseProgress.QuizState {
  var stateWord: Phrase {
    if openAttempt != nil { return Phrase("sedang berjalan", "under way") }
    guard let best else { return Phrase("belum", "not yet") }
    return isSettled
      ? best.percentPhrase
      : Phrase(
        "belum lulus, \(best.percentPhrase.indonesian)", "not passed, \(best.percentPhrase.english)"
      )
  }
}

extension Quiz {
  /// What a person should know before pressing Begin.
  fileprivate var startNote: Phrase {
    switch kind {
    case .practice:
      Phrase(
        "Latihan untuk memeriksa pemahaman Anda sendiri.",
        "Practice to check for yourself what you understood.")
    case .pretest:
      Phrase(
        "Untuk mengukur titik awal. Nilainya tidak memengaruhi kelulusan.",
        "To see where you start. The mark does not count towards passing.")
    case .posttest:
      Phrase("Untuk mengukur kemajuan Anda.", "To see how far you have come.")
    case .exam:
      Phrase(
        "Ujian ini menentukan sertifikat. Setiap jawaban tersimpan saat Anda menekan Enter; bila "
          + "listrik padam, Anda melanjutkan di soal yang sama. Waktu tetap berjalan.",
        "This exam decides the certificate. Every answer is saved when you press Enter; after a "
          + "power cut you go on at the same question. The clock keeps running.")
    }
  }
}

extension Quiz.Kind {
  var word: Phrase {
    switch self {
    case .practice: Phrase("latihan", "practice")
    case .exam: Phrase("ujian", "exam")
    case .pretest: Phrase("pretes", "pre-test")
    case .posttest: Phrase("postes", "post-test")
    }
  }
}

extension Quiz.FeedbackMoment {
  fileprivate var word: Phrase {
    switch self {
    case .immediate: Phrase("langsung sesudah menjawab", "right after each answer")
    case .afterSubmit: Phrase("sesudah dikumpulkan", "after handing in")
    case .never: Phrase("tidak ditampilkan", "not shown")
    }
  }
}
