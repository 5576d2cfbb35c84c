import Foundation
import GRDB
package import LearningCore

/// Somebody with what the records know of the way through the courses.
package struct LearnerWithRecord: Sendable {
  /// As known last, where there are several ids; without a name where nobody gave one.
  package var person: Person
  /// Lessons of modules that are completed are left out, as are readings: of thousands of people
  /// they would take longer to read than everything else.
  package var record = LearningRecord()
  /// Whether the records know nothing but this person's name.
  package var isIdle = true
}

/// The marks of one attempt, in the order asked.
package struct AttemptMarks: Hashable, Sendable {
  package var attempt: AttemptID
  package var items: [AttemptPlan.Item]
  package var marks: [AttemptResult.ItemMark]
}

extension LearnerRecords {
  /// Everybody once, however many ids they have, in the order of their ids; without those who were
  /// erased. A few queries, whatever the number of people.
  package func everybody() throws(RecordError) -> [LearnerWithRecord] {
    try read { db in
      var reader = EverybodyReader()
      try reader.readPeople(db)
      try reader.readLessons(db)
      try reader.readModules(db)
      try reader.readAttempts(db)
      try reader.readRenewals(db)
      for certificate in try certificates(where: "1", arguments: [], in: db) {
        try reader.change(person: certificate.person.description) {
          $0.certificates.append(certificate)
        }
      }
      return reader.finished
    }
  }

  /// The marks of submitted attempts, in any order. Those that are not there are left out.
  package func marks(of attempts: [AttemptID]) throws(RecordError) -> [AttemptMarks] {
    try read { db in
      var found: [AttemptMarks] = []
      // SQLite takes 32,766 parameters at most.
      for start in stride(from: 0, to: attempts.count, by: 1000) {
        let some = attempts[start..<min(start + 1000, attempts.count)]
        let places = String(repeating: "?,", count: some.count).dropLast()
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT id, plan, marks FROM attempt WHERE id IN (\(places)) AND marks IS NOT NULL
            """, arguments: StatementArguments(some.map(\.description)))
        while let row = try rows.next() {
          let plan = try AttemptPlan(Fields(text: row["plan"], table: "attempt"))
          found.append(
            AttemptMarks(attempt: plan.id, items: plan.items, marks: try plan.marks(row["marks"])))
        }
      }
      return found
    }
  }
}

/// Reads tables from end to end. Rows come in the order of people, so that who it is need not be
/// looked up for each.
private struct EverybodyReader {
  private var places: [String: Int] = [:]
  private var people: [(id: String, learner: LearnerWithRecord, isErased: Bool)] = []
  /// Those with several ids, whose parts have to be put in order.
  private var joined: Set<Int> = []
  private var names = NameCache()

  /// - Parameter id: of any of the ids somebody has.
  mutating func change(person id: String, _ body: (inout LearningRecord) -> Void) throws {
    change(try place(of: id), body)
  }

  private mutating func change(_ place: Int, _ body: (inout LearningRecord) -> Void) {
    people[place].learner.isIdle = false
    body(&people[place].learner.record)
  }

  mutating func readPeople(_ db: Database) throws {
    var same: [String: String] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT person, same_as FROM identity") {
      same[row[0]] = row[1]
    }
    // The one that was changed last is written last, so it stays.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, name, nip, unit, position, rank FROM person ORDER BY updated_ms, id
        """)
    while let row = try rows.next() {
      let id: String = row["id"]
      let place = try place(of: same[id] ?? id)
      places[id] = place
      let known = people[place].learner.person
      let person = try Person(row)
      guard !person.name.isEmpty || known.name.isEmpty else { continue }
      people[place].learner.person = Person(
        id: known.id, name: person.name, nip: person.nip, unit: person.unit,
        position: person.position, rank: person.rank)
    }
    for (id, other) in same.sorted(by: { $0.key < $1.key }) {
      let place = try place(of: other)
      places[id] = place
      joined.insert(place)
    }
    for id in try String.fetchAll(db, sql: "SELECT person FROM erasure") {
      people[try place(of: id)].isErased = true
    }
  }

  mutating func readLessons(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT person, course, module, lesson FROM lesson AS l
        WHERE completed_ms IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM module_completion AS m
          WHERE m.person = l.person AND m.course = l.course AND m.module = l.module)
        ORDER BY person
        """)
    var last = LastPerson()
    while let row = try rows.next() {
      let place = try last.place(row) { try self.place(of: $0) }
      let lesson = LessonPlace(
        try names.course(row[1]), try names.module(row[2]), try names.lesson(row[3]))
      change(place) { $0.completedLessons.insert(lesson) }
    }
  }

  mutating func readModules(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT person, course, module, title, minutes, completed_ms FROM module_completion
        ORDER BY person
        """)
    var last = LastPerson()
    while let row = try rows.next() {
      let place = try last.place(row) { try self.place(of: $0) }
      let completion = LearningRecord.ModuleCompletion(
        course: try names.course(row[1]), module: try names.module(row[2]), title: row[3],
        minutes: row[4], at: Timestamp(millisecondsSince1970: row[5]))
      change(place) { $0.completedModules.append(completion) }
    }
  }

  mutating func readAttempts(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(AttemptSummary.columns), person FROM attempt ORDER BY person, started_ms, id
        """)
    var last = LastPerson(column: AttemptSummary.columnCount)
    while let row = try rows.next() {
      let place = try last.place(row) { try self.place(of: $0) }
      let attempt = try AttemptSummary(row)
      change(place) { $0.attempts.append(attempt) }
    }
  }

  mutating func readRenewals(_ db: Database) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT person, course, number, minutes, renewed_ms FROM renewal
        ORDER BY person, renewed_ms, number
        """)
    for row in rows {
      let renewal = try LearningRecord.Renewal(row)
      try change(person: row["person"]) { $0.renewals.append(renewal) }
    }
  }

  var finished: [LearnerWithRecord] {
    people.enumerated().filter { !$1.isErased }.sorted { $0.element.id < $1.element.id }
      .map { place, entry in
        var learner = entry.learner
        learner.record.completedModules.sort {
          ($0.at, $0.course.description, $0.module.description)
            < ($1.at, $1.course.description, $1.module.description)
        }
        guard joined.contains(place) else { return learner }
        learner.record.attempts.sort { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
        learner.record.certificates.sort {
          ($0.issuedAt, $0.certificate.number) < ($1.issuedAt, $1.certificate.number)
        }
        learner.record.renewals.sort { ($0.at, $0.number) < ($1.at, $1.number) }
        return learner
      }
  }

  private mutating func place(of id: String) throws -> Int {
    if let place = places[id] { return place }
    guard let name = PersonID(id) else {
      throw RecordError.corruptRow(table: "person", detail: id)
    }
    people.append((id, LearnerWithRecord(person: Person(id: name, name: "")), false))
    places[id] = people.count - 1
    return people.count - 1
  }
}

/// Whose row came last.
private struct LastPerson {
  private var bytes: Data?
  private var place = 0
  private let column: Int

  init(column: Int = 0) { self.column = column }

  mutating func place(_ row: Row, find: (String) throws -> Int) throws -> Int {
    if try row.withUnsafeData(atIndex: column, { $0 != bytes || bytes == nil }) {
      bytes = row[column]
      place = try find(row[column])
    }
    return place
  }
}

/// Names that were checked before.
private struct NameCache {
  private var courses: [String: CourseID] = [:]
  private var modules: [String: ModuleID] = [:]
  private var lessons: [String: LessonID] = [:]

  mutating func course(_ text: String) throws -> CourseID { try Self.look(text, &courses) }
  mutating func module(_ text: String) throws -> ModuleID { try Self.look(text, &modules) }
  mutating func lesson(_ text: String) throws -> LessonID { try Self.look(text, &lessons) }

  private static func look<Kind>(
    _ text: String, _ known: inout [String: Name<Kind>]
  ) throws -> Name<Kind> {
    if let name = known[text] { return name }
    guard let name = Name<Kind>(text) else {
      throw RecordError.corruptRow(table: "lesson", detail: text)
    }
    known[text] = name
    return name
  }
}
