import LearningCore

extension [Inline] {
  /// Every run of text, wherever it stands, through `change`.
  ///
  /// - Parameter change: what stands in the place of one inline whose inner text has been changed
  ///   already.
  func mapped(_ change: (Inline) -> [Inline]) -> [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .emphasis(let inner): return change(.emphasis(inner.mapped(change)))
      case .strong(let inner): return change(.strong(inner.mapped(change)))
      case .styled(let style, let inner): return change(.styled(style, inner.mapped(change)))
      case .link(var link):
        link.content = link.content.mapped(change)
        return change(.link(link))
      case .text, .code, .image, .softBreak, .hardBreak, .gap: return change(inline)
      }
    }
  }
}

extension [Block] {
  /// Every inline of every block through `change`; see ``Swift/Array/mapped(_:)``.
  func mappedInlines(_ change: ([Inline]) -> [Inline]) -> [Block] {
    map { block in
      var block = block
      switch block.content {
      case .heading(var heading):
        heading.content = change(heading.content)
        block.content = .heading(heading)
      case .paragraph(let inlines): block.content = .paragraph(change(inlines))
      case .quote(let blocks): block.content = .quote(blocks.mappedInlines(change))
      case .callout(var callout):
        callout.blocks = callout.blocks.mappedInlines(change)
        block.content = .callout(callout)
      case .list(var list):
        for index in list.items.indices {
          list.items[index].blocks = list.items[index].blocks.mappedInlines(change)
        }
        block.content = .list(list)
      case .table(var table):
        table.head = table.head.map(change)
        table.rows = table.rows.map { $0.map(change) }
        block.content = .table(table)
      case .details(var details):
        details.summary = change(details.summary)
        details.blocks = details.blocks.mappedInlines(change)
        block.content = .details(details)
      case .code, .rule, .selfCheck: break
      }
      return block
    }
  }

  /// Every inline that stands anywhere in the blocks, outer ones after what is in them.
  func forEachInline(_ visit: (Inline) -> Void) {
    _ = mappedInlines { inlines in
      inlines.mapped { inline in
        visit(inline)
        return [inline]
      }
    }
  }
}
