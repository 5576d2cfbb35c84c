import Foundation
import GRDB
import LearningCore
import TestSupport
import Testing

import enum LearnerRecords.RecordError
@testable import LearnerRecords

/// Files of every schema that was ever released, as SQL in `Fixtures`, each with every kind of fact
/// that there was then. They are never changed; a new migration adds one.
@Suite struct UpgradeTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// By how many migrations there were.
  private static let released = 1...Schema.migrator.names.count

  private static func fixture(_ version: Int) -> URL {
    fixtures.appending(path: "schema-\(version).sql")
  }

  private static func isThere(_ version: Int) -> Bool {
    FileManager.default.fileExists(atPath: fixture(version).path)
  }

  private func load(_ version: Int, into folder: TemporaryFolder) throws -> String {
    let path = folder.path("records")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: path + "/records.sqlite")
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA journal_mode = WAL")
      try db.execute(sql: String(contentsOf: Self.fixture(version), encoding: .utf8))
    }
    try queue.close()
    return path
  }

  /// Where a file is missing, UPDATE_SNAPSHOTS=1 writes it. One that is there is left alone.
  @Test func thereIsAFileOfTodaysSchema() throws {
    let last = Schema.migrator.names.count
    let file = Self.fixture(last)
    guard !Self.isThere(last) else { return }
    guard ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" else {
      Issue.record("missing fixture \(file.lastPathComponent); run UPDATE_SNAPSHOTS=1 swift test")
      return
    }
    let folder = try TemporaryFolder()
    try Self.everything(in: folder).queue.read { db in
      try Data(dump(db).utf8).write(to: file)
    }
  }

  /// Every kind of fact, people, texts, and a sitting that is open.
  private static func everything(in folder: TemporaryFolder) throws -> LearnerRecords {
    let records = try LearnerRecords(in: folder)
    try records.start(
      plan("percobaan-0"), from: SourceFile(path: "Quizzes/aman/ujian.md", text: quizText),
      by: siti, at: time(morning - 60_000))
    try records.append(everyFact)
    // Her row, although one of the facts erased it.
    try records.queue.write {
      try $0.execute(
        sql: """
          INSERT INTO person (id, name, nip, unit, created_ms, updated_ms)
          VALUES (?, 'Siti Aminah, S.Kom.', '198609262015051001', 'Dinas', ?2, ?2)
          """, arguments: [siti.description, morning])
    }
    try records.openSitting(
      Sitting(id: name("sesi-9"), quiz: name("aman/ujian"), witness: budi, place: "Aula"),
      lock: "kunci", at: time(morning + 9_000_000))
    return records
  }

  @Test(arguments: released.filter(isThere)) func aReleasedFileIsBroughtUpToDateAndRead(
    version: Int
  ) throws {
    let folder = try TemporaryFolder()
    let path = try load(version, into: folder)
    let (journal, people) = try rows(of: path)
    let records = try LearnerRecords(path: path, origin: "tidak dipakai")
    #expect(records.origin == "asal")
    #expect(try records.verify() == .sound(entries: journal.count))
    #expect(try rows(of: path).journal == journal)
    #expect(try rows(of: path).people == people)
    let record = try records.learningRecord(of: siti)
    #expect(record.completedModules.map(\.minutes) == [90])
    #expect(
      record.certificates.map(\.certificate.number).sorted() == ["BWP/2026/0001", "BWP/2026/0002"])
    #expect(
      Set(record.attempts.map(\.id.description)).isSuperset(of: (0...4).map { "percobaan-\($0)" }))
    #expect(try records.document(digest(of: quizText)).text == quizText)
    #expect(try records.attempt(name("percobaan-1")).responses.count == 2)
    #expect(try records.currentSitting(of: name("aman/ujian"))?.id == name("sesi-9"))
    #expect(try records.people().map(\.name) == ["Siti Aminah, S.Kom."])
    try records.append([opened("sesudah")])
    #expect(try records.verify() == .sound(entries: journal.count + 1))
  }

  private func rows(of path: String) throws -> (journal: [String], people: [String]) {
    let queue = try DatabaseQueue(path: path + "/records.sqlite")
    defer { try? queue.close() }
    return try queue.read { db in
      (
        try String.fetchAll(
          db, sql: "SELECT origin || seq || at_ms || body || hex(hash) FROM journal ORDER BY seq"),
        try String.fetchAll(db, sql: "SELECT id || name || nip || unit FROM person ORDER BY id")
      )
    }
  }

  /// What a newer schema derives from old facts is there, too: nothing of the old tables is taken over.
  @Test(arguments: released.filter(isThere)) func whatIsDerivedIsWorkedOutAgain(version: Int) throws
  {
    let folder = try TemporaryFolder()
    let path = try load(version, into: folder)
    guard version < Schema.migrator.names.count else { return }
    let queue = try DatabaseQueue(path: path + "/records.sqlite")
    try queue.write {
      try $0.execute(sql: "UPDATE lesson SET opened_ms = 1; DELETE FROM module_completion")
    }
    try queue.close()
    let records = try LearnerRecords(path: path)
    guard case .sound = try records.verify() else {
      Issue.record("not worked out again")
      return
    }
  }

  @Test(arguments: released.filter(isThere)) func aStepThatFailsLeavesTheFileAsItWas(version: Int)
    throws
  {
    let folder = try TemporaryFolder()
    let path = try load(version, into: folder)
    let queue = try DatabaseQueue(path: path + "/records.sqlite")
    let before = try queue.read { try dump($0) }
    var steps = Schema.migrator
    steps.registerMigration("99 halfway") { db in
      try db.execute(sql: "CREATE TABLE halfway (a)")
      throw RecordError.busy(path: path)
    }
    #expect(throws: RecordError.busy(path: path)) { try steps.migrate(queue) }
    #expect(try queue.read { try dump($0) } == before)
  }
}

/// A database as SQL that makes it again. Rows in the order of their keys, so the same rows are the same text.
private func dump(_ db: Database) throws -> String {
  let schema = try Row.fetchAll(
    db,
    sql: """
      SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL
      ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, rowid
      """)
  var lines = schema.filter { $0["type"] == "table" }.map { "\($0["sql"] as String);" }
  for table in schema where table["type"] == "table" {
    let name: String = table["name"]
    let values = try db.columns(in: name).map { "quote(\"\($0.name)\")" }
    lines += try String.fetchAll(
      db,
      sql: """
        SELECT 'INSERT INTO \(name) VALUES (' || \(values.joined(separator: " || ', ' || ")) || ');'
        FROM \(name)
        """
    ).sorted()
  }
  // Triggers last, for some of them watch what is put in.
  lines += schema.filter { $0["type"] != "table" }.map { "\($0["sql"] as String);" }
  return lines.joined(separator: "\n") + "\n"
}
