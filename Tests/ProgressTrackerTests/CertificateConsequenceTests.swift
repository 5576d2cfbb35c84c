import LearningCore
import ProgressTracker
import Testing

/// What becomes of certificates and modules when marks are corrected.
@Suite struct CertificateConsequenceTests {
  private let library: Library
  private let course: Course
  private let exam: QuizID
  private let practice: QuizID

  init() throws {
    (exam, practice) = (try name("aman/ujian"), try name("aman/latihan"))
    course = try ProgressTrackerTests.course(
      "aman", modules: [module("satu", lessons: ["a"], quiz: "aman/latihan")],
      certificate: CertificateRule(exam: exam, validityMonths: nil, isWitnessed: false))
    library = Library(
      workspace: Workspace(organisation: "Kota"), courses: [course],
      quizzes: [try quiz("aman/latihan"), try quiz("aman/ujian", kind: .exam)])
  }

  private func progress(_ journal: Journal) -> CourseProgress {
    courseProgress(course, in: library, of: journal.record)
  }

  /// Somebody who read the lesson and passed practice and exam.
  private func finished(percent: Int = 80) throws -> Journal {
    var journal = Journal()
    journal.read(LessonPlace(course.id, course.modules[0].id, course.modules[0].lessons[0].id))
    try journal.take(practice, percent: 90, passed: true)
    try journal.take(exam, percent: percent, passed: percent >= 70)
    try journal.book(dueCompletions(in: library, of: journal.record))
    return journal
  }

  private func correct(
    _ quiz: QuizID, to percent: Int, in journal: inout Journal
  ) throws {
    let index = try #require(journal.record.attempts.lastIndex { $0.quiz == quiz })
    journal.record.attempts[index].score = Score(
      earned: Mark(points: percent), possible: Mark(points: 100))
    journal.record.attempts[index].passed = percent >= 70
    journal.record.attempts[index].isRegraded = true
  }

  @Test func whoPassesByACorrectionIsDueACertificate() throws {
    var journal = try finished(percent: 60)
    #expect(!progress(journal).isCertificateDue)
    try correct(exam, to: 75, in: &journal)
    #expect(progress(journal).isCertificateDue)
    #expect(progress(journal).exam?.best?.basisPoints == 7500)
    #expect(progress(journal).consequence(ofMarkStated: nil) == nil, "there is none yet")
  }

  @Test func whoFailsByACorrectionKeepsTheCertificateAndTheOfficeIsTold() throws {
    var journal = try finished()
    try journal.issue("1", for: course.id)
    #expect(progress(journal).consequence(ofMarkStated: 8000) == nil)
    try correct(exam, to: 50, in: &journal)
    #expect(progress(journal).certificate?.certificate.number == "1")
    #expect(progress(journal).consequence(ofMarkStated: 8000) == .examNoLongerPassed)
    #expect(!progress(journal).isCompleted)
    try journal.revoke("1")
    #expect(progress(journal).consequence(ofMarkStated: 8000) == nil)
  }

  @Test func aCertificateThatStatesTheOldMarkIsNamed() throws {
    var journal = try finished()
    try journal.issue("1", for: course.id)
    try correct(exam, to: 95, in: &journal)
    let score = try #require(progress(journal).exam?.best)
    #expect(progress(journal).consequence(ofMarkStated: 8000) == .anotherMark(score))
    #expect(progress(journal).consequence(ofMarkStated: 9500) == nil)
    #expect(progress(journal).consequence(ofMarkStated: nil) == nil)
  }

  @Test func aModuleThatIsPassedByACorrectionIsBooked() throws {
    var journal = Journal()
    journal.read(LessonPlace(course.id, course.modules[0].id, course.modules[0].lessons[0].id))
    try journal.take(practice, percent: 50, passed: false)
    #expect(dueCompletions(in: library, of: journal.record).isEmpty)
    try correct(practice, to: 90, in: &journal)
    #expect(dueCompletions(in: library, of: journal.record).count == 1)
    // Hours that are booked stay, whatever is corrected later.
    try journal.book(dueCompletions(in: library, of: journal.record))
    try correct(practice, to: 10, in: &journal)
    #expect(progress(journal).modulesDone == 1)
  }
}
