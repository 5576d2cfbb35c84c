import GRDB
import LearningCore
import TestSupport
import Testing

@testable import LearnerRecords

@Suite struct IdentityTests {
  private let ids = ["e", "b", "a", "d", "c"]

  private func identities(_ records: LearnerRecords) throws -> [String: String] {
    try records.read { db in
      try Row.fetchAll(db, sql: "SELECT person, same_as FROM identity").reduce(into: [:]) {
        $0[$1["person"]] = $1["same_as"]
      }
    }
  }

  @Test func whoIsMergedIsKnownByTheSmallestID() throws {
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    try records.append([
      Entry(person: name("e"), at: time(1), fact: .personMerged(with: name("b"))),
      Entry(person: name("d"), at: time(2), fact: .personMerged(with: name("c"))),
    ])
    #expect(try identities(records) == ["b": "b", "e": "b", "c": "c", "d": "c"])
    try records.append([
      Entry(person: name("d"), at: time(3), fact: .personMerged(with: name("e")))
    ])
    #expect(try identities(records) == ["b": "b", "c": "b", "d": "b", "e": "b"])
    #expect(try records.verify() == .sound(entries: 3))
  }

  /// Any order of the same merges, any number of times, is the same people.
  @Test(arguments: 0..<200 as Range<UInt64>) func theOrderOfMergesDoesNotMatter(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pairs = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      (ids.randomElement(using: &generator) ?? "a", ids.randomElement(using: &generator) ?? "a")
    }
    func groups(_ pairs: [(String, String)]) -> [String: String] {
      var groups = IdentityGroups()
      for (a, b) in pairs { groups.join(a, b) }
      return groups.members.reduce(into: [:]) { $0[$1] = groups.smallest(with: $1) }
    }
    let known = groups(pairs)
    #expect(groups(pairs.map { ($1, $0) }.shuffled(using: &generator) + pairs.prefix(1)) == known)
    for (id, first) in known { #expect(first <= id && known[first] == first) }
    for (a, b) in pairs { #expect(known[a] == known[b]) }
  }

  @Test func consentIsInForceUntilItIsWithdrawn() throws {
    let notice = digest(of: "Pemberitahuan")
    let facts: [(Int, Fact)] = [
      (1, .consentGiven(notice: notice)), (5, .consentWithdrawn(notice: notice)),
      (9, .consentGiven(notice: notice)),
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [1, 0, 2, 1]] {
      let folder = try TemporaryFolder()
      let records = try LearnerRecords(in: folder)
      try records.append(
        order.map { Entry(person: siti, at: time(facts[$0].0), fact: facts[$0].1) })
      let row = try #require(
        try records.read { try Row.fetchOne($0, sql: "SELECT * FROM consent") })
      #expect(row["given_ms"] == 9 && row["withdrawn_ms"] == 5)
    }
  }
}
