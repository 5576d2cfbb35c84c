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

  func migrate(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { db in
      // Neither can be changed inside a transaction.
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA foreign_keys = OFF")
      // Of a new file, before anything is in it: after a power cut neither its name may be gone, nor
      // the name of the file by which the mode was changed be there again.
      if FilePlace(queue.path) != nil { try sync(folder(of: queue.path)) }
      try db.inTransaction(.immediate) {
        try takeSteps(in: db)
        try rederive(db)
        try db.checkForeignKeys()
        return .commit
      }
      try db.execute(sql: "PRAGMA foreign_keys = ON")
    }
  }

  private func takeSteps(in db: Database) throws {
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
