import LearningCore
import Testing
import TestSupport

@testable import CourseCompiler

func name<Kind>(
  _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Name<Kind> {
  try #require(Name<Kind>(text), sourceLocation: sourceLocation)
}

/// The body of a module as the reader sees it.
func read(_ text: String) -> MarkdownDocument {
  MarkdownReader.read(SplitFile(SourceFile(path: "Courses/aman/01-sandi.md", text: text)).body)
}

func compiledModule(
  _ text: String, named name: String = "sandi"
) throws -> (module: Module, diagnostics: [Diagnostic]) {
  let file = SourceFile(path: "Courses/aman/01-\(name).md", text: text)
  let read = compileModule(file, id: try #require(ModuleID(name)))
  expectPlaces(of: read.diagnostics, in: text)
  return (read.module, read.diagnostics)
}

/// - Parameter style: whether advice on writing good questions is wanted too. Questions made up for
///   a test are seldom good ones.
func compiledQuiz(_ text: String, style: Bool = false) throws -> Compilation<Quiz> {
  let file = SourceFile(path: "Quizzes/aman/kuis.md", text: text)
  var compiled = compileQuiz(file, id: try #require(QuizID("aman/kuis")))
  expectPlaces(of: compiled.diagnostics, in: text)
  if !style { compiled.diagnostics.removeAll { adviceOnStyle.contains($0.id) } }
  return compiled
}

let adviceOnStyle: Set<Diagnostic.ID> = [
  .absoluteWordsInDistractors, .allKeys, .allOrNoneOption, .doubleQuestion, .explanationMissing,
  .grammarGivesKeyAway, .keyPositionBias, .longestOptionIsKey, .negativeStemUnmarked,
  .numericRangesOverlap, .questionHasManyOptions, .severalKeysUnannounced, .stemRepeatedInOptions,
]

func compiledLibrary(
  _ files: [String: String], others: Set<String> = [], unreadable: [String] = []
) -> Compilation<Library> {
  let texts = files.map { SourceFile(path: $0.key, text: $0.value) }
  var compiled = compileLibrary(
    WorkspaceFiles(texts: texts, others: others, unreadable: unreadable),
    workspace: Workspace(organisation: "Kota"))
  compiled.diagnostics.removeAll { adviceOnStyle.contains($0.id) }
  for (path, text) in files {
    expectPlaces(of: compiled.diagnostics.filter { $0.range.file == path }, in: text)
  }
  return compiled
}

/// Every place lies on a line of the file and no further right than one past its end.
func expectPlaces(
  of diagnostics: [Diagnostic], in text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let lines = lineLengths(of: text)
  for diagnostic in diagnostics {
    let ranges = [diagnostic.range] + diagnostic.notes.map(\.range)
    for range in ranges where range.file == diagnostic.range.file {
      for place in [range.start, range.end] {
        guard (1...lines.count).contains(place.line) else {
          Issue.record(
            "\(diagnostic.id) at \(range): no such line", sourceLocation: sourceLocation)
          continue
        }
        #expect(
          (1...lines[place.line - 1] + 1).contains(place.column),
          "\(diagnostic.id) at \(place): no such column", sourceLocation: sourceLocation)
      }
    }
  }
}

/// Bytes of each line, without line ends and byte order mark.
private func lineLengths(of text: String) -> [Int] {
  var lengths = [0]
  var previous: UInt8 = 0
  for byte in text.utf8 {
    if byte == 0x0A || byte == 0x0D {
      if byte == 0x0D || previous != 0x0D { lengths.append(0) }
    } else {
      lengths[lengths.count - 1] += 1
    }
    previous = byte
  }
  return lengths
}

/// Compiles a text with `⟦⟧` around the places of the diagnostics it must give, and no others.
func expectDiagnostics(
  _ ids: [Diagnostic.ID], in marked: String, isQuiz: Bool = false, checkEnds: Bool = true,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let source = MarkedText(marked)
  let found =
    isQuiz
    ? try compiledQuiz(source.text).diagnostics : try compiledModule(source.text).diagnostics
  let sorted = found.sorted { $0.range.start < $1.range.start }
  #expect(sorted.map(\.id) == ids, sourceLocation: sourceLocation)
  #expect(
    sorted.map { "\($0.range.start.line):\($0.range.start.column)" }
      == source.starts.map(\.description), sourceLocation: sourceLocation)
  guard checkEnds else { return }
  #expect(
    sorted.map { "\($0.range.end.line):\($0.range.end.column)" }
      == source.ends.map(\.description), sourceLocation: sourceLocation)
}

// MARK: Blocks as one line of text, to compare them whole

func outline(_ blocks: [Block]) -> String {
  blocks.map { block in
    switch block.content {
    case .heading(let heading): "h\(heading.level)#\(heading.anchor)(\(outline(heading.content)))"
    case .paragraph(let inlines): "p(\(outline(inlines)))"
    case .quote(let blocks): "quote[\(outline(blocks))]"
    case .callout(let callout): "\(callout.kind)[\(outline(callout.blocks))]"
    case .list(let list):
      (list.start.map { "ol\($0)" } ?? "ul") + "["
        + list.items.map { item in
          (item.ticked.map { $0 ? "x:" : "o:" } ?? "") + outline(item.blocks)
        }.joined(separator: "; ") + "]"
    case .code(let code): "code:\(code.language ?? "")(\(code.text))"
    case .table(let table):
      "table("
        + ([table.head] + table.rows).map { row in
          row.map(outline).joined(separator: "|")
        }.joined(separator: " / ") + ")"
    case .rule: "hr"
    case .details(let details): "details(\(outline(details.summary)))[\(outline(details.blocks))]"
    case .selfCheck(let question): "check#\(question.id)(\(outline(question.title)))"
    }
  }.joined(separator: " ")
}

func outline(_ inlines: [Inline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let text): text
    case .code(let code): "`\(code)`"
    case .emphasis(let inner): "*\(outline(inner))*"
    case .strong(let inner): "**\(outline(inner))**"
    case .link(let link): "[\(outline(link.content))](\(outline(link.destination)))"
    case .image(let image): "![\(image.alternative)](\(outline(image.source)))"
    case .softBreak: "~"
    case .hardBreak: "↵"
    case .styled(let style, let inner): "\(style)(\(outline(inner)))"
    case .gap(let number): "gap\(number)"
    }
  }.joined()
}

func outline(_ destination: Destination) -> String {
  switch destination {
  case .web(let address): "web \(address)"
  case .document(let path, let fragment): "document \(path)" + (fragment.map { "#\($0)" } ?? "")
  case .file(let path): "file \(path)"
  case .refused(let text): "refused \(text)"
  }
}
