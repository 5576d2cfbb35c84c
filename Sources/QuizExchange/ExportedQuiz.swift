package import LearningCore

/// A quiz in the form of another program, and what that form cannot hold.
package struct ExportedQuiz: Hashable, Sendable {
  /// What is missing from the text, or changed in it. Nothing is dropped without one.
  package struct Problem: Hashable, Sendable {
    package var question: QuestionID
    package var message: Phrase

    package init(question: QuestionID, message: Phrase) {
      (self.question, self.message) = (question, message)
    }
  }

  package var text: String
  package var problems: [Problem]

  package init(text: String, problems: [Problem] = []) {
    (self.text, self.problems) = (text, problems)
  }
}
