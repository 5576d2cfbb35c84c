import CCmark
import LearningCore

/// Turns libcmark's tree into values, one file at a time.
///
/// Block quotes, lists and emphasis are followed by recursion down to ``Block/nestingLimit``; what
/// is deeper keeps its words and loses its nesting, so no input can exhaust the stack.
struct MarkdownReader {
  let source: SourceText
  /// Link reference definitions of the file, for cells that are parsed on their own.
  private lazy var definitions = LinkDefinitions(in: source.bytes)
  var document = MarkdownDocument()
  /// Where HTML of this file is parsed.
  let arena = HTMLArena()
  /// An anchor that an author put in HTML, and the line: a heading right there takes it over.
  var pendingAnchor: (id: String, line: Int)?
  /// How many cells, headings and summaries we are in: a heading in there is only words.
  var flatDepth = 0
  private let mayHoldHTML: Bool
  private var usedAnchors: [String: Int] = [:]
  private var hasWarnedOfDepth = false
  /// Where each embedded picture stands that was used by reference.
  private var embedded: [String: SourceRange] = [:]

  /// A text that was cut out of a line to be parsed by itself.
  struct Cut {
    var line: Int
    /// What to add to a column in the text for the column in the line.
    var shift: Int
  }

  private init(source: SourceText) {
    self.source = source
    mayHoldHTML = source.bytes.contains(UInt8(ascii: "<"))
  }

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
    if holdsHTML(parent, CMARK_NODE_HTML_BLOCK) {
      return blocks(ofHTML: Children(of: parent), depth: depth, line: line(of: parent))
    }
    var blocks: [Block] = []
    for node in Children(of: parent) { append(node, to: &blocks, depth: depth) }
    return blocks
  }

  private func holdsHTML(_ parent: OpaquePointer, _ type: cmark_node_type) -> Bool {
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

  private mutating func heading(_ node: OpaquePointer, line: Int) -> Block.Content? {
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
  private func editWithoutHeading(line: Int) -> SourceEdit? {
    let bytes = source.line(line)
    let words = String(decoding: bytes, as: UTF8.self)
    guard words.allSatisfy({ "#*_ \t\u{A0}".contains($0) }) else { return nil }
    let isApart = [line - 1, line + 1].contains { source.line($0).trimmed.isEmpty }
    return isApart
      ? SourceEdit(deletingLine: line)
      : SourceEdit(line: line, bytes: 0..<bytes.count, replacement: "")
  }

  /// GitHub's rule: the second `judul` is `judul-1`. An anchor the author wrote wins as it is.
  private mutating func uniqueAnchor(
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
    case .text, .code, .emphasis, .strong, .styled, .link, .image, .gap: return nil
    }
    var rest = blocks
    if inlines.isEmpty { rest.removeFirst() } else { rest[0].content = .paragraph(inlines) }
    return Callout(kind: kind, blocks: rest)
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
      result.append(
        Block(.paragraph(parseInlines(before, cut: Cut(line: line, shift: 0))), line: line))
    }
    let columns = layout.alignments.count
    let head = cells(layout.head, of: rows[layout.headRow], line: line + layout.headRow, columns)
    let body = layout.body.enumerated().map { index, row in
      let place = layout.headRow + 2 + index
      return cells(row, of: rows[place], line: line + place, columns)
    }
    let table = Table(alignments: layout.alignments, head: head, rows: body)
    return result + [Block(.table(table), line: line + layout.headRow)]
  }

  /// - Parameter text: the line the cells were cut from, as far as it belongs to the table.
  private mutating func cells(
    _ row: [[UInt8]], of text: ArraySlice<UInt8>, line: Int, _ columns: Int
  ) -> [[Inline]] {
    flatDepth += 1
    defer { flatDepth -= 1 }
    let lineStart = source.line(line).startIndex
    var rest = text
    return (0..<columns).map { column in
      guard column < row.count else { return [] }
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "|") }
      let start = rest.startIndex - lineStart
      // A cell with an escaped pipe in it is longer in the file.
      if rest.starts(with: row[column]) { rest = rest.dropFirst(row[column].count) }
      return parseInlines(row[column], cut: Cut(line: line, shift: start))
    }
  }

  /// Parses inline Markdown that stands alone, such as a table cell.
  private mutating func parseInlines(_ text: [UInt8], cut: Cut) -> [Inline] {
    let needsParser = text.contains { byte in
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "`"),
        UInt8(ascii: "<"), UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "!"),
        UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "w"), 0x0A:
        true
      default: false
      }
    }
    guard needsParser else {
      return text.isEmpty ? [] : [.text(String(decoding: text, as: UTF8.self))]
    }
    // A paragraph cannot begin with a block mark here: a word joiner in front keeps `- x` a text.
    // The space behind it keeps emphasis and addresses at the beginning what they are.
    let head = Array("\u{2060} ".utf8)
    var markdown = head + text
    if text.contains(UInt8(ascii: "[")) { markdown += [0x0A, 0x0A] + definitions.used(in: text) }
    return markdown.withUnsafeBufferPointer { bytes in
      let tree = MarkdownTree(parsing: bytes)
      guard let paragraph = cmark_node_first_child(tree.root) else { return [] }
      let cut = Cut(line: cut.line, shift: cut.shift - head.count)
      var content = inlines(of: paragraph, depth: 0, cut: cut)
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
  ///   - cut: where the text was cut out of the file, if it was.
  ///   - isInLink: a bare address inside a link is only its words.
  private mutating func inlines(
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

  private mutating func link(_ node: OpaquePointer, content: [Inline], cut: Cut?) -> Link {
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

  /// Where a node begins, as well as libcmark knows: its columns are off behind a line break in
  /// a list or a quote.
  func place(of node: OpaquePointer, cut: Cut?) -> SourceRange.Position {
    let column = Int(cmark_node_get_start_column(node))
    var guess = SourceRange.Position(
      line: lineOfInline(node), column: max(column, 1))
    if let cut { guess = .init(line: cut.line, column: max(column + cut.shift, 1)) }
    guard cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE,
      let literal = cmark_node_get_literal(node)
    else { return guess }
    let tag = UnsafeBufferPointer(cString: literal).prefix { $0 != 0x0A && $0 != 0x0D }
    let written = String(decoding: tag, as: UTF8.self)
    return source.range(of: written, near: guess).start
  }

  /// Where the address of a link or a picture probably begins: at its end, before the bracket.
  private func address(
    _ written: String, of node: OpaquePointer, cut: Cut?
  ) -> SourceRange.Position {
    let column = Int(cmark_node_get_end_column(node)) - written.utf8.count + (cut?.shift ?? 0)
    return .init(line: cut?.line ?? lineOfInline(node), column: max(column, 1))
  }

  /// Inlines without a line of their own stand on their block's first line.
  private func lineOfInline(_ node: OpaquePointer) -> Int {
    var node = node
    while cmark_node_get_start_line(node) == 0, let parent = cmark_node_parent(node) {
      node = parent
    }
    return line(of: node)
  }

  private mutating func rangeOfEmbedded(
    _ written: String, near place: SourceRange.Position
  ) -> SourceRange {
    if let known = embedded[written] { return known }
    var range = source.range(of: written, near: place)
    // Not there: a picture of 100 kB mostly stands in a definition at the end of the file.
    if range.end.column - range.start.column + 1 != written.utf8.count {
      range = source.firstRange(of: written) ?? range
    }
    embedded[written] = range
    return range
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
  fileprivate var isBlank: Bool {
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

extension SourceText {
  /// Where `text` stands in a line: the place nearest to the one given, for it may stand there
  /// several times. The whole line when it is not there.
  func range(of text: String, near place: SourceRange.Position) -> SourceRange {
    let line = line(place.line)
    let count = text.utf8.count
    guard count > 0, count <= line.count else { return range(line: place.line) }
    return line.withUnsafeBufferPointer { bytes in
      let last = bytes.count - count
      let guess = min(max(place.column - 1, 0), last)
      for distance in 0...min(Self.reach, max(guess, last - guess)) {
        for start in distance == 0 ? [guess] : [guess - distance, guess + distance]
        where (0...last).contains(start) && bytes[start...].starts(with: text.utf8) {
          return SourceRange(
            file: path, start: .init(line: place.line, column: start + 1),
            end: .init(line: place.line, column: start + count))
        }
      }
      return range(line: place.line)
    }
  }

  /// How many bytes away a text is looked for, so that a line of a megabyte takes no time.
  private static let reach = 1000

  /// Where `text`, which has no line end in it, stands first in the file.
  fileprivate func firstRange(of text: String) -> SourceRange? {
    guard let offset = bytes.withUnsafeBufferPointer({ $0.firstPlace(of: text) }) else {
      return nil
    }
    var (low, high) = (lineOffset + 1, lastLine)
    while low < high {
      let middle = (low + high + 1) / 2
      if self.offset(ofLine: middle) <= offset { low = middle } else { high = middle - 1 }
    }
    let column = offset - self.offset(ofLine: low) + 1
    return SourceRange(
      file: path, start: .init(line: low, column: column),
      end: .init(line: low, column: column + text.utf8.count - 1))
  }
}
