package import LearningCore

/// Compiles one quiz file. Also used to read back the text an attempt was frozen with.
///
/// - Returns: a quiz without questions when nothing in the file could be used; the diagnostics
///   then hold an error.
package func compileQuiz(_ file: SourceFile, id: QuizID) -> Compilation<Quiz> {
  let (quiz, document, front) = readQuiz(file, id: id)
  return Compilation(quiz, front.diagnostics + document.diagnostics)
}

func readQuiz(
  _ file: SourceFile, id: QuizID, detail: CompilationDetail = .everything
) -> (quiz: Quiz, document: MarkdownDocument, front: FrontMatter) {
  let split = SplitFile(file)
  var front = FrontMatter(split.yaml, path: file.path, lineOffset: split.yamlLineOffset)
  let writtenTitle = front.text("title")
  // An outline needs the questions only for want of a title.
  let isOutline = detail == .outline && writtenTitle != nil
  var document = isOutline ? MarkdownDocument() : MarkdownReader.read(split.body)
  // Unlike a lesson's, a quiz's first heading is never taken away: it may be a pool or a question.
  let title = writtenTitle ?? document.firstHeading ?? id.description
  let kind = front.choice("kind", of: Quiz.Kind.self) ?? .practice
  let shuffled = front.choices("shuffle", of: ["questions", "options"]) ?? []

  var builder = QuestionBuilder(source: split.body, headings: document.headings, kind: kind)
  builder.read(document.blocks)
  document.diagnostics = document.diagnostics.filter { $0.id != .anchorDefinedTwice }
  document.diagnostics += builder.diagnostics

  let quiz = Quiz(
    id: id, title: title, kind: kind,
    passMark: front.integer("pass", in: 1...100).flatMap { PassMark(percent: $0) },
    draw: front.draw(), timeLimit: front.span("time"),
    attemptLimit: front.integer("attempts", in: 1...1000), wait: front.span("wait"),
    shufflesQuestions: shuffled.contains("questions"),
    shufflesOptions: shuffled.contains("options"),
    feedback: front.choice("feedback", of: Quiz.FeedbackMoment.self)
      ?? (kind == .practice ? .immediate : .afterSubmit),
    isWitnessed: front.flag("witnessed") ?? false,
    scoring: front.choice("scoring", of: MultipleResponseRule.self) ?? .netCorrect,
    pools: builder.pools, questions: builder.questions, path: file.path)
  front.finish()
  guard !isOutline else { return (quiz, document, front) }
  if quiz.questions.isEmpty, builder.diagnostics.isEmpty {
    document.diagnostics.append(.quizHasNoQuestions(at: SourceRange(file: file.path, line: 1)))
  }
  document.diagnostics += checkDraw(of: quiz, front: front)
  return (quiz, document, front)
}

extension FrontMatter {
  fileprivate mutating func draw() -> Quiz.Draw {
    if let pairs = pairs("draw") {
      if pairs.isEmpty { reject("draw", Phrase("{kelompok: jumlah}", "{pool: number}")) }
      return .pools(
        pairs.compactMap { pair in
          guard let pool = PoolID(pair.key), let count = Int(pair.value), count > 0 else {
            reject("draw", Phrase("{kelompok: jumlah}", "{pool: number}"))
            return nil
          }
          return Quiz.PoolShare(pool: pool, count: count)
        })
    }
    return integer("draw", in: 1...10_000).map { .count($0) } ?? .all
  }
}

private func checkDraw(of quiz: Quiz, front: FrontMatter) -> [Diagnostic] {
  let place = front.place(of: "draw")
  switch quiz.draw {
  case .all: return []
  case .count(let wanted):
    guard !quiz.questions.isEmpty, wanted > quiz.questions.count else { return [] }
    return [.drawTooLarge(pool: nil, wanted: wanted, available: quiz.questions.count, at: place)]
  case .pools(let shares):
    return shares.compactMap { share in
      let pool = share.pool.description
      guard quiz.pools.contains(where: { $0.id == share.pool }) else {
        return .poolUnknown(pool, known: quiz.pools.map(\.id.description), at: place)
      }
      let available = quiz.questions.count { $0.pool == share.pool }
      guard share.count > available else { return nil }
      return .drawTooLarge(pool: pool, wanted: share.count, available: available, at: place)
    }
  }
}

/// Finds the questions in a run of blocks: headings whose own section holds an answer list.
private struct QuestionBuilder {
  let source: SourceText
  let headings: [String: MarkdownDocument.HeadingSource]
  let kind: Quiz.Kind
  var pools: [Pool] = []
  var questions: [Question] = []
  var diagnostics: [Diagnostic] = []
  private var firstUse: [QuestionID: SourceRange] = [:]

  init(source: SourceText, headings: [String: MarkdownDocument.HeadingSource], kind: Quiz.Kind) {
    (self.source, self.headings, self.kind) = (source, headings, kind)
  }

  private struct Section {
    var heading: Heading
    var line: Int
    var blocks: [Block]
    var holdsAnswers: Bool { blocks.contains(where: \.isAnswerList) }
  }

  mutating func read(_ blocks: [Block]) {
    var sections: [Section] = []
    for block in blocks {
      if case .heading(let heading) = block.content {
        sections.append(Section(heading: heading, line: block.line, blocks: []))
      } else if !sections.isEmpty {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    var pool: PoolID?
    var index = 0
    while index < sections.count {
      var section = sections[index]
      index += 1
      guard section.holdsAnswers else {
        let next = sections[index...].first(where: \.holdsAnswers)
        guard next.map({ section.heading.level < $0.heading.level }) ?? false else {
          let title = section.heading.content.plainText
          diagnostics.append(.questionHasNoOptions(title, at: source.range(line: section.line)))
          continue
        }
        pool = makePool(section.heading)
        continue
      }
      // Deeper headings without answers of their own belong to the explanation.
      while index < sections.count, sections[index].heading.level > section.heading.level,
        !sections[index].holdsAnswers
      {
        let inner = sections[index]
        section.blocks.append(Block(.heading(inner.heading), line: inner.line))
        section.blocks += inner.blocks
        index += 1
      }
      if let question = question(section, pool: pool) { questions.append(question) }
    }
  }

  private mutating func makePool(_ heading: Heading) -> PoolID? {
    guard let id = PoolID(heading.anchor) else { return nil }
    pools.append(Pool(id: id, title: heading.content.plainText))
    return id
  }

  private mutating func question(_ section: Section, pool: PoolID?) -> Question? {
    let written = headings[section.heading.anchor]
    let place = written?.range ?? source.range(line: section.line)
    guard let id = questionID(section, written: written, at: place) else { return nil }
    guard let first = section.blocks.firstIndex(where: \.isAnswerList),
      let last = section.blocks.lastIndex(where: \.isAnswerList)
    else { return nil }
    guard let choice = choice(section.blocks[first...last], attributes: written, at: place) else {
      return nil
    }
    if let written { checkAttributes(written.attributes, at: place) }
    var points = 1
    if let text = written?.attributes.values["points"] {
      if let number = Int(text), (1...100).contains(number) {
        points = number
      } else {
        let expected = Phrase("points=1 sampai points=100", "points=1 to points=100")
        diagnostics.append(.frontMatterValue("points", expected: expected, at: place))
      }
    }
    var see: LessonReference?
    if let text = written?.attributes.values["see"] {
      see = LessonReference(text)
      if see == nil {
        diagnostics.append(.referenceUnknown("see", text, suggestion: nil, at: place))
      }
    }
    return Question(
      id: id, pool: pool, points: points, title: section.heading.content,
      stem: Array(section.blocks[..<first]), choice: choice,
      explanation: Array(section.blocks[(last + 1)...]), see: see, line: section.line)
  }

  private mutating func checkAttributes(_ attributes: Attributes, at place: SourceRange) {
    let unknown =
      attributes.values.keys.filter { !["points", "see"].contains($0) }
      + attributes.classes.map { "." + $0 }.filter { $0 != ".multiple" }
    for attribute in unknown.sorted() {
      let suggestion = closestMatch(to: attribute, in: ["points", "see", ".multiple"])
      diagnostics.append(.attributeUnknown(attribute, suggestion: suggestion, at: place))
    }
  }

  private mutating func questionID(
    _ section: Section, written: MarkdownDocument.HeadingSource?, at place: SourceRange
  ) -> QuestionID? {
    let explicit = written?.attributes.id
    guard let id = QuestionID(explicit ?? section.heading.anchor) else {
      let expected = Phrase("huruf, angka, dan tanda hubung", "letters, digits and hyphens")
      diagnostics.append(.frontMatterValue("id", expected: expected, at: place))
      return nil
    }
    if let first = firstUse[id] {
      diagnostics.append(.questionDefinedTwice(id.description, at: place, first: first))
      return nil
    }
    firstUse[id] = place
    if explicit == nil, kind == .exam {
      diagnostics.append(.questionHasNoID(suggestion: id.description, at: place))
    }
    return id
  }

  /// - Parameter blocks: from the first answer list to the last; what stands between two lists
  ///   belongs to the option before it.
  private mutating func choice(
    _ blocks: ArraySlice<Block>, attributes: MarkdownDocument.HeadingSource?, at place: SourceRange
  ) -> Choice? {
    var items: [(item: List.Item, line: Int)] = []
    for block in blocks {
      guard block.isAnswerList, case .list(let list) = block.content else {
        if !items.isEmpty { items[items.count - 1].item.blocks.append(block) }
        continue
      }
      for item in list.items { items.append((item, item.blocks.first?.line ?? block.line)) }
    }
    var options: [Choice.Option] = []
    var keys: [Int] = []
    var seen: [(text: String, line: Int)] = []
    for (var item, line) in items {
      if item.ticked == nil, let malformed = item.takeMalformedBox() {
        diagnostics.append(.boxMalformed(malformed, at: source.range(of: malformed, line: line)))
      }
      if item.ticked == nil {
        let text = item.blocks.plainText
        diagnostics.append(.optionHasNoBox(text, at: source.range(line: line)))
      }
      if item.ticked == true { keys.append(options.count) }
      let option = Choice.Option(
        content: item.blocks.filter { !$0.isQuote },
        feedback: item.blocks.flatMap { block -> [Block] in
          guard case .quote(let inner) = block.content else { return [] }
          return inner
        })
      let text = option.content.plainText
      if !text.isEmpty, let first = seen.first(where: { $0.text == text }) {
        diagnostics.append(
          .optionDefinedTwice(
            text, at: source.range(line: line), first: source.range(line: first.line)))
        return nil
      }
      seen.append((text, line))
      options.append(option)
    }
    if options.count == 1 { diagnostics.append(.questionHasOneOption(at: place)) }
    if options.count > 16 { diagnostics.append(.questionHasManyOptions(options.count, at: place)) }
    if keys.isEmpty { diagnostics.append(.questionHasNoKey(at: place)) }
    let isMultiple = keys.count > 1 || attributes?.attributes.classes.contains("multiple") == true
    return Choice(options: options, keys: keys, isMultiple: isMultiple)
  }
}

extension Block {
  /// A bullet list in which at least one item has an answer box, well written or nearly so.
  fileprivate var isAnswerList: Bool {
    guard case .list(let list) = content, list.start == nil else { return false }
    return list.items.contains { $0.ticked != nil || $0.malformedBox != nil }
  }

  fileprivate var isQuote: Bool {
    guard case .quote = content else { return false }
    return true
  }
}

extension List.Item {
  /// Takes off a box that is nearly one, such as `[x]text`, `[]` or `[v]`.
  ///
  /// - Returns: the box as written; `nil` when there is none.
  fileprivate mutating func takeMalformedBox() -> String? {
    guard let box = malformedBox, case .paragraph(var inlines) = blocks.first?.content,
      case .text(let text) = inlines.first
    else { return nil }
    inlines[0] = .text(String(text.dropFirst(box.box.count).drop(while: \.isWhitespace)))
    blocks[0].content = .paragraph(inlines)
    ticked = box.isTicked
    return box.box
  }

  fileprivate var malformedBox: (box: String, isTicked: Bool)? {
    guard case .paragraph(let inlines) = blocks.first?.content,
      case .text(let text) = inlines.first,
      text.utf8.first == UInt8(ascii: "[")
    else { return nil }
    return Self.malformedBoxes.first { text.hasPrefix($0.box) }
  }

  private static let malformedBoxes: [(box: String, isTicked: Bool)] = [
    ("[]", false), ("[ ]", false), ("[_]", false), ("[x]", true), ("[X]", true), ("[x ]", true),
    ("[ x]", true), ("[ x ]", true), ("[v]", true), ("[V]", true), ("[×]", true), ("[√]", true),
    ("[✓]", true), ("[*]", true),
  ]
}
