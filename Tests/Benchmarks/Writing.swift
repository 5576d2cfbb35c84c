import Foundation
import GRDBSQLite
import LearnerRecords
import LearningCore

/// Writing answers one by one, each on the disk before the next, against SQLite's own C calls that do no more than
/// insert one row; sixteen writers on one file; and checking a journal.
struct Writing {
  private let folder: URL
  private let balai: String

  static func report(balai: String) throws {
    let writing = Writing(
      folder: FileManager.default.temporaryDirectory.appending(path: "balai-writing-\(getpid())"),
      balai: balai)
    defer { try? FileManager.default.removeItem(at: writing.folder) }
    try FileManager.default.createDirectory(at: writing.folder, withIntermediateDirectories: true)
    print(try writing.oneWriter().text)
    try writing.sixteenWriters()
    try writing.checking()
  }

  // MARK: One writer

  private func oneWriter() throws -> Row {
    let count = 500
    let ours = try RecordsWriter(folder.path + "/one")
    let theirs = try RawWriter(folder.path + "/raw.sqlite")
    return try Row(
      "\(count) durable answers, one process", rounds: 9, goal: 1.25,
      ours: { for _ in 0..<count { try ours.write() } },
      peer: "SQLite's C API, one row each",
      theirs: { for _ in 0..<count { try theirs.write() } })
  }

  // MARK: Sixteen writers

  /// The longest that any of sixteen writers waited for one of its answers, and how unlike they fared.
  private func sixteenWriters() throws {
    let bench = CommandLine.arguments[0]
    let ours = try crowd(bench, "records", folder.path + "/crowd")
    let theirs = try crowd(bench, "raw", folder.path + "/crowd.sqlite")
    func words(_ crowd: (worst: Double, all: [Int])) -> String {
      let sum = crowd.all.reduce(0, +)
      return String(
        format: "worst wait %7.1f ms, answers %d in all, %d to %d each", crowd.worst, sum,
        crowd.all.min() ?? 0, crowd.all.max() ?? 0)
    }
    print(
      """
      sixteen processes write to one file for two seconds
        balai  \(words(ours))
        SQLite \(words(theirs))   goal at most 500 ms\(ours.worst <= 500 ? "" : "   NOT MET")
      """)
  }

  private func crowd(
    _ bench: String, _ kind: String, _ path: String
  ) throws -> (worst: Double, all: [Int]) {
    // Sixteen who make one file at once would not all get as far as waiting for each other.
    if kind == "raw" { _ = try RawWriter(path) }
    let start = Date().timeIntervalSince1970 + 1
    let writers = try (0..<16).map { _ -> (Process, Pipe) in
      let (process, pipe) = (Process(), Pipe())
      process.executableURL = URL(filePath: bench)
      process.arguments = ["write", kind, path, "\(start)"]
      process.standardOutput = pipe
      try process.run()
      return (process, pipe)
    }
    var worst = 0.0
    var all: [Int] = []
    for (process, pipe) in writers {
      let text = String(
        decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      let words = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
      precondition(words.count == 2 && process.terminationStatus == 0, "a writer failed: \(text)")
      worst = max(worst, words[0])
      all.append(Int(words[1]))
    }
    return (worst, all)
  }

  /// One of the sixteen: writes for two seconds from a moment on; prints its worst wait in milliseconds and how
  /// much it wrote.
  static func crowdMember(_ kind: String, _ path: String, from start: Double) throws {
    let write: () throws -> Void
    if kind == "records" {
      let writer = try RecordsWriter(path)
      write = writer.write
    } else {
      let writer = try RawWriter(path)
      write = writer.write
    }
    usleep(UInt32(max(0, (start - Date().timeIntervalSince1970) * 1e6)))
    var worst = 0.0
    var count = 0
    var last = Date().timeIntervalSince1970
    while last < start + 2 {
      try write()
      let now = Date().timeIntervalSince1970
      worst = max(worst, now - last)
      last = now
      count += 1
    }
    print(worst * 1000, count)
  }

  // MARK: Checking

  private func checking() throws {
    for (entries, isLast) in [(60_000, false), (240_000, true)] {
      let path = folder.path + "/check-\(entries)"
      let bytes = try RecordsWriter(path).fill(entries)
      let arguments = ["records", "verify", "--history-only", "--records", path]
      let start = ContinuousClock.now
      let peak = try peakMemory(of: balai, arguments)
      let time = ContinuousClock.now - start
      let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
      let speed = Double(bytes) / 1e6 / seconds
      print(
        String(
          format:
            "check of a journal of %d entries, %.0f MB, one core\n  balai %.0f MB/s, %.0f MB of memory",
          entries, Double(bytes) / 1e6, speed, Double(peak) / 1e6),
        isLast ? "  goal at least 100 MB/s\(speed >= 100 ? "" : "   NOT MET")" : "")
    }
  }
}

/// Answers through the records, as the program writes them.
private final class RecordsWriter {
  private let records: LearnerRecords
  private let attempt: AttemptID
  private let person: PersonID
  private let questions: [QuestionID]
  private var number = 0
  private static let now = Timestamp(millisecondsSince1970: 1_767_225_600_000)

  init(_ folder: String) throws {
    records = try LearnerRecords(folder: folder, now: Self.now) { "bench" }
    guard let attempt = AttemptID("percobaan-\(getpid())"), let person = PersonID("orang"),
      let quiz = QuizID("aman/ujian")
    else { throw CocoaError(.coderInvalidValue) }
    (self.attempt, self.person) = (attempt, person)
    questions = (0..<20).compactMap { QuestionID("soal-\($0)") }
    let text = "# Kuis\n"
    let plan = AttemptPlan(
      id: attempt, quiz: quiz, document: digest(of: text), kind: .exam,
      passMark: PassMark(percent: 70), scoring: .netCorrect, timeLimit: nil, seed: 1,
      items: questions.map { .init(question: $0, points: 1, order: [2, 0, 1, 3]) })
    try records.start(
      plan, from: SourceFile(path: "q.md", text: text), by: person, at: Self.now)
  }

  private func next() -> Entry {
    number += 1
    return Entry(
      person: person, at: Self.now,
      fact: .answered(
        attempt, question: questions[number % questions.count], Response([number % 4])))
  }

  func write() throws { try records.append([next()]) }

  /// - Returns: bytes that are hashed, about.
  func fill(_ count: Int) throws -> Int {
    for _ in 0..<count / 1000 { try records.append((0..<1000).map { _ in next() }) }
    // The body, with at, kind, origin, person and seq around it.
    let body = #"{"attempt":"\#(attempt)","chosen":[0],"question":"soal-10"}"#
    let rest =
      #"{"at":1767225600000,"body":,"kind":"answered","origin":"bench","person":"orang","seq":100000}"#
    return count * (body.utf8.count + rest.utf8.count)
  }
}

/// SQLite's C calls and one table with the same columns.
private final class RawWriter {
  private var connection: OpaquePointer?
  private var statements: [OpaquePointer?] = []

  init(_ path: String) throws {
    try check(sqlite3_open(path, &connection))
    sqlite3_busy_timeout(connection, 10_000)
    try check(
      sqlite3_exec(
        connection,
        """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
        CREATE TABLE IF NOT EXISTS journal (
          seq INTEGER PRIMARY KEY, origin TEXT, at_ms INTEGER, person TEXT, kind TEXT, body TEXT, hash BLOB)
        """, nil, nil, nil))
    for sql in [
      "BEGIN IMMEDIATE",
      """
      INSERT INTO journal (origin, at_ms, person, kind, body, hash) VALUES
        ('bench', 1767225600000, 'orang', 'answered',
         '{"attempt":"percobaan-12345","chosen":[0],"question":"soal-10"}', zeroblob(32))
      """, "COMMIT",
    ] {
      var statement: OpaquePointer?
      try check(sqlite3_prepare_v2(connection, sql, -1, &statement, nil))
      statements.append(statement)
    }
  }

  deinit {
    for statement in statements { sqlite3_finalize(statement) }
    sqlite3_close(connection)
  }

  func write() throws {
    for statement in statements {
      let code = sqlite3_step(statement)
      sqlite3_reset(statement)
      try check(code == SQLITE_DONE ? SQLITE_OK : code)
    }
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else {
      throw CocoaError(
        .fileWriteUnknown, userInfo: ["reason": String(cString: sqlite3_errmsg(connection))])
    }
  }
}
