import Foundation
import GRDB
package import LearningCore

/// How records are, seen from outside: nothing is made, brought up to date or locked for it.
package struct RecordsHealth: Sendable {
  package enum State: Hashable, Sendable {
    case sound
    /// SQLite finds damage; in its own words.
    case damaged(String)
    /// The hash of an entry among the last of its origin does not fit.
    case chainBroken(seq: Int)
    /// A later balai wrote the file.
    case newer
    /// The next start brings the file up to date.
    case older
  }

  package var state: State
  /// Rows of each table that tells how much there is.
  package var counts: [(table: String, rows: Int)]
  /// How many entries of the end of each origin's chain were recomputed.
  package var checked: Int
  /// Of the latest entry, by its own clock.
  package var lastEntry: Timestamp?

  /// How much of the end of a chain is recomputed; all of it takes `records verify`.
  package static let tail = 1000

  /// The SQLite that is in use.
  package static var sqliteVersion: String {
    (try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }) ?? "?"
  }

  /// - Parameter path: of the file.
  /// - Throws: when it cannot be read at all.
  package init(ofFileAt path: String) throws(RecordError) {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(5)
      let known = try Self.knownSteps()
      self = try DatabaseQueue(path: path, configuration: configuration).read { db in
        try Self(db, known: known)
      }
    } catch let error as RecordError {
      throw error
    } catch { throw LearnerRecords.recordError(error, path: path) }
  }

  private static func knownSteps() throws -> [String] {
    let empty = try DatabaseQueue()
    try Schema.migrator.migrate(empty)
    return try empty.read(steps)
  }

  private static func steps(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
  }

  private init(_ db: Database, known: [String]) throws {
    (state, counts, checked, lastEntry) = (.sound, [], 0, nil)
    let steps = try Self.steps(db)
    guard steps.allSatisfy(known.contains) else {
      state = .newer
      return
    }
    let found = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "?"
    guard found == "ok" else {
      state = .damaged(found)
      return
    }
    for table in ["journal", "person", "attempt", "certificate", "document"] {
      let rows = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
      counts.append((table, rows))
    }
    lastEntry = try Int.fetchOne(db, sql: "SELECT max(at_ms) FROM journal").map {
      Timestamp(millisecondsSince1970: $0)
    }
    if steps.count < known.count { state = .older }
    for origin in try String.fetchAll(db, sql: "SELECT DISTINCT origin FROM journal") {
      if let seq = try firstBadEntry(of: origin, in: db) {
        state = .chainBroken(seq: seq)
        return
      }
    }
  }

  private mutating func firstBadEntry(of origin: String, in db: Database) throws -> Int? {
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM journal WHERE origin = ? ORDER BY seq DESC LIMIT ?",
      arguments: [origin, Self.tail + 1])
    var previous: (seq: Int, hash: [UInt8]) = (0, JournalEntry.genesis)
    for (index, row) in rows.reversed().enumerated() {
      let entry = JournalEntry(
        origin: origin, seq: row["seq"], at: row.time("at_ms"), person: row["person"],
        kind: row["kind"], body: (try? JSON(parsing: row["body"] as String)) ?? .null)
      let hash = Array(row["hash"] as Data)
      // What stands before the first of many is taken as it is.
      if index > 0 || entry.seq == 1 {
        guard entry.seq == previous.seq + 1, entry.hash(after: previous.hash) == hash else {
          return entry.seq
        }
        checked += 1
      }
      previous = (entry.seq, hash)
    }
    return nil
  }
}
