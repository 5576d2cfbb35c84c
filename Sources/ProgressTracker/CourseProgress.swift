package import LearningCore

/// How far a person is in one course: a pure function of the course and the person's facts.
package struct CourseProgress: Hashable, Sendable {
  package struct ModuleState: Hashable, Sendable {
    package var id: ModuleID
    package var title: String
    package var minutes: Int
    package var lessons: [LessonState]
    package var practice: QuizState?
    /// When it was completed and booked; the minutes are those of that day.
    package var completion: LearningRecord.ModuleCompletion?

    package var lessonsDone: Int { lessons.count(where: \.isDone) }

    /// All lessons read and the practice quiz passed, whether or not it is booked yet.
    package var isFinished: Bool {
      lessons.allSatisfy(\.isDone) && practice.map(\.isSettled) ?? true
    }
  }

  package struct LessonState: Hashable, Sendable {
    package var place: LessonPlace
    package var title: String
    package var isDone: Bool
  }

  package struct QuizState: Hashable, Sendable {
    package var id: QuizID
    package var attempts: Int
    /// Of the attempts that count.
    package var best: Score?
    /// Whether the attempt with the best mark was taken under the eyes of a witness.
    package var isBestWitnessed: Bool
    /// Submitted, and passed if there is a pass mark.
    package var isSettled: Bool
    /// Passed without a witness, where only an attempt with one counts.
    package var isPassedUnwitnessed: Bool
    /// Passed at an installation that is not trusted with exams, and nowhere else.
    package var isPassedElsewhere: Bool
    package var openAttempt: AttemptID?
    /// Whether any of the attempts was judged anew.
    package var isRegraded: Bool
  }

  package var course: CourseID
  package var title: String
  package var modules: [ModuleState]
  package var pretest: QuizState?
  package var posttest: QuizState?
  package var exam: QuizState?
  /// Courses to complete first.
  package var missingPrerequisites: [CourseID]
  /// Of this course, oldest first.
  package var certificates: [CertificateRecord]
  package var offersCertificate: Bool
  /// There while the certificate that counts can be renewed.
  package var renewal: Renewal?

  package var modulesDone: Int { modules.count { $0.completion != nil } }
  /// A course without modules has nothing to complete.
  package var areModulesDone: Bool { !modules.isEmpty && modulesDone == modules.count }
  package var isCompleted: Bool { areModulesDone && exam.map(\.isSettled) ?? true }
  package var minutesEarned: Int { modules.reduce(0) { $0 + ($1.completion?.minutes ?? 0) } }

  package var hasStarted: Bool {
    modules.contains { $0.lessonsDone > 0 || $0.completion != nil }
      || ([pretest, posttest, exam] + modules.map(\.practice)).compactMap(\.self)
        .contains { $0.attempts > 0 || $0.openAttempt != nil }
  }

  /// The certificate that counts: the last one that was not revoked.
  package var certificate: CertificateRecord? { certificates.last { $0.revocation == nil } }

  /// Due to the learner without asking. After a revocation it is the office that decides.
  package var isCertificateDue: Bool { offersCertificate && isCompleted && certificates.isEmpty }
}

/// Works out a person's progress in one course of the library.
package func courseProgress(
  _ course: Course, in library: Library, of record: LearningRecord
) -> CourseProgress {
  let completions = record.completedModules.filter { $0.course == course.id }
  func state(of quiz: QuizID?) -> CourseProgress.QuizState? {
    guard let quiz, let content = library[quiz: quiz] else { return nil }
    let attempts = record.attempts.filter { $0.quiz == quiz }
    let submitted = attempts.filter { $0.submittedAt != nil }
    let counted = submitted.filter(content.counts)
    let best = counted.filter { $0.score != nil }.max { $0.rank < $1.rank }
    let isSettled = counted.contains { content.passMark == nil || $0.passed == true }
    return CourseProgress.QuizState(
      id: quiz, attempts: submitted.count, best: best?.score,
      isBestWitnessed: best?.sitting != nil, isSettled: isSettled,
      isPassedUnwitnessed: !isSettled
        && submitted.contains { $0.passed == true && content.isTrusted($0) },
      isPassedElsewhere: !isSettled
        && submitted.contains { $0.passed == true && !content.isTrusted($0) },
      openAttempt: attempts.last { $0.submittedAt == nil }?.id,
      isRegraded: submitted.contains(where: \.isRegraded))
  }
  let modules = course.modules.map { module in
    CourseProgress.ModuleState(
      id: module.id, title: module.title, minutes: module.minutes,
      lessons: module.lessons.map { lesson in
        let place = LessonPlace(course.id, module.id, lesson.id)
        return CourseProgress.LessonState(
          place: place, title: lesson.title, isDone: record.completedLessons.contains(place))
      },
      practice: state(of: module.quiz),
      completion: completions.first { $0.module == module.id })
  }
  return CourseProgress(
    course: course.id, title: course.title, modules: modules, pretest: state(of: course.pretest),
    posttest: state(of: course.posttest), exam: state(of: course.certificate?.exam),
    missingPrerequisites: course.prerequisites.filter { id in
      guard let other = library[course: id], id != course.id else { return false }
      let done = Set(record.completedModules.filter { $0.course == id }.map(\.module))
      return !other.modules.allSatisfy { done.contains($0.id) }
    },
    certificates: record.certificates.filter { $0.certificate.course == course.id },
    offersCertificate: course.certificate != nil)
}

extension AttemptSummary {
  /// Of two equal marks the one a witness saw is better.
  fileprivate var rank: (Int, Int) { (score?.basisPoints ?? -1, sitting == nil ? 0 : 1) }
}

/// The module completions that the facts call for and nobody has booked yet.
package func dueCompletions(in library: Library, of record: LearningRecord) -> [Fact] {
  library.courses.flatMap { course in
    courseProgress(course, in: library, of: record).modules.compactMap { module in
      guard module.isFinished, module.completion == nil else { return nil }
      return .moduleCompleted(
        course: course.id, module: module.id, title: module.title, minutes: module.minutes)
    }
  }
}
