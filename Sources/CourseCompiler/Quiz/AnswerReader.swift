import LearningCore

/// Reads how one question is answered: its options, or what is accepted.
///
/// Every reader fills the draft with what it understood, also when that cannot be asked; the
/// interaction is there only when it can.
struct AnswerReader {
  let source: SourceText
  /// The question's heading, for what has no narrower place.
  let place: SourceRange
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceText, place: SourceRange) { (self.source, self.place) = (source, place) }

  mutating func read(
    _ section: QuestionReader.Section, into draft: inout QuestionDraft
  ) -> Interaction? {
    switch section.form {
    case .none, .choice: readChoice(section.blocks, into: &draft)
    case .typed: readTyped(section.blocks, into: &draft)
    case .order: readOrdering(section.blocks, into: &draft)
    case .match: readMatching(section.blocks, into: &draft)
    case .likert: readScale(section.blocks, into: &draft)
    case .open: readOpen(section.blocks, into: &draft)
    case .cloze: readCloze(section, into: &draft)
    }
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  // MARK: Choice

  private mutating func readChoice(
    _ blocks: [Block], into draft: inout QuestionDraft
  ) -> Interaction? {
    let items = takeAnswerItems(of: blocks, into: &draft)
    guard !items.isEmpty else {
      report(.questionHasNoOptions(draft.heading.content.plainText, at: place))
      return nil
    }
    for (item, line, box) in items {
      if let box {
        reportBox(box, line: line)
        if box.kind == .typed {
          report(.answerKindsMixed(at: source.range(line: line)))
          return nil
        }
      } else {
        report(.optionHasNoBox(item.blocks.plainText, at: source.range(line: line)))
      }
      var (item, weight) = (item, AnswerWeight?.none)
      if let written = item.takeWeight(source) { weight = readWeight(written, line: line) }
      draft.options.append(option(item, line: line, isKey: box?.kind == .key))
      draft.options[draft.options.count - 1].weight = weight
    }
    reportEqualOptions(draft.options)
    let keys = draft.options.indices.filter { draft.options[$0].isKey }
    let classes = draft.attributes.classes
    let isMultiple = classes.contains("multiple") || keys.count > 1 && !classes.contains("single")
    draft.kind = isMultiple ? .multiple : .single
    draft.answers = keys.map { draft.options[$0].content.plainText }
    if draft.options.count == 1 { report(.questionHasOneOption(at: place)) }
    if draft.options.count > Choice.limit {
      report(.questionHasTooManyOptions(draft.options.count, at: place))
    }
    if keys.isEmpty { report(.questionHasNoKey(at: place)) }
    let contradicts = reportContradictions(draft.options, isMultiple: isMultiple)
    let options = draft.options.map {
      Choice.Option(content: $0.content, feedback: $0.feedback, weight: $0.weight)
    }
    let choice = Choice(options: options, keys: keys, isMultiple: isMultiple)
    if let choice, !contradicts { reportUnreachable(choice) }
    return choice.map { .choice($0) }
  }

  /// Options that say the same, whatever they look like; pictures and code are told apart by more
  /// than their words.
  private mutating func reportEqualOptions(_ options: [QuestionDraft.Option]) {
    var seen: [String: Int] = [:]
    for (index, option) in options.enumerated() {
      let text = option.content.plainText
      guard !text.isEmpty, let first = seen.updateValue(index, forKey: text) else { continue }
      guard options[first].content.looksLike(option.content) else { continue }
      report(
        .optionDefinedTwice(
          text, at: source.range(line: option.line),
          first: source.range(line: options[first].line)))
    }
  }

  private func option(_ item: List.Item, line: Int, isKey: Bool) -> QuestionDraft.Option {
    var option = QuestionDraft.Option(
      content: item.blocks, feedback: [], isKey: isKey, line: line)
    // Most options have no feedback and are kept as they are.
    guard item.blocks.contains(where: \.isQuote) else { return option }
    option.content = item.blocks.filter { !$0.isQuote }
    option.feedback = item.blocks.flatMap { block -> [Block] in
      guard case .quote(let inner) = block.content else { return [] }
      return inner
    }
    return option
  }

  private mutating func reportBox(_ box: AnswerBox, line: Int) {
    guard let malformed = box.malformed else { return }
    let range = source.range(of: malformed, line: line)
    let proper =
      switch box.kind {
      case .distractor: "[ ] "
      case .key: "[x] "
      case .typed: "[=] "
      }
    let start = range.start.column - 1
    let isFound = range.end.column - start == malformed.utf8.count
    // White space behind the box is replaced too, so that one space is left.
    let end = source.line(line).dropFirst(start + malformed.utf8.count)
      .prefix { $0 == 0x20 || $0 == 0x09 }.count
    let edit = SourceEdit(
      line: line, bytes: start..<start + malformed.utf8.count + end, replacement: proper)
    report(.boxMalformed(malformed, at: range, edit: isFound ? edit : nil))
  }

  /// Cuts a section at its answer lists: what stands before the first is the stem, what stands
  /// behind the last the explanation, and a block between two lists belongs to the item before it.
  private mutating func takeAnswerItems(
    of blocks: [Block], into draft: inout QuestionDraft
  ) -> [(item: List.Item, line: Int, box: AnswerBox?)] {
    guard let first = blocks.firstIndex(where: \.isAnswerList),
      let last = blocks.lastIndex(where: \.isAnswerList)
    else { return [] }
    draft.stem = Array(blocks[..<first])
    draft.explanation = Array(blocks[(last + 1)...])
    var items: [(item: List.Item, line: Int, box: AnswerBox?)] = []
    for block in blocks[first...last] {
      guard block.isAnswerList, case .list(let list) = block.content else {
        if !items.isEmpty { items[items.count - 1].item.blocks.append(block) }
        continue
      }
      for var item in list.items {
        let line = item.blocks.first?.line ?? block.line
        let box = item.answerBox
        if let box { item.remove(box) }
        items.append((item, line, box))
      }
    }
    if let stray = draft.explanation.first, stray.isQuote,
      items.contains(where: { $0.item.blocks.contains(where: \.isQuote) })
    {
      report(.feedbackOrphaned(at: source.range(line: stray.line)))
    }
    return items
  }

  // MARK: Typed answers

  /// Short answers, or numbers when every one of them is a number or a range.
  private mutating func readTyped(
    _ blocks: [Block], into draft: inout QuestionDraft
  ) -> Interaction? {
    draft.kind = .shortAnswer
    for (item, line, box) in takeAnswerItems(of: blocks, into: &draft) {
      guard let box, box.kind == .typed else {
        report(.answerKindsMixed(at: source.range(line: line)))
        return nil
      }
      reportBox(box, line: line)
      draft.options.append(option(item, line: line, isKey: true))
      var written = typedText(line: line) ?? item.blocks.plainText
      if let weight = takeWeight(from: &written) {
        draft.options[draft.options.count - 1].weight = readWeight(weight, line: line)
      }
      draft.answers.append(written.withoutCodeMarks)
    }
    if draft.options.allSatisfy({ $0.weight.map { $0 < .full } ?? false }) {
      report(.weightsIncomplete(at: place))
    }
    let isText = draft.attributes.classes.contains("text")
    let ranges = isText ? [] : draft.answers.map { DecimalNumber.accepted(written: $0) }
    for (answer, range) in zip(draft.answers, ranges) {
      // A number that is grouped, or one with a unit: the author may mean another than we read.
      let isUnclear = range == nil ? answer.isNumberWithUnit : answer.holdsGroupedNumber
      guard isUnclear, let line = draft.options.first?.line else { continue }
      let place = draft.answers.firstIndex(of: answer).map { draft.options[$0].line } ?? line
      report(.numberUnclear(answer, at: source.range(of: answer, line: place)))
    }
    if ranges.contains(where: { $0 != DecimalNumber.all }), ranges.allSatisfy({ $0 != nil }) {
      draft.kind = .numeric
      return NumericAnswer(
        accepted: ranges.enumerated().compactMap { index, range in
          range.map {
            NumericAnswer.Accepted(
              range: $0, written: draft.answers[index], feedback: draft.options[index].feedback,
              weight: draft.options[index].weight)
          }
        }
      ).map { .numeric($0) }
    }
    let accepted = draft.answers.enumerated().compactMap { index, written in
      accept(written, line: draft.options[index].line).map {
        ShortAnswer.Accepted(
          text: $0, feedback: draft.options[index].feedback, weight: draft.options[index].weight)
      }
    }
    guard accepted.count == draft.answers.count else { return nil }
    return ShortAnswer(accepted: accepted).map { .shortAnswer($0) }
  }

  /// What stands behind the box in the file, as it is written: `*` and `\` mean themselves to the
  /// one who marks, not to Markdown.
  private func typedText(line: Int) -> String? {
    let bytes = source.line(line)
    guard let close = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let text = String(decoding: bytes[(close + 1)...].trimmed, as: UTF8.self)
    return text.isEmpty ? nil : text
  }

  mutating func accept(_ written: String, line: Int) -> AcceptedText? {
    let text = AcceptedText(written)
    guard case .pattern(let pattern) = text else { return text }
    do throws(AnswerPattern.Problem) {
      _ = try AnswerPattern(pattern)
      return text
    } catch {
      let range = source.range(of: written, line: line)
      report(.answerPatternInvalid(written, because: error.reason, at: range))
      return nil
    }
  }

  // MARK: Opinions

  private mutating func readScale(
    _ blocks: [Block], into draft: inout QuestionDraft
  ) -> Interaction? {
    draft.kind = .likert
    takeList(of: blocks, into: &draft) { _ in true }
    let scale = Scale(options: draft.options.map(\.content))
    if scale == nil { report(.listMissing(".likert", at: place)) }
    return scale.map { .likert($0) }
  }

  private func readOpen(_ blocks: [Block], into draft: inout QuestionDraft) -> Interaction? {
    draft.kind = .open
    // A line across the page ends the question: there are no options to end it.
    let rule = blocks.firstIndex { $0.content == .rule }
    draft.stem = Array(blocks[..<(rule ?? blocks.endIndex)])
    draft.explanation = rule.map { Array(blocks[($0 + 1)...]) } ?? []
    return .open
  }

  // MARK: Ordering and matching

  private mutating func readOrdering(
    _ blocks: [Block], into draft: inout QuestionDraft
  ) -> Interaction? {
    draft.kind = .ordering
    takeList(of: blocks, into: &draft) { $0.start != nil }
    if draft.options.isEmpty { takeList(of: blocks, into: &draft) { _ in true } }
    draft.answers = draft.options.map(\.content.plainText)
    let ordering = Ordering(items: draft.options.map(\.content))
    if ordering == nil { report(.listMissing(".order", at: place)) }
    return ordering.map { .ordering($0) }
  }

  /// Takes the first list that fits as the options; what stands before it is the stem.
  private func takeList(
    of blocks: [Block], into draft: inout QuestionDraft, where fits: (List) -> Bool
  ) {
    let place = blocks.firstIndex { block in
      guard case .list(let list) = block.content else { return false }
      return fits(list)
    }
    guard let place, case .list(let list) = blocks[place].content else { return }
    draft.stem = Array(blocks[..<place])
    draft.explanation = Array(blocks[(place + 1)...])
    draft.options = list.items.map { item in
      var item = item
      if let box = item.answerBox { item.remove(box) }
      return option(item, line: item.blocks.first?.line ?? blocks[place].line, isKey: false)
    }
  }

  private mutating func readMatching(
    _ blocks: [Block], into draft: inout QuestionDraft
  ) -> Interaction? {
    draft.kind = .matching
    let place = blocks.firstIndex { block in
      guard case .table = block.content else { return false }
      return true
    }
    guard let place, case .table(let table) = blocks[place].content else {
      report(.matchingTableMissing(at: self.place))
      return nil
    }
    draft.stem = Array(blocks[..<place])
    draft.explanation = Array(blocks[(place + 1)...])
    let tablePlace = source.range(line: blocks[place].line)
    guard table.head.count == 2 else {
      let problem = Phrase("tidak berkolom dua", "does not have two columns")
      report(.matchingTableMalformed(problem, at: tablePlace))
      return nil
    }
    var prompts: [[Inline]] = []
    var targets: [[Inline]] = []
    var positions: [String: Int] = [:]
    var keys: [Int] = []
    for row in table.rows {
      let (prompt, target) = (row[0], row[1])
      guard !target.plainText.isEmpty else {
        guard !prompt.plainText.isEmpty else { continue }
        let problem = Phrase(
          "tidak punya pasangan untuk '\(prompt.plainText)'",
          "has no match for '\(prompt.plainText)'")
        report(.matchingTableMalformed(problem, at: tablePlace))
        return nil
      }
      // The same words twice are one target, with two prompts.
      let position = positions[target.plainText] ?? targets.count
      if position == targets.count {
        targets.append(target)
        positions[target.plainText] = position
      }
      guard !prompt.plainText.isEmpty else { continue }
      prompts.append(prompt)
      keys.append(position)
      draft.answers.append("\(prompt.plainText) = \(target.plainText)")
    }
    let matching = Matching(prompts: prompts, targets: targets, keys: keys)
    if matching == nil {
      let problem = Phrase(
        "punya \(prompts.count) pernyataan dan \(targets.count) pasangan",
        "has \(prompts.count) prompts and \(targets.count) matches")
      report(.matchingTableMalformed(problem, at: tablePlace))
    }
    return matching.map { .matching($0) }
  }

  // MARK: Cloze

  private mutating func readCloze(
    _ section: QuestionReader.Section, into draft: inout QuestionDraft
  ) -> Interaction? {
    draft.kind = .cloze
    var gaps = GapReader()
    draft.heading.content = gaps.read(section.heading.content, line: section.line)
    let last = section.blocks.lastIndex(where: \.holdsGaps)
    draft.stem = last.map { gaps.read(Array(section.blocks[...$0])) } ?? []
    draft.explanation = Array(section.blocks[(last.map { $0 + 1 } ?? 0)...])
    var accepted: [[AcceptedText]] = []
    for gap in gaps.found {
      draft.answers.append(gap.answers.joined(separator: "|"))
      if gap.answers.isEmpty {
        report(.gapEmpty(gap.written, at: source.place(of: gap.written, line: gap.line) ?? place))
      }
      accepted.append(gap.answers.compactMap { accept($0, line: gap.line) })
      if accepted.last?.count != gap.answers.count { return nil }
    }
    return Cloze(gaps: accepted).map { .cloze($0) }
  }
}

extension DecimalNumber {
  /// A range as an author writes it, or `*` for any number.
  fileprivate static func accepted(written: String) -> ClosedRange<DecimalNumber>? {
    written == "*" ? all : range(written: written)
  }
}

extension String {
  /// An answer may stand between code marks, so that nothing in it is Markdown.
  fileprivate var withoutCodeMarks: String {
    count >= 3 && first == "`" && last == "`" ? String(dropFirst().dropLast()) : self
  }

  /// `45 kg` or `10%`, but not `2FA`.
  fileprivate var isNumberWithUnit: Bool {
    let number = prefix { $0.isNumber || $0 == "." || $0 == "," }
    guard number.contains(where: \.isNumber) else { return false }
    let rest = self[number.endIndex...]
    let unit = rest.drop(while: \.isWhitespace)
    return unit == "%"
      || unit.startIndex > rest.startIndex && !unit.isEmpty
        && unit.allSatisfy { $0.isLetter || $0 == "%" || $0 == "°" }
  }

  /// `1.500` or `1,500`: one to three digits, a mark, and exactly three.
  fileprivate var holdsGroupedNumber: Bool {
    replacing("..", with: " ").split { !$0.isNumber && $0 != "." && $0 != "," }.contains { number in
      let groups = number.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
      return groups.count > 1 && (1...3).contains(groups[0].count) && groups[0] != "0"
        && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
  }
}

extension [Block] {
  /// Whether two options would look the same to a reader.
  fileprivate func looksLike(_ other: [Block]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.content == $1.content }
  }
}
