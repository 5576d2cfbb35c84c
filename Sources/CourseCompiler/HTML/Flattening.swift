import LearningCore

extension [Block] {
  /// The words of blocks on lines of their own, for places that hold no blocks, such as a cell.
  var flattened: [Inline] {
    // Almost always one paragraph.
    if count == 1, case .paragraph(let inlines) = self[0].content { return inlines }
    var lines: [[Inline]] = []
    for block in self { block.addLines(to: &lines) }
    return [Inline](lines.joined(separator: [.hardBreak]))
  }
}

extension Block {
  fileprivate func addLines(to lines: inout [[Inline]]) {
    switch content {
    case .heading(let heading): lines.append([.strong(heading.content)])
    case .paragraph(let inlines): lines.append(inlines)
    case .quote(let blocks): for block in blocks { block.addLines(to: &lines) }
    case .callout(let callout): for block in callout.blocks { block.addLines(to: &lines) }
    case .list(let list): list.addLines(to: &lines)
    case .code(let code):
      for line in code.text.split(separator: "\n") { lines.append([.code(String(line))]) }
    case .table(let table):
      for row in [table.head] + table.rows {
        let cells = row.filter { !$0.isEmpty }
        if !cells.isEmpty { lines.append(Array(cells.joined(separator: [.text(" ")]))) }
      }
    case .details(let details):
      if !details.summary.isEmpty { lines.append([.strong(details.summary)]) }
      for block in details.blocks { block.addLines(to: &lines) }
    case .selfCheck(let question): lines.append([.text(question.plainText)])
    case .rule: break
    }
  }
}

extension List {
  fileprivate func addLines(to lines: inout [[Inline]]) {
    for (index, item) in items.enumerated() {
      let mark = start.map { "\($0 + index). " } ?? "• "
      let inner = item.blocks.flattened
      if !inner.isEmpty { lines.append([.text(mark)] + inner) }
    }
  }
}
