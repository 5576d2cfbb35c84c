import Certificates
import LearnerRecords
import LearningCore
import ProgressTracker

/// Works out how far people are, with what certificates that end ask for.
struct ProgressReading {
  let library: Library
  let records: LearnerRecords
  let now: Timestamp

  func progress(in course: Course, of record: LearningRecord) throws -> CourseProgress {
    var progress = courseProgress(course, in: library, of: record)
    progress.renewal = try renewal(in: course, progress, of: record)
    return progress
  }

  /// In every course of the library.
  func progress(of record: LearningRecord) throws -> [CourseProgress] {
    try library.courses.map { try progress(in: $0, of: record) }
  }

  /// From when on attempts at an exam count for the next certificate; `nil` where none is due.
  func renewalOpening(of exam: QuizID, _ record: LearningRecord) throws -> Timestamp? {
    for course in library.courses where course.certificate?.exam == exam {
      if let renewal = try progress(in: course, of: record).renewal { return renewal.opensAt }
    }
    return nil
  }

  private func renewal(
    in course: Course, _ progress: CourseProgress, of record: LearningRecord
  ) throws -> Renewal? {
    guard let rule = course.certificate, let certificate = progress.certificate,
      let endsAt = CertificateClaim.statedEnd(in: certificate.certificate.jws) ?? nil,
      now >= rule.renewal.opening(before: endsAt)
    else { return nil }
    let opensAt = rule.renewal.opening(before: endsAt)
    let exam = record.attempts.last { attempt in
      attempt.quiz == rule.exam && attempt.startedAt < opensAt && attempt.submittedAt != nil
        && library[quiz: attempt.quiz]?.counts(attempt) == true
    }
    return ProgressTracker.renewal(
      of: certificate, endingAt: endsAt, in: course, library: library, record: record,
      missed: try exam.map { try missedLessons(in: $0.id) } ?? [],
      contents: library.contents(of: course), now: now)
  }

  /// Nothing for a sealed exam, whose questions stay closed.
  private func missedLessons(in attempt: AttemptID) throws -> Set<LessonPlace> {
    let recorded = try records.attempt(attempt)
    var quizzes = FrozenQuizzes(records)
    let quiz = try quizzes.quiz(of: recorded.plan)
    return quiz.isSealed ? [] : recorded.missedLessons(in: quiz, library: library)
  }
}

extension Library {
  /// What the lessons of a course say today.
  func contents(of course: Course) -> [LessonPlace: ContentDigest] {
    var contents: [LessonPlace: ContentDigest] = [:]
    for module in course.modules {
      for lesson in module.lessons {
        contents[LessonPlace(course.id, module.id, lesson.id)] =
          module.content(of: lesson.id).map { digest(of: $0) }
      }
    }
    return contents
  }

  func content(of place: LessonPlace) -> ContentDigest? {
    self[course: place.course]?[module: place.module]?.content(of: place.lesson)
      .map { digest(of: $0) }
  }
}
