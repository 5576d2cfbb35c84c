import Foundation
import GRDB
import LearningCore
import TestSupport
import Testing

import enum LearnerRecords.RecordError
@testable import LearnerRecords

@Suite struct OpeningTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("records")
  }

  // MARK: Who may read

  @Test func onlyTheOwnerCanReadTheFolderAndEveryFileInIt() async {
    // As loose as a system can be; in a process of its own, for the mask is the whole process's.
    await #expect(processExitsWith: .success) { [path = path as String] in
      umask(0)
      let records = try LearnerRecords(path: path)
      try records.append(exampleHistory)
      let files = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      let modes = try files.map { try mode(of: path + "/" + $0) }
      let folderMode = try mode(of: path)
      #expect(folderMode == 0o700)
      #expect(
        files == ["records.lock", "records.sqlite", "records.sqlite-shm", "records.sqlite-wal"])
      #expect(modes == files.map { _ in 0o600 })
    }
  }

  @Test func missingFoldersOnTheWayAreMade() throws {
    let deep = folder.path("satu/dua/records")
    let records = try LearnerRecords(path: deep)
    try records.append(exampleHistory)
    #expect(try mode(of: deep) == 0o700)
  }

  // MARK: What is on disk stays there

  @Test func aReopenedFileStillWritesAheadAndWaitsForTheDisk() throws {
    _ = try LearnerRecords(path: path)
    let records = try LearnerRecords(path: path)
    let synchronous = try records.queue.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    let journal = try records.queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(synchronous == 2)  // FULL
    #expect(journal == "wal")
  }

  @Test func whatWasRecordedIsThereAfterOpeningAgain() throws {
    try LearnerRecords(path: path, origin: "pertama").append(exampleHistory)
    let records = try LearnerRecords(path: path, origin: "kedua")
    #expect(records.origin == "pertama")
    #expect(try records.verify() == .sound(entries: exampleHistory.count))
    #expect(try records.learningRecord(of: siti).certificates.count == 2)
  }

  // MARK: Later versions

  /// Not a byte, not the time of the file, and no file beside it.
  @Test func aFileOfALaterVersionIsRefusedAndNotTouched() throws {
    try LearnerRecords(path: path).append(exampleHistory)
    try tamper(path) { db in
      try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99 from the future')")
    }
    let file = path + "/records.sqlite"
    let before = try (Data(contentsOf: URL(filePath: file)), changeTime(of: file))
    #expect(try filesBesideTheLock() == ["records.sqlite"])
    for _ in 1...2 {
      #expect(throws: RecordError.newerSchema(path: file)) { try LearnerRecords(path: path) }
      #expect(try filesBesideTheLock() == ["records.sqlite"])
    }
    #expect(try Data(contentsOf: URL(filePath: file)) == before.0)
    #expect(try changeTime(of: file) == before.1)
  }

  /// A newer balai is running, or was killed: what makes the file newer stands in the log only.
  @Test func aFileOfALaterVersionIsKnownByItsLogToo() throws {
    let newer = try LearnerRecords(path: path)
    let file = path + "/records.sqlite"
    try newer.queue.write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99 from the future')")
    }
    let before = try Data(contentsOf: URL(filePath: file))
    #expect(throws: RecordError.newerSchema(path: file)) { try LearnerRecords(path: path) }
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
    try newer.queue.close()
  }

  @Test(arguments: [
    "CREATE TABLE note (text TEXT)",
    "CREATE TABLE grdb_migrations (identifier TEXT); INSERT INTO grdb_migrations VALUES ('v1')",
  ])
  func anotherProgramsDatabaseIsRefusedAndNotTouched(sql: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let file = path + "/records.sqlite"
    let other = try DatabaseQueue(path: file)
    try other.write { try $0.execute(sql: sql) }
    try other.close()
    let before = try Data(contentsOf: URL(filePath: file))
    #expect(throws: RecordError.foreign(path: file)) { try LearnerRecords(path: path) }
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
    #expect(try filesBesideTheLock() == ["records.sqlite"])
  }

  /// Before the first release the first migration was changed now and then.
  @Test func aFileOfATrialVersionIsRefusedWithAWordForIt() throws {
    try LearnerRecords(path: path).append(exampleHistory)
    try tamper(path) { db in try db.execute(sql: "DROP TABLE module_completion") }
    #expect(throws: RecordError.unreleased(path: path + "/records.sqlite")) {
      try LearnerRecords(path: path).learningRecord(of: siti)
    }
  }

  private func filesBesideTheLock() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0 != "records.lock" }
  }

  /// To the nanosecond.
  private func changeTime(of file: String) throws -> [Int] {
    var status = stat()
    #expect(stat(file, &status) == 0)
    return [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }

  // MARK: Moved away

  @Test func whatWasDeletedOrMovedWhileItWasOpenIsWrittenNoMore() throws {
    let records = try LearnerRecords(path: path)
    try records.append([opened("sebelum")])
    let file = path + "/records.sqlite"
    try FileManager.default.moveItem(atPath: file, toPath: file + ".disimpan")
    #expect(throws: RecordError.moved(path: file)) { try records.append([opened("sesudah")]) }
    try FileManager.default.moveItem(atPath: file + ".disimpan", toPath: file)
    try records.append([opened("sesudah")])
    #expect(try records.verify() == .sound(entries: 2))
  }

  // MARK: At the same moment

  @Test(arguments: 1...5)
  func eightAtOnceOpenANewFolderAndAgreeOnOneOrigin(round: Int) throws {
    let path = path
    let origins = try onThreads(8) { index in
      let records = try LearnerRecords(path: path, origin: "asal-\(index)")
      try records.append([opened("pelajaran-\(index)")])
      return records.origin
    }
    #expect(origins.count == 8)
    #expect(Set(origins).count == 1)
    #expect(try LearnerRecords(path: path).verify() == .sound(entries: 8))
  }

  /// Closing a descriptor drops all locks a process has on the file, so the second opening once
  /// took the lock of the first away; the next program to leave then removed the log under it.
  @Test func aSecondOpeningInOneProcessKeepsTheLocksOfTheFirst() async throws {
    let first = try LearnerRecords(path: path)
    let second = try LearnerRecords(path: path)
    await #expect(processExitsWith: .success) { [path = path as String] in
      try LearnerRecords(path: path).append([opened("orang-lain")])
    }
    try first.append([opened("pertama")])
    try second.append([opened("kedua")])
    await #expect(processExitsWith: .success) { [path = path as String] in
      let verdict = try LearnerRecords(path: path).verify()
      #expect(verdict == .sound(entries: 3))
    }
  }

  // MARK: What cannot be opened

  @Test func aFileInPlaceOfTheFolderIsReported() throws {
    try Data("bukan folder".utf8).write(to: URL(filePath: path))
    expectCannotOpen(path)
  }

  @Test func aFolderInPlaceOfTheFileIsReported() throws {
    try FileManager.default.createDirectory(
      atPath: path + "/records.sqlite", withIntermediateDirectories: true)
    #expect(throws: RecordError.foreign(path: path + "/records.sqlite")) {
      try LearnerRecords(path: path)
    }
  }

  @Test func aFolderInPlaceOfTheLockIsReported() throws {
    try FileManager.default.createDirectory(
      atPath: path + "/records.lock", withIntermediateDirectories: true)
    expectCannotOpen(path)
  }

  @Test func aPlaceWhereNothingCanBeMadeIsReported() { expectCannotOpen("/proc/balai/records") }

  @Test func aPathBelowAFileIsReported() throws {
    try Data().write(to: URL(filePath: path))
    expectCannotOpen(path + "/di/dalam/berkas")
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"), arguments: [0o500, 0])
  func aFolderWithoutPermissionIsReported(mode: Int) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    }
    expectCannotOpen(path)
    expectCannotOpen(path + "/di-dalam")
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func aFileWithoutPermissionIsReported() throws {
    _ = try LearnerRecords(path: path)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: path + "/records.sqlite")
    expectCannotOpen(path)
  }

  @Test(arguments: [20, 100, 5000])
  func aFileThatIsNoDatabaseIsReportedAndNotTouched(length: Int) throws {
    let garbage = Data((0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) })
    let file = URL(filePath: path + "/records.sqlite")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try garbage.write(to: file)
    #expect(throws: RecordError.foreign(path: file.path)) { try LearnerRecords(path: path) }
    #expect(try filesBesideTheLock() == ["records.sqlite"])
    #expect(try Data(contentsOf: file) == garbage)
  }

  @Test(arguments: [100, 4096, 9000])
  func aFileThatWasCutOffIsAnErrorAndNoCrash(length: Int) throws {
    try LearnerRecords(path: path).append(exampleHistory)
    let file = URL(filePath: path + "/records.sqlite")
    try Data(contentsOf: file).prefix(length).write(to: file)
    #expect(throws: RecordError.self) {
      let records = try LearnerRecords(path: path)
      _ = try records.verify()
    }
  }

  /// The reason is the system's, not a success left over from the call before.
  private func expectCannotOpen(
    _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: RecordError.self, sourceLocation: sourceLocation) {
      try LearnerRecords(path: path)
    }
    switch error {
    case .cannotOpen(let named, let reason):
      #expect(named.hasPrefix(path), sourceLocation: sourceLocation)
      #expect(!reason.isEmpty && reason != "Success", sourceLocation: sourceLocation)
    case .noPermission(let named), .readOnly(let named):
      #expect(named.hasPrefix(path), sourceLocation: sourceLocation)
    default: Issue.record("\(String(describing: error))", sourceLocation: sourceLocation)
    }
  }
}
