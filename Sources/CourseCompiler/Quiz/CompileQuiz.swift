package import LearningCore

/// Compiles one quiz file. Also used to read back the text an attempt was frozen with.
///
/// - Returns: a quiz without questions when nothing in the file could be used; the diagnostics
///   then hold an error.
package func compileQuiz(_ file: SourceFile, id: QuizID) -> Compilation<Quiz> {
  let read = readQuiz(file, id: id)
  return Compilation(read.quiz, read.diagnostics)
}

/// A quiz file as it was read: the quiz, and what is not in it.
struct ReadQuiz {
  var quiz: Quiz
  /// Every question, also those that cannot be asked.
  var drafts: [QuestionDraft]
  var document: MarkdownDocument
  var front: FrontMatter
  var diagnostics: [Diagnostic]
  var allowed: Set<Diagnostic.ID>
}

func readQuiz(
  _ file: SourceFile, id: QuizID, setting: FileSetting = .workspace,
  detail: CompilationDetail = .everything, recorder: ShapeRecorder? = nil
) -> ReadQuiz {
  let split = SplitFile(file)
  var front = FrontMatter(split, setting: setting, recorder: recorder)
  let writtenTitle = front.text("title")
  let sealedCount = front.sealedCount()
  let withheldCount = front.integer("withheld", in: 1...100_000)
  // An outline needs the questions only for want of a title; sealed ones are no text.
  let isOutline =
    detail == .outline && writtenTitle != nil || sealedCount != nil || withheldCount != nil
  var document = isOutline ? MarkdownDocument() : MarkdownReader.read(split.body)
  // Unlike a lesson's, a quiz's first heading is never taken away: it may be a pool or a question.
  let title = writtenTitle ?? document.firstHeading ?? id.description
  let kind = front.choice("kind", of: Quiz.Kind.self) ?? .practice
  let shuffled = front.choices("shuffle", of: ["questions", "options"])
  let allowed = front.allowedDiagnostics()

  var reader = QuestionReader(source: split.body, headings: document.headings)
  reader.read(document.blocks)
  document.diagnostics.removeAll { $0.id == .anchorDefinedTwice }

  var quiz = Quiz(
    id: id, title: title, kind: kind,
    passMark: front.integer("pass", in: 1...100).flatMap { PassMark(percent: $0) },
    draw: front.draw(), timeLimit: front.span("time"),
    attemptLimit: front.integer("attempts", in: 1...1000), wait: front.span("wait"),
    closes: front.date("closes"),
    shufflesQuestions: shuffled.contains("questions"),
    shufflesOptions: shuffled.contains("options"),
    feedback: front.choice("feedback", of: Quiz.FeedbackMoment.self)
      ?? (kind == .practice ? .immediate : .afterSubmit),
    isWitnessed: front.flag("witnessed") ?? false || sealedCount != nil,
    scoring: front.choice("scoring", of: MultipleResponseRule.self) ?? .netCorrect,
    pools: reader.pools, questions: reader.drafts.compactMap(\.question), path: file.path,
    pledge: front.pledge(kind))
  (quiz.sealedCount, quiz.isWithheld) = (sealedCount ?? withheldCount, withheldCount != nil)
  front.finish()
  var read = ReadQuiz(
    quiz: quiz, drafts: reader.drafts, document: document, front: front,
    diagnostics: split.diagnostics + front.diagnostics, allowed: allowed)
  guard !isOutline else { return read }

  var found = document.diagnostics + reader.diagnostics
  found += lineDiagnostics(of: split.body)
  if quiz.feedback == .afterClose, quiz.closes == nil {
    found.append(.closeDateMissing(at: front.place(of: "feedback")))
  }
  if reader.drafts.isEmpty, reader.diagnostics.isEmpty {
    found.append(.quizHasNoQuestions(at: SourceRange(file: file.path, line: 1)))
  }
  found += checkDraw(of: quiz, front: front)
  found += checkExamQuestions(reader.drafts, of: quiz, headings: document.headings, split.body)
  let traits = QuizTraits(
    kind: kind, shufflesOptions: quiz.shufflesOptions, path: file.path, allowed: allowed)
  found += itemWritingDiagnostics(of: reader.drafts, quiz: traits, source: split.body)
  let silencing = Silencing(reader.drafts)
  silencing.apply(to: &read.document.uses)
  read.diagnostics += silencing.applied(to: found, allowedByFile: allowed)
  return read
}

/// What the rules of good item-writing ask of a quiz as a whole.
struct QuizTraits {
  var kind: Quiz.Kind
  var shufflesOptions: Bool
  var path: String
  var allowed: Set<Diagnostic.ID>
}

extension FrontMatter {
  fileprivate mutating func pledge(_ kind: Quiz.Kind) -> Quiz.Pledge {
    let (flag, text) = flagOrText("pledge")
    // A text over several lines ends with a line feed.
    let words = text?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let words, !words.isEmpty else {
      return flag ?? (kind == .exam) ? .standard : .none
    }
    return .own(words)
  }

  fileprivate mutating func draw() -> Quiz.Draw {
    if let pairs = pairs("draw", of: .integer(1...10_000)) {
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

  /// `allow`: diagnostics that the author of the file has looked at.
  mutating func allowedDiagnostics() -> Set<Diagnostic.ID> {
    var allowed: Set<Diagnostic.ID> = []
    for name in texts("allow", of: Diagnostic.ID.allCases.map(\.rawValue)) {
      var unknown: [Diagnostic] = []
      if let id = knownDiagnostic(name, at: place(of: "allow"), diagnostics: &unknown) {
        allowed.insert(id)
      }
      report(unknown)
    }
    return allowed
  }
}

private func checkDraw(of quiz: Quiz, front: FrontMatter) -> [Diagnostic] {
  switch quiz.draw {
  case .all: return []
  case .count(let wanted):
    guard !quiz.questions.isEmpty, wanted > quiz.questions.count else { return [] }
    return [
      .drawTooLarge(
        pool: nil, wanted: wanted, available: quiz.questions.count, at: front.place(of: "draw"))
    ]
  case .pools(let shares):
    let counts = quiz.questions.reduce(into: [PoolID: Int]()) { counts, question in
      for pool in Set(question.tags + [question.pool].compactMap(\.self)) {
        counts[pool, default: 0] += 1
      }
    }
    let pools = Set(quiz.pools.map(\.id))
    // As many as a person would look through.
    let known = quiz.pools.prefix(20).map(\.id.description)
    let places = front.places(in: "draw")
    return shares.compactMap { share in
      let pool = share.pool.description
      let place = places[pool] ?? front.place(of: "draw")
      let available = counts[share.pool] ?? 0
      guard available > 0 || pools.contains(share.pool) else {
        return .poolUnknown(pool, known: known, at: place)
      }
      guard share.count > available else { return nil }
      return .drawTooLarge(pool: pool, wanted: share.count, available: available, at: place)
    }
  }
}

/// What a question must have so that it can decide about a certificate.
private func checkExamQuestions(
  _ drafts: [QuestionDraft], of quiz: Quiz, headings: [String: MarkdownDocument.HeadingSource],
  _ source: SourceText
) -> [Diagnostic] {
  guard quiz.kind != .survey else { return [] }
  return drafts.flatMap { draft -> [Diagnostic] in
    var found: [Diagnostic] = []
    if draft.kind == .likert || draft.kind == .open, quiz.passMark != nil {
      found.append(.questionUnscored(at: draft.range))
    }
    guard quiz.kind == .exam else { return found }
    if headings[draft.heading.anchor]?.attributes.id == nil, let id = draft.id {
      let edit = source.edit(addingID: id.description, line: draft.range.start.line)
      found.append(.questionHasNoID(suggestion: id.description, at: draft.range, edit: edit))
    }
    // A reason for each option explains as well as one for all of them.
    let isExplained =
      !draft.explanation.isEmpty
      || !draft.options.isEmpty && draft.options.contains { !$0.feedback.isEmpty }
    if !isExplained, draft.question?.interaction.isScored == true {
      found.append(.explanationMissing(at: draft.range))
    }
    return found
  }
}

extension SourceText {
  /// The change that gives the heading on a line an id.
  fileprivate func edit(addingID id: String, line number: Int) -> SourceEdit {
    let line = line(number)
    let trimmed = line.trimmed
    let end = trimmed.endIndex - line.startIndex
    if trimmed.last == UInt8(ascii: "}"), let open = trimmed.lastIndex(of: UInt8(ascii: "{")),
      Attributes.split(from: String(decoding: trimmed, as: UTF8.self)) != nil
    {
      let place = open - line.startIndex + 1
      return SourceEdit(line: number, bytes: place..<place, replacement: "#\(id) ")
    }
    // Closing `#` marks would become words of the title if braces followed them.
    let words = trimmed.reversed().drop { $0 == UInt8(ascii: "#") }.drop { $0 == 0x20 }
    let isClosed = trimmed.last == UInt8(ascii: "#") && !words.isEmpty
    let place = isClosed ? end - (trimmed.count - words.count) : end
    return SourceEdit(line: number, bytes: place..<end, replacement: " {#\(id)}")
  }
}

extension Question {
  /// Whether a draw from `pool` may take it.
  package func belongs(to pool: PoolID) -> Bool { self.pool == pool || tags.contains(pool) }
}
