import GRDB
package import LearningCore

// One person may have several ids: two installations each gave one, or a number (NI PPPK) changed.
// History keeps the ids it was written with; whoever reads a person reads all of them.

extension LearnerRecords {
  /// SQL for the ids that are one person with the first argument of the statement.
  static let sameAsFirst = """
    SELECT ?1 UNION SELECT person FROM identity
    WHERE same_as = (SELECT same_as FROM identity WHERE person = ?1)
    """

  /// SQL for the id by which the person in a column is known.
  static func known(_ column: String) -> String {
    "coalesce((SELECT same_as FROM identity WHERE identity.person = \(column)), \(column))"
  }

  /// The ids that are one person, in ascending order; the first is the one the person is known by.
  package func ids(of person: PersonID) throws(RecordError) -> [PersonID] {
    try read { try ids(of: person, in: $0) }
  }

  func ids(of person: PersonID, in db: Database) throws -> [PersonID] {
    try String.fetchAll(db, sql: LearnerRecords.sameAsFirst, arguments: [person.description])
      .sorted().map { try stored($0, table: "identity") }
  }

  /// Whose each number is, or was under another id.
  package func numbers() throws(RecordError) -> [NIP: PersonID] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT nip, \(LearnerRecords.known("id")) AS id FROM person WHERE nip IS NOT NULL
          """
      ).reduce(into: [:]) { numbers, row in
        numbers[try NIP(row["nip"] as String)] = try row.name("id")
      }
    }
  }

  /// Records that two people are one. Their histories are one from now on.
  ///
  /// - Parameter newest: the one whose name, number and office are those of today.
  /// - Returns: whether they were two.
  package func merge(
    _ newest: PersonID, with other: PersonID, at time: Timestamp
  ) throws(RecordError) -> Bool {
    try write { db in
      let (same, others) = (try ids(of: newest, in: db), try ids(of: other, in: db))
      guard !same.contains(other) else { return false }
      try requireNotErased(same + others, in: db)
      // What is known of the newest has to be what was said last.
      let last = try others.compactMap { id in
        try Int.fetchOne(
          db, sql: "SELECT updated_ms FROM person WHERE id = ?", arguments: [id.description])
      }.max()
      try db.execute(
        sql: """
          UPDATE person SET updated_ms = max(updated_ms, ?2) WHERE id =
            (SELECT id FROM person WHERE id IN (\(LearnerRecords.sameAsFirst))
             ORDER BY updated_ms DESC, id DESC LIMIT 1)
          """, arguments: [newest.description, max(time.millisecondsSince1970, 1 + (last ?? 0))])
      try append(Entry(person: newest, at: time, fact: .personMerged(with: other)), in: db)
      return true
    }
  }
}

func stored<Kind>(_ text: String, table: String) throws(RecordError) -> Name<Kind> {
  guard let name = Name<Kind>(text) else { throw .corruptRow(table: table, detail: text) }
  return name
}
