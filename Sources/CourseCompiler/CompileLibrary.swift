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

/// Compiles everything authors wrote. Never throws for what is written; opens no file.
///
/// - Returns: all that could be understood, and the diagnostics in the order of files and lines.
package func compileLibrary(_ files: WorkspaceFiles, workspace: Workspace) -> Compilation<Library> {
  var compiler = LibraryCompiler(files: files)
  for path in files.unreadable {
    compiler.diagnostics.append(.textUnreadable(at: SourceRange(file: path, line: 1)))
  }
  for file in files.texts.sorted(by: { $0.path < $1.path }) { compiler.compile(file) }
  let library = Library(
    workspace: workspace, courses: compiler.finishedCourses(), quizzes: compiler.quizzes)
  compiler.checkReferences(in: library)
  return Compilation(
    library,
    compiler.diagnostics.sorted {
      ($0.range.file, $0.range.start) < ($1.range.file, $1.range.start)
    })
}

/// The name of a module: its file's, without the number that only orders it.
func moduleName(ofFile stem: String) -> String {
  let rest = stem.drop { $0.isNumber && $0.isASCII }
  guard rest.count < stem.count, let mark = rest.first, "-_. ".contains(mark), rest.count > 1 else {
    return slug(stem)
  }
  return slug(String(rest.dropFirst()))
}

private struct LibraryCompiler {
  let files: WorkspaceFiles
  var courses: [CourseID: Course] = [:]
  var quizzes: [Quiz] = []
  var diagnostics: [Diagnostic] = []
  private var uses: [MarkdownDocument.Use] = []
  private var headings: [String: Set<String>] = [:]
  private var modules: [CourseID: [Module]] = [:]
  private var fronts: [String: FrontMatter] = [:]

  init(files: WorkspaceFiles) { self.files = files }

  mutating func compile(_ file: SourceFile) {
    let parts = file.path.split(separator: "/").map(String.init)
    guard parts.count >= 2, let name = parts.last, name.hasSuffix(".md") else { return }
    let stem = String(name.dropLast(3))
    switch parts[0] {
    case "Courses" where parts.count == 3:
      guard let course = CourseID(parts[1]) else { return refuseName(file) }
      if stem == "course" {
        let (compiled, document, front) = compileCourse(file, id: course)
        courses[course] = compiled
        keep(document, front, file)
      } else {
        guard let id = ModuleID(moduleName(ofFile: stem)) else { return refuseName(file) }
        let (module, document, front) = compileModule(file, id: id)
        modules[course, default: []].append(module)
        keep(document, front, file)
      }
    case "Quizzes":
      guard let id = QuizID((parts[1..<parts.count - 1] + [stem]).joined(separator: "/")) else {
        return refuseName(file)
      }
      let (quiz, document, front) = readQuiz(file, id: id)
      quizzes.append(quiz)
      keep(document, front, file)
    default: break
    }
  }

  private mutating func keep(
    _ document: MarkdownDocument, _ front: FrontMatter, _ file: SourceFile
  ) {
    diagnostics += front.diagnostics + document.diagnostics
    uses += document.uses
    headings[file.path] = Set(document.headings.keys)
    fronts[file.path] = front
  }

  private mutating func refuseName(_ file: SourceFile) {
    diagnostics.append(.fileNameUnusable(at: SourceRange(file: file.path, line: 1)))
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
        guard let anchors = headings[path] else {
          // A Markdown file elsewhere in the workspace, such as a licence, is fine.
          if !files.others.contains(path) { report(use) }
          continue
        }
        if let fragment, !anchors.contains(fragment) { report(use) }
      case .file(let path): if !files.others.contains(path) { report(use) }
      }
    }
    for course in library.courses {
      let quizIDs = library.quizzes.map(\.id.description)
      check(course.pretest, key: "pretest", file: course.path, among: quizIDs)
      check(course.certificate?.exam, key: "certificate", file: course.path, among: quizIDs)
      let courseIDs = library.courses.map(\.id.description)
      for id in course.prerequisites {
        check(id, key: "prerequisites", file: course.path, among: courseIDs)
      }
      for module in course.modules {
        check(module.quiz, key: "quiz", file: module.path, among: quizIDs)
      }
    }
    for quiz in library.quizzes {
      for question in quiz.questions {
        guard let see = question.see, library.target(of: see) == nil else { continue }
        diagnostics.append(
          .referenceUnknown(
            "see", see.description, suggestion: nil,
            at: SourceRange(file: quiz.path, line: question.line)))
      }
    }
  }

  private mutating func report(_ use: MarkdownDocument.Use) {
    diagnostics.append(
      use.isImage ? .imageMissing(use.text, at: use.range) : .linkBroken(use.text, at: use.range))
  }

  private mutating func check<Kind>(
    _ name: Name<Kind>?, key: String, file: String, among known: [String]
  ) {
    guard let name, !known.contains(name.description) else { return }
    diagnostics.append(
      .referenceUnknown(
        key, name.description, suggestion: closestMatch(to: name.description, in: known),
        at: fronts[file]?.place(of: key) ?? SourceRange(file: file, line: 1)))
  }
}
