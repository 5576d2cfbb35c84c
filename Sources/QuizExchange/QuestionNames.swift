import LearningCore

/// Gives each question of a file a name of its own.
struct QuestionNames {
  private var used: Set<QuestionID> = []

  /// - Parameters:
  ///   - written: the name in the file, kept as it is where it can be one.
  ///   - text: of the question, for a name where the file gives none.
  mutating func name(_ written: String? = nil, for text: String) -> QuestionID {
    if let written, let id = QuestionID(written), Self.isPlain(written), used.insert(id).inserted {
      return id
    }
    // An underscore beside a hyphen would be emphasis to a Markdown reader.
    var base = slug(written ?? text, limit: 40).replacing("_", with: "-")
    if base.isEmpty { base = slug(text, limit: 40).replacing("_", with: "-") }
    if base.isEmpty { base = "soal" }
    var number = 1
    while true {
      if let id = QuestionID(number == 1 ? base : "\(base)-\(number)"), used.insert(id).inserted {
        return id
      }
      number += 1
    }
  }

  /// Whether it can stand between the braces of a heading as it is.
  private static func isPlain(_ written: String) -> Bool {
    written.unicodeScalars.allSatisfy { scalar in
      "-_./".unicodeScalars.contains(scalar) || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
    }
  }
}
