import LearnerRecords
import LearningCore
import ProgressTracker

/// What somebody has mastered, read from the attempts that show it.
struct MasteryReading {
  let library: Library
  private let records: LearnerRecords
  private var quizzes: FrozenQuizzes

  init(library: Library, records: LearnerRecords) {
    (self.library, self.records, quizzes) = (library, records, FrozenQuizzes(records))
  }

  /// Without sealed exams: what their questions are about is sealed, too.
  mutating func table(of record: LearningRecord) throws -> MasteryTable {
    var table = MasteryTable()
    for course in library.courses {
      for id in course.attemptsOfMastery(in: library, of: record) {
        let attempt = try records.attempt(id)
        table.add(attempt, in: try quizzes.quiz(of: attempt.plan), of: course)
      }
    }
    return table
  }
}

/// One line of what is mastered.
struct MasteryRow {
  enum Kind: String { case pillar, competency, objective }

  var kind: Kind
  /// The permanent name: `safety`, `digcomp-2.2/4.1`, `course/module#objective`.
  var id: String
  var title: Phrase
  var mastery: Mastery

  /// `80% (n 12)`.
  var value: Phrase {
    let share = mastery.score.percentPhrase
    return Phrase(
      "\(share.indonesian) (n \(mastery.questions))", "\(share.english) (n \(mastery.questions))")
  }

  var json: JSON {
    .object([
      "kind": .string(kind.rawValue), "id": .string(id), "title": .string(title.text),
      "questions": .integer(mastery.questions),
      "basisPoints": .integer(mastery.score.basisPoints),
    ])
  }
}

extension MasteryTable {
  /// Pillars, then competencies by name, then objectives in the order of the courses. An objective
  /// that its module does not name any more goes by its id.
  func rows(in library: Library) -> [MasteryRow] {
    let pillars = DigitalPillar.allCases.compactMap { pillar in
      self.pillars[pillar].map {
        MasteryRow(kind: .pillar, id: pillar.rawValue, title: pillar.word, mastery: $0)
      }
    }
    let competencies = competencies.sorted { $0.key.description < $1.key.description }.map {
      MasteryRow(
        kind: .competency, id: $0.description, title: Phrase(verbatim: $0.title), mastery: $1)
    }
    let places = library.courses.flatMap { course in
      course.modules.flatMap { module in
        module.objectives.map {
          (Objective(course: course.id, module: module.id, objective: $0.id), $0.text)
        }
      }
    }
    let order = Dictionary(
      places.enumerated().map { ($1.0, (place: $0, text: $1.1)) }, uniquingKeysWith: { a, _ in a })
    let objectives = objectives.sorted { a, b in
      let (one, other) = (order[a.key]?.place ?? .max, order[b.key]?.place ?? .max)
      return one == other ? a.key.name < b.key.name : one < other
    }.map {
      MasteryRow(
        kind: .objective, id: $0.name,
        title: Phrase(verbatim: order[$0]?.text ?? $0.objective.description), mastery: $1)
    }
    return pillars + competencies + objectives
  }
}

extension MasteryTable.Objective {
  fileprivate var name: String { "\(course)/\(module)#\(objective)" }
}
