import Foundation
import GRDB
import LearningCore
import Synchronization
import TestSupport
import Testing

@testable import LearnerRecords

/// What is written down about roles and PINs; may stand anywhere.
let accessHistory: [Entry] = [
  Entry(person: siti, at: time(morning + 14_400_000), fact: .roleGiven(.trainer, by: budi)),
  Entry(person: siti, at: time(morning + 14_460_000), fact: .pinReset(by: budi)),
]

@Suite struct AccessTests {
  let folder: TemporaryFolder
  let records: LearnerRecords
  private let lock = "kunci-budi-yang-panjang-dan-mudah-dicari"

  init() throws {
    folder = try TemporaryFolder()
    records = try LearnerRecords(in: folder)
  }

  private func share() throws { try records.share(by: budi, lock: lock, at: time(morning)) }

  @Test func itIsSharedAsLongAsSomebodyHasAPIN() throws {
    #expect(try !records.isShared())
    #expect(
      try records.accessRecord(of: siti)
        == AccessRecord(holder: siti, role: .learner, hasPIN: false))
    try share()
    #expect(try records.isShared())
    #expect(
      try records.accessRecord(of: budi)
        == AccessRecord(holder: budi, role: .administrator, hasPIN: true))
    #expect(throws: RecordError.isShared) { try share() }
    try records.endSharing()
    #expect(try !records.isShared())
    #expect(try records.accessRecord(of: budi).role == .learner)
    #expect(try folder.filesHolding(lock) == [])
  }

  @Test func onlyTheFirstOfTwoFirstPINsIsKept() throws {
    try share()
    #expect(try records.setFirstPIN(lock: "satu", of: siti))
    #expect(try !records.setFirstPIN(lock: "dua", of: siti))
    #expect(try records.spendTry(at: .person(siti), now: time(morning)) == .allowed(lock: "satu"))
  }

  @Test func aPINThatIsTakenAwayLeavesNothing() throws {
    try share()
    #expect(throws: RecordError.noPIN) {
      try records.resetPIN(of: siti, by: budi, at: time(morning))
    }
    let secret = "kunci-siti-yang-panjang-dan-mudah-dicari"
    _ = try records.setFirstPIN(lock: secret, of: siti)
    _ = try records.spendTry(at: .person(siti), now: time(morning))
    #expect(try folder.filesHolding(secret) != [])
    try records.resetPIN(of: siti, by: budi, at: time(morning))
    #expect(try folder.filesHolding(secret) == [])
    #expect(try records.failures(at: .person(siti))?.count == 0)
    #expect(throws: RecordError.noPIN) {
      try records.spendTry(at: .person(siti), now: time(morning))
    }
    #expect(try records.accessRecord(of: siti).hasPIN == false)
    try records.setPIN(lock: secret, of: siti, by: siti, at: time(morning))
    try records.setPIN(lock: "baru", of: siti, by: siti, at: time(morning))
    #expect(try folder.filesHolding(secret) == [])
  }

  @Test func wrongPINsOfOneMakeNobodyElseWait() throws {
    try share()
    _ = try records.setFirstPIN(lock: "siti", of: siti)
    var now = time(morning)
    for wait in [0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600] {
      #expect(try records.spendTry(at: .person(siti), now: now) == .allowed(lock: "siti"))
      guard wait > 0 else { continue }
      let until = now + .seconds(wait)
      let early = until - Span(milliseconds: 1)
      #expect(try records.spendTry(at: .person(siti), now: early) == .blocked(until: until))
      now = until
    }
    #expect(try records.failures(at: .person(budi))?.count == 0)
    #expect(try records.spendTry(at: .person(budi), now: now) == .allowed(lock: lock))
    try records.forgetFailures(at: .person(siti))
    #expect(try records.failures(at: .person(siti)) == PINFailures(count: 0, blockedUntil: nil))
  }

  @Test func manyWhoGuessAtTheSameTimeHaveNoMoreTriesThanOne() throws {
    try share()
    let allowed = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 40) { _ in
      let records = try? LearnerRecords(in: folder)
      if case .allowed? = try? records?.spendTry(at: .person(budi), now: time(morning)) {
        allowed.add(1, ordering: .relaxed)
      }
    }
    #expect(allowed.load(ordering: .relaxed) == PINPatience.triesBeforeWaiting)
  }

  @Test func whoHasARoleHasAPINAndSomebodyCanAlwaysGiveRoles() throws {
    try share()
    #expect(throws: RecordError.noPIN) {
      try records.give(.trainer, to: siti, by: budi, at: time(morning))
    }
    _ = try records.setFirstPIN(lock: "siti", of: siti)
    try records.give(.trainer, to: siti, by: budi, at: time(morning))
    #expect(try records.people(from: .trainer) == [budi, siti])
    #expect(try records.people(from: .administrator) == [budi])
    #expect(throws: RecordError.lastAdministrator) {
      try records.give(.learner, to: budi, by: budi, at: time(morning))
    }
    #expect(try records.accessRecord(of: budi).role == .administrator)
    try records.give(.administrator, to: siti, by: budi, at: time(morning))
    try records.give(.learner, to: budi, by: siti, at: time(morning))
    #expect(try records.accessRecord(of: budi).hasPIN)
    #expect(try records.verify() == .sound(entries: 4))
  }

  @Test func theSamePersonUnderAnotherIDHasTheSamePIN() throws {
    try share()
    _ = try records.setFirstPIN(lock: "siti", of: siti)
    try records.give(.trainer, to: siti, by: budi, at: time(morning))
    let old: PersonID = name("siti-lama")
    try records.append([
      Entry(person: siti, at: time(morning), fact: .personMerged(with: old))
    ])
    #expect(
      try records.accessRecord(of: old) == AccessRecord(holder: siti, role: .trainer, hasPIN: true))
    // Who has a PIN of their own has the role that goes with it, and no other.
    try records.append([
      Entry(person: budi, at: time(morning), fact: .personMerged(with: siti))
    ])
    #expect(try records.accessRecord(of: siti).role == .trainer)
    #expect(try records.accessRecord(of: budi).role == .administrator)
  }

  @Test func noneOfItIsPartOfHistoryAndHistoryGivesNoRole() throws {
    try share()
    try records.append(accessHistory)
    try records.rebuild()
    #expect(try records.accessRecord(of: siti).role == .learner)
    #expect(try records.accessRecord(of: budi).hasPIN)
    let bodies = try records.queue.read { try String.fetchAll($0, sql: "SELECT body FROM journal") }
    #expect(!bodies.joined().contains(lock))
  }
}
