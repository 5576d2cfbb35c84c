import LearningCore

// The JSON of what a witness or a trainer decides.

extension Sitting {
  var json: JSON {
    .object([
      "sitting": .string(id.description), "quiz": .string(quiz.description),
      "witness": .string(witness.description), "place": .string(place),
    ])
  }

  init(_ fields: Fields) throws(RecordError) {
    self.init(
      id: try fields.name("sitting"), quiz: try fields.name("quiz"),
      witness: try fields.name("witness"), place: try fields.text("place"))
  }
}

extension Allowance {
  var json: JSON {
    .object([
      "allowance": .string(id.description), "quiz": .string(quiz.description),
      "extraTries": .integer(extraTries),
      "extraTimeMS": extraTime.map { .integer($0.milliseconds) } ?? .null,
      "reason": .string(reason), "by": .string(grantedBy.description),
    ])
  }

  init(_ fields: Fields) throws(RecordError) {
    let extraTime = try fields.optionalInteger("extraTimeMS")
    guard extraTime ?? 1 > 0 else { throw fields.problem("extraTimeMS") }
    self.init(
      id: try fields.name("allowance"), quiz: try fields.name("quiz"),
      extraTries: try fields.count("extraTries"),
      extraTime: extraTime.map { Span(milliseconds: $0) },
      reason: try fields.text("reason"), grantedBy: try fields.name("by"))
  }
}
