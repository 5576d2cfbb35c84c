import LearningCore

/// How much of a slide things take, in tenths of a line of its running text. Estimated from the
/// number of characters, with some left over: letters differ in width.
enum SlideSize {
  /// Below the title of a slide of 4 to 3.
  static let room = 152
  /// Characters of one line.
  static let line = 64

  static func lines(_ letters: Int, width: Int = line) -> Int {
    max(1, (letters + width - 1) / max(width, 1))
  }
}

extension Block {
  var slideSize: Int { size(width: SlideSize.line) }

  /// Whether it is what its slide is about.
  var standsAlone: Bool {
    switch content {
    case .selfCheck: true
    case .paragraph(let inlines): inlines.isPicture
    default: false
    }
  }

  private func size(width: Int) -> Int {
    switch content {
    case .paragraph(let inlines):
      inlines.isPicture ? 100 : 10 * SlideSize.lines(inlines.letterCount, width: width) + 8
    case .heading(let heading): 12 * SlideSize.lines(heading.content.letterCount, width: width) + 8
    case .quote(let blocks): blocks.size(width: width - 4) + 4
    case .callout(let callout): blocks(callout.blocks, width: width - 6) + 26
    case .list(let list):
      list.items.reduce(8) { $0 + max(10, $1.blocks.size(width: width - 5) - 4) }
    case .code(let code):
      code.text.split(separator: "\n", omittingEmptySubsequences: false)
        .reduce(10) { $0 + 10 * SlideSize.lines($1.unicodeScalars.count, width: width - 6) }
    case .table(let table): ([table.head] + table.rows).reduce(8) { $0 + table.size(of: $1) }
    case .rule: 10
    case .details(let details): blocks(details.blocks, width: width) + 14
    case .selfCheck(let question):
      10 * SlideSize.lines(question.plainText.unicodeScalars.count, width: width) + 40
    }
  }

  private func blocks(_ blocks: [Block], width: Int) -> Int { blocks.size(width: width) }

  /// The block in parts that each fit a slide, where it has seams; else itself.
  ///
  /// - Parameter first: the room for the first part, where something else is on its slide already.
  func parts(first: Int, then room: Int) -> [Block] {
    guard slideSize > first else { return [self] }
    switch content {
    case .list(let list):
      var first = list.start ?? 1
      return list.items.grouped(first: first, then: room) {
        Block(.list(List(start: list.start, isTight: list.isTight, items: $0)), line: line)
          .slideSize
      }.map { items in
        defer { first += items.count }
        return Block(
          .list(List(start: list.start == nil ? nil : first, isTight: list.isTight, items: items)),
          line: line)
      }
    case .table(let table):
      return table.rows.grouped(first: first, then: room) {
        Block(.table(table.with(rows: $0)), line: line).slideSize
      }.map { Block(.table(table.with(rows: $0)), line: line) }
    case .code(let code):
      let lines = code.text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.grouped(first: first, then: room) { 10 * $0.count + 20 }.map {
        Block(
          .code(CodeBlock(language: code.language, text: $0.joined(separator: "\n"))), line: line)
      }
    case .callout(let callout):
      return callout.blocks.flatMap { $0.parts(first: room - 34, then: room - 34) }
        .grouped(first: first - 34, then: room - 34) { $0.size(width: SlideSize.line - 6) }
        .map { Block(.callout(Callout(kind: callout.kind, blocks: $0)), line: line) }
    case .quote(let blocks):
      return blocks.flatMap { $0.parts(first: room - 4, then: room - 4) }
        .grouped(first: first - 4, then: room - 4) { $0.size(width: SlideSize.line - 4) }
        .map { Block(.quote($0), line: line) }
    case .paragraph(let inlines):
      return inlines.sentences.grouped(first: first, then: room) {
        Block(.paragraph(Array($0.joined())), line: line).slideSize
      }.map { Block(.paragraph(Array($0.joined())), line: line) }
    case .heading, .rule, .details, .selfCheck: return [self]
    }
  }
}

extension [Block] {
  fileprivate func size(width: Int) -> Int {
    // A block inside another is as wide as the other leaves it.
    reduce(0) { sum, block in
      let narrow = Swift.max(width, 12)
      return sum + block.slideSize * SlideSize.line / narrow
    }
  }
}

extension Table {
  fileprivate func with(rows: [[[Inline]]]) -> Table {
    Table(alignments: alignments, head: head, rows: rows)
  }

  /// The highest cell decides.
  fileprivate func size(of row: [[Inline]]) -> Int {
    let width = SlideSize.line / Swift.max(head.count, 1)
    return 8 * (row.map { SlideSize.lines($0.letterCount, width: width) }.max() ?? 1) + 7
  }
}

extension [Inline] {
  /// Whether there is nothing but a picture.
  fileprivate var isPicture: Bool {
    guard count == 1, case .image = self[0] else { return false }
    return true
  }

  /// Cut behind every sentence that ends in running text.
  fileprivate var sentences: [[Inline]] {
    var sentences: [[Inline]] = []
    var sentence: [Inline] = []
    for inline in self {
      guard case .text(let text) = inline else {
        sentence.append(inline)
        continue
      }
      var rest = text[...]
      while let end = rest.firstIndex(where: { ".?!".contains($0) }) {
        let next = rest.index(after: end)
        guard next < rest.endIndex, rest[next] == " " else {
          sentence.append(.text(String(rest[..<next])))
          rest = rest[next...]
          continue
        }
        sentence.append(.text(String(rest[...next])))
        sentences.append(sentence)
        sentence = []
        rest = rest[rest.index(after: next)...]
      }
      if !rest.isEmpty { sentence.append(.text(String(rest))) }
    }
    return sentence.isEmpty ? sentences : sentences + [sentence]
  }
}

extension Array {
  /// Neighbours together, as many as fit; one that fits nowhere is alone.
  fileprivate func grouped(
    first: Int, then room: Int, _ size: ([Element]) -> Int
  ) -> [[Element]] {
    var groups: [[Element]] = []
    for element in self {
      if let last = groups.last, size(last + [element]) <= (groups.count == 1 ? first : room) {
        groups[groups.count - 1].append(element)
      } else {
        groups.append([element])
      }
    }
    return groups
  }
}
