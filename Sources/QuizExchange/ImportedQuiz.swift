package import LearningCore

/// What could be read out of somebody's file of questions, and what could not.
package struct ImportedQuiz: Hashable, Sendable {
  package struct Question: Hashable, Sendable {
    /// Paragraphs; the first is the question itself.
    package var stem: [String]
    package var options: [String]
    /// Positions of the right options, ascending. Never empty.
    package var keys: [Int]
    /// Paragraphs.
    package var explanation: [String]
    /// Where it begins in the file, 1-based.
    package var line: Int
  }

  /// Something that was not imported. Nothing is dropped without one.
  package struct Problem: Hashable, Sendable {
    package var line: Int
    package var message: Phrase
  }

  package var questions: [Question]
  package var problems: [Problem]
}
