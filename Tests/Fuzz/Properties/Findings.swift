import CourseCompiler
import LearningCore
import SiteGenerator

/// Compiles files and collects what breaks a promise of the compiler.
struct Findings {
  private(set) var texts: [String] = []

  /// - Parameter kind: `nil` for a file outside a workspace, whose text tells what it is.
  mutating func check(_ file: SourceFile, as kind: FileKind?) {
    let setting: FileSetting = kind == nil ? .loose : .workspace
    let summary = summarize(file, setting: setting)
    checkKeeping(summary, of: file, setting)
    let found = report(on: [summary], unreadable: [], others: []).diagnostics
    check(found, in: file)
    let outline = outline(file, kind: kind)
    check(outline.diagnostics, in: file)
    check(outline.content)
    // What has been mended must be no worse to read.
    let edits = found.compactMap(\.edit)
    guard !edits.isEmpty else { return }
    let mended = applying(edits, to: file.text)
    if mended.count > edits.count { texts.append("more changes were made than there are") }
    _ = summarize(SourceFile(path: file.path, text: mended.text), setting: setting)
  }

  mutating func checkSession(_ file: SourceFile) {
    let compiled = compileSession(file)
    check(compiled.diagnostics, in: file)
    if let session = compiled.output { check(session.blocks) }
  }

  mutating func checkWorkspace(_ file: SourceFile) {
    check(compileWorkspace(file).diagnostics, in: file)
  }

  // MARK: Summaries

  /// The same file gives the same summary, and a summary that was kept is the one that was made.
  private mutating func checkKeeping(
    _ summary: FileSummary, of file: SourceFile, _ setting: FileSetting
  ) {
    var bytes: [UInt8] = []
    summary.encode(into: &bytes)
    // Twice the work, so only for some files.
    if file.text.utf8.count.isMultiple(of: 8), summarize(file, setting: setting) != summary {
      texts.append("the same file gives two summaries")
    }
    var rest = bytes[...]
    if FileSummary(decoding: &rest, path: summary.path) != summary {
      texts.append("a kept summary is another one")
    }
    if !rest.isEmpty { texts.append("a summary leaves bytes behind") }
  }

  // MARK: Places

  /// Every place is on a line of the file, and at most one column past its end.
  private mutating func check(_ diagnostics: [Diagnostic], in file: SourceFile) {
    let lines = SourceLines(file.text)
    for diagnostic in diagnostics {
      for range in [diagnostic.range] + diagnostic.notes.map(\.range) {
        for place in [range.start, range.end] {
          let line = lines.content(ofLine: place.line)
          guard range.file == file.path, let line, (1...line.count + 1).contains(place.column)
          else {
            texts.append("\(diagnostic.id.rawValue) stands at \(range.file):\(place)")
            continue
          }
        }
      }
    }
  }

  // MARK: Content

  private mutating func check(_ content: FileOutline.Content) {
    switch content {
    case .course(let course): check(course.overview)
    case .module(let module):
      check(module.opening)
      for lesson in module.lessons { check(lesson.blocks) }
    case .quiz(let quiz, let drafts):
      for draft in drafts {
        check(draft.stem)
        check(draft.explanation)
        for option in draft.options { check(option.content + option.feedback) }
      }
      for question in quiz.questions { check([Block(.selfCheck(question), line: 1)]) }
    }
  }

  private mutating func check(_ blocks: [Block]) {
    if blocks.depth > Block.nestingLimit { texts.append("blocks are \(blocks.depth) deep") }
    let library = Library(workspace: Workspace(organisation: ""), courses: [], quizzes: [])
    let html = renderHTML(blocks, links: LinkResolver(library: library, page: .home))
    var scan = MarkupScan(html)
    if let problem = scan.problem() { texts.append("the page holds \(problem)") }
  }
}

extension [Block] {
  /// How many containers stand inside each other.
  fileprivate var depth: Int {
    map { block in
      switch block.content {
      case .quote(let inner): 1 + inner.depth
      case .callout(let callout): 1 + callout.blocks.depth
      case .list(let list): 1 + (list.items.map(\.blocks.depth).max() ?? 0)
      case .details(let details): 1 + details.blocks.depth
      case .selfCheck, .heading, .paragraph, .code, .table, .rule: 0
      }
    }.max() ?? 0
  }
}
