package import LearningCore

/// Reads Markdown that stands in no file, such as the text of a question from another program.
///
/// Addresses without a scheme are paths from the workspace's root.
package func readMarkdownFragment(_ text: String) -> [Block] {
  MarkdownReader.read(SourceText(path: "", bytes: Array(text.utf8)[...], lineOffset: 0)).blocks
}

/// The same for HTML: as safe as HTML in a lesson, and none of it is taken for Markdown.
package func readHTMLFragment(_ html: String) -> [Block] {
  // To a Markdown reader a blank line would end the HTML, so no line feed is followed by one.
  var text = "<div>"
  var lines = html.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
  while let line = lines.popFirst() {
    text += line
    guard let next = lines.first else { break }
    text += next.allSatisfy(\.isWhitespace) ? "&#10;" : "\n"
  }
  return readMarkdownFragment(text)
}
