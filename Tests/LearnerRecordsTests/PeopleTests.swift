import GRDB
import LearningCore
import TestSupport
import Testing

import enum LearnerRecords.RecordError
@testable import LearnerRecords

@Suite struct PeopleTests {
  @Test func thereIsOnlyOneFirstPerson() throws {
    let folder = try TemporaryFolder()
    let (here, there) = (try LearnerRecords(in: folder), try LearnerRecords(in: folder))
    let first = try here.peopleMakingTheFirst(name("satu"), at: time(morning))
    #expect(first == [Person(id: name("satu"), name: "")])
    #expect(try there.peopleMakingTheFirst(name("dua"), at: time(morning)) == first)
  }

  let folder: TemporaryFolder
  let records: LearnerRecords

  init() throws {
    folder = try TemporaryFolder()
    records = try LearnerRecords(in: folder)
  }

  @Test func peopleAreReadBackInTheOrderTheyWereAdded() throws {
    let people = [
      Person(
        id: name("z"), name: "Dr. Siti Nurhaliza, S.Kom., M.T.",
        nip: try NIP("19850317 201001 2 003"), unit: "Dinas Kominfo"),
      Person(id: name("a"), name: "Budi \"Bud\" O'Neil é"), Person(id: name("m"), name: ""),
    ]
    for (index, person) in people.enumerated() {
      try records.save(person, at: time(morning + index))
    }
    #expect(try LearnerRecords(in: folder).people() == people)
  }

  @Test func savingAgainReplacesWhatIsKnownAndKeepsThePlace() throws {
    try records.save(Person(id: siti, name: ""), at: time(morning))
    try records.save(Person(id: budi, name: "Budi"), at: time(morning + 1))
    var changed = Person(
      id: siti, name: "Siti", nip: try NIP("198503172010012003"), unit: "Kominfo")
    try records.save(changed, at: time(morning + 2))
    #expect(try records.people().first == changed)
    (changed.nip, changed.unit) = (nil, nil)
    try records.save(changed, at: time(morning + 3))
    #expect(try records.people() == [changed, Person(id: budi, name: "Budi")])
  }

  @Test func aNumberBelongsToOnePerson() throws {
    let nip = try NIP("198503172010012003")
    let first = Person(id: siti, name: "Siti", nip: nip)
    try records.save(first, at: time(morning))
    #expect(throws: RecordError.nipTaken) {
      try records.save(Person(id: budi, name: "Budi", nip: nip), at: time(morning))
    }
    #expect(try records.people() == [first])
    // Her own number is no obstacle.
    try records.save(first, at: time(morning + 1))
    #expect(try records.people() == [first])
  }

  @Test func whatIsKnownOfPeopleIsNotInTheJournal() throws {
    try records.save(Person(id: siti, name: "Siti"), at: time(morning))
    try records.append(exampleHistory)
    #expect(try records.verify() == .sound(entries: exampleHistory.count))
    let names = try records.queue.read { db in
      try String.fetchAll(db, sql: "SELECT person FROM journal")
    }
    #expect(Set(names) == [siti.description])
  }
}
