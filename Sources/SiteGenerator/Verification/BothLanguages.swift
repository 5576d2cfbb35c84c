import LearningCore

extension HTML.StringInterpolation {
  /// One sentence in both languages; the style shows the one that was chosen.
  mutating func appendInterpolation(both phrase: Phrase) {
    for language in Language.allCases {
      appendInterpolation("<span lang=\"\(language.rawValue)\">\(phrase[language])</span>" as HTML)
    }
  }
}
