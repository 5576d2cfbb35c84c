import CourseCompiler
import LearnerRecords
import LearningCore
import ProgressTracker
import QuizEngine
import Secrets
import TerminalUI

/// One person's visit: which screen is shown, and the deeds behind it.
///
/// Both ways of showing (full screen and line by line) run the same session; it alone writes.
struct LearnerSession: Visit {
  let library: Library
  let root: String
  let records: LearnerRecords
  let folder: RecordsFolder
  let world: World
  var person: Person
  /// Whether the notice on personal data was on the screen during this visit.
  var hasSeenNotice = false
  /// Whether somebody else may want to learn here.
  var isShared = false
  /// Where Back leads, the last place on top.
  private var path: [Route] = []
  /// The attempt on the screen.
  var attempt: QuizSession?
  /// Of sealed exams that a PIN opened during this visit; never written down.
  private(set) var keys: Set<ContentKey> = []
  /// The survey on the screen; nothing of it is recorded before it is handed in.
  var survey: SurveyInHand?
  /// The texts in which questions are asked again now.
  var recallTexts: [QuizID: SourceFile] = [:]

  init(
    workspace: LoadedWorkspace, records: LearnerRecords, folder: RecordsFolder, person: Person,
    world: World
  ) {
    (library, root, self.records, self.folder) = (
      workspace.library, workspace.root, records, folder
    )
    (self.person, self.world) = (person, world)
  }

  var reading: ProgressReading {
    ProgressReading(library: library, records: records, now: world.now())
  }

  // MARK: Going

  /// Goes to a place and remembers the way back.
  mutating func open(_ route: Route) throws -> any Screen {
    try settle()
    let (arrived, screen) = try arrive(at: route)
    path.append(arrived)
    return screen
  }

  mutating func perform(_ effect: Effect) throws -> VisitOutcome {
    switch effect {
    case .quit: return .quit
    case .back:
      path.removeLast()
      guard let route = path.popLast() else { return .quit }
      return .show(try open(route))
    case .go(let route): return .show(try open(route))
    case .replace(let route):
      let left = path.popLast()
      do { return .show(try open(route)) } catch {
        if let left { path.append(left) }
        throw error
      }
    case .completeLesson(let place):
      let record = try records.learningRecord(of: person.id)
      if try isWorthRecording(place, record) {
        try append(.lessonCompleted(place, content: library.content(of: place)))
      }
      try settle()
      return .stay
    case .startAttempt(let quiz): return try perform(.replace(.attempt(try startAttempt(quiz))))
    case .enterPIN(let typed, let quiz): return try enterPIN(typed, for: quiz)
    case .answer(let id, let place, let response) where survey?.session.plan.id == id:
      _ = survey?.session.answer(response, at: place)
      return .stay
    case .answer(let id, let place, let response):
      guard var session = attempt, session.plan.id == id else { return .stay }
      try append(session.answer(response, at: place))
      attempt = session
      return .saved
    case .flag(let id, let question, let remark):
      try append(.questionFlagged(id, question: question, remark: remark))
      return .stay
    case .remember(let route):
      if !path.isEmpty { path[path.count - 1] = route }
      return .stay
    case .submit(let id) where survey?.session.plan.id == id: return try submitSurvey()
    case .submit(let id):
      try submit(id)
      return try perform(.replace(.result(id)))
    case .identify(let texts, let course): return try identify(texts, for: course)
    case .door: preconditionFailure("the door is outside of anybody's session")
    case .recall(let quiz, let question, let grade):
      try recall(question, of: quiz, grade)
      return .saved
    case .remark(let place, let text):
      guard let id = RemarkID(world.newID()) else { return .stay }
      try append(.lessonRemarked(LessonRemark(id: id, place: place, text: text)))
      return .stay
    case .declineSurvey(let course):
      try declineSurvey(of: course)
      return try perform(.back)
    }
  }

  /// A screen that says what went wrong; going back leads to where the person was.
  mutating func alert(_ error: any UserFacingError) -> any Screen {
    if let last = path.last { path.append(last) }
    return alertScreen(error)
  }

  // MARK: Deeds

  func append(_ fact: Fact) throws {
    try records.append([Entry(person: person.id, at: world.now(), fact: fact)])
  }

  /// A lesson is completed again where it says something else than when it was read, or where a
  /// certificate asks for it.
  private func isWorthRecording(_ place: LessonPlace, _ record: LearningRecord) throws -> Bool {
    guard record.completedLessons.contains(place),
      record.readings[place]?.content == library.content(of: place)
    else { return true }
    guard let course = library[course: place.course] else { return false }
    let renewal = try reading.progress(in: course, of: record).renewal
    return renewal?.parts.contains { $0.place == place && !$0.isDone } ?? false
  }

  /// Books modules that are finished and not booked yet, also after an interruption.
  private func settle() throws {
    let due = dueCompletions(in: library, of: try records.learningRecord(of: person.id))
    let now = world.now()
    try records.append(due.map { Entry(person: person.id, at: now, fact: $0) })
  }

  /// On to the exam under way, or to a new one, when the PIN is right.
  private mutating func enterPIN(_ typed: String, for id: QuizID) throws -> VisitOutcome {
    guard let sitting = try records.currentSitting(of: id) else { throw SittingError.noneIsOpen }
    guard sitting.witness != person.id else { throw SittingError.witnessIsLearner }
    switch try PINGate(records: records, world: world).enter(typed, at: .sitting(sitting.id)) {
    case .refused(let why): return .show(pinScreen(id, problem: why))
    case .opened(let key): if let key { keys.insert(key) }
    }
    let attempt = try startAttempt(id, in: sitting.id)
    guard try isReadable(attempt) else {
      throw SittingError.sealedOtherwise(library[quiz: id]?.title ?? id.description)
    }
    // Back leads to what stood before the form.
    if path.last == .pin(id), path.dropLast().last == .quiz(id) { path.remove(at: path.count - 2) }
    return try perform(.replace(.attempt(attempt)))
  }

  /// - Parameter sitting: whose PIN was typed.
  private func startAttempt(_ id: QuizID, in sitting: SittingID? = nil) throws -> AttemptID {
    guard let quiz = library[quiz: id] else { throw SessionError.noSuchQuiz(id.description) }
    let record = try records.learningRecord(of: person.id)
    let granted = try granted(at: id)
    switch eligibility(
      for: quiz, attempts: record.attempts, granted: granted, now: world.now(),
      zone: library.workspace.zone, sitting: sitting,
      renewedFrom: try reading.renewalOpening(of: id, record))
    {
    case .resume(let attempt): return attempt
    case .start, .enterPIN: break
    case .waitUntil, .noTriesLeft, .alreadyPassed, .closed, .heldElsewhere, .needsWitness:
      throw SessionError.mayNotStart(quiz.title)
    }
    // The text is read again and compiled again, so that what is frozen is what was drawn from.
    let file = SourceFile(path: quiz.path, text: try Files.readText(root + "/" + quiz.path))
    // What is kept of a sealed quiz is the sealed text.
    guard let text = file.opened(with: keys) else { throw SealedFileError.altered }
    let compilation = compileQuiz(text, id: id)
    guard !compilation.hasErrors, !compilation.output.questions.isEmpty,
      compilation.output.drawnCount > 0, let attempt = AttemptID(world.newID())
    else { throw SessionError.quizHasErrors(quiz.title, path: quiz.path) }
    var plan = drawAttempt(
      compilation.output, id: attempt, document: digest(of: file.text), seed: world.newSeed(),
      granted: granted)
    (plan.sitting, plan.pledge) = (sitting, pledge(of: compilation.output))
    try records.start(plan, from: file, by: person.id, at: world.now())
    return attempt
  }

  private func submit(_ id: AttemptID) throws {
    guard let session = attempt, session.plan.id == id else { return }
    let timedOut = session.isTimeUp(at: world.now())
    try append(.attemptSubmitted(id, session.result(timedOut: timedOut)))
    try settle()
  }

  private mutating func identify(_ texts: [String], for course: CourseID) throws -> VisitOutcome {
    let fields = texts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    var changed = person
    changed.name = fields[0]
    do { changed.nip = fields[1].isEmpty ? nil : try NIP(fields[1]) } catch {
      return .show(identityScreen(for: course, texts: fields, problem: error.message))
    }
    changed.unit = fields[2].isEmpty ? nil : fields[2]
    do { try records.save(changed, at: world.now()) } catch {
      guard case .nipTaken = error else { throw error }
      return .show(identityScreen(for: course, texts: fields, problem: error.message))
    }
    person = changed
    try agreeToNotice()
    return try perform(.replace(.certificate(course)))
  }

  // MARK: Arriving

  /// - Returns: the screen, and the place it is: a finished attempt leads to its result.
  private mutating func arrive(at route: Route) throws -> (Route, any Screen) {
    (attempt, survey, recallTexts) = (nil, nil, [:])
    let record = try records.learningRecord(of: person.id)
    switch route {
    case .home: return (route, try homeScreen(record))
    case .course(let id): return (route, try courseScreen(id, record))
    case .lesson(let place):
      let screen = try lessonScreen(place, record)
      try append(.lessonOpened(place))
      return (route, screen)
    case .quiz(let id):
      // What is answered without a name is never an attempt.
      if let course = library.courses.first(where: { $0.survey == id }) {
        return try arrive(at: .survey(course.id))
      }
      return (route, try quizScreen(id, record))
    case .pin(let id): return (route, pinScreen(id, problem: nil))
    case .attempt(let id):
      let recorded = try records.attempt(id)
      guard recorded.submittedAt == nil else { return try arrive(at: .result(id)) }
      guard try isReadable(id) else { return try arrive(at: .quiz(recorded.plan.quiz)) }
      var session = try restore(recorded)
      let notice = try watchClock(of: &session)
      attempt = session
      if session.isTimeUp(at: world.now()) {
        try submit(id)
        return try arrive(at: .result(id))
      }
      var screen = QuizScreen(
        paper: session.paper, responses: session.responses, flags: recorded.flags,
        language: Interface.language)
      screen.hear(deadline: session.paper.deadline, notice: notice)
      return (route, screen)
    case .result(let id): return (route, try resultScreen(try records.attempt(id), record))
    case .review(let id, let place):
      let done = try records.attempt(id)
      guard done.submittedAt != nil, try mayReview(done) else {
        return (.result(id), try resultScreen(done, record))
      }
      return (route, try reviewScreen(done, try restore(done), from: place))
    case .identity(let course):
      if let notice = try noticeScreen(before: course) { return (route, notice) }
      return (
        route,
        identityScreen(
          for: course, texts: [person.name, person.nip?.description ?? "", person.unit ?? ""],
          problem: nil)
      )
    case .certificate(let id):
      guard let course = library[course: id] else {
        throw IssuingError.noSuchCourse(id.description)
      }
      let progress = try reading.progress(in: course, of: record)
      let isRenewed = progress.renewal?.isComplete ?? false
      if let certificate = progress.certificate, !isRenewed {
        return (route, try certificateScreen(certificate))
      }
      guard progress.isCertificateDue || isRenewed else {
        throw IssuingError.notCompleted(course.title)
      }
      guard !person.name.isEmpty, try !hasWithdrawnConsent else {
        return try arrive(at: .identity(id))
      }
      guard try !folder.isIssuerLocked() else { return (route, officeIssuesScreen(course)) }
      let issuing = Issuing(
        library: library, records: records, desk: IssuerDesk(folder), world: world)
      let issued = try issuing.issue(id, to: person)
      return (route, try certificateScreen(try records.certificate(number: issued.number)))
    case .recall: return (route, try recallScreen(record))
    case .recalled(let asked, let right):
      return (route, try recalledScreen(asked: asked, right: right, record))
    case .survey(let course): return (route, try surveyScreen(course, record))
    case .surveyPaper(let course): return (route, try surveyPaperScreen(course))
    case .remarks: return (route, try remarksScreen())
    }
  }

  /// An attempt with the very text it was frozen with, as far as it was answered.
  func restore(_ record: AttemptRecord) throws -> QuizSession {
    guard let document = try records.document(record.plan.document).opened(with: keys) else {
      throw SealedFileError.altered
    }
    let quiz = compileQuiz(document, id: record.plan.quiz).output
    // When a quiz closes is for everybody the same, so it is today's file that says it.
    let closing = (library[quiz: quiz.id] ?? quiz).closing(in: library.workspace.zone)
    guard let session = QuizSession(record, of: quiz, closing: closing) else {
      throw SessionError.planDoesNotFit(record.plan.id.description)
    }
    return session
  }
}

enum SessionError: BlameableError {
  var exitCode: Int32 {
    switch self {
    case .noSuchQuiz, .noSuchLesson: Exit.usage
    case .mayNotStart, .heldElsewhere, .quizHasErrors: Exit.wrong
    case .planDoesNotFit: Exit.environment
    }
  }

  case noSuchQuiz(String)
  case noSuchLesson(String)
  case mayNotStart(String)
  case heldElsewhere(String)
  case quizHasErrors(String, path: String)
  case planDoesNotFit(String)

  var message: Phrase {
    switch self {
    case .noSuchQuiz(let id): Phrase("Tidak ada kuis '\(id)'.", "There is no quiz '\(id)'.")
    case .noSuchLesson(let id):
      Phrase("Tidak ada kursus atau pelajaran '\(id)'.", "There is no course or lesson '\(id)'.")
    case .mayNotStart(let title):
      Phrase("'\(title)' belum bisa dimulai.", "'\(title)' cannot be started now.")
    case .heldElsewhere(let title):
      Phrase(
        "Soal '\(title)' tidak ada di komputer ini.",
        "The questions of '\(title)' are not on this computer.")
    case .quizHasErrors(let title, let path):
      Phrase(
        "'\(title)' ('\(path)') masih mengandung kesalahan.",
        "'\(title)' ('\(path)') still has mistakes in it.")
    case .planDoesNotFit(let id):
      Phrase(
        "Percobaan '\(id)' tidak cocok dengan naskah soalnya.",
        "Attempt '\(id)' does not fit the text of its quiz.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .noSuchQuiz: Phrase("Lihat daftarnya: balai quiz.", "See the list: balai quiz.")
    case .noSuchLesson: Phrase("Lihat daftarnya: balai learn.", "See the list: balai learn.")
    case .mayNotStart: Phrase("Buka kuisnya untuk melihat sebabnya.", "Open the quiz to see why.")
    case .heldElsewhere:
      Phrase(
        "Minta naskah tersegelnya kepada penyelenggara, atau adakan ujiannya di tempat mereka.",
        "Ask the office for the sealed exam, or hold it at their place.")
    case .quizHasErrors:
      Phrase(
        "Beri tahu pengajar; ia dapat menjalankan 'balai check'.",
        "Tell the trainer, who can run 'balai check'.")
    case .planDoesNotFit:
      Phrase("Jalankan: balai records verify.", "Run: balai records verify.")
    }
  }
}
