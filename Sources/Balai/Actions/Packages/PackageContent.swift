import Certificates
import CourseCompiler
import LearningCore

/// The files that go into a package, as they will be read there.
struct PackageContent {
  /// By path.
  private(set) var files: [String: [UInt8]] = [:]
  /// Exams whose questions stay here.
  private(set) var withheld: [Quiz] = []
  /// Modules for employees that were left out.
  private(set) var staffModules: [Module] = []

  private let workspace: LoadedWorkspace
  private let edition: ContentManifest.Edition

  /// - Parameters:
  ///   - courses: their folders' names; empty for all.
  ///   - withStaff: whether modules for employees go along; the trainers' edition has them always.
  init(
    _ courses: [String], of workspace: LoadedWorkspace, edition: ContentManifest.Edition,
    withStaff: Bool
  ) throws {
    (self.workspace, self.edition) = (workspace, edition)
    let library = workspace.library
    let chosen =
      try courses.isEmpty
      ? library.courses
      : courses.map { name in
        guard let course = CourseID(name).flatMap({ library[course: $0] }) else {
          throw PackageError.noSuchCourse(name)
        }
        return course
      }
    guard !chosen.isEmpty else { throw PackageError.nothingToPack }
    for course in chosen { try add(course, withStaff: withStaff || edition == .trainers) }
    for quiz in library.quizzes where Self.belongs(quiz, to: chosen) { try add(quiz) }
    try addWhatTheyShow(of: chosen)
  }

  /// A quiz goes with the course whose folder it stands in, or that names it.
  private static func belongs(_ quiz: Quiz, to courses: [Course]) -> Bool {
    courses.contains { course in
      quiz.id.description.hasPrefix(course.id.description + "/")
        || [course.pretest, course.posttest, course.certificate?.exam].contains(quiz.id)
        || course.modules.contains { $0.quiz == quiz.id }
    }
  }

  // MARK: Texts

  private mutating func add(_ course: Course, withStaff: Bool) throws {
    if Files.exists(workspace.root + "/" + course.path) { try addText(course.path) }
    for module in course.modules {
      guard withStaff || module.visibility == .public else {
        staffModules.append(module)
        continue
      }
      try addText(module.path)
    }
  }

  private mutating func add(_ quiz: Quiz) throws {
    guard edition == .learners, isExam(quiz), !quiz.isSealed, !quiz.isWithheld else {
      return try addText(quiz.path)
    }
    let file = try text(quiz.path)
    guard let rules = rulesOnlyText(of: file, quiz) else {
      throw PackageError.rulesNotInFrontMatter(path: quiz.path)
    }
    files[quiz.path] = Array(rules.utf8)
    withheld.append(quiz)
  }

  /// Also where a course certifies what its author calls something else.
  private func isExam(_ quiz: Quiz) -> Bool {
    quiz.kind == .exam || workspace.library.courses.contains { $0.certificate?.exam == quiz.id }
  }

  private mutating func addText(_ path: String) throws {
    let file = try text(path)
    switch edition {
    case .trainers: files[path] = Array(file.text.utf8)
    case .learners:
      do { files[path] = Array(try learnerText(of: file).utf8) } catch {
        throw PackageError.noteInseparable(path: error.path, line: error.line)
      }
    }
  }

  private func text(_ path: String) throws -> SourceFile {
    SourceFile(path: path, text: try Files.readText(workspace.root + "/" + path))
  }

  // MARK: Other files

  /// What the texts show or lead to; for trainers, all that lies beside them. A licence goes with
  /// what it is about.
  private mutating func addWhatTheyShow(of courses: [Course]) throws {
    let texts = files.map { path, bytes in
      SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
    }
    var others = summarize(texts, setting: .workspace).reduce(into: Set<String>()) {
      $0.formUnion($1.targets)
    }.intersection(workspace.otherFiles)
    let folders = courses.map { Files.folder(of: $0.path) + "/" }
    if edition == .trainers {
      others.formUnion(
        workspace.otherFiles.filter { path in folders.contains { path.hasPrefix($0) } })
    }
    let places = ["Courses/", "Quizzes/"] + folders
    for path in try ["Courses", "Quizzes"].flatMap({ folder in
      try Files.list(workspace.root + "/" + folder).map { folder + "/" + $0 }
    }) {
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      if Self.isLicence(name), places.contains(String(path.dropLast(name.count))) {
        others.insert(path)
      }
    }
    for path in others.sorted() where files[path] == nil {
      files[path] = try Files.read(workspace.root + "/" + path)
    }
  }

  private static func isLicence(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.uppercased()
    return ["LICENSE", "LICENCE", "LISENSI", "COPYING", "NOTICE"].contains(stem)
  }
}
