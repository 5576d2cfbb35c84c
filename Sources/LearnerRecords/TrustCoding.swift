import LearningCore

// The JSON of what is believed of an installation.

extension OriginTrust {
  var json: JSON {
    .object([
      "origin": .string(origin.description), "key": .string(hexadecimal(key)),
      "level": .string(level.rawValue), "name": .string(name),
    ])
  }

  init(_ fields: Fields) throws(RecordError) {
    guard let key = bytes(hexadecimal: try fields.text("key")), key.count == 32 else {
      throw fields.problem("key")
    }
    guard let level = Level(rawValue: try fields.text("level")) else {
      throw fields.problem("level")
    }
    self.init(
      origin: try fields.name("origin"), key: key, level: level, name: try fields.text("name"))
  }
}
