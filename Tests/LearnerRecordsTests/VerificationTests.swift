import Foundation
import GRDB
import LearningCore
import TestSupport
import Testing

@testable import LearnerRecords

/// What the hash chain shows, and what it cannot: whoever can rewrite the whole file can also
/// compute a new chain, or cut entries off its end. Only a signed head kept elsewhere shows that.
@Suite struct VerificationTests {
  let folder: TemporaryFolder
  let path: String
  let count = exampleHistory.count

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("records")
    let records = try LearnerRecords(path: path)
    try records.append(exampleHistory)
  }

  private func verdict() throws -> JournalVerdict { try LearnerRecords(path: path).verify() }

  @Test func untouchedRecordsAreSound() throws {
    #expect(try verdict() == .sound(entries: count))
    let other = try TemporaryFolder()
    #expect(try LearnerRecords(in: other).verify() == .sound(entries: 0))
  }

  @Test func checkingChangesNothing() throws {
    let records = try LearnerRecords(path: path)
    let (rows, derived) = (try records.rowCounts(), try records.derivedContents())
    _ = try records.verify()
    _ = try records.verify()
    #expect(try records.rowCounts() == rows)
    #expect(try records.derivedContents() == derived)
  }

  // MARK: Changed entries

  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var sql: String
    /// What is found when the entry is the last one, if that is not its own place.
    var whenLast: JournalVerdict?

    init(_ name: String, _ sql: String, whenLast: JournalVerdict? = nil) {
      (testDescription, self.sql, self.whenLast) = (name, sql, whenLast)
    }
  }

  static let changes = [
    Change("origin", "origin = '~lain'", whenLast: .broken(origin: "~lain", seq: 1)),
    Change("seq", "seq = seq + 1000"),
    Change("time, later", "at_ms = at_ms + 1"),
    Change("time, huge", "at_ms = 9223372036854775807"),
    Change("person", "person = 'budi'"),
    Change("person, with a zero byte behind", "person = CAST(x'7369746900' AS TEXT)"),
    Change("kind", "kind = iif(kind = 'lessonOpened', 'lessonCompleted', 'lessonOpened')"),
    Change("kind, nonsense", "kind = ''"),
    Change("kind, with a zero byte behind", "kind = kind || char(0) || 'x'"),
    Change("body, another text", "body = replace(body, '\":', '\":0')"),
    Change("body, a member more", "body = '{\"a\":1,' || substr(body, 2)"),
    Change("body, white space", "body = body || ' '"),
    Change("body, with a zero byte behind", "body = body || char(0)"),
    Change("body, not UTF-8", "body = CAST(CAST(body AS BLOB) || x'FF' AS TEXT)"),
    Change("body, no JSON", "body = 'rusak'"),
    Change("body, empty", "body = ''"),
    Change("hash", "hash = zeroblob(32)"),
  ]

  @Test(arguments: changes)
  func anyChangeOfAnyEntryIsFoundWhereItIs(change: Change) throws {
    for seq in 1...count {
      let copy = try TemporaryFolder()
      let path = copy.path("records")
      try FileManager.default.copyItem(atPath: self.path, toPath: path)
      try tamper(path) { db in
        try db.execute(sql: "UPDATE journal SET \(change.sql) WHERE seq = ?", arguments: [seq])
        #expect(db.changesCount == 1)
      }
      let verdict = try LearnerRecords(path: path).verify()
      let place = JournalVerdict.broken(origin: "asal", seq: seq)
      #expect(verdict == (seq == count ? change.whenLast ?? place : place), "entry \(seq)")
    }
  }

  /// Unicode has several spellings that Swift calls equal; history has one.
  @Test func anotherSpellingOfTheSameTextIsFound() throws {
    try tamper(path) { db in
      try db.execute(
        sql: "UPDATE journal SET body = replace(body, 'café', 'cafe\u{301}') WHERE seq = 3")
    }
    #expect(try verdict() == .broken(origin: "asal", seq: 3))
  }

  @Test func anotherSpellingOfTheOriginIsFound() throws {
    let other = try TemporaryFolder()
    let path = other.path("records")
    try LearnerRecords(path: path, origin: "K").append([opened("a")])
    try tamper(path) { try $0.execute(sql: "UPDATE journal SET origin = '\u{212A}'") }  // kelvin
    #expect(try LearnerRecords(path: path).verify() == .broken(origin: "\u{212A}", seq: 1))
  }

  // MARK: Missing and moved entries

  @Test func anyMissingEntryButTheLastIsFoundWhereItWas() throws {
    for seq in 1..<count {
      let copy = try TemporaryFolder()
      let path = copy.path("records")
      try FileManager.default.copyItem(atPath: self.path, toPath: path)
      try tamper(path) {
        try $0.execute(sql: "DELETE FROM journal WHERE seq = ?", arguments: [seq])
      }
      #expect(try LearnerRecords(path: path).verify() == .broken(origin: "asal", seq: seq))
    }
  }

  @Test func aMissingEntryIsFoundAlsoWhenThoseBehindItMoveUp() throws {
    try tamper(path) { db in
      try db.execute(sql: "DELETE FROM journal WHERE seq = 4")
      for seq in 5...count {
        try db.execute(sql: "UPDATE journal SET seq = seq - 1 WHERE seq = ?", arguments: [seq])
      }
    }
    #expect(try verdict() == .broken(origin: "asal", seq: 4))
  }

  /// The chain alone does not show it, and once everything derived is worked out again nothing
  /// does: that takes a signed head kept elsewhere.
  @Test func aMissingLastEntryShowsOnlyInWhatWasDerivedFromIt() throws {
    try tamper(path) {
      try $0.execute(sql: "DELETE FROM journal WHERE seq = ?", arguments: [count])
    }
    let records = try LearnerRecords(path: path)
    #expect(try records.verify() == .derivedDiffers(table: "certificate"))
    try records.rebuild()
    #expect(try records.verify() == .sound(entries: count - 1))
  }

  @Test(arguments: [(1, 2), (2, 3), (5, 9), (1, exampleHistory.count)])
  func swappedEntriesAreFoundAtTheFirst(first: Int, second: Int) throws {
    try tamper(path) { db in
      try db.execute(sql: "UPDATE journal SET seq = 9999 WHERE seq = ?", arguments: [first])
      try db.execute(
        sql: "UPDATE journal SET seq = ? WHERE seq = ?", arguments: [first, second])
      try db.execute(sql: "UPDATE journal SET seq = ? WHERE seq = 9999", arguments: [second])
    }
    #expect(try verdict() == .broken(origin: "asal", seq: first))
  }

  @Test func anEntryPutInWithoutAHashIsFound() throws {
    try tamper(path) { db in
      try db.execute(
        sql: """
          INSERT INTO journal SELECT origin, seq + 1, at_ms, person, kind, body, hash FROM journal
          WHERE seq = ?
          """, arguments: [count])
    }
    #expect(try verdict() == .broken(origin: "asal", seq: count + 1))
  }

  @Test func theFirstOfSeveralChangesIsNamed() throws {
    try tamper(path) { db in
      try db.execute(sql: "UPDATE journal SET at_ms = 0 WHERE seq IN (4, 7)")
      try db.execute(sql: "DELETE FROM certificate")
    }
    #expect(try verdict() == .broken(origin: "asal", seq: 4))
  }

  // MARK: Derived tables

  @Test(arguments: [("document", "text"), ("certificate_text", "jws")])
  func aChangedTextIsNoticed(table: String, column: String) throws {
    let records = try LearnerRecords(path: path)
    let file = SourceFile(path: "Quizzes/a.md", text: "## Soal")
    var plan = plan("dari-naskah")
    plan.document = digest(of: file.text)
    try records.start(plan, from: file, by: siti, at: time(morning))
    _ = try records.issueCertificate(to: siti, at: time(morning)) { _ in certificate("N/9") }
    #expect(try records.verify() == .sound(entries: count + 2))
    try tamper(path) { db in
      try db.execute(sql: "UPDATE \(table) SET \(column) = \(column) || ' '")
      #expect(db.changesCount == 1)
    }
    let text = table == "document" ? plan.document : digest(of: certificate("N/9").text)
    #expect(
      try LearnerRecords(path: path).verify()
        == .textDiffers(table: table, digest: text.description))
  }

  @Test(arguments: [
    ("lesson", "UPDATE lesson SET completed_ms = NULL"),
    ("lesson", "UPDATE lesson SET opened_ms = opened_ms + 1"),
    ("lesson", "DELETE FROM lesson"),
    ("lesson", "INSERT INTO lesson VALUES ('budi', 'aman', 'm', 'l', 1, 1)"),
    ("module_completion", "UPDATE module_completion SET minutes = minutes + 45"),
    ("module_completion", "UPDATE module_completion SET title = replace(title, 'é', 'e\u{301}')"),
    ("module_completion", "UPDATE module_completion SET title = title || char(0)"),
    ("attempt", "UPDATE attempt SET passed = 1"),
    ("attempt", "UPDATE attempt SET earned = possible"),
    ("attempt", "UPDATE attempt SET person = 'budi' WHERE id = 'percobaan-2'"),
    ("attempt", "DELETE FROM attempt"),
    ("attempt", "UPDATE attempt SET answers = json_set(answers, '$.soal-1.chosen', json('[1]'))"),
    ("attempt", "UPDATE attempt SET answers = json_set(answers, '$.soal-1.changes', 7)"),
    ("attempt", "UPDATE attempt SET answers = json_remove(answers, '$.soal-1')"),
    ("certificate", "UPDATE certificate SET revoked_ms = NULL, reason = NULL"),
    ("certificate", "UPDATE certificate SET course = 'palsu'"),
    (
      "certificate",
      "INSERT INTO certificate VALUES ('BWP/2026/9999', 'budi', 'aman', 'palsu', 1, NULL, NULL)"
    ),
  ])
  func aChangedDerivedTableIsNamedAndWorkedOutAgain(table: String, sql: String) throws {
    let before = try LearnerRecords(path: path).derivedContents()
    try tamper(path) { db in
      try db.execute(sql: sql)
      #expect(db.changesCount > 0)
    }
    let records = try LearnerRecords(path: path)
    #expect(try records.derivedContents() != before)
    #expect(try records.verify() == .derivedDiffers(table: table))
    try records.rebuild()
    #expect(try records.verify() == .sound(entries: count))
    #expect(try records.derivedContents() == before)
  }
}
