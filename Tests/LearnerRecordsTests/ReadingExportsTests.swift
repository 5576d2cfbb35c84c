import Foundation
import LearningCore
import TestSupport
import Testing

@testable import LearnerRecords

@Suite struct ReadingExportsTests {
  private let folder: TemporaryFolder
  private let records: LearnerRecords

  init() throws {
    folder = try TemporaryFolder()
    records = try LearnerRecords(
      folder: folder.url.path, now: time(morning), newOrigin: { "asal" })
    try records.append(exampleHistory + surveyHistory)
  }

  private var attempts: [ExportedAttempt] {
    get throws {
      var all: [ExportedAttempt] = []
      try records.forEachSubmittedAttempt { all.append($0) }
      return all
    }
  }

  private var modules: [ExportedModule] {
    get throws {
      var all: [ExportedModule] = []
      try records.forEachCompletedModule { all.append($0) }
      return all
    }
  }

  @Test func submittedAttemptsAndModulesAreThere() throws {
    #expect(try attempts.map(\.id.description) == ["percobaan-1", "percobaan-2"])
    #expect(try attempts.map(\.passed) == [false, nil])
    #expect(try attempts.map(\.isTimedOut) == [false, true])
    #expect(try modules.map(\.completion.minutes) == [90])
  }

  @Test func answersToSurveysAreNobodys() throws {
    try records.append([
      Entry(
        person: siti, at: time(morning + 9_000_000),
        fact: .attemptSubmitted(
          name("percobaan-3"),
          AttemptResult(
            marks: plan("percobaan-3", questions: 5).items.map {
              .init(question: $0.question, mark: .zero)
            }, score: Score(earned: .zero, possible: .zero), passed: nil, timedOut: false)))
    ])
    #expect(try attempts.allSatisfy { $0.kind != .survey })
  }

  @Test func onePersonHasOneId() throws {
    try records.save(Person(id: siti, name: "Siti"), at: time(morning))
    try records.save(Person(id: budi, name: "Siti R."), at: time(morning + 1))
    try records.append([
      Entry(person: siti, at: time(morning), fact: .personMerged(with: budi))
    ])
    #expect(try Set(attempts.map(\.person)) == [min(siti, budi)])
    #expect(try records.peopleForExport().mapValues(\.name) == [min(siti, budi): "Siti R."])
  }

  @Test func theErasedAreLeftOut() throws {
    try records.append([
      Entry(person: siti, at: time(morning), fact: .personErased(reason: "minta", by: budi))
    ])
    #expect(try attempts.isEmpty)
    #expect(try modules.isEmpty)
  }
}
