import LearningCore

/// The text of a question from another program as our heading and what stands below it.
struct TextOfQuestion {
  var title: [Inline]
  var stem: [Block]

  /// - Parameter name: the heading where the text begins with something that can be none, such as a
  ///   picture or a table.
  init(_ blocks: [Block], name: String) {
    stem = blocks
    title = [.text(name)]
    guard let first = blocks.first else { return }
    let content: [Inline]
    switch first.content {
    case .paragraph(let inlines): content = inlines
    case .heading(let heading): content = heading.content
    default: return
    }
    // A heading is one line: the words behind a line end go below it.
    let end = content.firstIndex(of: .hardBreak) ?? content.endIndex
    let line = Array(content[..<end]).map { $0 == .softBreak ? .text(" ") : $0 }.trimmed
    guard !line.plainText.allSatisfy(\.isWhitespace) else { return }
    title = line
    stem.removeFirst()
    if end < content.endIndex {
      let rest = Array(content[(end + 1)...])
      if !rest.isEmpty { stem.insert(Block(.paragraph(rest), line: first.line), at: 0) }
    }
  }
}

extension [Inline] {
  /// With adjacent texts joined, and without white space at both ends.
  var trimmed: [Inline] {
    var joined: [Inline] = []
    for inline in self {
      if case .text(let next) = inline, case .text(let text) = joined.last {
        joined[joined.count - 1] = .text(text + next)
      } else {
        joined.append(inline)
      }
    }
    if case .text(let text) = joined.first {
      let rest = String(text.drop(while: \.isWhitespace))
      if rest.isEmpty { joined.removeFirst() } else { joined[0] = .text(rest) }
    }
    if case .text(var text) = joined.last {
      while text.last?.isWhitespace == true { text.removeLast() }
      joined.removeLast()
      if !text.isEmpty { joined.append(.text(text)) }
    }
    return joined
  }
}

extension [Block] {
  /// For where only one line has room, such as a cell of a table.
  var oneLine: [Inline] {
    let runs = map { block -> [Inline] in
      switch block.content {
      case .paragraph(let inlines): inlines
      case .heading(let heading): heading.content
      default: [.text(block.plainText)]
      }
    }
    let inlines = [Inline](runs.joined(separator: [Inline.text(" ")]))
    return inlines.map { $0 == .softBreak || $0 == .hardBreak ? .text(" ") : $0 }.trimmed
  }

  /// Plain text as blocks: line feeds are line ends, blank lines part paragraphs.
  init(plain text: String, line: Int) {
    self = []
    var run: [Inline] = []
    let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for row in rows + [Substring()] {
      let words = String(row.trimmedWhiteSpace)
      if !words.isEmpty {
        run += (run.isEmpty ? [] : [.hardBreak]) + [.text(words)]
      } else if !run.isEmpty {
        append(Block(.paragraph(run), line: line))
        run = []
      }
    }
  }

  /// The words where there is nothing but words, lines and paragraphs, as `init(plain:)` reads
  /// them; else `nil`.
  var asPlainText: String? {
    var paragraphs: [String] = []
    for block in self {
      guard case .paragraph(let inlines) = block.content else { return nil }
      var text = ""
      for inline in inlines {
        switch inline {
        case .text(let words): text += words
        case .softBreak: text += " "
        case .hardBreak: text += "\n"
        case .code, .emphasis, .strong, .styled, .link, .image, .gap: return nil
        }
      }
      paragraphs.append(text)
    }
    return paragraphs.joined(separator: "\n\n")
  }
}

extension StringProtocol {
  var trimmedWhiteSpace: SubSequence {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return rest
  }
}
