import GRDB
package import LearningCore

extension LearnerRecords {
  /// Everybody on this installation, in the order they were added.
  package func people() throws(RecordError) -> [Person] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, name, nip, unit, position, rank FROM person ORDER BY created_ms, id"
      ).map { try Person($0) }
    }
  }

  /// Everybody on this installation; somebody without a name, made now, where there is nobody.
  ///
  /// Two processes that start on a new installation at the same moment see the same person.
  package func peopleMakingTheFirst(
    _ id: PersonID, at time: Timestamp
  ) throws(RecordError) -> [Person] {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO person (id, name, created_ms, updated_ms)
          SELECT ?1, '', ?2, ?2 WHERE NOT EXISTS (SELECT 1 FROM person)
          """, arguments: [id.description, time.millisecondsSince1970])
    }
    return try people()
  }

  /// Adds a person, or replaces what is known of one with the same id.
  ///
  /// - Throws: ``RecordError/nipTaken(_:)`` when somebody else has the number.
  package func save(_ person: Person, at time: Timestamp) throws(RecordError) {
    try write { db in
      if let nip = person.nip {
        let taken = try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM person WHERE nip = ? AND id <> ?)",
          arguments: [nip.description, person.id.description])
        if taken == true { throw RecordError.nipTaken(nip) }
      }
      try db.execute(
        sql: """
          INSERT INTO person (id, name, nip, unit, position, rank, created_ms, updated_ms)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)
          ON CONFLICT (id) DO UPDATE SET name = excluded.name, nip = excluded.nip,
            unit = excluded.unit, position = excluded.position, rank = excluded.rank,
            updated_ms = excluded.updated_ms
          """,
        arguments: [
          person.id.description, person.name, person.nip?.description, person.unit,
          person.position, person.rank, time.millisecondsSince1970,
        ])
      try settleIdentities(in: db)
    }
  }
}

extension Person {
  init(_ row: Row) throws {
    let nip: String? = row["nip"]
    self.init(
      id: try row.name("id"), name: row["name"], nip: try nip.map { try NIP($0) },
      unit: row["unit"], position: row["position"], rank: row["rank"])
  }
}
