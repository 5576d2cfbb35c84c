import Foundation
import GRDB
package import LearningCore

/// The durable records of one installation. Every method is one transaction that leaves the file
/// valid; there is no way to run loose SQL from outside.
///
/// When a method that writes returns, what it wrote is on disk: `synchronous = FULL` in WAL mode
/// (<https://www.sqlite.org/pragma.html#pragma_synchronous>).
package struct LearnerRecords: Sendable {
  let queue: DatabaseQueue
  let path: String
  let line: WritersLine
  /// `nil` in memory.
  let place: FilePlace?
  /// Names this installation in the journal; random, made with the file.
  let origin: String
  /// With which it signs; `nil` for an installation that signs nothing.
  let key: OriginKey?

  // MARK: Writing

  /// Records facts, in order, all or none.
  ///
  /// - Throws: ``RecordError/attemptIsSubmitted(_:)`` and its kin when a fact contradicts what is
  ///   recorded, also by another process.
  package func append(_ entries: [Entry]) throws(RecordError) {
    try write { db in
      for entry in entries { try append(entry, in: db) }
    }
  }

  /// Starts an attempt, and keeps the text of the quiz it was drawn from.
  ///
  /// - Throws: ``RecordError/sittingIsNotOpen(_:)`` when the sitting of the plan is closed, also by
  ///   another process a moment ago.
  /// - Precondition: the plan's digest is the document's.
  package func start(
    _ plan: AttemptPlan, from document: SourceFile, by person: PersonID, at time: Timestamp
  ) throws(RecordError) {
    precondition(digest(of: document.text) == plan.document, "another text than the plan's")
    try write { db in
      if let sitting = plan.sitting { try requireOpen(sitting, of: plan.quiz, in: db) }
      _ = try db.keep(document)
      try append(Entry(person: person, at: time, fact: .attemptStarted(plan)), in: db)
    }
  }

  /// Records corrected marks, and keeps the text they were corrected by.
  ///
  /// - Parameters:
  ///   - document: `nil` when no question was judged by another text.
  ///   - corrected: how often each attempt was corrected when the marks were worked out.
  /// - Throws: ``RecordError/attemptWasRegraded(_:)`` when somebody corrected one of them in between.
  package func regrade(
    _ entries: [Entry], by document: SourceFile?, corrected: [AttemptID: Int]
  ) throws(RecordError) {
    try write { db in
      if let document { _ = try db.keep(document) }
      for (attempt, count) in corrected.sorted(by: { $0.key < $1.key }) {
        let isSame = try Bool.fetchOne(
          db, sql: "SELECT regrades = ? FROM attempt WHERE id = ?",
          arguments: [count, attempt.description])
        guard isSame == true else { throw RecordError.attemptWasRegraded(attempt) }
      }
      for entry in entries { try append(entry, in: db) }
    }
  }

  func append(_ entry: Entry, in db: Database) throws {
    let end = try JournalEnd(of: origin, before: entry.fact, in: db)
    if !end.isWithinAttempt { try requirePossible(entry.fact, in: db) }
    let new = try record(entry, of: origin, behind: end, in: db)
    if case .personErased = entry.fact { try settleErasures(in: db) }
    if let key, entry.fact.asksForHead || !(end.at?.isSameDay(as: entry.at) ?? false) {
      try SignedHead(
        origin: origin, seq: new.seq, at: entry.at, hash: new.hash, signedWith: key
      ).keep(in: db)
    }
  }

  /// Writes an entry and what follows from it.
  ///
  /// - Returns: where it stands.
  @discardableResult
  func record(
    _ entry: Entry, of origin: String, behind end: JournalEnd, in db: Database
  ) throws -> (seq: Int, hash: [UInt8]) {
    let (seq, at) = (end.seq + 1, entry.at.millisecondsSince1970)
    let (person, kind) = (entry.person.description, entry.fact.kind)
    let body = entry.fact.body.canonical
    let hash = EntryLine.hash(
      EntryLine.text(
        at: at, body: body, kind: kind, origin: origin, person: person, seq: seq),
      after: end.hash)
    try db.run(
      sql: """
        INSERT INTO journal (origin, seq, at_ms, person, kind, body, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        origin, seq, at, person, kind, String(decoding: body, as: UTF8.self), Data(hash),
      ])
    if !end.isWithinAttempt {
      try derive(from: entry, at: JournalPlace(origin: origin, seq: seq), in: db)
    }
    return (seq, hash)
  }

  // MARK: Transactions

  func write<Value>(_ body: (Database) throws -> Value) throws(RecordError) -> Value {
    do { return try transaction(body) } catch { throw recordError(error) }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(RecordError) -> Value {
    do { return try queue.read(body) } catch { throw recordError(error) }
  }

  /// One after another, in the order in which writers of all processes came.
  private func transaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try line.inTurn {
      guard place == FilePlace(path) else { throw RecordError.moved(path: path) }
      return try queue.writeWithoutTransaction { try $0.transaction(body) }
    }
  }

  private func recordError(_ error: any Error) -> RecordError {
    LearnerRecords.recordError(error, path: path)
  }
}
