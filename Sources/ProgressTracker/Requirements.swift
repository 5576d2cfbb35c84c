package import LearningCore

/// What is still missing until a course is completed.
package enum Requirement: Hashable, Sendable {
  package enum Lack: Hashable, Sendable {
    case notTaken, underWay
    /// The best mark of the attempts that count.
    case notPassed(Score?)
    /// Passed, but not under the eyes of a witness.
    case notWitnessed
  }

  /// A course to complete first. It is advice: nothing is locked, because a civil servant who was
  /// sent to an exam shall not be stopped by the order of courses.
  case prerequisite(CourseID)
  /// Lessons not read to their end.
  case lessons(ModuleID, [LessonPlace])
  case practice(QuizID, of: ModuleID, Lack)
  /// All is done; the module is booked at the next visit.
  case booking(ModuleID)
  case exam(QuizID, Lack)
}

extension CourseProgress {
  /// The rules of completion, in one place:
  ///
  /// 1. A module is completed once every lesson was read to its end and its practice quiz, if it has
  ///    one, is passed; where the quiz has no pass mark, once it was handed in. It is booked with the
  ///    minutes of that day and stays completed, whatever becomes of the course.
  /// 2. A course is completed once every module is and its exam, if it has one, is passed, by an
  ///    attempt that counts: of a witnessed exam, only one in a sitting.
  /// 3. Pre-test, post-test and surveys are never required.
  /// 4. Prerequisites are named first, and are advice.
  ///
  /// Empty but for prerequisites means completed, see ``isCompleted``.
  package var missing: [Requirement] {
    missingPrerequisites.map { .prerequisite($0) } + modules.flatMap(\.missing)
      + (exam.flatMap { exam in exam.lack.map { [.exam(exam.id, $0)] } } ?? [])
  }
}

extension CourseProgress.ModuleState {
  package var missing: [Requirement] {
    guard completion == nil else { return [] }
    let unread = lessons.filter { !$0.isDone }.map(\.place)
    var missing: [Requirement] = unread.isEmpty ? [] : [.lessons(id, unread)]
    if let practice, let lack = practice.lack {
      missing.append(.practice(practice.id, of: id, lack))
    }
    return missing.isEmpty ? [.booking(id)] : missing
  }
}

extension CourseProgress.QuizState {
  /// `nil` when it is settled.
  package var lack: Requirement.Lack? {
    if isSettled { return nil }
    if openAttempt != nil { return .underWay }
    if isPassedUnwitnessed { return .notWitnessed }
    return attempts == 0 ? .notTaken : .notPassed(best)
  }
}
