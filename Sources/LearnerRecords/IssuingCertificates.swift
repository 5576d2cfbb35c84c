import GRDB
package import LearningCore

/// A certificate that is to be issued.
package struct CertificateOrder {
  package var person: PersonID
  package var course: CourseID
  package var at: Timestamp
  /// Number of the certificate of this course that counted when the order was written.
  package var held: String?
  /// Set where ``held`` is revoked with this and the new one takes its place.
  package var correction: String?
  /// Signs it under a running number, 1 or more.
  package var make: (_ runningNumber: Int, StatusEntry) throws -> IssuedCertificate
  /// What is recorded together with it.
  package var following: (IssuedCertificate) -> [Fact]

  package init(
    to person: PersonID, of course: CourseID, at time: Timestamp, holding held: String?,
    correction: String? = nil, following: @escaping (IssuedCertificate) -> [Fact] = { _ in [] },
    make: @escaping (_ runningNumber: Int, StatusEntry) throws -> IssuedCertificate
  ) {
    (self.person, self.course, at, self.held) = (person, course, time, held)
    (self.correction, self.following, self.make) = (correction, following, make)
  }
}

extension LearnerRecords {
  /// Issues certificates, all or none, with the next running numbers: one more than there are
  /// certificates.
  ///
  /// Two processes never give the same number, nor two certificates for the same thing: both are
  /// looked at inside the transaction. A number that came from another installation is passed over.
  ///
  /// - Parameters:
  ///   - random: a random number in a range, for places in the status list.
  /// - Returns: one for each order, in their order; `nil` where somebody else was faster, and another
  ///   certificate counts than the one named by the order.
  package func issue(
    _ orders: [CertificateOrder], random: (Range<Int>) -> Int
  ) throws -> [IssuedCertificate?] {
    var failure: (any Error)?
    do {
      return try write { db in
        var running = try Int.fetchOne(db, sql: "SELECT count(*) FROM certificate") ?? 0
        var places = try StatusPlaces(list: ownStatusList, in: db)
        return try orders.map { order in
          guard try number(heldBy: order.person, of: order.course, in: db) == order.held else {
            return nil
          }
          let status = places.next(random)
          var taken: String?
          while true {
            running += 1
            let issued: IssuedCertificate
            do { issued = try order.make(running, status) } catch {
              failure = error
              throw error
            }
            guard try isTaken(number: issued.number, in: db) else {
              try keep(issued, for: order, at: status, in: db)
              return issued
            }
            // A pattern without the running number gives the same again.
            guard issued.number != taken else { throw RecordError.numberTaken(issued.number) }
            taken = issued.number
          }
        }
      }
    } catch { throw failure ?? error }
  }

  private func keep(
    _ issued: IssuedCertificate, for order: CertificateOrder, at status: StatusEntry,
    in db: Database
  ) throws {
    let text = digest(of: issued.text)
    try db.run(
      sql: "INSERT INTO certificate_text (digest, jws) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [text.description, issued.text])
    var facts: [Fact] = []
    if let held = order.held, let reason = order.correction {
      facts.append(.certificateRevoked(number: held, reason: reason))
    }
    facts.append(
      .certificateIssued(
        number: issued.number, course: issued.course, text: text, status: status,
        follows: order.correction == nil ? nil : order.held))
    for fact in facts + order.following(issued) {
      try append(Entry(person: order.person, at: order.at, fact: fact), in: db)
    }
  }

  /// The last certificate of a course that was not revoked.
  private func number(
    heldBy person: PersonID, of course: CourseID, in db: Database
  ) throws -> String? {
    let ids = try ids(of: person, in: db).map(\.description)
    let places = Array(repeating: "?", count: ids.count).joined(separator: ",")
    return try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT number FROM certificate
          WHERE person IN (\(places)) AND course = ? AND revoked_ms IS NULL
          ORDER BY issued_ms DESC, number DESC LIMIT 1
          """), arguments: StatementArguments(ids + [course.description]))
  }

  /// Named after the installation, so that two that issue with one key never give a place twice.
  private var ownStatusList: String { String(origin.prefix(8)) }
}

/// Gives places of a status list away, at random, so that a place says nothing about when its
/// certificate was issued.
private struct StatusPlaces {
  let list: String
  private var taken: Set<Int>

  init(list: String, in db: Database) throws {
    self.list = list
    taken = try Set(
      Int.fetchCursor(
        db, sql: "SELECT place FROM certificate_status WHERE list = ?", arguments: [list]))
  }

  mutating func next(_ random: (Range<Int>) -> Int) -> StatusEntry {
    let range = 0..<statusListLength(for: taken.count + 1)
    var place = random(range)
    while !taken.insert(place).inserted { place = random(range) }
    return StatusEntry(list: list, index: place)
  }
}
