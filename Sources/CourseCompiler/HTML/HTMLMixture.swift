import CCmark
import LearningCore

/// The children of one Markdown node as a single HTML text, so that a tag opened in one of them
/// can be closed in another.
///
/// What is Markdown stands in it as a numbered comment. Of what is HTML only the tags and attributes
/// that mean something to us are written down; comments of authors never are.
struct HTMLMixture {
  private(set) var bytes: [UInt8] = []
  /// The Markdown nodes, by the number in their comment.
  private(set) var nodes: [OpaquePointer] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// A line on which more was left open than is followed.
  private(set) var lineTooDeep: Int?
  /// Whether any tag is left; if not, there is nothing to parse.
  private(set) var hasTags = false
  private let source: SourceText
  /// Where parts of `bytes` come from, ascending.
  private var origins: [(offset: Int, place: SourceRange.Position)] = []
  /// How many elements of a name are open, and how many more were left out.
  private var open: [String: Int] = [:]
  private var leftOut: [String: Int] = [:]
  private var openCount = 0
  private var openLooks = 0
  private var reported: Set<String> = []
  /// Hidden elements that are not closed in what is left.
  private var unclosed: Set<String> = []
  /// By heading; see ``elementsClosed(after:)``.
  private var closedLater: [OpaquePointer: [String: Int]] = [:]

  /// Elements open at the same time. Each tag makes the parser look through all of them. Real pages
  /// stay below 40.
  private static let openLimit = 256

  init(source: SourceText) { self.source = source }

  /// Where a place in `bytes` comes from.
  func place(of offset: Int) -> SourceRange.Position? {
    var low = 0
    var high = origins.count
    while low < high {
      let middle = (low + high) / 2
      if origins[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : origins[low - 1].place
  }

  /// - Parameter placeOf: finds where a child begins in the file.
  mutating func add(
    _ siblings: some Sequence<OpaquePointer>, placeOf: (OpaquePointer) -> SourceRange.Position
  ) {
    var hidden: String?
    for node in siblings {
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE {
        add(html: node, isBlock: type == CMARK_NODE_HTML_BLOCK, at: placeOf(node), hidden: &hidden)
      } else if hidden == nil {
        if type == CMARK_NODE_HEADING { closeForgotten(before: node) }
        if type == CMARK_NODE_TEXT, let literal = cmark_node_get_literal(node) {
          add(words: UnsafeBufferPointer(cString: literal))
        } else {
          origins.append((bytes.count, placeOf(node)))
          bytes += "<!--\(nodes.count)-->".utf8
          nodes.append(node)
        }
      }
    }
  }

  private mutating func add(words: UnsafeBufferPointer<UInt8>) {
    for byte in words {
      switch byte {
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      default: bytes.append(byte)
      }
    }
  }

  private mutating func add(
    html node: OpaquePointer, isBlock: Bool, at start: SourceRange.Position, hidden: inout String?
  ) {
    guard let literal = cmark_node_get_literal(node) else { return }
    var scanner = HTMLScanner(UnsafeBufferPointer(cString: literal))
    var places = Places(source: source, bytes: scanner.bytes, start: start, isBlock: isBlock)
    if let name = hidden {
      guard scanner.skip(pastClosing: name) else { return }
      hidden = nil
    }
    while let token = scanner.next() {
      switch token {
      case .text(let range):
        origins.append((bytes.count, places.place(of: range.lowerBound)))
        for byte in scanner.bytes[range] {
          if byte == UInt8(ascii: "<") { bytes += "&lt;".utf8 } else { bytes.append(byte) }
        }
      case .tag(let tag):
        let place = places.place(of: tag.range.lowerBound)
        guard add(tag, of: scanner.bytes, at: place) == .hidden, !tag.isClosing else { continue }
        if !unclosed.contains(tag.name), scanner.skip(pastClosing: tag.name) { continue }
        if isClosed(tag.name, after: node) {
          hidden = tag.name
          return
        }
        // An unfinished script is still no text; a tag somebody writes about hides nothing.
        if isBlock, tag.name == "script" || tag.name == "style" { return }
      }
    }
  }

  private mutating func isClosed(_ name: String, after node: OpaquePointer) -> Bool {
    guard !unclosed.contains(name) else { return false }
    var following = cmark_node_next(node)
    while let other = following {
      let type = cmark_node_get_type(other)
      if type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE,
        let literal = cmark_node_get_literal(other)
      {
        var scanner = HTMLScanner(UnsafeBufferPointer(cString: literal))
        if scanner.skip(pastClosing: name) { return true }
      }
      following = cmark_node_next(other)
    }
    unclosed.insert(name)
    return false
  }

  // MARK: Tags

  /// A heading begins something new. An element that is never closed must not swallow it, and with
  /// it all that follows.
  private mutating func closeForgotten(before heading: OpaquePointer) {
    guard open.values.contains(where: { $0 > 0 }) else { return }
    if closedLater.isEmpty { closedLater = elementsClosed(after: heading) }
    for (name, count) in open.sorted(by: { $0.key < $1.key }) {
      let forgotten = count - closedLater[heading, default: [:]][name, default: 0]
      for _ in 0..<max(0, forgotten) where close(name) { bytes += "</\(name)>".utf8 }
    }
  }

  /// For this heading and its later siblings: how many elements that are open there are closed
  /// behind it. What is opened behind it takes the first closing tags.
  private func elementsClosed(
    after heading: OpaquePointer
  ) -> [OpaquePointer: [String: Int]] {
    let siblings = Array(sequence(first: heading, next: cmark_node_next))
    var closed: [String: Int] = [:]
    var found: [OpaquePointer: [String: Int]] = [:]
    for node in siblings.reversed() {
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_HEADING { found[node] = closed }
      guard type == CMARK_NODE_HTML_BLOCK, let literal = cmark_node_get_literal(node) else {
        continue
      }
      for (name, isClosing) in Self.tags(in: UnsafeBufferPointer(cString: literal)).reversed() {
        closed[name] = max(0, closed[name, default: 0] + (isClosing ? 1 : -1))
      }
    }
    return found
  }

  private static func tags(
    in literal: UnsafeBufferPointer<UInt8>
  ) -> [(name: String, isClosing: Bool)] {
    var scanner = HTMLScanner(literal)
    var tags: [(name: String, isClosing: Bool)] = []
    while let token = scanner.next() {
      guard case .tag(let tag) = token, case .kept(let name) = HTMLRole(of: tag.name) else {
        continue
      }
      tags.append((name, tag.isClosing))
    }
    return tags
  }

  private mutating func add(
    _ tag: HTMLTag, of source: UnsafeBufferPointer<UInt8>, at place: SourceRange.Position
  ) -> HTMLRole {
    let role = HTMLRole(of: tag.name)
    if !tag.isClosing { report(tag, role, of: source, at: place) }
    guard case .kept(let name) = role else { return role }
    origins.append((bytes.count, place))
    let isFollowed = tag.isClosing ? close(name) : open(name, at: place)
    guard isFollowed else {
      // What stood apart stays apart.
      if !HTMLRole.passedOn.contains(name) { bytes.append(0x20) }
      return role
    }
    hasTags = true
    bytes += (tag.isClosing ? "</" : "<").utf8
    bytes += name.utf8
    if !tag.isClosing, !HTMLRole.passedOn.contains(name) {
      addAttributes(of: tag, from: source, at: place)
    }
    bytes.append(UInt8(ascii: ">"))
    // What stands between these is for browsers that cannot show the frame, and none of ours can.
    if name == "iframe", !tag.isClosing { bytes += "</iframe>".utf8 }
    return role
  }

  /// - Returns: whether the tag is passed on.
  private mutating func open(_ name: String, at place: SourceRange.Position) -> Bool {
    guard !HTMLRole.empty.contains(name), !HTMLRole.closedByNext.contains(name), name != "iframe"
    else { return true }
    let isLook = HTMLRole.passedOn.contains(name)
    guard (isLook ? openLooks : openCount) < Self.openLimit else {
      leftOut[name, default: 0] += 1
      if !isLook { lineTooDeep = lineTooDeep ?? place.line }
      return false
    }
    open[name, default: 0] += 1
    if isLook { openLooks += 1 } else { openCount += 1 }
    return true
  }

  private mutating func close(_ name: String) -> Bool {
    guard !HTMLRole.empty.contains(name), name != "iframe" else { return false }
    guard !HTMLRole.closedByNext.contains(name) else { return true }
    if let count = leftOut[name], count > 0 {
      leftOut[name] = count - 1
      return false
    }
    guard let count = open[name], count > 0 else { return false }
    open[name] = count - 1
    if HTMLRole.passedOn.contains(name) { openLooks -= 1 } else { openCount -= 1 }
    return true
  }

  private static let attributes: Set<String> = [
    "align", "alt", "class", "colspan", "href", "id", "name", "rowspan", "src", "start", "style",
    "title",
  ]

  private mutating func addAttributes(
    of tag: HTMLTag, from source: UnsafeBufferPointer<UInt8>, at place: SourceRange.Position
  ) {
    var seen: Set<String> = []
    for attribute in tag.attributes where Self.attributes.contains(attribute.name) {
      guard seen.insert(attribute.name).inserted, !isEmbedded(attribute, in: source) else {
        continue
      }
      bytes += " \(attribute.name)=\"".utf8
      let distance = attribute.value.lowerBound - tag.range.lowerBound
      origins.append((bytes.count, .init(line: place.line, column: place.column + distance)))
      for byte in source[attribute.value] {
        if byte == UInt8(ascii: "\"") { bytes += "&quot;".utf8 } else { bytes.append(byte) }
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  // MARK: What its author should know

  private mutating func report(
    _ tag: HTMLTag, _ role: HTMLRole, of source: UnsafeBufferPointer<UInt8>,
    at place: SourceRange.Position
  ) {
    let range = self.source.range(from: place, bytes: tag.range.count)
    switch role {
    case .unknown:
      guard isFirst(tag.name, onLine: place.line) else { break }
      diagnostics.append(.htmlElementUnknown(tag.writtenName, at: range))
    case .removed, .hidden:
      guard isFirst(tag.name, onLine: place.line) else { break }
      diagnostics.append(.htmlRemoved("<\(tag.writtenName)>", at: range))
    case .kept, .plain: break
    }
    for attribute in tag.attributes {
      if attribute.name.hasPrefix("on"), attribute.name.count > 2 {
        guard isFirst(attribute.name, onLine: place.line) else { continue }
        diagnostics.append(.htmlRemoved(String(attribute.name.prefix(40)), at: range))
      } else if tag.name == "img", isEmbedded(attribute, in: source) {
        diagnostics.append(.imageEmbedded(bytes: attribute.value.count, at: range))
      }
    }
  }

  private mutating func isFirst(_ name: String, onLine line: Int) -> Bool {
    reported.insert("\(line) \(name)").inserted
  }

  private func isEmbedded(
    _ attribute: HTMLTag.Attribute, in source: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    attribute.name == "src"
      && source[attribute.value].prefix(5).elementsEqual("data:".utf8) { $0 | 0x20 == $1 | 0x20 }
  }
}

/// Finds the place in the file of each tag of a literal, from first to last.
private struct Places {
  let source: SourceText
  let bytes: UnsafeBufferPointer<UInt8>
  let start: SourceRange.Position
  let isBlock: Bool
  private var line: Int
  private var lineEnd = 0
  /// Bytes of the line in the file.
  private var lineCount = 0
  private var seen = 0

  init(
    source: SourceText, bytes: UnsafeBufferPointer<UInt8>, start: SourceRange.Position,
    isBlock: Bool
  ) {
    (self.source, self.bytes, self.start, self.isBlock) = (source, bytes, start, isBlock)
    line = start.line
    findLineEnd()
  }

  mutating func place(of offset: Int) -> SourceRange.Position {
    while seen < offset {
      let isPair = bytes[seen] == 0x0D && seen + 1 < bytes.count && bytes[seen + 1] == 0x0A
      if bytes[seen] == 0x0A || bytes[seen] == 0x0D && !isPair {
        line += 1
        (seen, lineEnd) = (seen + 1, seen + 1)
        findLineEnd()
      } else {
        seen += 1
      }
    }
    guard isBlock else { return line == start.line ? start : .init(line: line) }
    // Of a line in a quote or a list the literal has the end.
    let column = lineCount - (lineEnd - offset) + 1
    return .init(line: line, column: max(column, 1))
  }

  private mutating func findLineEnd() {
    while lineEnd < bytes.count, bytes[lineEnd] != 0x0A, bytes[lineEnd] != 0x0D { lineEnd += 1 }
    lineCount = source.line(line).count
  }
}

extension SourceText {
  /// As many bytes as there are on the line, from `start`.
  func range(from start: SourceRange.Position, bytes count: Int) -> SourceRange {
    let length = line(start.line).count
    let end = min(start.column + count - 1, max(length, start.column))
    return SourceRange(
      file: path, start: start, end: .init(line: start.line, column: end))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Without the NUL. Valid as long as the text is.
  init(cString: UnsafePointer<CChar>) {
    let count = strlen(cString)
    self = UnsafeRawPointer(cString).withMemoryRebound(to: UInt8.self, capacity: count) {
      UnsafeBufferPointer(start: $0, count: count)
    }
  }
}
