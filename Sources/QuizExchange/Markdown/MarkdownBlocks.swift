import LearningCore

/// Writes blocks as lines of Markdown. Recursion is safe: see ``Block/nestingLimit``.
struct MarkdownBlocks {
  private let inlines: MarkdownInlines

  init(gaps: [[AcceptedText]] = []) { inlines = MarkdownInlines(gaps: gaps) }

  /// - Parameter isTight: whether nothing stands between the blocks where that can be.
  func lines(_ blocks: [Block], isTight: Bool = false, depth: Int = 0) -> [String] {
    var lines: [String] = []
    // Two lists in a row need different marks, or they would be one. The first is also told apart
    // from the options above it, whose mark is the hyphen.
    var mark = 1
    for block in blocks {
      let part: [String]
      if case .list(let list) = block.content {
        part = self.lines(list, mark: mark, depth: depth)
        mark = mark == 1 ? 2 : 1
      } else {
        part = self.lines(block, depth: depth)
      }
      guard !part.isEmpty else { continue }
      if !lines.isEmpty, !isTight || block.isParagraph { lines.append("") }
      lines += part
    }
    return lines
  }

  private func lines(_ block: Block, depth: Int) -> [String] {
    switch block.content {
    case .paragraph(let content): split(inlines.lines(content))
    case .heading(let heading):
      // Deeper than the question it belongs to.
      [
        String(repeating: "#", count: max(heading.level, 3))
          + " \(inlines.oneLine(heading.content)) {#\(heading.anchor)}"
      ]
    case .quote(let blocks): quoted(lines(blocks, depth: depth + 1))
    case .callout(let callout):
      quoted(
        ["[!\(callout.kind.rawValue.uppercased())]"] + lines(callout.blocks, depth: depth + 1))
    case .list(let list): lines(list, mark: 1, depth: depth)
    case .code(let code): lines(code)
    case .table(let table): lines(table)
    case .rule: ["___"]
    case .details(let details):
      ["<details>", "<summary>\(inlines.oneLine(details.summary))</summary>", ""]
        + lines(details.blocks, depth: depth + 1) + ["", "</details>"]
    // No question stands inside another.
    case .selfCheck: []
    }
  }

  private func split(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  private func quoted(_ lines: [String]) -> [String] {
    lines.map { $0.isEmpty ? ">" : "> " + $0 }
  }

  /// - Parameter mark: which of the marks that CommonMark knows: 0 is the hyphen, or the full stop.
  func lines(_ list: List, mark: Int, depth: Int = 0) -> [String] {
    var lines: [String] = []
    for (index, item) in list.items.enumerated() {
      if index > 0, !list.isTight { lines.append("") }
      let bullet =
        list.start.map { "\($0 + index)\(mark == 1 ? ")" : ".")" } ?? ["-", "*", "+"][mark]
      var content = self.lines(item.blocks, isTight: list.isTight, depth: depth + 1)
      // A box in the outermost list would make it one of answers.
      if let ticked = item.ticked, depth > 0 {
        content[0...0] = [(ticked ? "[x] " : "[ ] ") + (content.first ?? "")]
      }
      // Words that look like a box would be one, escaped or not: what keeps them apart is not seen.
      if item.ticked == nil, let first = content.first, first.hasPrefix("\\[") {
        content[0] = "&#8288;" + first
      }
      guard let first = content.first else {
        lines.append(bullet)
        continue
      }
      lines.append("\(bullet) \(first)")
      lines += Array(content.dropFirst()).indented(by: bullet.count + 1)
    }
    return lines
  }

  private func lines(_ code: CodeBlock) -> [String] {
    var text = code.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if text.last?.isEmpty == true { text.removeLast() }
    let language = code.language ?? ""
    // The info string behind backticks holds none.
    let sign: Character = language.contains("`") ? "~" : "`"
    let longest = code.text.split { $0 != sign }.map(\.count).max() ?? 0
    let fence = String(repeating: sign, count: max(3, longest + 1))
    return [fence + language] + text + [fence]
  }

  private func lines(_ table: Table) -> [String] {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = table.alignments.map { alignment in
      switch alignment {
      case .natural: "---"
      case .left: ":--"
      case .centre: ":-:"
      case .right: "--:"
      }
    }
    return [row(table.head.map(inlines.cell)), row(rule)]
      + table.rows.map { row($0.map(inlines.cell)) }
  }
}

extension Block {
  fileprivate var isParagraph: Bool {
    guard case .paragraph = content else { return false }
    return true
  }
}
