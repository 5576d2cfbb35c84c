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
  /// Recomputes every hash from the rows, then everything derived, and compares. Others can go on
  /// writing meanwhile; what is checked is the state at the beginning.
  ///
  /// - Parameter advance: told how much is done, of how much, now and then.
  package func verify(
    advance: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(RecordError) -> JournalVerdict {
    do { return try verdict(onRecordsAt: path, advance: advance) } catch {
      throw Self.recordError(error, path: path)
    }
  }

  /// Works out everything derived again from the journal.
  package func rebuild() throws(RecordError) {
    try write { db in try rederive(db) }
  }
}

/// - Parameter path: of the file.
func verdict(
  onRecordsAt path: String, advance: (_ done: Int, _ total: Int) -> Void
) throws -> JournalVerdict {
  let scratch = try openScratch(beside: path)
  defer { try? scratch.close() }
  var verdict = JournalVerdict.sound(entries: 0)
  try scratch.writeWithoutTransaction { db in
    try db.inTransaction(.deferred) {
      verdict = try check(db, advance: advance)
      return .rollback
    }
  }
  return verdict
}

private func check(
  _ db: Database, advance: (_ done: Int, _ total: Int) -> Void
) throws -> JournalVerdict {
  let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM kept.journal") ?? 0
  var chains = ChainCheck()
  let bad = try chains.firstBadEntry(in: db) { advance($0, total) }
  if let bad { return .broken(origin: bad.origin, seq: bad.seq) }
  for (table, column) in [("document", "text"), ("certificate_text", "jws")] {
    let texts = try Row.fetchCursor(
      db, sql: "SELECT digest, CAST(\(column) AS BLOB) AS text FROM \(table) ORDER BY digest")
    while let row = try texts.next() {
      guard digest(of: row["text"] as Data).description == row["digest"] else {
        return .textDiffers(table: table, digest: row["digest"])
      }
    }
  }
  if let table = try derivedTableThatDiffers(db) { return .derivedDiffers(table: table) }
  return .sound(entries: chains.entries)
}

/// Works out everything derived again from the journal.
func rederive(_ db: Database) throws {
  for table in Schema.derivedTables { try db.execute(sql: "DELETE FROM \(table)") }
  let rows = try Row.fetchCursor(
    db, sql: "SELECT at_ms, person, kind, body FROM journal ORDER BY origin, seq")
  while let row = try rows.next() {
    let body: JSON
    do { body = try JSON(parsing: row["body"] as String) } catch {
      throw RecordError.corruptRow(table: "journal", detail: "\(error)")
    }
    let fact = try Fact(kind: row["kind"], body: body)
    try derive(
      from: Entry(person: try row.name("person"), at: row.time("at_ms"), fact: fact), in: db)
  }
  try settleIdentities(in: db)
}
