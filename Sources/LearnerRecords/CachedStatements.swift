import GRDB

extension Database {
  /// Executes one statement that is executed often: it is compiled once for the connection.
  func run(sql: String, arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// One transaction that writes, all or nothing. GRDB's own compiles its two statements each time.
  func transaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try run(sql: "BEGIN IMMEDIATE", arguments: [])
    do {
      let value = try body(self)
      try run(sql: "COMMIT", arguments: [])
      return value
    } catch {
      // SQLite rolls back by itself where the disk is full.
      if isInsideTransaction { try? rollback() }
      throw error
    }
  }
}
