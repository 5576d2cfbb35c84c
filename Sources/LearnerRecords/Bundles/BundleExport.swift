import Crypto
import Foundation
import GRDB
package import LearningCore

/// What a bundle shall hold.
package struct BundleSelection: Hashable, Sendable {
  package enum Since: Hashable, Sendable {
    case beginning
    /// What no bundle from here held yet.
    case last
    case time(Timestamp)
  }

  package var since: Since
  /// Also what came here from other installations.
  package var includesOthers: Bool

  package init(since: Since = .beginning, includesOthers: Bool = false) {
    (self.since, self.includesOthers) = (since, includesOthers)
  }
}

extension LearnerRecords {
  /// Signs the end of what was recorded here, and says what a bundle would hold. Of other
  /// installations, and under former names of this one, that is what they signed.
  ///
  /// - Throws: ``BundleError/nothingToHandOut(isPart:)``; ``BundleError/noKey`` for records that sign nothing.
  package func prepareBundle(_ selection: BundleSelection) throws -> BundleHeader {
    guard let key, let origin = OriginID(origin) else { throw BundleError.noKey }
    let header = try write { db in
      try SignedHead.signEnd(with: key, in: db)
      let chains = try knownOrigins(db)
        .filter { $0.isOwn || (selection.includesOthers && $0.level != .none) }
        .compactMap { try chain(of: $0, since: selection.since, in: db) }
      let at = try SignedHead.last(of: key.origin, in: db)?.at
      return BundleHeader(
        origin: origin, key: key.publicKey, at: at ?? Timestamp(millisecondsSince1970: 0),
        chains: chains)
    }
    guard !header.chains.isEmpty else {
      throw BundleError.nothingToHandOut(isPart: selection.since != .beginning)
    }
    return header
  }

  private func chain(
    of origin: KnownOrigin, since: BundleSelection.Since, in db: Database
  ) throws -> BundleHeader.Chain? {
    let name = origin.origin.description
    let head = try Row.fetchOne(
      db,
      sql: """
        SELECT head.seq FROM head JOIN journal USING (origin, seq, hash)
        WHERE origin = ? ORDER BY seq DESC LIMIT 1
        """, arguments: [name])
    guard let key = origin.key, let last = head?["seq"] as Int? else { return nil }
    let first: Int?
    switch since {
    case .beginning: first = 1
    case .last:
      first =
        (try Int.fetchOne(
          db, sql: "SELECT seq FROM handed_out WHERE origin = ?", arguments: [name]) ?? 0) + 1
    case .time(let time):
      first = try Int.fetchOne(
        db, sql: "SELECT min(seq) FROM journal WHERE origin = ? AND at_ms >= ?",
        arguments: [name, time.millisecondsSince1970])
    }
    guard let first, first <= last else { return nil }
    let previous = try Data.fetchOne(
      db, sql: "SELECT hash FROM journal WHERE origin = ? AND seq = ?",
      arguments: [name, first - 1])
    return BundleHeader.Chain(
      origin: origin.origin, key: key, seqs: first...last,
      previous: previous.map { Array($0) } ?? JournalEntry.genesis)
  }

  /// Writes a bundle, line by line. The same header gives the same lines, as long as nobody's name
  /// is changed.
  ///
  /// - Parameters:
  ///   - header: of ``prepareBundle(_:)``.
  ///   - write: takes a line without its end.
  package func writeBundle(
    _ header: BundleHeader, _ write: (_ line: [UInt8]) throws -> Void
  ) throws {
    guard let key else { throw BundleError.noKey }
    var failure: (any Error)?
    do {
      try read { db in
        do {
          var writer = BundleWriter(header: header, key: key, db: db)
          try writer.run(write)
        } catch {
          if !(error is DatabaseError) { failure = error }
          throw error
        }
      }
    } catch { throw failure ?? error }
  }

  /// Remembers that a bundle left, for the next one that holds what is new since the last.
  package func noteHandedOut(_ header: BundleHeader, at time: Timestamp) throws(RecordError) {
    try write { db in
      for chain in header.chains {
        try db.execute(
          sql: """
            INSERT INTO handed_out (origin, seq, at_ms) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET seq = max(seq, excluded.seq), at_ms = excluded.at_ms
            """,
          arguments: [
            chain.origin.description, chain.seqs.upperBound, time.millisecondsSince1970,
          ])
      }
    }
  }
}

private struct BundleWriter {
  let header: BundleHeader
  let key: OriginKey
  let db: Database
  private var digest = SHA256()

  init(header: BundleHeader, key: OriginKey, db: Database) {
    (self.header, self.key, self.db) = (header, key, db)
  }

  mutating func run(_ write: (_ line: [UInt8]) throws -> Void) throws {
    func line(_ bytes: [UInt8]) throws {
      digest.update(data: bytes)
      digest.update(data: [UInt8(ascii: "\n")])
      try write(bytes)
    }
    try line(header.json.canonical)
    var heads: [SignedHead] = []
    for chain in header.chains {
      let hash = try writeEntries(of: chain, line)
      let head = try SignedHead.at(chain.seqs.upperBound, of: chain.origin.description, in: db)
      guard let head, head.hash == hash else {
        throw BundleError.headDiffers(origin: chain.origin.description)
      }
      heads.append(head)
    }
    try writeTexts(line)
    for person in try people() { try line(JSON.object(["person": person.json]).canonical) }
    let sum = Array(digest.finalize())
    let message = BundleEnd.message(origin: header.origin, digest: sum)
    let end = BundleEnd(
      digest: sum, heads: heads, signature: try key.signature(for: message))
    try write(end.json.canonical)
  }

  /// - Returns: the hash of the last one.
  private func writeEntries(
    of chain: BundleHeader.Chain, _ line: ([UInt8]) throws -> Void
  ) throws -> [UInt8] {
    var hash = chain.previous
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT at_ms, CAST(body AS BLOB), kind, origin, person, seq FROM journal
        WHERE origin = ? AND seq BETWEEN ? AND ? ORDER BY seq
        """, arguments: arguments(chain))
    while let row = try rows.next() {
      let text = EntryLine.text(
        at: row[0], body: row[1] as Data, kind: row[2], origin: row[3], person: row[4], seq: row[5])
      hash = EntryLine.hash(text, after: hash)
      try line(text)
    }
    return hash
  }

  /// The texts that the entries name by their digests: quizzes, and signed certificates.
  private func writeTexts(_ line: ([UInt8]) throws -> Void) throws {
    let quizzes = try named(
      """
      SELECT body ->> 'document' FROM journal
      WHERE kind IN ('attemptStarted', 'questionReviewed', 'surveyAnswered') AND <range>
      UNION SELECT judged.value ->> 'judged'
      FROM journal, json_each(body, '$.regrade.corrections') AS judged
      WHERE journal.kind = 'attemptRegraded' AND <range>
      UNION SELECT body ->> 'notice' FROM journal WHERE body ->> 'notice' IS NOT NULL AND <range>
      """)
    for name in quizzes {
      let row = try Row.fetchOne(
        db, sql: "SELECT path, CAST(text AS BLOB) FROM document WHERE digest = ?",
        arguments: [name])
      guard let row else { continue }
      let text = String(decoding: row[1] as Data, as: UTF8.self)
      try line(
        JSON.object([
          "document": .object(["path": .string(row[0]), "text": .string(text)])
        ]).canonical)
    }
    let certificates = try named(
      "SELECT body ->> 'text' FROM journal WHERE kind = 'certificateIssued' AND <range>")
    for name in certificates {
      let text = try String.fetchOne(
        db, sql: "SELECT jws FROM certificate_text WHERE digest = ?", arguments: [name])
      if let text { try line(JSON.object(["certificate": .string(text)]).canonical) }
    }
  }

  /// What is known of those whom the entries are about or who decided something in them.
  private func people() throws -> [PersonRow] {
    let ids = Set(
      try named(
        """
        SELECT person FROM journal WHERE <range>
        UNION SELECT body ->> 'by' FROM journal WHERE <range>
        UNION SELECT body ->> 'with' FROM journal WHERE <range>
        UNION SELECT body ->> 'witness' FROM journal WHERE <range>
        UNION SELECT body -> 'regrade' ->> 'by' FROM journal WHERE <range>
        """))
    return try LearnerRecords.personRows(db).filter { ids.contains($0.person.id.description) }
  }

  /// - Parameter sql: one column; `<range>` stands for the entries of a chain.
  /// - Returns: all of them, once each, in ascending order.
  private func named(_ sql: String) throws -> [String] {
    let range = "journal.origin = ?1 AND seq BETWEEN ?2 AND ?3"
    let all = try header.chains.flatMap { chain in
      try String?.fetchAll(
        db, sql: sql.replacing("<range>", with: range), arguments: arguments(chain)
      ).compactMap(\.self)
    }
    return Set(all).sorted()
  }

  private func arguments(_ chain: BundleHeader.Chain) -> StatementArguments {
    [chain.origin.description, chain.seqs.lowerBound, chain.seqs.upperBound]
  }
}
