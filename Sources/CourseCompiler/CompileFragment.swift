import LearningCore

/// A part of the site as an agency wrote it.
struct ReadFragment {
  /// `nil` for a file of another name.
  var fragment: SiteFragment?
  var document: MarkdownDocument
  var diagnostics: [Diagnostic]
}

/// Compiles `Site/Templates/<part>.html` or `.md`: read as a lesson is, so that the same HTML is
/// allowed in both.
func readFragment(_ file: SourceFile, name: String) -> ReadFragment {
  // HTML is indented as one likes; in Markdown that would make it code.
  let text = name.hasSuffix(".html") ? withoutIndentation(file.text) : file.text
  let source = SplitFile(SourceFile(path: file.path, text: text)).body
  let document = MarkdownReader.read(source)
  var read = ReadFragment(
    fragment: SiteFragment(file: name), document: document,
    diagnostics: document.diagnostics + unknownPlaceholders(in: file))
  if read.fragment == nil {
    let known = SiteFragment.allCases.map { $0.rawValue + ".html" }
    read.diagnostics.append(
      .templateUnknown(
        name, suggestion: closestMatch(to: name, in: known),
        at: SourceRange(file: file.path, line: 1)))
  }
  return read
}

private func withoutIndentation(_ text: String) -> String {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    .map { $0.drop { $0 == " " || $0 == "\t" } }.joined(separator: "\n")
}

private func unknownPlaceholders(in file: SourceFile) -> [Diagnostic] {
  var found: [Diagnostic] = []
  let lines = file.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  for (number, line) in lines.enumerated() {
    var rest = line
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      let name = String(rest[open.upperBound..<close.lowerBound])
      rest = rest[close.upperBound...]
      guard SitePlaceholder(rawValue: name) == nil else { continue }
      found.append(
        .placeholderUnknown(
          name,
          suggestion: closestMatch(to: name, in: SitePlaceholder.allCases.map(\.rawValue)),
          at: SourceRange(
            file: file.path,
            start: .init(
              line: number + 1, column: line[..<open.lowerBound].utf8.count + 1),
            end: .init(line: number + 1, column: line[..<close.upperBound].utf8.count))))
    }
  }
  return found
}
