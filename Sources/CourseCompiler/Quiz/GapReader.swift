import LearningCore

/// Takes the gaps of a cloze out of its text: `[[answer|another answer]]`.
struct GapReader {
  struct Gap {
    var written: String
    /// As written between the bars; empty ones are left out.
    var answers: [String]
    /// Line of the file its block begins on.
    var line: Int
  }

  private(set) var found: [Gap] = []

  mutating func read(_ blocks: [Block]) -> [Block] {
    var gapped = blocks
    for index in gapped.indices {
      let line = gapped[index].line
      switch gapped[index].content {
      case .paragraph(let inlines):
        gapped[index].content = .paragraph(read(inlines, line: line))
      case .quote(let inner): gapped[index].content = .quote(read(inner))
      case .callout(let callout):
        gapped[index].content = .callout(Callout(kind: callout.kind, blocks: read(callout.blocks)))
      case .list(var list):
        for item in list.items.indices { list.items[item].blocks = read(list.items[item].blocks) }
        gapped[index].content = .list(list)
      case .table(var table):
        table.head = table.head.map { read($0, line: line) }
        table.rows = table.rows.map { row in row.map { read($0, line: line) } }
        gapped[index].content = .table(table)
      case .heading, .code, .rule, .details, .selfCheck: break
      }
    }
    return gapped
  }

  mutating func read(_ inlines: [Inline], line: Int) -> [Inline] {
    var read: [Inline] = []
    // A line end in the source moves on by one line.
    var line = line
    for inline in inlines {
      switch inline {
      case .text(let text): read += self.read(text, line: line)
      case .emphasis(let inner): read.append(.emphasis(self.read(inner, line: line)))
      case .strong(let inner): read.append(.strong(self.read(inner, line: line)))
      case .styled(let style, let inner):
        read.append(.styled(style, self.read(inner, line: line)))
      case .softBreak, .hardBreak:
        line += 1
        read.append(inline)
      case .code, .link, .image, .gap: read.append(inline)
      }
    }
    return read
  }

  private mutating func read(_ text: String, line: Int) -> [Inline] {
    var inlines: [Inline] = []
    var rest = Substring(text)
    while let gap = rest.firstGap {
      if gap.before.startIndex < gap.before.endIndex { inlines.append(.text(String(gap.before))) }
      inlines.append(.gap(found.count))
      let answers = gap.inside.split(separator: "|").map { String($0.trimmed) }
        .filter { !$0.isEmpty }
      found.append(Gap(written: "[[\(gap.inside)]]", answers: answers, line: line))
      rest = gap.after
    }
    if !rest.isEmpty { inlines.append(.text(String(rest))) }
    return inlines
  }
}

extension Substring {
  /// The first `[[…]]`, and what stands around it.
  fileprivate var firstGap: (before: Substring, inside: Substring, after: Substring)? {
    let bytes = utf8
    var index = bytes.startIndex
    var open: Index?
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      guard next < bytes.endIndex else { return nil }
      if let start = open {
        if bytes[index] == UInt8(ascii: "]"), bytes[next] == UInt8(ascii: "]") {
          let inside = self[bytes.index(start, offsetBy: 2)..<index]
          return (self[..<start], inside, self[bytes.index(after: next)...])
        }
      } else if bytes[index] == UInt8(ascii: "["), bytes[next] == UInt8(ascii: "[") {
        open = index
        index = next
      }
      index = bytes.index(after: index)
    }
    return nil
  }

  fileprivate var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension [Inline] {
  var holdsGaps: Bool {
    contains { inline in
      switch inline {
      case .text(let text): text.utf8.contains(UInt8(ascii: "[")) && Substring(text).firstGap != nil
      case .emphasis(let inner), .strong(let inner), .styled(_, let inner): inner.holdsGaps
      case .gap: true
      case .code, .link, .image, .softBreak, .hardBreak: false
      }
    }
  }
}

extension Block {
  var holdsGaps: Bool {
    switch content {
    case .paragraph(let inlines): inlines.holdsGaps
    case .quote(let blocks): blocks.holdGaps
    case .callout(let callout): callout.blocks.holdGaps
    case .list(let list): list.items.contains { $0.blocks.holdGaps }
    case .table(let table):
      table.head.contains(where: \.holdsGaps)
        || table.rows.contains { $0.contains(where: \.holdsGaps) }
    case .heading, .code, .rule, .details, .selfCheck: false
    }
  }
}

extension [Block] {
  var holdGaps: Bool { contains(where: \.holdsGaps) }
}
