import LearningCore
import ProgressTracker
import Testing

@Suite struct NextStepTests {
  private let library: Library
  private let course: Course

  init() throws {
    course = try LearningTests.course(pretest: "aman/pretes", exam: "aman/ujian")
    library = Library(
      workspace: Workspace(organisation: "Kota"), courses: [course],
      quizzes: [
        try quiz("aman/pretes", kind: .pretest, pass: nil), try quiz("aman/latihan"),
        try quiz("aman/ujian", kind: .exam),
      ])
  }

  private func next(_ journal: Journal) -> NextStep {
    courseProgress(course, in: library, of: journal.record).nextStep
  }

  private func place(_ module: String, _ lesson: String) throws -> LessonPlace {
    LessonPlace(course.id, try name(module), try name(lesson))
  }

  @Test func aCourseIsWalkedFromThePretestToTheCertificate() throws {
    var journal = Journal()
    let pretest: QuizID = try name("aman/pretes")
    let practice: QuizID = try name("aman/latihan")
    let exam: QuizID = try name("aman/ujian")

    #expect(next(journal) == .takePretest(pretest))
    try journal.take(pretest, percent: 10, passed: nil)
    for (module, lessons) in [("satu", ["a", "b"]), ("dua", ["c"])] {
      for lesson in lessons {
        #expect(next(journal) == .read(try place(module, lesson)))
        journal.read(try place(module, lesson))
      }
      if module == "satu" {
        #expect(next(journal) == .practise(practice, module: try name("satu")))
        try journal.take(practice, percent: 50, passed: false)
        #expect(next(journal) == .practise(practice, module: try name("satu")))
        try journal.take(practice, percent: 80, passed: true)
      }
      try journal.book(dueCompletions(in: library, of: journal.record))
    }
    #expect(next(journal) == .takeExam(exam))
    try journal.take(exam, percent: 60, passed: false)
    #expect(next(journal) == .takeExam(exam))
    try journal.take(exam, percent: 90, passed: true)
    #expect(next(journal) == .claimCertificate)
    try journal.issue("1", for: course.id)
    #expect(next(journal) == .nothing)
  }

  @Test func anExamUnderWayComesBeforeEverythingElse() throws {
    var journal = Journal()
    try journal.start(try name("aman/ujian"), as: "x")
    #expect(next(journal) == .takeExam(try name("aman/ujian")))
  }

  @Test func aPretestUnderWayIsFinishedEvenAfterTheFirstLesson() throws {
    var journal = Journal()
    journal.read(try place("satu", "a"))
    try journal.start(try name("aman/pretes"), as: "x")
    #expect(next(journal) == .takePretest(try name("aman/pretes")))
  }

  @Test func thoseWhoBeganToReadAreNotSentBackToThePretest() throws {
    var journal = Journal()
    journal.read(try place("satu", "a"))
    #expect(next(journal) == .read(try place("satu", "b")))
  }

  @Test func theCourseOfTheLastLessonIsTheCurrentOne() throws {
    let other = try LearningTests.course(id: "lain")
    let library = Library(
      workspace: Workspace(organisation: "Kota"), courses: [course, other], quizzes: library.quizzes
    )
    func current(_ journal: Journal) -> CourseID? {
      let all = library.courses.map { courseProgress($0, in: library, of: journal.record) }
      return currentCourse(among: all, lastLesson: journal.record.lastLesson)?.course
    }
    var journal = Journal()
    #expect(current(journal) == course.id)
    journal.read(LessonPlace(other.id, try name("satu"), try name("a")))
    #expect(current(journal) == other.id)
    journal.record.lastLesson = nil
    #expect(current(journal) == other.id)
    // Finished: the other one is shown.
    for (module, lesson) in [("satu", "b"), ("dua", "c")] {
      journal.read(LessonPlace(other.id, try name(module), try name(lesson)))
    }
    try journal.take(try name("aman/latihan"), percent: 100, passed: true)
    try journal.book(dueCompletions(in: library, of: journal.record))
    #expect(current(journal) == course.id)
    #expect(currentCourse(among: [], lastLesson: nil) == nil)
  }
}

/// The course most of these tests walk through: two modules, three lessons, one practice quiz.
enum LearningTests {
  static func course(
    id: String = "aman", pretest: String? = nil, exam: String? = nil
  ) throws -> Course {
    try ProgressTrackerTests.course(
      id,
      modules: [
        module("satu", lessons: ["a", "b"], minutes: 90, quiz: "aman/latihan"),
        module("dua", lessons: ["c"], minutes: 45),
      ], pretest: pretest,
      certificate: try exam.map {
        CertificateRule(exam: try name($0), validityMonths: 24, isWitnessed: false)
      })
  }
}
