import CourseCompiler
import LearningCore

extension LoadedWorkspace {
  /// Files that belong to no workspace, as if they were one course with its quizzes.
  init(loose folder: CheckedFolder) {
    var modules: [Module] = []
    var quizzes: [Quiz] = []
    for file in folder.files.texts {
      switch outline(file, kind: nil).content {
      case .course: break
      case .module(let module): modules.append(module.renamed(after: file.path))
      case .quiz(let quiz, _): quizzes.append(quiz)
      }
    }
    let targets = summarize(folder.files.texts, setting: folder.setting).flatMap(\.targets)
    self.init(
      root: folder.root,
      library: Library(
        workspace: Workspace(organisation: ""), courses: [Course(modules, in: folder.root)],
        quizzes: quizzes),
      diagnostics: folder.report().diagnostics,
      otherFiles: folder.files.others.union(targets).subtracting(folder.files.texts.map(\.path)))
  }
}

extension Course {
  /// What a folder would be if it were a course.
  fileprivate init(_ modules: [Module], in folder: String) {
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    guard let id = CourseID(slug(name)) ?? CourseID("folder") else {
      preconditionFailure("a plain word is a name")
    }
    self.init(
      id: id, title: name, summary: "", language: Interface.language.rawValue, level: nil,
      audience: [], pillars: [], competencies: [], version: "", prerequisites: [], pretest: nil,
      certificate: nil, authors: [], license: nil, overview: [], modules: modules, path: "")
  }
}

extension Module {
  /// Files in several folders may bear the same name; their paths differ.
  fileprivate func renamed(after path: String) -> Module {
    guard let id = ModuleID(path) else { return self }
    return Module(
      id: id, title: title, minutes: minutes, objectives: objectives, quiz: quiz,
      visibility: visibility, opening: opening, lessons: lessons, path: path,
      titleAnchor: titleAnchor)
  }
}
