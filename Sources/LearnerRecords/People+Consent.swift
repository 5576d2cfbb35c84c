import GRDB
package import LearningCore

/// What a person said to a notice on personal data.
package struct Consent: Hashable, Sendable {
  /// Of the text of the notice.
  package var notice: ContentDigest
  package var givenAt: Timestamp?
  package var withdrawnAt: Timestamp?

  package init(notice: ContentDigest, givenAt: Timestamp?, withdrawnAt: Timestamp?) {
    (self.notice, self.givenAt, self.withdrawnAt) = (notice, givenAt, withdrawnAt)
  }

  /// In doubt, at the very same moment, it is not.
  package var isInForce: Bool {
    guard let givenAt else { return false }
    return withdrawnAt.map { $0 < givenAt } ?? true
  }
}

extension LearnerRecords {
  /// Records that a person agrees to a notice, and keeps its text; or takes that back.
  package func consent(
    of person: PersonID, to notice: SourceFile, isGiven: Bool, at time: Timestamp
  ) throws(RecordError) {
    try write { db in
      _ = try db.keep(notice)
      let text = digest(of: notice.text)
      try append(
        Entry(
          person: person, at: time,
          fact: isGiven ? .consentGiven(notice: text) : .consentWithdrawn(notice: text)),
        in: db)
    }
  }

  /// What a person said to each notice, the latest last.
  package func consents(of person: PersonID) throws(RecordError) -> [Consent] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT notice, max(given_ms) AS given, max(withdrawn_ms) AS withdrawn FROM consent
          WHERE person IN (\(LearnerRecords.sameAsFirst)) GROUP BY notice
          ORDER BY max(coalesce(max(given_ms), 0), coalesce(max(withdrawn_ms), 0)), notice
          """, arguments: [person.description]
      ).map { row in
        guard let notice = ContentDigest(hex: row["notice"]) else {
          throw RecordError.corruptRow(table: "consent", detail: "notice")
        }
        let (given, withdrawn): (Int?, Int?) = (row["given"], row["withdrawn"])
        return Consent(
          notice: notice, givenAt: given.map { Timestamp(millisecondsSince1970: $0) },
          withdrawnAt: withdrawn.map { Timestamp(millisecondsSince1970: $0) })
      }
    }
  }
}
