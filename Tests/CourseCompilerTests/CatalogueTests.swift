import CourseCompiler
import LearningCore
import Testing

/// Every diagnostic is in reality what the reference says of it: its examples are compiled.
@Suite struct CatalogueTests {
  private typealias ID = Diagnostic.ID

  private static let illustrated = ID.allCases.filter {
    $0 != .textUnreadable && $0 != .imageUnusable
  }

  @Test(arguments: illustrated)
  func theWrongExampleGivesThatDiagnosticAndNoOther(id: Diagnostic.ID) throws {
    let found = diagnostics(of: try examples(of: id).wrong)
    #expect(Set(found.map(\.id)) == [id])
    #expect(found.allSatisfy { $0.severity == id.rule.severity })
  }

  @Test(arguments: illustrated)
  func theRightExampleGivesNone(id: Diagnostic.ID) throws {
    #expect(diagnostics(of: try examples(of: id).right) == [])
  }

  @Test func whatIsNoTextIsReportedWithoutAnExample() {
    let files = WorkspaceFiles(texts: [], others: [], unreadable: ["Courses/contoh/01-modul.md"])
    let found = compileLibrary(files, workspace: Workspace(organisation: "")).diagnostics
    #expect(found.map(\.id) == [.textUnreadable])
    #expect(found.map(\.severity) == [Diagnostic.ID.textUnreadable.rule.severity])
  }

  @Test(arguments: [PictureFault.damaged, .tooLarge(megapixels: 400)])
  func whatIsWrongInsideAPictureIsReportedWithoutAnExample(fault: PictureFault) throws {
    let text = "# Loket\n\n![Loket](loket.jpg) dan [loket](loket.jpg)\n"
    let (path, picture) = ("Courses/contoh/01-modul.md", "Courses/contoh/loket.jpg")
    func found(_ text: String) -> [Diagnostic] {
      let summaries = summarize([SourceFile(path: path, text: text)], setting: .workspace)
      #expect(summaries.pictures == [picture])
      return report(
        on: summaries, unreadable: [], others: [picture], faults: [picture: fault]
      ).diagnostics
    }
    let diagnostic = try #require(found(text).first)
    #expect(found(text).map(\.id) == [.imageUnusable])
    #expect(diagnostic.range.start.line == 3)
    expectHeadline(diagnostic.message)
    expectSentences(diagnostic.fix)
    #expect(found("---\nallow: [ImageUnusable]\n---\n" + text) == [])
  }

  @Test(arguments: illustrated)
  func examplesAreSmall(id: Diagnostic.ID) throws {
    let (wrong, right) = try examples(of: id)
    // Habits of a whole quiz only show in many questions.
    let limit = [.keyPositionBias, .longestOptionIsKey].contains(id) ? 60 : 35
    for text in wrong.texts + right.texts {
      let lines = text.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= limit)
      #expect(lines.allSatisfy { $0.count <= 100 })
    }
  }

  // MARK: Words

  @Test(arguments: ID.allCases)
  func whatARuleSaysIsSaidInBothLanguages(id: Diagnostic.ID) {
    expectHeadline(id.rule.headline)
    expectSentences(id.rule.why)
    expectSentences(id.rule.remedy)
    for language in Language.allCases { #expect(id.rule.headline[language].count <= 60) }
  }

  @Test(arguments: illustrated)
  func whatADiagnosticSaysIsSaidInBothLanguages(id: Diagnostic.ID) throws {
    for diagnostic in diagnostics(of: try examples(of: id).wrong) {
      expectHeadline(diagnostic.message)
      expectSentences(diagnostic.fix)
    }
  }

  @Test func headlinesTellRulesApart() {
    for language in Language.allCases {
      let headlines = Diagnostic.ID.allCases.map { $0.rule.headline[language] }
      #expect(Set(headlines).count == headlines.count)
    }
  }

  // MARK: What can be done about them

  /// Pictures are mended by writing files, which no edit can.
  @Test(arguments: illustrated)
  func whatBalaiFixMendsIsGoneAfterwards(id: Diagnostic.ID) throws {
    let wrong = try examples(of: id).wrong
    let edits = diagnostics(of: wrong).compactMap(\.edit)
    let isMended = id.rule.mending != nil && id.rule.mending != .images
    #expect(edits.isEmpty != isMended)
    guard isMended else { return }
    #expect(diagnostics(of: wrong) { applying(edits, to: $0).text } == [])
  }

  /// As the reference says of `allow` in front matter. A file that is not used cannot say it.
  @Test(
    arguments: illustrated.filter {
      $0.rule.severity == .warning && !isAboutFrontMatter($0)
        && ![.fileNotRead, .templateUnknown].contains($0)
    })
  func aFileCanAllowAWarning(id: Diagnostic.ID) throws {
    let allow = "---\nallow: [\(id.rawValue)]\n"
    let found = diagnostics(of: try examples(of: id).wrong) { text in
      text.hasPrefix("---\n") ? allow + text.dropFirst(4) : allow + "---\n" + text
    }
    #expect(found == [])
  }

  /// As it says of `allow` in the braces of a question.
  @Test(arguments: illustrated.filter { $0.rule.severity == .warning && isAboutQuestions($0) })
  func aQuestionCanAllowAWarning(id: Diagnostic.ID) throws {
    let found = diagnostics(of: try examples(of: id).wrong) { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        guard line.hasPrefix("## ") else { return String(line) }
        let hasBraces = line.hasSuffix("}")
        return "\(hasBraces ? line.dropLast() : line + " {") allow=\(id.rawValue)}"
      }.joined(separator: "\n")
    }
    #expect(found == [])
  }

  /// As it says of `checks` in `balai.yml`.
  @Test(
    arguments: [("off", nil), ("error", .error), ("warning", .warning)]
      as [(String, Diagnostic.Severity?)])
  func aWorkspaceDecidesHowSeriousEverythingIs(
    word: String, severity: Diagnostic.Severity?
  ) throws {
    let lines = Diagnostic.ID.allCases.map { "  \($0.rawValue): \(word)\n" }
    let workspace = compileWorkspace(
      SourceFile(path: "balai.yml", text: "organisation: Kota\nchecks:\n" + lines.joined()))
    #expect(workspace.diagnostics == [])
    for id in Self.illustrated {
      let found = diagnostics(of: try examples(of: id).wrong, in: workspace.output)
      #expect(found.isEmpty == (severity == nil))
      #expect(found.allSatisfy { $0.severity == severity })
    }
  }

  private static func isAboutFrontMatter(_ id: Diagnostic.ID) -> Bool {
    id.rule.theme == .frontMatter
  }

  private static func isAboutQuestions(_ id: Diagnostic.ID) -> Bool {
    [.quizzes, .answers, .itemWriting].contains(id.rule.theme)
  }
}

private struct NoExample: Error {}

private func examples(
  of id: Diagnostic.ID
) throws -> (wrong: DiagnosticExample, right: DiagnosticExample) {
  guard case .files(let wrong, let right) = id.rule.illustration else { throw NoExample() }
  return (wrong, right)
}

/// - Parameter change: of the file that matters.
private func diagnostics(
  of example: DiagnosticExample, in workspace: Workspace = Workspace(organisation: ""),
  change: (String) -> String = { $0 }
) -> [Diagnostic] {
  var texts = example.texts
  texts[0].text = change(texts[0].text)
  let found = compileLibrary(
    WorkspaceFiles(texts: texts, others: example.others), workspace: workspace
  ).diagnostics
  for file in texts {
    expectPlaces(of: found.filter { $0.range.file == file.path }, in: file.text)
  }
  return found
}

private func expectHeadline(
  _ phrase: Phrase, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(phrase.indonesian != phrase.english, sourceLocation: sourceLocation)
  for language in Language.allCases {
    #expect(!phrase[language].hasSuffix("."), sourceLocation: sourceLocation)
    #expect(phrase[language].first?.isLowercase == false, sourceLocation: sourceLocation)
  }
}

private func expectSentences(
  _ phrase: Phrase, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(phrase.indonesian != phrase.english, sourceLocation: sourceLocation)
  for language in Language.allCases {
    let text = phrase[language]
    #expect(text.hasSuffix(".") || text.hasSuffix("?"), sourceLocation: sourceLocation)
    #expect(!text.contains("  "), sourceLocation: sourceLocation)
  }
}
