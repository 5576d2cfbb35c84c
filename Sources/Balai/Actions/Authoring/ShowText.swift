import CourseCompiler
import LearningCore
import TerminalUI

extension ShowReport {
  /// For a trainer who wants to see whether everything arrived as it was meant.
  func lines(width: Int) -> [Line] {
    let text = ShowText(width: width)
    var lines =
      switch outline.content {
      case .course(let course): text.lines(course)
      case .module(let module): text.lines(module)
      case .quiz(let quiz, let questions): text.lines(quiz, questions)
      }
    let source = SourceLines(file.text)
    let diagnostics = DiagnosticText(width: width, language: Interface.language) { _ in source }
    for diagnostic in outline.diagnostics { lines += [Line()] + diagnostics.lines(diagnostic) }
    return lines
  }
}

private struct ShowText {
  let width: Int

  private func layout(indent: Int) -> BlockLayout {
    BlockLayout(width: width - indent, isPlain: true, language: Interface.language)
  }

  private func indented(_ blocks: [Block], by indent: Int = 4) -> [Line] {
    layout(indent: indent).lines(blocks).map { indented($0, by: indent) }
  }

  private func indented(_ line: Line, by indent: Int) -> Line {
    line.spans.isEmpty
      ? line : Line([Span(String(repeating: " ", count: indent))] + line.spans)
  }

  /// - Parameter first: stands before the first line, in the indentation.
  private func wrapped(
    _ text: String, first: String = "", indent: Int = 0, style: Style = []
  ) -> [Line] {
    TerminalUI.wrapped(text, width: width - indent).enumerated().map { row, line in
      let margin = row == 0 ? first : ""
      return Line(margin + String(repeating: " ", count: indent - margin.count) + line, style)
    }
  }

  // MARK: Courses and modules

  func lines(_ course: Course) -> [Line] {
    wrapped(Phrase("Kursus: \(course.title)", "Course: \(course.title)").text, style: .bold)
      + wrapped(course.summary) + [Line()] + indented(course.overview, by: 0)
  }

  func lines(_ module: Module) -> [Line] {
    var lines = wrapped(
      Phrase("Modul: \(module.title)", "Module: \(module.title)").text, style: .bold)
    let counts = module.wordCounts
    let words = counts.reduce(0, +)
    lines += wrapped(
      Phrase(
        "\(module.lessons.count) pelajaran, \(words) kata, \(module.minutes) menit",
        "Lessons: \(module.lessons.count), words: \(words), minutes: \(module.minutes)"
      ).text)
    for objective in module.objectives {
      lines += wrapped(objective.text, first: "-", indent: 2)
    }
    for (index, lesson) in module.lessons.enumerated() {
      lines += [Line()] + self.lines(lesson, number: index + 1, words: counts[index])
    }
    return lines
  }

  private func lines(_ lesson: Lesson, number: Int, words: Int) -> [Line] {
    let parts = LessonParts(lesson.blocks)
    var facts = [
      Phrase("baris \(lesson.line)", "line \(lesson.line)").text,
      Phrase("\(words) kata", "words: \(words)").text,
    ]
    if parts.images > 0 {
      facts.append(Phrase("\(parts.images) gambar", "pictures: \(parts.images)").text)
    }
    if !parts.callouts.isEmpty {
      let kinds = parts.callouts.map { $0.word.text.lowercased() }.joined(separator: ", ")
      facts.append(Phrase("kotak: \(kinds)", "call-outs: \(kinds)").text)
    }
    if !parts.questions.isEmpty {
      let count = parts.questions.count
      facts.append(Phrase("\(count) soal uji diri", "questions to oneself: \(count)").text)
    }
    return wrapped(
      "\(lesson.title) {#\(lesson.id)}", first: "\(number).", indent: 4, style: .bold)
      + wrapped(facts.joined(separator: ", "), indent: 4)
      + parts.headings.flatMap { heading in
        let indent = 4 + 2 * max(0, heading.level - 3)
        let mark = String(repeating: " ", count: indent) + "-"
        return wrapped(heading.content.plainText, first: mark, indent: indent + 2)
      }
  }

  // MARK: Quizzes

  func lines(_ quiz: Quiz, _ questions: [QuestionDraft]) -> [Line] {
    let kind = quiz.kind.word.text
    var lines = wrapped(
      Phrase("Kuis: \(quiz.title)", "Quiz: \(quiz.title)").text, style: .bold)
    let facts = Phrase(
      "\(kind), \(questions.count) soal, \(quiz.drawnCount) ditanyakan",
      "\(kind), questions: \(questions.count), asked: \(quiz.drawnCount)")
    lines += wrapped(
      quiz.isSealed
        ? Phrase(
          "\(kind), tersegel, \(quiz.drawnCount) ditanyakan",
          "\(kind), sealed, asked: \(quiz.drawnCount)"
        ).text : facts.text)
    for (index, question) in questions.enumerated() {
      lines += [Line()] + self.lines(question, number: index + 1)
    }
    return lines
  }

  private func lines(_ draft: QuestionDraft, number: Int) -> [Line] {
    var lines = wrapped(facts(of: draft), first: "\(number).", indent: 4, style: .dim)
    if draft.question == nil {
      let warning = Phrase(
        "BELUM BISA DIPAKAI; sebabnya di akhir daftar ini.",
        "CANNOT BE USED YET; the reason is at the end of this list.")
      lines += wrapped(warning.text, indent: 4, style: [.bold, .bad])
    }
    lines += indented([Block(.paragraph([.strong(draft.heading.content)]), line: 0)] + draft.stem)
    if !draft.listedOptions.isEmpty { lines.append(Line()) }
    for (index, option) in draft.listedOptions.enumerated() {
      lines += self.lines(option, at: index, of: draft.kind)
    }
    if draft.listedOptions.isEmpty || draft.kind == .ordering, !draft.answers.isEmpty {
      lines.append(Line())
      lines += wrapped(Phrase("Yang benar:", "What is right:").text, indent: 4)
      for answer in shownAnswers(of: draft) {
        lines += wrapped(answer, first: "    =", indent: 6, style: .good)
      }
    }
    if case .matching(let matching)? = draft.question?.interaction {
      let others = matching.targets.indices.filter { !matching.keys.contains($0) }
      if !others.isEmpty {
        lines += [Line()] + wrapped(Phrase("Pengecoh:", "Distractors:").text, indent: 4)
      }
      for other in others {
        lines += wrapped(matching.targets[other].plainText, first: "    -", indent: 6)
      }
    }
    if !draft.explanation.isEmpty {
      lines += [Line()] + wrapped(Phrase("Pembahasan:", "Explanation:").text, indent: 4)
      lines += indented(draft.explanation)
    }
    return lines
  }

  /// As written; a number also as it is read, where those differ: `1.500` is one and a half.
  private func shownAnswers(of draft: QuestionDraft) -> [String] {
    let weights = draft.typedAnswers.map { $0.weight == .full ? "" : " (\($0.weight.phrase.text))" }
    guard case .numeric(let numeric)? = draft.question?.interaction else {
      return weights.isEmpty ? draft.answers : zip(draft.answers, weights).map(+)
    }
    let numbers = numeric.accepted.map { accepted in
      let (low, high) = (decimal(accepted.range.lowerBound), decimal(accepted.range.upperBound))
      let read =
        low == high
        ? Phrase(verbatim: low) : Phrase("\(low) sampai \(high)", "\(low) to \(high)")
      guard read.text != accepted.written, accepted.range != DecimalNumber.all else {
        return accepted.written
      }
      return Phrase(
        "\(accepted.written) (dibaca: \(read.indonesian))",
        "\(accepted.written) (read as: \(read.english))"
      ).text
    }
    return zip(numbers, weights).map(+)
  }

  private func decimal(_ number: DecimalNumber) -> String {
    let sign = Phrase(",", ".").text
    return number.description.split(separator: ".").joined(separator: sign)
  }

  private func lines(
    _ option: QuestionDraft.Option, at index: Int, of kind: QuestionDraft.Kind
  ) -> [Line] {
    let style: Style = option.isKey ? .good : []
    let mark =
      switch kind {
      case .single, .multiple: option.isKey ? "[x] " : "[ ] "
      default: "- "
      }
    var body = layout(indent: 7 + mark.count).lines(option.content)
    if option.isKey {
      // What is right is said in a word, too.
      let word = Phrase("(kunci)", "(key)").text
      body = body.isEmpty ? [Line(word)] : body
      body[0].spans.append(Span(" " + word, style.union(.bold)))
    }
    if let weight = option.weight {
      let word = Phrase("(bobot \(weight.phrase.indonesian))", "(weight \(weight.phrase.english))")
      body = body.isEmpty ? [Line()] : body
      body[0].spans.append(Span(" " + word.text, .bold))
    }
    let head = "    \(mark)\(letter(index)). "
    let space = String(repeating: " ", count: head.count)
    var lines = body.enumerated().map { row, line in
      Line([Span(row == 0 ? head : space, style)] + line.spans)
    }
    if body.isEmpty { lines = [Line(head, style)] }
    for line in layout(indent: head.count + 2).lines(option.feedback) {
      lines.append(Line([Span(space + "> ", .dim)] + line.spans))
    }
    return lines
  }

  private func facts(of draft: QuestionDraft) -> String {
    var facts = [draft.kind.word.text]
    if draft.attributes.points != 1 {
      facts.append(
        Phrase("bobot \(draft.attributes.points)", "points: \(draft.attributes.points)").text)
    }
    if let id = draft.id { facts.append("{#\(id)}") }
    if let pool = draft.pool { facts.append(Phrase("kelompok \(pool)", "pool \(pool)").text) }
    if let see = draft.attributes.see { facts.append("see=\(see)") }
    facts.append(Phrase("baris \(draft.range.start.line)", "line \(draft.range.start.line)").text)
    return facts.joined(separator: ", ")
  }
}

/// A, B, C; beyond Z, where no question should be, a number.
private func letter(_ index: Int) -> String {
  index < 26 ? String(UnicodeScalar(UInt8(65 + index))) : String(index + 1)
}

extension QuestionDraft.Kind {
  fileprivate var word: Phrase {
    switch self {
    case .single: Phrase("Pilihan ganda, satu jawaban", "Multiple choice, one answer")
    case .multiple: Phrase("Pilihan ganda, beberapa jawaban", "Multiple choice, several answers")
    case .shortAnswer: Phrase("Isian singkat", "Short answer")
    case .numeric: Phrase("Isian angka", "A number to type")
    case .ordering: Phrase("Mengurutkan", "Putting in order")
    case .matching: Phrase("Menjodohkan", "Matching")
    case .cloze: Phrase("Melengkapi kalimat", "Filling gaps")
    case .likert: Phrase("Skala pendapat", "A scale of opinion")
    case .open: Phrase("Uraian bebas", "Words of one's own")
    }
  }
}
