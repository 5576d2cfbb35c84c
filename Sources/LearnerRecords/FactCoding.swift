import LearningCore

// The JSON of each fact. Members are only ever added; a reader of old journals must find what it
// found before.

extension Fact {
  var kind: String {
    switch self {
    case .lessonOpened: "lessonOpened"
    case .lessonCompleted: "lessonCompleted"
    case .moduleCompleted: "moduleCompleted"
    case .attemptStarted: "attemptStarted"
    case .answered: "answered"
    case .attemptSubmitted: "attemptSubmitted"
    case .questionFlagged: "questionFlagged"
    case .clockSetBack: "clockSetBack"
    case .timeGranted: "timeGranted"
    case .allowanceGranted: "allowanceGranted"
    case .sittingOpened: "sittingOpened"
    case .sittingClosed: "sittingClosed"
    case .attemptRegraded: "attemptRegraded"
    case .certificateIssued: "certificateIssued"
    case .certificateRevoked: "certificateRevoked"
    case .personMerged: "personMerged"
    case .personErased: "personErased"
    case .consentGiven: "consentGiven"
    case .consentWithdrawn: "consentWithdrawn"
    case .roleGiven: "roleGiven"
    case .pinReset: "pinReset"
    case .originTrusted: "originTrusted"
    case .certificateRenewed: "certificateRenewed"
    case .questionReviewed: "questionReviewed"
    case .surveyAnswered: "surveyAnswered"
    case .surveyReplied: "surveyReplied"
    case .lessonRemarked: "lessonRemarked"
    case .remarkAnswered: "remarkAnswered"
    case .repliesSeen: "repliesSeen"
    }
  }

  var body: JSON {
    switch self {
    case .lessonOpened(let place): place.json()
    case .lessonCompleted(let place, let content): place.json(content: content)
    case .moduleCompleted(let course, let module, let title, let minutes):
      .object([
        "course": .string(course.description), "module": .string(module.description),
        "title": .string(title), "minutes": .integer(minutes),
      ])
    case .attemptStarted(let plan): plan.json
    case .answered(let attempt, let question, let response):
      .object([
        "attempt": .string(attempt.description), "question": .string(question.description),
        response.member.key: response.member.value,
      ])
    case .attemptSubmitted(let attempt, let result): result.json(of: attempt)
    case .questionFlagged(let attempt, let question, let remark):
      .object([
        "attempt": .string(attempt.description), "question": .string(question.description),
        "remark": .string(remark),
      ])
    case .clockSetBack(let attempt, let span):
      .object(["attempt": .string(attempt.description), "byMS": .integer(span.milliseconds)])
    case .timeGranted(let attempt, let span, let reason, let by):
      .object([
        "attempt": .string(attempt.description), "timeMS": .integer(span.milliseconds),
        "reason": .string(reason), "by": .string(by.description),
      ])
    case .allowanceGranted(let allowance): allowance.json
    case .sittingOpened(let sitting): sitting.json
    case .sittingClosed(let id): .object(["sitting": .string(id.description)])
    case .attemptRegraded(let attempt, let result, let regrade):
      result.json(of: attempt, adding: ["regrade": regrade.json])
    case .certificateIssued(let number, let course, let text, let status, let follows):
      issueJSON(number: number, course: course, text: text, status: status, follows: follows)
    case .certificateRevoked(let number, let reason):
      .object(["number": .string(number), "reason": .string(reason)])
    case .personMerged(let other): .object(["with": .string(other.description)])
    case .personErased(let reason, let by):
      .object(["reason": .string(reason), "by": .string(by.description)])
    case .consentGiven(let notice), .consentWithdrawn(let notice):
      .object(["notice": .string(notice.description)])
    case .roleGiven(let role, let by): role.json(givenBy: by)
    case .pinReset(let by): .object(["by": .string(by.description)])
    case .originTrusted(let trust): trust.json
    case .certificateRenewed(let number, let course, let minutes):
      renewalJSON(number: number, course: course, minutes: minutes)
    case .questionReviewed(let review): review.json
    case .surveyAnswered(let answers): answers.json
    case .surveyReplied(let reply): reply.json
    case .lessonRemarked(let remark): remark.json
    case .remarkAnswered(let reply): reply.json
    case .repliesSeen(let replies):
      .object(["replies": .array(replies.map { .string($0.description) })])
    }
  }

  init(kind: String, body: JSON) throws(RecordError) {
    let fields = Fields(body, table: "journal")
    switch kind {
    case "lessonOpened": self = .lessonOpened(try LessonPlace(fields))
    case "lessonCompleted":
      self = .lessonCompleted(
        try LessonPlace(fields), content: fields.has("content") ? try fields.digest("content") : nil
      )
    case "moduleCompleted":
      self = .moduleCompleted(
        course: try fields.name("course"), module: try fields.name("module"),
        title: try fields.text("title"), minutes: try fields.count("minutes"))
    case "attemptStarted": self = .attemptStarted(try AttemptPlan(fields))
    case "answered":
      self = .answered(
        try fields.name("attempt"), question: try fields.name("question"), try Response(fields))
    case "attemptSubmitted":
      self = .attemptSubmitted(try fields.name("attempt"), try AttemptResult(fields))
    case "questionFlagged":
      self = .questionFlagged(
        try fields.name("attempt"), question: try fields.name("question"),
        remark: try fields.text("remark"))
    case "clockSetBack":
      self = .clockSetBack(try fields.name("attempt"), by: try fields.span("byMS"))
    case "timeGranted":
      self = .timeGranted(
        try fields.name("attempt"), try fields.span("timeMS"), reason: try fields.text("reason"),
        by: try fields.name("by"))
    case "allowanceGranted": self = .allowanceGranted(try Allowance(fields))
    case "sittingOpened": self = .sittingOpened(try Sitting(fields))
    case "sittingClosed": self = .sittingClosed(try fields.name("sitting"))
    case "attemptRegraded":
      self = .attemptRegraded(
        try fields.name("attempt"), try AttemptResult(fields),
        try Regrade(try fields.object("regrade")))
    case "certificateIssued": self = try Fact(issue: fields)
    case "certificateRevoked":
      self = .certificateRevoked(
        number: try fields.text("number"), reason: try fields.text("reason"))
    case "personMerged": self = .personMerged(with: try fields.name("with"))
    case "personErased":
      self = .personErased(reason: try fields.text("reason"), by: try fields.name("by"))
    case "consentGiven": self = .consentGiven(notice: try fields.digest("notice"))
    case "consentWithdrawn": self = .consentWithdrawn(notice: try fields.digest("notice"))
    case "roleGiven": self = .roleGiven(try Role(fields), by: try fields.name("by"))
    case "pinReset": self = .pinReset(by: try fields.name("by"))
    case "originTrusted": self = .originTrusted(try OriginTrust(fields))
    case "certificateRenewed": self = try Fact(renewal: fields)
    case "questionReviewed": self = .questionReviewed(try QuestionReview(fields))
    case "surveyAnswered": self = .surveyAnswered(try SurveyAnswers(fields))
    case "surveyReplied": self = .surveyReplied(try SurveyReply(fields))
    case "lessonRemarked": self = .lessonRemarked(try LessonRemark(fields))
    case "remarkAnswered": self = .remarkAnswered(try RemarkReply(fields))
    case "repliesSeen":
      self = .repliesSeen(
        try fields.elements("replies") { $0.string.flatMap { RemarkReplyID($0) } })
    default: throw .unknownKind(kind)
    }
  }
}

extension LessonPlace {
  fileprivate func json(content: ContentDigest? = nil) -> JSON {
    var members: [String: JSON] = [
      "course": .string(course.description), "module": .string(module.description),
      "lesson": .string(lesson.description),
    ]
    if let content { members["content"] = .string(content.description) }
    return .object(members)
  }

  init(_ fields: Fields) throws(RecordError) {
    self.init(try fields.name("course"), try fields.name("module"), try fields.name("lesson"))
  }
}

extension Response {
  /// Every kind of answer has a member of its own, which says what kind it is.
  var member: (key: String, value: JSON) {
    switch self {
    case .options(let chosen): ("chosen", .array(chosen.map { .integer($0) }))
    case .text(let text): ("text", .string(text))
    case .order(let order): ("order", .array(order.map { .integer($0) }))
    case .matches(let targets):
      ("matches", .array(targets.map { $0.map { .integer($0) } ?? .null }))
    case .texts(let texts): ("texts", .array(texts.map { .string($0) }))
    }
  }

  init(_ fields: Fields) throws(RecordError) {
    let kinds = ["chosen", "text", "order", "matches", "texts"].filter { fields.has($0) }
    guard kinds.count == 1 else { throw fields.problem("answer") }
    switch kinds[0] {
    case "text": self = .text(try fields.text("text"))
    case "order": self = .order(try fields.integers("order"))
    case "matches":
      self = .matches(
        try fields.elements("matches") { $0 == .null ? .some(nil) : $0.integer.map { .some($0) } })
    case "texts": self = .texts(try fields.elements("texts", \.string))
    default: self.init(try fields.integers("chosen"))
    }
  }
}
