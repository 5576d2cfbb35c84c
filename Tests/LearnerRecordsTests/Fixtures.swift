import Foundation
import GRDB
import LearningCore
import Synchronization
import TestSupport

@testable import LearnerRecords

/// A name that is known to be one.
func name<Kind>(_ text: String) -> Name<Kind> {
  guard let name = Name<Kind>(text) else { preconditionFailure("'\(text)' is no name") }
  return name
}

func time(_ milliseconds: Int) -> Timestamp { Timestamp(millisecondsSince1970: milliseconds) }

/// 22 November 2026, 09.00 WIB.
let morning = 1_795_312_800_000

let siti: PersonID = name("siti")
let budi: PersonID = name("budi")
let quizText = "# Kuis\r\n\r\n## Soal?\r\n\r\n- [x] Ya 👍\r\n- [ ] Tidak\r\n"

func plan(_ id: String, questions: Int = 2, text: String = quizText) -> AttemptPlan {
  AttemptPlan(
    id: name(id), quiz: name("aman/ujian"), document: digest(of: text), kind: .exam,
    passMark: PassMark(percent: 70), scoring: .netCorrect, timeLimit: .minutes(30),
    seed: 0xFEDC_BA98_7654_3210,
    items: (0..<questions).map {
      .init(question: name("soal-\($0)"), points: $0 + 1, order: [2, 0, 1])
    })
}

/// Everything right in the first question, nothing in the others.
func result(of plan: AttemptPlan, timedOut: Bool = false) -> AttemptResult {
  let marks = plan.items.enumerated().map {
    AttemptResult.ItemMark(
      question: $1.question, mark: $0 == 0 ? Mark(points: $1.points) : .zero)
  }
  return AttemptResult(
    marks: marks,
    score: Score(
      earned: marks.reduce(.zero) { $0 + $1.mark },
      possible: Mark(points: plan.items.reduce(0) { $0 + $1.points })),
    passed: false, timedOut: timedOut)
}

func certificate(_ number: String, course: String = "aman") -> IssuedCertificate {
  IssuedCertificate(number: number, course: name(course), text: "kepala.isi.tanda-\(number)")
}

/// The fact that a certificate was issued; its text is kept elsewhere.
func issued(_ certificate: IssuedCertificate) -> Fact {
  .certificateIssued(
    number: certificate.number, course: certificate.course, text: digest(of: certificate.text))
}

func opened(_ lesson: String, by person: PersonID = siti, at milliseconds: Int = morning) -> Entry {
  Entry(
    person: person, at: time(milliseconds),
    fact: .lessonOpened(LessonPlace(name("aman"), name("01-sandi"), name(lesson))))
}

/// One entry of each kind, in an order in which they may happen.
let exampleHistory: [Entry] = {
  let place = LessonPlace(name("aman"), name("01-sandi"), name("frasa-sandi"))
  let exam = plan("percobaan-1")
  var open = plan("percobaan-2")
  (open.kind, open.passMark, open.timeLimit, open.scoring) = (.practice, nil, nil, .each)
  var unjudged = result(of: open, timedOut: true)
  unjudged.passed = nil
  let facts: [Fact] = [
    .lessonOpened(place), .lessonCompleted(place),
    .moduleCompleted(
      course: name("aman"), module: name("01-sandi"), title: "Kata sandi \"kuat\" – café 🔑\n",
      minutes: 90),
    .attemptStarted(exam), .answered(exam.id, question: name("soal-0"), Response([2, 0])),
    .answered(exam.id, question: name("soal-1"), Response([1])),
    .answered(exam.id, question: name("soal-1"), Response([])),
    .attemptSubmitted(exam.id, result(of: exam)), .attemptStarted(open),
    .attemptSubmitted(open.id, unjudged), issued(certificate("BWP/2026/0001")),
    issued(certificate("BWP/2026/0002", course: "etika/dasar")),
    .certificateRevoked(number: "BWP/2026/0001", reason: "Nama salah tulis: \"Siti\""),
  ]
  return facts.enumerated().map {
    Entry(person: siti, at: time(morning + $0 * 60_000), fact: $1)
  }
}()

/// A survey with an answer of every kind but a choice; what may happen after ``exampleHistory``.
let surveyHistory: [Entry] = {
  var survey = plan("percobaan-3", questions: 5)
  (survey.kind, survey.passMark) = (.survey, nil)
  let responses: [Response] = [
    .text("Badan Siber \"dan\" Sandi – café 🔑\n"), .order([2, 0, 1]), .matches([1, nil, 0]),
    .texts(["sandi", ""]), .text(""),
  ]
  let answers = zip(survey.items, responses).map { item, response in
    Fact.answered(survey.id, question: item.question, response)
  }
  return ([.attemptStarted(survey)] + answers).enumerated().map {
    Entry(person: siti, at: time(morning + 3_600_000 + $0 * 60_000), fact: $1)
  }
}()

/// What witnesses, trainers and the clock decide; what may happen after ``surveyHistory``.
let decisionHistory: [Entry] = {
  var witnessed = plan("percobaan-4")
  (witnessed.sitting, witnessed.pledge) = (name("sesi-1"), "Saya mengerjakan sendiri.")
  let regrade = Regrade(
    id: name("koreksi-1"),
    corrections: [
      name("soal-0"): .dropped, name("soal-1"): .asIn(digest(of: "# Kuis\n")),
      name("soal-2"): .allCredit,
    ],
    reason: "Kunci soal 2 keliru", orderedBy: budi)
  var corrected = result(of: witnessed)
  corrected.passed = true
  let facts: [Fact] = [
    .allowanceGranted(
      Allowance(
        id: name("izin-1"), quiz: witnessed.quiz, extraTries: 1, extraTime: .minutes(15),
        reason: "Tunanetra", grantedBy: budi)),
    .sittingOpened(
      Sitting(id: name("sesi-1"), quiz: witnessed.quiz, witness: budi, place: "Balai Desa")),
    .attemptStarted(witnessed), .clockSetBack(witnessed.id, by: .minutes(10)),
    .timeGranted(witnessed.id, .minutes(5), reason: "Listrik padam", by: budi),
    .questionFlagged(witnessed.id, question: name("soal-1"), remark: "Dua pilihan benar?"),
    .attemptSubmitted(witnessed.id, result(of: witnessed)), .sittingClosed(name("sesi-1")),
    .attemptRegraded(witnessed.id, corrected, regrade),
  ]
  return facts.enumerated().map {
    Entry(person: siti, at: time(morning + 7_200_000 + $0 * 60_000), fact: $1)
  }
}()

/// What becomes of a person's data; may stand anywhere.
let personalHistory: [Entry] = {
  let notice = digest(of: "Data Anda disimpan untuk …\n")
  let facts: [Fact] = [
    .consentGiven(notice: notice), .consentWithdrawn(notice: notice),
    .personMerged(with: name("siti-lama")),
    .personErased(reason: "Diminta yang bersangkutan", by: budi),
  ]
  return facts.enumerated().map {
    Entry(person: siti, at: time(morning + 10_800_000 + $0 * 60_000), fact: $1)
  }
}()

extension TemporaryFolder {
  /// The files of the records in which a text can be found.
  func filesHolding(_ text: String) throws -> [String] {
    let place = path("records")
    return try FileManager.default.contentsOfDirectory(atPath: place).filter { name in
      let bytes = try Data(contentsOf: URL(filePath: place + "/" + name))
      return bytes.firstRange(of: Data(text.utf8)) != nil
    }
  }
}
/// What is believed of other installations.
let exchangeHistory = [
  Entry(
    person: budi, at: time(morning + 14_400_000),
    fact: .originTrusted(
      OriginTrust(
        origin: name("pusat-ujian"), key: Array(repeating: 0xA5, count: 32), level: .examCentre,
        name: "Lab BKPSDM")))
]

/// What follows when a certificate ends.
let renewalHistory: [Entry] = {
  let place = LessonPlace(name("aman"), name("01-sandi"), name("frasa-sandi"))
  let facts: [Fact] = [
    .lessonCompleted(place, content: digest(of: "Empat kata.")),
    .certificateRenewed(number: "BWP/2026/0002", course: name("etika/dasar"), minutes: 45),
  ]
  return facts.enumerated().map {
    Entry(person: siti, at: time(morning + 14_400_000 + $0 * 60_000), fact: $1)
  }
}()

/// What is remembered, thought and remarked; may stand anywhere.
let feedbackHistory: [Entry] = {
  let text = digest(of: quizText)
  let place = LessonPlace(name("aman"), name("01-sandi"), name("frasa-sandi"))
  let facts: [Fact] = [
    .questionReviewed(
      QuestionReview(
        quiz: name("aman/latihan"), question: name("soal-0"), document: text, grade: .good)),
    .surveyAnswered(
      SurveyAnswers(
        course: name("aman"), survey: name("aman/umpan-balik"), document: text,
        responses: [name("berguna"): Response([4]), name("saran"): .text("\"Lebih\" banyak 🔑\n")])),
    .surveyReplied(
      SurveyReply(course: name("aman"), survey: name("aman/umpan-balik"), choice: .answered)),
    .lessonRemarked(LessonRemark(id: name("catatan-1"), place: place, text: "Kurang <jelas>")),
    .remarkAnswered(
      RemarkReply(
        id: name("tanggapan-1"), target: .lesson(name("catatan-1")), status: .received, text: "",
        by: budi)),
    .remarkAnswered(
      RemarkReply(
        id: name("tanggapan-2"), target: .question(name("percobaan-4"), name("soal-1")),
        status: .mended, text: "Terima kasih", by: budi)),
    .repliesSeen([name("tanggapan-1"), name("tanggapan-2")]),
  ]
  return facts.enumerated().map { index, fact in
    var person = siti
    if case .surveyAnswered = fact { person = name("lembar-1") }
    return Entry(person: person, at: time(morning + 18_000_000 + index * 60_000), fact: fact)
  }
}()

let everyFact =
  exampleHistory + surveyHistory + decisionHistory + personalHistory + accessHistory
  + exchangeHistory + renewalHistory + feedbackHistory

extension LearnerRecords {
  /// Records in a real file below a test's own folder.
  init(in folder: TemporaryFolder, origin: String = "asal") throws {
    try self.init(path: folder.path("records"), origin: origin)
  }

  init(path: String, origin: String = "asal") throws {
    try self.init(folder: path, now: time(morning), newOrigin: { origin })
  }

  /// Rows of every table, to see that nothing was written.
  func rowCounts() throws -> [String: Int] {
    try queue.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      return try Dictionary(
        uniqueKeysWithValues: tables.map {
          ($0, try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") ?? -1)
        })
    }
  }

  func journalLength() throws -> Int { try rowCounts()["journal"] ?? -1 }

  /// Everything derived, exactly: texts as the hexadecimal of their bytes.
  func derivedContents() throws -> [String] {
    try queue.read { db in
      try Schema.derivedTables.flatMap { table in
        let columns = try db.columns(in: table).map { "coalesce(hex(\($0.name)), 'NULL')" }
        return try String.fetchAll(
          db, sql: "SELECT '\(table) ' || \(columns.joined(separator: " || ' ' || ")) FROM \(table)"
        ).sorted()
      }
    }
  }
}

/// A connection of somebody with a database tool: no triggers, no foreign keys.
func tamper(_ path: String, _ body: (Database) throws -> Void) throws {
  var configuration = Configuration()
  configuration.foreignKeysEnabled = false
  let queue = try DatabaseQueue(
    path: path + "/records.sqlite", configuration: configuration)
  try queue.write { db in
    let triggers = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger)") }
    try body(db)
  }
  try queue.close()
}

/// Runs `body` on threads of its own, all at once; a test's own executor has too few of them.
func onThreads<Value: Sendable>(
  _ count: Int, _ body: @escaping @Sendable (Int) throws -> Value
) throws -> [Value] {
  let results = Mutex<[Int: Result<Value, any Error>]>([:])
  let start = DispatchSemaphore(value: 0)
  let done = DispatchGroup()
  for index in 0..<count {
    done.enter()
    Thread.detachNewThread {
      start.wait()
      let result = Result { try body(index) }
      results.withLock { $0[index] = result }
      done.leave()
    }
  }
  for _ in 0..<count { start.signal() }
  done.wait()
  return try results.withLock { all in try (0..<count).compactMap { try all[$0]?.get() } }
}

func mode(of path: String) throws -> Int? {
  try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
}
