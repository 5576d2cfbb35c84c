import LearningCore
import ProgressTracker
import Testing

@Suite struct CourseProgressTests {
  private let library: Library
  private let basics: Course
  private let advanced: Course

  init() throws {
    basics = try course("dasar", modules: [module("satu", lessons: ["a"], minutes: 30)])
    advanced = try course(
      "lanjut", modules: [module("dua", lessons: ["b"], minutes: 60, quiz: "lanjut/latihan")],
      prerequisites: ["dasar"],
      certificate: CertificateRule(exam: nil, validityMonths: nil, isWitnessed: false))
    library = Library(
      workspace: Workspace(organisation: "Kota"), courses: [basics, advanced],
      quizzes: [try quiz("lanjut/latihan")])
  }

  private func progress(_ course: Course, _ journal: Journal) -> CourseProgress {
    courseProgress(course, in: library, of: journal.record)
  }

  private func place(_ course: Course) -> LessonPlace {
    LessonPlace(course.id, course.modules[0].id, course.modules[0].lessons[0].id)
  }

  @Test func completionsAreDueOnce() throws {
    var journal = Journal()
    #expect(dueCompletions(in: library, of: journal.record).isEmpty)
    journal.read(place(basics))
    let due = dueCompletions(in: library, of: journal.record)
    #expect(
      due == [
        .moduleCompleted(
          course: basics.id, module: basics.modules[0].id, title: "Modul satu", minutes: 30)
      ])
    try journal.book(due)
    #expect(dueCompletions(in: library, of: journal.record).isEmpty)
    #expect(progress(basics, journal).minutesEarned == 30)
  }

  @Test func aModuleWithAPracticeQuizNeedsThatToo() throws {
    var journal = Journal()
    journal.read(place(advanced))
    #expect(dueCompletions(in: library, of: journal.record).isEmpty)
    try journal.take(try name("lanjut/latihan"), percent: 40, passed: false)
    #expect(dueCompletions(in: library, of: journal.record).isEmpty)
    try journal.take(try name("lanjut/latihan"), percent: 90, passed: true)
    #expect(dueCompletions(in: library, of: journal.record).count == 1)
  }

  @Test func hoursEarnedStayWhenTheModuleIsEditedLater() throws {
    var journal = Journal()
    journal.read(place(basics))
    try journal.book(dueCompletions(in: library, of: journal.record))
    var longer = basics
    longer.modules[0].minutes = 500
    longer.modules[0].lessons.append(
      Lesson(id: try name("baru"), title: "Baru", blocks: [], anchors: [], line: 9))
    let progress = courseProgress(longer, in: library, of: journal.record)
    #expect(progress.minutesEarned == 30)
    #expect(progress.areModulesDone)
    #expect(progress.nextStep == .nothing)
  }

  @Test func prerequisitesAreCompletedFirst() throws {
    var journal = Journal()
    #expect(progress(advanced, journal).missingPrerequisites == [basics.id])
    #expect(progress(advanced, journal).nextStep == .completeFirst(basics.id))
    journal.read(place(basics))
    try journal.book(dueCompletions(in: library, of: journal.record))
    #expect(progress(advanced, journal).missingPrerequisites.isEmpty)
    #expect(progress(advanced, journal).nextStep == .read(place(advanced)))
  }

  @Test func aPrerequisiteThatDoesNotExistHoldsNobodyUp() throws {
    let course = try course(
      "x", modules: [module("satu", lessons: ["a"])], prerequisites: ["hilang", "x"])
    #expect(progress(course, Journal()).missingPrerequisites.isEmpty)
  }

  @Test func aCertificateIsDueUntilItIsIssuedAndNotAgainByItselfWhenItIsRevoked() throws {
    var journal = Journal()
    journal.read(place(advanced))
    #expect(!progress(advanced, journal).isCertificateDue)
    try journal.take(try name("lanjut/latihan"), percent: 100, passed: true)
    try journal.book(dueCompletions(in: library, of: journal.record))
    #expect(progress(advanced, journal).isCertificateDue)
    try journal.issue("1", for: advanced.id)
    #expect(!progress(advanced, journal).isCertificateDue)
    #expect(progress(advanced, journal).certificate?.certificate.number == "1")
    try journal.revoke("1")
    #expect(progress(advanced, journal).certificate == nil)
    // The office decides whether there is to be another one.
    #expect(!progress(advanced, journal).isCertificateDue)
    try journal.issue("2", for: advanced.id)
    #expect(progress(advanced, journal).certificate?.certificate.number == "2")
    #expect(progress(advanced, journal).certificates.count == 2)
    #expect(progress(basics, journal).certificates.isEmpty)
  }

  @Test func aCourseWithoutACertificateOffersNone() throws {
    var journal = Journal()
    journal.read(place(basics))
    try journal.book(dueCompletions(in: library, of: journal.record))
    #expect(progress(basics, journal).isCompleted)
    #expect(!progress(basics, journal).isCertificateDue)
  }

  @Test func aCourseWithoutModulesGivesNoCertificateAway() throws {
    let empty = try course(
      "kosong", modules: [],
      certificate: CertificateRule(exam: nil, validityMonths: nil, isWitnessed: false))
    #expect(!progress(empty, Journal()).isCompleted)
    #expect(!progress(empty, Journal()).isCertificateDue)
    #expect(progress(empty, Journal()).nextStep == .nothing)
  }

  @Test func theBestAttemptIsTheOneWithTheHighestShare() throws {
    var journal = Journal()
    for (percent, passed) in [(50, false), (90, true), (70, true)] {
      try journal.take(try name("lanjut/latihan"), percent: percent, passed: passed)
    }
    try journal.start(try name("lanjut/latihan"), as: "terbuka")
    let practice = try #require(progress(advanced, journal).modules[0].practice)
    #expect(practice.attempts == 3)
    #expect(practice.best?.basisPoints == 9000)
    #expect(practice.isSettled)
    #expect(practice.openAttempt?.description == "terbuka")
  }

  @Test func aQuizThatIsGoneDoesNotHoldTheModuleUp() throws {
    let without = Library(
      workspace: library.workspace, courses: [advanced], quizzes: [])
    var journal = Journal()
    journal.read(place(advanced))
    #expect(dueCompletions(in: without, of: journal.record).count == 1)
  }

  @Test func aCourseHasStartedWithTheFirstLessonOrThePretest() throws {
    var journal = Journal()
    #expect(!progress(basics, journal).hasStarted)
    journal.read(place(basics))
    #expect(progress(basics, journal).hasStarted)
    #expect(progress(basics, journal).modules[0].lessonsDone == 1)
  }

  @Test func aWitnessedCourseCountsOnlyWitnessedAttempts() throws {
    let exam: QuizID = try name("lanjut/ujian")
    let course = try course(
      "awas", modules: [],
      certificate: CertificateRule(exam: exam, validityMonths: nil, isWitnessed: true))
    let library = Library(
      workspace: Workspace(organisation: "Kota"), courses: [course],
      quizzes: [try quiz("lanjut/ujian", kind: .exam)])
    var journal = Journal()
    func state() -> CourseProgress.QuizState? {
      courseProgress(course, in: library, of: journal.record).exam
    }
    try journal.take(exam, percent: 90, passed: true)
    #expect(state()?.isSettled == false && state()?.isPassedUnwitnessed == true)
    #expect(state()?.best == nil && state()?.attempts == 1)
    try journal.take(exam, percent: 80, passed: true)
    try journal.witness("sesi-1")
    #expect(state()?.isSettled == true && state()?.isPassedUnwitnessed == false)
    #expect(state()?.best?.basisPoints == 8000 && state()?.isBestWitnessed == true)
  }

  @Test func whereNoWitnessIsNeededTheBestMarkSaysWhetherOneWasThere() throws {
    let exam: QuizID = try name("lanjut/latihan")
    var journal = Journal()
    func isWitnessed(_ percents: [(Int, String?)]) throws -> Bool? {
      journal = Journal()
      for (percent, sitting) in percents {
        try journal.take(exam, percent: percent, passed: true)
        if let sitting { try journal.witness(sitting) }
      }
      return progress(advanced, journal).modules.first?.practice?.isBestWitnessed
    }
    #expect(try isWitnessed([(70, "s"), (90, nil)]) == false)
    #expect(try isWitnessed([(90, "s"), (70, nil)]) == true)
    #expect(try isWitnessed([(90, "s"), (90, nil)]) == true)
    #expect(try isWitnessed([(90, nil), (90, "s")]) == true)
  }
}
