import LearningCore
import ProgressTracker
import Testing

@Suite struct RequirementTests {
  private let library: Library
  private let course: Course
  private let practice: QuizID
  private let exam: QuizID

  init() throws {
    (practice, exam) = (try name("c/latihan"), try name("c/ujian"))
    course = try ProgressTrackerTests.course(
      "c",
      modules: [
        try module("a", lessons: ["x", "y"], quiz: "c/latihan"), try module("b", lessons: ["z"]),
      ], prerequisites: ["dasar"],
      certificate: CertificateRule(exam: exam, validityMonths: nil, isWitnessed: true))
    library = Library(
      workspace: Workspace(organisation: ""),
      courses: [
        course,
        try ProgressTrackerTests.course("dasar", modules: [try module("d", lessons: ["w"])]),
      ],
      quizzes: [try quiz("c/latihan"), try quiz("c/ujian", kind: .exam)])
  }

  private func progress(_ journal: Journal) -> CourseProgress {
    courseProgress(course, in: library, of: journal.record)
  }

  @Test func eachStepTakesOneThingAway() throws {
    var journal = Journal()
    let (a, b): (ModuleID, ModuleID) = (try name("a"), try name("b"))
    let places = try ["x", "y"].map { LessonPlace(course.id, a, try name($0)) }
    let last = LessonPlace(course.id, b, try name("z"))
    #expect(
      progress(journal).missing == [
        .prerequisite(try name("dasar")), .lessons(a, places),
        .practice(practice, of: a, .notTaken),
        .lessons(b, [last]), .exam(exam, .notTaken),
      ])
    journal.read(places[0])
    journal.read(last)
    try journal.start(practice, as: "p")
    #expect(
      progress(journal).missing.dropFirst() == [
        .lessons(a, [places[1]]), .practice(practice, of: a, .underWay), .booking(b),
        .exam(exam, .notTaken),
      ])
    try journal.submit(percent: 40, passed: false)
    let best = Score(earned: Mark(points: 40), possible: Mark(points: 100))
    #expect(progress(journal).missing.contains(.practice(practice, of: a, .notPassed(best))))
    journal.read(places[1])
    try journal.take(practice, percent: 80, passed: true)
    try journal.book(dueCompletions(in: library, of: journal.record))
    try journal.take(exam, percent: 90, passed: true)
    #expect(progress(journal).missing.dropFirst() == [.exam(exam, .notWitnessed)])
    #expect(!progress(journal).isCompleted)
    try journal.witness("s1")
    // A prerequisite is advice.
    #expect(progress(journal).missing == [.prerequisite(try name("dasar"))])
    #expect(progress(journal).isCompleted)
  }

  @Test func standings() throws {
    var journal = Journal()
    #expect(progress(journal).standing(in: library) == .notStarted)
    journal.read(LessonPlace(course.id, try name("a"), try name("x")))
    #expect(progress(journal).standing(in: library) == .underWay)
    try journal.take(practice, percent: 40, passed: false)
    #expect(progress(journal).standing(in: library) == .underWay)
    try journal.take(practice, percent: 40, passed: false)
    #expect(progress(journal).standing(in: library) == .stuck(practice))
    try journal.start(practice, as: "lagi")
    #expect(progress(journal).standing(in: library) == .underWay)
    try journal.submit(percent: 80, passed: true)
    #expect(progress(journal).standing(in: library) == .underWay)
  }

  @Test func theLastTryIsEnoughToBeStuck() throws {
    var once = try quiz("c/ujian", kind: .exam)
    once.attemptLimit = 1
    let library = Library(
      workspace: library.workspace, courses: library.courses,
      quizzes: [try quiz("c/latihan"), once])
    var journal = Journal()
    try journal.take(exam, percent: 10, passed: false)
    #expect(
      courseProgress(course, in: library, of: journal.record).standing(in: library) == .stuck(exam))
  }

  @Test func missedQuestionsTheWorstFirst() throws {
    var questions = MissedQuestions()
    for (id, isMissed) in [("b", true), ("a", true), ("c", false), ("a", true), ("b", false)] {
      questions.add(try name(id), isMissed: isMissed)
    }
    #expect(questions.worstFirst.map(\.question.description) == ["a", "b"])
    #expect(questions.worstFirst.map(\.missed) == [2, 1])
    #expect(questions.worstFirst.map(\.asked) == [2, 2])
  }
}
