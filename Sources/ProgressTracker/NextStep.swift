package import LearningCore

/// The one thing to do next in a course.
package enum NextStep: Hashable, Sendable {
  case completeFirst(CourseID)
  case takePretest(QuizID)
  case read(LessonPlace)
  case practise(QuizID, module: ModuleID)
  case takePosttest(QuizID)
  case takeExam(QuizID)
  /// A lesson that was completed before, for a certificate that ends.
  case readAgain(LessonPlace)
  case claimCertificate
  /// Everything is done.
  case nothing
}

extension CourseProgress {
  /// Attempts under way come first, then lessons and practice in the order of the course.
  package var nextStep: NextStep {
    if let missing = missingPrerequisites.first { return .completeFirst(missing) }
    if let exam, exam.openAttempt != nil { return .takeExam(exam.id) }
    if let posttest, posttest.openAttempt != nil { return .takePosttest(posttest.id) }
    if let pretest, pretest.openAttempt != nil { return .takePretest(pretest.id) }
    if let pretest, pretest.attempts == 0, !modules.contains(where: { $0.lessonsDone > 0 }) {
      return .takePretest(pretest.id)
    }
    for module in modules where module.completion == nil {
      if let lesson = module.lessons.first(where: { !$0.isDone }) { return .read(lesson.place) }
      if let practice = module.practice, !practice.isSettled {
        return .practise(practice.id, module: module.id)
      }
    }
    if let posttest, posttest.attempts == 0 { return .takePosttest(posttest.id) }
    if let exam, !exam.isSettled { return .takeExam(exam.id) }
    if let renewal {
      if let part = renewal.nextPart { return .readAgain(part.place) }
      return renewal.exam.map { .takeExam($0) } ?? .claimCertificate
    }
    return isCertificateDue ? .claimCertificate : .nothing
  }
}

/// The course a person should be shown first: the one of the last lesson while it is unfinished,
/// else the next one that a path requires, else the first that was begun and is unfinished, else the
/// first not begun, else the first.
///
/// - Parameter paths: those of the person; of several, the one that is due first.
package func currentCourse(
  among courses: [CourseProgress], lastLesson: LessonPlace?, paths: [PathProgress] = []
) -> CourseProgress? {
  let open = courses.filter { $0.nextStep != .nothing }
  // A path without a day comes after those that have one.
  let required = paths.enumerated().filter { $1.next != nil }.min { a, b in
    switch (a.element.path.due, b.element.path.due) {
    case (let one?, let other?) where one != other: one < other
    case (_?, nil): true
    case (nil, _?): false
    default: a.offset < b.offset
    }
  }?.element.next
  return open.first { $0.course == lastLesson?.course && !$0.isCompleted }
    ?? open.first { $0.course == required?.course }
    ?? open.first { $0.course == lastLesson?.course } ?? open.first(where: \.hasStarted)
    ?? open.first { $0.missingPrerequisites.isEmpty } ?? open.first ?? courses.first
}
