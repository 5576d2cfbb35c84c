import GRDB
package import LearningCore

/// One entry of the journal as it stands there.
package struct HistoryLine: Hashable, Sendable {
  package var origin: String
  package var seq: Int
  package var person: PersonID
  package var at: Timestamp
  package var kind: String
  package var body: JSON

  package init(
    origin: String, seq: Int, person: PersonID, at: Timestamp, kind: String, body: JSON
  ) {
    (self.origin, self.seq, self.person) = (origin, seq, person)
    (self.at, self.kind, self.body) = (at, kind, body)
  }
}

extension LearnerRecords {
  /// Everything that was ever recorded about a person, under every id, oldest first.
  package func history(of person: PersonID) throws(RecordError) -> [HistoryLine] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT origin, seq, person, at_ms, kind, body FROM journal
          WHERE person IN (\(LearnerRecords.sameAsFirst)) ORDER BY at_ms, origin, seq
          """, arguments: [person.description]
      ).map { row in
        let body: JSON
        do { body = try JSON(parsing: row["body"] as String) } catch {
          throw RecordError.corruptRow(table: "journal", detail: "\(error)")
        }
        return HistoryLine(
          origin: row["origin"], seq: row["seq"], person: try row.name("person"),
          at: row.time("at_ms"), kind: row["kind"], body: body)
      }
    }
  }

  /// When everybody who is named here did something last, or was last written down, and when the
  /// last certificate was issued.
  ///
  /// What others decide about a person, such as corrected marks, is no deed of that person.
  package func lastSeen() throws(RecordError) -> [PersonID: LastSeen] {
    try read { db in
      var seen: [PersonID: LastSeen] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT id, updated_ms AS at_ms, NULL AS certificate_ms FROM person
          UNION ALL SELECT person, max(at_ms), NULL FROM journal
            WHERE kind NOT IN ('attemptRegraded', 'certificateIssued', 'certificateRevoked',
              'certificateRenewed', 'personMerged', 'timeGranted', 'allowanceGranted', 'roleGiven',
              'pinReset', 'consentWithdrawn')
            GROUP BY person
          UNION ALL SELECT granted_by, max(at_ms), NULL FROM allowance GROUP BY granted_by
          UNION ALL SELECT witness, max(opened_ms), NULL FROM sitting GROUP BY witness
          UNION ALL SELECT person, NULL, max(issued_ms) FROM certificate
            WHERE revoked_ms IS NULL GROUP BY person
          """)
      let known = try Row.fetchAll(db, sql: "SELECT person, same_as FROM identity")
        .reduce(into: [String: String]()) { $0[$1["person"]] = $1["same_as"] }
      while let row = try rows.next() {
        let id: String = row["id"]
        let person: PersonID = try stored(known[id] ?? id, table: "person")
        var last = seen[person] ?? LastSeen()
        if let at: Int = row["at_ms"] {
          last.at = max(last.at, Timestamp(millisecondsSince1970: at))
        }
        if let issued: Int = row["certificate_ms"] {
          let issued = Timestamp(millisecondsSince1970: issued)
          last.certificate = max(last.certificate ?? issued, issued)
        }
        seen[person] = last
      }
      let named = Set(try people(in: db).map(\.id))
      return seen.filter { named.contains($0.key) }
    }
  }
}

package struct LastSeen: Hashable, Sendable {
  package var at = Timestamp(millisecondsSince1970: 0)
  package var certificate: Timestamp?

  package init() {}
}
