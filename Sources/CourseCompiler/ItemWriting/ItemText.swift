import LearningCore

/// The words of one question, cut and lower-cased once for all rules.
///
/// A value is used for one question after another, so that its memory is asked for only once.
struct ItemText {
  struct Word {
    /// Stands for the lower-cased word; see ``WordHash``.
    var hash: UInt64
    /// Where it stands in the text that was read.
    var bytes: Range<Int>
    /// Line of the file, as far as blocks and line ends tell.
    var line: Int
    var marks: Marks
  }

  struct Marks: OptionSet {
    let rawValue: UInt8

    static let code = Marks(rawValue: 1)
    static let quoted = Marks(rawValue: 2)
    /// Bold, in italics or underlined.
    static let emphasised = Marks(rawValue: 4)
    /// Two letters or more, all of them capitals.
    static let capitals = Marks(rawValue: 8)
    /// A full stop, an exclamation mark or the end of the block follows.
    static let stop = Marks(rawValue: 16)
    static let question = Marks(rawValue: 32)
    /// A comma, a colon or a semicolon follows.
    static let pause = Marks(rawValue: 64)
    /// Stands between parentheses.
    static let aside = Marks(rawValue: 128)

    static let sentenceEnd: Marks = [.stop, .question]
    /// Not said by the author of the question, but shown or cited in it.
    static let cited: Marks = [.code, .quoted]
  }

  struct Option {
    var words: Range<Int>
    var bytes: Range<Int>
    /// In characters of Unicode, code included.
    var length: Int
  }

  private(set) var words: [Word] = []
  /// The words of the heading.
  private(set) var title = 0..<0
  /// The words of the last paragraph before the options; empty when there is none.
  private(set) var closing = 0..<0
  /// The words of heading and stem.
  private(set) var stem = 0..<0
  private(set) var options: [Option] = []
  private var bytes: [UInt8] = []
  private var length = 0

  /// Replaces what was there by the words of `draft`; those of its options only if they are to be
  /// chosen from.
  mutating func read(_ draft: QuestionDraft, options isChoice: Bool) {
    words.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    options.removeAll(keepingCapacity: true)
    readParagraph(draft.heading.content, line: draft.range.start.line)
    title = 0..<words.count
    closing = words.count..<words.count
    for block in draft.stem {
      let start = words.count
      read(block)
      if case .paragraph = block.content { closing = start..<words.count }
    }
    stem = 0..<words.count
    guard isChoice else { return }
    for index in draft.options.indices {
      let (word, byte) = (words.count, bytes.count)
      length = 0
      for block in draft.options[index].content { read(block) }
      options.append(
        Option(words: word..<words.count, bytes: byte..<bytes.count, length: length))
    }
  }

  /// What a word looks like in the file.
  func text(of word: Word) -> String { String(decoding: bytes[word.bytes], as: UTF8.self) }

  /// From the beginning of the first word to the end of the last.
  func text(of range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let bytes = bytes[words[first].bytes.lowerBound..<words[last].bytes.upperBound]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of an option, as they were read.
  func bytes(of option: Option) -> ArraySlice<UInt8> { bytes[option.bytes] }

  // MARK: Blocks

  private mutating func read(_ block: Block) {
    switch block.content {
    case .paragraph(let inlines): readParagraph(inlines, line: block.line)
    case .heading(let heading): readParagraph(heading.content, line: block.line)
    case .quote(let blocks): for block in blocks { read(block) }
    case .callout(let callout):
      if callout.kind != .trainer { for block in callout.blocks { read(block) } }
    case .list(let list): for item in list.items { for block in item.blocks { read(block) } }
    case .details(let details):
      readParagraph(details.summary, line: block.line)
      for block in details.blocks { read(block) }
    case .table(let table):
      for cell in table.head { readParagraph(cell, line: block.line) }
      for row in table.rows { for cell in row { readParagraph(cell, line: block.line) } }
    // A listing has no words, but it makes an option long.
    case .code(let code): length += code.text.unicodeScalars.count
    case .rule, .selfCheck: break
    }
  }

  private mutating func readParagraph(_ inlines: [Inline], line: Int) {
    let start = words.count
    var run = Run(line: line)
    read(inlines, &run)
    if words.count > start { words[words.count - 1].marks.insert(.stop) }
    bytes.append(0x0A)
  }

  // MARK: Runs of text

  /// What is known of the surroundings of the next byte.
  private struct Run {
    var line: Int
    var marks: Marks = []
    var parentheses = 0
    /// Whether something that a mark can belong to stands right before.
    var isAttached = false
  }

  private mutating func read(_ inlines: [Inline], _ run: inout Run) {
    for inline in inlines {
      switch inline {
      case .text(let text): read(text, &run)
      case .code(let code):
        let marks = run.marks
        run.marks = [.code]
        read(code, &run)
        run.marks = marks
        run.isAttached = true
      case .emphasis(let inner), .strong(let inner), .styled(_, let inner):
        let wasEmphasised = run.marks.contains(.emphasised)
        run.marks.insert(.emphasised)
        read(inner, &run)
        if !wasEmphasised { run.marks.remove(.emphasised) }
      case .link(let link): read(link.content, &run)
      case .image(let image): read(image.alternative, &run)
      case .softBreak, .hardBreak:
        bytes.append(0x20)
        length += 1
        run.line += 1
        run.isAttached = false
      case .gap: run.isAttached = true
      }
    }
  }

  private mutating func read(_ text: String, _ run: inout Run) {
    var text = text
    text.withUTF8 { cut($0, &run) }
  }

  /// Cuts one run of text into words.
  private mutating func cut(_ text: UnsafeBufferPointer<UInt8>, _ run: inout Run) {
    let base = bytes.count
    bytes.append(contentsOf: text)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if Self.isWordByte(byte), !Self.isPunctuation(text, at: index) {
        index = word(in: text, from: index, base: base, run)
        run.isAttached = true
      } else {
        index += mark(in: text, at: index, &run)
      }
    }
  }

  /// - Returns: the place behind the word.
  private mutating func word(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, base: Int, _ run: Run
  ) -> Int {
    var hash = WordHash()
    var isCapitals = true
    var index = start
    var end = start
    while index < text.count {
      let byte = text[index]
      if Self.isWordByte(byte), !Self.isPunctuation(text, at: index) {
        hash.add(byte)
        if !(0x41...0x5A).contains(byte) { isCapitals = false }
        if byte & 0xC0 != 0x80 { length += 1 }
        index += 1
        end = index
      } else if let width = Self.apostrophe(in: text, at: index) {
        // `don't` is one word, however its apostrophe is written.
        length += 1
        index += width
      } else {
        break
      }
    }
    var marks = run.marks
    if isCapitals, end - start >= 2 { marks.insert(.capitals) }
    if run.parentheses > 0 { marks.insert(.aside) }
    words.append(
      Word(hash: hash.value, bytes: base + start..<base + end, line: run.line, marks: marks))
    return index
  }

  /// Takes one mark or space.
  ///
  /// - Returns: its width.
  private mutating func mark(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, _ run: inout Run
  ) -> Int {
    length += 1
    var isAttached = false
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: ","):
      // `a?b`, `node.js` and ` ? ` end nothing.
      isAttached = run.isAttached
      guard isAttached, !words.isEmpty, !run.marks.contains(.code), Self.isEnd(text, after: index)
      else { break }
      switch byte {
      case UInt8(ascii: "?"): words[words.count - 1].marks.insert(.question)
      case UInt8(ascii: "."), UInt8(ascii: "!"): words[words.count - 1].marks.insert(.stop)
      default: words[words.count - 1].marks.insert(.pause)
      }
    case UInt8(ascii: "\""):
      if run.marks.contains(.quoted) {
        run.marks.remove(.quoted)
      } else {
        run.marks.insert(.quoted)
      }
      isAttached = run.isAttached
    case UInt8(ascii: "("): run.parentheses += 1
    case UInt8(ascii: ")"):
      run.parentheses = max(run.parentheses - 1, 0)
      isAttached = run.isAttached
    case 0xE2 where index + 2 < text.count:
      // “ and ”
      if text[index + 1] == 0x80, text[index + 2] == 0x9C { run.marks.insert(.quoted) }
      if text[index + 1] == 0x80, text[index + 2] == 0x9D { run.marks.remove(.quoted) }
      run.isAttached = run.isAttached && text[index + 2] == 0x9D
      return 3
    case 0xC2 where index + 1 < text.count:
      run.isAttached = false
      return 2
    case 0x20, 0x09: break
    default: isAttached = true
    }
    run.isAttached = isAttached
    return 1
  }

  private static func isEnd(_ text: UnsafeBufferPointer<UInt8>, after index: Int) -> Bool {
    guard index + 1 < text.count else { return true }
    let next = text[index + 1]
    return !isWordByte(next) && next != UInt8(ascii: "/") || next >= 0x80
  }

  /// Letters and digits; also the parts of what is not ASCII.
  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x80...0xFF: true
    default: false
    }
  }

  /// General punctuation (U+2000 to U+203F) and the marks of Latin-1, among them the space that
  /// does not break.
  private static func isPunctuation(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case 0xE2: index + 2 < text.count && text[index + 1] == 0x80
    case 0xC2: index + 1 < text.count
    default: false
    }
  }

  private static func apostrophe(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let width: Int
    if text[index] == UInt8(ascii: "'") {
      width = 1
    } else if index + 2 < text.count, text[index] == 0xE2, text[index + 1] == 0x80,
      text[index + 2] == 0x99
    {
      width = 3
    } else {
      return nil
    }
    guard index + width < text.count, isWordByte(text[index + width]),
      !isPunctuation(text, at: index + width)
    else { return nil }
    return width
  }
}
