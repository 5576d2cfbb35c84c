package import LearningCore

/// What the files of a workspace hold, as the command line read them.
package struct WorkspaceFiles: Sendable {
  /// Every Markdown file below `Courses/`, `Quizzes/` and `Site/Sessions/`, and the glossary, in any
  /// order.
  package var texts: [SourceFile]
  /// Paths of all other files there, so that images and attachments can be checked.
  package var others: Set<String>
  /// Markdown files that are not UTF-8.
  package var unreadable: [String]
  /// Of the pictures among the others, where they could be read.
  package var imageSizes: [String: ImageSize]

  package init(
    texts: [SourceFile], others: Set<String>, unreadable: [String] = [],
    imageSizes: [String: ImageSize] = [:]
  ) {
    (self.texts, self.others, self.unreadable) = (texts, others, unreadable)
    self.imageSizes = imageSizes
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
/// - Returns: all that could be understood, and the diagnostics in the order of files and lines, as
///   serious as the workspace takes them.
package func compileLibrary(
  _ files: WorkspaceFiles, workspace: Workspace, detail: CompilationDetail = .everything
) -> Compilation<Library> {
  let compiled = files.texts.sorted { $0.path < $1.path }.concurrentMap {
    CompiledFile($0, setting: .workspace, detail: detail)
  }
  let library = joinedLibrary(of: compiled, workspace: workspace, imageSizes: files.imageSizes)
  let found = report(
    on: compiled.map(\.summary), unreadable: files.unreadable, others: files.others)
  return Compilation(library, found.diagnostics.applying(workspace.checks))
}

/// A library of compiled files.
///
/// - Parameters:
///   - files: by path.
///   - outlines: of courses whose modules are not among the files, see ``decodedOutlines(_:)``.
package func joinedLibrary(
  of files: [CompiledFile], outlines: [CourseID: [Module]] = [:], workspace: Workspace,
  imageSizes: [String: ImageSize]
) -> Library {
  var builder = LibraryBuilder(modules: outlines)
  for file in files { builder.add(file) }
  var library = Library(
    workspace: workspace, courses: builder.finishedCourses(), quizzes: builder.quizzes,
    sessions: builder.finishedSessions, glossary: builder.glossary, imageSizes: imageSizes)
  library.fragments = builder.fragments
  return library
}

/// Joins compiled files.
private struct LibraryBuilder {
  private var courses: [CourseID: Course] = [:]
  private(set) var quizzes: [Quiz] = []
  private var sessions: [Session] = []
  private var attendance: [SessionID: SessionAttendance] = [:]
  /// Of two files for one part, one after the other.
  private(set) var fragments: [SiteFragment: [Block]] = [:]
  private var modules: [CourseID: [Module]]
  private(set) var glossary: Glossary?

  init(modules: [CourseID: [Module]]) { self.modules = modules }

  mutating func add(_ file: CompiledFile) {
    switch file.content {
    case .course(let course): courses[course.id] = course
    case .module(let module, let course): modules[course, default: []].append(module)
    case .quiz(let quiz): quizzes.append(quiz)
    case .session(let session): sessions.append(session)
    case .attendance(let counts, let session): attendance[session] = counts
    case .glossary(let read): glossary = glossary ?? read
    case .fragment(let fragment, let blocks): fragments[fragment, default: []] += blocks
    case .other: break
    }
  }

  var finishedSessions: [Session] {
    sessions.map { session in
      var session = session
      session.attendance = attendance[session.id]
      return session
    }
  }

  /// The courses with their modules. A folder of modules without `course.md` is a course too; of
  /// two files that become the same module the first counts.
  mutating func finishedCourses() -> [Course] {
    for (id, modules) in modules where courses[id] == nil {
      let folder = modules[0].path.split(separator: "/").dropLast().joined(separator: "/")
      let path = folder + "/course.md"
      courses[id] = compileCourse(SourceFile(path: path, text: ""), id: id).course
    }
    return courses.values.sorted { $0.id < $1.id }.map { course in
      var course = course
      var taken: Set<ModuleID> = []
      course.modules = (modules[course.id] ?? []).filter { taken.insert($0.id).inserted }
      return course
    }
  }
}
