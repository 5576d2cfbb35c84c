import CourseCompiler
import LearnerRecords
import LearningCore
import QuizEngine
import Secrets

/// What a witness does: opens a sitting, closes it, hands in what is left.
struct SittingDesk {
  let library: Library
  let root: String
  let records: LearnerRecords
  let world: World

  struct Opened {
    let sitting: Sitting
    let quiz: Quiz
    let witness: Person
    let pin: PIN
    let isWitnessNew: Bool
  }

  // MARK: Opening

  /// - Parameters:
  ///   - pin: as typed; `nil` for a random one.
  ///   - passphrase: asked for when the exam is sealed.
  func open(
    _ quiz: Quiz, witness name: String, place: String, pin typed: String?,
    passphrase: () throws -> Passphrase
  ) throws -> Opened {
    guard quiz.isWitnessed else { throw SittingError.needsNoWitness(quiz.title, path: quiz.path) }
    if let sitting = try records.currentSitting(of: quiz.id) {
      throw RecordError.sittingIsOpen(sitting.quiz)
    }
    guard !quiz.isWithheld else { throw SessionError.heldElsewhere(quiz.title) }
    let pin = try typed.map(Self.read) ?? PIN(random: world.newSeed())
    let file = SourceFile(path: quiz.path, text: try Files.readText(root + "/" + quiz.path))
    let key = try file.contentKey(asking: passphrase)
    // Better now than in front of everybody.
    guard let text = file.opened(with: [key].compactMap(\.self)), isUsable(text, as: quiz.id) else {
      throw SessionError.quizHasErrors(quiz.title, path: quiz.path)
    }
    guard let id = SittingID(world.newID()) else { throw SittingError.notFound("") }
    let lock = try PINLock(pin, wrapping: key, salt: world.newBytes(PINLock.saltCount))
    let (witness, isNew) = try self.witness(named: name)
    let sitting = Sitting(id: id, quiz: quiz.id, witness: witness.id, place: place)
    try records.openSitting(sitting, lock: lock.json.canonicalText, at: world.now())
    return Opened(
      sitting: sitting, quiz: quiz, witness: witness, pin: pin, isWitnessNew: isNew)
  }

  private static func read(_ typed: String) throws -> PIN {
    guard let pin = PIN(typed) else { throw SittingError.noPIN }
    return pin
  }

  private func isUsable(_ file: SourceFile, as id: QuizID) -> Bool {
    let compilation = compileQuiz(file, id: id)
    return !compilation.hasErrors && compilation.output.drawnCount > 0
      && !compilation.output.questions.isEmpty
  }

  /// The person of that name or NIP, recorded now if nobody is.
  private func witness(named name: String) throws -> (Person, isNew: Bool) {
    let people = try records.people()
    do {
      if let person = try CurrentPerson.find(named: name, in: records, world: world) {
        return (person, false)
      }
    } catch let error as PersonError {
      guard case .notFound(matches: 0) = error else { throw error }
    }
    // Beside a second person nobody could name the one who has no name yet.
    guard people.allSatisfy({ !$0.name.isEmpty }) else { throw SittingError.learnerHasNoName }
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty, let id = PersonID(world.newID()) else { throw PersonError.emptyName }
    let person = Person(id: id, name: words, nip: nil, unit: nil)
    try records.save(person, at: world.now())
    return (person, true)
  }

  // MARK: Finding

  /// - Parameter named: a sitting, or a quiz for its latest sitting; `nil` for the only open one.
  func find(_ named: String?) throws -> SittingRecord {
    let sittings = try records.sittings()
    guard let named else {
      let open = sittings.filter { $0.closedAt == nil }
      guard open.count <= 1 else {
        throw SittingError.several(open.map(\.sitting.quiz.description))
      }
      guard let only = open.first else { throw SittingError.noneIsOpen }
      return only
    }
    let found = sittings.first {
      let quiz = $0.sitting.quiz.description
      return $0.sitting.id.description == named || quiz == named || quiz.hasSuffix("/" + named)
    }
    guard let found else { throw SittingError.notFound(named) }
    return found
  }

  // MARK: Closing

  /// - Parameter handsIn: whether attempts under way are handed in as they are; else they may go on
  ///   until their time is up.
  /// - Returns: the attempts under way before.
  func close(
    _ record: SittingRecord, handsIn: Bool, passphrase: @escaping () throws -> Passphrase
  ) throws -> [AttemptRecord] {
    let id = record.sitting.id
    guard record.closedAt == nil || handsIn else { throw RecordError.sittingIsNotOpen(id) }
    var texts = SealedTexts(asking: passphrase)
    if handsIn {
      // Whoever is asked is asked before anything is changed.
      for attempt in try underWay(in: id) {
        _ = try texts.open(try records.document(attempt.plan.document))
      }
    }
    if record.closedAt == nil {
      try records.closeSitting(id, by: record.sitting.witness, at: world.now())
    }
    let open = try underWay(in: id)
    if handsIn {
      for attempt in open {
        try handIn(attempt, text: try texts.open(try records.document(attempt.plan.document)))
      }
    }
    return open
  }

  private func underWay(in sitting: SittingID) throws -> [AttemptRecord] {
    try records.attempts(in: sitting).filter { $0.submittedAt == nil }
  }

  private func handIn(_ attempt: AttemptRecord, text: SourceFile) throws {
    let plan = attempt.plan
    let quiz = compileQuiz(text, id: plan.quiz).output
    guard let session = QuizSession(attempt, of: quiz) else {
      throw SessionError.planDoesNotFit(plan.id.description)
    }
    let now = world.now()
    let result = session.result(timedOut: session.isTimeUp(at: now))
    do {
      try records.append([
        Entry(person: attempt.person, at: now, fact: .attemptSubmitted(plan.id, result))
      ])
    } catch {
      // The learner was quicker.
      guard case .attemptIsSubmitted = error else { throw error }
    }
  }
}

enum SittingError: BlameableError {
  case needsNoWitness(String, path: String)
  case learnerHasNoName
  case noPIN
  case noneIsOpen
  case several([String])
  case notFound(String)
  case witnessIsLearner
  /// An attempt under way was begun with another sealed file than the sitting opens.
  case sealedOtherwise(String)

  var exitCode: Int32 {
    switch self {
    case .noPIN, .noneIsOpen, .several, .notFound: Exit.usage
    case .needsNoWitness, .learnerHasNoName, .witnessIsLearner, .sealedOtherwise: Exit.wrong
    }
  }

  var message: Phrase {
    switch self {
    case .needsNoWitness(let title, let path):
      Phrase(
        "'\(title)' ('\(path)') tidak memerlukan pengawas.",
        "'\(title)' ('\(path)') needs no witness.")
    case .learnerHasNoName:
      Phrase(
        "Peserta di komputer ini belum bernama; dengan pengawas di sampingnya ia tidak bisa dipilih.",
        "The learner on this computer has no name; beside a witness nobody could choose them.")
    case .noPIN:
      Phrase(
        "PIN terdiri atas \(PIN.length.lowerBound) sampai \(PIN.length.upperBound) angka.",
        "A PIN has \(PIN.length.lowerBound) to \(PIN.length.upperBound) digits.")
    case .noneIsOpen: Phrase("Tidak ada sesi ujian yang terbuka.", "No sitting is open.")
    case .several(let quizzes):
      Phrase(
        "Beberapa sesi ujian terbuka: \(quizzes.joined(separator: ", ")).",
        "Several sittings are open: \(quizzes.joined(separator: ", ")).")
    case .notFound(let name):
      Phrase("Tidak ada sesi ujian '\(name)'.", "There is no sitting '\(name)'.")
    case .witnessIsLearner:
      Phrase(
        "Anda tercatat sebagai pengawas sesi ini, jadi tidak bisa menjadi pesertanya.",
        "You are the witness of this sitting, so you cannot take the exam in it.")
    case .sealedOtherwise(let title):
      Phrase(
        "Percobaan Anda di '\(title)' dimulai dari berkas tersegel lain; PIN ini tidak membukanya.",
        "Your attempt at '\(title)' began with another sealed file; this PIN does not open it.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .needsNoWitness:
      Phrase(
        "Tulis 'witnessed: true' di bagian awal kuis itu, atau di 'certificate' kursusnya.",
        "Write 'witnessed: true' into its front matter, or into 'certificate' of the course.")
    case .learnerHasNoName:
      Phrase(
        "Beri nama dahulu: balai people add --name 'Nama Lengkap'.",
        "Name them first: balai people add --name 'Full Name'.")
    case .noPIN: Phrase("Misalnya: --pin 48210937.", "For example: --pin 48210937.")
    case .noneIsOpen, .notFound:
      Phrase("Lihat semuanya: balai sitting list.", "See them all: balai sitting list.")
    case .several: Phrase("Sebutkan kuisnya.", "Say which quiz.")
    case .witnessIsLearner:
      Phrase(
        "Pilih peserta lain dengan --person, atau minta orang lain mengawasi.",
        "Choose another learner with --person, or ask somebody else to be the witness.")
    case .sealedOtherwise:
      Phrase(
        "Pengawas dapat mengumpulkannya dengan frasa sandi yang lama: balai sitting close SESI "
          + "--submit.",
        "The witness can hand it in with the old passphrase: balai sitting close SITTING --submit.")
    }
  }
}
