import LearningCore
import QuizExchange

/// Turns a file of questions into a quiz of the workspace.
struct QuizImport {
  let root: String

  /// - Throws: when the file cannot be read, or the quiz is there already: authors' files are never
  ///   overwritten.
  func run(_ file: String, as id: QuizID, title: String, kind: String) throws -> ImportedQuiz {
    let imported = readAiken(try Files.readText(file))
    guard !imported.questions.isEmpty else { return imported }
    let path = "\(root)/Quizzes/\(id).md"
    guard !Files.exists(path) else { throw ImportError(path: path) }
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    try Files.createFolder(folder)
    try Files.writeAtomically(
      Array(imported.markdown(title: title, kind: kind).utf8), to: path)
    return imported
  }
}

private struct ImportError: BlameableError {
  let path: String

  var exitCode: Int32 { Exit.usage }
  var message: Phrase { Phrase("'\(path)' sudah ada.", "'\(path)' exists already.") }
  var nextStep: Phrase? {
    Phrase("Pilih nama lain dengan --to.", "Choose another name with --to.")
  }
}
