package import LearningCore

/// What the compiler understood of one file, also of what is wrong in it.
package struct FileOutline: Sendable {
  package enum Content: Sendable {
    case course(Course)
    case module(Module)
    case quiz(Quiz, questions: [QuestionDraft])
  }

  package var content: Content
  /// Of the file alone; whether its links lead anywhere is not known.
  package var diagnostics: [Diagnostic]
}

/// - Parameter kind: `nil` to tell it from what is in the file.
package func outline(_ file: SourceFile, kind: FileKind?) -> FileOutline {
  let stem = file.path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
  let name = slug(stem)
  switch kind ?? looseKind(of: file) {
  case .course:
    guard let id = CourseID(name) ?? CourseID("kursus") else { preconditionFailure("a plain name") }
    let read = compileCourse(file, id: id)
    return FileOutline(content: .course(read.course), diagnostics: read.diagnostics.inOrder)
  case .module:
    guard let id = ModuleID(moduleName(ofFile: stem)) ?? ModuleID("modul") else {
      preconditionFailure("a plain name")
    }
    let read = compileModule(file, id: id)
    return FileOutline(content: .module(read.module), diagnostics: read.diagnostics.inOrder)
  case .quiz:
    guard let id = QuizID(name) ?? QuizID("kuis") else { preconditionFailure("a plain name") }
    let read = readQuiz(file, id: id)
    return FileOutline(
      content: .quiz(read.quiz, questions: read.drafts), diagnostics: read.diagnostics.inOrder)
  }
}
