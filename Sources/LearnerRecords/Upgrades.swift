import GRDB

/// The steps from every schema that was ever released to today's.
///
/// They are taken in one transaction, at the end of which everything derived is worked out again: a
/// step makes or changes tables and never fills a derived one, and a power cut in between leaves the
/// file as the older balai wrote it.
struct Upgrades {
  private var steps: [(name: String, migrate: (Database) throws -> Void)] = []

  var names: [String] { steps.map(\.name) }

  /// - Parameter name: for ever, with its number in front.
  mutating func registerMigration(
    _ name: String, migrate: @escaping (Database) throws -> Void
  ) {
    steps.append((name, migrate))
  }

  /// - Parameter last: the number of the last step to take, for files as they once were.
  func migrate(_ queue: DatabaseQueue, through last: Int? = nil) throws {
    try queue.writeWithoutTransaction { db in
      // Neither can be changed inside a transaction.
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA foreign_keys = OFF")
      try db.inTransaction(.immediate) {
        try takeSteps(steps.prefix(last ?? steps.count), in: db)
        if last == nil { try rederive(db) }
        try db.checkForeignKeys()
        return .commit
      }
      try db.execute(sql: "PRAGMA foreign_keys = ON")
    }
  }

  private func takeSteps(
    _ steps: ArraySlice<(name: String, migrate: (Database) throws -> Void)>, in db: Database
  ) throws {
    // The table's name is that of the library that made it in the first files.
    try db.execute(
      sql: "CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    let taken = try String.fetchSet(db, sql: "SELECT identifier FROM grdb_migrations")
    for step in steps where !taken.contains(step.name) {
      try step.migrate(db)
      try db.execute(
        sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: [step.name])
    }
  }
}
