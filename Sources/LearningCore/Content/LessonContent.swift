extension Module {
  /// What a learner reads in a lesson, as one text that is the same as long as the content is: line
  /// numbers, the amount of white space, anchors and comments of the source are not part of it, nor
  /// are notes for the trainer. The opening of the module belongs to its first lesson.
  ///
  /// - Returns: `nil` when the module has no such lesson.
  package func content(of lesson: LessonID) -> String? {
    guard let found = self[lesson: lesson] else { return nil }
    let opening = lessons.first?.id == lesson ? self.opening.forLearners.content : .null
    return JSON.array([
      .string(found.title.evenlySpaced), opening, found.blocks.forLearners.content,
    ])
    .canonicalText
  }
}

// Every kind of block and text has a word of its own in front, so that no two contents look alike.
// The words are kept by records: they are never changed.

extension [Block] {
  fileprivate var content: JSON { .array(map(\.contentJSON)) }
}

extension Block {
  fileprivate var contentJSON: JSON {
    switch content {
    case .heading(let heading):
      .array([.string("heading"), .integer(heading.level), heading.content.contentJSON])
    case .paragraph(let inlines): .array([.string("paragraph"), inlines.contentJSON])
    case .quote(let blocks): .array([.string("quote"), blocks.content])
    case .callout(let callout):
      .array([.string("callout"), .string(callout.kind.rawValue), callout.blocks.content])
    case .list(let list):
      .array([
        .string("list"), list.start.map { .integer($0) } ?? .null,
        .array(
          list.items.map { item in
            .array([item.ticked.map { .bool($0) } ?? .null, item.blocks.content])
          }),
      ])
    case .code(let code): .array([.string("code"), .string(code.text)])
    case .table(let table):
      .array([
        .string("table"), .array(table.head.map(\.contentJSON)),
        .array(table.rows.map { .array($0.map(\.contentJSON)) }),
      ])
    case .rule: .array([.string("rule")])
    case .details(let details):
      .array([.string("details"), details.summary.contentJSON, details.blocks.content])
    case .selfCheck(let question): .array([.string("question"), question.contentJSON])
    }
  }
}

extension Question {
  fileprivate var contentJSON: JSON {
    .array([
      title.contentJSON, stem.content, interaction.contentJSON, explanation.content,
    ])
  }
}

extension Interaction {
  fileprivate var contentJSON: JSON {
    switch self {
    case .choice(let choice):
      .array([
        .string("choice"),
        .array(
          choice.options.enumerated().map { place, option in
            .array([
              .bool(choice.keys.contains(place)), option.content.content, option.feedback.content,
            ])
          }),
      ])
    case .shortAnswer(let answer):
      .array([.string("short"), .array(answer.accepted.map { .string($0.text.written) })])
    case .numeric(let answer):
      .array([.string("numeric"), .array(answer.accepted.map { .string($0.written) })])
    case .ordering(let ordering):
      .array([.string("order"), .array(ordering.items.map(\.content))])
    case .matching(let matching):
      .array([
        .string("match"), .array(matching.prompts.map(\.contentJSON)),
        .array(matching.targets.map(\.contentJSON)),
        .array(matching.keys.map { .integer($0) }),
      ])
    case .cloze(let cloze):
      .array([
        .string("cloze"), .array(cloze.gaps.map { .array($0.map { .string($0.written) }) }),
      ])
    case .likert(let scale): .array([.string("likert"), .array(scale.options.map(\.content))])
    case .open: .array([.string("open")])
    }
  }
}

extension [Inline] {
  /// Runs of plain text are joined, and white space is one space, however the source was wrapped.
  fileprivate var contentJSON: JSON {
    var parts: [JSON] = []
    var run = ""
    func flush() {
      if !run.isEmpty { parts.append(.string(run.evenlySpaced)) }
      run = ""
    }
    for inline in self {
      switch inline {
      case .text(let text): run += text
      case .softBreak: run += " "
      case .code(let text):
        flush()
        parts.append(.array([.string("code"), .string(text)]))
      case .emphasis(let inner):
        flush()
        parts.append(.array([.string("emphasis"), inner.contentJSON]))
      case .strong(let inner):
        flush()
        parts.append(.array([.string("strong"), inner.contentJSON]))
      case .styled(let style, let inner):
        flush()
        parts.append(.array([.string(style.rawValue), inner.contentJSON]))
      case .link(let link):
        flush()
        parts.append(
          .array([.string("link"), link.destination.contentJSON, link.content.contentJSON]))
      case .image(let image):
        flush()
        parts.append(
          .array([
            .string("image"), image.source.contentJSON, .string(image.alternative.evenlySpaced),
          ])
        )
      case .hardBreak:
        flush()
        parts.append(.array([.string("break")]))
      case .gap(let number):
        flush()
        parts.append(.array([.string("gap"), .integer(number)]))
      }
    }
    flush()
    return .array(parts)
  }
}

extension Destination {
  fileprivate var contentJSON: JSON {
    switch self {
    case .web(let address): .array([.string("web"), .string(address)])
    case .document(let path, let fragment):
      .array([.string("document"), .string(path), fragment.map { .string($0) } ?? .null])
    case .file(let path): .array([.string("file"), .string(path)])
    case .refused(let text): .array([.string("refused"), .string(text)])
    }
  }
}

extension String {
  /// White space within is one space; at the ends it stays one space, too, because it parts words.
  fileprivate var evenlySpaced: String {
    var result = ""
    var isSpace = false
    for character in self {
      if character.isWhitespace {
        if !isSpace { result.append(" ") }
        isSpace = true
      } else {
        result.append(character)
        isSpace = false
      }
    }
    return result
  }
}
