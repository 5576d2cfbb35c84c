package import LearningCore

/// Lays blocks out as lines of a terminal.
package struct BlockLayout: Sendable {
  /// Columns available.
  package var width: Int
  /// For the linear mode: no box drawing, tables as `Head: cell`.
  package var isPlain: Bool
  package var language: Language
  /// Whether the questions inside a lesson say what is right.
  package var showsAnswers = false
  /// What stands in the gaps of a text, by their number.
  var gaps: [String] = []

  package init(width: Int, isPlain: Bool, language: Language) {
    (self.width, self.isPlain, self.language) = (max(width, 8), isPlain, language)
  }

  /// - Returns: no blank line at either end.
  package func lines(_ blocks: [Block], isTight: Bool = false) -> [Line] {
    var lines: [Line] = []
    for block in blocks {
      let next = self.lines(block)
      guard !next.isEmpty else { continue }
      if !lines.isEmpty, !isTight || block.isRoomy { lines.append(Line()) }
      lines += next
    }
    return lines
  }

  private func lines(_ block: Block) -> [Line] {
    switch block.content {
    case .heading(let heading):
      return wrap(spans(heading.content, style: .bold), width: width)
    case .paragraph(let inlines): return wrap(spans(inlines), width: width)
    case .quote(let blocks): return prefixed(isPlain ? "> " : "│ ", self.inset(2).lines(blocks))
    case .callout(let callout):
      let label = Line(callout.kind.word[language] + (isPlain ? ":" : ""), .bold)
      let body = [label] + self.inset(2).lines(callout.blocks)
      return isPlain ? [label] + lines(callout.blocks) : prefixed("┃ ", body)
    case .list(let list): return lines(list)
    case .code(let code): return lines(code)
    case .table(let table): return TableLayout(table, in: self).lines
    case .rule: return [Line(String(repeating: isPlain ? "-" : "─", count: min(width, 20)), .dim)]
    case .details(let details):
      // Nothing is folded away in a terminal.
      let summary = wrap(spans(details.summary, style: .bold), width: width)
      return summary + indented(2, inset(2).lines(details.blocks))
    case .selfCheck(let question): return lines(question)
    }
  }

  private func lines(_ list: List) -> [Line] {
    var lines: [Line] = []
    for (index, item) in list.items.enumerated() {
      var mark = list.start.map { "\($0 + index). " } ?? (isPlain ? "- " : "• ")
      if let ticked = item.ticked { mark = ticked ? "[x] " : "[ ] " }
      if !lines.isEmpty, !list.isTight { lines.append(Line()) }
      lines += marked(Line(mark), item.blocks, isTight: list.isTight)
    }
    return lines
  }

  private func lines(_ code: CodeBlock) -> [Line] {
    let indent = Line("    ")
    var text = Substring(code.text)
    if text.last == "\n" { text.removeLast() }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { row -> [Line] in
      // Code keeps its spaces; only what does not fit goes on below.
      var rest = Substring(String(row).replacing("\t", with: "    "))
      var lines: [Line] = []
      repeat {
        var part = ""
        var room = width - 4
        while let character = rest.first, character.displayWidth <= room {
          part.append(character)
          room -= character.displayWidth
          rest.removeFirst()
        }
        if part.isEmpty, !rest.isEmpty { part.append(rest.removeFirst()) }
        lines.append(indent + Line(part))
      } while !rest.isEmpty
      return lines
    }
  }

  // MARK: Inlines

  package func spans(_ inlines: [Inline], style: Style = []) -> [Span] {
    inlines.flatMap { inline -> [Span] in
      switch inline {
      case .text(let text): [Span(text, style)]
      case .code(let text): [Span(isPlain ? "'\(text)'" : text, style.union(.bold))]
      case .emphasis(let inner): spans(inner, style: style.union(.italic))
      case .strong(let inner): spans(inner, style: style.union(.bold))
      case .link(let link): spans(link, style: style)
      case .image(let image): [Span(label(of: image), style)]
      case .softBreak: [Span(" ", style)]
      case .hardBreak: [Span("\n")]
      case .styled(let look, let inner): spans(inner, look: look, style: style)
      case .gap(let number): [Span(gap(number), style)]
      }
    }
  }

  /// The address stands behind the words, unless it is the words: a terminal cannot hide it.
  private func spans(_ link: Link, style: Style) -> [Span] {
    let words = spans(link.content, style: style.union(.underlined))
    guard case .web(let address) = link.destination else { return words }
    let shown = link.content.plainText
    let bare = address.split(separator: "://", maxSplits: 1).last.map(String.init) ?? address
    if shown == address || shown == bare || address == "mailto:" + shown { return words }
    return words + [Span(" (\(address))", style)]
  }

  private func spans(_ inlines: [Inline], look: TextStyle, style: Style) -> [Span] {
    switch look {
    case .superscript: [Span(raised(inlines.plainText), style)]
    case .subscripted: [Span(lowered(inlines.plainText), style)]
    case .keyboard: [Span("[", style)] + spans(inlines, style: style) + [Span("]", style)]
    case .underline: spans(inlines, style: style.union(.underlined))
    // Many terminals cannot strike a text through.
    case .deletion: [Span("~", style)] + spans(inlines, style: style) + [Span("~", style)]
    }
  }

  /// `(1) ____`, or what was typed there. The number stays with the gap when the line breaks.
  private func gap(_ number: Int) -> String {
    let text = gaps.indices.contains(number) ? gaps[number] : ""
    return "(\(number + 1))\u{A0}" + (text.allSatisfy(\.isWhitespace) ? "____" : text)
  }

  private func label(of image: Image) -> String {
    let word = Phrase("Gambar", "Picture")[language]
    return image.alternative.isEmpty ? "[\(word)]" : "[\(word): \(image.alternative)]"
  }

  // MARK: Parts

  func inset(_ columns: Int) -> BlockLayout {
    var inner = self
    inner.width = max(8, width - columns)
    return inner
  }

  private func prefixed(_ mark: String, _ lines: [Line]) -> [Line] {
    lines.map { Line(mark, .dim) + $0 }
  }

  private func indented(_ columns: Int, _ lines: [Line]) -> [Line] {
    let space = Line(String(repeating: " ", count: columns))
    return lines.map { $0.spans.isEmpty ? $0 : space + $0 }
  }

  /// Blocks behind a mark such as a bullet or `A.`, indented by its width.
  func marked(_ mark: Line, _ blocks: [Block], isTight: Bool = false) -> [Line] {
    let body = inset(mark.width).lines(blocks, isTight: isTight)
    return [mark + (body.first ?? Line())] + indented(mark.width, Array(body.dropFirst()))
  }
}

extension Block {
  /// Wants a blank line before it even in a tight list.
  fileprivate var isRoomy: Bool {
    switch content {
    case .paragraph, .list: false
    case .heading, .quote, .callout, .code, .table, .rule, .details, .selfCheck: true
    }
  }
}

extension Callout.Kind {
  package var word: Phrase {
    switch self {
    case .note: Phrase("CATATAN", "NOTE")
    case .tip: Phrase("KIAT", "TIP")
    case .important: Phrase("PENTING", "IMPORTANT")
    case .warning: Phrase("PERINGATAN", "WARNING")
    case .caution: Phrase("AWAS", "CAUTION")
    case .trainer: Phrase("UNTUK PENGAJAR", "FOR THE TRAINER")
    }
  }
}
