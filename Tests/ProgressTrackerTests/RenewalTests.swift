import LearningCore
import Testing

@testable import ProgressTracker

@Suite struct RenewalTests {
  private let exam: QuizID
  private let places: [LessonPlace]
  private var course: Course
  private let contents: [LessonPlace: ContentDigest]
  private let certificate: CertificateRecord
  private let end: Timestamp

  init() throws {
    exam = try name("c/ujian")
    course = try ProgressTrackerTests.course(
      "c",
      modules: [
        try module("a", lessons: ["x", "y"]), try module("b", lessons: ["z"], minutes: 30),
      ], certificate: CertificateRule(exam: exam, validityMonths: 24, isWitnessed: false))
    let id = course.id
    let places = course.modules.flatMap { module in
      module.lessons.map { LessonPlace(id, module.id, $0.id) }
    }
    self.places = places
    contents = try Dictionary(
      uniqueKeysWithValues: places.map { ($0, try Self.digest($0.lesson.description)) })
    end = Timestamp(millisecondsSince1970: 1_800_000_000_000)
    certificate = CertificateRecord(
      person: try name("p"),
      certificate: IssuedCertificate(number: "1", course: course.id, text: "x"),
      issuedAt: end + .minutes(-1_000_000), revocation: nil)
  }

  private static func digest(_ letter: String) throws -> ContentDigest {
    let hex = Array("0123456789abcdef")[Int(letter.utf8.first ?? 0) % 16]
    return try #require(ContentDigest(hex: String(repeating: hex, count: 64)))
  }

  private func renewal(
    _ record: LearningRecord, missed: Set<LessonPlace> = [], daysBefore: Int = 10
  ) throws -> Renewal? {
    let library = Library(
      workspace: Workspace(organisation: ""), courses: [course],
      quizzes: [try quiz("c/ujian", kind: .exam)])
    return ProgressTracker.renewal(
      of: certificate, endingAt: end, in: course, library: library, record: record, missed: missed,
      contents: contents, now: end + .minutes(-daysBefore * 1440))
  }

  /// Everything read long ago as it is today.
  private func read(at time: Timestamp) -> LearningRecord {
    LearningRecord(
      completedLessons: Set(places), readings: contents.mapValues { .init(content: $0, at: time) })
  }

  @Test func itOpensBeforeTheEnd() throws {
    let record = read(at: certificate.issuedAt)
    #expect(try renewal(record, daysBefore: 61) == nil)
    #expect(try renewal(record, daysBefore: 60) != nil)
    #expect(try renewal(record, daysBefore: -400) != nil)
  }

  @Test func onlyWhatChangedOrWasMissedIsReadAgain() throws {
    var record = read(at: certificate.issuedAt)
    #expect(try renewal(record)?.parts == [])
    #expect(try renewal(record)?.minutes == 0)
    record.readings[places[0]]?.content = try Self.digest("q")
    let found = try #require(try renewal(record, missed: [places[2]]))
    #expect(found.parts.map(\.place) == [places[0], places[2]])
    #expect(found.parts.map(\.reason) == [.changed, .missed])
    #expect(found.minutes == 75)
    #expect(found.nextPart?.place == places[0])
    // An old entry does not say what was read.
    record.readings[places[1]] = nil
    #expect(try renewal(record)?.parts.map(\.reason) == [.changed, .unknown])
  }

  @Test func readingAgainAndPassingAgainCompletesIt() throws {
    var record = read(at: certificate.issuedAt)
    record.readings[places[0]]?.content = try Self.digest("q")
    let opening = try #require(try renewal(record)?.opensAt)
    let content = try #require(contents[places[0]])
    record.readings[places[0]] = .init(content: content, at: opening + .minutes(1))
    #expect(try renewal(record)?.nextPart == nil)
    #expect(try renewal(record)?.parts.map(\.isDone) == [true])
    #expect(try renewal(record)?.exam == exam)
    func attempt(_ id: String, at time: Timestamp, passed: Bool) throws -> AttemptSummary {
      AttemptSummary(
        id: try name(id), quiz: exam, startedAt: time, submittedAt: time,
        score: Score(earned: .zero, possible: Mark(points: 1)), passed: passed)
    }
    record.attempts = [
      try attempt("dulu", at: opening + .minutes(-1), passed: true),
      try attempt("gagal", at: opening + .minutes(1), passed: false),
    ]
    #expect(try renewal(record)?.isComplete == false)
    record.attempts.append(try attempt("lulus", at: opening + .minutes(2), passed: true))
    #expect(try renewal(record)?.isComplete == true)
    // The hours are those of what was studied, also once it is done.
    #expect(try renewal(record)?.minutes == 45)
  }

  @Test(arguments: [(RenewalRule.Hours.studied, 45), (.all, 75), (.none, 0)])
  func hours(_ hours: RenewalRule.Hours, minutes: Int) throws {
    var test = self
    test.course.certificate?.renewal = RenewalRule(days: 30, hours: hours)
    var record = read(at: certificate.issuedAt)
    record.readings[places[1]]?.content = try Self.digest("q")
    #expect(try test.renewal(record)?.minutes == minutes)
    #expect(try test.renewal(record, daysBefore: 31) == nil)
  }

  @Test func theNextStepLeadsThroughIt() throws {
    let library = Library(
      workspace: Workspace(organisation: ""), courses: [course],
      quizzes: [try quiz("c/ujian", kind: .exam)])
    var journal = Journal()
    journal.record.completedLessons = Set(places)
    try journal.book(dueCompletions(in: library, of: journal.record))
    try journal.take(exam, percent: 90, passed: true)
    journal.record.certificates = [certificate]
    var progress = courseProgress(course, in: library, of: journal.record)
    #expect(progress.nextStep == .nothing)
    var renewal = Renewal(
      number: "1", endsAt: end, opensAt: end,
      parts: [.init(place: places[1], title: "", reason: .changed, isDone: false)], exam: exam,
      minutes: 45)
    progress.renewal = renewal
    #expect(progress.nextStep == .readAgain(places[1]))
    renewal.parts[0].isDone = true
    progress.renewal = renewal
    #expect(progress.nextStep == .takeExam(exam))
    renewal.exam = nil
    progress.renewal = renewal
    #expect(progress.nextStep == .claimCertificate)
  }
}
