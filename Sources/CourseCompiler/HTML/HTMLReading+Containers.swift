import CGumbo
import LearningCore

// What holds blocks of its own: headings, quotes, lists, tables.

extension MarkdownReader {
  mutating func heading(
    _ node: HTMLNode, of page: inout HTMLPage, depth: Int
  ) -> Block.Content? {
    guard let tag = node.tag else { return nil }
    let place = page.place
    var attributes = Attributes()
    attributes.id = (node["id"] ?? node["name"]).nonEmpty
    flatDepth += 1
    let content = blocks(in: node, of: &page, depth: depth).flattened
    flatDepth -= 1
    return heading(
      level: Int(tag.rawValue - GUMBO_TAG_H1.rawValue) + 1, content: content,
      attributes: attributes, at: source.range(line: place.line))
  }

  mutating func container(
    _ node: HTMLNode, _ tag: GumboTag, of page: inout HTMLPage, depth: Int
  ) -> [Block] {
    let line = page.place.line
    switch tag {
    case GUMBO_TAG_BLOCKQUOTE:
      return [Block(.quote(blocks(in: node, of: &page, depth: depth)), line: line)]
    case GUMBO_TAG_DETAILS:
      let summary = node.children.first { $0.tag == GUMBO_TAG_SUMMARY }
      var words: [Inline] = []
      if let summary {
        flatDepth += 1
        words = blocks(in: summary, of: &page, depth: depth).flattened
        flatDepth -= 1
      }
      let inner = blocks(in: node, of: &page, depth: depth, without: summary)
      return [Block(.details(Details(summary: words, blocks: inner)), line: line)]
    case GUMBO_TAG_TABLE: return table(node, of: &page, depth: depth)
    default: return list(node, of: &page, depth: depth)
    }
  }

  /// What stands between the items belongs to the one before it; a list without items is none.
  mutating func list(
    _ node: HTMLNode, of page: inout HTMLPage, depth: Int
  ) -> [Block] {
    let line = page.place.line
    var loose: [Block] = []
    var items: [List.Item] = []
    for child in node.children {
      page.visit(child)
      switch child.tag {
      case GUMBO_TAG_LI:
        items.append(List.Item(blocks: blocks(in: child, of: &page, depth: depth)))
      case GUMBO_TAG_DT:
        let term = blocks(in: child, of: &page, depth: depth).flattened
        guard !term.isEmpty else { continue }
        let block = Block(.paragraph([.strong(term)]), line: page.place.line)
        items.append(List.Item(blocks: [block]))
      default:
        let inner = blocks(inOrAt: child, of: &page, depth: depth)
        if items.isEmpty { loose += inner } else { items[items.count - 1].blocks += inner }
      }
    }
    items.removeAll(where: \.blocks.isEmpty)
    guard !items.isEmpty else { return loose }
    let start = node.tag == GUMBO_TAG_OL ? node["start"].flatMap { Int($0) } ?? 1 : nil
    let isTight = items.allSatisfy { item in
      item.blocks.count { if case .paragraph = $0.content { true } else { false } } <= 1
    }
    return loose + [Block(.list(List(start: start, isTight: isTight, items: items)), line: line)]
  }

  /// Blocks of a child that may itself be words or Markdown.
  mutating func blocks(
    inOrAt node: HTMLNode, of page: inout HTMLPage, depth: Int
  ) -> [Block] {
    guard node.tag == nil || !node.isBlock else {
      return blocks(in: node, of: &page, depth: depth)
    }
    var flow = HTMLFlow(line: page.place.line)
    if enter(node, &flow, &page, depth: depth) {
      flow.close(node)
      return blocks(in: node, of: &page, depth: depth)
    }
    flow.endParagraph()
    return flow.blocks
  }

  mutating func table(
    _ node: HTMLNode, of page: inout HTMLPage, depth: Int
  ) -> [Block] {
    let line = page.place.line
    var table = HTMLTable()
    var before: [Block] = []
    var only: [Block] = []
    var count = 0
    flatDepth += 1
    defer { flatDepth -= 1 }
    node.walk { child in
      switch child.tag {
      case GUMBO_TAG_THEAD, GUMBO_TAG_TBODY, GUMBO_TAG_TFOOT: return true
      case GUMBO_TAG_TR:
        table.rows.append([])
        return true
      case GUMBO_TAG_TD, GUMBO_TAG_TH:
        page.visit(child)
        only = blocks(in: child, of: &page, depth: depth)
        count += 1
        if table.rows.isEmpty { table.rows.append([]) }
        table.rows[table.rows.count - 1].append(child.cell(only.flattened))
        return false
      default:
        page.visit(child)
        var flow = HTMLFlow(line: page.place.line)
        if enter(child, &flow, &page, depth: depth) {
          before += blocks(in: child, of: &page, depth: depth).map {
            child.tag == GUMBO_TAG_CAPTION ? $0.emphasised : $0
          }
        } else {
          flow.endParagraph()
          before += flow.blocks
        }
        return false
      }
    }
    table.rows.removeAll(where: \.isEmpty)
    // A table of one cell is a frame around what is in it.
    if count == 1 { return before + only }
    return before + (table.table.map { [Block(.table($0), line: line)] } ?? [])
  }
}

extension Block {
  fileprivate var emphasised: Block {
    guard case .paragraph(let inlines) = content else { return self }
    return Block(.paragraph([.emphasis(inlines)]), line: line)
  }
}
