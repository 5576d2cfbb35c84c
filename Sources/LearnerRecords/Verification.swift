import Foundation
import GRDB
import LearningCore

/// What a check of the records found.
package enum JournalVerdict: Hashable, Sendable {
  /// The chain is whole and everything derived equals what the journal says.
  case sound(entries: Int)
  /// The first entry that is not what it was when it was written, or is missing.
  case broken(origin: String, seq: Int)
  /// The chain is whole, but a derived table says something else.
  case derivedDiffers(table: String)
  /// The chain is whole, but a text it names by its digest was changed.
  case textDiffers(table: String, digest: String)
}

extension LearnerRecords {
  /// Recomputes every hash from the rows, then everything derived, and compares.
  package func verify() throws(RecordError) -> JournalVerdict {
    var verdict = JournalVerdict.sound(entries: 0)
    // Derived tables are worked out again inside a transaction that is always rolled back.
    try write { db in
      try db.inSavepoint {
        verdict = try check(db)
        return .rollback
      }
    }
    return verdict
  }

  /// Works out everything derived again from the journal.
  package func rebuild() throws(RecordError) {
    try write { db in try rederive(db) }
  }

  private func check(_ db: Database) throws -> JournalVerdict {
    var count = 0
    var origin = Data()
    var previous = JournalEntry.genesis
    var seq = 0
    // Text is read as the bytes it is: read as text, it would end at a zero byte.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT CAST(origin AS BLOB) AS origin, seq, at_ms, CAST(person AS BLOB) AS person,
          CAST(kind AS BLOB) AS kind, CAST(body AS BLOB) AS body, hash
        FROM journal ORDER BY journal.origin, journal.seq
        """)
    while let row = try rows.next() {
      if row["origin"] != origin {
        (origin, previous, seq) = (row["origin"], JournalEntry.genesis, 0)
      }
      seq += 1
      let damage = JournalVerdict.broken(
        origin: String(decoding: origin, as: UTF8.self), seq: seq)
      guard row["seq"] == seq, let entry = JournalEntry(bytesOf: row) else { return damage }
      let hash = entry.hash(after: previous)
      guard Data(hash) == row["hash"] else { return damage }
      previous = hash
      count += 1
    }
    for (table, column) in [("document", "text"), ("certificate_text", "jws")] {
      let texts = try Row.fetchCursor(
        db, sql: "SELECT digest, CAST(\(column) AS BLOB) AS text FROM \(table) ORDER BY digest")
      while let row = try texts.next() {
        guard digest(of: row["text"] as Data).description == row["digest"] else {
          return .textDiffers(table: table, digest: row["digest"])
        }
      }
    }
    for table in Schema.derivedTables {
      try db.execute(sql: "CREATE TEMP TABLE before_\(table) AS SELECT * FROM \(table)")
    }
    try rederive(db)
    for table in Schema.derivedTables {
      let differs = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT * FROM before_\(table) EXCEPT SELECT * FROM \(table))
            OR EXISTS (SELECT * FROM \(table) EXCEPT SELECT * FROM before_\(table))
          """)
      if differs == true { return .derivedDiffers(table: table) }
    }
    return .sound(entries: count)
  }
}

/// Works out everything derived again. The numbers of `quiz_question` stay: they are given in the
/// order in which questions arrive, and mean nothing but in `packed_marks`.
func rederive(_ db: Database) throws {
  for table in Schema.derivedTables { try db.execute(sql: "DELETE FROM \(table)") }
  let rows = try Row.fetchCursor(
    db, sql: "SELECT origin, seq, at_ms, person, kind, body FROM journal ORDER BY origin, seq")
  while let row = try rows.next() {
    let place = JournalPlace(origin: row["origin"], seq: row["seq"])
    try derive(from: try Entry(row), at: place, in: db)
  }
  try settleIdentities(in: db)
}

extension JournalEntry {
  /// - Returns: `nil` when a text is not UTF-8 or the body is not in its one canonical form.
  fileprivate init?(bytesOf row: Row) {
    let text: Data = row["body"]
    guard let origin = String(validating: row["origin"] as Data, as: UTF8.self),
      let person = String(validating: row["person"] as Data, as: UTF8.self),
      let kind = String(validating: row["kind"] as Data, as: UTF8.self),
      let body = try? JSON(parsing: text), body.canonical == Array(text)
    else { return nil }
    self.init(
      origin: origin, seq: row["seq"], at: row.time("at_ms"), person: person, kind: kind,
      body: body)
  }
}
