import LearningCore
import TestSupport
import Testing

@testable import LearnerRecords

/// One person with two ids is one person for everybody who reads.
@Suite struct PeopleMergingTests {
  private let folder: TemporaryFolder
  private let records: LearnerRecords
  private let old: PersonID = name("siti-lama")
  private let nip = "198503172010012003"

  init() throws {
    folder = try TemporaryFolder()
    records = try LearnerRecords(in: folder)
  }

  /// Siti learned under two ids: `old` did the first module earlier, `siti` the exam.
  private func learnTwice() throws {
    try records.save(Person(id: siti, name: "Siti", nip: NIP(nip)), at: time(morning))
    try records.save(
      Person(id: old, name: "Siti R.", nip: NIP("199009132021212001")), at: time(morning + 1))
    try records.append(exampleHistory + surveyHistory + decisionHistory)
    try records.append([
      Entry(
        person: old, at: time(1),
        fact: .moduleCompleted(
          course: name("aman"), module: name("01-sandi"), title: "Kata sandi", minutes: 60)),
      Entry(person: old, at: time(2), fact: .attemptStarted(plan("lama"))),
    ])
  }

  @Test func historyIsOneUnderEveryID() throws {
    try learnTwice()
    let before = try records.learningRecord(of: siti)
    #expect(try records.merge(siti, with: old, at: time(morning + 10)))
    #expect(try !records.merge(old, with: siti, at: time(morning + 11)))
    let record = try records.learningRecord(of: old)
    #expect(try records.learningRecord(of: siti) == record)
    #expect(record.attempts.map(\.id).first?.description == "lama")
    #expect(record.attempts.count == before.attempts.count + 1)
    #expect(record.certificates.map(\.certificate) == before.certificates.map(\.certificate))
    // A module is completed once, when it was first.
    #expect(record.completedModules.map(\.minutes) == [60])
    #expect(try records.allowances(of: old, at: nil) == records.allowances(of: siti, at: nil))
    #expect(try records.allowances(of: old, at: nil).count == 1)
    #expect(try Set(records.remarks(of: old).map(\.person)) == [siti])
    #expect(try records.attempt(name("lama")).person == siti)
    #expect(try records.history(of: old).count == records.history(of: siti).count)
    #expect(
      try records.verify() == .sound(entries: records.journalLength()))
  }

  @Test func aCourseBeginsWithTheFirstLessonUnderAnyID() throws {
    try learnTwice()
    let place = LessonPlace(name("aman"), name("01-sandi"), name("lain"))
    try records.append([
      Entry(person: old, at: time(1), fact: .lessonOpened(place)),
      Entry(person: old, at: time(3), fact: .lessonCompleted(place)),
    ])
    let apart = try records.firstLessons()
    #expect(apart[old] == [name("aman"): time(3)])
    #expect(try #require(apart[siti]?[name("aman")]) > time(3))
    _ = try records.merge(siti, with: old, at: time(morning + 10))
    #expect(try records.firstLessons() == [siti: [name("aman"): time(3)]])
  }

  @Test func theOneThatIsNamedFirstSaysWhoItIs() throws {
    try learnTwice()
    _ = try records.merge(siti, with: old, at: time(morning))
    let people = try records.people()
    #expect(people.map(\.name) == ["Siti"] && people.first?.nip?.description == nip)
    // Both numbers lead to her, and nobody else gets one of them.
    #expect(try Set(records.numbers().values) == [siti])
    #expect(throws: RecordError.nipTaken) {
      try records.save(
        Person(id: budi, name: "Budi", nip: NIP("199009132021212001")), at: time(morning))
    }
  }

  @Test func aCorrectedNumberKeepsTheIDsTogether() throws {
    let wrong = try NIP("198503172010012001")
    _ = try records.receive([
      PersonRow(
        person: Person(id: siti, name: "Siti", nip: wrong), addedAt: time(1), updatedAt: time(1)),
      PersonRow(
        person: Person(id: old, name: "Siti R", nip: wrong), addedAt: time(2), updatedAt: time(2)),
    ])
    #expect(try records.people().map(\.name) == ["Siti R"])
    var person = try #require(try records.people().first)
    person.nip = try NIP(nip)
    try records.save(person, at: time(0))
    #expect(try records.people() == [person])
    #expect(try records.ids(of: old) == [siti, old])
  }

  @Test func firstAttemptsAreThoseOfThePerson() throws {
    for (id, person, at) in [("satu", siti, 1000), ("dua", old, 2000)] {
      let plan = plan(id)
      try records.start(
        plan, from: SourceFile(path: "x.md", text: quizText), by: person, at: time(at))
      try records.append([
        Entry(person: person, at: time(at + 1), fact: .attemptSubmitted(plan.id, result(of: plan)))
      ])
    }
    func count(_ selection: MarkSelection) throws -> Int {
      var count = 0
      try records.forEachMarkedAttempt(at: name("aman/ujian"), selection) { _, _, _ in count += 1 }
      return count
    }
    #expect(try count(MarkSelection()) == 2)
    _ = try records.merge(siti, with: old, at: time(3000))
    #expect(try count(MarkSelection()) == 1)
    // The office of the person is that of every id.
    try records.save(Person(id: siti, name: "Siti", unit: "Bidang A"), at: time(4000))
    let dinas = MarkSelection(firstOnly: false, unit: "Dinas", spellings: ["Dinas", "Bidang A"])
    #expect(try count(dinas) == 2)
    #expect(try count(MarkSelection(firstOnly: false, unit: "Dinas")) == 0)
  }

  /// Whatever order rows arrive in, and however often, people are the same.
  @Test(arguments: 0..<200 as Range<UInt64>) func theOrderOfRowsDoesNotMatter(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let numbers = [nil, try NIP(nip), try NIP("199009132021212001")]
    let rows = (0..<6).map { _ in
      PersonRow(
        person: Person(
          id: name(["a", "b", "c"].randomElement(using: &generator) ?? "a"),
          name: ["Siti", "Budi"].randomElement(using: &generator) ?? "",
          nip: numbers.randomElement(using: &generator) ?? nil,
          unit: [nil, "Setda"].randomElement(using: &generator) ?? nil),
        addedAt: time(Int.random(in: 1...3, using: &generator)),
        updatedAt: time(Int.random(in: 1...3, using: &generator)))
    }
    let erased = Entry(person: name("c"), at: time(5), fact: .personErased(reason: "x", by: budi))
    let merged = Entry(person: name("a"), at: time(6), fact: .personMerged(with: name("b")))
    func outcome(_ rows: [PersonRow], first: Bool) throws -> ([PersonRow], [Person]) {
      let folder = try TemporaryFolder()
      let records = try LearnerRecords(in: folder)
      if first { try records.append([merged, erased]) }
      for row in rows { _ = try records.receive([row]) }
      if !first { try records.append([merged, erased]) }
      return (try records.personRows(), try records.people())
    }
    let known = try outcome(rows, first: true)
    let other = try outcome((rows + rows.prefix(2)).shuffled(using: &generator), first: false)
    #expect(known.0 == other.0 && known.1 == other.1)
    #expect(!known.0.contains { $0.person.id == name("c") })
  }
}
