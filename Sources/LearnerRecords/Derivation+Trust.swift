import Foundation
import GRDB
import LearningCore

/// What each installation believes of others; the last word counts. Only that of this installation
/// has an effect here, see ``LearnerRecords/origins()``.
func deriveTrust(_ trust: OriginTrust, said speaker: String, at: Int, in db: Database) throws {
  try db.run(
    sql: """
      INSERT INTO origin_trust (speaker, origin, key, level, name, at_ms) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET key = excluded.key, level = excluded.level, name = excluded.name,
        at_ms = excluded.at_ms
      WHERE (excluded.at_ms, excluded.key, excluded.level, excluded.name)
        > (at_ms, key, level, name)
      """,
    arguments: [
      speaker, trust.origin.description, Data(trust.key), trust.level.rawValue, trust.name, at,
    ])
}
