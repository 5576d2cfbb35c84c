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
    var origin = ""
    var previous = JournalEntry.genesis
    var seq = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY origin, seq")
    while let row = try rows.next() {
      if row["origin"] != origin {
        (origin, previous, seq) = (row["origin"], JournalEntry.genesis, 0)
      }
      seq += 1
      guard row["seq"] == seq, let body = try? JSON(parsing: row["body"] as String),
        body.canonicalText == row["body"]
      else { return .broken(origin: origin, seq: seq) }
      let entry = JournalEntry(
        origin: origin, seq: seq, at: row.time("at_ms"), person: row["person"], kind: row["kind"],
        body: body)
      let hash = entry.hash(after: previous)
      guard Data(hash) == row["hash"] else { return .broken(origin: origin, seq: seq) }
      previous = hash
      count += 1
    }
    let before = try contents(db)
    try rederive(db)
    let after = try contents(db)
    for table in Schema.derivedTables where before[table] != after[table] {
      return .derivedDiffers(table: table)
    }
    return .sound(entries: count)
  }

  private func rederive(_ db: Database) throws {
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
  }

  private func contents(_ db: Database) throws -> [String: [Row]] {
    var contents: [String: [Row]] = [:]
    for table in Schema.derivedTables {
      contents[table] = try Row.fetchAll(db, sql: "SELECT * FROM \(table)")
    }
    return contents
  }
}
