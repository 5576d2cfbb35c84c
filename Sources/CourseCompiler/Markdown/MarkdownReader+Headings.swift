import CCmark
import LearningCore

// Headings, with the names that links lead to.

extension MarkdownReader {
  mutating func heading(_ node: OpaquePointer, line: Int) -> Block.Content? {
    var content = inlines(of: node, depth: 0)
    var attributes = Attributes()
    if case .text(let last) = content.last, let split = Attributes.split(from: last) {
      attributes = split.attributes
      content.removeLast()
      if !split.title.isEmpty { content.append(.text(split.title)) }
    }
    // Word processors export empty headings; they say nothing.
    guard !content.isBlank else {
      document.diagnostics.append(
        .headingEmpty(at: source.range(line: line), edit: editWithoutHeading(line: line)))
      return nil
    }
    return heading(
      level: Int(cmark_node_get_heading_level(node)), content: content, attributes: attributes,
      at: source.range(line: line))
  }

  /// - Returns: a heading; plain words where no heading can stand; `nil` when it says nothing.
  mutating func heading(
    level: Int, content: [Inline], attributes: Attributes, at range: SourceRange
  ) -> Block.Content? {
    let pending = pendingAnchor
    pendingAnchor = nil
    guard !content.isBlank else { return nil }
    guard flatDepth == 0 else { return .paragraph([.strong(content)]) }
    var wanted = attributes.id
    if wanted == nil, let pending, (0...2).contains(range.start.line - pending.line),
      usedAnchors[pending.id] == nil
    {
      wanted = pending.id
    }
    let anchor = uniqueAnchor(wanted, title: content.plainText, at: range)
    document.headings[anchor] = .init(attributes: attributes, range: range)
    return .heading(Heading(level: level, anchor: anchor, content: content))
  }

  /// Deletes the line, or empties it where the lines around it would grow together. Only of a line
  /// that holds nothing but the marks of a heading.
  func editWithoutHeading(line: Int) -> SourceEdit? {
    let bytes = source.line(line)
    let words = String(decoding: bytes, as: UTF8.self)
    guard words.allSatisfy({ "#*_ \t\u{A0}".contains($0) }) else { return nil }
    let isApart = [line - 1, line + 1].contains { source.line($0).trimmed.isEmpty }
    return isApart
      ? SourceEdit(deletingLine: line)
      : SourceEdit(line: line, bytes: 0..<bytes.count, replacement: "")
  }

  /// GitHub's rule: the second `judul` is `judul-1`. An anchor the author wrote wins as it is.
  mutating func uniqueAnchor(
    _ explicit: String?, title: String, at range: SourceRange
  ) -> String {
    let wanted = explicit.map(anchorName) ?? slug(title)
    let base = wanted.isEmpty ? "bagian" : wanted
    guard let count = usedAnchors[base] else {
      usedAnchors[base] = 1
      return base
    }
    if explicit != nil, let first = document.headings[base] {
      document.diagnostics.append(.anchorDefinedTwice(base, at: range, first: first.range))
    }
    var number = count
    while usedAnchors["\(base)-\(number)"] != nil { number += 1 }
    usedAnchors[base] = number + 1
    usedAnchors["\(base)-\(number)"] = 1
    return "\(base)-\(number)"
  }
}
