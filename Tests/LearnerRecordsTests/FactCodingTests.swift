import Foundation
import GRDB
import LearningCore
import TestSupport
import Testing

import enum LearnerRecords.RecordError
@testable import LearnerRecords

@Suite struct FactCodingTests {
  /// A new case stops the build here: then ``exampleHistory`` needs an example of it.
  private func position(_ fact: Fact) -> Int {
    switch fact {
    case .lessonOpened: 0
    case .lessonCompleted: 1
    case .moduleCompleted: 2
    case .attemptStarted: 3
    case .answered: 4
    case .attemptSubmitted: 5
    case .certificateIssued: 6
    case .certificateRevoked: 7
    case .questionFlagged: 8
    case .clockSetBack: 9
    case .timeGranted: 10
    case .allowanceGranted: 11
    case .sittingOpened: 12
    case .sittingClosed: 13
    case .attemptRegraded: 14
    case .personMerged: 15
    case .personErased: 16
    case .consentGiven: 17
    case .consentWithdrawn: 18
    case .roleGiven: 19
    case .pinReset: 20
    case .originTrusted: 21
    case .certificateRenewed: 22
    case .questionReviewed: 23
    case .surveyAnswered: 24
    case .surveyReplied: 25
    case .lessonRemarked: 26
    case .remarkAnswered: 27
    case .repliesSeen: 28
    }
  }

  @Test func everyKindOfFactHasAnExampleAndAnotherName() {
    let positions = Set(everyFact.map { position($0.fact) })
    #expect(positions == Set(0...28))
    #expect(Set(everyFact.map(\.fact.kind)).count == positions.count)
  }

  @Test(arguments: everyFact.indices)
  func aFactIsReadBackFromItsJSON(index: Int) throws {
    let fact = everyFact[index].fact
    let body = try JSON(parsing: fact.body.canonicalText)
    #expect(try Fact(kind: fact.kind, body: body) == fact)
  }

  @Test func factsAreReadBackFromTheFile() throws {
    let folder = try TemporaryFolder()
    try LearnerRecords(in: folder).append(everyFact)
    let read = try LearnerRecords(in: folder).queue.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY seq").map { row in
        Entry(
          person: try row.name("person"), at: row.time("at_ms"),
          fact: try Fact(kind: row["kind"], body: JSON(parsing: row["body"] as String)))
      }
    }
    #expect(read == everyFact)
  }

  /// The form of the journal is for ever: what this pins stands in files out there.
  @Test func theJournalIsWrittenAsItAlwaysWas() throws {
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    try records.append(everyFact)
    let lines = try records.queue.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY seq").map { row in
        let entry = JournalEntry(
          origin: row["origin"], seq: row["seq"], at: row.time("at_ms"), person: row["person"],
          kind: row["kind"], body: try JSON(parsing: row["body"] as String))
        let text = String(decoding: entry.canonical, as: UTF8.self)
        return "\(hexadecimal(row["hash"] as Data)) \(text)\n"
      }
    }
    try expectSnapshot(lines.joined(), named: "journal.txt")
  }

  @Test func aLaterMemberDoesNotDisturbAnEarlierReader() throws {
    for entry in everyFact {
      var members = try #require(entry.fact.body.object)
      members["added in a later version"] = .array([.null])
      #expect(try Fact(kind: entry.fact.kind, body: .object(members)) == entry.fact)
    }
  }

  @Test(arguments: [
    ("text", JSON.integer(1)), ("order", .array([.null])), ("order", .string("0")),
    ("matches", .array([.string("1")])), ("matches", .null), ("texts", .array([.null])),
    ("texts", .string("sandi")),
  ])
  func anAnswerOfAnotherFormIsNoFact(key: String, value: JSON) {
    let body = JSON.object(["attempt": .string("a"), "question": .string("q"), key: value])
    #expect(throws: RecordError.self) { try Fact(kind: "answered", body: body) }
  }

  @Test func anAnswerIsOfOneKind() throws {
    var members = try #require(everyFact.first { $0.fact.kind == "answered" }?.fact.body.object)
    members["text"] = .string("BSSN")
    #expect(throws: RecordError.corruptRow(table: "journal", detail: "answer")) {
      try Fact(kind: "answered", body: .object(members))
    }
  }

  /// The short way to read an answer says what the long way says, or nothing.
  @Test func anAnswerIsReadTheSameBothWays() throws {
    var generator = SeededGenerator(seed: 7)
    let attempt: AttemptID = name("percobaan-é")
    var read = 0
    for _ in 0..<2000 {
      let numbers = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        Int.random(in: 0...12, using: &generator)
      }
      var body = Fact.answered(attempt, question: name("soal-1"), Response(numbers)).body.canonical
      if Bool.random(using: &generator) {
        let place = Int.random(in: body.indices, using: &generator)
        let bytes = Array("0123456789,[]{}\"\\ -abc".utf8)
        body[place] = bytes[Int.random(in: bytes.indices, using: &generator)]
      }
      guard body.withUnsafeBufferPointer({ JSON.isCanonical($0) }),
        let fact = Fact(answered: body[...])
      else { continue }
      #expect(try fact == Fact(kind: "answered", body: JSON(parsing: body)))
      read += 1
    }
    #expect(read > 1000)
    let text = Fact.answered(attempt, question: name("soal-1"), .text("[1]")).body.canonical
    #expect(Fact(answered: text[...]) == nil)
  }

  @Test func aMissingMemberOrOneOfAnotherTypeIsNoFact() throws {
    // What may be null may be left out.
    let optional: Set<String> = [
      "pass", "timeLimitMS", "passed", "sitting", "pledge", "extraTimeMS", "content",
    ]
    for entry in everyFact {
      let members = try #require(entry.fact.body.object)
      for key in members.keys where !optional.contains(key) {
        for replacement in [nil, JSON.double(1.5)] {
          var changed = members
          changed[key] = replacement
          #expect(throws: RecordError.self, "\(entry.fact.kind).\(key)") {
            try Fact(kind: entry.fact.kind, body: .object(changed))
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("attemptStarted", "pass", JSON.integer(0)), ("attemptStarted", "pass", .integer(101)),
    ("attemptStarted", "quizKind", .string("ulangan")),
    ("attemptStarted", "document", .string("ABC")), ("attemptStarted", "seed", .string("xyz")),
    ("attemptStarted", "scoring", .string("generous")),
    ("attemptSubmitted", "earned", .integer(-1)), ("attemptSubmitted", "possible", .integer(-5)),
    ("attemptSubmitted", "possible", .integer(1)), ("answered", "chosen", .array([.string("1")])),
    ("lessonOpened", "lesson", .string("")), ("lessonOpened", "course", .string("../rahasia")),
  ])
  func aMemberOutOfRangeIsNoFact(kind: String, key: String, value: JSON) throws {
    let fact = try #require(everyFact.first { $0.fact.kind == kind }?.fact)
    var members = try #require(fact.body.object)
    members[key] = value
    #expect(throws: RecordError.self) { try Fact(kind: kind, body: .object(members)) }
  }

  @Test func anUnknownKindIsNoFact() {
    #expect(throws: RecordError.unknownKind("badgeEarned")) {
      try Fact(kind: "badgeEarned", body: .object([:]))
    }
  }

  @Test func everySeedIsReadBack() throws {
    var generator = SeededGenerator(seed: 7)
    for seed in [0, 1, UInt64.max] + (0..<1000).map({ _ in generator.next() }) {
      var plan = plan("p")
      plan.seed = seed
      let fact = Fact.attemptStarted(plan)
      #expect(try Fact(kind: fact.kind, body: fact.body) == fact, "seed \(seed)")
    }
  }
}
