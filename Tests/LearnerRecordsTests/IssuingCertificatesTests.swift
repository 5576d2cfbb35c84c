import GRDB
import LearningCore
import TestSupport
import Testing

import enum LearnerRecords.RecordError
@testable import LearnerRecords

@Suite struct IssuingCertificatesTests {
  private let folder: TemporaryFolder
  private let records: LearnerRecords

  init() throws {
    folder = try TemporaryFolder()
    records = try LearnerRecords(in: folder)
  }

  private func order(
    to person: PersonID, holding held: String? = nil, correcting why: String? = nil,
    seen: @escaping (StatusEntry) -> Void = { _ in }
  ) -> CertificateOrder {
    CertificateOrder(
      to: person, of: name("aman"), at: time(morning), holding: held, correction: why
    ) { running, status in
      seen(status)
      return certificate("N/\(running)")
    }
  }

  private func issue(_ orders: [CertificateOrder]) throws -> [String?] {
    try records.issue(orders, random: { Int.random(in: $0) }).map { $0?.number }
  }

  @Test func `many are issued together, each once`() throws {
    let people: [PersonID] = (0..<300).map { name("orang-\($0)") }
    #expect(try issue(people.map { order(to: $0) }) == (1...300).map { "N/\($0)" })
    #expect(try issue(people.map { order(to: $0) }) == Array(repeating: nil, count: 300))
    #expect(try records.journalLength() == 300)
    #expect(try records.verify() == .sound(entries: 300))
  }

  @Test func `one that cannot be signed keeps all of them from being written`() throws {
    struct Unsignable: Error {}
    let bad = CertificateOrder(
      to: budi, of: name("aman"), at: time(morning), holding: nil
    ) { _, _ in throw Unsignable() }
    #expect(throws: Unsignable.self) { try issue([order(to: siti), bad]) }
    #expect(try records.journalLength() == 0)
    #expect(try issue([order(to: siti)]) == ["N/1"])
  }

  @Test func `two ids of one person get one certificate`() throws {
    try records.append([
      Entry(person: siti, at: time(morning), fact: .personMerged(with: budi))
    ])
    #expect(try issue([order(to: siti), order(to: budi)]) == ["N/1", nil])
  }

  @Test func `a correction revokes, follows, and keeps its word with two at work`() throws {
    _ = try issue([order(to: siti)])
    #expect(try issue([order(to: siti, holding: "N/1", correcting: "Salah nama")]) == ["N/2"])
    #expect(try records.certificate(number: "N/1").revocation?.reason == "Salah nama")
    #expect(try records.certificate(number: "N/2").revocation == nil)
    #expect(try records.successors(of: "N/1") == ["N/2"])
    // The other process still believes that the first one counts.
    #expect(try issue([order(to: siti, holding: "N/1", correcting: "Salah nama")]) == [nil])
    #expect(try records.journalLength() == 3)
    try records.rebuild()
    #expect(try records.successors(of: "N/1") == ["N/2"])
  }

  // MARK: Places in the status list

  @Test func `places are drawn once each, and revoked ones are listed`() throws {
    let people: [PersonID] = (0..<400).map { name("orang-\($0)") }
    var places: [Int] = []
    // A generator that keeps giving the same few numbers: every draw meets places that are taken.
    var last = 0
    _ = try records.issue(
      people.map { person in order(to: person) { places.append($0.index) } },
      random: { range in
        last = (last + 1) % 1000
        return range.lowerBound + last / 2
      })
    #expect(Set(places).count == 400)
    #expect(try records.statusLists().map(\.revoked) == [[]])
    for number in [7, 300] {
      try records.append([
        Entry(
          person: people[number - 1], at: time(morning),
          fact: .certificateRevoked(number: "N/\(number)", reason: "Salah"))
      ])
    }
    let list = try #require(try records.statusLists().first)
    #expect(list.revoked == [places[6], places[299]].sorted())
    #expect(list.length == 131_072 && list.name == String(records.origin.prefix(8)))
  }

  @Test func `a list grows so that half of it is always free`() {
    #expect(statusListLength(for: 0) == 131_072)
    #expect(statusListLength(for: 65_536) == 131_072)
    #expect(statusListLength(for: 65_537) == 262_144)
  }

  @Test func `a place outlives the text of its certificate`() throws {
    _ = try issue([order(to: siti)])
    let before = try records.statusLists()
    try records.save(Person(id: siti, name: "Siti"), at: time(morning))
    try records.append([
      Entry(
        person: siti, at: time(morning), fact: .certificateRevoked(number: "N/1", reason: "Salah"))
    ])
    try records.erase(siti, why: "Diminta", by: budi, at: time(morning + 1))
    #expect(try records.certificate(number: "N/1").certificate.text.isEmpty)
    let after = try records.statusLists()
    #expect(before[0].revoked.isEmpty && after[0].revoked.count == 1)
  }
}
