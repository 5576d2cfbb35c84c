import Foundation
import GRDB
package import LearningCore

/// An installation whose history is here, or of which somebody said here what is believed of it.
package struct KnownOrigin: Hashable, Sendable {
  package var origin: OriginID
  package var key: [UInt8]?
  package var level: OriginTrust.Level
  package var name: String
  /// This installation, or what it was called before.
  package var isOwn: Bool
  /// How many of its entries count.
  package var entries: Int
  /// How many wait for those before them.
  package var waiting: Int
  package var lastEntryAt: Timestamp?
  /// When something of it arrived here last.
  package var lastArrivalAt: Timestamp?
}

extension LearnerRecords {
  /// Under which name this installation writes.
  package var ownOrigin: String { origin }

  /// Every installation that is known here; this one and its former names first.
  package func origins() throws(RecordError) -> [KnownOrigin] { try read { try knownOrigins($0) } }
}

func knownOrigins(_ db: Database) throws -> [KnownOrigin] {
  try Row.fetchAll(
    db,
    sql: """
      WITH told AS (
        SELECT origin, key, level, name, max(at_ms) FROM origin_trust
        WHERE speaker IN (SELECT origin FROM installation) GROUP BY origin
      )
      SELECT origin, key, 'exam-centre' AS level, '' AS name, 1 AS own, -created_ms AS place
      FROM installation
      UNION ALL
      SELECT origin, key, level, name, 0, 0 FROM told
      WHERE origin NOT IN (SELECT origin FROM installation)
      ORDER BY own DESC, place, origin
      """
  ).map { row in
    let origin: OriginID = try row.name("origin")
    guard let level = OriginTrust.Level(rawValue: row["level"]) else {
      throw RecordError.corruptRow(table: "origin_trust", detail: row["level"])
    }
    func number(_ sql: String) throws -> Int? {
      try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [origin.description])
    }
    func time(_ sql: String) throws -> Timestamp? {
      try number(sql).map { Timestamp(millisecondsSince1970: $0) }
    }
    return KnownOrigin(
      origin: origin, key: (row["key"] as Data?).map { Array($0) }, level: level,
      name: row["name"], isOwn: row["own"] == 1,
      entries: try number("SELECT max(seq) FROM journal WHERE origin = ?") ?? 0,
      waiting: try number("SELECT count(*) FROM waiting WHERE origin = ?") ?? 0,
      lastEntryAt: try time(
        "SELECT at_ms FROM journal WHERE origin = ? ORDER BY seq DESC LIMIT 1"),
      lastArrivalAt: try time("SELECT max(at_ms) FROM arrival WHERE origin = ?"))
  }
}
