import Foundation
import GRDB
import LearningCore
import TestSupport
import Testing

import enum LearnerRecords.RecordError
@testable import LearnerRecords

@Suite struct LearnerRecordsTests {
  let folder: TemporaryFolder
  let path: String
  let records: LearnerRecords

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("records")
    records = try LearnerRecords(path: path)
  }

  // MARK: Appending

  @Test func entriesAreNumberedInTheOrderGiven() throws {
    try records.append(exampleHistory)
    try records.append([])
    try records.append([opened("lagi")])
    let (numbers, kinds) = try records.queue.read { db in
      (
        try Int.fetchAll(db, sql: "SELECT seq FROM journal ORDER BY seq"),
        try String.fetchAll(db, sql: "SELECT kind FROM journal ORDER BY seq")
      )
    }
    #expect(numbers == Array(1...exampleHistory.count + 1))
    #expect(kinds == exampleHistory.map(\.fact.kind) + ["lessonOpened"])
  }

  // MARK: Two at once

  @Test func twoConnectionsWriteAtTheSameTimeWithoutGapsOrErrors() throws {
    let path = path
    _ = try onThreads(2) { writer in
      let records = try LearnerRecords(path: path)
      for index in 0..<500 { try records.append([opened("l-\(writer)-\(index)")]) }
    }
    try expectSound(entries: 1000)
  }

  @Test func twoProcessesWriteAtTheSameTimeWithoutGapsOrErrors() async throws {
    async let first: Void = Self.appendInAnotherProcess(path, "a")
    async let second: Void = Self.appendInAnotherProcess(path, "b")
    _ = await (first, second)
    try expectSound(entries: 1000)
  }

  private static func appendInAnotherProcess(_ path: String, _ writer: String) async {
    await #expect(processExitsWith: .success) {
      [path = path as String, writer = writer as String] in
      let records = try LearnerRecords(path: path)
      for index in 0..<500 { try records.append([opened("l-\(writer)-\(index)")]) }
    }
  }

  private func expectSound(entries: Int) throws {
    let (rows, last, lessons) = try records.queue.read { db in
      (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM journal"),
        try Int.fetchOne(db, sql: "SELECT max(seq) FROM journal"),
        try Int.fetchOne(db, sql: "SELECT count(*) FROM lesson")
      )
    }
    #expect(rows == entries)
    #expect(last == entries)
    #expect(lessons == entries)
    #expect(try records.verify() == .sound(entries: entries))
  }

  // MARK: Certificates

  @Test func twoConnectionsNeverIssueTheSameNumber() throws {
    let path = path
    let numbers = try onThreads(2) { _ in
      let records = try LearnerRecords(path: path)
      return try (0..<100).map { _ in
        try records.issueCertificate(to: siti, at: time(morning)) { certificate("N/\($0)") }.number
      }
    }.flatMap(\.self)
    #expect(Set(numbers) == Set((1...200).map { "N/\($0)" }))
    #expect(numbers.count == 200)
    #expect(try records.verify() == .sound(entries: 200))
  }

  @Test func theRunningNumberCountsCertificatesOnly() throws {
    try records.append(exampleHistory)  // two certificates among them, one revoked
    var seen: [Int] = []
    for _ in 1...2 {
      _ = try records.issueCertificate(to: budi, at: time(morning)) { running in
        seen.append(running)
        return certificate("N/\(running)")
      }
    }
    #expect(seen == [3, 4])
  }

  private struct KeyIsGone: Error {}

  @Test func whenSigningFailsNothingIsWrittenAndTheNumberIsFreeAgain() throws {
    let before = try records.rowCounts()
    #expect(throws: KeyIsGone.self) {
      try records.issueCertificate(to: siti, at: time(morning)) { _ in throw KeyIsGone() }
    }
    #expect(try records.rowCounts() == before)
    let issued = try records.issueCertificate(to: siti, at: time(morning)) {
      certificate("N/\($0)")
    }
    #expect(issued.number == "N/1")
  }

  @Test func aPatternWithoutTheNumberIsAnErrorAndNothingIsWritten() throws {
    _ = try records.issueCertificate(to: siti, at: time(morning)) { _ in certificate("N") }
    let before = try records.rowCounts()
    #expect(throws: RecordError.numberTaken("N")) {
      try records.issueCertificate(to: budi, at: time(morning)) { _ in certificate("N") }
    }
    #expect(try records.rowCounts() == before)
  }

  // MARK: Trouble

  @Test func aFullDiskIsReportedAndNothingIsHalfWritten() throws {
    try records.append([opened("sebelum")])
    let pages = try records.queue.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
      return pages
    }
    #expect(pages > 0)
    let long = Entry(
      person: siti, at: time(morning),
      fact: .moduleCompleted(
        course: name("aman"), module: name("m"), title: String(repeating: "x", count: 1 << 20),
        minutes: 1))
    #expect(throws: RecordError.full(path: records.path)) {
      try records.append([opened("sesudah"), long])
    }
    #expect(try records.verify() == .sound(entries: 1))
  }

  @Test func everyErrorSaysSomethingInBothLanguages() {
    let path = "/rekaman"
    let errors: [RecordError] = [
      .cannotOpen(path: path, reason: "r"), .newerSchema(path: path),
      .damaged(path: path, detail: "d"), .full(path: path), .busy(path: path),
      .storage(path: path, detail: "d"), .corruptRow(table: path, detail: "d"),
      .unknownAttempt(name(path.lowercased().filter { $0 != "/" })),
      .attemptWasRegraded(name("rekaman")),
    ]
    for error in errors {
      #expect(error.message.indonesian.contains("rekaman"))
      #expect(error.message.english.contains("rekaman"))
      #expect(error.message.indonesian != error.message.english)
      #expect(error.nextStep != nil)
    }
  }
}
