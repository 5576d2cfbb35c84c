import LearningCore
import TestSupport
import Testing

@testable import LearnerRecords

@Suite struct EverybodyTests {
  private func completed(_ module: String, by person: PersonID, at milliseconds: Int) -> Entry {
    Entry(
      person: person, at: time(milliseconds),
      fact: .moduleCompleted(
        course: name("aman"), module: name(module), title: module, minutes: 45))
  }

  private func read(_ module: String, by person: PersonID) -> Entry {
    Entry(
      person: person, at: time(1),
      fact: .lessonCompleted(LessonPlace(name("aman"), name(module), name("a"))))
  }

  @Test func theSameAsOneByOne() throws {
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    try records.append(exampleHistory + surveyHistory + decisionHistory + renewalHistory)
    try records.append([read("lain", by: budi), completed("x", by: budi, at: 7)])
    let everybody = try records.everybody()
    #expect(everybody.map(\.person.id) == [budi, siti])
    for learner in everybody {
      var record = try records.learningRecord(of: learner.person.id)
      let done = Set(record.completedModules.map(\.module))
      record.completedLessons = record.completedLessons.filter { !done.contains($0.module) }
      (record.readings, record.lastLesson) = ([:], nil)
      #expect(learner.record == record)
      #expect(!learner.isIdle)
    }
    #expect(everybody[0].record.completedLessons.map(\.module.description) == ["lain"])
  }

  @Test func somebodyWithTwoIDsIsOneRow() throws {
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    let (old, new): (PersonID, PersonID) = (name("a-lama"), name("z-baru"))
    let nip = try NIP("198609262015051001")
    try records.save(Person(id: old, name: "Rina", nip: nip, unit: "Kecamatan"), at: time(1))
    try records.save(
      Person(id: new, name: "Rina, M.AP.", unit: "Dinas", position: "Kepala"), at: time(2))
    try records.append([
      completed("b", by: new, at: 5), completed("a", by: old, at: 9),
      Entry(person: new, at: time(10), fact: .personMerged(with: old)),
    ])
    let everybody = try records.everybody()
    let learner = try #require(everybody.first)
    #expect(everybody.count == 1)
    #expect(learner.person.id == old)
    #expect(learner.person.name == "Rina, M.AP.")
    #expect(learner.person.unit == "Dinas")
    #expect(learner.record.completedModules.map(\.module.description) == ["b", "a"])
  }

  @Test func whoIsErasedIsLeftOutAndWhoIsIdleIsThere() throws {
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    try records.save(Person(id: budi, name: "Budi"), at: time(1))
    try records.append([
      completed("a", by: siti, at: 5),
      Entry(person: siti, at: time(6), fact: .personErased(reason: "diminta", by: budi)),
    ])
    let everybody = try records.everybody()
    #expect(everybody.map(\.person.name) == ["Budi"])
    #expect(everybody.map(\.isIdle) == [true])
  }

  @Test func marksOfManyAttempts() throws {
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    try records.append(exampleHistory + surveyHistory)
    let exam: AttemptID = name("percobaan-1")
    let marks = try records.marks(of: [name("tiada"), exam, name("percobaan-3")])
    #expect(marks.map(\.attempt) == [exam])
    #expect(marks.first?.items == plan("percobaan-1").items)
    #expect(marks.first?.marks == result(of: plan("percobaan-1")).marks)
    #expect(try records.marks(of: []).isEmpty)
  }
}
