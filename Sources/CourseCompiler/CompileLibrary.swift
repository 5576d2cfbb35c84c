package import LearningCore

/// What the files of a workspace hold, as the command line read them.
package struct WorkspaceFiles: Sendable {
  /// Every Markdown file below `Courses/` and `Quizzes/`, in any order.
  package var texts: [SourceFile]
  /// Paths of all other files there, so that images and attachments can be checked.
  package var others: Set<String>
  /// Markdown files that are not UTF-8.
  package var unreadable: [String]

  package init(texts: [SourceFile], others: Set<String>, unreadable: [String] = []) {
    (self.texts, self.others, self.unreadable) = (texts, others, unreadable)
  }
}

/// How much of the files is compiled.
package enum CompilationDetail: Sendable {
  case everything
  /// Quizzes without their questions: enough to know what there is and how far somebody is.
  case outline
}

/// Compiles everything authors wrote. Never throws for what is written; opens no file.
///
/// - Returns: all that could be understood, and the diagnostics in the order of files and lines.
package func compileLibrary(
  _ files: WorkspaceFiles, workspace: Workspace, detail: CompilationDetail = .everything
) -> Compilation<Library> {
  let sources = files.texts.sorted { $0.path < $1.path }
  var builder = LibraryBuilder(files: files)
  for file in sources.concurrentMap({ CompiledFile($0, detail: detail) }) { builder.add(file) }
  let library = Library(
    workspace: workspace, courses: builder.finishedCourses(), quizzes: builder.quizzes)
  builder.checkReferences(in: library)
  return Compilation(
    library,
    builder.diagnostics.sorted {
      ($0.range.file, $0.range.start) < ($1.range.file, $1.range.start)
    })
}

/// Joins compiled files, and checks what one says of another.
private struct LibraryBuilder {
  let files: WorkspaceFiles
  var courses: [CourseID: Course] = [:]
  var quizzes: [Quiz] = []
  var diagnostics: [Diagnostic] = []
  /// Markdown files that are neither course nor quiz, such as a licence.
  private var otherTexts: Set<String> = []
  private var uses: [MarkdownDocument.Use] = []
  private var anchors: [String: Set<String>] = [:]
  private var modules: [CourseID: [Module]] = [:]
  private var places: [String: [String: SourceRange]] = [:]

  init(files: WorkspaceFiles) {
    self.files = files
    diagnostics = files.unreadable.map { .textUnreadable(at: SourceRange(file: $0, line: 1)) }
  }

  mutating func add(_ file: CompiledFile) {
    diagnostics += file.diagnostics
    uses += file.uses
    switch file.content {
    case .course(let course): courses[course.id] = course
    case .module(let module, let course): modules[course, default: []].append(module)
    case .quiz(let quiz): quizzes.append(quiz)
    case .other: otherTexts.insert(file.path)
    }
    anchors[file.path] = file.anchors
    places[file.path] = file.places
  }

  /// The courses with their modules. A folder of modules without `course.md` is a course too.
  mutating func finishedCourses() -> [Course] {
    for id in modules.keys where courses[id] == nil {
      let path = "Courses/\(id)/course.md"
      courses[id] = compileCourse(SourceFile(path: path, text: ""), id: id).course
    }
    return courses.values.sorted { $0.id < $1.id }.map { course in
      var course = course
      var firstUse: [ModuleID: String] = [:]
      for module in modules[course.id] ?? [] {
        if let first = firstUse[module.id] {
          diagnostics.append(
            .moduleDefinedTwice(
              module.id.description, at: SourceRange(file: module.path, line: 1),
              first: SourceRange(file: first, line: 1)))
        } else {
          firstUse[module.id] = module.path
          course.modules.append(module)
        }
      }
      if course.modules.isEmpty {
        diagnostics.append(.courseHasNoModules(at: SourceRange(file: course.path, line: 1)))
      }
      return course
    }
  }

  // MARK: References

  mutating func checkReferences(in library: Library) {
    for use in uses {
      switch use.destination {
      case .web, .refused: break
      case .document(let path, let fragment):
        guard let known = anchors[path] else {
          // A Markdown file that is not compiled, such as a licence elsewhere, is fine.
          if !files.others.contains(path) { report(use) }
          continue
        }
        if let fragment, !known.contains(fragment), !otherTexts.contains(path) { report(use) }
      case .file(let path): if !files.others.contains(path) { report(use) }
      }
    }
    let quizIDs = Set(library.quizzes.map(\.id.description))
    let courseIDs = Set(library.courses.map(\.id.description))
    for course in library.courses {
      check(course.pretest, key: "pretest", file: course.path, among: quizIDs)
      check(course.certificate?.exam, key: "certificate", file: course.path, among: quizIDs)
      for id in course.prerequisites {
        check(id, key: "prerequisites", file: course.path, among: courseIDs)
      }
      for module in course.modules {
        check(module.quiz, key: "quiz", file: module.path, among: quizIDs)
      }
    }
    for quiz in library.quizzes {
      // By index: a question is too large to be copied for the sake of one member.
      for index in quiz.questions.indices {
        guard let see = quiz.questions[index].see, library.target(of: see) == nil else { continue }
        diagnostics.append(
          .referenceUnknown(
            "see", see.description, suggestion: nil,
            at: SourceRange(file: quiz.path, line: quiz.questions[index].line)))
      }
    }
  }

  private mutating func report(_ use: MarkdownDocument.Use) {
    diagnostics.append(
      use.isImage ? .imageMissing(use.text, at: use.range) : .linkBroken(use.text, at: use.range))
  }

  private mutating func check<Kind>(
    _ name: Name<Kind>?, key: String, file: String, among known: Set<String>
  ) {
    guard let name, !known.contains(name.description) else { return }
    diagnostics.append(
      .referenceUnknown(
        key, name.description, suggestion: closestMatch(to: name.description, in: known.sorted()),
        at: places[file]?[key] ?? SourceRange(file: file, line: 1)))
  }
}
