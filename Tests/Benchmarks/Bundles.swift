import Foundation
import LearnerRecords
import LearningCore

/// Taking a bundle in, the whole process, against SQLite putting the same rows into a new file.
enum Bundles {
  static func report(balai: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "balai-bundle-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let row = try takingIn(attempts: 1_667, in: folder.path + "/besar", balai: balai)
    print(row.text)
    let small = try memory(attempts: 167, in: folder.path + "/kecil", balai: balai)
    let large = try memory(attempts: 1_667, in: folder.path + "/besar", balai: balai)
    print(
      "  peak memory of taking in: \(small / 1024) KB for 10,000 entries, \(large / 1024) KB for "
        + "100,000")
  }

  private static func takingIn(attempts: Int, in folder: String, balai: String) throws -> Row {
    let bundle = try makeBundle(attempts: attempts, in: folder, balai: balai)
    let rounds = 5
    // Made before anything is measured: a place for each round.
    var ours = try (0...rounds).map { try makeHub("\(folder)/pusat-\($0)", bundle, balai) }
    let full = try makeHub(folder + "/pola", bundle, balai)
    try run(balai, ["bundle", "in", bundle, "--records", full])
    var theirs = try (0...rounds).map { round in
      // The same tables and indices, without the triggers.
      let path = try makeHub("\(folder)/banding-\(round)", bundle, balai) + "/records.sqlite"
      try run("/usr/bin/env", ["sqlite3", path, dropTriggers])
      return path
    }
    return try Row(
      "take in a bundle of \(attempts * 60) entries", rounds: rounds, goal: 4,
      ours: { try run(balai, ["bundle", "in", bundle, "--records", ours.removeLast()]) },
      peer: "sqlite3, the same rows",
      theirs: {
        try run(
          "/usr/bin/env",
          [
            "sqlite3", theirs.removeLast(),
            """
            PRAGMA synchronous = FULL; ATTACH '\(full)/records.sqlite' AS kept; BEGIN;
            \(tables.map { "INSERT INTO \($0) SELECT * FROM kept.\($0);" }.joined(separator: "\n"))
            COMMIT;
            """,
          ])
      })
  }

  private static func memory(attempts: Int, in folder: String, balai: String) throws -> Int {
    let bundle = try makeBundle(attempts: attempts, in: folder, balai: balai)
    let hub = try makeHub(folder + "/memori", bundle, balai)
    return try peakMemory(of: balai, ["bundle", "in", bundle, "--records", hub])
  }

  /// What an import fills.
  private static let tables = [
    "journal", "document", "attempt", "packed_marks", "quiz_question", "head",
    "arrival",
  ]

  private static let dropTriggers = """
    DROP TRIGGER journal_is_never_changed; DROP TRIGGER journal_is_never_deleted;
    DROP TRIGGER journal_is_never_replaced; DROP TRIGGER document_is_never_changed;
    DROP TRIGGER document_is_never_deleted; DROP TRIGGER document_is_never_replaced;
    """

  /// Attempts with 58 answers each, at an installation of their own.
  ///
  /// - Returns: the file.
  private static func makeBundle(
    attempts: Int, in folder: String, balai: String
  ) throws -> String {
    let office = folder + "/kantor"
    let bundle = folder + "/bundel.jsonl.gz"
    guard !FileManager.default.fileExists(atPath: bundle) else { return bundle }
    try run(balai, ["bundle", "list", "--records", office])
    let quiz = SourceFile(path: "Quizzes/bench.md", text: "# Bench\n")
    // Opened as it was made: without a key of its own, and signed when the bundle is written.
    let records = try LearnerRecords(
      folder: office, now: Timestamp(millisecondsSince1970: 0), newOrigin: { "" })
    let start = 1_795_312_800_000
    for number in 0..<attempts {
      let person: PersonID = name("peserta-\(number % 200)")
      let plan = plan(number, document: quiz)
      let began = start + number * 60_000
      try records.start(plan, from: quiz, by: person, at: Timestamp(millisecondsSince1970: began))
      let answers = plan.items.enumerated().map { index, item in
        Entry(
          person: person, at: Timestamp(millisecondsSince1970: began + index * 1000),
          fact: .answered(plan.id, question: item.question, Response([index % 4])))
      }
      let marks = plan.items.map {
        AttemptResult.ItemMark(question: $0.question, mark: Mark(points: 1))
      }
      let total = Mark(points: plan.items.count)
      let result = AttemptResult(
        marks: marks, score: Score(earned: total, possible: total), passed: true, timedOut: false)
      let end = Timestamp(millisecondsSince1970: began + 59_000)
      try records.append(
        answers + [Entry(person: person, at: end, fact: .attemptSubmitted(plan.id, result))])
    }
    try run(balai, ["bundle", "out", "--to", bundle, "--records", office])
    return bundle
  }

  private static func plan(_ number: Int, document: SourceFile) -> AttemptPlan {
    AttemptPlan(
      id: name("percobaan-\(number)"), quiz: name("bench/ujian"),
      document: digest(of: document.text), kind: .exam, passMark: PassMark(percent: 70),
      scoring: .netCorrect, timeLimit: .minutes(60), seed: UInt64(number),
      items: (0..<58).map {
        .init(question: name("soal-nomor-\($0)"), points: 1, order: [2, 0, 3, 1])
      })
  }

  private static func name<Kind>(_ text: String) -> Name<Kind> {
    guard let name = Name<Kind>(text) else { preconditionFailure("'\(text)' is no name") }
    return name
  }

  /// Records that know the bundle's origin and hold nothing yet.
  private static func makeHub(_ path: String, _ bundle: String, _ balai: String) throws -> String {
    try run(
      balai,
      [
        "bundle", "trust", bundle, "--level", "exam-centre", "--by", "Ratna", "--records", path,
      ])
    return path
  }
}
