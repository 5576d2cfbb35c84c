package import LearningCore

/// When somebody reached what a course has to reach.
package struct CourseMilestones: Sendable {
  /// The first lesson completed, or the first attempt at one of its quizzes.
  package var began: Timestamp?
  package var finished: Timestamp?
  /// What was learned, each when it was booked.
  package var minutes: [(minutes: Int, at: Timestamp)]
}

/// - Parameter firstLesson: when a lesson of the course was completed first.
package func milestones(
  of course: Course, in library: Library, record: LearningRecord, firstLesson: Timestamp?
) -> CourseMilestones {
  let progress = courseProgress(course, in: library, of: record)
  let completions = record.completedModules.filter { $0.course == course.id }
  let quizzes = Set(
    ([progress.pretest, progress.posttest, progress.exam] + progress.modules.map(\.practice))
      .compactMap { $0?.id })
  let attempts = record.attempts.filter { quizzes.contains($0.quiz) }
  let starts = [firstLesson].compactMap(\.self) + completions.map(\.at) + attempts.map(\.startedAt)
  return CourseMilestones(
    began: starts.min(), finished: progress.isCompleted ? end(of: progress, attempts) : nil,
    minutes: completions.map { ($0.minutes, $0.at) }
      + record.renewals.filter { $0.course == course.id }.map { ($0.minutes, $0.at) })
}

/// The last module, or the exam where it was passed later.
private func end(of progress: CourseProgress, _ attempts: [AttemptSummary]) -> Timestamp? {
  let passed = attempts.filter { $0.quiz == progress.exam?.id && $0.passed != false }
    .compactMap(\.submittedAt).min()
  return (progress.modules.compactMap { $0.completion?.at } + [passed].compactMap(\.self)).max()
}
