import LearningCore

/// One lesson with its place in the order of its course.
struct SyllabusEntry {
  let course: Course
  let module: Module
  /// Position of the module, from 1.
  let moduleNumber: Int
  let lesson: Lesson
  /// Position in the whole course, from 1.
  let number: Int
  let count: Int
  let previous: LessonStep?
  let next: LessonStep?

  var opensModule: Bool { module.lessons[0].id == lesson.id }
  var closesModule: Bool { module.lessons.last?.id == lesson.id }
  var place: LessonPlace { LessonPlace(course.id, module.id, lesson.id) }
}

/// A neighbour in the order of lessons.
struct LessonStep {
  let place: LessonPlace
  let title: String
}

extension Course {
  var lessonCount: Int { modules.reduce(0) { $0 + $1.lessons.count } }

  /// All lessons in reading order.
  var syllabus: [SyllabusEntry] {
    let rows = modules.enumerated().flatMap { index, module in
      module.lessons.map { (moduleNumber: index + 1, module: module, lesson: $0) }
    }
    let steps = rows.map {
      LessonStep(place: LessonPlace(id, $0.module.id, $0.lesson.id), title: $0.lesson.title)
    }
    return rows.indices.map { index in
      SyllabusEntry(
        course: self, module: rows[index].module, moduleNumber: rows[index].moduleNumber,
        lesson: rows[index].lesson, number: index + 1, count: rows.count,
        previous: index > 0 ? steps[index - 1] : nil,
        next: index + 1 < steps.count ? steps[index + 1] : nil)
    }
  }
}
