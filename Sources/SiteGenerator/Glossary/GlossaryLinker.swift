import LearningCore

/// Links the first use of each word of the glossary on a page to what it means.
///
/// Headings, links, code, the heads of tables and questions keep their words as they are: there a
/// link would lead away from something else. Recursion is safe: a ``Block`` tree is at most
/// ``Block/nestingLimit`` deep.
struct GlossaryLinker {
  private let words: GlossaryMatcher?
  /// Places in the glossary of the words that were met.
  private(set) var seen: Set<Int> = []

  /// - Parameters:
  ///   - words: `nil` where there is no glossary; then nothing changes.
  ///   - own: the word that the page explains, so needs no link.
  init(_ words: GlossaryMatcher?, explaining own: Int? = nil) {
    self.words = words
    if let own { seen = [own] }
  }

  mutating func linked(_ blocks: [Block]) -> [Block] {
    guard words != nil else { return blocks }
    return blocks.map { block in
      var block = block
      switch block.content {
      case .paragraph(let inlines): block.content = .paragraph(linked(inlines))
      case .quote(let inner): block.content = .quote(linked(inner))
      // Most readers do not see what a trainer is told.
      case .callout(let callout) where callout.kind != .trainer:
        block.content = .callout(Callout(kind: callout.kind, blocks: linked(callout.blocks)))
      case .list(var list):
        for index in list.items.indices {
          list.items[index].blocks = linked(list.items[index].blocks)
        }
        block.content = .list(list)
      case .table(var table):
        table.rows = table.rows.map { row in row.map { linked($0) } }
        block.content = .table(table)
      case .details(let details):
        block.content = .details(
          Details(summary: details.summary, blocks: linked(details.blocks)))
      case .heading, .callout, .code, .rule, .selfCheck: break
      }
      return block
    }
  }

  private mutating func linked(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    var run: [Inline] = []
    for inline in inlines {
      switch inline {
      case .text, .softBreak:
        run.append(inline)
        continue
      default: break
      }
      result += linked(run: run)
      run = []
      switch inline {
      case .emphasis(let inner): result.append(.emphasis(linked(inner)))
      case .strong(let inner): result.append(.strong(linked(inner)))
      default: result.append(inline)
      }
    }
    return result + linked(run: run)
  }

  /// - Parameter run: texts and line ends, which a word of several words may go across.
  private mutating func linked(run: [Inline]) -> [Inline] {
    guard let words, !run.isEmpty else { return run }
    let text = run.map(\.runText).joined()
    let bytes = Array(text.utf8)
    var result: [Inline] = []
    var place = 0
    for match in words.matches(in: text) where seen.insert(match.entry).inserted {
      result += Self.pieces(of: bytes[place..<match.range.lowerBound])
      let anchor = words.glossary.entries[match.entry].anchor
      result.append(
        .link(
          Link(
            .document(path: words.glossary.path, fragment: anchor),
            content: Self.pieces(of: bytes[match.range]))))
      place = match.range.upperBound
    }
    return result.isEmpty ? run : result + Self.pieces(of: bytes[place...])
  }

  private static func pieces(of bytes: ArraySlice<UInt8>) -> [Inline] {
    var pieces: [Inline] = []
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      if number > 0 { pieces.append(.softBreak) }
      if !line.isEmpty { pieces.append(.text(String(decoding: line, as: UTF8.self))) }
    }
    return pieces
  }
}

extension Inline {
  /// Of a text or a line end.
  fileprivate var runText: String {
    if case .text(let text) = self { text } else { "\n" }
  }
}
