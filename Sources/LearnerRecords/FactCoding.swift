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
    case .certificateIssued: "certificateIssued"
    case .certificateRevoked: "certificateRevoked"
    }
  }

  var body: JSON {
    switch self {
    case .lessonOpened(let place), .lessonCompleted(let place): place.json
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
    case .attemptSubmitted(let attempt, let result):
      .object([
        "attempt": .string(attempt.description),
        "marks": .array(
          result.marks.map {
            .object(["question": .string($0.question.description), "mark": .integer($0.mark.units)])
          }),
        "earned": .integer(result.score.earned.units),
        "possible": .integer(result.score.possible.units),
        "passed": result.passed.map { .bool($0) } ?? .null, "timedOut": .bool(result.timedOut),
      ])
    case .certificateIssued(let number, let course, let text):
      .object([
        "number": .string(number), "course": .string(course.description),
        "text": .string(text.description),
      ])
    case .certificateRevoked(let number, let reason):
      .object(["number": .string(number), "reason": .string(reason)])
    }
  }

  init(kind: String, body: JSON) throws(RecordError) {
    let fields = Fields(body, table: "journal")
    switch kind {
    case "lessonOpened": self = .lessonOpened(try LessonPlace(fields))
    case "lessonCompleted": self = .lessonCompleted(try LessonPlace(fields))
    case "moduleCompleted":
      self = .moduleCompleted(
        course: try fields.name("course"), module: try fields.name("module"),
        title: try fields.text("title"), minutes: try fields.integer("minutes"))
    case "attemptStarted": self = .attemptStarted(try AttemptPlan(fields))
    case "answered":
      self = .answered(
        try fields.name("attempt"), question: try fields.name("question"), try Response(fields))
    case "attemptSubmitted":
      self = .attemptSubmitted(try fields.name("attempt"), try AttemptResult(fields))
    case "certificateIssued":
      guard let text = ContentDigest(hex: try fields.text("text")) else {
        throw fields.problem("text")
      }
      self = .certificateIssued(
        number: try fields.text("number"), course: try fields.name("course"), text: text)
    case "certificateRevoked":
      self = .certificateRevoked(
        number: try fields.text("number"), reason: try fields.text("reason"))
    default: throw .corruptRow(table: "journal", detail: "kind '\(kind)'")
    }
  }
}

extension LessonPlace {
  fileprivate var json: JSON {
    .object([
      "course": .string(course.description), "module": .string(module.description),
      "lesson": .string(lesson.description),
    ])
  }

  fileprivate init(_ fields: Fields) throws(RecordError) {
    self.init(try fields.name("course"), try fields.name("module"), try fields.name("lesson"))
  }
}

extension Response {
  /// Every kind of answer has a member of its own, which says what kind it is.
  fileprivate var member: (key: String, value: JSON) {
    switch self {
    case .options(let chosen): ("chosen", .array(chosen.map { .integer($0) }))
    case .text(let text): ("text", .string(text))
    case .order(let order): ("order", .array(order.map { .integer($0) }))
    case .matches(let targets):
      ("matches", .array(targets.map { $0.map { .integer($0) } ?? .null }))
    case .texts(let texts): ("texts", .array(texts.map { .string($0) }))
    }
  }

  fileprivate init(_ fields: Fields) throws(RecordError) {
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

  /// What the derived table keeps: the bare positions of options, else the object with the member.
  var columnText: String {
    guard case .options = self else { return JSON.object([member.key: member.value]).canonicalText }
    return member.value.canonicalText
  }

  init(columnText text: String, table: String) throws(RecordError) {
    let json: JSON
    do { json = try JSON(parsing: text) } catch {
      throw .corruptRow(table: table, detail: "\(error)")
    }
    try self.init(Fields(json.array == nil ? json : .object(["chosen": json]), table: table))
  }
}

extension AttemptPlan {
  var json: JSON {
    .object([
      "attempt": .string(id.description), "quiz": .string(quiz.description),
      "document": .string(document.description), "quizKind": .string(kind.rawValue),
      "pass": passMark.map { .integer($0.percent) } ?? .null,
      "scoring": .string(scoring.rawValue),
      "timeLimitMS": timeLimit.map { .integer($0.milliseconds) } ?? .null,
      // 64 bits do not fit a JSON number.
      "seed": .string(String(seed, radix: 16)),
      "items": .array(
        items.map {
          .object([
            "question": .string($0.question.description), "points": .integer($0.points),
            "order": .array($0.order.map { .integer($0) }),
          ])
        }),
    ])
  }

  init(_ fields: Fields) throws(RecordError) {
    guard let document = ContentDigest(hex: try fields.text("document")),
      let kind = Quiz.Kind(rawValue: try fields.text("quizKind")),
      let scoring = MultipleResponseRule(rawValue: try fields.text("scoring")),
      let seed = UInt64(try fields.text("seed"), radix: 16)
    else { throw fields.problem("plan") }
    let percent = try fields.optionalInteger("pass")
    let passMark = percent.flatMap { PassMark(percent: $0) }
    guard (passMark == nil) == (percent == nil) else { throw fields.problem("pass") }
    var items: [Item] = []
    for element in try fields.array("items") {
      let item = Fields(element, table: fields.table)
      items.append(
        Item(
          question: try item.name("question"), points: try item.integer("points"),
          order: try item.integers("order")))
    }
    self.init(
      id: try fields.name("attempt"), quiz: try fields.name("quiz"), document: document,
      kind: kind, passMark: passMark, scoring: scoring,
      timeLimit: try fields.optionalInteger("timeLimitMS").map { Span(milliseconds: $0) },
      seed: seed, items: items)
  }
}

extension AttemptResult {
  fileprivate init(_ fields: Fields) throws(RecordError) {
    var marks: [ItemMark] = []
    for element in try fields.array("marks") {
      let item = Fields(element, table: fields.table)
      marks.append(
        ItemMark(
          question: try item.name("question"), mark: Mark(units: try item.integer("mark"))))
    }
    let earned = try fields.integer("earned")
    let possible = try fields.integer("possible")
    guard (0...max(possible, 0)).contains(earned) else { throw fields.problem("earned") }
    self.init(
      marks: marks,
      score: Score(earned: Mark(units: earned), possible: Mark(units: possible)),
      passed: try fields.optionalBool("passed"), timedOut: try fields.bool("timedOut"))
  }
}

/// The members of a stored JSON object. Rows are parsed like any untrusted input: the file may be
/// older, newer or edited by hand.
struct Fields {
  private let json: JSON
  let table: String

  init(_ json: JSON, table: String) { (self.json, self.table) = (json, table) }

  init(text: String, table: String) throws(RecordError) {
    do { self.init(try JSON(parsing: text), table: table) } catch {
      throw .corruptRow(table: table, detail: "\(error)")
    }
  }

  func problem(_ key: String) -> RecordError { .corruptRow(table: table, detail: key) }

  func text(_ key: String) throws(RecordError) -> String {
    guard let text = json[key]?.string else { throw problem(key) }
    return text
  }

  func name<Kind>(_ key: String) throws(RecordError) -> Name<Kind> {
    guard let name = Name<Kind>(try text(key)) else { throw problem(key) }
    return name
  }

  func integer(_ key: String) throws(RecordError) -> Int {
    guard let number = json[key]?.integer else { throw problem(key) }
    return number
  }

  func optionalInteger(_ key: String) throws(RecordError) -> Int? {
    json[key] == .null || json[key] == nil ? nil : try integer(key)
  }

  func bool(_ key: String) throws(RecordError) -> Bool {
    guard let value = json[key]?.bool else { throw problem(key) }
    return value
  }

  func optionalBool(_ key: String) throws(RecordError) -> Bool? {
    json[key] == .null || json[key] == nil ? nil : try bool(key)
  }

  func array(_ key: String) throws(RecordError) -> [JSON] {
    guard let elements = json[key]?.array else { throw problem(key) }
    return elements
  }

  func integers(_ key: String) throws(RecordError) -> [Int] { try elements(key, \.integer) }

  /// - Parameter read: `nil` for what is no such element.
  func elements<Element>(
    _ key: String, _ read: (JSON) -> Element?
  ) throws(RecordError) -> [Element] {
    let array = try array(key)
    let elements = array.compactMap(read)
    guard elements.count == array.count else { throw problem(key) }
    return elements
  }

  func has(_ key: String) -> Bool { json[key] != nil }
}
