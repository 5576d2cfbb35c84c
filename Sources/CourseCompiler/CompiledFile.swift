import LearningCore

/// One file, compiled by itself. Nothing in here depends on any other file, so files can be
/// compiled at the same time.
struct CompiledFile: Sendable {
  enum Content: Sendable {
    case course(Course)
    case module(Module, of: CourseID)
    case quiz(Quiz)
    /// A Markdown file that is neither, such as a licence.
    case other
  }

  let path: String
  private(set) var content = Content.other
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var uses: [MarkdownDocument.Use] = []
  private(set) var anchors: Set<String> = []
  /// Where the front matter names something in another file, by its key.
  private(set) var places: [String: SourceRange] = [:]

  init(_ file: SourceFile, detail: CompilationDetail) {
    path = file.path
    let parts = file.path.split(separator: "/").map(String.init)
    guard parts.count >= 2, let name = parts.last, name.hasSuffix(".md") else { return }
    let stem = String(name.dropLast(3))
    switch parts[0] {
    case "Courses" where parts.count == 3:
      guard let course = CourseID(parts[1]) else {
        refuseName()
        return
      }
      if stem == "course" {
        let (compiled, document, front) = compileCourse(file, id: course)
        content = .course(compiled)
        keep(document, front)
      } else {
        guard let id = ModuleID(moduleName(ofFile: stem)) else {
          refuseName()
          return
        }
        let (module, document, front) = compileModule(file, id: id)
        content = .module(module, of: course)
        keep(document, front)
      }
    case "Quizzes":
      guard let id = QuizID((parts[1..<parts.count - 1] + [stem]).joined(separator: "/")) else {
        refuseName()
        return
      }
      let (quiz, document, front) = readQuiz(file, id: id, detail: detail)
      content = .quiz(quiz)
      keep(document, front)
    default: break
    }
  }

  /// Front-matter keys whose value is the name of a course or a quiz.
  private static let references = ["pretest", "certificate", "prerequisites", "quiz"]

  private mutating func keep(_ document: MarkdownDocument, _ front: FrontMatter) {
    diagnostics = front.diagnostics + document.diagnostics
    uses = document.uses
    anchors = Set(document.headings.keys)
    if case .quiz = content { return }  // a quiz names nothing in its front matter
    for key in Self.references { places[key] = front.place(of: key) }
  }

  private mutating func refuseName() {
    diagnostics.append(.fileNameUnusable(at: SourceRange(file: path, line: 1)))
  }
}

/// The name of a module: its file's, without the number that only orders it.
func moduleName(ofFile stem: String) -> String {
  let rest = stem.drop { $0.isNumber && $0.isASCII }
  guard rest.count < stem.count, let mark = rest.first, "-_. ".contains(mark), rest.count > 1 else {
    return slug(stem)
  }
  return slug(String(rest.dropFirst()))
}
