/// The words that lessons use and somebody has explained.
package struct Glossary: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    /// As it is shown.
    package var word: String
    /// Other ways to write it, and other words for it.
    package var variants: [String]
    /// What links lead to; unique in the glossary.
    package var anchor: String
    /// Never without words.
    package var explanation: [Block]

    package init(word: String, variants: [String], anchor: String, explanation: [Block]) {
      (self.word, self.variants) = (word, variants)
      (self.anchor, self.explanation) = (anchor, explanation)
    }
  }

  /// What stands before the first word.
  package var opening: [Block]
  /// As they were written; none is there twice.
  package var entries: [Entry]
  package var path: String

  package init(opening: [Block], entries: [Entry], path: String) {
    (self.opening, self.entries, self.path) = (opening, entries, path)
  }
}
