import LearningCore

/// The body of one Markdown file as values, with what later stages need to know about it.
struct MarkdownDocument {
  /// A heading as its author wrote it, by the anchor it ended up with.
  struct HeadingSource {
    var attributes: Attributes
    var range: SourceRange
  }

  /// A link or an image that leads to a file, to be checked when all files are known.
  struct Use: Hashable, Sendable {
    var destination: Destination
    /// As written.
    var text: String
    var isImage: Bool
    var range: SourceRange
    /// What is not to be said of it, because the question it stands in allows it.
    var allowed: Set<Diagnostic.ID> = []
  }

  var blocks: [Block] = []
  var headings: [String: HeadingSource] = [:]
  /// Anchor of the heading that became the title.
  var titleAnchor: String?
  var uses: [Use] = []
  var diagnostics: [Diagnostic] = []
}
