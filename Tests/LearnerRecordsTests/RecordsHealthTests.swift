import Foundation
import GRDB
import LearningCore
import TestSupport
import Testing

import enum LearnerRecords.RecordError
@testable import LearnerRecords

@Suite struct RecordsHealthTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("records.sqlite")
    let records = try LearnerRecords(
      folder: folder.url.path, now: time(morning), newOrigin: { "asal" })
    try records.append(exampleHistory)
  }

  @Test func soundRecordsAreCounted() throws {
    let health = try RecordsHealth(ofFileAt: path)
    #expect(health.state == .sound)
    #expect(health.checked == exampleHistory.count)
    #expect(health.counts.first { $0.table == "journal" }?.rows == exampleHistory.count)
    #expect(health.lastEntry == exampleHistory.last?.at)
  }

  @Test func lookingChangesNothing() throws {
    let before = try Data(contentsOf: folder.url.appending(path: "records.sqlite"))
    _ = try RecordsHealth(ofFileAt: path)
    #expect(try Data(contentsOf: folder.url.appending(path: "records.sqlite")) == before)
  }

  /// Only the end is recomputed, and what stands before it is taken as it is.
  @Test func aChangedEntryAtTheEndIsSeen() throws {
    try change("UPDATE journal SET at_ms = at_ms + 1 WHERE seq = 4")
    #expect(try RecordsHealth(ofFileAt: path).state == .chainBroken(seq: 4))
  }

  @Test func aMissingEntryIsSeen() throws {
    try change("DELETE FROM journal WHERE seq = 3")
    #expect(try RecordsHealth(ofFileAt: path).state == .chainBroken(seq: 4))
  }

  @Test func aLaterVersionIsToldFromADamagedFile() throws {
    try change("INSERT INTO grdb_migrations (identifier) VALUES ('999 the future')")
    #expect(try RecordsHealth(ofFileAt: path).state == .newer)
  }

  @Test func whatIsNoDatabaseCannotBeRead() throws {
    let other = folder.path("lain.sqlite")
    try Data("bukan basis data, hanya teks yang cukup panjang".utf8).write(to: URL(filePath: other))
    #expect(throws: RecordError.self) { try RecordsHealth(ofFileAt: other) }
  }

  private func change(_ sql: String) throws {
    try DatabaseQueue(path: path).write { db in
      for name in try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      {
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try db.execute(sql: sql)
    }
  }
}
