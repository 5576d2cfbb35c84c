import LearningCore

/// What is wrong with a module for those who read it: too long for its time, pictures that need the
/// internet, tables that no terminal can show.
///
/// - Parameter minutes: where the front matter says how long it takes.
func lessonDiagnostics(
  of module: Module, source: SourceText, minutes: SourceRange
) -> [Diagnostic] {
  var rules = LessonRules(source: source)
  rules.read(module.opening)
  for lesson in module.lessons { rules.read(lesson.blocks) }
  if module.minutes > 0 {
    let words = module.wordCounts.reduce(0, +)
    let needed = (words + wordsPerMinute - 1) / wordsPerMinute
    if needed > module.minutes {
      rules.diagnostics.append(
        .moduleTooLong(words: words, minutes: module.minutes, needed: needed, at: minutes))
    }
  }
  return rules.diagnostics
}

/// How fast an adult reads a factual text silently.
///
/// Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109 (2019),
/// finds 238 for English non-fiction. Indonesian words are longer, and a lesson is studied, not
/// skimmed, so we reckon with fewer.
private let wordsPerMinute = 200

private struct LessonRules {
  let source: SourceText
  var diagnostics: [Diagnostic] = []

  init(source: SourceText) { self.source = source }

  mutating func read(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .heading(let heading): read(heading.content, line: block.line)
      case .paragraph(let inlines): read(inlines, line: block.line)
      case .quote(let inner): read(inner)
      case .callout(let callout): read(callout.blocks)
      case .list(let list): for item in list.items { read(item.blocks) }
      case .details(let details): read(details.blocks)
      case .table(let table): read(table, line: block.line)
      case .selfCheck(let question): read(question.stem + question.explanation)
      case .code, .rule: break
      }
    }
  }

  private mutating func read(_ inlines: [Inline], line: Int) { read(inlines, line: line, line) }

  /// - Parameter first: line of the block, for what is not found by counting line ends: those of a
  ///   text that was HTML are not those of the file.
  private mutating func read(_ inlines: [Inline], line: Int, _ first: Int) {
    var line = line
    for inline in inlines {
      switch inline {
      case .image(let image):
        guard case .web(let address) = image.source else { continue }
        let place = source.place(of: address, line: line) ?? source.range(line: first)
        diagnostics.append(.imageRemote(address, at: place))
      case .link(let link): read(link.content, line: line, first)
      case .emphasis(let inner), .strong(let inner), .styled(_, let inner):
        read(inner, line: line, first)
      case .softBreak, .hardBreak: line += 1
      case .text, .code, .gap: break
      }
    }
  }

  /// A terminal can break cells between words, not within them.
  private mutating func read(_ table: Table, line: Int) {
    for row in [table.head] + table.rows { row.forEach { read($0, line: line) } }
    var widths = [Int](repeating: 1, count: table.head.count)
    for row in [table.head] + table.rows {
      for (column, cell) in row.enumerated() where column < widths.count {
        widths[column] = max(widths[column], cell.plainText.widestWord)
      }
    }
    let needed = widths.reduce(0, +) + 3 * (widths.count - 1)
    guard needed > 80 else { return }
    diagnostics.append(.tableTooWide(columns: needed, at: source.range(line: line)))
  }
}

extension String {
  /// Columns of the widest word.
  fileprivate var widestWord: Int {
    let space = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A }
    // A character takes no more columns than bytes, so few words have to be measured.
    return utf8.split(whereSeparator: space).reduce(0) { widest, word in
      word.count <= widest ? widest : max(widest, Substring(word).displayWidth)
    }
  }
}
