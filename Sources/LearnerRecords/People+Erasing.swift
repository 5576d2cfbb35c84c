import GRDB
package import LearningCore

extension LearnerRecords {
  /// Takes out of the records what names a person: the row with name, number and office, and the
  /// signed texts of the certificates. History keeps the random ids and the numbers of certificates.
  ///
  /// The ids that were one person by their number are merged for good first, so that the statistics
  /// go on to count one person. Pages of the file that held what was taken out are overwritten.
  ///
  /// - Parameter reason: stays in the journal, so it must not name the person.
  /// - Throws: ``RecordError/storage(path:detail:)`` when the file could not be overwritten; the
  ///   person is erased then.
  package func erase(
    _ person: PersonID, why reason: String, by eraser: PersonID, at time: Timestamp
  ) throws(RecordError) {
    try write { try erase(person, why: reason, by: eraser, at: time, in: $0) }
    // Nothing deleted is left in free pages or in the log beside the file.
    _ = try compact()
  }

  /// The same for many people, all or none, each in their own name.
  package func erase(
    _ people: [PersonID], why reason: String, at time: Timestamp
  ) throws(RecordError) {
    try write { db in
      for person in people { try erase(person, why: reason, by: person, at: time, in: db) }
    }
    // Nothing deleted is left in free pages or in the log beside the file.
    _ = try compact()
  }

  private func erase(
    _ person: PersonID, why reason: String, by eraser: PersonID, at time: Timestamp,
    in db: Database
  ) throws {
    let ids = try ids(of: person, in: db)
    try requireNotErased(ids, in: db)
    for id in ids.dropFirst() {
      try append(Entry(person: ids[0], at: time, fact: .personMerged(with: id)), in: db)
    }
    for id in ids {
      let fact = Fact.personErased(reason: reason, by: eraser)
      try append(Entry(person: id, at: time, fact: fact), in: db)
    }
  }

  /// When each person was erased whose name was taken out, oldest first.
  package func erasures() throws(RecordError) -> [(person: PersonID, at: Timestamp)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(LearnerRecords.known("erasure.person")) AS person, min(at_ms) AS at_ms
          FROM erasure GROUP BY 1 ORDER BY 2, 1
          """
      ).map { (try $0.name("person"), $0.time("at_ms")) }
    }
  }
}

func requireNotErased(_ ids: [PersonID], in db: Database) throws {
  for id in ids {
    let isErased = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM erasure WHERE person = ?)",
      arguments: [id.description])
    if isErased == true { throw RecordError.personIsErased }
  }
}

/// Deletes what names people who were erased. Asked again whenever something arrives that could
/// bring a name back.
func settleErasures(in db: Database) throws {
  try db.execute(sql: "DELETE FROM person WHERE id IN (SELECT person FROM erasure)")
  try db.execute(
    sql: """
      DELETE FROM certificate_text WHERE digest IN (
        SELECT text FROM certificate WHERE person IN (SELECT person FROM erasure))
      """)
}
