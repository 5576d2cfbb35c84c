import CGumbo
import LearningCore

// What the reading asks of a node.

extension HTMLNode {
  var children: [HTMLNode] {
    var children: [HTMLNode] = []
    var upcoming = firstChild
    while let child = upcoming {
      children.append(child)
      upcoming = child.next
    }
    return children
  }

  /// Holds blocks of its own in our tree.
  var isContainer: Bool {
    switch tag {
    case GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_DETAILS,
      GUMBO_TAG_TABLE:
      true
    default: false
    }
  }

  /// Stands on lines of its own.
  var isBlock: Bool {
    switch tag {
    case GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_PRE, GUMBO_TAG_LI, GUMBO_TAG_DT, GUMBO_TAG_DD,
      GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT,
      GUMBO_TAG_CAPTION, GUMBO_TAG_SUMMARY, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION:
      true
    default: isContainer
    }
  }

  /// Whether blocks of Markdown stand in it.
  var holdsMarkdown: Bool {
    var holds = false
    walk { node in
      if node.placeholder != nil { holds = true }
      return !holds
    }
    return holds
  }

  var codeBlock: CodeBlock? {
    var text = ""
    var language = self.language
    walk { node in
      if let words = node.text { text += words }
      if node.tag == GUMBO_TAG_BR { text += "\n" }
      language = language ?? node.language
      return true
    }
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    return CodeBlock(language: language, text: text.hasSuffix("\n") ? text : text + "\n")
  }

  /// `class="language-swift"`, as the HTML Standard suggests, or `lang-swift`.
  private var language: String? {
    guard let classes = self["class"] else { return nil }
    for name in classes.split(whereSeparator: \.isWhitespace) {
      for prefix in ["language-", "lang-"] where name.hasPrefix(prefix) {
        return String(name.dropFirst(prefix.count)).nonEmpty
      }
    }
    return nil
  }

  func cell(_ content: [Inline]) -> HTMLTable.Cell {
    let span = { (name: String) in self[name].flatMap { Int($0) }.map { min(max($0, 1), 1000) } }
    return HTMLTable.Cell(
      content: content, isHead: tag == GUMBO_TAG_TH, columns: span("colspan") ?? 1,
      rows: span("rowspan") ?? 1,
      alignment: Table.Alignment(align: self["align"], style: self["style"]))
  }

  var isLaterSource: Bool {
    guard let parent else { return false }
    if parent["src"] != nil { return true }
    return parent.children.first { $0.tag == GUMBO_TAG_SOURCE } != self
  }
}

extension String? {
  /// `nil` for an empty text, too.
  var nonEmpty: String? { self?.nonEmpty }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}
