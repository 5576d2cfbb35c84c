import LearningCore
import Testing

func name<Kind>(
  _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Name<Kind> {
  try #require(Name<Kind>(text), sourceLocation: sourceLocation)
}

func module(
  _ id: String, lessons: [String], minutes: Int = 45, quiz: String? = nil
) throws -> Module {
  let lessons = try lessons.map {
    Lesson(id: try name($0), title: $0, blocks: [], anchors: [], line: 1)
  }
  return Module(
    id: try name(id), title: "Modul \(id)", minutes: minutes, objectives: [],
    quiz: try quiz.map { try name($0) }, visibility: .public, opening: [], lessons: lessons,
    path: "Courses/x/\(id).md")
}

func course(
  _ id: String, modules: [Module], prerequisites: [String] = [], pretest: String? = nil,
  certificate: CertificateRule? = nil
) throws -> Course {
  Course(
    id: try name(id), title: "Kursus \(id)", summary: "", language: "id", level: nil, audience: [],
    pillars: [], competencies: [], version: "1",
    prerequisites: try prerequisites.map { try name($0) },
    pretest: try pretest.map { try name($0) }, certificate: certificate, authors: [], license: nil,
    overview: [], modules: modules, path: "Courses/\(id)/course.md")
}

func quiz(_ id: String, kind: Quiz.Kind = .practice, pass: Int? = 70) throws -> Quiz {
  Quiz(
    id: try name(id), title: id, kind: kind, passMark: pass.flatMap { PassMark(percent: $0) },
    draw: .all, timeLimit: nil, attemptLimit: nil, wait: nil, shufflesQuestions: false,
    shufflesOptions: false, feedback: .immediate, isWitnessed: false, scoring: .netCorrect,
    pools: [], questions: [], path: "Quizzes/\(id).md")
}

/// A person's record that grows as the journal's would.
struct Journal {
  var record = LearningRecord()
  var clock = Timestamp(millisecondsSince1970: 1_800_000_000_000)

  mutating func read(_ place: LessonPlace) {
    record.completedLessons.insert(place)
    record.lastLesson = place
    clock = clock + .minutes(1)
  }

  mutating func start(_ quiz: QuizID, as id: String) throws {
    record.attempts.append(
      AttemptSummary(
        id: try name(id), quiz: quiz, startedAt: clock, submittedAt: nil, score: nil, passed: nil))
    clock = clock + .minutes(1)
  }

  /// - Parameter percent: of the marks.
  mutating func submit(percent: Int, passed: Bool?) throws {
    let index = try #require(record.attempts.lastIndex { $0.submittedAt == nil })
    record.attempts[index].submittedAt = clock
    record.attempts[index].score = Score(
      earned: Mark(points: percent), possible: Mark(points: 100))
    record.attempts[index].passed = passed
    clock = clock + .minutes(1)
  }

  /// Puts the last attempt under the eyes of a witness.
  mutating func witness(_ sitting: String) throws {
    record.attempts[record.attempts.count - 1].sitting = try name(sitting)
  }

  mutating func take(_ quiz: QuizID, percent: Int, passed: Bool?) throws {
    try start(quiz, as: "a\(record.attempts.count)")
    try submit(percent: percent, passed: passed)
  }

  mutating func book(_ facts: [Fact]) throws {
    for fact in facts {
      guard case .moduleCompleted(let course, let module, let title, let minutes) = fact else {
        Issue.record("another fact: \(fact)")
        continue
      }
      record.completedModules.append(
        .init(course: course, module: module, title: title, minutes: minutes, at: clock))
    }
  }

  mutating func issue(_ number: String, for course: CourseID) throws {
    record.certificates.append(
      CertificateRecord(
        person: try name("p1"),
        certificate: IssuedCertificate(number: number, course: course, text: "x"), issuedAt: clock,
        revocation: nil))
  }

  mutating func revoke(_ number: String) throws {
    let index = try #require(
      record.certificates.firstIndex { $0.certificate.number == number })
    record.certificates[index].revocation = .init(at: clock, reason: "salah nama")
  }
}
