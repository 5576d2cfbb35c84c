import Foundation
import GRDB
import LearningCore
import TestSupport
import Testing

@testable import LearnerRecords

@Suite struct HeadTests {
  private let places: Installations

  init() throws { places = try Installations() }

  private func heads(_ records: LearnerRecords) throws -> [Int] {
    try records.queue.read { try Int.fetchAll($0, sql: "SELECT seq FROM head ORDER BY seq") }
  }

  @Test func whatMattersIsSignedAtOnceAndOtherThingsOnceADay() throws {
    let records = try places.open("asal")
    let day = 86_400_000
    let exam = plan("p")
    try records.append([opened("a"), opened("b")])
    #expect(try heads(records) == [1])
    try records.append([
      opened("c", at: morning + day), opened("d", at: morning + day + 1),
      Entry(person: siti, at: time(morning + day + 2), fact: .attemptStarted(exam)),
      Entry(
        person: siti, at: time(morning + day + 3),
        fact: .attemptSubmitted(exam.id, result(of: exam))),
      opened("e", at: morning + day + 4),
    ])
    #expect(try heads(records) == [1, 3, 6])
    #expect(try records.checkHeads() == .sound(heads: 3))
  }

  @Test func aCutOffEndIsNoticed() throws {
    try places.open("asal").append(exampleHistory)
    try tamper(places.folder.path("asal")) { db in
      try db.execute(sql: "DELETE FROM journal WHERE seq > 9")
    }
    let records = try places.open("asal")
    try records.rebuild()
    #expect(try records.checkHeads() == .cutOff(origin: "asal", signed: 10, last: 9))
  }

  /// Whoever computes all later hashes again has a whole chain, and other hashes than were signed.
  @Test func aRewrittenChainIsNoticed() throws {
    try places.open("asal").append(exampleHistory)
    let forger = try places.open("pemalsu", origin: "asal", secret: 7)
    var history = exampleHistory
    history[2] = opened("bukan-ini")
    try forger.append(history)
    let forged = try forger.queue.read { try Row.fetchAll($0, sql: "SELECT * FROM journal") }
    try tamper(places.folder.path("asal")) { db in
      try db.execute(sql: "DELETE FROM journal")
      for row in forged {
        try db.execute(
          sql: "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)",
          arguments: StatementArguments(row.databaseValues))
      }
    }
    let records = try places.open("asal")
    try records.rebuild()
    #expect(try records.verify() == .sound(entries: exampleHistory.count))
    #expect(try records.checkHeads() == .rewritten(origin: "asal", seq: 8))
  }

  @Test func aForeignSignatureIsNoticed() throws {
    try places.open("asal").append(exampleHistory)
    try tamper(places.folder.path("asal")) { db in
      try db.execute(sql: "UPDATE head SET signature = zeroblob(64) WHERE seq = 8")
    }
    #expect(try places.open("asal").checkHeads() == .forged(origin: "asal", seq: 8))
  }

  // MARK: Names and keys

  @Test func anInstallationKeepsItsNameAndKey() throws {
    let first = try places.open("asal")
    let again = try places.open("asal", origin: "lain", secret: 2)
    #expect(first.origin == again.origin && first.key?.publicKey == again.key?.publicKey)
    #expect(try mode(of: places.folder.path("asal/origin.key")) == 0o600)
  }

  /// A backup has no key, and a copied folder is another folder: both go on under a new name, and
  /// what was recorded before can still be handed out.
  @Test(arguments: [false, true])
  func aCopyGoesOnUnderANewName(withKey: Bool) throws {
    try places.open("asal").append([opened("a"), opened("b")])
    let files = FileManager.default
    try files.copyItem(atPath: places.folder.path("asal"), toPath: places.folder.path("salinan"))
    if !withKey { try files.removeItem(atPath: places.folder.path("salinan/origin.key")) }
    let copy = try places.open("salinan", secret: 2)
    #expect(copy.origin == "salinan")
    try copy.append([opened("c")])
    #expect(try copy.origins().map(\.origin) == [name("salinan"), name("asal")])
    let hub = try places.open("pusat")
    try hub.trust(copy)
    try hub.trust(try places.open("asal"))
    let receipt = try hub.takeIn(try copy.lines())
    // Without the key, what it had signed: the first entry of the day.
    #expect(receipt.chains.map(\.seqs) == [1...1, 1...(withKey ? 2 : 1)])
    #expect(receipt.chains.allSatisfy { $0.refusal == nil })
  }

  @Test func anotherComputerIsAnotherInstallation() throws {
    try places.open("asal").append([opened("a")])
    let moved = try places.open("asal", origin: "baru", secret: 2, computer: "lain")
    #expect(moved.origin == "baru")
    #expect(try places.open("asal", origin: "x", computer: "lain").origin == "baru")
  }

  @Test func aNameThatIsGivenUpIsReplaced() throws {
    try places.open("asal").append([opened("a")])
    try LearnerRecords.giveUpName(in: places.folder.path("asal"))
    #expect(try places.open("asal", origin: "baru", secret: 2).origin == "baru")
  }

  @Test func recordsFromBeforeThereWereKeysGetOne() throws {
    let path = places.folder.path("asal")
    try LearnerRecords(path: path).append([opened("a")])
    let records = try places.open("asal", origin: "lain")
    #expect(records.origin == "asal" && records.key != nil)
  }

  @Test func runningNumbersGoOnUnderANewName() throws {
    let first = try places.open("asal")
    _ = try first.issueCertificate(to: siti, at: time(morning)) { certificate("N/\($0)") }
    try LearnerRecords.giveUpName(in: places.folder.path("asal"))
    let second = try places.open("asal", origin: "baru", secret: 2)
    let issued = try second.issueCertificate(to: siti, at: time(morning)) { certificate("N/\($0)") }
    #expect(issued.number == "N/2")
  }
}
