import LearnerRecords
import LearningCore
import QuizEngine

/// Everything that is held about one person, for that person (UU 27/2022, articles 6 and 7): a page
/// to read and the same as JSON, with every entry of the journal.
struct PersonExport {
  let person: Person
  let ids: [PersonID]
  let otherNumbers: [NIP]
  let consents: [Consent]
  let record: LearningRecord
  let attempts: [ReadableAttempt]
  let allowances: [AllowanceRecord]
  let history: [HistoryLine]
  let zone: UTCOffset
  let madeAt: Timestamp

  init(of person: Person, in records: LearnerRecords, zone: UTCOffset, now: Timestamp) throws {
    (self.person, self.zone, madeAt) = (person, zone, now)
    ids = try records.ids(of: person.id)
    otherNumbers = try records.numbers().filter { $0.value == person.id && $0.key != person.nip }
      .keys.sorted { $0.description < $1.description }
    consents = try records.consents(of: person.id)
    record = try records.learningRecord(of: person.id)
    var quizzes = FrozenQuizzes(records)
    attempts = try record.attempts.map { summary in
      ReadableAttempt(try records.attempt(summary.id), in: &quizzes)
    }
    allowances = try records.allowances(of: person.id, at: nil)
    history = try records.history(of: person.id)
  }
}

/// One attempt with the questions as they were asked and what was answered. Keys are not shown: they
/// are no data about the person, and an exam may still use the question.
struct ReadableAttempt {
  struct Item {
    var question: QuestionID
    /// `nil` when the text is sealed.
    var text: String?
    var answer: String?
    var mark: Mark?
    var remark: String?
  }

  let attempt: AttemptRecord
  let title: String
  let items: [Item]

  init(_ attempt: AttemptRecord, in quizzes: inout FrozenQuizzes) {
    self.attempt = attempt
    // What is sealed, or damaged, is exported without its text.
    let paper = (try? quizzes.session(of: attempt))?.paper
    title = paper?.title ?? attempt.plan.quiz.description
    items = attempt.plan.items.map { planned in
      let item = paper?.items.first { $0.question.id == planned.question }
      let response = attempt.responses[planned.question]
      return Item(
        question: planned.question,
        text: item.map {
          ([$0.question.title.plainText] + [$0.question.stem.plainText]).filter { !$0.isEmpty }
            .joined(separator: "\n")
        },
        answer: item.flatMap { item in response.map { RemarkReport.words(of: $0, to: item) } }
          ?? response.map { "\($0)" },
        mark: attempt.result?.marks.first { $0.question == planned.question }?.mark,
        remark: attempt.flags[planned.question])
    }
  }
}
