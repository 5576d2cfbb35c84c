import Foundation
import GRDB
import LearningCore
import TestSupport
import Testing

@testable import LearnerRecords

/// What three installations may have recorded, with everything that can contradict: the same
/// attempt started and handed in at two of them, the same number on two certificates, sittings
/// closed before they are opened, clocks that go back.
private struct RandomOrigins {
  static let names = ["asal", "balai-desa", "cabang"]
  static let questions = ["soal-0", "soal-1", "soal-2"]

  private var generator: SeededGenerator
  /// By origin, each in its order.
  private(set) var chains: [[Entry]] = [[], [], []]

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    for origin in chains.indices {
      for _ in 0..<number(0...8) { chains[origin].append(entry()) }
    }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[number(0...values.count - 1)]
  }

  /// Which origin comes next, so often as it has entries that arrive; the rest never does.
  mutating func arrivals(_ counts: [Int]) -> [Int] {
    var all = counts.enumerated().flatMap { Array(repeating: $0, count: $1) }
    all.shuffle(using: &generator)
    return all
  }

  /// How many of each origin's entries arrive at all.
  mutating func lengths() -> [Int] {
    var lengths: [Int] = []
    for chain in chains {
      lengths.append(number(0...3) == 0 ? number(0...chain.count) : chain.count)
    }
    return lengths
  }

  private mutating func entry() -> Entry {
    Entry(person: pick([siti, budi]), at: time(morning + number(0...9) * 1000), fact: fact())
  }

  /// The same id can name two plans, for two installations can lie.
  private mutating func anyPlan() -> AttemptPlan {
    var plan = plan("p\(number(0...1))", questions: pick([3, 3, 3, 2]))
    plan.seed = UInt64(number(0...1))
    return plan
  }

  private mutating func anyResult() -> AttemptResult {
    var result = result(of: anyPlan(), timedOut: number(0...1) == 1)
    result.passed = pick([true, false, nil])
    result.marks[0].mark = Mark(units: number(0...3))
    return result
  }

  private mutating func fact() -> Fact {
    let place = LessonPlace(name("aman"), name("m1"), name("l\(number(1...2))"))
    let attempt: AttemptID = name("p\(number(0...1))")
    let question: QuestionID = name(pick(Self.questions))
    let sitting: SittingID = name("s\(number(0...1))")
    let (number, word) = ("N/\(number(1...2))", pick(["a", "b"]))
    switch self.number(0...27) {
    case 0: return .lessonOpened(place)
    case 1: return .lessonCompleted(place, content: pick([nil, digest(of: word)]))
    case 2:
      return .moduleCompleted(
        course: name("aman"), module: name("m1"), title: word, minutes: self.number(0...1))
    case 3...6: return .attemptStarted(anyPlan())
    case 7...9: return .answered(attempt, question: question, Response([self.number(0...2)]))
    case 10, 11: return .attemptSubmitted(attempt, anyResult())
    case 12: return .questionFlagged(attempt, question: question, remark: word)
    case 13: return .clockSetBack(attempt, by: .seconds(self.number(1...9)))
    case 14: return .timeGranted(attempt, .seconds(self.number(1...9)), reason: word, by: budi)
    case 15:
      return .allowanceGranted(
        Allowance(
          id: name("izin"), quiz: name("aman/ujian"), extraTries: self.number(0...1),
          extraTime: pick([nil, .minutes(5)]), reason: word, grantedBy: budi))
    case 16:
      return .sittingOpened(
        Sitting(id: sitting, quiz: name("aman/ujian"), witness: budi, place: word))
    case 17: return .sittingClosed(sitting)
    case 18:
      return .attemptRegraded(
        attempt, anyResult(),
        Regrade(
          id: name("koreksi"), corrections: [question: pick([.allCredit, .dropped])],
          reason: word, orderedBy: budi))
    case 19, 20:
      return issued(IssuedCertificate(number: number, course: name("aman"), text: word))
    case 21: return .personMerged(with: pick([siti, budi, name("c"), name("d")]))
    case 22: return .personErased(reason: word, by: budi)
    case 23: return .consentGiven(notice: digest(of: word))
    case 24: return .consentWithdrawn(notice: digest(of: word))
    case 25:
      return .certificateRenewed(number: number, course: name("aman"), minutes: self.number(0...1))
    case 26:
      return .originTrusted(
        OriginTrust(
          origin: name(pick(Self.names)),
          key: Array(repeating: UInt8(self.number(0...1)), count: 32),
          level: pick(OriginTrust.Level.allCases), name: word))
    default: return .certificateRevoked(number: number, reason: word)
    }
  }
}

extension LearnerRecords {
  /// As when the file was made.
  fileprivate func empty(_ db: Database) throws {
    for table in Schema.derivedTables + ["journal"] { try db.execute(sql: "DELETE FROM \(table)") }
  }

  fileprivate func contents(_ db: Database) throws -> [String] {
    let tables = try Schema.derivedTables.flatMap { table in
      try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { row in
        "\(table) " + row.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      }.sorted()
    }
    return try tables + openSheets(db)
  }

  /// What is read of the attempts that are under way.
  private func openSheets(_ db: Database) throws -> [String] {
    let sql = "SELECT id, started_ms FROM attempt WHERE submitted_ms IS NULL ORDER BY id"
    return try Row.fetchAll(db, sql: sql).map { row in
      let sheet = try AnswerSheet(of: row.name("id"), startedAt: row["started_ms"], in: db)
      return "open \(row["id"] as String) \(sheet.columnText) \(sheet.activeAt)"
    }
  }
}

@Suite struct MergingTests {
  /// 10,000 cases with `BALAI_LONG=1`, as `make torture` asks for them.
  private static let cases =
    ProcessInfo.processInfo.environment["BALAI_LONG"] == nil ? 2_000 : 10_000

  /// A database whose journal can be emptied, and which knows the questions already: their numbers
  /// are given as they arrive.
  private static func makeRecords() throws -> LearnerRecords {
    let records = try LearnerRecords(
      DatabaseQueue(), path: "", now: time(morning), newOrigin: { "asal" })
    try records.queue.write { db in
      try db.execute(sql: "DROP TRIGGER journal_is_never_deleted")
      for (number, question) in RandomOrigins.questions.enumerated() {
        try db.execute(
          sql: "INSERT INTO quiz_question VALUES ('aman/ujian', ?, ?)",
          arguments: [number, question])
      }
    }
    return records
  }

  /// Any subset of what three installations recorded, merged in any order, gives one state; and
  /// so does working it out again.
  @Test(arguments: 0..<8)
  func theOrderOfArrivalDoesNotShow(part: Int) throws {
    let records = try Self.makeRecords()
    var submitted = 0
    var mixed = 0
    var answered = 0
    for number in 0..<Self.cases / 8 {
      let seed = UInt64(number * 8 + part)
      var origins = RandomOrigins(seed: seed)
      let lengths = origins.lengths()
      let state = try records.queue.write { db in
        var states: [[String]] = []
        for _ in 0..<2 {
          try records.empty(db)
          var next = [0, 0, 0]
          for origin in origins.arrivals(lengths) {
            let (entry, name) = (origins.chains[origin][next[origin]], RandomOrigins.names[origin])
            try records.record(
              entry, of: name, behind: JournalEnd(of: name, before: entry.fact, in: db), in: db)
            next[origin] += 1
          }
          states.append(try records.contents(db))
        }
        try rederive(db)
        states.append(try records.contents(db))
        for state in states.dropFirst() {
          #expect(state.difference(from: states[0]).isEmpty, "seed \(seed)")
        }
        return states[0]
      }
      submitted += state.count { $0.hasPrefix("packed_marks") }
      mixed += state.count { $0.hasPrefix("attempt ") && $0.contains("is_mixed 1,") }
      answered += state.count { $0.hasPrefix("open ") && $0.contains("chosen") }
    }
    // The histories are worth something.
    #expect(submitted > Self.cases / 80)
    #expect(mixed > Self.cases / 80)
    #expect(answered > Self.cases / 80)
  }
}
