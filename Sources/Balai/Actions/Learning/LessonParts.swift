import LearningCore

/// What a lesson consists of, for its author to look over.
struct LessonParts {
  private(set) var headings: [Heading] = []
  private(set) var callouts: [Callout.Kind] = []
  private(set) var questions: [Question] = []
  private(set) var images = 0

  init(_ blocks: [Block]) { add(blocks) }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .heading(let heading):
        headings.append(heading)
        add(heading.content)
      case .paragraph(let inlines): add(inlines)
      case .quote(let inner): add(inner)
      case .callout(let callout):
        callouts.append(callout.kind)
        add(callout.blocks)
      case .list(let list): for item in list.items { add(item.blocks) }
      case .table(let table): for cell in table.head + table.rows.joined() { add(cell) }
      case .details(let details): add(details.blocks)
      case .selfCheck(let question): questions.append(question)
      case .code, .rule: break
      }
    }
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .image: images += 1
      case .link(let link): add(link.content)
      case .emphasis(let inner), .strong(let inner), .styled(_, let inner): add(inner)
      case .text, .code, .softBreak, .hardBreak, .gap: break
      }
    }
  }
}
