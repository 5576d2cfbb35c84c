import Foundation
import LearningCore
import TestSupport
import Testing

@testable import LearnerRecords

@Suite struct ErasingTests {
  private let folder: TemporaryFolder
  private let records: LearnerRecords
  private let other: PersonID = name("siti-dua")
  private let secret = "Siti Zulaikha Nurrahmah"
  private let jws = "kepala.Siti-Zulaikha-Nurrahmah.tanda"

  init() throws {
    folder = try TemporaryFolder()
    records = try LearnerRecords(in: folder)
    let nip = try NIP("198503172010012003")
    _ = try records.receive([
      PersonRow(
        person: Person(id: siti, name: secret, nip: nip, unit: "Setda"), addedAt: time(1),
        updatedAt: time(1)),
      PersonRow(
        person: Person(id: other, name: secret, nip: nip), addedAt: time(2), updatedAt: time(2)),
    ])
    try records.save(Person(id: budi, name: "Budi"), at: time(3))
    try records.append(exampleHistory.filter { $0.fact.kind != "certificateRevoked" })
    _ = try records.issueCertificate(to: other, at: time(morning)) { [jws] number in
      IssuedCertificate(number: "\(number)", course: name("aman"), text: jws)
    }
  }

  private func erase() throws {
    try records.erase(siti, why: "diminta", by: budi, at: time(morning + 9))
  }

  @Test func nothingThatNamesThePersonIsLeftInTheFiles() throws {
    let bytes = { () throws -> Data in
      try ["", "-wal"].reduce(into: Data()) { all, end in
        let file = folder.path("records/records.sqlite" + end)
        if FileManager.default.fileExists(atPath: file) {
          all += try Data(contentsOf: URL(filePath: file))
        }
      }
    }
    let words = [secret, "198503172010012003", jws].map { Data($0.utf8) }
    let before = try bytes()
    for word in words { #expect(before.range(of: word) != nil) }
    try erase()
    let after = try bytes()
    for word in words { #expect(after.range(of: word) == nil) }
  }

  @Test func historyStaysWholeAndIsThatOfOnePerson() throws {
    let before = try records.learningRecord(of: siti)
    let entries = try records.journalLength()
    try erase()
    #expect(try records.people().map(\.name) == ["Budi"])
    // One merge for the two ids that only their number joined, one erasure each.
    #expect(try records.verify() == .sound(entries: entries + 3))
    let after = try records.learningRecord(of: other)
    #expect(after.attempts == before.attempts)
    #expect(
      after.certificates.map(\.certificate.number) == before.certificates.map(\.certificate.number))
    #expect(after.certificates.allSatisfy { $0.certificate.text.isEmpty })
    #expect(try records.erasures().map(\.person) == [siti])
    try records.rebuild()
    #expect(try records.learningRecord(of: siti) == after)
    // It can still be revoked by its number.
    let number = try #require(after.certificates.last?.certificate.number)
    try records.append([
      Entry(
        person: siti, at: time(morning + 99),
        fact: .certificateRevoked(number: number, reason: "salah"))
    ])
    #expect(try records.revokedCertificates().map(\.certificate.number) == [number])
  }

  @Test func theNameDoesNotComeBack() throws {
    let rows = try records.personRows()
    try erase()
    #expect(try records.receive(rows) == 0)
    #expect(try records.people().map(\.name) == ["Budi"])
    #expect(throws: RecordError.personIsErased) {
      try records.save(Person(id: siti, name: secret), at: time(morning))
    }
    #expect(throws: RecordError.personIsErased) {
      try records.merge(budi, with: other, at: time(morning))
    }
    #expect(throws: RecordError.personIsErased) { try erase() }
    // With the same number somebody new may begin.
    let new = Person(id: name("baru"), name: "Siti", nip: try NIP("198503172010012003"))
    try records.save(new, at: time(morning + 20))
    #expect(try records.learningRecord(of: new.id).attempts.isEmpty)
  }

  @Test func whoWasSeenLastIsKnown() throws {
    let seen = try records.lastSeen()
    let last = exampleHistory.filter { $0.fact.kind == "attemptSubmitted" }.map(\.at).max()
    #expect(Set(seen.keys) == [siti, budi])
    #expect(seen[siti]?.at == last)
    #expect(seen[siti]?.certificate != nil && seen[budi]?.certificate == nil)
    #expect(seen[budi]?.at == time(3))
  }
}
