package import LearningCore

/// What somebody has to do so that a certificate which ends is followed by another: read again what
/// is different or was not known, and pass the exam again.
package struct Renewal: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      /// The lesson says something else than when it was read, or is new.
      case changed
      /// It was read before it was recorded what lessons say.
      case unknown
      /// The last exam showed that it was not known.
      case missed
    }

    package var place: LessonPlace
    package var title: String
    package var reason: Reason
    package var isDone: Bool
  }

  /// Number of the certificate that ends.
  package var number: String
  /// The first moment it is not valid, and the first at which it can be renewed.
  package var endsAt: Timestamp
  package var opensAt: Timestamp
  /// In the order of the course.
  package var parts: [Part]
  /// `nil` when the course has no exam, or it was passed again.
  package var exam: QuizID?
  /// What the new certificate will add to the hours of its year.
  package var minutes: Int

  /// The lesson to read next.
  package var nextPart: Part? { parts.first { !$0.isDone } }
  package var isComplete: Bool { nextPart == nil && exam == nil }
}

/// Works out the renewal of a certificate.
///
/// - Parameters:
///   - certificate: the last one of the course that was not revoked.
///   - endsAt: as it says itself.
///   - missed: the lessons that the questions missed in the exam point at.
///   - contents: what the lessons of the course say today.
/// - Returns: `nil` as long as it is not open.
package func renewal(
  of certificate: CertificateRecord, endingAt endsAt: Timestamp, in course: Course,
  library: Library, record: LearningRecord, missed: Set<LessonPlace>,
  contents: [LessonPlace: ContentDigest], now: Timestamp
) -> Renewal? {
  guard let rule = course.certificate else { return nil }
  let opensAt = rule.renewal.opening(before: endsAt)
  guard now >= opensAt else { return nil }
  let parts = course.modules.flatMap { module in
    module.lessons.compactMap { lesson -> Renewal.Part? in
      let place = LessonPlace(course.id, module.id, lesson.id)
      let reading = record.readings[place]
      let isSame = reading.map { $0.content == contents[place] } ?? false
      let isRecent = reading.map { $0.at >= opensAt } ?? false
      // What was read again since stays in the list, done.
      let reason: Renewal.Part.Reason
      if missed.contains(place) {
        reason = .missed
      } else if isSame, !isRecent {
        return nil
      } else if reading == nil, record.completedLessons.contains(place) {
        reason = .unknown
      } else {
        reason = .changed
      }
      return Renewal.Part(
        place: place, title: lesson.title, reason: reason, isDone: isSame && isRecent)
    }
  }
  let isPassed = record.attempts.contains { attempt in
    guard attempt.quiz == rule.exam, attempt.startedAt >= opensAt,
      attempt.submittedAt != nil, let quiz = library[quiz: attempt.quiz]
    else { return false }
    return quiz.counts(attempt) && (quiz.passMark == nil || attempt.passed == true)
  }
  let exam = rule.exam.flatMap { library[quiz: $0]?.id }
  return Renewal(
    number: certificate.certificate.number, endsAt: endsAt, opensAt: opensAt, parts: parts,
    exam: isPassed ? nil : exam, minutes: rule.renewal.minutes(in: course, parts))
}

extension RenewalRule {
  package func opening(before end: Timestamp) -> Timestamp { end - .minutes(days * 24 * 60) }

  fileprivate func minutes(in course: Course, _ parts: [Renewal.Part]) -> Int {
    switch hours {
    case .none: return 0
    case .all: return course.minutes
    case .studied:
      let modules = Set(parts.map(\.place.module))
      return course.modules.reduce(0) { $0 + (modules.contains($1.id) ? $1.minutes : 0) }
    }
  }
}

extension AttemptRecord {
  /// The lessons that would have answered the questions which did not earn everything.
  ///
  /// - Parameter quiz: compiled from the text the attempt was frozen with.
  package func missedLessons(in quiz: Quiz, library: Library) -> Set<LessonPlace> {
    guard let result else { return [] }
    var missed: Set<LessonPlace> = []
    for (item, mark) in zip(plan.items, result.marks) where mark.mark < Mark(points: item.points) {
      guard let question = quiz[question: item.question], question.interaction.isScored,
        let see = question.see, case .lesson(let place, _) = library.target(of: see)
      else { continue }
      missed.insert(place)
    }
    return missed
  }
}
