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

  /// How many letters a paragraph can have that takes no more than this.
  static func letters(_ size: Int) -> Int { (size - 8) / 10 * line }
}

extension Block {
  /// Whether it is what its slide is about.
  var standsAlone: Bool {
    switch content {
    case .selfCheck: true
    case .paragraph(let inlines): inlines.isPicture
    default: false
    }
  }

  var slideSize: Int {
    switch content {
    case .paragraph(let inlines):
      inlines.isPicture ? 100 : 10 * SlideSize.lines(inlines.letterCount) + 8
    case .heading(let heading): 12 * SlideSize.lines(heading.content.letterCount) + 8
    case .quote(let blocks): blocks.size(within: SlideSize.line - 4) + 4
    case .callout(let callout): callout.blocks.size(within: SlideSize.line - 6) + 26
    case .list(let list): list.items.reduce(8) { $0 + $1.slideSize }
    case .code(let code):
      code.text.split(separator: "\n", omittingEmptySubsequences: false).reduce(10) {
        $0 + 10 * SlideSize.lines($1.unicodeScalars.count, width: SlideSize.line - 6)
      }
    case .table(let table):
      table.rows.reduce(8 + table.size(of: table.head)) { $0 + table.size(of: $1) }
    case .rule: 10
    case .details(let details): details.blocks.size(within: SlideSize.line) + 14
    case .selfCheck(let question):
      10 * SlideSize.lines(question.plainText.unicodeScalars.count) + 40
    }
  }

  /// The block in parts that each fit a slide, where it has seams; else itself.
  ///
  /// - Parameter first: the room for the first part, where something else is on its slide already.
  func parts(first: Int, then room: Int) -> [Block] {
    switch content {
    case .list(let list):
      var number = list.start ?? 1
      return list.items.grouped(first: first - 8, then: room - 8, \.slideSize).map { items in
        defer { number += items.count }
        return Block(
          .list(List(start: list.start == nil ? nil : number, isTight: list.isTight, items: items)),
          line: line)
      }
    case .table(let table):
      let taken = 8 + table.size(of: table.head)
      return table.rows.grouped(first: first - taken, then: room - taken, table.size).map {
        Block(.table(table.with(rows: $0)), line: line)
      }
    case .code(let code):
      let lines = code.text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.grouped(first: first - 20, then: room - 20) { _ in 10 }.map {
        Block(
          .code(CodeBlock(language: code.language, text: $0.joined(separator: "\n"))), line: line)
      }
    case .callout(let callout):
      return callout.blocks.fitting(room - 34)
        .grouped(first: first - 34, then: room - 34) { $0.size(within: SlideSize.line - 6) }
        .map { Block(.callout(Callout(kind: callout.kind, blocks: $0)), line: line) }
    case .quote(let blocks):
      return blocks.fitting(room - 4)
        .grouped(first: first - 4, then: room - 4) { $0.size(within: SlideSize.line - 4) }
        .map { Block(.quote($0), line: line) }
    case .paragraph(let inlines):
      return inlines.sentences.grouped(
        first: SlideSize.letters(first), then: SlideSize.letters(room), \.letterCount
      ).map { Block(.paragraph(Array($0.joined())), line: line) }
    case .heading, .rule, .details, .selfCheck: return [self]
    }
  }

  /// A block inside another is as wide as the other leaves it.
  fileprivate func size(within width: Int) -> Int {
    slideSize * SlideSize.line / Swift.max(width, 12)
  }
}

extension [Block] {
  fileprivate func size(within width: Int) -> Int { reduce(0) { $0 + $1.size(within: width) } }

  fileprivate func fitting(_ room: Int) -> [Block] {
    flatMap { $0.slideSize > room ? $0.parts(first: room, then: room) : [$0] }
  }
}

extension List.Item {
  fileprivate var slideSize: Int { Swift.max(10, blocks.size(within: SlideSize.line - 5) - 4) }
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
    first: Int, then room: Int, _ size: (Element) -> Int
  ) -> [[Element]] {
    var groups: [[Element]] = []
    var taken = 0
    for element in self {
      let size = size(element)
      taken += size
      if !groups.isEmpty, taken <= (groups.count == 1 ? first : room) {
        groups[groups.count - 1].append(element)
      } else {
        groups.append([element])
        taken = size
      }
    }
    return groups
  }
}
