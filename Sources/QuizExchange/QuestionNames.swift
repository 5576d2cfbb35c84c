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
    var base = Self.plainSlug(written ?? text)
    if base.isEmpty { base = Self.plainSlug(text) }
    if base.isEmpty { base = "soal" }
    var number = 1
    while true {
      if let id = QuestionID(number == 1 ? base : "\(base)-\(number)"), used.insert(id).inserted {
        return id
      }
      number += 1
    }
  }

  /// With single hyphens for all that stands between words: an underscore beside a hyphen would be
  /// emphasis to a Markdown reader.
  private static func plainSlug(_ text: String) -> String {
    slug(text, limit: 40).split { $0 == "-" || $0 == "_" }.joined(separator: "-")
  }

  /// Whether it can stand between the braces of a heading as it is.
  private static func isPlain(_ written: String) -> Bool {
    written.unicodeScalars.allSatisfy { scalar in
      "-_./".unicodeScalars.contains(scalar) || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
    }
  }
}
