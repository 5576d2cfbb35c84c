package import LearningCore

/// Writes a quiz for Moodle and others that read GIFT. Plain texts stay plain; all others are HTML.
///
/// What GIFT cannot hold is named: questions to order, with gaps or of opinion, which are left out;
/// marks for a question, lessons to read, objectives.
package func writeGIFT(_ quiz: Quiz, rich: RichText) -> ExportedQuiz {
  let texts = quiz.questions.map { $0.title.plainText + "\n" + $0.stem.plainText }
  var writer = GIFTWriter(rich: rich, scoring: quiz.scoring, language: mainLanguage(of: texts))
  let pools = quiz.pools.map { Optional($0) }
  for pool in [nil] + pools {
    let questions = quiz.questions.filter { $0.pool == pool?.id }
    guard !questions.isEmpty else { continue }
    if let pool {
      let title = pool.title.replacing("/", with: "//")
      writer.output.text += "$CATEGORY: $course$/top/\(title)\n\n"
    }
    for question in questions { writer.write(question) }
  }
  return writer.output
}

private struct GIFTWriter {
  let rich: RichText
  let scoring: MultipleResponseRule
  let language: Language
  var output = ExportedQuiz(text: "")

  init(rich: RichText, scoring: MultipleResponseRule, language: Language) {
    (self.rich, self.scoring, self.language) = (rich, scoring, language)
  }

  mutating func write(_ question: Question) {
    let text = [Block(.paragraph(question.title), line: question.line)] + question.stem
    let part = GIFTPart(text, rich: rich)
    let answers = GIFTAnswers(
      of: question, format: part.format, scoring: scoring, language: language, rich: rich)
    for message in answers.problems { report(question, message) }
    guard let block = answers.block else { return }
    reportLosses(question)
    let tags = question.tags.map { " [tag:\($0)]" }.joined()
    let id = question.id.description
    let explanation = GIFTPart(question.explanation, rich: rich).written(in: part.format)
    output.text += "// [id:\(id)]\(tags)\n::\(GIFTEscapes.escaped(id))::"
    output.text += part.written(in: .moodle) + "{" + block
    if !question.explanation.isEmpty { output.text += "####\(explanation)" }
    output.text += "}\n\n"
  }

  private mutating func reportLosses(_ question: Question) {
    var lost: [Phrase] = []
    if question.points != 1 {
      lost.append(Phrase("points=\(question.points)", "points=\(question.points)"))
    }
    if let see = question.see { lost.append(Phrase(verbatim: "see=\(see)")) }
    if !question.objectives.isEmpty { lost.append(Phrase(verbatim: "objective")) }
    if !lost.isEmpty {
      report(
        question,
        Phrase(
          "GIFT tidak punya tempat untuk \(lost.map(\.indonesian).joined(separator: ", "))",
          "GIFT has no place for \(lost.map(\.english).joined(separator: ", "))"))
    }
    if question != question.forLearners {
      report(
        question,
        Phrase("catatan pengajar tidak ikut", "notes for the trainer are left out"))
    }
    let texts = [question.title.plainText, question.stem.plainText]
    if question.stem.holdPictures || question.title.contains(where: \.isPicture) {
      report(
        question,
        Phrase(
          "gambarnya tidak ikut; tambahkan di program tujuan",
          "its pictures are not in the file; add them in the other program"))
    }
    if texts.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      report(question, Phrase("soalnya tanpa kata-kata", "the question has no words"))
    }
  }

  private mutating func report(_ question: Question, _ message: Phrase) {
    output.problems.append(.init(question: question.id, message: message))
  }
}

/// A text as GIFT writes it: plain where it is plain, else HTML.
struct GIFTPart {
  private let blocks: [Block]
  private let plain: String?
  private let rich: RichText

  /// - Parameter avoided: what must not stand in the text as it is.
  init(_ blocks: [Block], rich: RichText, avoiding avoided: String? = nil) {
    self.blocks = blocks.forLearners
    self.rich = rich
    // In Moodle's own format these would be tags and entities.
    plain = self.blocks.asPlainText.flatMap { text in
      let isSafe = !text.contains { "<&".contains($0) } && !(avoided.map(text.contains) ?? false)
      return isSafe && text.isKeptByLines ? text : nil
    }
  }

  var format: GIFTFormatted.Format { plain == nil ? .html : .moodle }

  /// - Parameter format: what a text without a mark of its own would be read as.
  func written(in format: GIFTFormatted.Format) -> String {
    guard format == .moodle, let plain else {
      let html = rich.writeHTML(blocks)
      return (format == .html || html.isEmpty ? "" : "[html]")
        + GIFTEscapes.escaped(String(html.trimmedWhiteSpace))
    }
    return (plain.first == "[" ? "[moodle]" : "") + GIFTEscapes.escaped(plain)
  }
}

extension String {
  /// Whether lines and paragraphs come back as they are: no white space at their ends.
  fileprivate var isKeptByLines: Bool {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .allSatisfy { $0.first?.isWhitespace != true && $0.last?.isWhitespace != true }
  }
}

extension Inline {
  fileprivate var isPicture: Bool {
    switch self {
    case .image: true
    case .emphasis(let inner), .strong(let inner), .styled(_, let inner):
      inner.contains(where: \.isPicture)
    case .link(let link): link.content.contains(where: \.isPicture)
    case .text, .code, .softBreak, .hardBreak, .gap: false
    }
  }
}

extension [Block] {
  fileprivate var holdPictures: Bool {
    contains { block in
      switch block.content {
      case .paragraph(let inlines): inlines.contains(where: \.isPicture)
      case .heading(let heading): heading.content.contains(where: \.isPicture)
      case .quote(let blocks): blocks.holdPictures
      case .callout(let callout): callout.blocks.holdPictures
      case .details(let details): details.blocks.holdPictures
      case .list(let list): list.items.contains { $0.blocks.holdPictures }
      case .table(let table):
        (table.head + table.rows.joined()).contains { $0.contains(where: \.isPicture) }
      case .code, .rule, .selfCheck: false
      }
    }
  }
}
