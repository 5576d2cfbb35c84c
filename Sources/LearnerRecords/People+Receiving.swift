import GRDB
package import LearningCore

/// What one installation knows of a person, as it is handed to another.
package struct PersonRow: Hashable, Sendable {
  /// With the very id of the row, not the one the person is known by.
  package var person: Person
  package var addedAt: Timestamp
  package var updatedAt: Timestamp

  package init(person: Person, addedAt: Timestamp, updatedAt: Timestamp) {
    (self.person, self.addedAt, self.updatedAt) = (person, addedAt, updatedAt)
  }
}

extension LearnerRecords {
  /// What is known of everybody, row by row, by id.
  package func personRows() throws(RecordError) -> [PersonRow] {
    try read { try LearnerRecords.personRows($0) }
  }

  static func personRows(_ db: Database) throws -> [PersonRow] {
    try Row.fetchAll(db, sql: "SELECT * FROM person ORDER BY id").map { row in
      PersonRow(
        person: try Person(row), addedAt: row.time("created_ms"),
        updatedAt: row.time("updated_ms"))
    }
  }

  /// Takes what another installation knows of people.
  ///
  /// Of one id the later word counts, whichever comes first; of two at the same moment the one that
  /// is greater as a text. Who was erased stays erased.
  ///
  /// - Returns: how many rows were new or later.
  package func receive(_ rows: [PersonRow]) throws(RecordError) -> Int {
    try write { try LearnerRecords.receive(rows, in: $0) }
  }

  static func receive(_ rows: [PersonRow], in db: Database) throws -> Int {
    var count = 0
    for row in rows {
      let person = row.person
      try db.execute(
        sql: """
          INSERT INTO person (id, name, nip, unit, position, rank, created_ms, updated_ms)
          SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
          WHERE NOT EXISTS (SELECT 1 FROM erasure WHERE person = ?1)
          ON CONFLICT (id) DO UPDATE SET name = excluded.name, nip = excluded.nip,
            unit = excluded.unit, position = excluded.position, rank = excluded.rank,
            updated_ms = excluded.updated_ms
          WHERE (excluded.updated_ms, excluded.name, coalesce(excluded.nip, ''),
                 coalesce(excluded.unit, ''), coalesce(excluded.position, ''),
                 coalesce(excluded.rank, ''))
            > (updated_ms, name, coalesce(nip, ''), coalesce(unit, ''), coalesce(position, ''),
               coalesce(rank, ''))
          """,
        arguments: [
          person.id.description, person.name, person.nip?.description, person.unit,
          person.position, person.rank, row.addedAt.millisecondsSince1970,
          row.updatedAt.millisecondsSince1970,
        ])
      count += db.changesCount
      // When somebody was first known does not depend on which machine says so first.
      try db.execute(
        sql: "UPDATE person SET created_ms = ?2 WHERE id = ?1 AND created_ms > ?2",
        arguments: [person.id.description, row.addedAt.millisecondsSince1970])
    }
    try settleErasures(in: db)
    try settleIdentities(in: db)
    return count
  }
}
