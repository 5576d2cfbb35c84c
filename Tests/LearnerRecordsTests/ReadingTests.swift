import Foundation
import GRDB
import LearningCore
import TestSupport
import Testing

import enum LearnerRecords.RecordError
@testable import LearnerRecords

@Suite struct ReadingTests {
  @Test func everyKindOfAnswerIsReadBack() throws {
    let folder = try TemporaryFolder()
    try LearnerRecords(in: folder).append(everyFact)
    let records = try LearnerRecords(in: folder)
    let survey = try records.attempt(name("percobaan-3"))
    var responses: [QuestionID: Response] = [:]
    for case .answered(_, let question, let response) in surveyHistory.map(\.fact) {
      responses[question] = response
    }
    #expect(survey.responses == responses)
    #expect(survey.plan.kind == .survey)
    #expect(try records.verify() == .sound(entries: everyFact.count))
  }

  let folder: TemporaryFolder
  let records: LearnerRecords

  init() throws {
    folder = try TemporaryFolder()
    records = try LearnerRecords(in: folder)
  }

  /// Whoever learned here too is a learner first.
  @Test func thoseWhoOnlyDecidedAreTrainers() throws {
    #expect(try records.trainers().isEmpty)
    for kind in ["allowanceGranted", "sittingOpened", "timeGranted", "attemptRegraded"] {
      let records = try LearnerRecords(path: folder.path(kind))
      let decisions = ["allowanceGranted", "sittingOpened", "timeGranted", "attemptRegraded"]
      let facts = everyFact.filter { entry in
        let other = entry.fact.kind
        return other == kind || other != "sittingClosed" && !decisions.contains(other)
      }
      try records.append(facts)
      #expect(try records.trainers() == [budi], "\(kind)")
      try records.append([opened("frasa", by: budi, at: morning + 9_000_000)])
      #expect(try records.trainers().isEmpty, "\(kind)")
    }
  }

  @Test func timeGivenBackIsAddedUp() throws {
    try records.append(
      everyFact.filter { $0.fact.kind != "attemptSubmitted" && $0.fact.kind != "attemptRegraded" })
    let id: AttemptID = name("percobaan-4")
    #expect(try records.timeGranted(to: id) == .minutes(5))
    try records.append([
      Entry(
        person: siti, at: time(morning + 9_000_000),
        fact: .timeGranted(id, .minutes(2), reason: "Lagi", by: budi))
    ])
    #expect(try records.timeGranted(to: id) == .minutes(7))
    #expect(throws: RecordError.unknownAttempt(name("tidak-ada"))) {
      try records.timeGranted(to: name("tidak-ada"))
    }
  }

  // MARK: Documents

  static let texts: [(name: String, text: String)] = [
    ("empty", ""), ("Windows lines", "satu\r\ndua\r\n"), ("old Mac lines", "satu\rdua\r"),
    ("emoji", "👩‍🏫🇮🇩 é e\u{301} \u{202E}kanan"), ("byte order mark", "\u{FEFF}# Kuis"),
    ("zero byte", "sebelum\0sesudah"), ("quotes", #"'; DROP TABLE journal; -- ""#),
    ("1 MB", String(repeating: "Pokok soal yang panjang.\r\n", count: 40_330)),
  ]

  @Test(arguments: texts.indices)
  func aDocumentIsReadBackByteForByte(index: Int) throws {
    let text = Self.texts[index].text
    let plan = plan("p", text: text)
    try records.start(
      plan, from: SourceFile(path: "Quizzes/aman/é.md", text: text), by: siti, at: time(morning))
    let read = try LearnerRecords(in: folder).document(plan.document)
    #expect(read.path == "Quizzes/aman/é.md")
    // Swift calls texts equal that differ in bytes.
    #expect(Array(read.text.utf8) == Array(text.utf8), "\(Self.texts[index].name)")
  }

  @Test func aDocumentIsKeptOncePerDigest() throws {
    for (id, path) in [("a", "satu.md"), ("b", "dua.md"), ("c", "satu.md")] {
      try records.start(
        plan(id), from: SourceFile(path: path, text: quizText), by: siti, at: time(morning))
    }
    try records.start(
      plan("d", text: "lain"), from: SourceFile(path: "satu.md", text: "lain"), by: budi,
      at: time(morning))
    #expect(try records.rowCounts()["document"] == 2)
    #expect(try records.journalLength() == 4)
    #expect(try records.document(digest(of: quizText)).path == "satu.md")
  }

  @Test func aStartThatIsRefusedKeepsNoDocument() throws {
    try records.start(
      plan("a"), from: SourceFile(path: "q.md", text: quizText), by: siti, at: time(morning))
    let before = try records.rowCounts()
    #expect(throws: RecordError.self) {
      try records.start(
        plan("a", text: "lain"), from: SourceFile(path: "q.md", text: "lain"), by: siti,
        at: time(morning))
    }
    #expect(try records.rowCounts() == before)
  }

  @Test func aChangedOrMissingDocumentIsNeverHandedOut() throws {
    let plan = plan("a")
    let error = RecordError.corruptRow(table: "document", detail: plan.document.description)
    #expect(throws: error) { try records.document(plan.document) }
    try records.start(
      plan, from: SourceFile(path: "q.md", text: quizText), by: siti, at: time(morning))
    try tamper(folder.path("records")) { db in
      try db.execute(sql: "UPDATE document SET text = replace(text, '[ ]', '[x]')")
    }
    #expect(throws: error) { try LearnerRecords(in: folder).document(plan.document) }
  }

  // MARK: Attempts

  @Test func anAttemptIsReadBackExactlyWithTheLastAnswerOfEach() throws {
    try records.append(exampleHistory)
    let plan = plan("percobaan-1")
    let attempt = try records.attempt(plan.id)
    #expect(attempt.person == siti)
    #expect(attempt.plan == plan)
    #expect(attempt.startedAt == time(morning + 3 * 60_000))
    #expect(attempt.responses == [name("soal-0"): Response([0, 2]), name("soal-1"): Response([])])
    #expect(attempt.submittedAt == time(morning + 7 * 60_000))
    #expect(attempt.result == result(of: plan))
  }

  @Test func anAttemptInProgressHasNoResult() throws {
    try records.append(Array(exampleHistory.prefix(5)))
    let attempt = try records.attempt(plan("percobaan-1").id)
    #expect(attempt.submittedAt == nil)
    #expect(attempt.result == nil)
    #expect(attempt.responses.count == 1)
  }

  @Test func unknownThingsAreReportedByName() throws {
    #expect(throws: RecordError.unknownAttempt(name("x"))) { try records.attempt(name("x")) }
    #expect(throws: RecordError.unknownCertificate(number: "N/9")) {
      try records.certificate(number: "N/9")
    }
  }

  // MARK: A person's way

  @Test func nothingIsKnownOfAStranger() throws {
    try records.append(exampleHistory)
    #expect(try records.learningRecord(of: budi) == LearningRecord())
  }

  @Test func everythingOfAPersonIsReadBack() throws {
    try records.append(exampleHistory)
    let record = try records.learningRecord(of: siti)
    let place = LessonPlace(name("aman"), name("01-sandi"), name("frasa-sandi"))
    #expect(record.completedLessons == [place])
    #expect(record.lastLesson == place)
    #expect(record.completedModules.map(\.minutes) == [90])
    #expect(record.completedModules.map(\.title) == ["Kata sandi \"kuat\" – café 🔑\n"])
    #expect(record.attempts.map(\.id) == [name("percobaan-1"), name("percobaan-2")])
    #expect(record.attempts.map(\.passed) == [false, nil])
    #expect(record.certificates.map(\.certificate.number) == ["BWP/2026/0001", "BWP/2026/0002"])
    #expect(record.certificates.map { $0.revocation == nil } == [false, true])
  }

  /// Hours that were earned never change, whatever becomes of the module. First is what is first
  /// in time, for entries of several installations arrive in any order.
  @Test func theFirstCompletionOfAModuleCounts() throws {
    for (minutes, at) in [(9999, morning + 1), (90, morning), (1, morning + 2), (91, morning)] {
      try records.append([
        Entry(
          person: siti, at: time(at),
          fact: .moduleCompleted(
            course: name("aman"), module: name("m"), title: "M", minutes: minutes))
      ])
    }
    let modules = try records.learningRecord(of: siti).completedModules
    #expect(modules.map(\.minutes) == [90])
    #expect(modules.map(\.at) == [time(morning)])
  }

  @Test func theLessonOpenedLastIsTheOneToGoOnWith() throws {
    try records.append([
      opened("a", at: morning), opened("b", at: morning + 5), opened("a", at: morning + 9),
      opened("c", at: morning + 7), opened("a", at: morning + 1),
      opened("d", by: budi, at: morning + 99),
    ])
    #expect(try records.learningRecord(of: siti).lastLesson?.lesson.description == "a")
  }

  // MARK: Certificates

  @Test func revokedCertificatesAreListedWithTheirReason() throws {
    #expect(try records.revokedCertificates() == [])
    for number in ["BWP/2026/0001", "BWP/2026/0002"] {
      _ = try records.issueCertificate(to: siti, at: time(morning)) { _ in certificate(number) }
    }
    let revocation = Fact.certificateRevoked(number: "BWP/2026/0001", reason: "Nama: \"Siti\"")
    try records.append([Entry(person: siti, at: time(morning + 60_000), fact: revocation)])
    let revoked = try records.revokedCertificates()
    #expect(revoked.map(\.certificate) == [certificate("BWP/2026/0001")])
    #expect(
      revoked.first?.revocation == .init(at: time(morning + 60_000), reason: "Nama: \"Siti\""))
    #expect(try records.certificate(number: "BWP/2026/0001") == revoked.first)
    #expect(try records.certificate(number: "BWP/2026/0002").revocation == nil)
  }

  /// The signed text bears a name; history must stay whole when it is erased.
  @Test func theTextOfACertificateIsNotInTheJournalAndCanBeErased() throws {
    let issued = try records.issueCertificate(to: siti, at: time(morning)) { _ in
      certificate("N/1")
    }
    try records.queue.write { db in
      let bodies = try String.fetchAll(db, sql: "SELECT body FROM journal")
      #expect(!bodies.joined().contains(issued.text))
      try db.execute(sql: "DELETE FROM certificate_text")
    }
    #expect(try records.certificate(number: "N/1").certificate.text == "")
    #expect(try records.verify() == .sound(entries: 1))
  }
}
