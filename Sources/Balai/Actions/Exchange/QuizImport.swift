import CourseCompiler
import LearningCore
import QuizExchange

/// Turns files of questions into a quiz of the workspace.
struct QuizImport {
  /// What was not imported, with the file it stands in.
  struct Finding {
    let file: String
    let problem: Problem
  }

  struct Report {
    let id: QuizID
    let questions: [Question]
    let findings: [Finding]
    /// The quiz file; `nil` when there is not one question.
    let markdown: String?
    var isWritten = false

    /// Relative to the workspace.
    var path: String { "Quizzes/\(id).md" }
  }

  let id: QuizID
  let title: String?
  let kind: Quiz.Kind
  let format: QuestionFormat?

  /// Reads the files and makes the quiz; writes nothing.
  ///
  /// - Throws: when a file cannot be read.
  func read(_ files: [String]) throws -> Report {
    var quiz = ImportedQuiz()
    var findings: [Finding] = []
    var sources: [QuestionID: String] = [:]
    for file in files {
      let found = readQuestions(try Files.read(file), name: file, as: format, rich: .live)
      findings += found.problems.map { Finding(file: file, problem: $0) }
      for id in quiz.append(found) { sources[id] = file }
    }
    let (markdown, refused) = markdown(of: &quiz)
    findings += refused.map { Finding(file: sources[$0.id] ?? "", problem: $0.problem) }
    // By file, as named, and by line.
    findings = files.flatMap { file in
      findings.filter { $0.file == file }.sorted { $0.problem.line < $1.problem.line }
    }
    return Report(id: id, questions: quiz.questions, findings: findings, markdown: markdown)
  }

  /// Writes the quiz, which must not be there yet: authors' files are never overwritten.
  func write(_ report: inout Report, in root: String) throws {
    guard let markdown = report.markdown else { return }
    try Files.writeNew(Array(markdown.utf8), to: "\(root)/\(report.path)")
    report.isWritten = true
  }

  /// The quiz file. Questions that the compiler would refuse are taken out of the quiz, with its
  /// reason: what is written passes `balai check`.
  private func markdown(
    of quiz: inout ImportedQuiz
  ) -> (text: String?, refused: [(id: QuestionID, problem: Problem)]) {
    var refused: [(id: QuestionID, problem: Problem)] = []
    while !quiz.questions.isEmpty {
      let text = writeMarkdown(
        quiz, title: title ?? quiz.title ?? id.description, kind: kind)
      let reasons = errors(in: text, of: quiz)
      guard !reasons.isEmpty else { return (text, refused) }
      for question in quiz.questions {
        guard let reason = reasons[question.id] else { continue }
        let name = question.title.plainText.prefix(40)
        let message = Phrase(
          "'\(name)': \(reason.indonesian); dilewati", "'\(name)': \(reason.english); left out")
        refused.append((question.id, Problem(line: question.line, message: message)))
      }
      quiz.questions.removeAll { reasons[$0.id] != nil }
    }
    return (nil, refused)
  }

  /// The first error of each question in the text of a quiz.
  private func errors(in text: String, of quiz: ImportedQuiz) -> [QuestionID: Phrase] {
    let file = SourceFile(path: "Quizzes/\(id).md", text: text)
    let errors = compileQuiz(file, id: id).diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return [:] }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var starts: [(line: Int, id: QuestionID)] = []
    var index = 0
    for question in quiz.questions {
      let mark = "{#\(question.id)"
      while index < lines.count, !(lines[index].hasPrefix("#") && lines[index].contains(mark)) {
        index += 1
      }
      starts.append((index + 1, question.id))
      index += 1
    }
    var reasons: [QuestionID: Phrase] = [:]
    for error in errors {
      let place = starts.last { $0.line <= error.range.start.line } ?? starts.first
      guard let id = place?.id, reasons[id] == nil else { continue }
      reasons[id] = error.message
    }
    return reasons
  }
}

extension QuizImport.Report {
  /// For other programs; `markdown` is there when nothing was written.
  var json: JSON {
    .object([
      "quiz": .string(id.description), "path": .string(path), "written": .bool(isWritten),
      "questions": .integer(questions.count),
      "markdown": isWritten ? .null : markdown.map { .string($0) } ?? .null,
      "problems": .array(
        findings.map { finding in
          .object([
            "file": .string(finding.file), "line": .integer(finding.problem.line),
            "message": .string(finding.problem.message.text),
          ])
        }),
    ])
  }
}
