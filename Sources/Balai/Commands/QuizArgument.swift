import ArgumentParser
import LearningCore

/// How a quiz is named on the command line.
let quizHelp = ArgumentHelp(
  Phrase(
    "Kuis, misalnya keamanan-digital/ujian; bagian akhirnya cukup bila jelas.",
    "Quiz, such as security/exam; its last part will do where it is clear."
  ).text,
  valueName: Phrase("kuis", "quiz").text)

extension Library {
  /// - Parameter name: the quiz's id, or its last part where it is clear.
  func quiz(named name: String) throws -> Quiz {
    let matches = quizzes.filter {
      $0.id.description == name || $0.id.description.hasSuffix("/" + name)
    }
    let exact = matches.filter { $0.id.description == name }
    guard let quiz = exact.first ?? matches.first, exact.count == 1 || matches.count == 1 else {
      throw SessionError.noSuchQuiz(name)
    }
    return quiz
  }
}
