import GRDB
package import LearningCore

/// What a person is on this installation.
package struct AccessRecord: Hashable, Sendable {
  /// The id that PIN and role are kept under: one of those that are this person.
  package var holder: PersonID
  package var role: Role
  package var hasPIN: Bool
}

// Roles and PINs of a shared installation. It is one as long as somebody here has a PIN.

extension LearnerRecords {
  package func isShared() throws(RecordError) -> Bool {
    try read { db in try isShared(db) }
  }

  /// - Returns: a learner without a PIN, for whom nothing else is known.
  package func accessRecord(of person: PersonID) throws(RecordError) -> AccessRecord {
    try read { db in try accessRecord(of: person, in: db) }
  }

  /// Those with at least this role, in the order of their ids.
  package func people(from role: Role) throws(RecordError) -> [PersonID] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT person, role FROM access ORDER BY person")
        .filter { try Role($0) >= role }.map { try $0.name("person") }
    }
  }

  /// Begins to ask everybody here who they are.
  ///
  /// - Parameter lock: any text that tells the PIN of the first administrator.
  /// - Throws: ``RecordError/isShared`` when somebody has a PIN already.
  package func share(
    by administrator: PersonID, lock: String, at time: Timestamp
  ) throws(RecordError) {
    try write { db in
      guard try !isShared(db) else { throw RecordError.isShared }
      try db.execute(
        sql: "INSERT INTO access (person, role, lock) VALUES (?, ?, ?)",
        arguments: [administrator.description, Role.administrator.rawValue, lock])
      try append(
        Entry(
          person: administrator, at: time, fact: .roleGiven(.administrator, by: administrator)),
        in: db)
    }
  }

  /// Ends it: no PINs, no roles.
  package func endSharing() throws(RecordError) {
    try overwrite { db in try db.execute(sql: "DELETE FROM access") }
  }

  /// Keeps what tells the first PIN of somebody, unless another one is there already.
  ///
  /// - Returns: whether it is kept.
  package func setFirstPIN(lock: String, of person: PersonID) throws(RecordError) -> Bool {
    try write { db in
      let access = try accessRecord(of: person, in: db)
      guard !access.hasPIN else { return false }
      try setLock(lock, of: access.holder, in: db)
      return true
    }
  }

  /// Keeps what tells the new PIN of somebody, and forgets the old one.
  package func setPIN(
    lock: String, of person: PersonID, by other: PersonID, at time: Timestamp
  ) throws(RecordError) {
    try overwrite { db in
      try setLock(lock, of: try accessRecord(of: person, in: db).holder, in: db)
      guard person != other else { return }
      try append(Entry(person: person, at: time, fact: .pinReset(by: other)), in: db)
    }
  }

  /// Forgets the PIN of somebody, who chooses another at the next visit.
  package func resetPIN(
    of person: PersonID, by other: PersonID, at time: Timestamp
  ) throws(RecordError) {
    try overwrite { db in
      let access = try accessRecord(of: person, in: db)
      guard access.hasPIN else { throw RecordError.noPIN }
      try setLock(nil, of: access.holder, in: db)
      try append(Entry(person: person, at: time, fact: .pinReset(by: other)), in: db)
    }
  }

  /// - Throws: ``RecordError/noPIN`` when anybody could log in as this person and have the role;
  ///   ``RecordError/lastAdministrator`` when nobody else could give roles afterwards.
  package func give(
    _ role: Role, to person: PersonID, by other: PersonID, at time: Timestamp
  ) throws(RecordError) {
    try write { db in
      let access = try accessRecord(of: person, in: db)
      guard role == .learner || access.hasPIN else { throw RecordError.noPIN }
      try db.execute(
        sql: """
          INSERT INTO access (person, role) VALUES (?, ?)
          ON CONFLICT DO UPDATE SET role = excluded.role
          """, arguments: [access.holder.description, role.rawValue])
      let isKept = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM access WHERE role = 'administrator' AND lock IS NOT NULL)
          """)
      guard isKept == true else { throw RecordError.lastAdministrator }
      try append(Entry(person: person, at: time, fact: .roleGiven(role, by: other)), in: db)
    }
  }

  private func isShared(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM access WHERE lock IS NOT NULL)") ?? false
  }

  /// PIN and role come from one row, that of the very id before those of ids that are the same
  /// person: a number that somebody typed or brought along gives nobody another one's role.
  private func accessRecord(of person: PersonID, in db: Database) throws -> AccessRecord {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT person, role, lock FROM access WHERE person = ?1 OR person IN (
          SELECT person FROM identity
          WHERE same_as = (SELECT same_as FROM identity WHERE person = ?1))
        ORDER BY person = ?1 DESC, person LIMIT 1
        """, arguments: [person.description])
    guard let row else { return AccessRecord(holder: person, role: .learner, hasPIN: false) }
    return AccessRecord(
      holder: try row.name("person"), role: try Role(row), hasPIN: row["lock"] != nil)
  }

  private func setLock(_ lock: String?, of holder: PersonID, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO access (person, lock) VALUES (?, ?)
        ON CONFLICT DO UPDATE SET lock = excluded.lock, failures = 0, blocked_ms = 0
        """, arguments: [holder.description, lock])
  }
}

extension Role {
  fileprivate init(_ row: Row) throws(RecordError) {
    guard let role = Role(rawValue: row["role"]) else {
      throw .corruptRow(table: "access", detail: "role")
    }
    self = role
  }
}
