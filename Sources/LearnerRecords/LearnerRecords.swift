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
  /// Names this installation in the journal; random, made with the file.
  let origin: String

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
      try keep(document, in: db)
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
      if let document { try keep(document, in: db) }
      for (attempt, count) in corrected.sorted(by: { $0.key < $1.key }) {
        let isSame = try Bool.fetchOne(
          db, sql: "SELECT regrades = ? FROM attempt WHERE id = ?",
          arguments: [count, attempt.description])
        guard isSame == true else { throw RecordError.attemptWasRegraded(attempt) }
      }
      for entry in entries { try append(entry, in: db) }
    }
  }

  /// Issues a certificate with the next running number of the installation.
  ///
  /// Two processes never get the same number: it is taken inside the transaction.
  ///
  /// - Parameter make: signs the certificate for a running number, 1 or more.
  package func issueCertificate(
    to person: PersonID, at time: Timestamp,
    make: (_ runningNumber: Int) throws -> IssuedCertificate
  ) throws -> IssuedCertificate {
    var failure: (any Error)?
    var issued: IssuedCertificate?
    do {
      try queue.write { db in
        let count = try Int.fetchOne(
          db, sql: "SELECT count(*) FROM journal WHERE origin = ? AND kind = 'certificateIssued'",
          arguments: [origin])
        do { issued = try make((count ?? 0) + 1) } catch {
          failure = error
          throw error
        }
        guard let issued else { return }
        let text = digest(of: issued.jws)
        try db.execute(
          sql: """
            INSERT INTO certificate_text (digest, jws) VALUES (?, ?) ON CONFLICT DO NOTHING
            """, arguments: [text.description, issued.jws])
        let fact = Fact.certificateIssued(number: issued.number, course: issued.course, text: text)
        try append(Entry(person: person, at: time, fact: fact), in: db)
      }
    } catch { throw failure ?? recordError(error) }
    guard let issued else { throw RecordError.storage(path: path, detail: "certificate") }
    return issued
  }

  func keep(_ document: SourceFile, in db: Database) throws {
    let name = digest(of: document.text).description
    // Bound as bytes: bound as text, it would end at a zero byte.
    try db.execute(
      sql: """
        INSERT INTO document (digest, path, text) SELECT ?, ?, CAST(? AS TEXT)
        WHERE NOT EXISTS (SELECT 1 FROM document WHERE digest = ?)
        """, arguments: [name, document.path, Data(document.text.utf8), name])
  }

  func append(_ entry: Entry, in db: Database) throws {
    let last = try Row.fetchOne(
      db, sql: "SELECT seq, hash FROM journal WHERE origin = ? ORDER BY seq DESC LIMIT 1",
      arguments: [origin])
    let journal = JournalEntry(
      origin: origin, seq: (last?["seq"] ?? 0) + 1, at: entry.at,
      person: entry.person.description, kind: entry.fact.kind, body: entry.fact.body)
    let hash = journal.hash(after: last.map { Array($0["hash"] as Data) } ?? JournalEntry.genesis)
    try db.execute(
      sql: """
        INSERT INTO journal (origin, seq, at_ms, person, kind, body, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        journal.origin, journal.seq, journal.at.millisecondsSince1970, journal.person,
        journal.kind, journal.body.canonicalText, Data(hash),
      ])
    try derive(from: entry, in: db)
  }

  // MARK: Transactions

  func write<Value>(_ body: (Database) throws -> Value) throws(RecordError) -> Value {
    do { return try queue.write(body) } catch { throw recordError(error) }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(RecordError) -> Value {
    do { return try queue.read(body) } catch { throw recordError(error) }
  }

  private func recordError(_ error: any Error) -> RecordError {
    LearnerRecords.recordError(error, path: path)
  }

  static func recordError(_ error: any Error, path: String) -> RecordError {
    if let error = error as? RecordError { return error }
    guard let error = error as? DatabaseError else {
      return .storage(path: path, detail: "\(error)")
    }
    let detail = error.message ?? "\(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_FULL: return .full(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .damaged(path: path, detail: detail)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY:
      return .cannotOpen(path: path, reason: detail)
    default: return .storage(path: path, detail: detail)
    }
  }
}
