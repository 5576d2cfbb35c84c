extension [Block] {
  /// How many words a learner sees: runs of anything but white space, in text, code and tables.
  /// Notes for the trainer and the descriptions of pictures are not counted.
  package var wordCount: Int {
    var counter = WordCounter()
    counter.count(self)
    return counter.words
  }
}

extension Module {
  /// How many words a learner reads in each lesson: its heading and its text. The title and what
  /// stands before the first lesson are read with that. A title that only the front matter says is
  /// not counted.
  package var wordCounts: [Int] {
    var counts = lessons.map { lesson in
      lesson.blocks.wordCount + (lesson.isWholeModule ? 0 : [Inline.text(lesson.title)].wordCount)
    }
    counts[0] += opening.wordCount
    if titleAnchor != nil { counts[0] += [.text(title)].wordCount }
    return counts
  }
}

extension [Inline] {
  package var wordCount: Int {
    var counter = WordCounter()
    counter.count(self)
    return counter.words
  }
}

/// Counts words run by run, without putting the text together.
private struct WordCounter {
  private(set) var words = 0
  private var isInWord = false

  mutating func count(_ blocks: [Block]) {
    for block in blocks {
      isInWord = false
      switch block.content {
      case .heading(let heading): count(heading.content)
      case .paragraph(let inlines): count(inlines)
      case .quote(let inner): count(inner)
      case .callout(let callout): if callout.kind != .trainer { count(callout.blocks) }
      case .list(let list): for item in list.items { count(item.blocks) }
      case .code(let code): count(code.text)
      case .table(let table):
        for cell in table.head + table.rows.joined() {
          isInWord = false
          count(cell)
        }
      case .details(let details):
        count(details.summary)
        count(details.blocks)
      case .selfCheck(let question):
        isInWord = false
        count(question.plainText)
      case .rule: break
      }
    }
  }

  mutating func count(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text): count(text)
      case .emphasis(let inner), .strong(let inner), .styled(_, let inner): count(inner)
      case .link(let link): count(link.content)
      case .softBreak, .hardBreak: isInWord = false
      case .image, .gap: break
      }
    }
  }

  private mutating func count(_ text: String) {
    var text = text
    // On the bytes themselves: this reads every word of a course.
    text.withUTF8 { bytes in
      for place in bytes.indices {
        let byte = bytes[place]
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
          isInWord = false
        } else if byte == 0xC2, place + 1 < bytes.count, bytes[place + 1] == 0xA0 {
          isInWord = false  // U+00A0, whose second byte follows
        } else if byte == 0xA0, place > 0, bytes[place - 1] == 0xC2 {
          isInWord = false
        } else if !isInWord {
          isInWord = true
          words += 1
        }
      }
    }
  }
}
