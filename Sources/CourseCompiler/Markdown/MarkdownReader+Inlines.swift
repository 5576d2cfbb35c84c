import CCmark
import LearningCore

// What stands inside a paragraph, a heading or a cell.

extension MarkdownReader {
  /// - Parameters:
  ///   - cut: where the text was cut out of the file, if it was.
  ///   - isInLink: a bare address inside a link is only its words.
  mutating func inlines(
    of parent: OpaquePointer, depth: Int, cut: Cut? = nil, isInLink: Bool = false
  ) -> [Inline] {
    if holdsHTML(parent, CMARK_NODE_HTML_INLINE) {
      flatDepth += 1
      defer { flatDepth -= 1 }
      return blocks(
        ofHTML: Children(of: parent), depth: Block.nestingLimit - 1, inlineDepth: depth,
        line: place(of: parent, cut: cut).line, cut: cut, isInLink: isInLink
      ).flattened
    }
    var inlines: [Inline] = []
    for node in Children(of: parent) {
      append(inline: node, to: &inlines, depth: depth, cut: cut, isInLink: isInLink)
    }
    return inlines
  }

  mutating func append(
    inline node: OpaquePointer, to inlines: inout [Inline], depth: Int, cut: Cut?, isInLink: Bool
  ) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT:
      guard let literal = cmark_node_get_literal(node) else { return }
      if !isInLink, mayHoldAddress(literal) {
        for run in linkingAddresses(String(cString: literal)) { inlines.append(merging: run) }
      } else {
        inlines.append(merging: .text(String(cString: literal)))
      }
    case CMARK_NODE_SOFTBREAK: inlines.append(.softBreak)
    case CMARK_NODE_LINEBREAK: inlines.append(.hardBreak)
    case CMARK_NODE_CODE: inlines.append(.code(String(cString: cmark_node_get_literal(node))))
    case CMARK_NODE_IMAGE:
      let written = String(cString: cmark_node_get_url(node))
      let title = String(cString: cmark_node_get_title(node))
      inlines.append(
        merging: image(
          written, title: title.isEmpty ? nil : title, alternative: words(below: node),
          near: address(written, of: node, cut: cut)))
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK:
      guard depth < Block.nestingLimit else {
        inlines.append(merging: .text(words(below: node)))
        return
      }
      let isLink = cmark_node_get_type(node) == CMARK_NODE_LINK
      let content = self.inlines(
        of: node, depth: depth + 1, cut: cut, isInLink: isInLink || isLink)
      switch cmark_node_get_type(node) {
      case CMARK_NODE_EMPH: inlines.append(.emphasis(content))
      case CMARK_NODE_STRONG: inlines.append(.strong(content))
      default: inlines.append(.link(link(node, content: content, cut: cut)))
      }
    default: inlines.append(merging: .text(words(below: node)))
    }
  }

  mutating func link(_ node: OpaquePointer, content: [Inline], cut: Cut?) -> Link {
    let written = String(cString: cmark_node_get_url(node))
    let title = String(cString: cmark_node_get_title(node))
    let destination = resolve(
      written, isImage: false, near: address(written, of: node, cut: cut))
    return Link(destination, title: title.isEmpty ? nil : title, content: content)
  }

  /// - Returns: the picture, or its words where it cannot be shown.
  mutating func image(
    _ written: String, title: String?, alternative: String, near place: SourceRange.Position
  ) -> Inline {
    if written.prefix(5).lowercased() == "data:" {
      let range = rangeOfEmbedded(written, near: place)
      document.diagnostics.append(.imageEmbedded(bytes: written.utf8.count, at: range))
      return .text(alternative)
    }
    if alternative.isEmpty {
      document.diagnostics.append(
        .imageWithoutText(written, at: source.range(of: written, near: place)))
    }
    return .image(
      Image(
        resolve(written, isImage: true, near: place), title: title, alternative: alternative))
  }

  mutating func resolve(
    _ written: String, isImage: Bool, near place: SourceRange.Position
  ) -> Destination {
    let destination = Destination(written, in: source.path)
    switch destination {
    case .web: break
    case .refused:
      document.diagnostics.append(
        .linkRefused(String(written.prefix(80)), at: source.range(of: written, near: place)))
    case .document, .file:
      document.uses.append(
        .init(
          destination: destination, text: written, isImage: isImage,
          range: source.range(of: written, near: place)))
    }
    return destination
  }

  func words(below node: OpaquePointer) -> String {
    var text = ""
    forEachNode(in: node) { inner, type in
      switch type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += String(cString: cmark_node_get_literal(inner))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
    return text
  }
}

extension [Inline] {
  /// Two texts in a row become one, so that later stages see whole words.
  mutating func append(merging inline: Inline) {
    if case .text(let next) = inline, case .text(var text) = last {
      // Out of the array first, so that the text grows in place: 100,000 brackets are 100,000 texts.
      removeLast()
      text += next
      append(.text(text))
    } else {
      append(inline)
    }
  }

  /// Whether there is nothing in it to see.
  var isBlank: Bool {
    allSatisfy { inline in
      switch inline {
      case .text(let text), .code(let text): text.allSatisfy(\.isWhitespace)
      case .emphasis(let inner), .strong(let inner), .styled(_, let inner): inner.isBlank
      case .link(let link): link.content.isBlank
      case .softBreak, .hardBreak: true
      case .image, .gap: false
      }
    }
  }
}
