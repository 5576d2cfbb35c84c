import Foundation
import GRDB
import LearningCore
import TestSupport
import Testing

@testable import LearnerRecords

@Suite struct AnswerSheetTests {
  let folder: TemporaryFolder
  let records: LearnerRecords

  init() throws {
    folder = try TemporaryFolder()
    records = try LearnerRecords(in: folder)
  }

  /// Answers at the given seconds after the start, each to one of three questions.
  private func answers(to attempt: AttemptPlan, at seconds: [Int]) -> [Entry] {
    seconds.enumerated().map { index, second in
      Entry(
        person: siti, at: time(morning + second * 1000),
        fact: .answered(attempt.id, question: attempt.items[index % 3].question, Response([index])))
    }
  }

  private func started(_ id: String) -> (AttemptPlan, Entry) {
    let plan = plan(id, questions: 3)
    return (plan, Entry(person: siti, at: time(morning), fact: .attemptStarted(plan)))
  }

  /// The number of pages that were appended to the log.
  private func pagesInLog() throws -> Int {
    let size = try FileManager.default.attributesOfItem(atPath: records.path + "-wal")[.size]
    // A header of 32 bytes, then 24 bytes before each page: sqlite.org/fileformat2.html, section 4.
    return ((size as? Int ?? 0) - 32) / (4096 + 24)
  }

  @Test func anAnswerTouchesHardlyMoreThanOnePage() throws {
    let (plan, start) = started("satu")
    try records.append([start])
    let before = try pagesInLog()
    let count = 300
    for entry in answers(to: plan, at: Array(1...count)) { try records.append([entry]) }
    let pages = try pagesInLog() - before
    #expect(pages >= count)
    #expect(Double(pages) / Double(count) < 1.5)
  }

  @Test(arguments: [
    (Response([2, 0]), #""chosen":[0,2]"#), (.text("[1]"), #""text":"[1]""#),
    (.order([1, 0]), #""order":[1,0]"#), (.matches([nil, 0]), #""matches":[null,0]"#),
    (.texts(["a", ""]), #""texts":["a",""]"#),
  ])
  func everyKindOfAnswerIsKept(response: Response, text: String) throws {
    var sheet = AnswerSheet(startedAt: 0)
    for at in [1000, 2000] {
      sheet.add(.answered(name("satu"), question: name("soal-0"), response), at: at)
    }
    #expect(sheet.columnText.contains(text))
    let read = try AnswerSheet(columnText: sheet.columnText, activeAt: sheet.activeAt)
    #expect(read.responses == [name("soal-0"): response])
    #expect(read.answers.values.map(\.changes) == [1])
    #expect(read.columnText == sheet.columnText)
  }

  @Test func whatWasAnsweredIsReadBeforeAndAfterHandingIn() throws {
    let (plan, start) = started("satu")
    let back = Entry(
      person: siti, at: time(morning + 2000), fact: .clockSetBack(plan.id, by: .seconds(30)))
    try records.append([start] + answers(to: plan, at: [5, 20, 21, 22]) + [back])
    try records.append(answers(to: plan, at: [4]))
    let open = try records.attempt(plan.id)
    #expect(
      open.responses == [
        name("soal-0"): Response([0]), name("soal-1"): Response([1]), name("soal-2"): Response([2]),
      ])
    // As if the clock had not been set back by half a minute.
    #expect(open.lastActivity == time(morning + 34_000))
    try records.append([
      Entry(
        person: siti, at: time(morning + 9000),
        fact: .attemptSubmitted(plan.id, result(of: plan)))
    ])
    let closed = try records.attempt(plan.id)
    #expect(closed.responses == open.responses)
    #expect(closed.lastActivity == open.lastActivity)
  }

  /// Attempts of several people at once lie mixed in one journal.
  @Test func answersOfOtherAttemptsAreLeftOut() throws {
    let (first, start) = started("satu")
    // One name is the beginning of the other.
    let (second, otherStart) = started("satu-dua")
    let mine = answers(to: first, at: [1, 2])
    let others = answers(to: second, at: [1, 2, 3])
    try records.append([start, otherStart, others[0], mine[0], others[1], others[2], mine[1]])
    #expect(try records.attempt(second.id).responses.count == 3)
    #expect(try records.attempt(first.id).responses.count == 2)
  }

  @Test(arguments: [1, 2, 5])
  func whatIsNotInMemoryIsReadInTheJournal(limit: Int) throws {
    for id in ["satu", "dua", "tiga"] {
      let (plan, start) = started(id)
      try records.append([start] + answers(to: plan, at: [3, 6, 7, 9]))
      guard id != "tiga" else { continue }
      try records.append([
        Entry(
          person: siti, at: time(morning + 10_000),
          fact: .attemptSubmitted(plan.id, result(of: plan)))
      ])
    }
    let before = try records.derivedContents()
    try records.queue.write { try rederive($0, DerivingCache(limit: limit)) }
    #expect(try records.derivedContents() == before)
  }
}
