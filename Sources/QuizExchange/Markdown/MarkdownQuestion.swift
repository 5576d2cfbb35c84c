import LearningCore

/// Writes one question the way authors do.
struct MarkdownQuestion {
  private let question: Question
  private let inlines: MarkdownInlines
  private let blocks: MarkdownBlocks

  init(_ question: Question) {
    self.question = question
    var gaps: [[AcceptedText]] = []
    if case .cloze(let cloze) = question.interaction { gaps = cloze.gaps }
    inlines = MarkdownInlines(gaps: gaps)
    blocks = MarkdownBlocks(gaps: gaps)
  }

  var lines: [String] {
    var parts = [["## \(inlines.oneLine(question.title)) {\(attributes)}"]]
    parts.append(blocks.lines(question.stem.withoutHeadings))
    parts.append(answers)
    if question.interaction == .open, !question.explanation.isEmpty { parts.append(["---"]) }
    parts.append(blocks.lines(question.explanation))
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  // MARK: The heading's braces

  private var attributes: String {
    var words = ["#\(question.id)"]
    words += classes.map { "." + $0 }
    if question.points != 1 { words.append("points=\(question.points)") }
    if !question.tags.isEmpty { words.append("tags=" + list(question.tags)) }
    if !question.objectives.isEmpty { words.append("objective=" + list(question.objectives)) }
    if let see = question.see { words.append("see=\(see)") }
    return words.joined(separator: " ")
  }

  private func list(_ names: [Name<some Any>]) -> String {
    names.map(\.description).joined(separator: ",")
  }

  private var classes: [String] {
    switch question.interaction {
    case .choice(let choice) where choice.isMultiple: choice.keys.count == 1 ? ["multiple"] : []
    case .choice(let choice): choice.keys.count > 1 ? ["single"] : []
    case .shortAnswer(let answer): answer.looksNumeric ? ["text"] : []
    case .ordering: ["order"]
    case .matching: ["match"]
    case .likert: ["likert"]
    case .open: ["open"]
    case .numeric, .cloze: []
    }
  }

  // MARK: Answers

  private var answers: [String] {
    switch question.interaction {
    case .choice(let choice):
      choice.options.enumerated().flatMap { position, option in
        self.option(option, isKey: choice.keys.contains(position))
      }
    case .shortAnswer(let answer):
      answer.accepted.flatMap { typed($0.text.written, $0.weight, $0.feedback) }
    case .numeric(let answer):
      answer.accepted.flatMap { typed($0.written, $0.weight, $0.feedback) }
    case .ordering(let ordering): blocks.lines(list(ordering.items, start: 1), mark: 0)
    case .likert(let scale): blocks.lines(list(scale.options, start: nil), mark: 0)
    case .matching(let matching): blocks.lines(table(matching))
    case .cloze, .open: []
    }
  }

  private func list(_ items: [[Block]], start: Int?) -> List {
    let isTight = items.allSatisfy { $0.count <= 1 }
    return List(
      start: start, isTight: isTight, items: items.map { List.Item(blocks: $0.withoutHeadings) })
  }

  /// `- [x] words {weight=50}`, and what belongs to it below.
  private func option(_ option: Choice.Option, isKey: Bool) -> [String] {
    let box = isKey ? "- [x]" : "- [ ]"
    // A quote would be feedback.
    var content = option.content.withoutHeadings.withoutQuotes
    var first = ""
    if case .paragraph(let inlines) = content.first?.content {
      content.removeFirst()
      first = " " + self.inlines.lines(inlines, startsLine: false)
      // Words that look like a weight are none.
      if option.weight == nil, first.last == "}", let open = first.lastIndex(of: "{"),
        first[open...].hasPrefix("{weight=")
      {
        first.insert("\\", at: open)
      }
    }
    if let weight = option.weight { first += " " + attribute(weight) }
    var lines = (box + first).split(separator: "\n").map(String.init)
    lines = [lines[0]] + lines.dropFirst().map { "  " + $0 }
    if !content.isEmpty { lines += [""] + blocks.lines(content).indented(by: 2) }
    return lines + feedback(option.feedback, isApart: !content.isEmpty)
  }

  private func typed(_ written: String, _ weight: AnswerWeight?, _ feedback: [Block]) -> [String] {
    let weight = weight.map { " " + attribute($0) } ?? ""
    return ["- [=] " + written.asTypedAnswer + weight] + self.feedback(feedback, isApart: false)
  }

  private func attribute(_ weight: AnswerWeight) -> String { "{weight=\(weight.percent)}" }

  private func feedback(_ feedback: [Block], isApart: Bool) -> [String] {
    guard !feedback.isEmpty else { return [] }
    let lines = blocks.lines(feedback).map { $0.isEmpty ? "  >" : "  > " + $0 }
    return isApart ? [""] + lines : lines
  }

  private func table(_ matching: Matching) -> [Block] {
    var rows = zip(matching.prompts, matching.keys).map { [$0, matching.targets[$1]] }
    for (position, target) in matching.targets.enumerated()
    where !matching.keys.contains(position) {
      rows.append([[], target])
    }
    let table = Table(
      alignments: [.natural, .natural],
      head: [[.text("Pernyataan")], [.text("Pasangan")]], rows: rows)
    return [Block(.table(table), line: question.line)]
  }
}

extension ShortAnswer {
  /// Whether its answers would be taken for numbers.
  fileprivate var looksNumeric: Bool {
    let written = accepted.map(\.text.written)
    return written.allSatisfy { $0 == "*" || DecimalNumber.range(written: $0) != nil }
      && written.contains { $0 != "*" }
  }
}

extension String {
  /// Between code marks where something in it could be Markdown.
  fileprivate var asTypedAnswer: String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.contains { "\\`*_[]<>&{}|#~!".contains($0) } ? "`\(line)`" : line
  }
}

extension [Block] {
  /// A heading would end the question: its words become a paragraph.
  var withoutHeadings: [Block] {
    map { block in
      guard case .heading(let heading) = block.content else { return block }
      return Block(.paragraph([.strong(heading.content)]), line: block.line)
    }
  }

  /// What stands in the quotes instead of them.
  fileprivate var withoutQuotes: [Block] {
    flatMap { block -> [Block] in
      guard case .quote(let inner) = block.content else { return [block] }
      return inner.withoutHeadings.withoutQuotes
    }
  }
}

extension [String] {
  func indented(by count: Int) -> [String] {
    map { $0.isEmpty ? $0 : String(repeating: " ", count: count) + $0 }
  }
}
