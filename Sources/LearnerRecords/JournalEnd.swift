import Foundation
import GRDB
import LearningCore

/// The last entry of an origin, behind which the next one is written.
struct JournalEnd {
  /// 0 before the first.
  var seq = 0
  var hash = JournalEntry.genesis
  var at: Timestamp?
  /// Whether the next is an answer within an attempt that was started here and is under way. Nothing
  /// speaks against it then, and nothing follows from it before the attempt is handed in.
  var isWithinAttempt = false

  /// One statement, because answers are what most writing is.
  ///
  /// - Parameter fact: of the entry that comes next.
  init(of origin: String, before fact: Fact, in db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT seq, at_ms, hash,
            (SELECT submitted_ms IS NULL AND home = ?1 FROM attempt WHERE id = ?2)
          FROM journal WHERE origin = ?1 ORDER BY seq DESC LIMIT 1
          """),
      arguments: [origin, fact.isAnswer ? fact.attempt?.description : nil])
    guard let row else { return }
    (seq, hash) = (row[0], Array(row[2] as Data))
    at = Timestamp(millisecondsSince1970: row[1])
    isWithinAttempt = row[3] ?? false
  }
}
