import Foundation
import GRDB
import LearningCore
import Synchronization
import TestSupport
import Testing

@testable import LearnerRecords

@Suite struct SittingSecretsTests {
  let folder: TemporaryFolder
  let records: LearnerRecords
  private let sitting = Sitting(
    id: name("sesi-1"), quiz: name("aman/ujian"), witness: budi, place: "Balai Desa")
  private let lock = "rahasia-yang-panjang-dan-mudah-dicari"

  init() throws {
    folder = try TemporaryFolder()
    records = try LearnerRecords(in: folder)
  }

  private func open(_ id: String = "sesi-1") throws {
    let another = Sitting(id: name(id), quiz: sitting.quiz, witness: budi, place: "")
    try records.openSitting(another, lock: lock, at: time(morning))
  }

  private func spend(at milliseconds: Int = morning) throws -> PINTry {
    try records.spendTry(at: .sitting(sitting.id), now: time(milliseconds))
  }

  @Test func aQuizHasOneOpenSitting() throws {
    try open()
    #expect(try records.currentSitting(of: sitting.quiz)?.id == sitting.id)
    #expect(throws: RecordError.sittingIsOpen(sitting.quiz)) { try open("sesi-2") }
    #expect(try records.sittings().count == 1)
    try records.closeSitting(sitting.id, by: budi, at: time(morning + 1))
    #expect(try records.currentSitting(of: sitting.quiz) == nil)
    try open("sesi-2")
    #expect(try records.verify() == .sound(entries: 3))
  }

  @Test func anAttemptStartsOnlyWhileItsSittingIsOpen() throws {
    let document = SourceFile(path: "q.md", text: quizText)
    var watched = plan("p")
    watched.sitting = sitting.id
    #expect(throws: RecordError.sittingIsNotOpen(sitting.id)) {
      try records.start(watched, from: document, by: siti, at: time(morning))
    }
    try open()
    var other = watched
    other.quiz = name("aman/lain")
    #expect(throws: RecordError.sittingIsNotOpen(sitting.id)) {
      try records.start(other, from: document, by: siti, at: time(morning))
    }
    try records.start(watched, from: document, by: siti, at: time(morning))
    #expect(try records.attempts(in: sitting.id).map(\.plan) == [watched])
    try records.closeSitting(sitting.id, by: budi, at: time(morning))
    var late = plan("telat")
    late.sitting = sitting.id
    #expect(throws: RecordError.sittingIsNotOpen(sitting.id)) {
      try records.start(late, from: document, by: siti, at: time(morning))
    }
  }

  @Test func wrongPINsMakeEverybodyWaitTwiceAsLongEachTime() throws {
    try open()
    for _ in 1..<PINPatience.triesBeforeWaiting {
      #expect(try spend() == .allowed(lock: lock))
      #expect(try records.failures(at: .sitting(sitting.id))?.blockedUntil == nil)
    }
    var now = morning
    for seconds in [30, 60, 120, 240, 480, 960, 1920, 3600, 3600] {
      #expect(try spend(at: now) == .allowed(lock: lock))
      let until = time(now + seconds * 1000)
      #expect(try records.failures(at: .sitting(sitting.id))?.blockedUntil == until)
      #expect(try spend(at: now) == .blocked(until: until))
      now = until.millisecondsSince1970
      #expect(try spend(at: now - 1) == .blocked(until: until))
    }
    try records.forgetFailures(at: .sitting(sitting.id))
    #expect(
      try records.failures(at: .sitting(sitting.id)) == PINFailures(count: 0, blockedUntil: nil))
    #expect(try spend(at: morning) == .allowed(lock: lock))
  }

  @Test func manyWhoGuessAtTheSameTimeHaveNoMoreTriesThanOne() throws {
    try open()
    let allowed = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 40) { _ in
      let records = try? LearnerRecords(in: folder)
      if case .allowed? = try? records?.spendTry(at: .sitting(sitting.id), now: time(morning)) {
        allowed.add(1, ordering: .relaxed)
      }
    }
    #expect(allowed.load(ordering: .relaxed) == PINPatience.triesBeforeWaiting)
  }

  @Test func nothingIsLeftOfTheSecretAfterClosing() throws {
    try open()
    #expect(try folder.filesHolding(lock) != [])
    try records.closeSitting(sitting.id, by: budi, at: time(morning))
    #expect(try folder.filesHolding(lock) == [])
    #expect(try records.failures(at: .sitting(sitting.id)) == nil)
    #expect(throws: RecordError.sittingIsNotOpen(sitting.id)) { try spend() }
    #expect(throws: RecordError.sittingIsNotOpen(sitting.id)) {
      try records.closeSitting(sitting.id, by: budi, at: time(morning))
    }
  }

  @Test func theSecretIsNoPartOfHistory() throws {
    try open()
    try records.rebuild()
    #expect(try spend() == .allowed(lock: lock))
    let bodies = try records.queue.read {
      try String.fetchAll($0, sql: "SELECT body FROM journal")
    }
    #expect(!bodies.joined().contains(lock))
  }
}
