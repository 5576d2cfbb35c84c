import GRDB
package import LearningCore

extension LearnerRecords {
  /// Everybody on this installation, in the order they were added. Ids that are one person are one,
  /// with the smallest of the ids and what was last said of any of them.
  package func people() throws(RecordError) -> [Person] {
    try read { try people(in: $0) }
  }

  func people(in db: Database) throws -> [Person] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT coalesce(same_as, id) AS id, name, nip, unit, position, rank, created_ms
        FROM person LEFT JOIN identity ON identity.person = person.id
        ORDER BY updated_ms, person.id
        """)
    var known: [PersonID: (person: Person, since: Int)] = [:]
    for row in rows {
      let person = try Person(row)
      let since = min(known[person.id]?.since ?? .max, row["created_ms"])
      known[person.id] = (person, since)
    }
    return known.values.sorted { ($0.since, $0.person.id) < ($1.since, $1.person.id) }
      .map(\.person)
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
  /// - Throws: ``RecordError/nipTaken`` when somebody else has the number.
  package func save(_ person: Person, at time: Timestamp) throws(RecordError) {
    try save([person], at: time)
  }

  /// The same for many people, all or none. New ones are added in the order given.
  ///
  /// - Parameter advance: told how many are written.
  package func save(
    _ people: [Person], at time: Timestamp, advance: (Int) -> Void = { _ in }
  ) throws(RecordError) {
    try write { db in
      for (index, person) in people.enumerated() {
        // A millisecond apart keeps them in order for ever.
        let added = time + Span(milliseconds: index)
        try save(person, addedAt: added, at: time, in: db)
        advance(index + 1)
      }
      try settleIdentities(in: db)
    }
  }

  /// A number that is corrected is corrected under every id of the person, so that the ids stay one.
  private func save(
    _ person: Person, addedAt added: Timestamp, at time: Timestamp, in db: Database
  ) throws {
    let id = person.id.description
    let nip = person.nip?.description
    try requireNotErased([person.id], in: db)
    if let nip {
      let taken = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM person WHERE nip = ?2 AND id NOT IN (\(LearnerRecords.sameAsFirst)))
          """, arguments: [id, nip])
      if taken == true { throw RecordError.nipTaken }
    }
    try db.execute(
      sql: """
        UPDATE person SET nip = ?2, updated_ms = ?3
        WHERE nip <> coalesce(?2, '') AND id IN (\(LearnerRecords.sameAsFirst))
          AND nip = (SELECT nip FROM person WHERE id IN (\(LearnerRecords.sameAsFirst))
                     ORDER BY updated_ms DESC, id DESC LIMIT 1)
        """, arguments: [id, nip, time.millisecondsSince1970])
    // Later than all that was said before, whatever the clock says.
    try db.execute(
      sql: """
        INSERT INTO person (id, name, nip, unit, position, rank, created_ms, updated_ms)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, max(?8, 1 + coalesce(
          (SELECT max(updated_ms) FROM person WHERE id IN (\(LearnerRecords.sameAsFirst))), -1)))
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, nip = excluded.nip,
          unit = excluded.unit, position = excluded.position, rank = excluded.rank,
          updated_ms = excluded.updated_ms
        """,
      arguments: [
        id, person.name, nip, person.unit, person.position, person.rank,
        added.millisecondsSince1970, time.millisecondsSince1970,
      ])
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
