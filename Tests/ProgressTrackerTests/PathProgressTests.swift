import LearningCore
import ProgressTracker
import Testing

@Suite struct PathProgressTests {
  @Test func aPathLeadsToItsNextRequiredCourse() throws {
    let courses = try ["a", "b", "c"].map {
      try course($0, modules: [try module("m", lessons: ["x"])])
    }
    let library = Library(workspace: Workspace(organisation: ""), courses: courses, quizzes: [])
    var journal = Journal()
    let path = LearningPath(
      title: "Jalur", group: .everybody,
      required: [try name("c"), try name("b"), try name("tiada")],
      due: CivilDate("2026-11-21"))
    func look() -> (PathProgress, CourseProgress?) {
      let progress = courses.map { courseProgress($0, in: library, of: journal.record) }
      guard let today = CivilDate("2026-11-22") else { preconditionFailure("a day") }
      let path = PathProgress(path, courses: progress, today: today)
      return (
        path, currentCourse(among: progress, lastLesson: journal.record.lastLesson, paths: [path])
      )
    }
    #expect(look().0.next?.course.description == "c")
    #expect(look().0.isOverdue)
    // Not the first of all courses.
    #expect(look().1?.course.description == "c")
    journal.read(LessonPlace(try name("c"), try name("m"), try name("x")))
    try journal.book(dueCompletions(in: library, of: journal.record))
    #expect(look().0.completed == 1)
    #expect(look().1?.course.description == "b")
    journal.read(LessonPlace(try name("b"), try name("m"), try name("x")))
    try journal.book(dueCompletions(in: library, of: journal.record))
    #expect(look().0.next == nil)
    #expect(!look().0.isOverdue)
    #expect(look().1?.course.description == "a")
  }
}
