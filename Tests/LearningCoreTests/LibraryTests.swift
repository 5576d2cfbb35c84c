import LearningCore
import Testing

@Suite struct LibraryTests {
  private let library: Library
  private let first: LessonPlace
  private let second: LessonPlace

  init() throws {
    let course = try #require(CourseID("aman"))
    let module = try #require(ModuleID("sandi"))
    let ids = try ["satu", "dua"].map { try #require(LessonID($0)) }
    func heading(_ anchor: String) -> Block {
      Block(.heading(Heading(level: 3, anchor: anchor, content: [.text(anchor)])), line: 1)
    }
    let lessons = [
      Lesson(id: ids[0], title: "Satu", blocks: [heading("contoh")], anchors: ["contoh"], line: 1),
      Lesson(
        id: ids[1], title: "Dua", blocks: [], anchors: [], line: 5, anchor: "Dua:Lama"),
    ]
    let quoted = Block(.quote([heading("tujuan")]), line: 1)
    library = Library(
      workspace: Workspace(organisation: "Kota"),
      courses: [
        Course(
          id: course, title: "Aman", summary: "", language: "id", level: nil, audience: [],
          pillars: [], competencies: [], version: "1", prerequisites: [], pretest: nil,
          certificate: nil, authors: [], license: nil, overview: [heading("untuk-siapa")],
          modules: [
            Module(
              id: module, title: "Sandi", minutes: 45, objectives: [], quiz: nil,
              visibility: .public, opening: [quoted], lessons: lessons,
              path: "Courses/aman/01-sandi.md", titleAnchor: "kata-sandi")
          ], path: "Courses/aman/course.md", titleAnchor: "aman-di-internet")
      ], quizzes: [])
    first = LessonPlace(course, module, ids[0])
    second = LessonPlace(course, module, ids[1])
  }

  @Test func aFileLeadsToItsFirstLessonAndAHeadingToTheLessonItStandsIn() {
    let path = "Courses/aman/01-sandi.md"
    #expect(library.target(path: path, fragment: nil) == .lesson(first, anchor: nil))
    #expect(library.target(path: path, fragment: "satu") == .lesson(first, anchor: nil))
    #expect(library.target(path: path, fragment: "contoh") == .lesson(first, anchor: "contoh"))
    #expect(library.target(path: path, fragment: "kata-sandi") == .lesson(first, anchor: nil))
    #expect(library.target(path: path, fragment: "tidak-ada") == nil)
  }

  @Test func aHeadingInTheOpeningIsReadBeforeTheFirstLesson() {
    let target = library.target(path: "Courses/aman/01-sandi.md", fragment: "tujuan")
    #expect(target == .lesson(first, anchor: "tujuan"))
  }

  @Test func aLessonIsFoundByItsHeadingEvenIfItsNameIsAnother() {
    let target = library.target(path: "Courses/aman/01-sandi.md", fragment: "Dua:Lama")
    #expect(target == .lesson(second, anchor: nil))
  }

  @Test func theCoursesOwnFileLeadsToTheCourse() {
    let path = "Courses/aman/course.md"
    #expect(library.target(path: path, fragment: nil) == .course(first.course))
    #expect(library.target(path: path, fragment: "untuk-siapa") == .course(first.course))
    #expect(library.target(path: path, fragment: "aman-di-internet") == .course(first.course))
    #expect(library.target(path: path, fragment: "lain") == nil)
    #expect(library.target(path: "Courses/lain/course.md", fragment: nil) == nil)
  }

  @Test func aReferenceLeadsWhereAFileWould() throws {
    for (text, anchor) in [("aman/sandi", nil), ("aman/sandi#contoh", "contoh")] {
      let reference = try #require(LessonReference(text))
      #expect(library.target(of: reference) == .lesson(first, anchor: anchor))
    }
    for text in ["aman/lain", "lain/sandi", "aman/sandi#lain"] {
      let reference = try #require(LessonReference(text))
      #expect(library.target(of: reference) == nil)
    }
  }

  @Test func lessonsAreFoundByTheirPlace() {
    #expect(library[first]?.title == "Satu")
    #expect(library[second]?.title == "Dua")
  }

  @Test func aCourseThatCertifiesAWitnessedExamMakesItOne() throws {
    let exam = try #require(QuizID("aman/ujian"))
    let other = try #require(QuizID("aman/latihan"))
    func quiz(_ id: QuizID) -> Quiz {
      Quiz(
        id: id, title: "", kind: .exam, passMark: nil, draw: .all, timeLimit: nil,
        attemptLimit: nil, wait: nil, shufflesQuestions: false, shufflesOptions: false,
        feedback: .never, isWitnessed: false, scoring: .netCorrect, pools: [], questions: [],
        path: "Quizzes/\(id).md")
    }
    for isWitnessed in [false, true] {
      var course = library.courses[0]
      course.certificate = CertificateRule(
        exam: exam, validityMonths: nil, isWitnessed: isWitnessed)
      let library = Library(
        workspace: library.workspace, courses: [course], quizzes: [quiz(exam), quiz(other)])
      #expect(library[quiz: exam]?.isWitnessed == isWitnessed)
      #expect(library[quiz: other]?.isWitnessed == false)
    }
  }
}
