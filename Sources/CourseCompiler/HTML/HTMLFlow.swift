import LearningCore

/// Makes paragraphs of text and looks as they come in, and puts them between blocks.
///
/// A look that is open when a paragraph ends goes on in the next one.
struct HTMLFlow {
  enum Look {
    case strong, emphasis, code, quotation
    case styled(TextStyle)
    case link(Destination, title: String?)
  }

  private struct Frame {
    var look: Look
    var node: HTMLNode
    var content: [Inline] = []
  }

  private(set) var blocks: [Block] = []
  private var text: [Inline] = []
  private var frames: [Frame] = []
  /// White space at this place would show nothing.
  private var isAfterSpace = true
  private var line: Int

  init(line: Int) { self.line = line }

  /// How many looks are open.
  var depth: Int { frames.count }

  var isInLink: Bool {
    frames.contains { if case .link = $0.look { true } else { false } }
  }

  var isInCode: Bool {
    frames.contains { if case .code = $0.look { true } else { false } }
  }

  // MARK: Text

  /// - Parameter words: as they stand in HTML; their white space counts as one space.
  mutating func append(words: String, line: Int) {
    let (collapsed, isAfterSpace) = collapsingSpace(words, isAfterSpace: isAfterSpace)
    guard !collapsed.isEmpty else { return }
    append(.text(collapsed), line: line)
    self.isAfterSpace = isAfterSpace
  }

  mutating func append(_ inline: Inline, line: Int) {
    if isEmpty { self.line = line }
    switch inline {
    case .softBreak, .hardBreak:
      trimEnd()
      guard !isEmpty else { return }
      isAfterSpace = true
    default: isAfterSpace = false
    }
    if frames.isEmpty {
      text.append(merging: inline)
    } else {
      frames[frames.count - 1].content.append(merging: inline)
    }
  }

  private var isEmpty: Bool { text.isEmpty && frames.allSatisfy(\.content.isEmpty) }

  private mutating func trimEnd() {
    if frames.isEmpty { text.trimEnd() } else { frames[frames.count - 1].content.trimEnd() }
  }

  // MARK: Looks

  mutating func open(_ look: Look, for node: HTMLNode) {
    frames.append(Frame(look: look, node: node))
  }

  mutating func close(_ node: HTMLNode) {
    guard frames.last?.node == node, let frame = frames.popLast() else { return }
    for inline in frame.look.dressing(frame.content) {
      if frames.isEmpty {
        text.append(merging: inline)
      } else {
        frames[frames.count - 1].content.append(merging: inline)
      }
    }
  }

  // MARK: Blocks

  mutating func endParagraph() {
    var content: [Inline] = []
    for index in frames.indices.reversed() {
      content = frames[index].look.dressing(frames[index].content + content)
      frames[index].content = []
    }
    content = text + content
    text = []
    isAfterSpace = true
    content.trimEnd()
    if !content.isEmpty { blocks.append(Block(.paragraph(content), line: line)) }
  }

  mutating func append(_ block: Block) {
    endParagraph()
    // A paragraph takes on the looks around it.
    if !frames.isEmpty, case .paragraph(let inlines) = block.content {
      for inline in inlines { append(inline, line: block.line) }
      endParagraph()
    } else {
      blocks.append(block)
    }
  }
}

extension HTMLFlow.Look {
  fileprivate func dressing(_ content: [Inline]) -> [Inline] {
    let isBlank = content.allSatisfy {
      if case .text(let text) = $0 { text.allSatisfy(\.isWhitespace) } else { false }
    }
    guard !isBlank else { return content }
    switch self {
    case .strong: return [.strong(content)]
    case .emphasis: return [.emphasis(content)]
    case .styled(let style): return [.styled(style, content)]
    case .code: return [.code(content.plainText)]
    case .quotation: return [.text("“")] + content + [.text("”")]
    case .link(let destination, let title):
      return [.link(Link(destination, title: title, content: content))]
    }
  }
}

extension [Inline] {
  /// Takes line breaks and white space off the end.
  fileprivate mutating func trimEnd() {
    while let last {
      switch last {
      case .softBreak, .hardBreak: removeLast()
      case .text(let text):
        let end = text.utf8.lastIndex { !$0.isBlank }
        guard end != text.utf8.indices.last else { return }
        removeLast()
        guard let end else { continue }
        append(.text(String(text.utf8[...end]) ?? text))
        return
      default: return
      }
    }
  }
}

/// Runs of white space as one space each, none where there was one before.
private func collapsingSpace(
  _ text: String, isAfterSpace: Bool
) -> (text: String, isAfterSpace: Bool) {
  var isAfterSpace = isAfterSpace
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    if byte.isBlank {
      if !isAfterSpace { bytes.append(0x20) }
      isAfterSpace = true
    } else {
      bytes.append(byte)
      isAfterSpace = false
    }
  }
  return (String(decoding: bytes, as: UTF8.self), isAfterSpace)
}
