import LearnerRecords
import LearningCore
import ProgressTracker

/// One person in a report over many.
struct Member {
  struct Assignment {
    var course: CourseProgress
    var standing: CourseStanding
    var isRequired: Bool
    var due: CivilDate?
    /// The question missed most where somebody is stuck.
    var worst: MissedQuestions.Count?
  }

  var person: Person
  var record: LearningRecord
  var assignments: [Assignment]
  var year: TrainingLedger.Year

  /// The worst that is to be said of somebody.
  var need: Int {
    let kinds = assignments.map(\.standing.kind)
    if kinds.contains(.stuck) { return 0 }
    if kinds.contains(.notStarted) { return 1 }
    return kinds.contains(.underWay) ? 2 : 3
  }
}

/// Everybody of a unit, with the units below it.
struct Members {
  let library: Library
  let unit: String?
  let now: Timestamp
  private(set) var all: [Member] = []

  /// - Parameters:
  ///   - unit: `nil` for everybody.
  ///   - course: only this one; `nil` for all that somebody has to do with.
  /// - Throws: ``ReportError/unknownUnit(_:known:)``.
  init(
    of unit: String?, course: CourseID?, in library: Library, records: LearnerRecords,
    now: Timestamp
  ) throws {
    (self.library, self.unit, self.now) = (library, unit, now)
    let people = try Self.people(of: unit, in: library.workspace, records: records)
    all = people.map { member($0, course: course) }.sorted {
      ($0.person.unit?.nameKey ?? "", $0.person.name.nameKey, $0.person.id)
        < ($1.person.unit?.nameKey ?? "", $1.person.name.nameKey, $1.person.id)
    }
    try findWorstQuestions(in: records)
  }

  /// Who belongs to a unit, without those who only gave others time or tries.
  static func people(
    of unit: String?, in workspace: Workspace, records: LearnerRecords
  ) throws -> [LearnerWithRecord] {
    let trainers = try records.trainers()
    let everybody = try records.everybody().filter { learner in
      !(learner.isIdle && (learner.person.name.isEmpty || trainers.contains(learner.person.id)))
    }
    guard let unit else { return everybody }
    let members = everybody.filter { workspace.isUnit($0.person.unit, within: unit) }
    guard !members.isEmpty else {
      throw ReportError.unknownUnit(
        unit, known: Set(everybody.compactMap(\.person.unit)).sorted())
    }
    return members
  }

  /// Required courses first, then those begun; without any path every course is everybody's.
  private func member(_ learner: LearnerWithRecord, course: CourseID?) -> Member {
    let courses = library.courses.map { courseProgress($0, in: library, of: learner.record) }
    let overview = LearnerOverview(
      library, person: learner.person, record: learner.record, courses: courses, now: now)
    let required = overview.paths.flatMap { path in
      path.required.map { (course: $0, due: path.path.due) }
    }
    var assignments: [Member.Assignment] = []
    var seen: Set<CourseID> = []
    func add(_ progress: CourseProgress, isRequired: Bool) {
      guard course == nil || course == progress.course, seen.insert(progress.course).inserted
      else { return }
      let due = required.filter { $0.course.course == progress.course }.compactMap(\.due).min()
      assignments.append(
        .init(
          course: progress, standing: progress.standing(in: library), isRequired: isRequired,
          due: due))
    }
    for entry in required { add(entry.course, isRequired: true) }
    for progress in courses
    where library.workspace.paths.isEmpty || progress.course == course
      || progress.standing(in: library) != .notStarted
    {
      add(progress, isRequired: false)
    }
    guard let year = overview.thisYear else {
      preconditionFailure("a ledger always has this year")
    }
    return Member(
      person: learner.person, record: learner.record, assignments: assignments, year: year)
  }

  // MARK: Questions

  /// What the people who are stuck at a quiz did not know, over all their attempts at it.
  private(set) var missed: [QuizID: MissedQuestions] = [:]

  private mutating func findWorstQuestions(in records: LearnerRecords) throws {
    var owners: [AttemptID: (member: Int, assignment: Int, quiz: QuizID)] = [:]
    for (place, member) in all.enumerated() {
      for (number, assignment) in member.assignments.enumerated() {
        guard case .stuck(let quiz) = assignment.standing else { continue }
        for attempt in member.record.attempts
        where attempt.quiz == quiz && attempt.submittedAt != nil {
          owners[attempt.id] = (place, number, quiz)
        }
      }
    }
    var own: [Int: [Int: MissedQuestions]] = [:]
    for attempt in try records.marks(of: owners.keys.sorted()) {
      guard let owner = owners[attempt.attempt] else { continue }
      for (item, mark) in zip(attempt.items, attempt.marks) {
        let isMissed = mark.mark < Mark(points: item.points)
        own[owner.member, default: [:]][owner.assignment, default: MissedQuestions()]
          .add(item.question, isMissed: isMissed)
        missed[owner.quiz, default: MissedQuestions()].add(item.question, isMissed: isMissed)
      }
    }
    for (member, assignments) in own {
      for (assignment, questions) in assignments {
        all[member].assignments[assignment].worst = questions.worstFirst.first
      }
    }
  }
}

/// The words of questions as they were asked last.
struct QuestionTitles {
  private let titles: [QuizID: Quiz]

  init(_ members: Members, in records: LearnerRecords) throws {
    var quizzes = FrozenQuizzes(records)
    var titles: [QuizID: Quiz] = [:]
    for quiz in members.missed.keys {
      let last = members.all.flatMap { $0.record.attempts.filter { $0.quiz == quiz } }
        .max { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
      if let last { titles[quiz] = try quizzes.quiz(of: records.attempt(last.id).plan) }
    }
    self.titles = titles
  }

  /// The id of a question that is sealed, or no longer there.
  subscript(question: QuestionID, quiz: QuizID) -> String {
    titles[quiz]?[question: question]?.title.plainText ?? question.description
  }
}

enum ReportError: BlameableError {
  case unknownUnit(String, known: [String])
  case noSpan(String)

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    switch self {
    case .unknownUnit(let unit, _):
      Phrase("Tidak ada peserta dari '\(unit)'.", "Nobody here belongs to '\(unit)'.")
    case .noSpan(let text):
      Phrase("'\(text)' bukan jumlah hari.", "'\(text)' is no number of days.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .unknownUnit(let unit, let known):
      if let close = closestMatch(to: unit, in: known) {
        Phrase("Mungkin maksud Anda '\(close)'?", "Did you mean '\(close)'?")
      } else if known.isEmpty {
        Phrase(
          "Isi unit peserta: balai people add --unit.",
          "Give people a unit: balai people add --unit.")
      } else {
        Phrase(
          "Yang ada: \(known.joined(separator: ", ")).",
          "There are: \(known.joined(separator: ", ")).")
      }
    case .noSpan: Phrase("Tulis seperti 60d.", "Write it like 60d.")
    }
  }
}
