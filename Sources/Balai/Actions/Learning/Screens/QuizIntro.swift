import LearnerRecords
import LearningCore
import ProgressTracker
import QuizEngine
import TerminalUI

// What a person should know before an attempt.

extension LearnerSession {
  func quizScreen(_ id: QuizID, _ record: LearningRecord) throws -> any Screen {
    guard let quiz = library[quiz: id] else { throw SessionError.noSuchQuiz(id.description) }
    let granted = try granted(at: id)
    let zone = library.workspace.zone
    let sitting = try records.currentSitting(of: id)
    let renewedFrom = try reading.renewalOpening(of: id, record)
    let state = eligibility(
      for: quiz, attempts: record.attempts, granted: granted, now: world.now(), zone: zone,
      sitting: sitting?.id, renewedFrom: renewedFrom)
    var intro = [facts(rows(of: quiz, granted, record, renewedFrom: renewedFrom))]
    intro.append(paragraph(try note(on: state, of: quiz, hasSitting: sitting != nil)))
    intro += counting(quiz, record).map { paragraph($0) }
    var items: [MenuScreen.Item] = []
    switch state {
    case .start:
      items.append(
        MenuScreen.Item(
          Phrase("Mulai", "Begin").text, consent: pledge(of: quiz), effect: .startAttempt(id)))
    case .enterPIN:
      items.append(
        withPIN(Phrase("Mulai dengan PIN", "Begin with the PIN"), id, consent: pledge(of: quiz)))
    case .resume(let attempt) where try !isReadable(attempt):
      if sitting != nil { items.append(withPIN(Phrase("Lanjutkan dengan PIN", "Go on"), id)) }
    case .resume(let attempt):
      items.append(
        MenuScreen.Item(Phrase("Lanjutkan", "Go on").text, effect: .replace(.attempt(attempt))))
    case .waitUntil, .noTriesLeft, .alreadyPassed, .closed, .heldElsewhere, .needsWitness: break
    }
    let done = record.attempts.last { $0.quiz == id && $0.submittedAt != nil }
    if let done {
      items.append(
        MenuScreen.Item(Phrase("Hasil terakhir", "Last result").text, effect: .go(.result(done.id)))
      )
      if try mayReview(try records.attempt(done.id)) {
        items.append(
          MenuScreen.Item(
            (done.score?.possible ?? .zero).reviewWord.text,
            effect: .go(.review(done.id, place: 0))))
      }
    }
    items.append(MenuScreen.Item(Phrase("Kembali", "Back").text, effect: .back))
    return MenuScreen(
      title: quiz.title, intro: intro, items: items, isReadFirst: true,
      language: Interface.language)
  }

  /// What the person has at a quiz beyond what everybody has.
  func granted(at quiz: QuizID) throws -> Granted {
    Granted(try records.allowances(of: person.id, at: quiz))
  }

  /// What is agreed to before an attempt, in the language of the course; `nil` for nothing.
  func pledge(of quiz: Quiz) -> String? {
    let folder = quiz.id.description.split(separator: "/").first.map(String.init)
    let written = folder.flatMap { CourseID($0) }.flatMap { library[course: $0]?.language }
    return quiz.pledge.words(
      in: written.flatMap { Language(rawValue: $0) } ?? library.workspace.language)
  }

  // MARK: Facts

  private func rows(
    of quiz: Quiz, _ granted: Granted, _ record: LearningRecord, renewedFrom: Timestamp?
  ) -> [(Phrase, String)] {
    let attempts = record.attempts.filter {
      $0.quiz == quiz.id && $0.startedAt >= renewedFrom ?? $0.startedAt
    }
    var rows: [(Phrase, String)] = [
      (Phrase("Jenis", "Kind"), quiz.kind.word.text),
      (Phrase("Jumlah soal", "Questions"), String(quiz.drawnCount)),
      (Phrase("Waktu", "Time"), quiz.timePhrase(granted).text),
    ]
    if let pass = quiz.passMark {
      rows.append((Phrase("Batas lulus", "Pass mark"), quiz.passPhrase(pass).text))
    }
    if quiz.kind != .survey, let limit = quiz.attemptsAllowed {
      let all = limit + granted.tries
      rows.append(
        (Phrase("Sisa kesempatan", "Tries left"), "\(max(0, all - attempts.count)) / \(all)"))
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
    return rows
  }

  private func note(
    on state: Eligibility, of quiz: Quiz, hasSitting: Bool
  ) throws -> Phrase {
    switch state {
    case .start, .enterPIN: return quiz.startNote
    case .resume(let attempt) where try !isReadable(attempt):
      return hasSitting
        ? Phrase(
          "Percobaan Anda belum selesai. Soalnya tersegel: ketik lagi PIN sesi ujian.",
          "Your attempt is not finished. The questions are sealed: type the PIN again.")
        : Phrase(
          "Percobaan Anda belum selesai, tetapi soalnya tersegel dan sesi ujiannya sudah ditutup. "
            + "Hubungi pengawas.",
          "Your attempt is not finished, but the questions are sealed and the sitting is closed. "
            + "Ask the witness.")
    case .resume:
      return Phrase(
        "Percobaan Anda belum selesai. Semua jawaban yang tersimpan masih ada.",
        "Your attempt is not finished. Every saved answer is still there.")
    case .waitUntil(let time):
      let zone = library.workspace.zone
      let day = time.date(in: zone).phrase
      return Phrase(
        "Percobaan berikutnya dibuka \(day.indonesian) pukul \(time.clockText(in: zone)) \(zone.name).",
        "The next try opens on \(day.english) at \(time.clockText(in: zone)) \(zone.name).")
    case .noTriesLeft:
      return quiz.kind == .survey
        ? Phrase("Anda sudah mengisi survei ini. Terima kasih.", "You have answered. Thank you.")
        : Phrase(
          "Kesempatan Anda sudah habis. Hubungi pengajar.",
          "You have no tries left. Ask the trainer.")
    case .alreadyPassed: return Phrase("Anda sudah lulus.", "You have passed.")
    case .closed: return Phrase("Kuis ini sudah ditutup.", "This quiz is closed.")
    case .heldElsewhere:
      return Phrase(
        "Soal ujian ini tidak ada di komputer ini. Tanyakan tempat dan waktu ujiannya kepada "
          + "penyelenggara.",
        "The questions of this exam are not on this computer. Ask the office where and when it is "
          + "held.")
    case .needsWitness:
      return Phrase(
        "Ujian ini hanya bisa diikuti dalam sesi dengan pengawas. Belum ada sesi yang terbuka.",
        "This exam can only be taken in a sitting with a witness. No sitting is open.")
    }
  }

  /// What an attempt counts for.
  private func counting(_ quiz: Quiz, _ record: LearningRecord) -> [Phrase] {
    if let course = library.courses.first(where: { $0.certificate?.exam == quiz.id }) {
      let counts = Phrase(
        "Untuk sertifikat: semua modul selesai dan ujian ini lulus. Yang dihitung ialah percobaan "
          + "pertama yang lulus; sesudah itu ujian diulang hanya untuk memperpanjang sertifikat.",
        "For the certificate: all modules and this exam. The first attempt that passes counts; "
          + "after it the exam is taken again only to renew the certificate.")
      guard !courseProgress(course, in: library, of: record).areModulesDone else { return [counts] }
      return [
        counts,
        Phrase(
          "Anda belum menyelesaikan semua modul. Ujian boleh diikuti, dan kesempatannya terpakai.",
          "You have not completed all modules. You may take the exam, and it uses a try."),
      ]
    }
    for course in library.courses {
      guard let module = course.modules.first(where: { $0.quiz == quiz.id }) else { continue }
      return [
        quiz.passMark == nil
          ? Phrase(
            "Modul '\(module.title)' selesai bila kuis ini sudah dikumpulkan.",
            "Module '\(module.title)' is complete once this quiz is handed in.")
          : Phrase(
            "Modul '\(module.title)' selesai bila kuis ini lulus.",
            "Module '\(module.title)' is complete once this quiz is passed.")
      ]
    }
    return []
  }
}

extension Quiz {
  /// How long there is, with what was granted, and what happens when it runs out.
  fileprivate func timePhrase(_ granted: Granted) -> Phrase {
    guard let limit = timeLimit else { return Phrase("tidak dibatasi", "no limit") }
    let end = Phrase(
      "; bila habis, jawaban yang ada dikumpulkan", "; when it is up, your answers are handed in")
    guard granted.time > .zero else {
      return Phrase(limit.phrase.indonesian + end.indonesian, limit.phrase.english + end.english)
    }
    let (all, extra) = ((limit + granted.time).phrase, granted.time.phrase)
    return Phrase(
      "\(all.indonesian), termasuk \(extra.indonesian) tambahan untuk Anda\(end.indonesian)",
      "\(all.english), with \(extra.english) extra for you\(end.english)")
  }

  /// What it takes to pass, and how long one waits after an attempt that does not.
  fileprivate func passPhrase(_ pass: PassMark) -> Phrase {
    guard let wait = wait?.phrase else { return Phrase(verbatim: "\(pass.percent)%") }
    return Phrase(
      "\(pass.percent)%; bila belum lulus, coba lagi sesudah \(wait.indonesian)",
      "\(pass.percent)%; if you do not pass, try again after \(wait.english)")
  }
}
