import LearningCore

/// Finds the questions in a run of blocks: headings whose own section holds answers.
struct QuestionReader {
  let source: SourceText
  let headings: [String: MarkdownDocument.HeadingSource]
  private(set) var pools: [Pool] = []
  private var poolIDs: Set<PoolID> = []
  private(set) var drafts: [QuestionDraft] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var firstUse: [QuestionID: SourceRange] = [:]

  init(source: SourceText, headings: [String: MarkdownDocument.HeadingSource]) {
    (self.source, self.headings) = (source, headings)
  }

  struct Section {
    var heading: Heading
    var line: Int
    var blocks: [Block]
    var form = AnswerForm.none
  }

  /// How a section is answered, told from its heading's braces and its blocks.
  enum AnswerForm {
    case none, choice, typed, order, match, likert, open, cloze
  }

  /// Reads a whole quiz: every heading is a question, a pool, or a mistake.
  mutating func read(_ blocks: [Block]) {
    var sections = sections(of: blocks)
    var pool: PoolID?
    var index = 0
    // The next one with answers.
    var answered = 0
    while index < sections.count {
      let level = sections[index].heading.level
      guard sections[index].form != .none else {
        answered = max(answered, index)
        while answered < sections.count, sections[answered].form == .none { answered += 1 }
        if answered < sections.count, level < sections[answered].heading.level {
          pool = makePool(sections[index].heading)
        } else {
          let title = sections[index].heading.content.plainText
          let place = source.range(line: sections[index].line)
          diagnostics.append(.questionHasNoOptions(title, at: place))
        }
        index += 1
        continue
      }
      // Deeper headings without answers of their own belong to the explanation.
      var next = index + 1
      while next < sections.count, sections[next].heading.level > level,
        sections[next].form == .none
      {
        let inner = sections[next]
        sections[index].blocks.append(Block(.heading(inner.heading), line: inner.line))
        sections[index].blocks += inner.blocks
        next += 1
      }
      drafts.append(draft(sections[index], pool: pool))
      index = next
    }
  }

  /// Reads one question that stands inside a lesson.
  mutating func readSelfCheck(_ heading: Heading, line: Int, blocks: [Block]) -> QuestionDraft {
    var section = Section(heading: heading, line: line, blocks: blocks)
    section.form = form(of: section)
    return draft(section, pool: nil, classes: questionClasses + ["quiz"])
  }

  // MARK: Sections

  private func sections(of blocks: [Block]) -> [Section] {
    var sections: [Section] = []
    for block in blocks {
      if case .heading(let heading) = block.content {
        sections.append(Section(heading: heading, line: block.line, blocks: []))
      } else if !sections.isEmpty {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    for index in sections.indices { sections[index].form = form(of: sections[index]) }
    return sections
  }

  private func form(of section: Section) -> AnswerForm {
    for name in headings[section.heading.anchor]?.attributes.classes ?? [] {
      switch name {
      case "order": return .order
      case "match": return .match
      case "likert": return .likert
      case "open": return .open
      default: continue
      }
    }
    if let list = section.blocks.first(where: \.isAnswerList) {
      guard case .list(let list) = list.content,
        let first = list.items.lazy.compactMap(\.answerBox).first
      else { return .choice }
      return first.kind == .typed ? .typed : .choice
    }
    return section.heading.content.holdsGaps || section.blocks.holdGaps ? .cloze : .none
  }

  private mutating func makePool(_ heading: Heading) -> PoolID? {
    guard let id = PoolID(heading.anchor) else { return nil }
    if poolIDs.insert(id).inserted {
      pools.append(Pool(id: id, title: heading.content.plainText))
    }
    return id
  }

  // MARK: One question

  private mutating func draft(
    _ section: Section, pool: PoolID?, classes: [String] = questionClasses
  ) -> QuestionDraft {
    let written = headings[section.heading.anchor]
    let place = written?.range ?? source.range(line: section.line)
    var draft = QuestionDraft(
      kind: .single, heading: section.heading, range: place, stem: section.blocks)
    draft.pool = pool
    draft.id = questionID(section.heading, written: written, at: place)
    draft.attributes = QuestionAttributes(
      written?.attributes ?? Attributes(), in: source, line: place.start.line, among: classes,
      diagnostics: &diagnostics)
    var reader = AnswerReader(source: source, place: place)
    let interaction = reader.read(section, into: &draft)
    diagnostics += reader.diagnostics
    if let id = draft.id, let interaction {
      draft.question = Question(
        id: id, pool: pool, tags: draft.attributes.tags, points: draft.attributes.points,
        title: draft.heading.content, stem: draft.stem, interaction: interaction,
        explanation: draft.explanation, see: draft.attributes.see,
        objectives: draft.attributes.objectives, line: section.line)
    }
    return draft
  }

  private mutating func questionID(
    _ heading: Heading, written: MarkdownDocument.HeadingSource?, at place: SourceRange
  ) -> QuestionID? {
    let explicit = written?.attributes.id
    guard let id = QuestionID(explicit ?? heading.anchor) else {
      let expected = Phrase("huruf, angka, dan tanda hubung", "letters, digits and hyphens")
      diagnostics.append(.frontMatterValue("id", expected: expected, at: place))
      return nil
    }
    if let first = firstUse[id] {
      diagnostics.append(.questionDefinedTwice(id.description, at: place, first: first))
      return nil
    }
    firstUse[id] = place
    return id
  }
}
