import LearningCore

/// Text of another program, made fit to stand in a quiz file, with what was lost on the way.
struct ForeignText {
  private let rich: RichText
  /// Pictures and attachments that the text shows and that do not come along, by their name.
  private(set) var missingFiles: [String] = []

  init(rich: RichText) { self.rich = rich }

  /// - Parameter format: as Moodle names it; HTML unless it is known.
  mutating func blocks(_ text: String, format: String = "html") -> [Block] {
    let blocks: [Block] =
      switch format {
      case "markdown": rich.readMarkdown(text)
      case "plain_text": rich.readHTML(html(ofLines: xmlEscaped(text)))
      case "moodle_auto_format": rich.readHTML(html(ofLines: text.tagsOnly(isCode: true)))
      default: rich.readHTML(html(text.tagsOnly(isCode: false)))
      }
    return fit(blocks)
  }

  /// The same for where only one run of text fits, such as a cell of a table.
  mutating func inlines(_ text: String, format: String = "html") -> [Inline] {
    blocks(text, format: format).joined
  }

  /// A picture inside the text itself is dropped by the reader of HTML without a word.
  private mutating func html(_ text: String) -> String {
    if text.lowercased().contains("src=\"data:") { note("data:") }
    return text
  }

  /// A line end is one to see, and a blank line ends a paragraph, as in Moodle's auto-format.
  private mutating func html(ofLines text: String) -> String {
    let text = html(text)
    guard !text.lowercased().contains("<p") else { return text }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let paragraphs = lines.split { $0.allSatisfy(\.isWhitespace) }
    return paragraphs.map { "<p>\($0.joined(separator: "<br/>"))</p>" }.joined()
  }

  // MARK: What a quiz file can hold

  private mutating func fit(_ blocks: [Block]) -> [Block] {
    blocks.flatMap { block -> [Block] in
      var block = block
      switch block.content {
      case .paragraph(let inlines):
        let inlines = fit(inlines).trimmed
        guard !inlines.isEmpty else { return [] }
        block.content = .paragraph(inlines)
      // A heading would begin a question of its own.
      case .heading(let heading):
        let inlines = fit(heading.content).trimmed
        guard !inlines.isEmpty else { return [] }
        block.content = .paragraph([.strong(inlines)])
      // Below an option a quote would be feedback.
      case .quote(let inner): return fit(inner)
      case .callout(let callout):
        block.content = .callout(Callout(kind: callout.kind, blocks: fit(callout.blocks)))
      case .list(var list):
        for index in list.items.indices {
          list.items[index].ticked = nil
          list.items[index].blocks = fit(list.items[index].blocks)
        }
        list.items.removeAll(where: \.blocks.isEmpty)
        guard !list.items.isEmpty else { return [] }
        block.content = .list(list)
      case .table(var table):
        table.head = table.head.map { fit($0) }
        table.rows = table.rows.map { row in row.map { fit($0) } }
        block.content = .table(table)
      case .details(let details):
        return fit([Block(.paragraph([.strong(details.summary)]), line: block.line)])
          + fit(details.blocks)
      case .code, .rule: break
      case .selfCheck: return []
      }
      return [block]
    }
  }

  private mutating func fit(_ inlines: [Inline]) -> [Inline] {
    var missing: [String] = []
    let fitted = inlines.mapped { inline -> [Inline] in
      switch inline {
      case .text(let text): return [.text(text.replacing("\u{A0}", with: " "))]
      case .softBreak: return [.text(" ")]
      case .image(let image):
        guard let name = image.source.fileName else { return [inline] }
        missing.append(name)
        return image.alternative.isEmpty ? [] : [.text("[\(image.alternative)]")]
      case .link(let link):
        guard let name = link.destination.fileName else { return [inline] }
        missing.append(name)
        return link.content
      case .emphasis(let inner), .strong(let inner), .styled(_, let inner):
        return inner.isEmpty ? [] : [inline]
      case .code, .hardBreak, .gap: return [inline]
      }
    }
    for name in missing { note(name) }
    return fitted
  }

  private mutating func note(_ name: String) {
    if !missingFiles.contains(name) { missingFiles.append(name) }
  }

  /// Says that a file beside the text does not come along.
  mutating func note(file name: String) { note(name) }

  /// The names so far, which are not told again.
  mutating func takeMissingFiles() -> [String] {
    defer { missingFiles = [] }
    return missingFiles
  }
}

extension Destination {
  /// The last part of a path; `nil` for an address on the web.
  fileprivate var fileName: String? {
    switch self {
    case .web: nil
    case .document(let path, _), .file(let path), .refused(let path):
      path.split(separator: "/").last.map(String.init) ?? path
    }
  }
}

extension [Block] {
  /// As one run of text; a space stands where a block ends.
  var joined: [Inline] {
    var inlines: [Inline] = []
    for block in self {
      if !inlines.isEmpty { inlines.append(.text(" ")) }
      switch block.content {
      case .paragraph(let content):
        inlines += content.mapped { $0 == .hardBreak ? [.text(" ")] : [$0] }
      case .code(let code): inlines.append(.code(code.text.trimmed))
      default: inlines.append(.text(block.plainText.replacing("\n", with: " ")))
      }
    }
    return inlines
  }

  /// The first line, which becomes the heading of a question, and the rest. Without any text both
  /// are empty of words.
  ///
  /// - Parameter name: stands for the first line where the text begins with no words: a picture, a
  ///   table, code.
  func split(named name: String) -> (title: [Inline], stem: [Block]) {
    guard let first, case .paragraph(let inlines) = first.content,
      !inlines.plainText.trimmed.isEmpty || inlines.contains(where: \.isGap)
    else { return ([.text(name)], self) }
    guard let end = inlines.firstIndex(of: .hardBreak) else {
      return (inlines, [Block](dropFirst()))
    }
    let head = [Inline](inlines[..<end]).trimmed
    let rest = [Inline](inlines[(end + 1)...]).trimmed
    guard !head.isEmpty, !rest.isEmpty else {
      return (head.isEmpty ? rest : head, Array(dropFirst()))
    }
    return (head, [Block(.paragraph(rest), line: first.line)] + dropFirst())
  }
}

extension Inline {
  var isGap: Bool {
    guard case .gap = self else { return false }
    return true
  }
}

extension [Inline] {
  /// Without white space and line ends around; adjacent texts are one.
  var trimmed: [Inline] {
    var result: [Inline] = []
    for inline in self {
      if case .text(let text) = inline, case .text(let last) = result.last {
        result[result.count - 1] = .text(last + text)
      } else {
        result.append(inline)
      }
    }
    while let first = result.first {
      if first == .hardBreak {
        result.removeFirst()
      } else if case .text(let text) = first, text.first?.isWhitespace == true {
        let rest = String(text.drop(while: \.isWhitespace))
        if rest.isEmpty { result.removeFirst() } else { result[0] = .text(rest) }
      } else {
        break
      }
    }
    while let last = result.last {
      if last == .hardBreak {
        result.removeLast()
      } else if case .text(var text) = last, text.last?.isWhitespace == true {
        while text.last?.isWhitespace == true { text.removeLast() }
        if text.isEmpty { result.removeLast() } else { result[result.count - 1] = .text(text) }
      } else {
        break
      }
    }
    return result
  }
}
