import Foundation
import GRDB
import LearningCore
import TestSupport
import Testing

@testable import LearnerRecords

/// Installations with keys, each in a folder of its own.
struct Installations {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// - Parameter secret: the same with the same origin make two that pass for one.
  func open(
    _ place: String, origin: String? = nil, secret: UInt8 = 1, computer: String = "k"
  ) throws -> LearnerRecords {
    let secret = Array(repeating: secret, count: 31) + [UInt8((origin ?? place).utf8.count)]
    return try LearnerRecords(
      folder: folder.path(place), now: time(morning), newOrigin: { origin ?? place },
      newSecret: { secret }, computer: computer)
  }
}

extension LearnerRecords {
  func lines(_ selection: BundleSelection = BundleSelection()) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    let header = try prepareBundle(selection)
    try writeBundle(header) { lines.append($0) }
    try noteHandedOut(header, at: time(morning))
    return lines
  }

  @discardableResult
  func takeIn(_ lines: [[UInt8]]) throws -> BundleReceipt {
    let open: () -> BundleLines = {
      var rest = lines[...]
      return { rest.popFirst() }
    }
    return try takeIn(open, at: time(morning + 86_400_000))
  }

  func trust(_ other: LearnerRecords, as level: OriginTrust.Level = .examCentre) throws {
    let key = try #require(other.key)
    try append([
      Entry(
        person: budi, at: time(morning),
        fact: .originTrusted(
          OriginTrust(origin: name(other.origin), key: key.publicKey, level: level, name: "")))
    ])
  }

  /// Everything derived but what only the receiving installation said.
  func merged() throws -> [String] {
    try derivedContents().filter { !$0.hasPrefix("origin_trust") }
  }
}

@Suite struct BundleTests {
  private let places: Installations
  private let here: LearnerRecords
  private let there: LearnerRecords

  init() throws {
    places = try Installations()
    here = try places.open("asal")
    there = try places.open("pusat")
    try there.trust(here)
  }

  // MARK: Taking in

  @Test func whatIsHandedOutArrivesWhole() throws {
    let quiz = SourceFile(path: "Quizzes/a.md", text: quizText)
    try here.save(Person(id: budi, name: "Budi", nip: nil, unit: "BKPSDM"), at: time(morning))
    try here.append(everyFact)
    try here.start(plan("lagi"), from: quiz, by: siti, at: time(morning + 99))
    _ = try here.issueCertificate(to: budi, at: time(morning + 100)) { _ in certificate("N/9") }
    let count = try here.journalLength()
    let lines = try here.lines()
    #expect(try here.lines() == lines)
    let receipt = try there.takeIn(lines)
    #expect(receipt.chains.map(\.new) == [count] && receipt.chains.map(\.known) == [0])
    #expect((receipt.people, receipt.documents, receipt.certificateTexts) == (1, 1, 1))
    #expect(try there.merged() == here.merged())
    #expect(try there.people().map(\.name) == ["Budi"])
    #expect(try there.document(digest(of: quizText)) == quiz)
    #expect(try there.certificate(number: "N/9").certificate == certificate("N/9"))
    #expect(try there.verify() == .sound(entries: count + 1))
    #expect(try there.checkHeads() != .sound(heads: 0))
  }

  @Test func twiceChangesNothing() throws {
    try here.append(everyFact)
    let lines = try here.lines()
    try there.takeIn(lines)
    let (rows, derived) = (try there.rowCounts(), try there.derivedContents())
    let receipt = try there.takeIn(lines)
    #expect(receipt.chains.map(\.new) == [0] && receipt.chains.map(\.known) == [everyFact.count])
    #expect(try there.rowCounts() == rows)
    #expect(try there.derivedContents() == derived)
  }

  /// Parts in every order: what comes too early waits, and nothing is lost.
  @Test func partsArriveInAnyOrder() throws {
    var parts: [[[UInt8]]] = []
    for start in stride(from: 0, to: everyFact.count, by: 9) {
      try here.append(Array(everyFact[start..<min(start + 9, everyFact.count)]))
      parts.append(try here.lines(BundleSelection(since: .last)))
    }
    #expect(parts.count > 3)
    for seed in 0..<30 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let hub = try places.open("pusat-\(seed)")
      try hub.trust(here)
      for part in parts.shuffled(using: &generator) {
        let receipt = try hub.takeIn(part)
        #expect((receipt.chains[0].comesFirst != nil) == (receipt.chains[0].waiting > 0))
      }
      #expect(try hub.merged() == here.merged(), "seed \(seed)")
      #expect(try hub.verify() == .sound(entries: everyFact.count + 1))
      #expect(try hub.rowCounts()["waiting"] == 0)
      #expect(try hub.origins()[1].entries == everyFact.count)
    }
  }

  @Test func whatWaitsDoesNotCountYet() throws {
    try here.append(Array(everyFact.prefix(9)))
    let first = try here.lines(BundleSelection(since: .last))
    try here.append(Array(everyFact[9..<20]))
    let receipt = try there.takeIn(try here.lines(BundleSelection(since: .last)))
    #expect(receipt.chains[0].waiting == 11 && receipt.chains[0].comesFirst == 1...9)
    #expect(try there.merged().isEmpty)
    #expect(try there.origins()[1].waiting == 11)
    #expect(try there.checkHeads() != .cutOff(origin: "asal", signed: 20, last: 0))
    #expect(try there.takeIn(first).chains[0].new == 20)
    #expect(try there.merged() == here.merged())
  }

  @Test func anInterruptionLeavesNothingBehind() throws {
    try here.append(everyFact)
    let lines = try here.lines()
    let rows = try there.rowCounts()
    struct Unplugged: Error {}
    for count in stride(from: 1, to: lines.count, by: 7) {
      var rest = lines.prefix(count)
      #expect(throws: Unplugged.self) {
        let nextLine: BundleLines = {
          guard let line = rest.popFirst() else { throw Unplugged() }
          return line
        }
        _ = try there.takeIn({ nextLine }, at: time(morning))
      }
      #expect(throws: (any Error).self) { try there.takeIn(Array(lines.prefix(count))) }
      #expect(try there.rowCounts() == rows)
    }
    try there.takeIn(lines)
    #expect(try there.merged() == here.merged())
  }

  @Test func aBundleCarriesOthersOnlyWhenAsked() throws {
    try here.append(everyFact)
    try there.takeIn(try here.lines())
    let capital = try places.open("provinsi")
    try capital.trust(there)
    try capital.trust(here)
    let own = try capital.takeIn(try there.lines())
    #expect(own.chains.map(\.origin) == [name("pusat")])
    let all = try capital.takeIn(try there.lines(BundleSelection(includesOthers: true)))
    #expect(all.chains.map(\.origin) == [name("pusat"), name("asal")])
    #expect(try capital.merged() == here.merged())
  }

  // MARK: Refusing

  @Test func onlyKnownOriginsAreTaken() throws {
    try here.append(everyFact)
    let lines = try here.lines()
    let stranger = try places.open("asing")
    let rows = try stranger.rowCounts()
    #expect(try stranger.takeIn(lines).chains[0].refusal == .unknownOrigin)
    #expect(try stranger.rowCounts() == rows)
    let impostor = try places.open("palsu", origin: "asal", secret: 9)
    try impostor.append(everyFact)
    #expect(try there.takeIn(try impostor.lines()).chains[0].refusal == .otherKey)
    try there.append([
      Entry(
        person: budi, at: time(morning + 1),
        fact: .originTrusted(
          OriginTrust(
            origin: name("asal"), key: try #require(here.key).publicKey, level: .none, name: "")))
    ])
    #expect(try there.takeIn(lines).chains[0].refusal == .notTrusted)
  }

  /// Two copies of one installation that both went on.
  @Test(arguments: [0, 1, 5])
  func aForkIsNamedWhereItBegins(common: Int) throws {
    let copy = try places.open("salinan", origin: "asal")
    try here.append(Array(everyFact.prefix(common)))
    try copy.append(Array(everyFact.prefix(common)))
    try here.append([opened("di-sini")])
    try copy.append([opened("di-sana"), opened("lagi")])
    try there.takeIn(try here.lines())
    let derived = try there.derivedContents()
    #expect(
      try there.takeIn(try copy.lines()).chains[0].refusal == .forked(seq: common + 1))
    #expect(try there.derivedContents() == derived)
    #expect(try here.takeIn(try copy.lines()).chains[0].refusal == .forked(seq: common + 1))
  }

  /// - Returns: its number.
  @discardableResult
  private func addEntryOfALaterKind(to records: LearnerRecords) throws -> Int {
    try records.queue.write { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT seq, hash FROM journal WHERE origin = 'asal' ORDER BY seq DESC")
      let last = try #require(row)
      let seq: Int = last["seq"] + 1
      let line = EntryLine.text(
        at: morning, body: Data("{}".utf8), kind: "badgeEarned", origin: "asal", person: "siti",
        seq: seq)
      try db.execute(
        sql: "INSERT INTO journal VALUES ('asal', ?, ?, 'siti', 'badgeEarned', '{}', ?)",
        arguments: [seq, morning, Data(EntryLine.hash(line, after: Array(last["hash"] as Data)))])
      return seq
    }
  }

  @Test func entriesOfALaterKindAreRefusedWithTheirChain() throws {
    try here.append(Array(everyFact.prefix(3)))
    try addEntryOfALaterKind(to: here)
    let rows = try there.rowCounts()
    let receipt = try there.takeIn(try here.lines())
    #expect(receipt.chains[0].refusal == .tooNew(seq: 4, kind: "badgeEarned"))
    #expect(receipt.chains[0].new == 0)
    #expect(try there.rowCounts() == rows)
  }

  /// A chain may be refused when much of it is written already, and others stay.
  @Test func aChainThatIsRefusedInItsMiddleTakesNoOtherWithIt() throws {
    let branch = try places.open("cabang")
    try branch.append([opened("di-cabang"), opened("lagi")])
    try here.trust(branch)
    try here.takeIn(try branch.lines())
    try here.append(Array(everyFact.prefix(3)))
    let seq = try addEntryOfALaterKind(to: here)
    try there.trust(branch)
    let receipt = try there.takeIn(try here.lines(BundleSelection(includesOthers: true)))
    #expect(receipt.chains.map(\.refusal) == [.tooNew(seq: seq, kind: "badgeEarned"), nil])
    #expect(receipt.chains.map(\.new) == [0, 2])
    #expect(try there.origins().first { $0.origin == name("asal") }?.entries == 0)
    guard case .sound = try there.verify() else {
      Issue.record("half of a chain was kept")
      return
    }
  }

  /// Whatever a compression lets through: a changed bit in any byte of the text is noticed.
  @Test func aChangedBitInAnyByteIsNoticed() throws {
    try here.save(Person(id: siti, name: "Siti", nip: nil, unit: "BKPSDM"), at: time(morning))
    try here.append(Array(everyFact.prefix(9)))
    let lines = try here.lines()
    let rows = try there.rowCounts()
    for line in lines.indices {
      for byte in lines[line].indices {
        var changed = lines
        changed[line][byte] ^= 1 << UInt8((line + byte) % 8)
        #expect(throws: BundleError.self, "line \(line), byte \(byte)") {
          var rest = changed[...]
          _ = try BundleSummary { rest.popFirst() }
        }
      }
    }
    for line in lines.indices {
      var changed = lines
      changed.remove(at: line)
      #expect(throws: BundleError.self) { try there.takeIn(changed) }
      changed.insert(lines[line], at: min(line + 1, changed.count))
      if changed != lines { #expect(throws: BundleError.self) { try there.takeIn(changed) } }
    }
    #expect(try there.rowCounts() == rows)
  }

  @Test func aLaterVersionIsSaidToBeOne() throws {
    try here.append([opened("a")])
    var lines = try here.lines()
    lines[0] = Array(
      String(decoding: lines[0], as: UTF8.self).replacing("\"version\":1", with: "\"version\":2")
        .utf8)
    #expect(throws: BundleError.newer(version: 2)) { try there.takeIn(lines) }
    #expect(throws: BundleError.notABundle) { try there.takeIn([Array("{}".utf8)]) }
    #expect(throws: BundleError.notABundle) { try there.takeIn([]) }
    #expect(throws: BundleError.nothingToHandOut(isPart: true)) {
      try here.lines(BundleSelection(since: .last))
    }
  }

  // MARK: Trust

  @Test(arguments: [(OriginTrust.Level.practice, false), (.examCentre, true)])
  func examsCountFromExamCentresOnly(level: OriginTrust.Level, counts: Bool) throws {
    let hub = try places.open("tingkat")
    try hub.trust(here, as: level)
    try here.append(exampleHistory)
    try hub.takeIn(try here.lines())
    let attempts = try hub.learningRecord(of: siti).attempts
    #expect(attempts.count == 2 && attempts.allSatisfy { $0.isFromExamCentre == counts })
    #expect(try here.learningRecord(of: siti).attempts.allSatisfy(\.isFromExamCentre))
  }

  /// Each gave a certificate the number that the other did not know was taken.
  @Test func aNumberGivenTwiceIsKeptTwiceAndShown() throws {
    for (records, course) in [(here, "aman"), (there, "etika")] {
      _ = try records.issueCertificate(to: siti, at: time(morning)) {
        IssuedCertificate(number: "N/\($0)", course: name(course), text: "k.\(course).t")
      }
    }
    #expect(try !there.certificate(number: "N/1").isNumberTwice)
    try there.takeIn(try here.lines())
    let both = try there.learningRecord(of: siti).certificates
    #expect(Set(both.map(\.certificate.course)) == [name("aman"), name("etika")])
    #expect(both.allSatisfy { $0.isNumberTwice && !$0.certificate.text.isEmpty })
    #expect(throws: RecordError.numberTaken("N/1")) {
      try there.append([
        Entry(person: budi, at: time(morning), fact: issued(certificate("N/1")))
      ])
    }
    #expect(try there.verify() == .sound(entries: 3))
  }

  /// What another installation believes has no effect here.
  @Test func othersDoNotDecideWhoIsTrusted() throws {
    let third = try places.open("ketiga")
    try third.append([opened("x")])
    try here.trust(third)
    try there.takeIn(try here.lines())
    #expect(try there.takeIn(try third.lines()).chains[0].refusal == .unknownOrigin)
  }
}
