import Foundation
import GRDB
import LearningCore
import TestSupport
import Testing

import enum LearnerRecords.RecordError
@testable import LearnerRecords

/// What the records should say, worked out with plain dictionaries.
private struct Model {
  var entries = 0
  var lessons: [PersonID: [LessonPlace: (opened: Int?, completed: Bool)]] = [:]
  var modules: [PersonID: [LearningRecord.ModuleCompletion]] = [:]
  var attempts: [AttemptID: AttemptRecord] = [:]
  var certificates: [String: CertificateRecord] = [:]
  var readings: [PersonID: [LessonPlace: LearningRecord.Reading]] = [:]
  var renewals: [PersonID: [String: LearningRecord.Renewal]] = [:]
  var allowances: [AllowanceID: AllowanceRecord] = [:]
  var sittings: [SittingID: SittingRecord] = [:]
  var regrades: [AttemptID: [RegradeRecord]] = [:]

  /// - Returns: why the records must refuse the entry.
  mutating func apply(_ entry: Entry) -> RecordError? {
    let (person, at) = (entry.person, entry.at)
    switch entry.fact {
    case .lessonOpened(let place):
      var state = lessons[person]?[place] ?? (nil, false)
      state.opened = max(state.opened ?? 0, at.millisecondsSince1970)
      lessons[person, default: [:]][place] = state
    case .lessonCompleted(let place, let content):
      var state = lessons[person]?[place] ?? (nil, false)
      state.completed = true
      lessons[person, default: [:]][place] = state
      if let content {
        let reading = LearningRecord.Reading(content: content, at: at)
        let known = readings[person]?[place] ?? reading
        readings[person, default: [:]][place] =
          (known.at, known.content.description) < (at, content.description) ? reading : known
      }
    case .moduleCompleted(let course, let module, let title, let minutes):
      // The first in time; of two at the same moment the smaller.
      let new = LearningRecord.ModuleCompletion(
        course: course, module: module, title: title, minutes: minutes, at: at)
      let old = modules[person]?.firstIndex { $0.course == course && $0.module == module }
      guard let old else {
        modules[person, default: []].append(new)
        break
      }
      let known = modules[person, default: []][old]
      if new.isBefore(known) {
        modules[person, default: []][old] = new
      }
    case .attemptStarted(let plan):
      attempts[plan.id] = AttemptRecord(person: person, plan: plan, startedAt: at)
    case .answered(let id, let question, let response):
      guard let attempt = attempts[id] else { return .unknownAttempt(id) }
      guard attempt.submittedAt == nil else { return .attemptIsSubmitted(id) }
      attempts[id]?.responses[question] = response
      attempts[id]?.lastActivity = max(attempt.lastActivity, at + attempt.clockSetBack)
    case .attemptSubmitted(let id, let result):
      guard let attempt = attempts[id] else { return .unknownAttempt(id) }
      guard attempt.submittedAt == nil else { return .attemptIsSubmitted(id) }
      attempts[id]?.submittedAt = at
      attempts[id]?.result = result
    case .questionFlagged(let id, let question, let remark):
      guard attempts[id] != nil else { return .unknownAttempt(id) }
      attempts[id]?.flags[question] = remark
    case .clockSetBack(let id, let span):
      guard let attempt = attempts[id] else { return .unknownAttempt(id) }
      guard attempt.submittedAt == nil else { return .attemptIsSubmitted(id) }
      attempts[id]?.clockSetBack = attempt.clockSetBack + span
    case .timeGranted(let id, let span, reason: _, by: _):
      guard let attempt = attempts[id] else { return .unknownAttempt(id) }
      guard attempt.submittedAt == nil else { return .attemptIsSubmitted(id) }
      attempts[id]?.timeGranted = attempt.timeGranted + span
    case .allowanceGranted(let allowance):
      allowances[allowance.id] = AllowanceRecord(person: person, allowance: allowance, at: at)
    case .sittingOpened(let sitting):
      sittings[sitting.id] = SittingRecord(sitting: sitting, openedAt: at, closedAt: nil)
    case .sittingClosed(let id):
      guard let sitting = sittings[id], sitting.closedAt == nil else {
        return .sittingIsNotOpen(id)
      }
      sittings[id]?.closedAt = at
    case .attemptRegraded(let id, let result, let regrade):
      guard let before = attempts[id]?.result else { return .unknownAttempt(id) }
      regrades[id, default: []].append(
        RegradeRecord(
          attempt: id, regrade: regrade, at: at, before: before.score,
          passedBefore: before.passed, after: result.score, passedAfter: result.passed))
      attempts[id]?.result = AttemptResult(
        marks: result.marks, score: result.score, passed: result.passed,
        timedOut: before.timedOut)
    case .certificateIssued(let number, let course, _, _, _):
      guard certificates[number] == nil else { return .numberTaken(number) }
      // These histories keep no texts.
      certificates[number] = CertificateRecord(
        person: person,
        certificate: IssuedCertificate(number: number, course: course, text: ""), issuedAt: at,
        revocation: nil)
    case .certificateRevoked(let number, let reason):
      guard let certificate = certificates[number] else {
        return .unknownCertificate(number: number)
      }
      guard certificate.revocation == nil else { return .alreadyRevoked(number: number) }
      certificates[number]?.revocation = .init(at: at, reason: reason)
    case .certificateRenewed(let number, let course, let minutes):
      let renewal = LearningRecord.Renewal(
        course: course, number: number, minutes: minutes, at: at)
      let known = renewals[person]?[number] ?? renewal
      renewals[person, default: [:]][number] =
        (at, course, minutes) < (known.at, known.course, known.minutes) ? renewal : known
    case .personMerged, .personErased, .consentGiven, .consentWithdrawn, .roleGiven, .pinReset,
      .originTrusted:
      // Says nothing about what is learned; see `IdentityTests`.
      break
    case .questionReviewed, .surveyAnswered, .surveyReplied, .lessonRemarked, .remarkAnswered,
      .repliesSeen:
      // See `FeedbackTests`.
      break
    }
    entries += 1
    return nil
  }

  func record(of person: PersonID) -> LearningRecord {
    let lessons = lessons[person] ?? [:]
    let last = lessons.filter { $0.value.opened != nil }.min {
      // The latest; of two at the same moment the first by name.
      (-($0.value.opened ?? 0), $0.key.description) < (-($1.value.opened ?? 0), $1.key.description)
    }
    return LearningRecord(
      completedLessons: Set(lessons.filter(\.value.completed).keys),
      completedModules: (modules[person] ?? []).sorted {
        ($0.at, $0.course, $0.module) < ($1.at, $1.course, $1.module)
      },
      attempts: attempts.values.filter { $0.person == person }.map {
        AttemptSummary(
          id: $0.plan.id, quiz: $0.plan.quiz, startedAt: $0.startedAt, submittedAt: $0.submittedAt,
          score: $0.result?.score, passed: $0.result?.passed, sitting: $0.plan.sitting,
          isRegraded: regrades[$0.plan.id] != nil)
      }.sorted { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) },
      certificates: certificates.values.filter { $0.person == person }.sorted {
        ($0.issuedAt, $0.certificate.number) < ($1.issuedAt, $1.certificate.number)
      },
      lastLesson: last?.key, readings: readings[person] ?? [:],
      renewals: (renewals[person] ?? [:]).values.sorted { ($0.at, $0.number) < ($1.at, $1.number) })
  }
}

extension LearningRecord.ModuleCompletion {
  fileprivate func isBefore(_ other: Self) -> Bool {
    if at != other.at { return at < other.at }
    let (mine, its) = (Array(title.utf8), Array(other.title.utf8))
    return mine == its ? minutes < other.minutes : mine.lexicographicallyPrecedes(its)
  }
}

/// Entries that people, and two of their computers at once, might write; many are refused.
private struct RandomHistory {
  var generator: SeededGenerator
  var plans: [AttemptPlan] = []
  var decisions = 0
  let people: [PersonID] = [siti, budi, name("é-ketiga")]

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &generator)]
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  mutating func text() -> String {
    let pieces = ["kata", " ", "é", "e\u{301}", "\"", "\\", "\n", "🔑", "<b>", "'", "%"]
    return (0..<number(0...6)).map { _ in pick(pieces) }.joined()
  }

  mutating func place() -> LessonPlace {
    LessonPlace(
      name(pick(["aman", "etika"])), name("m\(number(1...2))"), name("l\(number(1...3))"))
  }

  mutating func response() -> Response {
    let numbers = (0..<number(0...3)).map { _ in number(0...5) }
    switch number(0...4) {
    case 0: return .text(text())
    case 1: return .order(numbers)
    case 2: return .matches(numbers.map { $0 == 0 ? nil : $0 })
    case 3: return .texts(numbers.map { _ in text() })
    default: return Response(numbers)
    }
  }

  mutating func entry() -> Entry {
    // Clocks go back now and then.
    Entry(person: pick(people), at: time(morning + number(0...20) * 1000), fact: fact())
  }

  private mutating func fact() -> Fact {
    let known = plans.isEmpty ? plan("tak-dikenal") : pick(plans)
    let attempt = number(0...9) == 0 ? plan("tak-dikenal") : known
    let certificateNumber = "N/\(number(1...6))"
    switch number(0...16) {
    case 0: return .lessonOpened(place())
    case 1:
      let content = number(0...2) == 0 ? nil : digest(of: "\(number(0...2))")
      return .lessonCompleted(place(), content: content)
    case 2:
      return .moduleCompleted(
        course: place().course, module: place().module, title: text(), minutes: number(0...500))
    case 3:
      var plan = plan("percobaan-\(plans.count)", questions: number(1...4))
      (plan.seed, plan.scoring) = (generator.next(), pick(MultipleResponseRule.allCases))
      plan.passMark = PassMark(percent: number(0...100))
      if number(0...1) == 0 { (plan.sitting, plan.pledge) = (name("sesi-1"), text()) }
      plans.append(plan)
      return .attemptStarted(plan)
    case 4, 5, 6:
      return .answered(
        attempt.id, question: pick(attempt.items).question, response())
    case 7:
      return .attemptSubmitted(attempt.id, anyResult(of: attempt))
    case 8:
      return issued(
        IssuedCertificate(number: certificateNumber, course: place().course, text: text()))
    case 9:
      return .questionFlagged(
        attempt.id, question: pick(attempt.items).question, remark: text())
    case 10: return .clockSetBack(attempt.id, by: .seconds(number(0...500)))
    case 11:
      return .timeGranted(attempt.id, .seconds(number(0...500)), reason: text(), by: pick(people))
    case 12:
      decisions += 1
      return .allowanceGranted(
        Allowance(
          id: name("izin-\(decisions)"), quiz: attempt.quiz, extraTries: number(0...2),
          extraTime: pick([nil, .minutes(5)]), reason: text(), grantedBy: pick(people)))
    case 13:
      decisions += 1
      if number(0...1) == 0 { return .sittingClosed(name("sesi-\(number(1...decisions))")) }
      return .sittingOpened(
        Sitting(
          id: name("sesi-\(decisions)"), quiz: attempt.quiz, witness: pick(people),
          place: text()))
    case 14: return .attemptRegraded(attempt.id, anyResult(of: attempt), regrade(of: attempt))
    case 15:
      return .certificateRenewed(
        number: certificateNumber, course: place().course, minutes: number(0...90))
    default: return .certificateRevoked(number: certificateNumber, reason: text())
    }
  }

  private mutating func anyResult(of attempt: AttemptPlan) -> AttemptResult {
    var result = result(of: attempt, timedOut: number(0...1) == 1)
    result.passed = pick([true, false, nil])
    return result
  }

  private mutating func regrade(of attempt: AttemptPlan) -> Regrade {
    let corrections: [Regrade.Correction] = [
      .allCredit, .dropped, .asIn(digest(of: "naskah baru")),
    ]
    return Regrade(
      id: name("koreksi"), corrections: [pick(attempt.items).question: pick(corrections)],
      reason: text(), orderedBy: pick(people))
  }
}

@Suite struct DerivationTests {
  @Test(arguments: 1...200)
  func anyHistoryIsReadAsItHappenedAndIsTheSameWorkedOutAgain(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    var history = RandomHistory(seed: seed)
    var model = Model()
    for step in 1...40 {
      let entry = history.entry()
      let refusal = model.apply(entry)
      do {
        try records.append([entry])
        #expect(refusal == nil, "seed \(seed), step \(step): \(entry.fact)")
      } catch { #expect(error == refusal, "seed \(seed), step \(step): \(entry.fact)") }
    }
    for person in history.people {
      #expect(try records.learningRecord(of: person) == model.record(of: person), "seed \(seed)")
    }
    for (id, attempt) in model.attempts {
      #expect(try records.attempt(id) == attempt, "seed \(seed)")
      #expect(try records.regrades(of: id) == model.regrades[id] ?? [], "seed \(seed)")
    }
    #expect(
      Set(try records.allowances(of: nil, at: nil)) == Set(model.allowances.values),
      "seed \(seed)")
    #expect(Set(try records.sittings()) == Set(model.sittings.values), "seed \(seed)")
    let flags = model.attempts.flatMap { id, attempt in
      attempt.flags.map { "\(id)#\($0.key) \($0.value)" }
    }
    #expect(
      try records.remarks().map { "\($0.target) \($0.text)" }.sorted() == flags.sorted(),
      "seed \(seed)")
    #expect(try records.verify() == .sound(entries: model.entries), "seed \(seed)")
    let incremental = try records.derivedContents()
    try records.rebuild()
    #expect(try records.derivedContents() == incremental, "seed \(seed)")
  }

  @Test func theFirstCompletionAndTheNumberOfChangedAnswersAreKept() throws {
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    try records.append(exampleHistory)
    let again = Entry(person: siti, at: time(morning + 9_999_999), fact: exampleHistory[1].fact)
    try records.append([again])
    let (completed, changes) = try records.queue.read { db in
      (
        try Int.fetchOne(db, sql: "SELECT completed_ms FROM lesson"),
        try Int.fetchAll(
          db, sql: "SELECT value ->> 'changes' FROM attempt, json_each(answers) ORDER BY key")
      )
    }
    #expect(completed == exampleHistory[1].at.millisecondsSince1970)
    #expect(changes == [0, 1])
  }

  // MARK: What contradicts the records

  private static let submitted = plan("sudah")

  static let contradictions: [(String, Fact, RecordError)] = {
    let unknown = plan("tak-dikenal")
    let question = submitted.items[0].question
    return [
      (
        "answering after submission", .answered(submitted.id, question: question, Response([0])),
        .attemptIsSubmitted(submitted.id)
      ),
      (
        "submitting twice", .attemptSubmitted(submitted.id, result(of: submitted)),
        .attemptIsSubmitted(submitted.id)
      ),
      (
        "answering an unknown attempt", .answered(unknown.id, question: question, Response([0])),
        .unknownAttempt(unknown.id)
      ),
      (
        "submitting an unknown attempt", .attemptSubmitted(unknown.id, result(of: unknown)),
        .unknownAttempt(unknown.id)
      ),
      ("a number taken", issued(certificate("N/1")), .numberTaken("N/1")),
      (
        "revoking twice", .certificateRevoked(number: "N/1", reason: "lagi"),
        .alreadyRevoked(number: "N/1")
      ),
      (
        "revoking the unknown", .certificateRevoked(number: "N/2", reason: "salah"),
        .unknownCertificate(number: "N/2")
      ),
    ]
  }()

  @Test(arguments: contradictions.indices)
  func aContradictionIsRefusedAndNothingIsWritten(index: Int) throws {
    let (title, fact, error) = Self.contradictions[index]
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    let facts: [Fact] = [
      .attemptStarted(Self.submitted),
      .answered(Self.submitted.id, question: Self.submitted.items[0].question, Response([0])),
      .attemptSubmitted(Self.submitted.id, result(of: Self.submitted)),
      issued(certificate("N/1")),
      .certificateRevoked(number: "N/1", reason: "salah nama"),
    ]
    try records.append(facts.map { Entry(person: siti, at: time(morning), fact: $0) })
    let (rows, derived) = (try records.rowCounts(), try records.derivedContents())
    #expect(throws: error, "\(title)") {
      // Nothing of the good entry before it stays either.
      try records.append([
        opened("sebelum"), Entry(person: siti, at: time(morning + 1), fact: fact),
      ])
    }
    #expect(try records.rowCounts() == rows, "\(title)")
    #expect(try records.derivedContents() == derived, "\(title)")
    #expect(try records.verify() == .sound(entries: facts.count), "\(title)")
  }

  @Test func anotherProgramsSubmissionIsSeen() throws {
    let folder = try TemporaryFolder()
    let (here, there) = (try LearnerRecords(in: folder), try LearnerRecords(in: folder))
    let plan = plan("p")
    try here.append([Entry(person: siti, at: time(morning), fact: .attemptStarted(plan))])
    try there.append([
      Entry(person: siti, at: time(morning), fact: .attemptSubmitted(plan.id, result(of: plan)))
    ])
    #expect(throws: RecordError.attemptIsSubmitted(plan.id)) {
      try here.append([
        Entry(
          person: siti, at: time(morning),
          fact: .answered(plan.id, question: name("soal-0"), Response([0])))
      ])
    }
  }
}
