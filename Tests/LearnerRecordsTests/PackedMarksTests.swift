import GRDB
import LearningCore
import TestSupport
import Testing

@testable import LearnerRecords

@Suite struct PackedMarksTests {
  private struct Read: Hashable {
    var document: ContentDigest
    var startedAt: Int
    var items: [MarkedItem]
  }

  private func read(
    _ records: LearnerRecords, _ selection: MarkSelection = MarkSelection()
  ) throws -> [Read] {
    var all: [Read] = []
    try records.forEachMarkedAttempt(at: name("aman/ujian"), selection) {
      all.append(Read(document: $0, startedAt: $1.millisecondsSince1970, items: $2))
    }
    return all
  }

  /// Starts at a number of seconds, answers after the given seconds each, and submits.
  private func attempt(
    _ id: String, by person: PersonID = siti, at start: Int, text: String = quizText,
    answers: [(question: Int, Response, after: Int)] = []
  ) -> [Entry] {
    let plan = plan(id, questions: 3, text: text)
    var entries = [Entry(person: person, at: time(start * 1000), fact: .attemptStarted(plan))]
    var now = start
    for (question, response, seconds) in answers {
      now += seconds
      entries.append(
        Entry(
          person: person, at: time(now * 1000),
          fact: .answered(plan.id, question: plan.items[question].question, response)))
    }
    entries.append(
      Entry(
        person: person, at: time((now + 5) * 1000),
        fact: .attemptSubmitted(plan.id, result(of: plan))))
    return entries
  }

  @Test func anAttemptIsPackedWhenItIsSubmitted() throws {
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    let history = attempt(
      "satu", at: 1000,
      answers: [(1, Response([0, 3]), 30), (0, Response([15]), 12), (1, .text("BSSN"), 100_000)])
    try records.append(history.dropLast())
    #expect(try read(records).isEmpty)
    #expect(try records.markedQuizzes().isEmpty)
    try records.append(history.suffix(1))
    let numbers = try records.questionNumbers(of: name("aman/ujian"))
    #expect(numbers == [0: name("soal-0"), 1: name("soal-1"), 2: name("soal-2")])
    let point = UInt32(Mark.unitsPerPoint)
    #expect(
      try read(records) == [
        Read(
          document: digest(of: quizText), startedAt: 1_000_000,
          items: [
            // Nothing was answered between the start and this, for the other answer was changed.
            MarkedItem(number: 0, mark: point, options: 1 << 15, seconds: 42),
            MarkedItem(number: 1, mark: 0, options: 0, seconds: 65_534),
            MarkedItem(
              number: 2, mark: 0, options: 0, seconds: MarkedItem.unknownSeconds),
          ])
      ])
    #expect(try records.markedQuizzes() == [name("aman/ujian")])
    #expect(try records.lastPassMark(of: name("aman/ujian")) == PassMark(percent: 70))
    #expect(try records.markedDocuments(of: name("aman/ujian")) == [digest(of: quizText)])
  }

  @Test func aClockSetBackGivesNoTime() throws {
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    try records.append(attempt("satu", at: 1000, answers: [(0, Response([1]), -20)]))
    let read = try read(records)
    #expect(read.first?.items.first?.seconds == MarkedItem.unknownSeconds)
    #expect(read.first?.items.first?.options == 2)
  }

  @Test func firstAttemptsOfAUnitSinceADayAreChosen() throws {
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    try records.save(Person(id: siti, name: "Siti", unit: "Dinas A"), at: time(0))
    try records.save(Person(id: budi, name: "Budi", unit: "Dinas B"), at: time(0))
    // Never submitted, so not anybody's first.
    try records.append(attempt("buka", at: 10).dropLast())
    try records.append(attempt("dua", by: budi, at: 300, text: "lain"))
    try records.append(attempt("satu", at: 100))
    try records.append(attempt("tiga", at: 500))
    func starts(_ selection: MarkSelection) throws -> [Int] {
      try read(records, selection).map { $0.startedAt / 1000 }
    }
    #expect(try starts(MarkSelection()) == [100, 300])
    #expect(try starts(MarkSelection(firstOnly: false)) == [100, 300, 500])
    // Siti's first attempt was before that.
    #expect(try starts(MarkSelection(from: time(200_000))) == [300])
    #expect(try starts(MarkSelection(firstOnly: false, from: time(300_000))) == [300, 500])
    #expect(try starts(MarkSelection(unit: "Dinas A")) == [100])
    #expect(try starts(MarkSelection(unit: "Dinas")) == [])
    #expect(try records.units() == ["Dinas A", "Dinas B"])
    #expect(
      try records.markedDocuments(of: name("aman/ujian")) == [
        digest(of: quizText), digest(of: "lain"),
      ])
    // A rebuild gives the same.
    let before = try read(records, MarkSelection(firstOnly: false))
    try records.rebuild()
    #expect(try read(records, MarkSelection(firstOnly: false)) == before)
  }

  @Test func textsComeInTheOrderOfTheirFirstUse() throws {
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    let used = [(30, "b"), (10, "c"), (20, "c"), (20, "b"), (40, "a"), (40, "c"), (50, "b")]
    for (number, (start, text)) in used.enumerated() {
      try records.append(attempt("p\(number)", at: start, text: text))
    }
    let quiz: QuizID = name("aman/ujian")
    #expect(try records.markedDocuments(of: quiz) == ["c", "b", "a"].map { digest(of: $0) })
    #expect(try records.markedDocuments(of: name("aman/lain")).isEmpty)
  }

  @Test func correctedMarksReplaceThemAndDroppedQuestionsAreLeftOut() throws {
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    try records.append(attempt("satu", at: 100, answers: [(0, Response([1]), 10)]))
    let plan = plan("satu", questions: 3)
    var corrected = result(of: plan)
    corrected.marks[1].mark = Mark(points: 2)
    func regrade(_ id: String, _ correction: Regrade.Correction, _ question: Int) throws {
      let regrade = Regrade(
        id: name(id), corrections: [plan.items[question].question: correction], reason: "Keliru",
        orderedBy: budi)
      try records.append([
        Entry(
          person: siti, at: time(morning), fact: .attemptRegraded(plan.id, corrected, regrade))
      ])
    }
    func marks() throws -> [UInt32: UInt32] {
      let items = try read(records).first?.items ?? []
      return Dictionary(uniqueKeysWithValues: items.map { ($0.number, $0.mark) })
    }
    let point = UInt32(Mark.unitsPerPoint)
    try regrade("r1", .allCredit, 1)
    #expect(try marks() == [0: point, 1: 2 * point, 2: 0])
    try regrade("r2", .dropped, 2)
    try regrade("r3", .allCredit, 1)
    #expect(try marks() == [0: point, 1: 2 * point])
    #expect(try read(records).first?.items.first?.options == 2)
    try regrade("r4", .allCredit, 2)
    #expect(try marks().count == 3)
    #expect(try records.verify() == .sound(entries: 7))
  }

  @Test func tamperedMarksAreNoticed() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("records")
    let records = try LearnerRecords(path: path)
    try records.append(attempt("satu", at: 100))
    try records.queue.close()
    try tamper(path) { try $0.execute(sql: "UPDATE packed_marks SET marks = zeroblob(36)") }
    #expect(try LearnerRecords(path: path).verify() == .derivedDiffers(table: "packed_marks"))
  }
}
