import Foundation
import GRDB
package import LearningCore

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
  /// - Parameters:
  ///   - historyOnly: leaves out what is derived, which takes most of the time.
  ///   - advance: told how much is done, of how much, now and then.
  package func verify(
    historyOnly: Bool = false, advance: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(RecordError) -> JournalVerdict {
    do { return try verdict(onRecordsAt: path, historyOnly: historyOnly, advance: advance) } catch {
      throw Self.recordError(error, path: path)
    }
  }

  /// Works out everything derived again from the journal.
  ///
  /// - Returns: the number of entries.
  @discardableResult package func rebuild() throws(RecordError) -> Int {
    try write { db in
      try rederive(db)
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM journal") ?? 0
    }
  }

  /// What an entry says of itself, also if it is not what was written.
  ///
  /// - Returns: `nil` where it is missing.
  package func entryAsStored(
    origin: String, seq: Int
  ) throws(RecordError) -> (at: Timestamp, kind: String)? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT at_ms, kind FROM journal WHERE origin = ? AND seq = ?",
        arguments: [origin, seq]
      ).map { ($0.time("at_ms"), $0["kind"]) }
    }
  }

  /// When the last entry of this installation was made; `nil` before the first.
  package func lastEntryTime() throws(RecordError) -> Timestamp? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT at_ms FROM journal WHERE origin = ? ORDER BY seq DESC LIMIT 1",
        arguments: [origin]
      ).map { $0.time("at_ms") }
    }
  }
}

/// - Parameter path: of the file.
func verdict(
  onRecordsAt path: String, historyOnly: Bool = false, advance: (_ done: Int, _ total: Int) -> Void
) throws -> JournalVerdict {
  let scratch = try openScratch(beside: path)
  defer { try? scratch.close() }
  var verdict = JournalVerdict.sound(entries: 0)
  try scratch.writeWithoutTransaction { db in
    try db.inTransaction(.deferred) {
      verdict = try check(db, historyOnly: historyOnly, advance: advance)
      return .rollback
    }
  }
  return verdict
}

private func check(
  _ db: Database, historyOnly: Bool, advance: (_ done: Int, _ total: Int) -> Void
) throws -> JournalVerdict {
  if !historyOnly {
    let state = try String.fetchOne(db, sql: "PRAGMA kept.integrity_check(1)")
    guard state == "ok" else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: state)
    }
  }
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
  if !historyOnly, let table = try derivedTableThatDiffers(db) {
    return .derivedDiffers(table: table)
  }
  return .sound(entries: chains.entries)
}

/// Works out everything derived again. The numbers of `quiz_question` stay: they are given in the
/// order in which questions arrive, and mean nothing but in `packed_marks`.
///
/// - Parameter cache: empty.
func rederive(_ db: Database, _ cache: DerivingCache = DerivingCache()) throws {
  for table in Schema.derivedTables { try db.execute(sql: "DELETE FROM \(table)") }
  let rows = try Row.fetchCursor(
    db, sql: "SELECT origin, seq, at_ms, person, kind, body FROM journal ORDER BY origin, seq")
  while let row = try rows.next() {
    let place = JournalPlace(origin: row["origin"], seq: row["seq"])
    try derive(from: try Entry(row), at: place, in: db, cache)
  }
  try settleIdentities(in: db)
}
