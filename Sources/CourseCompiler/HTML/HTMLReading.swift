import CCmark
import CGumbo
import LearningCore

/// One HTML text while it is turned into blocks.
private struct HTMLPage {
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
  private mutating func blocks(
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
  private mutating func enter(
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

  private mutating func append(_ text: String, to flow: inout HTMLFlow, of page: HTMLPage) {
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

  private mutating func append(
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

  private mutating func look(
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

  private mutating func image(_ node: HTMLNode, to flow: inout HTMLFlow, of page: HTMLPage) {
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
  private mutating func medium(_ node: HTMLNode, to flow: inout HTMLFlow, of page: HTMLPage) {
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

  // MARK: Blocks

  private mutating func heading(
    _ node: HTMLNode, of page: inout HTMLPage, depth: Int
  ) -> Block.Content? {
    guard let tag = node.tag else { return nil }
    let place = page.place
    var attributes = Attributes()
    attributes.id = (node["id"] ?? node["name"]).nonEmpty
    flatDepth += 1
    let content = blocks(in: node, of: &page, depth: depth).flattened
    flatDepth -= 1
    return heading(
      level: Int(tag.rawValue - GUMBO_TAG_H1.rawValue) + 1, content: content,
      attributes: attributes, at: source.range(line: place.line))
  }

  private mutating func container(
    _ node: HTMLNode, _ tag: GumboTag, of page: inout HTMLPage, depth: Int
  ) -> [Block] {
    let line = page.place.line
    switch tag {
    case GUMBO_TAG_BLOCKQUOTE:
      return [Block(.quote(blocks(in: node, of: &page, depth: depth)), line: line)]
    case GUMBO_TAG_DETAILS:
      let summary = node.children.first { $0.tag == GUMBO_TAG_SUMMARY }
      var words: [Inline] = []
      if let summary {
        flatDepth += 1
        words = blocks(in: summary, of: &page, depth: depth).flattened
        flatDepth -= 1
      }
      let inner = blocks(in: node, of: &page, depth: depth, without: summary)
      return [Block(.details(Details(summary: words, blocks: inner)), line: line)]
    case GUMBO_TAG_TABLE: return table(node, of: &page, depth: depth)
    default: return list(node, of: &page, depth: depth)
    }
  }

  /// What stands between the items belongs to the one before it; a list without items is none.
  private mutating func list(
    _ node: HTMLNode, of page: inout HTMLPage, depth: Int
  ) -> [Block] {
    let line = page.place.line
    var loose: [Block] = []
    var items: [List.Item] = []
    for child in node.children {
      page.visit(child)
      switch child.tag {
      case GUMBO_TAG_LI:
        items.append(List.Item(blocks: blocks(in: child, of: &page, depth: depth)))
      case GUMBO_TAG_DT:
        let term = blocks(in: child, of: &page, depth: depth).flattened
        guard !term.isEmpty else { continue }
        let block = Block(.paragraph([.strong(term)]), line: page.place.line)
        items.append(List.Item(blocks: [block]))
      default:
        let inner = blocks(inOrAt: child, of: &page, depth: depth)
        if items.isEmpty { loose += inner } else { items[items.count - 1].blocks += inner }
      }
    }
    items.removeAll(where: \.blocks.isEmpty)
    guard !items.isEmpty else { return loose }
    let start = node.tag == GUMBO_TAG_OL ? node["start"].flatMap { Int($0) } ?? 1 : nil
    let isTight = items.allSatisfy { item in
      item.blocks.count { if case .paragraph = $0.content { true } else { false } } <= 1
    }
    return loose + [Block(.list(List(start: start, isTight: isTight, items: items)), line: line)]
  }

  /// Blocks of a child that may itself be words or Markdown.
  private mutating func blocks(
    inOrAt node: HTMLNode, of page: inout HTMLPage, depth: Int
  ) -> [Block] {
    guard node.tag == nil || !node.isBlock else {
      return blocks(in: node, of: &page, depth: depth)
    }
    var flow = HTMLFlow(line: page.place.line)
    if enter(node, &flow, &page, depth: depth) {
      flow.close(node)
      return blocks(in: node, of: &page, depth: depth)
    }
    flow.endParagraph()
    return flow.blocks
  }

  private mutating func table(
    _ node: HTMLNode, of page: inout HTMLPage, depth: Int
  ) -> [Block] {
    let line = page.place.line
    var table = HTMLTable()
    var before: [Block] = []
    var only: [Block] = []
    var count = 0
    flatDepth += 1
    defer { flatDepth -= 1 }
    node.walk { child in
      switch child.tag {
      case GUMBO_TAG_THEAD, GUMBO_TAG_TBODY, GUMBO_TAG_TFOOT: return true
      case GUMBO_TAG_TR:
        table.rows.append([])
        return true
      case GUMBO_TAG_TD, GUMBO_TAG_TH:
        page.visit(child)
        only = blocks(in: child, of: &page, depth: depth)
        count += 1
        if table.rows.isEmpty { table.rows.append([]) }
        table.rows[table.rows.count - 1].append(child.cell(only.flattened))
        return false
      default:
        page.visit(child)
        var flow = HTMLFlow(line: page.place.line)
        if enter(child, &flow, &page, depth: depth) {
          before += blocks(in: child, of: &page, depth: depth).map {
            child.tag == GUMBO_TAG_CAPTION ? $0.emphasised : $0
          }
        } else {
          flow.endParagraph()
          before += flow.blocks
        }
        return false
      }
    }
    table.rows.removeAll(where: \.isEmpty)
    // A table of one cell is a frame around what is in it.
    if count == 1 { return before + only }
    return before + (table.table.map { [Block(.table($0), line: line)] } ?? [])
  }
}

extension Block {
  fileprivate var emphasised: Block {
    guard case .paragraph(let inlines) = content else { return self }
    return Block(.paragraph([.emphasis(inlines)]), line: line)
  }
}

extension HTMLNode {
  fileprivate var children: [HTMLNode] {
    var children: [HTMLNode] = []
    var upcoming = firstChild
    while let child = upcoming {
      children.append(child)
      upcoming = child.next
    }
    return children
  }

  /// Holds blocks of its own in our tree.
  fileprivate var isContainer: Bool {
    switch tag {
    case GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_DETAILS,
      GUMBO_TAG_TABLE:
      true
    default: false
    }
  }

  /// Stands on lines of its own.
  fileprivate var isBlock: Bool {
    switch tag {
    case GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_PRE, GUMBO_TAG_LI, GUMBO_TAG_DT, GUMBO_TAG_DD,
      GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT,
      GUMBO_TAG_CAPTION, GUMBO_TAG_SUMMARY, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION:
      true
    default: isContainer
    }
  }

  /// Whether blocks of Markdown stand in it.
  fileprivate var holdsMarkdown: Bool {
    var holds = false
    walk { node in
      if node.placeholder != nil { holds = true }
      return !holds
    }
    return holds
  }

  fileprivate var codeBlock: CodeBlock? {
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

  fileprivate func cell(_ content: [Inline]) -> HTMLTable.Cell {
    let span = { (name: String) in self[name].flatMap { Int($0) }.map { min(max($0, 1), 1000) } }
    return HTMLTable.Cell(
      content: content, isHead: tag == GUMBO_TAG_TH, columns: span("colspan") ?? 1,
      rows: span("rowspan") ?? 1,
      alignment: Table.Alignment(align: self["align"], style: self["style"]))
  }

  fileprivate var isLaterSource: Bool {
    guard let parent else { return false }
    if parent["src"] != nil { return true }
    return parent.children.first { $0.tag == GUMBO_TAG_SOURCE } != self
  }
}

extension String? {
  /// `nil` for an empty text, too.
  fileprivate var nonEmpty: String? { self?.nonEmpty }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
