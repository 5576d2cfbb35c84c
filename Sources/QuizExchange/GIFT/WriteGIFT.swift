package import LearningCore

/// Writes a quiz for Moodle and others that read GIFT. Plain texts stay plain; all others are HTML.
///
/// What GIFT cannot hold is named: questions to order, with gaps or of opinion, which are left out;
/// marks for a question, lessons to read, objectives.
package func writeGIFT(_ quiz: Quiz, rich: RichText) -> ExportedQuiz {
  let texts = quiz.questions.map { $0.title.plainText + "\n" + $0.stem.plainText }
  var writer = GIFTWriter(
    rich: rich, scoring: quiz.scoring,
    isIndonesian: looksIndonesian(texts.joined(separator: "\n")))
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
  let isIndonesian: Bool
  var output = ExportedQuiz(text: "")

  init(rich: RichText, scoring: MultipleResponseRule, isIndonesian: Bool) {
    (self.rich, self.scoring, self.isIndonesian) = (rich, scoring, isIndonesian)
  }

  mutating func write(_ question: Question) {
    let text = [Block(.paragraph(question.title), line: question.line)] + question.stem
    let part = GIFTPart(text, rich: rich)
    let answers = GIFTAnswers(
      of: question, format: part.format, scoring: scoring, isIndonesian: isIndonesian,
      rich: rich)
    for message in answers.problems { report(question, message) }
    guard let block = answers.block else { return }
    reportLosses(question)
    let tags = question.tags.map { " [tag:\(inComment($0))]" }.joined()
    let id = question.id.description
    let explanation = GIFTPart(question.explanation, rich: rich).written(in: part.format)
    output.text += "// [id:\(inComment(question.id))]\(tags)\n::\(GIFTEscapes.escaped(id))::"
    output.text += part.written(in: .moodle) + "{" + block
    if !question.explanation.isEmpty { output.text += "####\(explanation)" }
    output.text += "}\n\n"
  }

  private mutating func reportLosses(_ question: Question) {
    if question.points != 1 {
      report(
        question,
        Phrase(
          "bobot soal (points=\(question.points)) tidak ikut",
          "its marks (points=\(question.points)) are left out"))
    }
    for loss in losses(of: question, keepsPools: true) { report(question, loss) }
    // Elsewhere those of an open question have a place of their own.
    if question.interaction == .open, question != question.forLearners {
      report(
        question,
        Phrase("catatan untuk pengajar tidak ikut", "notes for the trainer are left out"))
    }
  }

  /// A closing bracket would end the mark.
  private func inComment(_ name: Name<some Any>) -> String {
    name.description.replacing("]", with: "\\]")
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
  /// Whether all white space in it comes back as it is.
  fileprivate var isKeptByLines: Bool {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .allSatisfy { line in
        line.first?.isWhitespace != true && line.last?.isWhitespace != true
          && line.firstRange(of: "  ") == nil
      }
  }
}

extension [Block] {
  /// The words where there is nothing but words, lines and paragraphs; else `nil`.
  var asPlainText: String? {
    var paragraphs: [String] = []
    for block in self {
      guard case .paragraph(let inlines) = block.content else { return nil }
      var text = ""
      for inline in inlines {
        switch inline {
        case .text(let words): text += words
        case .softBreak: text += " "
        case .hardBreak: text += "\n"
        case .code, .emphasis, .strong, .styled, .link, .image, .gap: return nil
        }
      }
      paragraphs.append(text)
    }
    return paragraphs.joined(separator: "\n\n")
  }
}
