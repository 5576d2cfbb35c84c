import CCmark
import CGumbo
import LearningCore

/// One HTML text while it is turned into blocks.
struct HTMLPage {
  let mixture: HTMLMixture
  let base: UnsafePointer<UInt8>
  let cut: MarkdownReader.Cut?
  let isInLink: Bool
  /// How many emphases and the like it stands in.
  let inlineDepth: Int
  /// The place of the node that was read last.
  var place: SourceRange.Position
  /// Which placeholders were met.
  var seen: [Bool]

  mutating func visit(_ node: HTMLNode) {
    if let place = node.offset(in: base).flatMap(mixture.place(of:)) { self.place = place }
  }

  /// Where the value of an attribute stands.
  func place(of name: String, of node: HTMLNode) -> SourceRange.Position {
    node.offset(ofValue: name, in: base).flatMap(mixture.place(of:)) ?? place
  }
}

extension MarkdownReader {
  /// Reads nodes of which some are raw HTML as one HTML text with Markdown in it.
  ///
  /// - Parameters:
  ///   - nodes: siblings, blocks or inlines.
  ///   - line: where they begin.
  mutating func blocks(
    ofHTML nodes: some Sequence<OpaquePointer>, depth: Int, inlineDepth: Int = 0, line: Int,
    cut: Cut? = nil, isInLink: Bool = false
  ) -> [Block] {
    var mixture = HTMLMixture(source: source)
    mixture.add(nodes) { place(of: $0, cut: cut) }
    document.diagnostics += mixture.diagnostics
    if let line = mixture.lineTooDeep { warnOfDepth(line: line) }
    let mark = arena.mark
    defer { arena.release(to: mark) }
    return mixture.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return [] }
      var page = HTMLPage(
        mixture: mixture, base: base, cut: cut, isInLink: isInLink, inlineDepth: inlineDepth,
        place: .init(line: line), seen: Array(repeating: false, count: mixture.nodes.count))
      let root = arena.parse(bytes)
      var blocks = blocks(in: root, of: &page, depth: depth)
      // The parser may drop a comment with what it stood in. Words are never dropped.
      for number in mixture.nodes.indices where !page.seen[number] {
        var flow = HTMLFlow(line: page.place.line)
        append(placeholder: number, to: &flow, of: &page, depth: depth)
        flow.endParagraph()
        blocks += flow.blocks
      }
      return blocks
    }
  }

  /// - Parameter skipped: a child that is read elsewhere.
  mutating func blocks(
    in element: HTMLNode, of page: inout HTMLPage, depth: Int, without skipped: HTMLNode? = nil
  ) -> [Block] {
    var flow = HTMLFlow(line: page.place.line)
    element.walk { node in
      node != skipped && enter(node, &flow, &page, depth: depth)
    } leave: { node in
      if node.isBlock { flow.endParagraph() }
      flow.close(node)
    }
    flow.endParagraph()
    return flow.blocks
  }

  /// - Returns: whether what is inside is to be read into the same flow.
  mutating func enter(
    _ node: HTMLNode, _ flow: inout HTMLFlow, _ page: inout HTMLPage, depth: Int
  ) -> Bool {
    page.visit(node)
    if let text = node.text {
      append(text, to: &flow, of: page)
      return false
    }
    if let number = node.placeholder {
      append(placeholder: number, to: &flow, of: &page, depth: depth)
      return false
    }
    let line = page.place.line
    switch node.tag {
    case nil: return false
    case GUMBO_TAG_BR: flow.append(.hardBreak, line: line)
    case GUMBO_TAG_HR: flow.append(Block(.rule, line: line))
    case GUMBO_TAG_IMG: image(node, to: &flow, of: page)
    case GUMBO_TAG_IFRAME, GUMBO_TAG_EMBED, GUMBO_TAG_VIDEO, GUMBO_TAG_AUDIO, GUMBO_TAG_SOURCE:
      medium(node, to: &flow, of: page)
      return true
    case GUMBO_TAG_PRE where !node.holdsMarkdown:
      if let code = node.codeBlock { flow.append(Block(.code(code), line: line)) }
    case GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6:
      flow.endParagraph()
      if let heading = heading(node, of: &page, depth: depth) {
        flow.append(Block(heading, line: line))
      }
    case let tag? where node.isContainer:
      guard depth < Block.nestingLimit else {
        warnOfDepth(line: line)
        flow.endParagraph()
        return true
      }
      flow.endParagraph()
      for block in container(node, tag, of: &page, depth: depth + 1) { flow.append(block) }
    default:
      if node.isBlock { flow.endParagraph() }
      if page.inlineDepth + flow.depth < Block.nestingLimit, let look = look(of: node, flow, page) {
        flow.open(look, for: node)
      }
      return true
    }
    return false
  }

  // MARK: Words and Markdown

  mutating func append(_ text: String, to flow: inout HTMLFlow, of page: HTMLPage) {
    let line = page.place.line
    guard !page.isInLink, mayHoldAddress(text), !flow.isInLink, !flow.isInCode else {
      flow.append(words: text, line: line)
      return
    }
    for run in linkingAddresses(text) {
      if case .text(let words) = run {
        flow.append(words: words, line: line)
      } else {
        flow.append(run, line: line)
      }
    }
  }

  mutating func append(
    placeholder number: Int, to flow: inout HTMLFlow, of page: inout HTMLPage, depth: Int
  ) {
    guard page.seen.indices.contains(number), !page.seen[number] else { return }
    page.seen[number] = true
    let node = page.mixture.nodes[number]
    let line = page.place.line
    if cmark_node_get_type(node).rawValue < CMARK_NODE_FIRST_INLINE.rawValue {
      var blocks: [Block] = []
      append(node, to: &blocks, depth: depth)
      for block in blocks { flow.append(block) }
    } else {
      var inlines: [Inline] = []
      append(
        inline: node, to: &inlines, depth: page.inlineDepth + flow.depth, cut: page.cut,
        isInLink: page.isInLink || flow.isInLink)
      for inline in inlines { flow.append(inline, line: line) }
    }
  }

  // MARK: Looks, links and pictures

  mutating func look(
    of node: HTMLNode, _ flow: HTMLFlow, _ page: HTMLPage
  ) -> HTMLFlow.Look? {
    switch node.tag {
    case GUMBO_TAG_B, GUMBO_TAG_SUMMARY: return .strong
    case GUMBO_TAG_I, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_CAPTION: return .emphasis
    case GUMBO_TAG_U: return .styled(.underline)
    case GUMBO_TAG_S: return .styled(.deletion)
    case GUMBO_TAG_SUP: return .styled(.superscript)
    case GUMBO_TAG_SUB: return .styled(.subscripted)
    case GUMBO_TAG_KBD: return .styled(.keyboard)
    case GUMBO_TAG_SAMP: return .code
    case GUMBO_TAG_Q: return .quotation
    case GUMBO_TAG_A:
      guard let address = node["href"] else {
        if let name = node["id"] ?? node["name"], !name.isEmpty {
          pendingAnchor = (name, page.place.line)
        }
        return nil
      }
      guard !page.isInLink, !flow.isInLink else { return nil }
      let destination = resolve(address, isImage: false, near: page.place(of: "href", of: node))
      return .link(destination, title: node["title"].nonEmpty)
    default: return nil
    }
  }

  mutating func image(_ node: HTMLNode, to flow: inout HTMLFlow, of page: HTMLPage) {
    let alternative = (node["alt"] ?? "").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    let line = page.place.line
    guard let address = node["src"] else {
      // Its data stood in the text, or it never had any.
      flow.append(words: alternative, line: line)
      return
    }
    let image = image(
      address, title: node["title"].nonEmpty, alternative: alternative,
      near: page.place(of: "src", of: node))
    flow.append(image, line: line)
  }

  /// A frame, a film or a sound becomes a link to it.
  mutating func medium(_ node: HTMLNode, to flow: inout HTMLFlow, of page: HTMLPage) {
    guard let written = node["src"].nonEmpty else { return }
    // Of several forms of one film the first will do.
    if node.tag == GUMBO_TAG_SOURCE, node.isLaterSource { return }
    // Embedding code leaves out the scheme, for pages that may be served with either.
    let address = written.hasPrefix("//") ? "https:" + written : written
    let destination = resolve(
      address, isImage: false, near: page.place(of: "src", of: node))
    let words = [Inline.text(node["title"].nonEmpty ?? node.parent?["title"].nonEmpty ?? address)]
    flow.endParagraph()
    if flow.isInLink || page.isInLink {
      for inline in words { flow.append(inline, line: page.place.line) }
    } else {
      flow.append(.link(Link(destination, content: words)), line: page.place.line)
    }
    flow.endParagraph()
  }
}
