/// One block of a lesson or a question, with the lines it came from.
///
/// The tree is at most ``nestingLimit`` deep, so walking it by recursion is safe.
package struct Block: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case heading(Heading)
    case paragraph([Inline])
    case quote([Block])
    case callout(Callout)
    case list(List)
    case code(CodeBlock)
    case table(Table)
    case rule
    /// Text that is folded away on the site until its summary is chosen.
    case details(Details)
    /// A question inside a lesson, for the learner alone: nothing is recorded.
    indirect case selfCheck(Question)
  }

  package var content: Content
  /// First line in the source, 1-based.
  package var line: Int

  package init(_ content: Content, line: Int) { (self.content, self.line) = (content, line) }

  /// How many containers may stand inside each other. Deeper text is kept, flattened.
  package static let nestingLimit = 60
}

package struct Heading: Hashable, Sendable {
  /// 1 to 6.
  package var level: Int
  /// What `#fragment` links point at; unique within its file.
  package var anchor: String
  package var content: [Inline]

  package init(level: Int, anchor: String, content: [Inline]) {
    (self.level, self.anchor, self.content) = (level, anchor, content)
  }
}

/// A block quote that begins with `[!NOTE]` or one of its kin.
package struct Callout: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case note, tip, important, warning, caution
    /// Notes for the trainer; left out of everything a learner sees.
    case trainer
  }

  package var kind: Kind
  package var blocks: [Block]

  package init(kind: Kind, blocks: [Block]) { (self.kind, self.blocks) = (kind, blocks) }
}

package struct Details: Hashable, Sendable {
  package var summary: [Inline]
  package var blocks: [Block]

  package init(summary: [Inline], blocks: [Block]) {
    (self.summary, self.blocks) = (summary, blocks)
  }
}

package struct List: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    /// `nil` for a plain item; otherwise whether its `[ ]` box is ticked.
    package var ticked: Bool?
    package var blocks: [Block]

    package init(ticked: Bool? = nil, blocks: [Block]) {
      (self.ticked, self.blocks) = (ticked, blocks)
    }
  }

  /// The first number of an ordered list; `nil` for bullets.
  package var start: Int?
  /// A tight list has no blank lines between items; its paragraphs are drawn without gaps.
  package var isTight: Bool
  package var items: [Item]

  package init(start: Int?, isTight: Bool, items: [Item]) {
    (self.start, self.isTight, self.items) = (start, isTight, items)
  }
}

package struct CodeBlock: Hashable, Sendable {
  /// The first word of the fence's info string.
  package var language: String?
  /// Ends with a line feed unless empty.
  package var text: String

  package init(language: String?, text: String) { (self.language, self.text) = (language, text) }
}

/// A pipe table. Every row has as many cells as the head.
package struct Table: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable { case natural, left, centre, right }

  package var alignments: [Alignment]
  package var head: [[Inline]]
  package var rows: [[[Inline]]]

  package init(alignments: [Alignment], head: [[Inline]], rows: [[[Inline]]]) {
    (self.alignments, self.head, self.rows) = (alignments, head, rows)
  }
}

extension [Block] {
  /// The blocks a learner may see: without trainer-only call-outs, wherever they stand.
  package var forLearners: [Block] {
    // Most are for everybody; they are not taken apart and put together again.
    if !holdNotes { return self }
    return compactMap { block in
      var block = block
      switch block.content {
      case .callout(let callout):
        guard callout.kind != .trainer else { return nil }
        block.content = .callout(Callout(kind: callout.kind, blocks: callout.blocks.forLearners))
      case .quote(let blocks): block.content = .quote(blocks.forLearners)
      case .list(var list):
        for index in list.items.indices {
          list.items[index].blocks = list.items[index].blocks.forLearners
        }
        block.content = .list(list)
      case .details(let details):
        block.content = .details(
          Details(summary: details.summary, blocks: details.blocks.forLearners))
      case .selfCheck(let question): block.content = .selfCheck(question.forLearners)
      case .heading, .paragraph, .code, .table, .rule: break
      }
      return block
    }
  }

  /// Whether nothing is left of it in ``forLearners``.
  package var isForTrainersOnly: Bool {
    allSatisfy { block in
      if case .callout(let callout) = block.content { callout.kind == .trainer } else { false }
    }
  }

  /// Anchors of all headings, wherever they stand.
  package var anchors: [String] {
    flatMap { block -> [String] in
      switch block.content {
      case .heading(let heading): [heading.anchor]
      case .quote(let blocks): blocks.anchors
      case .callout(let callout): callout.blocks.anchors
      case .list(let list): list.items.flatMap(\.blocks.anchors)
      case .details(let details): details.blocks.anchors
      // The address of a question inside a lesson is the question's name.
      case .selfCheck(let question): [question.id.description]
      case .paragraph, .code, .table, .rule: []
      }
    }
  }

  /// The words alone, blocks separated by a line feed.
  package var plainText: String {
    // An option is one paragraph, mostly: nothing is put together for it.
    if count == 1, case .paragraph(let inlines) = self[0].content { return inlines.plainText }
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  /// The same with one space where there is white space, in UTF-8.
  package var spacedText: [UInt8] {
    var text = SpacedText()
    appendPlainText(to: &text)
    return text.bytes
  }

  fileprivate func appendPlainText(to text: inout some TextOutputStream) {
    for (index, block) in enumerated() {
      if index > 0 { text.write("\n") }
      block.appendPlainText(to: &text)
    }
  }
}

extension Block {
  /// The words alone.
  package var plainText: String { [self].plainText }

  fileprivate func appendPlainText(to text: inout some TextOutputStream) {
    switch content {
    case .heading(let heading): heading.content.appendPlainText(to: &text)
    case .paragraph(let inlines): inlines.appendPlainText(to: &text)
    case .quote(let blocks): blocks.appendPlainText(to: &text)
    case .callout(let callout): callout.blocks.appendPlainText(to: &text)
    case .list(let list):
      for (index, item) in list.items.enumerated() {
        if index > 0 { text.write("\n") }
        item.blocks.appendPlainText(to: &text)
      }
    case .code(let code): text.write(code.text)
    case .table(let table):
      for (number, row) in ([table.head] + table.rows).enumerated() {
        if number > 0 { text.write("\n") }
        for (column, cell) in row.enumerated() {
          if column > 0 { text.write(" ") }
          cell.appendPlainText(to: &text)
        }
      }
    case .rule: break
    case .details(let details):
      details.summary.appendPlainText(to: &text)
      text.write("\n")
      details.blocks.appendPlainText(to: &text)
    case .selfCheck(let question): text.write(question.plainText)
    }
  }

}

extension [Block] {
  /// Whether there is something in them that is not for learners.
  var holdNotes: Bool {
    let blocks = span
    for index in blocks.indices {
      switch blocks[index].content {
      case .heading, .paragraph, .code, .table, .rule: break
      case .callout(let callout):
        if callout.kind == .trainer || callout.blocks.holdNotes { return true }
      case .quote(let blocks): if blocks.holdNotes { return true }
      case .list(let list): if list.items.contains(where: \.blocks.holdNotes) { return true }
      case .details(let details): if details.blocks.holdNotes { return true }
      case .selfCheck(let question): if question.holdsNotes { return true }
      }
    }
    return false
  }
}
