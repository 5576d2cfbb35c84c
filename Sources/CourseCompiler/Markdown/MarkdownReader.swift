import CCmark
import LearningCore

/// Turns libcmark's tree into values, one file at a time.
///
/// Block quotes, lists and emphasis are followed by recursion down to ``Block/nestingLimit``; what
/// is deeper keeps its words and loses its nesting, so no input can exhaust the stack.
struct MarkdownReader {
  let source: SourceText
  /// Link reference definitions of the file, for cells that are parsed on their own.
  private lazy var definitions: [UInt8] = linkDefinitions(in: source.bytes)
  private var document = MarkdownDocument()
  private var usedAnchors: [String: Int] = [:]
  private var hasWarnedOfDepth = false

  private init(source: SourceText) { self.source = source }

  static func read(_ source: SourceText) -> MarkdownDocument {
    var reader = MarkdownReader(source: source)
    source.bytes.withUnsafeBufferPointer { bytes in
      let tree = MarkdownTree(parsing: bytes)
      reader.document.blocks = reader.blocks(of: tree.root, depth: 0)
    }
    return reader.document
  }

  // MARK: Blocks

  private mutating func blocks(of parent: OpaquePointer, depth: Int) -> [Block] {
    var blocks: [Block] = []
    for node in Children(of: parent) { append(node, to: &blocks, depth: depth) }
    return blocks
  }

  private mutating func append(_ node: OpaquePointer, to blocks: inout [Block], depth: Int) {
    let line = line(of: node)
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      if let parts = table(from: node, line: line) {
        blocks += parts
      } else {
        let content = inlines(of: node, depth: 0)
        if !content.isEmpty { blocks.append(Block(.paragraph(content), line: line)) }
      }
    case CMARK_NODE_HEADING:
      if let heading = heading(node, line: line) {
        blocks.append(Block(.heading(heading), line: line))
      }
    case CMARK_NODE_CODE_BLOCK:
      let info = String(cString: cmark_node_get_fence_info(node))
      let language = info.split(whereSeparator: \.isWhitespace).first.map(String.init)
      let text = String(cString: cmark_node_get_literal(node))
      blocks.append(Block(.code(CodeBlock(language: language, text: text)), line: line))
    case CMARK_NODE_THEMATIC_BREAK: blocks.append(Block(.rule, line: line))
    case CMARK_NODE_HTML_BLOCK: blocks += html(node, line: line)
    case CMARK_NODE_BLOCK_QUOTE:
      guard depth < Block.nestingLimit else { return flatten(node, into: &blocks) }
      let inner = self.blocks(of: node, depth: depth + 1)
      blocks.append(Block(callout(from: inner).map { .callout($0) } ?? .quote(inner), line: line))
    case CMARK_NODE_LIST:
      guard depth < Block.nestingLimit else { return flatten(node, into: &blocks) }
      blocks.append(Block(.list(list(node, depth: depth)), line: line))
    default:
      // Any container a later libcmark may bring: its words are kept.
      flatten(node, into: &blocks)
    }
  }

  private mutating func list(_ node: OpaquePointer, depth: Int) -> List {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var items: [List.Item] = []
    for child in Children(of: node) {
      var item = List.Item(blocks: blocks(of: child, depth: depth + 1))
      if !isOrdered { item.takeBox() }
      items.append(item)
    }
    return List(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0, items: items)
  }

  /// Keeps the words of what is nested too deep: every paragraph below `node`, one after another.
  private mutating func flatten(_ node: OpaquePointer, into blocks: inout [Block]) {
    if !hasWarnedOfDepth {
      hasWarnedOfDepth = true
      document.diagnostics.append(.nestingTooDeep(at: source.range(line: line(of: node))))
    }
    var found: [OpaquePointer] = []
    forEachNode(in: node) { inner, type in
      if type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_CODE_BLOCK
        || type == CMARK_NODE_HEADING || type == CMARK_NODE_HTML_BLOCK
      {
        found.append(inner)
      }
    }
    for inner in found { append(inner, to: &blocks, depth: Block.nestingLimit) }
  }

  private mutating func heading(_ node: OpaquePointer, line: Int) -> Heading? {
    var content = inlines(of: node, depth: 0)
    var attributes = Attributes()
    if case .text(let last) = content.last, let split = Attributes.split(from: last) {
      attributes = split.attributes
      content.removeLast()
      if !split.title.isEmpty { content.append(.text(split.title)) }
    }
    // Word processors export empty headings; they say nothing.
    guard !content.isEmpty else { return nil }
    let level = Int(cmark_node_get_heading_level(node))
    let range = source.range(line: line)
    let anchor = uniqueAnchor(attributes.id, title: content.plainText, at: range)
    document.headings[anchor] = .init(attributes: attributes, range: range)
    return Heading(level: level, anchor: anchor, content: content)
  }

  /// GitHub's rule: the second `judul` is `judul-1`. An anchor the author wrote wins as it is.
  private mutating func uniqueAnchor(
    _ explicit: String?, title: String, at range: SourceRange
  ) -> String {
    let wanted = explicit ?? slug(title)
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

  private func callout(from blocks: [Block]) -> Callout? {
    guard case .paragraph(var inlines) = blocks.first?.content,
      case .text(let text) = inlines.first,
      text.hasPrefix("[!"), text.hasSuffix("]"),
      let kind = Callout.Kind(rawValue: text.dropFirst(2).dropLast().lowercased())
    else { return nil }
    inlines.removeFirst()
    switch inlines.first {
    case nil: break
    case .softBreak, .hardBreak: inlines.removeFirst()
    case .text, .code, .emphasis, .strong, .link, .image: return nil
    }
    var rest = blocks
    if inlines.isEmpty { rest.removeFirst() } else { rest[0].content = .paragraph(inlines) }
    return Callout(kind: kind, blocks: rest)
  }

  private mutating func html(_ node: OpaquePointer, line: Int) -> [Block] {
    let literal = String(cString: cmark_node_get_literal(node))
    let reduced = reduceHTML(literal)
    if let tag = reduced.firstTag { warnOfHTML(tag, line: line) }
    return reduced.paragraphs.map { Block(.paragraph([.text($0)]), line: line) }
  }

  // MARK: Tables

  /// Reads a paragraph again as a pipe table, if its second (or a later) line is a delimiter row.
  ///
  /// libcmark knows no tables: what looks like one arrives as a paragraph with line breaks.
  private mutating func table(from node: OpaquePointer, line: Int) -> [Block]? {
    let last = Int(cmark_node_get_end_line(node)) + source.lineOffset
    guard last > line, hasPipe(node) else { return nil }
    let quotes = enclosingQuotes(of: node)
    let indent = Int(cmark_node_get_start_column(node)) - 1
    let rows = (line...last).map { number in
      let bytes = source.line(number)
      return number == line ? bytes.dropFirst(indent) : bytes.droppingQuoteMarks(quotes)
    }
    guard let layout = TableLayout(rows: rows) else { return nil }
    var result: [Block] = []
    if layout.headRow > 0 {
      let before = Array(rows[..<layout.headRow].joined(separator: [0x0A]))
      result.append(Block(.paragraph(parseInlines(before, line: line)), line: line))
    }
    let head = cells(layout.head, line: line + layout.headRow, columns: layout.alignments.count)
    let body = layout.body.enumerated().map { index, row in
      cells(row, line: line + layout.headRow + 2 + index, columns: layout.alignments.count)
    }
    let table = Table(alignments: layout.alignments, head: head, rows: body)
    return result + [Block(.table(table), line: line + layout.headRow)]
  }

  private mutating func cells(_ row: [[UInt8]], line: Int, columns: Int) -> [[Inline]] {
    (0..<columns).map { $0 < row.count ? parseInlines(row[$0], line: line) : [] }
  }

  /// Parses inline Markdown that stands alone, such as a table cell.
  private mutating func parseInlines(_ text: [UInt8], line: Int) -> [Inline] {
    let needsParser = text.contains { byte in
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "`"),
        UInt8(ascii: "<"), UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "!"),
        UInt8(ascii: ":"), 0x0A:
        true
      default: false
      }
    }
    guard needsParser else {
      return text.isEmpty ? [] : [.text(String(decoding: text, as: UTF8.self))]
    }
    // A paragraph cannot begin with a block mark here: a word joiner in front keeps `- x` a text.
    // The space behind it keeps emphasis and addresses at the beginning what they are.
    var markdown = Array("\u{2060} ".utf8) + text
    if text.contains(UInt8(ascii: "[")) { markdown += [0x0A, 0x0A] + definitions }
    return markdown.withUnsafeBufferPointer { bytes in
      let tree = MarkdownTree(parsing: bytes)
      guard let paragraph = cmark_node_first_child(tree.root) else { return [] }
      var content = inlines(of: paragraph, depth: 0, line: line)
      if case .text(let first) = content.first {
        let rest = String(first.unicodeScalars.drop { $0 == "\u{2060}" || $0 == " " })
        if rest.isEmpty { content.removeFirst() } else { content[0] = .text(rest) }
      }
      return content
    }
  }

  private func hasPipe(_ node: OpaquePointer) -> Bool {
    Children(of: node).contains {
      cmark_node_get_type($0) == CMARK_NODE_TEXT
        && strchr(cmark_node_get_literal($0), Int32(UInt8(ascii: "|"))) != nil
    }
  }

  private func enclosingQuotes(of node: OpaquePointer) -> Int {
    var count = 0
    var parent = cmark_node_parent(node)
    while let ancestor = parent {
      if cmark_node_get_type(ancestor) == CMARK_NODE_BLOCK_QUOTE { count += 1 }
      parent = cmark_node_parent(ancestor)
    }
    return count
  }

  // MARK: Inlines

  /// - Parameters:
  ///   - fixedLine: the line to report for all of them, when the text was cut out of a file.
  ///   - isInLink: a bare address inside a link is only its words.
  private mutating func inlines(
    of parent: OpaquePointer, depth: Int, line fixedLine: Int? = nil, isInLink: Bool = false
  ) -> [Inline] {
    var inlines: [Inline] = []
    var wordless = WordlessElements()
    for node in Children(of: parent) {
      let isHidden = wordless.hide(node)
      guard !isHidden || cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT:
        guard let literal = cmark_node_get_literal(node) else { continue }
        if !isInLink, mayHoldAddress(literal) {
          for run in linkingAddresses(String(cString: literal)) { inlines.append(merging: run) }
        } else {
          inlines.append(merging: .text(String(cString: literal)))
        }
      case CMARK_NODE_SOFTBREAK: inlines.append(.softBreak)
      case CMARK_NODE_LINEBREAK: inlines.append(.hardBreak)
      case CMARK_NODE_CODE: inlines.append(.code(String(cString: cmark_node_get_literal(node))))
      case CMARK_NODE_HTML_INLINE:
        let tag = String(cString: cmark_node_get_literal(node))
        let line = fixedLine ?? line(of: node, within: parent)
        // A closing tag was announced by its opening one.
        if !tag.hasPrefix("<!--"), !tag.hasPrefix("</") { warnOfHTML(tag, line: line) }
        if isLineBreakTag(tag) { inlines.append(.hardBreak) }
      case CMARK_NODE_IMAGE:
        inlines.append(.image(image(node, line: fixedLine ?? line(of: node, within: parent))))
      case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK:
        guard depth < Block.nestingLimit else {
          inlines.append(merging: .text(words(below: node)))
          continue
        }
        let content = self.inlines(
          of: node, depth: depth + 1, line: fixedLine,
          isInLink: isInLink || cmark_node_get_type(node) == CMARK_NODE_LINK)
        switch cmark_node_get_type(node) {
        case CMARK_NODE_EMPH: inlines.append(.emphasis(content))
        case CMARK_NODE_STRONG: inlines.append(.strong(content))
        default:
          let line = fixedLine ?? line(of: node, within: parent)
          inlines.append(.link(link(node, content: content, line: line)))
        }
      default: inlines.append(merging: .text(words(below: node)))
      }
    }
    return inlines
  }

  private mutating func link(_ node: OpaquePointer, content: [Inline], line: Int) -> Link {
    let written = String(cString: cmark_node_get_url(node))
    let title = String(cString: cmark_node_get_title(node))
    return Link(
      resolve(written, isImage: false, line: line), title: title.isEmpty ? nil : title,
      content: content)
  }

  private mutating func image(_ node: OpaquePointer, line: Int) -> Image {
    let written = String(cString: cmark_node_get_url(node))
    let title = String(cString: cmark_node_get_title(node))
    let alternative = words(below: node)
    if alternative.isEmpty {
      document.diagnostics.append(
        .imageWithoutText(written, at: source.range(of: written, line: line)))
    }
    return Image(
      resolve(written, isImage: true, line: line), title: title.isEmpty ? nil : title,
      alternative: alternative)
  }

  private mutating func resolve(_ written: String, isImage: Bool, line: Int) -> Destination {
    let destination = Destination(written, in: source.path)
    switch destination {
    case .web: break
    case .refused:
      document.diagnostics.append(.linkRefused(written, at: source.range(of: written, line: line)))
    case .document, .file:
      document.uses.append(
        .init(
          destination: destination, text: written, isImage: isImage,
          range: source.range(of: written, line: line)))
    }
    return destination
  }

  private func words(below node: OpaquePointer) -> String {
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

  // MARK: Places

  private func line(of node: OpaquePointer) -> Int {
    Int(cmark_node_get_start_line(node)) + source.lineOffset
  }

  /// Inlines without a line of their own stand on their block's first line.
  private func line(of node: OpaquePointer, within parent: OpaquePointer) -> Int {
    let own = Int(cmark_node_get_start_line(node))
    return (own > 0 ? own : Int(cmark_node_get_start_line(parent))) + source.lineOffset
  }

  private mutating func warnOfHTML(_ tag: String, line: Int) {
    document.diagnostics.append(
      .htmlReduced(String(tag.prefix(40)), at: source.range(of: tag, line: line)))
  }
}

/// Finds the scripts and styles within one paragraph: from an opening tag to its closing tag
/// nothing is for readers. Without a closing tag the words are kept.
private struct WordlessElements {
  private var closing: OpaquePointer?
  private var unclosed: Set<String> = []

  /// - Parameter node: the next node of the paragraph.
  mutating func hide(_ node: OpaquePointer) -> Bool {
    if let closing {
      if node == closing { self.closing = nil }
      return true
    }
    guard let name = Self.name(of: node), !name.hasPrefix("/"), wordlessElements.contains(name),
      !unclosed.contains(name)
    else { return false }
    var following = cmark_node_next(node)
    while let other = following, Self.name(of: other) != "/" + name {
      following = cmark_node_next(other)
    }
    if following == nil { unclosed.insert(name) }
    closing = following
    return false
  }

  /// `script` or `/script`, in lower case.
  private static func name(of node: OpaquePointer) -> String? {
    guard cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE else { return nil }
    return String(cString: cmark_node_get_literal(node)).dropFirst()
      .prefix { $0.isLetter || $0.isNumber || $0 == "/" }.lowercased()
  }
}

extension [Inline] {
  /// Two texts in a row become one, so that later stages see whole words.
  fileprivate mutating func append(merging inline: Inline) {
    if case .text(let next) = inline, case .text(var text) = last {
      // Out of the array first, so that the text grows in place: 100,000 brackets are 100,000 texts.
      removeLast()
      text += next
      append(.text(text))
    } else {
      append(inline)
    }
  }
}

extension List.Item {
  /// Takes `[ ]` or `[x]` off the beginning of the item's first paragraph.
  fileprivate mutating func takeBox() {
    guard case .paragraph(var inlines) = blocks.first?.content,
      case .text(let text) = inlines.first,
      let (isTicked, words) = splitBox(text)
    else { return }
    if words.isEmpty {
      inlines.removeFirst()
      if inlines.first == .softBreak { inlines.removeFirst() }
    } else {
      inlines[0] = .text(String(words))
    }
    if inlines.isEmpty { blocks.removeFirst() } else { blocks[0].content = .paragraph(inlines) }
    ticked = isTicked
  }
}

/// - Returns: whether the box is ticked, and what stands behind it; `nil` when the text does not
///   begin with a box and white space (or nothing) after it.
private func splitBox(_ text: String) -> (isTicked: Bool, words: Substring)? {
  let bytes = text.utf8
  guard bytes.first == UInt8(ascii: "[") else { return nil }
  let box = bytes.prefix(3)
  let isTicked = box.elementsEqual("[x]".utf8) || box.elementsEqual("[X]".utf8)
  guard isTicked || box.elementsEqual("[ ]".utf8) else { return nil }
  let rest = Substring(bytes.dropFirst(3))
  let words = rest.drop { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
  return words.startIndex > rest.startIndex || rest.isEmpty ? (isTicked, words) : nil
}
