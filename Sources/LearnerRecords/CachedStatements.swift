import GRDB

extension Database {
  /// Executes one statement that is executed often: it is compiled once for the connection.
  func run(sql: String, arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
