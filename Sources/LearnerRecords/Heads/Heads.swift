import Foundation
import GRDB
import LearningCore

/// What a check of signed heads against the history found.
package enum HeadVerdict: Hashable, Sendable {
  /// Every head that is known is where its origin signed it.
  case sound(heads: Int)
  /// The history of an origin ends before an entry that it signed.
  case cutOff(origin: String, signed: Int, last: Int)
  /// Another entry stands where the origin signed one.
  case rewritten(origin: String, seq: Int)
  /// The origin did not sign this.
  case forged(origin: String, seq: Int)
}

extension LearnerRecords {
  /// Holds every signed head against the history. Whoever can write the file can also take heads
  /// out of it: only those that somebody else keeps, in a bundle, bind its owner.
  package func checkHeads() throws(RecordError) -> HeadVerdict {
    try read { db in
      let keys = try knownOrigins(db).reduce(into: [:]) { $0[$1.origin.description] = $1.key }
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT head.*, journal.hash AS found,
            (SELECT coalesce(max(seq), 0) FROM journal WHERE origin = head.origin) AS last
          FROM head LEFT JOIN journal ON journal.origin = head.origin AND journal.seq = head.seq
          ORDER BY head.origin, head.seq
          """)
      var count = 0
      while let row = try rows.next() {
        let head = SignedHead(row)
        // What waits for its predecessors has a head already.
        let waits = try head.isWaiting(in: db)
        if let key = keys[head.origin], !head.isSigned(by: key) {
          return .forged(origin: head.origin, seq: head.seq)
        }
        if let found = row["found"] as Data? {
          guard found == Data(head.hash) else {
            return .rewritten(origin: head.origin, seq: head.seq)
          }
        } else if !waits {
          return .cutOff(origin: head.origin, signed: head.seq, last: row["last"])
        }
        count += 1
      }
      return .sound(heads: count)
    }
  }
}

extension SignedHead {
  fileprivate init(_ row: Row) {
    self.init(
      origin: row["origin"], seq: row["seq"], at: row.time("at_ms"),
      hash: Array(row["hash"] as Data), signature: Array(row["signature"] as Data))
  }

  fileprivate func isWaiting(in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM waiting WHERE origin = ? AND seq = ? AND hash = ?)"),
      arguments: [origin, seq, Data(hash)]) ?? false
  }

  func keep(in db: Database) throws {
    try db.run(
      sql: """
        INSERT INTO head (origin, seq, at_ms, hash, signature) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
      arguments: [
        origin, seq, at.millisecondsSince1970, Data(hash), Data(signature),
      ])
  }

  /// The last head that an origin signed, if any.
  static func last(of origin: String, in db: Database) throws -> SignedHead? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM head WHERE origin = ? ORDER BY seq DESC LIMIT 1",
      arguments: [origin]
    ).map { SignedHead($0) }
  }

  /// The head of an entry as its origin signed it, and as it stands in the journal.
  static func at(_ seq: Int, of origin: String, in db: Database) throws -> SignedHead? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT head.* FROM head JOIN journal USING (origin, seq, hash) WHERE origin = ? AND seq = ?
        """, arguments: [origin, seq]
    ).map { SignedHead($0) }
  }

  /// Signs the end of the key's own history, if that is not done yet.
  static func signEnd(with key: OriginKey, in db: Database) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT seq, at_ms, hash FROM journal WHERE origin = ?1 AND seq
          = (SELECT max(seq) FROM journal WHERE origin = ?1)
        """, arguments: [key.origin])
    guard let row, try last(of: key.origin, in: db)?.seq != row["seq"] as Int else { return }
    try SignedHead(
      origin: key.origin, seq: row["seq"], at: row.time("at_ms"), hash: Array(row["hash"] as Data),
      signedWith: key
    ).keep(in: db)
  }
}

extension Fact {
  /// What somebody may want to prove later: the history is signed up to it at once.
  var asksForHead: Bool {
    switch self {
    case .attemptSubmitted, .attemptRegraded, .certificateIssued, .certificateRevoked: true
    default: false
    }
  }
}

extension Timestamp {
  /// Whether both are on one day, UTC.
  func isSameDay(as other: Timestamp) -> Bool {
    func day(_ time: Timestamp) -> Int { time.millisecondsSince1970 / 86_400_000 }
    return day(self) == day(other)
  }
}
