package import LearningCore

/// What only others can do with text that has looks: the compiler reads it, the site writes it.
package struct RichText: Sendable {
  package var readHTML: @Sendable (String) -> [Block]
  package var readMarkdown: @Sendable (String) -> [Block]
  package var writeHTML: @Sendable ([Block]) -> String

  package init(
    readHTML: @escaping @Sendable (String) -> [Block],
    readMarkdown: @escaping @Sendable (String) -> [Block],
    writeHTML: @escaping @Sendable ([Block]) -> String
  ) {
    (self.readHTML, self.readMarkdown, self.writeHTML) = (readHTML, readMarkdown, writeHTML)
  }
}
