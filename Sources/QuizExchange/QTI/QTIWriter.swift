package import LearningCore

/// One question as a file of its own.
package struct ExportedItem: Hashable, Sendable {
  /// Of the file, such as `sandi-terkuat.xml`.
  package var name: String
  package var text: String
}

/// A quiz as QTI items, one file for each question. The rules of the quiz, such as its time limit, are
/// set in the program that takes the items over.
package func writeQTI(
  _ quiz: Quiz, _ version: QTIVersion
) -> (items: [ExportedItem], problems: [ExportedQuiz.Problem]) {
  var items: [ExportedItem] = []
  var problems: [ExportedQuiz.Problem] = []
  for question in quiz.questions {
    var writer = QTIItemWriter(
      question, version, scoring: quiz.scoring, shuffles: quiz.shufflesOptions)
    if let text = writer.item() {
      let name = question.id.description.replacing("/", with: "-") + ".xml"
      items.append(ExportedItem(name: name, text: text))
    }
    problems += writer.problems.map { .init(question: question.id, message: $0) }
  }
  return (items, problems)
}

struct QTIItemWriter {
  let question: Question
  let version: QTIVersion
  let scoring: MultipleResponseRule
  let shuffles: Bool
  private(set) var problems: [Phrase] = []
  private(set) var xml = XMLWriter()

  init(_ question: Question, _ version: QTIVersion, scoring: MultipleResponseRule, shuffles: Bool) {
    (self.question, self.version, self.scoring) = (question.forLearners, version, scoring)
    self.shuffles = shuffles
    problems = losses(of: question, keepsPools: false)
    if question.holdsDrawnLines {
      lose(
        "garis bawah dan coretan tidak ikut", "underlined and struck out text becomes plain text")
    }
  }

  mutating func lose(_ indonesian: String, _ english: String) {
    let phrase = Phrase(indonesian, english)
    if !problems.contains(phrase) { problems.append(phrase) }
  }

  /// - Returns: `nil` when QTI has no way to ask it; that is among the problems then.
  mutating func item() -> String? {
    guard canBeHeld() else { return nil }
    let attributes = [
      ("xmlns", version.namespace), ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
      ("xsi:schemaLocation", "\(version.namespace) \(version.schema)"),
      ("identifier", question.id.description.asIdentifier),
      ("title", question.title.plainText), ("label", question.id.description),
      ("adaptive", "false"), ("timeDependent", "false"), ("toolName", "balai"),
    ]
    element("assessmentItem", attributes) { writer in
      writer.writeDeclarations()
      writer.element("itemBody") { $0.writeBody() }
      writer.writeProcessing()
      writer.writeFeedback()
    }
    return xml.text
  }

  private mutating func canBeHeld() -> Bool {
    switch question.interaction {
    case .likert:
      lose(
        "skala pendapat tidak ada di QTI; soal dilewati",
        "QTI has no scales; the question is left out")
      return false
    case .shortAnswer(let answer):
      return canBeHeld(answer.accepted.filter { $0.earned > .nothing }.map(\.text))
    case .cloze(let cloze):
      return cloze.gaps.reduce(true) { canBeHeld($1) && $0 }
    case .numeric(let answer) where !answer.accepted.contains { $0.earned > .nothing }:
      lose(
        "tidak ada jawaban yang bernilai; soal dilewati",
        "no answer earns anything; the question is left out")
      return false
    case .choice, .numeric, .ordering, .matching, .open: return true
    }
  }

  private mutating func canBeHeld(_ answers: [AcceptedText]) -> Bool {
    for answer in answers where answer.plainWords == nil {
      lose(
        "QTI tidak mengenal pola; jawaban '\(answer.written)' tidak ikut",
        "QTI has no patterns; the answer '\(answer.written)' is left out")
    }
    guard answers.allSatisfy({ $0.plainWords == nil }) else { return true }
    lose(
      "semua jawabannya pola; soal dilewati",
      "all its answers are patterns; the question is left out")
    return false
  }

  // MARK: Elements

  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [],
    _ content: (inout QTIItemWriter) -> Void
  ) {
    xml.open(version.element(name), written(attributes))
    content(&self)
    xml.close(version.element(name))
  }

  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    xml.element(version.element(name), written(attributes), text: text)
  }

  /// - Parameter markup: well-formed.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], markup: String) {
    xml.element(version.element(name), written(attributes), markup: markup)
  }

  private func written(_ attributes: [(String, String)]) -> [(String, String)] {
    attributes.map { (version.attribute($0), $1) }
  }

  // MARK: Body

  private mutating func writeBody() {
    var blocks = [Block(.paragraph(question.title), line: question.line)] + question.stem
    blocks = blocks.mappedInlines(\.withGapMarks)
    var markup = writeQTIHTML(blocks)
    for number in question.gapIndices {
      markup = markup.replacing(GapMark.mark(number), with: gap(responseName(number)))
    }
    xml.append(markup: markup)
    let isShuffled = shuffles ? "true" : "false"
    switch question.interaction {
    case .choice(let choice):
      let most = choice.isMultiple ? "0" : "1"
      let attributes = [
        ("responseIdentifier", "RESPONSE"), ("shuffle", isShuffled), ("maxChoices", most),
      ]
      element("choiceInteraction", attributes) { writer in
        for (index, option) in choice.options.enumerated() {
          writer.element(
            "simpleChoice", [("identifier", writer.optionName(index))],
            markup: writer.html(option.content))
        }
      }
    case .ordering(let ordering):
      // The order of the file would give the answer away to a program that does not mix.
      let attributes = [("responseIdentifier", "RESPONSE"), ("shuffle", "true")]
      element("orderInteraction", attributes) { writer in
        for index in ordering.items.indices.dropFirst() + [0] {
          writer.element(
            "simpleChoice", [("identifier", writer.optionName(index))],
            markup: writer.html(ordering.items[index]))
        }
      }
    case .matching(let matching): write(matching)
    case .shortAnswer, .numeric: xml.append(markup: "<p>\(gap("RESPONSE"))</p>\n")
    case .open: element("extendedTextInteraction", [("responseIdentifier", "RESPONSE")], text: "")
    case .cloze, .likert: break
    }
  }

  private mutating func write(_ matching: Matching) {
    let attributes = [
      ("responseIdentifier", "RESPONSE"), ("shuffle", "true"),
      ("maxAssociations", "\(matching.prompts.count)"),
    ]
    element("matchInteraction", attributes) { writer in
      for (letter, texts, most) in [
        ("P", matching.prompts, 1), ("T", matching.targets, matching.prompts.count),
      ] {
        writer.element("simpleMatchSet") { writer in
          for (index, text) in texts.enumerated() {
            writer.element(
              "simpleAssociableChoice",
              [("identifier", "\(letter)\(index + 1)"), ("matchMax", "\(most)")],
              markup: writeQTIHTML(text))
          }
        }
      }
    }
  }

  private func gap(_ identifier: String) -> String {
    let name = version.element("textEntryInteraction")
    return "<\(name) \(version.attribute("responseIdentifier"))=\"\(identifier)\"></\(name)>"
  }

  private func html(_ blocks: [Block]) -> String {
    if blocks.count == 1, case .paragraph(let inlines) = blocks[0].content {
      return writeQTIHTML(inlines)
    }
    return writeQTIHTML(blocks)
  }

  // MARK: Feedback

  private mutating func writeFeedback() {
    if case .choice(let choice) = question.interaction {
      for (index, option) in choice.options.enumerated() where !option.feedback.isEmpty {
        writeFeedback("FEEDBACK", optionName(index), option.feedback)
      }
    }
    guard !question.explanation.isEmpty else { return }
    writeFeedback("EXPLANATION", "explanation", question.explanation)
  }

  private mutating func writeFeedback(_ outcome: String, _ identifier: String, _ blocks: [Block]) {
    let attributes = [
      ("outcomeIdentifier", outcome), ("identifier", identifier), ("showHide", "show"),
    ]
    let html = writeQTIHTML(blocks)
    switch version {
    case .two: element("modalFeedback", attributes, markup: html)
    case .three: element("modalFeedback", attributes) { $0.element("contentBody", markup: html) }
    }
  }

  // MARK: Names

  func optionName(_ index: Int) -> String { "C\(index + 1)" }

  func responseName(_ gap: Int) -> String { "RESPONSE_\(gap + 1)" }
}

extension Question {
  var gapIndices: Range<Int> {
    guard case .cloze(let cloze) = interaction else { return 0..<0 }
    return cloze.gaps.indices
  }
}

extension String {
  /// As an identifier of XML: letters, digits, `-`, `_` and `.`, with a letter or `_` first.
  fileprivate var asIdentifier: String {
    var result = ""
    for scalar in unicodeScalars {
      let isPlain =
        scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        || "-_.".unicodeScalars.contains(scalar)
      result.unicodeScalars.append(isPlain ? scalar : "-")
    }
    let isLetter = unicodeScalars.first?.properties.isAlphabetic == true || first == "_"
    return isLetter ? result : "_" + result
  }
}
