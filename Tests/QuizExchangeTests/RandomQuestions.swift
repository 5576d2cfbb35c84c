import LearningCore
import Testing
import TestSupport

/// Questions of every kind with texts that are hard to write down, from a seed.
struct RandomQuestions {
  var generator: SeededGenerator
  /// Other programs know no call-outs, and pictures do not come along.
  var hasCallouts = true
  var hasPictures = true
  private var number = 0

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  enum Kind: CaseIterable {
    case single, multiple, shortAnswer, numeric, ordering, matching, cloze, likert, open
  }

  // MARK: Words

  private static let words = [
    "Apa", "kata", "sandi", "yang", "kuat", "dan", "surel", "warga", "é", "東京", "“kutip”", "it's",
    "x", "1.", "2)", "3.5", "10.000", "a-b", "snake_case", "_a_", "*", "**tebal**", "* a", "`",
    "``",
    "\\", "\\n", "\\*", "#", "##", "C#", ">", "<", "a < b", "List<T>", "<b>", "</div>", "<!--", "&",
    "&amp;", "&#35;", "|", "a|b", "[x]", "[ ]", "[=]", "[a](b)", "{", "}", "{x}", "{#id}",
    "{weight=5}", "=", "===", "---", "-", "+", "~", "~~~", "::", "->", "=%50%x", "%", "//",
    "$CATEGORY:",
    "!", "[html]", "####", "T", "TRUE", ":", "a:b", "\"", "'", "(", ")", "–",
  ]

  mutating func pick<T>(_ values: [T]) throws -> T {
    try #require(values.randomElement(using: &generator))
  }

  mutating func flip(_ chance: Double = 0.5) -> Bool {
    Double.random(in: 0..<1, using: &generator) < chance
  }

  /// Words with single spaces between them.
  mutating func text(_ count: ClosedRange<Int> = 1...5) throws -> String {
    let count = Int.random(in: count, using: &generator)
    return try (0..<count).map { _ in try pick(Self.words) }.joined(separator: " ")
  }

  mutating func inlines(deep: Bool = true) throws -> [Inline] {
    var inlines: [Inline] = [.text(try text())]
    guard deep, flip(0.4) else { return inlines }
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let inner = [Inline.text(try text(1...2))]
      inlines.append(
        try pick([
          .code(try text(1...2)), .emphasis(inner), .strong(inner), .emphasis([.strong(inner)]),
          .styled(.superscript, inner), .styled(.keyboard, inner), .styled(.deletion, inner),
          .softBreak, .hardBreak,
          .link(
            Link(.web("https://contoh.go.id/a_b?c=d&e=(f)"), title: "Judul \"x\"", content: inner)),
          .link(Link(.web("https://contoh.go.id/x"), content: [.text("https://contoh.go.id/x")])),
          hasPictures
            ? .image(Image(.file(path: "Quizzes/a b.png"), alternative: try text(1...2)))
            : .strong(inner),
        ]))
      // Behind a line end white space is none.
      let isApart = inlines.last != .softBreak && inlines.last != .hardBreak && flip()
      inlines.append(.text((isApart ? " " : "") + (try text(1...3))))
    }
    return inlines
  }

  // MARK: Blocks

  func paragraph(_ inlines: [Inline]) -> Block { Block(.paragraph(inlines), line: 0) }

  mutating func block(lists: Bool = true, tables: Bool = true, quotes: Bool = true) throws -> Block
  {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: return Block(.code(CodeBlock(language: "sh", text: "ls -l | wc\n\n  ```x`\n")), line: 0)
    case 1 where quotes: return Block(.quote([paragraph(try inlines())]), line: 0)
    case 2 where lists:
      let items = try (0..<2).map { _ in
        List.Item(blocks: [paragraph([.text("butir " + (try text()))])])
      }
      let start = flip() ? 3 : nil
      return Block(.list(List(start: start, isTight: flip(), items: items)), line: 0)
    case 3 where tables:
      let head = [[Inline.text("Nama")], try cell()]
      let rows = try (0..<2).map { _ in [try cell(), try cell()] }
      return Block(.table(Table(alignments: [.left, .natural], head: head, rows: rows)), line: 0)
    case 4 where hasCallouts:
      return Block(.callout(Callout(kind: .tip, blocks: [paragraph(try inlines())])), line: 0)
    default:
      let space: [Inline] = flip(0.1) ? [.text("  menjorok " + (try text()))] : try inlines()
      return paragraph(space)
    }
  }

  private mutating func cell() throws -> [Inline] {
    let inlines = try inlines()
    return inlines.contains { $0 == .softBreak || $0 == .hardBreak } ? [.text("sel")] : inlines
  }

  mutating func blocks(
    _ count: ClosedRange<Int>, lists: Bool = true, tables: Bool = true, quotes: Bool = true
  ) throws -> [Block] {
    var blocks: [Block] = []
    for _ in 0..<Int.random(in: count, using: &generator) {
      blocks.append(try block(lists: lists, tables: tables, quotes: quotes))
    }
    return blocks
  }

  // MARK: Questions

  mutating func weight() throws -> AnswerWeight? {
    guard flip(0.4) else { return nil }
    let percent = try pick(["100", "50", "33.33333", "0", "-50", "12.5", "-16.66667"])
    return DecimalNumber(percent).flatMap(AnswerWeight.init(percent:))
  }

  mutating func question(_ kind: Kind? = nil, pool: PoolID? = nil) throws -> Question {
    number += 1
    let kind = try kind ?? pick(Kind.allCases)
    var stem = try blocks(
      0...2, lists: kind != .ordering && kind != .likert, tables: kind != .matching)
    var explanation = try blocks(0...2)
    var title = try inlines().filter { $0 != .hardBreak && $0 != .softBreak }.merged
    let interaction: Interaction
    switch kind {
    case .single: interaction = try choice(isMultiple: false)
    case .multiple: interaction = try choice(isMultiple: true)
    case .shortAnswer: interaction = try shortAnswer()
    case .numeric: interaction = try numeric()
    case .ordering:
      let items = try (0..<Int.random(in: 2...5, using: &generator)).map { index in
        [paragraph([.text("langkah \(index) " + (try text()))])]
      }
      interaction = .ordering(try #require(Ordering(items: items)))
    case .likert:
      let steps = try (0..<3).map { [paragraph([.text("taraf \($0) " + (try text()))])] }
      interaction = .likert(try #require(Scale(options: steps)))
    case .matching: interaction = try matching()
    case .cloze:
      title = [.text("Lengkapi")]
      var gaps: [[AcceptedText]] = []
      var run: [Inline] = [.text("awal ")]
      for index in 0..<Int.random(in: 1...3, using: &generator) {
        gaps.append([.words("jawab-\(index)"), .wildcard("x*y_"), .pattern("a+\\d")])
        run += [.gap(index), .text(" " + (try text(1...3)) + " .")]
      }
      stem = [paragraph(run)]
      interaction = .cloze(try #require(Cloze(gaps: gaps)))
    case .open: interaction = .open
    }
    if kind == .cloze { explanation.removeAll { $0.holdsDoubleBrackets } }
    return Question(
      id: try #require(QuestionID("soal-\(number)")), pool: pool,
      tags: flip(0.2) ? [try #require(PoolID("mudah")), try #require(PoolID("sandi"))] : [],
      points: flip(0.3) ? Int.random(in: 1...9, using: &generator) : 1, title: title, stem: stem,
      interaction: interaction, explanation: explanation,
      see: flip(0.2) ? LessonReference("keamanan/kata-sandi#frasa") : nil,
      objectives: flip(0.2) ? [try #require(ObjectiveID("frasa"))] : [], line: 0)
  }

  private mutating func choice(isMultiple: Bool) throws -> Interaction {
    let count = Int.random(in: 2...6, using: &generator)
    var options: [Choice.Option] = []
    for index in 0..<count {
      var content = [paragraph([.text("\(try text()) \(index)")])]
      if flip(0.2) { content += try blocks(1...1, quotes: false) }
      if flip(0.1) {
        content = [Block(.code(CodeBlock(language: nil, text: "kode \(index)\n")), line: 0)]
      }
      options.append(
        Choice.Option(
          content: content, feedback: flip(0.3) ? try blocks(1...2) : [], weight: try weight()))
    }
    var keys = options.indices.filter { (options[$0].weight ?? .nothing) > .nothing || flip(0.3) }
    if keys.isEmpty { keys = [0] }
    if !isMultiple, flip(0.8) { keys = [keys[0]] }
    return .choice(try #require(Choice(options: options, keys: keys, isMultiple: isMultiple)))
  }

  private mutating func shortAnswer() throws -> Interaction {
    let accepted = try (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      let written = flip(0.2) ? try pick(["45", "*", "`x`", "/a|b/", "4.500"]) : try text(1...3)
      return ShortAnswer.Accepted(
        text: AcceptedText(written), feedback: flip(0.3) ? try blocks(1...2) : [],
        weight: try weight())
    }
    return .shortAnswer(try #require(ShortAnswer(accepted: accepted)))
  }

  private mutating func numeric() throws -> Interaction {
    var accepted: [NumericAnswer.Accepted] = []
    for written in ["45", "12,5 ± 0,5", "-1..2.25", "*"] where accepted.isEmpty || flip() {
      let range = written == "*" ? DecimalNumber.all : DecimalNumber.range(written: written)
      accepted.append(
        .init(
          range: try #require(range), written: written,
          feedback: flip(0.3) ? try blocks(1...1) : [],
          weight: try weight()))
    }
    return .numeric(try #require(NumericAnswer(accepted: accepted)))
  }

  private mutating func matching() throws -> Interaction {
    let count = Int.random(in: 2...4, using: &generator)
    let prompts = try (0..<count).map { [Inline.text("kiri \($0) " + (try text(1...2)))] }
    let targets = try (0..<count + 1).map { [Inline.text("\(try text(1...2)) kanan \($0)")] }
    var keys = Array(0..<count)
    if count > 2, flip(0.2) { keys[count - 1] = 0 }
    let last = keys.max().map { $0 + 1 } ?? 0
    let shown = flip() && last < targets.count ? Array(targets[...last]) : Array(targets[..<last])
    return .matching(try #require(Matching(prompts: prompts, targets: shown, keys: keys)))
  }
}

extension [Inline] {
  /// Two texts in a row are one, as a compiler gives them.
  fileprivate var merged: [Inline] {
    reduce(into: []) { merged, inline in
      if case .text(let next) = inline, case .text(let text) = merged.last {
        merged[merged.count - 1] = .text(text + next)
      } else {
        merged.append(inline)
      }
    }
  }
}

extension Block {
  fileprivate var holdsDoubleBrackets: Bool { plainText.contains("[[") }
}

// MARK: Without the lines of a file

extension Question {
  /// The same question as it would be in any file.
  var anywhere: Question {
    var question = self
    question.line = 0
    question.stem = stem.anywhere
    question.explanation = explanation.anywhere
    switch interaction {
    case .choice(let choice):
      let options = choice.options.map {
        Choice.Option(
          content: $0.content.anywhere, feedback: $0.feedback.anywhere, weight: $0.weight)
      }
      question.interaction =
        Choice(options: options, keys: choice.keys, isMultiple: choice.isMultiple)
        .map { .choice($0) } ?? interaction
    case .shortAnswer(let answer):
      let accepted = answer.accepted.map {
        ShortAnswer.Accepted(text: $0.text, feedback: $0.feedback.anywhere, weight: $0.weight)
      }
      question.interaction = ShortAnswer(accepted: accepted).map { .shortAnswer($0) } ?? interaction
    case .numeric(let answer):
      let accepted = answer.accepted.map {
        NumericAnswer.Accepted(
          range: $0.range, written: $0.written, feedback: $0.feedback.anywhere, weight: $0.weight)
      }
      question.interaction = NumericAnswer(accepted: accepted).map { .numeric($0) } ?? interaction
    case .ordering(let ordering):
      question.interaction =
        Ordering(items: ordering.items.map(\.anywhere)).map { .ordering($0) } ?? interaction
    case .likert(let scale):
      question.interaction =
        Scale(options: scale.options.map(\.anywhere)).map { .likert($0) } ?? interaction
    case .matching, .cloze, .open: break
    }
    return question
  }
}

extension [Block] {
  var anywhere: [Block] {
    map { block in
      let content: Block.Content =
        switch block.content {
        case .quote(let blocks): .quote(blocks.anywhere)
        case .callout(let callout):
          .callout(Callout(kind: callout.kind, blocks: callout.blocks.anywhere))
        case .list(var list):
          {
            for index in list.items.indices {
              list.items[index].blocks = list.items[index].blocks.anywhere
            }
            return .list(list)
          }()
        default: block.content
        }
      return Block(content, line: 0)
    }
  }
}
