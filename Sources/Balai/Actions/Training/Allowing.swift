import LearnerRecords
import LearningCore
import QuizEngine

/// What a trainer grants one learner at one quiz.
struct Allowing {
  let library: Library
  let records: LearnerRecords
  let world: World

  /// More tries, or more time for every attempt from now on.
  ///
  /// - Returns: what the learner has in all.
  func allow(
    _ tries: Int, _ time: Span?, at quiz: QuizID, to person: Person, by trainer: Person,
    reason: String
  ) throws -> [AllowanceRecord] {
    guard let id = AllowanceID(world.newID()) else { throw AllowingError.nothingGranted }
    if tries > 0, library[quiz: quiz]?.attemptsAllowed == nil {
      throw AllowingError.triesAreUnlimited
    }
    if time != nil, library[quiz: quiz]?.timeLimit == nil { throw AllowingError.timeIsUnlimited }
    let allowance = Allowance(
      id: id, quiz: quiz, extraTries: tries, extraTime: time, reason: reason,
      grantedBy: trainer.id)
    try records.append([
      Entry(person: person.id, at: world.now(), fact: .allowanceGranted(allowance))
    ])
    return try records.allowances(of: person.id, at: quiz)
  }

  /// Time for the attempt that is under way.
  func giveBack(
    _ time: Span, at quiz: QuizID, to person: Person, by trainer: Person, reason: String
  ) throws {
    let attempts = try records.learningRecord(of: person.id).attempts
    guard let open = attempts.last(where: { $0.quiz == quiz && $0.submittedAt == nil }) else {
      throw AllowingError.noAttemptUnderWay
    }
    guard try records.attempt(open.id).plan.timeLimit != nil else {
      throw AllowingError.timeIsUnlimited
    }
    try records.append([
      Entry(
        person: person.id, at: world.now(),
        fact: .timeGranted(open.id, time, reason: reason, by: trainer.id))
    ])
  }
}

enum AllowingError: BlameableError {
  case nothingGranted
  case reasonMissing
  case noTime(String)
  case trainerMissing
  case trainerIsLearner
  case learnerUnknown
  case triesAreUnlimited
  case timeIsUnlimited
  case noAttemptUnderWay

  var exitCode: Int32 {
    switch self {
    case .nothingGranted, .reasonMissing, .noTime, .trainerMissing, .learnerUnknown: Exit.usage
    case .trainerIsLearner, .triesAreUnlimited, .timeIsUnlimited, .noAttemptUnderWay: Exit.wrong
    }
  }

  var message: Phrase {
    switch self {
    case .nothingGranted: Phrase("Belum disebut apa yang diizinkan.", "What is granted is missing.")
    case .reasonMissing: Phrase("Alasannya belum ditulis.", "The reason is missing.")
    case .noTime(let text): Phrase("'\(text)' bukan lama waktu.", "'\(text)' is no length of time.")
    case .trainerMissing: Phrase("Belum disebut siapa yang memberi.", "Who grants it is missing.")
    case .trainerIsLearner:
      Phrase("Tidak ada yang memberi izin kepada dirinya sendiri.", "Nobody grants to themselves.")
    case .learnerUnknown: Phrase("Belum ada peserta di sini.", "There is no learner here yet.")
    case .triesAreUnlimited:
      Phrase(
        "Kuis ini boleh dicoba berapa kali pun.", "This quiz may be tried any number of times.")
    case .timeIsUnlimited: Phrase("Kuis ini tidak dibatasi waktu.", "This quiz has no time limit.")
    case .noAttemptUnderWay:
      Phrase("Tidak ada percobaan yang sedang berjalan.", "There is no attempt under way.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .nothingGranted:
      Phrase(
        "Tulis --tries 1, --time 15m, atau --give-back 10m.",
        "Write --tries 1, --time 15m or --give-back 10m.")
    case .reasonMissing: Phrase("Tulis dengan --why.", "Write it with --why.")
    case .noTime: Phrase("Tulis misalnya 15m atau 1h.", "Write 15m or 1h, for example.")
    case .trainerMissing, .trainerIsLearner:
      Phrase(
        "Tulis --by dengan nama atau NIP pengajar.", "Write --by with the trainer's name or NIP.")
    case .noAttemptUnderWay:
      Phrase(
        "Yang sudah dikumpulkan tidak dibuka lagi; beri kesempatan baru dengan --tries 1.",
        "What was handed in is not opened again; grant another try with --tries 1.")
    case .learnerUnknown, .triesAreUnlimited, .timeIsUnlimited: nil
    }
  }
}
