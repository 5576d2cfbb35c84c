package import LearningCore

/// A quiz as Moodle XML, for the question bank: its questions with categories, tags and feedback. The
/// rules of the quiz, such as its time limit, are set in Moodle.
package func writeMoodleXML(_ quiz: Quiz) -> ExportedQuiz {
  var xml = XMLWriter()
  var writer = MoodleXMLWriter(scoring: quiz.scoring, shuffles: quiz.shufflesOptions)
  xml.element("quiz") { xml in
    var pool: PoolID?
    for question in quiz.questions {
      if question.pool != pool {
        pool = question.pool
        writer.write(quiz.pools.first { $0.id == pool }, to: &xml)
      }
      writer.write(question, to: &xml)
    }
  }
  return ExportedQuiz(text: xml.text, problems: writer.problems)
}

private struct MoodleXMLWriter {
  let scoring: MultipleResponseRule
  let shuffles: Bool
  var problems: [ExportedQuiz.Problem] = []
  /// The question that is written.
  private var id: QuestionID?

  init(scoring: MultipleResponseRule, shuffles: Bool) {
    (self.scoring, self.shuffles) = (scoring, shuffles)
  }

  private mutating func lose(_ indonesian: String, _ english: String) {
    guard let id else { return }
    problems.append(.init(question: id, message: Phrase(indonesian, english)))
  }

  /// - Parameter pool: `nil` for the place above all categories.
  func write(_ pool: Pool?, to xml: inout XMLWriter) {
    xml.element("question", [("type", "category")]) { xml in
      let path = pool.map { "$course$/top/" + $0.title.replacing("/", with: "//") }
      xml.element("category") { $0.element("text", text: path ?? "$course$/top") }
      if let pool { xml.element("idnumber", text: pool.id.description) }
    }
  }

  mutating func write(_ question: Question, to xml: inout XMLWriter) {
    id = question.id
    guard let type = type(of: question) else { return }
    for loss in losses(of: question, keepsPools: true) {
      problems.append(.init(question: question.id, message: loss))
    }
    let (graderNotes, shown) = question.splitForTrainer
    xml.element("question", [("type", type.rawValue)]) { xml in
      xml.element("name") { $0.element("text", text: String(shown.title.plainText.prefix(200))) }
      writeStem(of: shown, to: &xml)
      text("generalfeedback", shown.explanation, to: &xml)
      xml.element("defaultgrade", text: String(shown.points))
      xml.element("idnumber", text: shown.id.description)
      writeAnswers(of: shown, type, to: &xml)
      if shown.interaction == .open {
        xml.element("responseformat", text: "editor")
        text("graderinfo", graderNotes, to: &xml)
      }
      guard !shown.tags.isEmpty else { return }
      xml.element("tags") { xml in
        for tag in shown.tags {
          xml.element("tag") { $0.element("text", text: tag.description) }
        }
      }
    }
  }

  private enum QuestionType: String {
    case multichoice, truefalse, shortanswer, numerical, matching, essay, cloze, ordering
  }

  private mutating func type(of question: Question) -> QuestionType? {
    switch question.interaction {
    case .choice(let choice): return choice.isTrueFalse ? .truefalse : .multichoice
    case .shortAnswer(let answer):
      guard answer.accepted.contains(where: { $0.earned > .nothing && $0.text.moodle != nil })
      else {
        lose(
          "semua jawabannya pola; Moodle tidak mengenal pola; soal dilewati",
          "all its answers are patterns, which Moodle does not know; the question is left out")
        return nil
      }
      return .shortanswer
    case .numeric(let answer):
      guard answer.accepted.contains(where: { $0.earned > .nothing }) else {
        lose(
          "tidak ada jawaban yang bernilai; soal dilewati",
          "no answer earns anything; the question is left out")
        return nil
      }
      return .numerical
    case .ordering: return .ordering
    case .matching: return .matching
    case .cloze(let cloze):
      guard cloze.gaps.allSatisfy({ $0.contains { $0.moodle != nil } }) else {
        lose(
          "ada isian yang jawabannya hanya pola; soal dilewati",
          "a gap takes only patterns, which Moodle does not know; the question is left out")
        return nil
      }
      return .cloze
    case .open: return .essay
    case .likert:
      lose(
        "skala pendapat tidak ada di bank soal Moodle; soal dilewati",
        "Moodle's question bank has no scales; the question is left out")
      return nil
    }
  }

  // MARK: Text

  private func text(_ name: String, _ blocks: [Block], to xml: inout XMLWriter) {
    xml.element(name, [("format", "html")]) { $0.element("text", cdata: html(blocks)) }
  }

  private func html(_ blocks: [Block]) -> String {
    var html = writeHTML(blocks)
    while html.last == "\n" { html.removeLast() }
    return html
  }

  private func writeStem(of question: Question, to xml: inout XMLWriter) {
    let blocks = [Block(.paragraph(question.title), line: question.line)] + question.stem
    var html = html(blocks.mappedInlines(\.withGapMarks))
    if case .cloze(let cloze) = question.interaction {
      for (number, gap) in cloze.gaps.enumerated() {
        let answers = gap.compactMap { $0.moodle }.map { "=" + xmlEscaped($0).escapedForCloze }
        html = html.replacing(
          GapMark.mark(number), with: "{1:SHORTANSWER:\(answers.joined(separator: "~"))}")
      }
    }
    xml.element("questiontext", [("format", "html")]) { $0.element("text", cdata: html) }
  }

  // MARK: Answers

  private mutating func writeAnswers(
    of question: Question, _ type: QuestionType, to xml: inout XMLWriter
  ) {
    switch question.interaction {
    case .choice(let choice) where type == .truefalse:
      for (word, index) in [("true", 0), ("false", 1)] {
        write(word, choice.shares[index], feedback: choice.options[index].feedback, to: &xml)
      }
    case .choice(let choice): write(choice, to: &xml)
    case .shortAnswer(let answer):
      xml.element("usecase", text: "0")
      for accepted in answer.accepted {
        guard let text = accepted.text.moodle else {
          lose(
            "pola '\(accepted.text.written)' tidak ada di Moodle; jawaban itu tidak ikut",
            "Moodle has no patterns; the answer '\(accepted.text.written)' is left out")
          continue
        }
        write(text, accepted.earned, feedback: accepted.feedback, to: &xml)
      }
    case .numeric(let answer):
      for accepted in answer.accepted { write(accepted, to: &xml) }
    case .matching(let matching): write(matching, to: &xml)
    case .ordering(let ordering):
      xml.element("layouttype", text: "VERTICAL")
      xml.element("selecttype", text: "ALL")
      xml.element("selectcount", text: "0")
      xml.element(
        "gradingtype", text: scoring == .allOrNothing ? "ALL_OR_NOTHING" : "ABSOLUTE_POSITION")
      xml.element("showgrading", text: "SHOW")
      for (index, item) in ordering.items.enumerated() {
        xml.element("answer", [("fraction", "\(index + 1)"), ("format", "html")]) {
          $0.element("text", cdata: html(item))
        }
      }
    case .cloze(let cloze):
      for pattern in cloze.gaps.joined() where pattern.moodle == nil {
        lose(
          "pola '\(pattern.written)' tidak ada di Moodle; jawaban itu tidak ikut",
          "Moodle has no patterns; the answer '\(pattern.written)' is left out")
      }
    case .open, .likert: break
    }
  }

  /// - Parameter text: plain, as for short answers.
  private func write(
    _ content: String, _ share: AnswerWeight, feedback: [Block], tolerance: DecimalNumber? = nil,
    to xml: inout XMLWriter
  ) {
    let attributes = [("fraction", share.percent.description), ("format", "moodle_auto_format")]
    xml.element("answer", attributes) { xml in
      xml.element("text", text: content)
      if !feedback.isEmpty { text("feedback", feedback, to: &xml) }
      if let tolerance { xml.element("tolerance", text: tolerance.description) }
    }
  }

  private mutating func write(_ choice: Choice, to xml: inout XMLWriter) {
    xml.element("single", text: choice.isMultiple ? "false" : "true")
    xml.element("shuffleanswers", text: shuffles ? "true" : "false")
    xml.element("answernumbering", text: "abc")
    if choice.isMultiple, scoring != .netCorrect, !choice.isWeighted {
      lose(
        "Moodle menilai jawaban banyak dengan benar dikurangi salah, bukan '\(scoring.rawValue)'",
        "Moodle marks several answers as right minus wrong, not '\(scoring.rawValue)'")
    }
    for (option, share) in zip(choice.options, choice.shares) {
      if !share.isGradeOfMoodle {
        let percent = share.phrase
        lose(
          "Moodle tidak mengenal nilai \(percent.indonesian); pilih 'nilai terdekat' saat mengimpor",
          "Moodle knows no grade of \(percent.english); choose 'nearest grade' when importing")
      }
      let attributes = [("fraction", share.percent.description), ("format", "html")]
      xml.element("answer", attributes) { xml in
        xml.element("text", cdata: html(option.content))
        if !option.feedback.isEmpty { text("feedback", option.feedback, to: &xml) }
      }
    }
  }

  private mutating func write(_ accepted: NumericAnswer.Accepted, to xml: inout XMLWriter) {
    let share = accepted.earned
    if accepted.written == "*" {
      return write("*", share, feedback: accepted.feedback, tolerance: nil, to: &xml)
    }
    guard let middle = DecimalNumber.middle(of: accepted.range),
      let tolerance = accepted.range.upperBound.adding(middle.negated)
    else {
      return lose(
        "angka '\(accepted.written)' terlalu panjang; jawaban itu tidak ikut",
        "the number '\(accepted.written)' is too long; that answer is left out")
    }
    write(
      middle.description, share, feedback: accepted.feedback, tolerance: tolerance, to: &xml)
  }

  private mutating func write(_ matching: Matching, to xml: inout XMLWriter) {
    xml.element("shuffleanswers", text: "true")
    if matching.targets.contains(where: { $0 != [.text($0.plainText)] }) {
      lose(
        "hiasan tulisan pada pasangan tidak ikut", "the looks of the text of matches are left out")
    }
    func pair(_ prompt: [Inline], _ target: [Inline], _ xml: inout XMLWriter) {
      xml.element("subquestion", [("format", "html")]) { xml in
        xml.element("text", cdata: writeHTML(prompt))
        xml.element("answer") { $0.element("text", text: target.plainText) }
      }
    }
    for (prompt, key) in zip(matching.prompts, matching.keys) {
      pair(prompt, matching.targets[key], &xml)
    }
    for (index, target) in matching.targets.enumerated() where !matching.keys.contains(index) {
      pair([], target, &xml)
    }
  }
}

extension Question {
  /// What only the one who marks an open question sees, and the question without notes.
  fileprivate var splitForTrainer: (notes: [Block], shown: Question) {
    let notes = stem.flatMap { block -> [Block] in
      guard case .callout(let callout) = block.content, callout.kind == .trainer else { return [] }
      return callout.blocks
    }
    return (notes, forLearners)
  }
}

extension String {
  fileprivate var escapedForCloze: String {
    reduce(into: "") { text, character in
      if "\\~#}".contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}

extension Choice {
  /// Whether it asks for true or false, in that order, and marks nothing else.
  fileprivate var isTrueFalse: Bool {
    let words = options.map(\.content.plainText)
    return !isMultiple && (words == ["Benar", "Salah"] || words == ["True", "False"])
      && keys.count == 1 && options.allSatisfy { $0.weight == nil && $0.content.isPlainParagraph }
  }
}

extension [Block] {
  fileprivate var isPlainParagraph: Bool {
    guard count == 1, case .paragraph(let inlines) = self[0].content else { return false }
    return inlines == [.text(inlines.plainText)]
  }
}
