import LearningCore
import ProgressTracker
import TerminalUI

// Words and pieces that several screens share.

func paragraph(_ phrase: Phrase) -> Block {
  Block(.paragraph([.text(phrase.text)]), line: 0)
}

func facts(_ rows: [(Phrase, String)]) -> Block {
  let items = rows.map { label, value in
    List.Item(blocks: [
      Block(.paragraph([.strong([.text(label.text + ": ")]), .text(value)]), line: 0)
    ])
  }
  return Block(.list(List(start: nil, isTight: true, items: items)), line: 0)
}

let doneWord = Phrase("selesai", "done")

extension Effect {
  /// Going somewhere from a page nobody needs to come back to.
  var replacing: Effect {
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
    case .takePretest(let quiz), .practise(let quiz, _), .takePosttest(let quiz),
      .takeExam(let quiz):
      return (title(quiz), .go(.quiz(quiz)))
    case .read(let place), .readAgain(let place):
      let number = modules.firstIndex { $0.id == place.module }.map { "\($0 + 1)." } ?? ""
      let lessons = modules.first { $0.id == place.module }?.lessons ?? []
      let index = lessons.firstIndex { $0.place == place } ?? 0
      let word =
        isCompleted ? Phrase("Baca ulang", "Read again") : Phrase("Baca", "Read")
      return (
        word.text + " \(number)\(index + 1) \(lessons[index].title)",
        .go(.lesson(place))
      )
    case .claimCertificate:
      return (
        (renewal == nil
          ? Phrase("Terbitkan sertifikat", "Issue the certificate")
          : Phrase("Perpanjang sertifikat", "Renew the certificate")).text,
        .go(.certificate(course))
      )
    }
  }

  /// `selesai`, `2 dari 6 modul`, `belum mulai`.
  var stateWord: Phrase {
    if isCompleted { return doneWord }
    guard hasStarted else { return Phrase("belum mulai", "not begun") }
    return Phrase(
      "\(modulesDone) dari \(modules.count) modul", "\(modulesDone) of \(modules.count) modules")
  }
}

extension CourseProgress.QuizState {
  var stateWord: Phrase {
    if openAttempt != nil { return Phrase("sedang berjalan", "under way") }
    if isPassedUnwitnessed {
      return Phrase("lulus tanpa pengawas: belum dihitung", "passed unwitnessed: does not count")
    }
    if isPassedElsewhere {
      return Phrase(
        "lulus di luar pusat ujian: belum dihitung", "passed at no exam centre: does not count")
    }
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
  var startNote: Phrase {
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
        "Setiap jawaban tersimpan saat Anda menekan Enter; bila listrik padam, Anda melanjutkan di "
          + "soal yang sama. Waktu tetap berjalan.",
        "Every answer is saved when you press Enter; after a power cut you go on at the same "
          + "question. The clock keeps running.")
    case .survey:
      Phrase(
        "Survei tentang pendapat Anda: tidak ada jawaban benar atau salah, dan tidak dinilai. "
          + "Jawaban tersimpan bersama catatan belajar Anda.",
        "A survey of your opinion: no answer is right or wrong, and nothing is marked. The answers "
          + "are kept with your learning record.")
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
    case .survey: Phrase("survei", "survey")
    }
  }
}

extension Quiz.FeedbackMoment {
  var word: Phrase {
    switch self {
    case .immediate: Phrase("langsung sesudah menjawab", "right after each answer")
    case .afterSubmit: Phrase("sesudah dikumpulkan", "after handing in")
    case .afterClose: Phrase("sesudah kuis ditutup", "after the quiz has closed")
    case .never: Phrase("tidak ditampilkan", "not shown")
    }
  }
}

extension Mark {
  /// Of an attempt in which so much could be earned: where it leads to look at it again.
  var reviewWord: Phrase {
    self == .zero
      ? Phrase("Lihat jawaban Anda", "See your answers")
      : Phrase("Lihat pembahasan", "See the explanations")
  }
}
