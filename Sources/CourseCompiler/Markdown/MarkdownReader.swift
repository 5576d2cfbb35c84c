import CCmark
import LearningCore

/// Turns libcmark's tree into values, one file at a time.
///
/// Block quotes, lists and emphasis are followed by recursion down to ``Block/nestingLimit``; what
/// is deeper keeps its words and loses its nesting, so no input can exhaust the stack.
struct MarkdownReader {
  let source: SourceText
  /// Link reference definitions of the file, for cells that are parsed on their own.
  lazy var definitions = LinkDefinitions(in: source.bytes)
  var document = MarkdownDocument()
  /// Where HTML of this file is parsed.
  let arena = HTMLArena()
  /// An anchor that an author put in HTML, and the line: a heading right there takes it over.
  var pendingAnchor: (id: String, line: Int)?
  /// How many cells, headings and summaries we are in: a heading in there is only words.
  var flatDepth = 0
  private let mayHoldHTML: Bool
  var usedAnchors: [String: Int] = [:]
  private var hasWarnedOfDepth = false
  /// Where each embedded picture stands that was used by reference.
  var embedded: [String: SourceRange] = [:]

  /// A text that was cut out of a line to be parsed by itself.
  struct Cut {
    var line: Int
    /// What to add to a column in the text for the column in the line.
    var shift: Int
  }

  private init(source: SourceText) {
    self.source = source
    mayHoldHTML = source.bytes.withUnsafeBufferPointer {
      $0.firstPlace(of: UInt8(ascii: "<")) != nil
    }
  }

  static func read(_ source: SourceText) -> MarkdownDocument {
    var reader = MarkdownReader(source: source)
    source.bytes.withUnsafeBufferPointer { bytes in
      let tree = MarkdownTree(parsing: bytes)
      reader.document.blocks = reader.blocks(of: tree.root, depth: 0)
    }
    return reader.document
  }

  mutating func blocks(of parent: OpaquePointer, depth: Int) -> [Block] {
    if holdsHTML(parent, CMARK_NODE_HTML_BLOCK) {
      return blocks(ofHTML: Children(of: parent), depth: depth, line: line(of: parent))
    }
    var blocks: [Block] = []
    for node in Children(of: parent) { append(node, to: &blocks, depth: depth) }
    return blocks
  }

  func holdsHTML(_ parent: OpaquePointer, _ type: cmark_node_type) -> Bool {
    mayHoldHTML && Children(of: parent).contains { cmark_node_get_type($0) == type }
  }

  mutating func append(_ node: OpaquePointer, to blocks: inout [Block], depth: Int) {
    let line = line(of: node)
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      if let parts = table(from: node, line: line) {
        blocks += parts
      } else if holdsHTML(node, CMARK_NODE_HTML_INLINE) {
        blocks += self.blocks(ofHTML: Children(of: node), depth: depth, line: line)
      } else {
        let content = inlines(of: node, depth: 0)
        if !content.isEmpty { blocks.append(Block(.paragraph(content), line: line)) }
      }
    case CMARK_NODE_HEADING:
      if let heading = heading(node, line: line) { blocks.append(Block(heading, line: line)) }
    case CMARK_NODE_CODE_BLOCK:
      let info = String(cString: cmark_node_get_fence_info(node))
      let language = info.split(whereSeparator: \.isWhitespace).first.map(String.init)
      let text = String(cString: cmark_node_get_literal(node))
      blocks.append(Block(.code(CodeBlock(language: language, text: text)), line: line))
    case CMARK_NODE_THEMATIC_BREAK: blocks.append(Block(.rule, line: line))
    case CMARK_NODE_HTML_BLOCK:
      blocks += self.blocks(ofHTML: CollectionOfOne(node), depth: depth, line: line)
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

  mutating func list(_ node: OpaquePointer, depth: Int) -> List {
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
  mutating func flatten(_ node: OpaquePointer, into blocks: inout [Block]) {
    warnOfDepth(line: line(of: node))
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

  mutating func warnOfDepth(line: Int) {
    guard !hasWarnedOfDepth else { return }
    hasWarnedOfDepth = true
    document.diagnostics.append(.nestingTooDeep(at: source.range(line: line)))
  }

  func callout(from blocks: [Block]) -> Callout? {
    guard case .paragraph(var inlines) = blocks.first?.content,
      case .text(let text) = inlines.first,
      text.hasPrefix("[!"), text.hasSuffix("]"),
      let kind = Callout.Kind(rawValue: text.dropFirst(2).dropLast().lowercased())
    else { return nil }
    inlines.removeFirst()
    switch inlines.first {
    case nil: break
    case .softBreak, .hardBreak: inlines.removeFirst()
    case .text, .code, .emphasis, .strong, .styled, .link, .image, .gap: return nil
    }
    var rest = blocks
    if inlines.isEmpty { rest.removeFirst() } else { rest[0].content = .paragraph(inlines) }
    return Callout(kind: kind, blocks: rest)
  }
}
