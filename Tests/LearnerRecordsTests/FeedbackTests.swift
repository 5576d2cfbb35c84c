import Foundation
import GRDB
import LearningCore
import TestSupport
import Testing

@testable import LearnerRecords

@Suite struct FeedbackTests {
  let folder: TemporaryFolder
  let records: LearnerRecords
  private let course: CourseID = name("aman")
  private let survey = SourceFile(path: "Quizzes/aman/umpan-balik.md", text: "# Survei\n")

  init() throws {
    folder = try TemporaryFolder()
    records = try LearnerRecords(in: folder)
  }

  /// - Parameter number: of the person, 1 and up; their sheets sort the other way round.
  private func submit(_ number: Int, mixing least: Int = 5) throws {
    try records.submit(
      SurveyAnswers(
        course: course, survey: name("aman/umpan-balik"), document: digest(of: survey.text),
        responses: [name("saran"): .text("saran \(number)")]),
      from: survey, by: name("orang-\(number)"), as: name("lembar-\(99 - number)"), mixing: least,
      at: time(morning + number * 61_000))
  }

  private func journal() throws -> [(kind: String, person: String, at: Int)] {
    try records.read { db in
      try Row.fetchAll(db, sql: "SELECT kind, person, at_ms FROM journal ORDER BY seq")
        .map { ($0["kind"], $0["person"], $0["at_ms"]) }
    }
  }

  // MARK: Surveys

  @Test func nobodysAnswersAreRecordedBeforeThereAreEnoughToMix() throws {
    for number in 1...4 { try submit(number) }
    #expect(try journal().allSatisfy { $0.kind == "surveyReplied" })
    #expect(try records.surveyAnswers(of: course).isEmpty)
    #expect(try records.waitingSheets() == [course: 4])
    try submit(5)
    #expect(try records.surveyAnswers(of: course).count == 5)
    #expect(try records.waitingSheets().isEmpty)
    #expect(try records.verify() == .sound(entries: 10))
  }

  @Test func theJournalDoesNotTellWhoseAnswersAreWhose() throws {
    for number in 1...6 { try submit(number) }
    let entries = try journal()
    let sheets = entries.filter { $0.kind == "surveyAnswered" }
    // Under ids of their own, in the order of those, all at one full hour.
    #expect(sheets.map(\.person) == (1...5).reversed().map { "lembar-\(99 - $0)" })
    #expect(Set(sheets.map(\.at)) == [morning])
    #expect(morning % 3_600_000 == 0)
    // What bears a person's id bears no answer.
    let bodies = try records.read { db in
      try String.fetchAll(db, sql: "SELECT body FROM journal WHERE kind = 'surveyReplied'")
    }
    #expect(bodies.count == 6 && bodies.allSatisfy { !$0.contains("saran") })
    #expect(try records.waitingSheets() == [course: 1])
  }

  @Test func configurationMayAskForMore() throws {
    for number in 1...7 { try submit(number, mixing: 8) }
    #expect(try records.surveyAnswers(of: course).isEmpty)
    try submit(8, mixing: 8)
    #expect(try records.surveyAnswers(of: course).count == 8)
  }

  @Test func whatLeftTheBoxIsNotInTheFileTwice() throws {
    for number in 1...5 { try submit(number) }
    var bytes = Data()
    for name in ["records.sqlite", "records.sqlite-wal"] {
      let path = folder.path("records") + "/" + name
      if let data = FileManager.default.contents(atPath: path) { bytes += data }
    }
    // In the journal and in what is derived from it.
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.ranges(of: "saran 3").count == 2)
  }

  @Test func whoAnsweredOrDeclinedIsNotAskedAgain() throws {
    try submit(1)
    let reply = SurveyReply(course: course, survey: name("aman/umpan-balik"), choice: .declined)
    try records.append([Entry(person: siti, at: time(morning), fact: .surveyReplied(reply))])
    #expect(try records.surveyReplies(of: name("orang-1")) == [course])
    #expect(try records.surveyReplies(of: siti) == [course])
    #expect(try records.surveyReplies(of: budi).isEmpty)
    // Nor under another id.
    try records.append([
      Entry(person: budi, at: time(morning), fact: .personMerged(with: siti))
    ])
    #expect(try records.surveyReplies(of: budi) == [course])
  }

  // MARK: Reviews

  @Test func whatAnswersSayOfTheMemory() throws {
    var practice = plan("latihan", questions: 3)
    practice.kind = .practice
    var pretest = plan("pretes")
    pretest.kind = .pretest
    let open = plan("terbuka")
    for plan in [practice, pretest, open] {
      try records.start(
        plan, from: SourceFile(path: "q.md", text: quizText), by: siti, at: time(morning))
    }
    try records.append([
      Entry(
        person: siti, at: time(morning + 1),
        fact: .attemptSubmitted(practice.id, result(of: practice))),
      Entry(
        person: siti, at: time(morning + 1),
        fact: .attemptSubmitted(pretest.id, result(of: pretest))),
    ])
    try records.review(
      name("soal-1"), in: SourceFile(path: "q.md", text: quizText), of: practice.quiz,
      grade: .hard, by: siti, at: time(morning + 2))
    let recalls = try records.recalls(of: siti)
    #expect(
      Set(recalls.map { "\($0.question) \($0.grade) \($0.at.millisecondsSince1970 - morning)" })
        == ["soal-0 good 1", "soal-1 again 1", "soal-2 again 1", "soal-1 hard 2"])
    #expect(try records.recalls(of: budi).isEmpty)
    // What was dropped from the marks says nothing any more.
    let regrade = Regrade(
      id: name("koreksi"), corrections: [name("soal-2"): .dropped], reason: "Keliru",
      orderedBy: budi)
    try records.append([
      Entry(
        person: siti, at: time(morning + 3),
        fact: .attemptRegraded(practice.id, result(of: practice), regrade))
    ])
    #expect(try records.recalls(of: siti).allSatisfy { $0.question != name("soal-2") })
    #expect(try records.verify() == .sound(entries: 7))
  }

  // MARK: Remarks

  @Test func aRemarkIsAnsweredAndTheAnswerIsSeen() throws {
    try records.append(exampleHistory + decisionHistory.dropLast())
    let place = LessonPlace(name("aman"), name("sandi"), name("frasa"))
    try records.append([
      Entry(
        person: siti, at: time(morning + 9_000_000),
        fact: .lessonRemarked(LessonRemark(id: name("c"), place: place, text: "Contoh?")))
    ])
    #expect(try records.remarks(of: siti).map(\.text) == ["Contoh?", "Dua pilihan benar?"])
    #expect(try records.remarks().allSatisfy { $0.isOpen && $0.status == nil })
    #expect(try records.remarks(of: budi).isEmpty)
    func reply(_ id: String, _ status: RemarkReply.Status, _ at: Int) throws {
      let reply = RemarkReply(
        id: name(id), target: .lesson(name("c")), status: status, text: "", by: budi)
      try records.append([
        Entry(person: siti, at: time(morning + at), fact: .remarkAnswered(reply))
      ])
    }
    try reply("t1", .underReview, 9_000_001)
    #expect(try records.remarks()[0].isOpen)
    try reply("t2", .mended, 9_000_002)
    var remark = try #require(try records.remarks().first)
    #expect(remark.status == .mended && !remark.isOpen)
    #expect(remark.newReplies.map(\.reply.id) == [name("t1"), name("t2")])
    try records.append([
      Entry(person: siti, at: time(morning + 9_000_003), fact: .repliesSeen([name("t1")]))
    ])
    remark = try #require(try records.remarks().first)
    #expect(remark.newReplies.map(\.reply.id) == [name("t2")])
    // A trainer who only answers is no learner.
    #expect(try records.trainers().contains(budi))
  }

  @Test func aFlagThatIsChangedAfterItsAnswerIsOpenAgain() throws {
    try records.append(exampleHistory + decisionHistory.dropLast())
    let target = RemarkTarget.question(name("percobaan-4"), name("soal-1"))
    let reply = RemarkReply(
      id: name("t"), target: target, status: .unchanged, text: "Sudah benar", by: budi)
    try records.append([
      Entry(person: siti, at: time(morning + 9_000_000), fact: .remarkAnswered(reply))
    ])
    #expect(try records.remarks().map(\.isOpen) == [false])
    try records.append([
      Entry(
        person: siti, at: time(morning + 9_000_001),
        fact: .questionFlagged(name("percobaan-4"), question: name("soal-1"), remark: "Belum!"))
    ])
    #expect(try records.remarks().map(\.isOpen) == [true])
  }

  // MARK: Order

  /// The same facts in any order, some of them twice and some with ids that clash, are one state.
  @Test(arguments: 0..<100 as Range<UInt64>)
  func theOrderOfFactsDoesNotMatter(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    let entries = (0..<30).map { _ -> Entry in
      let person: PersonID = name("p\(number(1...2))")
      let fact: Fact =
        switch number(0...5) {
        case 0:
          .questionReviewed(
            QuestionReview(
              quiz: name("k"), question: name("q\(number(0...1))"), document: digest(of: ""),
              grade: RecallGrade.allCases[number(0...3)]))
        case 1:
          .surveyAnswered(
            SurveyAnswers(
              course: course, survey: name("s"), document: digest(of: ""),
              responses: [name("q"): Response([number(0...2)])]))
        case 2:
          .surveyReplied(
            SurveyReply(
              course: course, survey: name("s"),
              choice: SurveyReply.Choice.allCases[number(0...1)]))
        case 3:
          .lessonRemarked(
            LessonRemark(
              id: name("c\(number(0...2))"),
              place: LessonPlace(course, name("m"), name("l\(number(0...1))")),
              text: "\(number(0...2))"))
        case 4:
          .remarkAnswered(
            RemarkReply(
              id: name("t\(number(0...2))"),
              target: number(0...1) == 0
                ? .lesson(name("c\(number(0...2))")) : .question(name("a"), name("q")),
              status: RemarkReply.Status.allCases[number(0...3)], text: "\(number(0...1))",
              by: person))
        default: .repliesSeen([name("t\(number(0...2))"), name("t\(number(0...2))")])
        }
      return Entry(person: person, at: time(morning + number(0...3)), fact: fact)
    }
    func state(_ entries: [Entry]) throws -> [String] {
      let records = try LearnerRecords(
        DatabaseQueue(), path: "", now: time(morning), newOrigin: { "asal" })
      try records.append(entries)
      return try records.derivedContents()
    }
    let known = try state(entries)
    #expect(try state(entries.shuffled(using: &generator)) == known)
    #expect(try state(entries.reversed() + entries.prefix(10)) == known)
  }
}
