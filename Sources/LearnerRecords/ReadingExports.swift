import Foundation
import GRDB
package import LearningCore

/// A submitted attempt, for other programs to count.
package struct ExportedAttempt: Hashable, Sendable {
  package var id: AttemptID
  /// One id for one person, however many they were recorded under.
  package var person: PersonID
  package var quiz: QuizID
  package var kind: Quiz.Kind
  package var startedAt: Timestamp
  package var submittedAt: Timestamp
  package var questions: Int
  package var score: Score
  package var passed: Bool?
  package var isWitnessed: Bool
  package var isTimedOut: Bool
  /// How often its marks were corrected.
  package var corrections: Int
}

/// A completed module with the minutes that were booked for it.
package struct ExportedModule: Hashable, Sendable {
  package var person: PersonID
  package var completion: LearningRecord.ModuleCompletion
}

extension LearnerRecords {
  /// Every submitted attempt but those at surveys, whose answers are nobody's, and those of people
  /// who were erased; in the order of submission.
  ///
  /// - Parameter body: called for each, so that their number does not matter.
  package func forEachSubmittedAttempt(
    _ body: (ExportedAttempt) throws -> Void
  ) throws(RecordError) {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT id, coalesce(same_as, attempt.person) AS person, quiz, plan, started_ms,
            submitted_ms, earned, possible, passed, timed_out, sitting, regrades
          FROM attempt LEFT JOIN identity ON identity.person = attempt.person
          WHERE submitted_ms IS NOT NULL AND earned IS NOT NULL
            AND coalesce(same_as, attempt.person) NOT IN \(Self.erasedPeople)
          ORDER BY submitted_ms, id
          """)
      while let row = try rows.next() {
        let plan = try AttemptPlan(Fields(text: row["plan"], table: "attempt"))
        guard plan.kind != .survey else { continue }
        try body(
          ExportedAttempt(
            id: plan.id, person: try row.name("person"), quiz: plan.quiz, kind: plan.kind,
            startedAt: row.time("started_ms"), submittedAt: row.time("submitted_ms"),
            questions: plan.items.count,
            score: Score(
              earned: Mark(units: row["earned"]), possible: Mark(units: row["possible"])),
            passed: row["passed"], isWitnessed: row["sitting"] != nil,
            isTimedOut: row["timed_out"] ?? false, corrections: row["regrades"]))
      }
    }
  }

  /// Every completed module but those of people who were erased, in the order of completion; each
  /// once for each person, as first completed.
  package func forEachCompletedModule(
    _ body: (ExportedModule) throws -> Void
  ) throws(RecordError) {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT coalesce(same_as, done.person) AS person, course, module, title, minutes,
            completed_ms
          FROM module_completion AS done LEFT JOIN identity ON identity.person = done.person
          WHERE coalesce(same_as, done.person) NOT IN \(Self.erasedPeople)
          ORDER BY completed_ms, 1, course, module
          """)
      var seen: Set<[String]> = []
      while let row = try rows.next() {
        guard seen.insert([row["person"], row["course"], row["module"]]).inserted else { continue }
        try body(
          ExportedModule(
            person: try row.name("person"),
            completion: LearningRecord.ModuleCompletion(
              course: try row.name("course"), module: try row.name("module"),
              title: row["title"], minutes: row["minutes"], at: row.time("completed_ms"))))
      }
    }
  }

  /// Everybody who was not erased, by the one id that exports know them by, as recorded last.
  package func peopleForExport() throws(RecordError) -> [PersonID: Person] {
    let people = try people()
    return try read { db in
      let same = try Row.fetchAll(db, sql: "SELECT person, same_as FROM identity").reduce(
        into: [String: String]()
      ) { $0[$1["person"]] = $1["same_as"] }
      let order = try String.fetchAll(db, sql: "SELECT id FROM person ORDER BY updated_ms, id")
      let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
      let inOrder = people.sorted {
        places[$0.id.description] ?? 0 < places[$1.id.description] ?? 0
      }
      return inOrder.reduce(into: [:]) { known, person in
        let id = same[person.id.description].flatMap { PersonID($0) } ?? person.id
        known[id] = person
      }
    }
  }

  private static let erasedPeople = """
    (SELECT coalesce(same_as, erasure.person) FROM erasure
     LEFT JOIN identity ON identity.person = erasure.person)
    """
}
