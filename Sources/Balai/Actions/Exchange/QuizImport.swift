import LearningCore
import QuizExchange

/// Turns a file of questions into a quiz of the workspace.
struct QuizImport {
  let root: String

  /// - Throws: when the file cannot be read, or the quiz is there already: authors' files are never
  ///   overwritten.
  func run(_ file: String, as id: QuizID, title: String, kind: Quiz.Kind) throws -> ImportedQuiz {
    let imported = readAiken(try Files.readText(file))
    guard !imported.questions.isEmpty else { return imported }
    let path = "\(root)/Quizzes/\(id).md"
    try Files.writeNew(Array(writeMarkdown(imported, title: title, kind: kind).utf8), to: path)
    return imported
  }
}
