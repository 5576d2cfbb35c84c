import LearningCore
import TestSupport
import Testing

import enum LearnerRecords.RecordError
@testable import LearnerRecords

/// Corrected marks on disk.
@Suite struct RegradingTests {
  private let folder: TemporaryFolder
  private let records: LearnerRecords
  private let attempt = plan("p")
  private let correctedText = "# Kuis\n\n## Soal?\n\n- [ ] Ya\n- [x] Tidak\n"

  init() throws {
    folder = try TemporaryFolder()
    records = try LearnerRecords(in: folder)
    try records.start(
      attempt, from: SourceFile(path: "kuis.md", text: quizText), by: siti, at: time(morning))
    try records.append([
      Entry(
        person: siti, at: time(morning), fact: .attemptSubmitted(attempt.id, result(of: attempt)))
    ])
  }

  private func correction(to units: Int, by document: String) -> Entry {
    var corrected = result(of: attempt)
    corrected.marks[1].mark = Mark(units: units)
    corrected.score = Score(
      earned: corrected.marks[0].mark + corrected.marks[1].mark,
      possible: corrected.score.possible)
    corrected.passed = units > 0
    return Entry(
      person: siti, at: time(morning + 1),
      fact: .attemptRegraded(
        attempt.id, corrected,
        Regrade(
          id: name("koreksi"), corrections: [name("soal-1"): .asIn(digest(of: document))],
          reason: "Kunci keliru", orderedBy: budi)))
  }

  @Test func marksChangeTheTextIsKeptAndHistoryGrows() throws {
    let file = SourceFile(path: "kuis.md", text: correctedText)
    for round in 0..<2 {
      try records.regrade(
        [correction(to: round + 1, by: correctedText)], by: file, corrected: [attempt.id: round])
    }
    #expect(try records.document(digest(of: correctedText)) == file)
    #expect(try records.document(attempt.document).text == quizText)
    let regrades = try records.regrades(of: attempt.id)
    #expect(regrades.map(\.passedBefore) == [false, true])
    #expect(regrades[1].before == regrades[0].after)
    #expect(try records.attempt(attempt.id).result?.marks[1].mark == Mark(units: 2))
    #expect(try records.verify() == .sound(entries: 4))
    let incremental = try records.derivedContents()
    try records.rebuild()
    #expect(try records.derivedContents() == incremental)
  }

  @Test func aCorrectionByAnotherProgramInBetweenIsNotedAndNothingIsWritten() throws {
    try records.regrade(
      [correction(to: 1, by: correctedText)], by: nil, corrected: [attempt.id: 0])
    let rows = try records.rowCounts()
    #expect(throws: RecordError.attemptWasRegraded(attempt.id)) {
      try records.regrade(
        [correction(to: 2, by: "lain")], by: SourceFile(path: "kuis.md", text: "lain"),
        corrected: [attempt.id: 0])
    }
    #expect(try records.rowCounts() == rows)
  }
}
