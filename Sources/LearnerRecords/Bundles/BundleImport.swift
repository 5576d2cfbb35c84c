import Foundation
import GRDB
package import LearningCore

/// Hands out the lines of a bundle, without their ends; then `nil`.
package typealias BundleLines = () throws -> [UInt8]?

extension LearnerRecords {
  /// Takes a bundle in, all of it or, where it is damaged, nothing: one transaction. What is here
  /// already is passed over, so any bundle may come twice, in any order and after an interruption.
  ///
  /// - Parameters:
  ///   - open: begins the bundle from its first line. Once more where a chain turns out in its
  ///     middle to be one that is refused: to undo one chain out of several, SQLite would copy each
  ///     page before each change to it.
  ///   - time: of the arrival.
  /// - Throws: ``BundleError`` when it is not what its maker signed, and what `open` throws.
  package func takeIn(
    _ open: () throws -> BundleLines, at time: Timestamp
  ) throws -> BundleReceipt {
    var refusals: [OriginID: BundleReceipt.Refusal] = [:]
    while true {
      do {
        return try takeIn(BundleReader(open()), refusing: refusals, at: time)
      } catch let found as RefusalInChain { refusals[found.origin] = found.refusal }
    }
  }

  private func takeIn(
    _ reader: BundleReader, refusing refusals: [OriginID: BundleReceipt.Refusal],
    at time: Timestamp
  ) throws -> BundleReceipt {
    var refused: (any Error)?
    do {
      return try write { db in
        do {
          var intake = BundleIntake(reader: reader, refusals: refusals, time: time)
          return try intake.run(db)
        } catch {
          if !(error is DatabaseError) { refused = error }
          throw error
        }
      }
    } catch { throw refused ?? error }
  }
}

/// Nothing of a chain is taken, and something of it has been written already.
private struct RefusalInChain: Error {
  var origin: OriginID
  var refusal: BundleReceipt.Refusal
}

/// One line of a bundle, and what an entry says.
private struct ReadItem {
  var item: BundleReader.Item
  /// Of an entry; not every one can be read.
  var entry: Result<Entry, any Error>?

  init(_ item: BundleReader.Item) {
    self.item = item
    if case .entry(let line, previous: _, hash: _) = item { entry = Result { try line.entry() } }
  }
}

/// Takes one bundle into a database.
private struct BundleIntake {
  private let header: BundleHeader
  private let items: ReadAhead<ReadItem>
  private let refusals: [OriginID: BundleReceipt.Refusal]
  private let time: Timestamp
  private var receipt: BundleReceipt

  /// - Parameter refusals: of chains that are known to be refused.
  init(reader: BundleReader, refusals: [OriginID: BundleReceipt.Refusal], time: Timestamp) {
    (header, self.refusals, self.time) = (reader.header, refusals, time)
    receipt = BundleReceipt(
      maker: header.origin,
      chains: header.chains.map { .init(origin: $0.origin, seqs: $0.seqs) })
    var reader = reader
    items = ReadAhead { try reader.next().map { ReadItem($0) } }
  }

  mutating func run(_ db: Database) throws -> BundleReceipt {
    for index in receipt.chains.indices {
      let chain = header.chains[index]
      receipt.chains[index].refusal = try refusals[chain.origin] ?? refusal(of: chain, in: db)
      try takeChain(index, in: db)
      let taken = receipt.chains[index]
      guard let refusal = taken.refusal else { continue }
      if taken.new + taken.waiting > 0 {
        throw RefusalInChain(origin: taken.origin, refusal: refusal)
      }
      receipt.chains[index] = .init(origin: taken.origin, seqs: taken.seqs)
      receipt.chains[index].refusal = refusal
    }
    let heads = try takeTheRest(db)
    for (index, head) in heads.enumerated() where receipt.chains[index].refusal == nil {
      try head.keep(in: db)
      receipt.chains[index].new += try endWaiting(of: head.origin, in: db)
      if receipt.chains[index].new > 0 { try noteArrival(of: head.origin, in: db) }
    }
    return receipt
  }

  private func refusal(
    of chain: BundleHeader.Chain, in db: Database
  ) throws -> BundleReceipt.Refusal? {
    guard let known = try knownOrigins(db).first(where: { $0.origin == chain.origin }) else {
      return .unknownOrigin
    }
    guard known.key == chain.key else { return .otherKey }
    return known.level == OriginTrust.Level.none ? .notTrusted : nil
  }

  // MARK: Entries

  /// Reads all entries of a chain, and takes them where nothing speaks against it.
  private mutating func takeChain(_ index: Int, in db: Database) throws {
    let chain = header.chains[index]
    var mine = try ChainHere(chain.origin.description, in: db)
    if receipt.chains[index].refusal == nil,
      let hash = try mine.hash(of: chain.seqs.lowerBound - 1, db), hash != Data(chain.previous)
    {
      receipt.chains[index].refusal = .forked(seq: max(1, chain.seqs.lowerBound - 1))
    }
    if chain.seqs.lowerBound > mine.last + 1 {
      receipt.chains[index].comesFirst = mine.last + 1...chain.seqs.lowerBound - 1
    }
    let cache = DerivingCache()
    for _ in chain.seqs {
      guard let item = try items.next(), let read = item.entry,
        case .entry(let line, let previous, let hash) = item.item
      else { throw BundleError.cutOff }
      guard receipt.chains[index].refusal == nil else { continue }
      if let known = try mine.hash(of: line.seq, db) {
        guard known == Data(hash) else {
          receipt.chains[index].refusal = .forked(seq: line.seq)
          continue
        }
        receipt.chains[index].known += 1
        continue
      }
      let entry: Entry
      switch read {
      case .success(let read): entry = read
      case .failure(let error):
        receipt.chains[index].refusal =
          if case RecordError.unknownKind = error { .tooNew(seq: line.seq, kind: line.kind) } else {
            .unreadable(seq: line.seq)
          }
        continue
      }
      if line.seq == mine.last + 1 {
        try db.addToJournal(line, entry, hash: hash, cache)
        mine.last += 1
        receipt.chains[index].new += 1
      } else if try db.keepWaiting(line, after: previous, hash: hash) {
        receipt.chains[index].waiting += 1
      } else {
        receipt.chains[index].refusal = .forked(seq: line.seq)
      }
    }
  }

  /// Moves what waited for its predecessors into the journal.
  ///
  /// - Returns: how many entries count now.
  private func endWaiting(of origin: String, in db: Database) throws -> Int {
    var count = 0
    var mine = try ChainHere(origin, in: db)
    while let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM waiting WHERE origin = ? AND seq = ?"),
      arguments: [origin, mine.last + 1])
    {
      // Two chains under one name: what waits belongs to the other one.
      guard try mine.hash(of: mine.last, db) == row["previous"] as Data else { return count }
      let line = EntryLine(
        EntryLine.text(
          at: row["at_ms"], body: Data((row["body"] as String).utf8), kind: row["kind"],
          origin: origin, person: row["person"], seq: row["seq"]))
      guard let line else { throw RecordError.corruptRow(table: "waiting", detail: origin) }
      try db.addToJournal(line, try line.entry(), hash: Array(row["hash"] as Data))
      try db.run(
        sql: "DELETE FROM waiting WHERE origin = ? AND seq = ?", arguments: [origin, line.seq])
      mine = try ChainHere(origin, in: db)
      count += 1
    }
    return count
  }

  private func noteArrival(of origin: String, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO arrival (origin, first_seq, last_seq, at_ms)
        SELECT ?1, coalesce((SELECT max(last_seq) FROM arrival WHERE origin = ?1), 0) + 1,
          max(seq), ?2
        FROM journal WHERE origin = ?1 ON CONFLICT DO NOTHING
        """, arguments: [origin, time.millisecondsSince1970])
  }

  // MARK: What is not in the journal

  /// - Returns: the signed heads of all chains.
  private mutating func takeTheRest(_ db: Database) throws -> [SignedHead] {
    // A bundle of which no entry is believed says nothing else that is.
    let isTaken = receipt.chains.contains { $0.refusal == nil }
    var people: [PersonRow] = []
    var heads: [SignedHead] = []
    while let item = try items.next()?.item {
      if case .proven(let proven) = item { heads = proven }
      guard isTaken else { continue }
      switch item {
      case .entry: throw BundleError.unreadable(line: 0)
      case .document(let file): receipt.documents += try db.keep(file) ? 1 : 0
      case .certificateText(let text): receipt.certificateTexts += try db.keep(certificate: text)
      case .person(let row): people.append(row)
      case .proven: break
      }
    }
    if !people.isEmpty { receipt.people = try LearnerRecords.receive(people, in: db) }
    try settleErasures(in: db)
    return heads
  }
}

/// What is here of one origin.
private struct ChainHere {
  let origin: String
  /// 0 for none.
  var last: Int
  /// Some hashes, of the entries from ``start`` on: an import asks for one after the other.
  private var hashes: [Data] = []
  private var start = 0

  init(_ origin: String, in db: Database) throws {
    self.origin = origin
    last =
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT max(seq) FROM journal WHERE origin = ?"),
        arguments: [origin]) ?? 0
  }

  /// - Returns: `nil` for an entry that is not here; for none, what stands before the first.
  mutating func hash(of seq: Int, _ db: Database) throws -> Data? {
    guard seq > 0 else { return Data(JournalEntry.genesis) }
    guard seq <= last else { return nil }
    if !(start..<start + hashes.count).contains(seq) {
      start = seq
      hashes = try Data.fetchAll(
        db.cachedStatement(
          sql: "SELECT hash FROM journal WHERE origin = ? AND seq >= ? ORDER BY seq LIMIT 1000"),
        arguments: [origin, seq])
    }
    return hashes.first.map { _ in hashes[seq - start] }
  }
}

extension Database {
  fileprivate func addToJournal(
    _ line: EntryLine, _ entry: Entry, hash: [UInt8], _ cache: DerivingCache? = nil
  ) throws {
    try run(
      sql: """
        INSERT INTO journal (origin, seq, at_ms, person, kind, body, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        line.origin, line.seq, line.at.millisecondsSince1970, line.person, line.kind,
        String(decoding: line.body, as: UTF8.self), Data(hash),
      ])
    try derive(from: entry, at: JournalPlace(origin: line.origin, seq: line.seq), in: self, cache)
  }

  /// - Returns: whether nothing else waits under this number.
  fileprivate func keepWaiting(
    _ line: EntryLine, after previous: [UInt8], hash: [UInt8]
  ) throws -> Bool {
    try run(
      sql: """
        INSERT INTO waiting (origin, seq, at_ms, person, kind, body, hash, previous)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
      arguments: [
        line.origin, line.seq, line.at.millisecondsSince1970, line.person, line.kind,
        String(decoding: line.body, as: UTF8.self), Data(hash), Data(previous),
      ])
    if changesCount == 1 { return true }
    let known = try Data.fetchOne(
      cachedStatement(sql: "SELECT hash FROM waiting WHERE origin = ? AND seq = ?"),
      arguments: [line.origin, line.seq])
    return known == Data(hash)
  }

  /// - Returns: 1 where it was not here before.
  fileprivate func keep(certificate text: String) throws -> Int {
    try run(
      sql: """
        INSERT INTO certificate_text (digest, jws) VALUES (?, ?) ON CONFLICT DO NOTHING
        """, arguments: [digest(of: text).description, text])
    return changesCount
  }
}
