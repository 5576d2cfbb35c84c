import Foundation
import GRDB

// Everything derived is worked out again in a database of its own, a temporary file that SQLite
// deletes, so that a check keeps nobody from writing.

/// A connection to a database that is empty for now and sees that of some records as `kept`.
func openScratch(beside path: String) throws -> DatabaseQueue {
  var configuration = Configuration()
  configuration.busyMode = .timeout(10)
  // Nothing in it needs to outlive a power cut.
  configuration.prepareDatabase { db in
    try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
  }
  let scratch = try DatabaseQueue(path: "", configuration: configuration)
  try scratch.writeWithoutTransaction { db in
    try db.execute(sql: "ATTACH ? AS kept", arguments: [path])
  }
  return scratch
}

/// Works out everything derived from the journal of `kept` and compares it with what is kept.
///
/// - Returns: a table that differs; `nil` if none does.
func derivedTableThatDiffers(_ db: Database) throws -> String? {
  // History is read where it is; of everything else there is a copy, because deriving looks at it.
  let history = ["journal", "document", "certificate_text"]
  let schema = try Row.fetchAll(
    db,
    sql: """
      SELECT type, tbl_name, sql FROM kept.sqlite_schema
      WHERE type IN ('table', 'index', 'view') AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
      ORDER BY CASE type WHEN 'table' THEN 0 ELSE 1 END
      """
  ).filter { !history.contains($0["tbl_name"]) }
  for row in schema { try db.execute(sql: row["sql"]) }
  let tables = schema.filter { $0["type"] == "table" }.map { $0["tbl_name"] as String }
  for table in tables where !Schema.derivedTables.contains(table) {
    try db.execute(sql: "INSERT INTO main.\(table) SELECT * FROM kept.\(table)")
  }
  try rederive(db)
  return try Schema.derivedTables.first { table in
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT * FROM kept.\(table) EXCEPT SELECT * FROM main.\(table))
          OR EXISTS (SELECT * FROM main.\(table) EXCEPT SELECT * FROM kept.\(table))
        """) ?? false
  }
}
