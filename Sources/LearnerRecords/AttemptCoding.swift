import LearningCore

// The JSON of attempts: what they are judged by, what they earned, how they were corrected.

extension AttemptPlan {
  var json: JSON {
    var members: [String: JSON] = [
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
    ]
    if let sitting { members["sitting"] = .string(sitting.description) }
    if let pledge { members["pledge"] = .string(pledge) }
    return .object(members)
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
      seed: seed, items: items,
      sitting: fields.has("sitting") ? try fields.name("sitting") : nil,
      pledge: fields.has("pledge") ? try fields.text("pledge") : nil)
  }
}

extension AttemptResult {
  func json(of attempt: AttemptID, adding more: [String: JSON] = [:]) -> JSON {
    let members: [String: JSON] = [
      "attempt": .string(attempt.description),
      "marks": .array(
        marks.map {
          .object(["question": .string($0.question.description), "mark": .integer($0.mark.units)])
        }),
      "earned": .integer(score.earned.units), "possible": .integer(score.possible.units),
      "passed": passed.map { .bool($0) } ?? .null, "timedOut": .bool(timedOut),
    ]
    return .object(members.merging(more) { $1 })
  }

  init(_ fields: Fields) throws(RecordError) {
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

extension Regrade {
  var json: JSON {
    .object([
      "id": .string(id.description), "reason": .string(reason),
      "by": .string(orderedBy.description),
      "corrections": .array(
        corrections.sorted { $0.key.description < $1.key.description }.map { question, correction in
          .object(["question": .string(question.description), "judged": .string(correction.text)])
        }),
    ])
  }

  init(_ fields: Fields) throws(RecordError) {
    var corrections: [QuestionID: Correction] = [:]
    for element in try fields.array("corrections") {
      let item = Fields(element, table: fields.table)
      guard let correction = Correction(text: try item.text("judged")) else {
        throw item.problem("judged")
      }
      corrections[try item.name("question")] = correction
    }
    self.init(
      id: try fields.name("id"), corrections: corrections, reason: try fields.text("reason"),
      orderedBy: try fields.name("by"))
  }
}

extension Regrade.Correction {
  /// `allCredit`, `dropped`, or the digest of the text that has the right question.
  fileprivate var text: String {
    switch self {
    case .asIn(let document): document.description
    case .allCredit: "allCredit"
    case .dropped: "dropped"
    }
  }

  fileprivate init?(text: String) {
    switch text {
    case "allCredit": self = .allCredit
    case "dropped": self = .dropped
    default:
      guard let document = ContentDigest(hex: text) else { return nil }
      self = .asIn(document)
    }
  }
}
