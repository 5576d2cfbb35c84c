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
    let blocks = blocks.span
    for index in blocks.indices {
      isInWord = false
      switch blocks[index].content {
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
    let inlines = inlines.span
    for index in inlines.indices {
      switch inlines[index] {
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
      var place = 0
      while place < bytes.count {
        let space = bytes.whiteSpace(at: place)
        if space == 0 {
          if !isInWord { words += 1 }
          place = bytes.firstWhiteSpace(from: place)
        } else {
          place += space
        }
        isInWord = space == 0
      }
    }
  }
}
