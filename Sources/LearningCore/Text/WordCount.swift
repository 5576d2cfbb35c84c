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
      var place = 0
      while place < bytes.count {
        let blank = bytes.blank(at: place)
        if blank > 0 {
          isInWord = false
        } else if !isInWord {
          isInWord = true
          words += 1
        }
        place += max(blank, 1)
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes of white space (Unicode's `White_Space`) begin here: 0 to 3.
  fileprivate func blank(at place: Int) -> Int {
    let byte = self[place]
    if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
    let second = place + 1 < count ? self[place + 1] : 0
    if byte == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : 0 }
    guard (0xE1...0xE3).contains(byte), place + 2 < count else { return 0 }
    let isBlank =
      switch (byte, second, self[place + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
        (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        true
      default: false
      }
    return isBlank ? 3 : 0
  }
}
