package import LearningCore

/// What could be read out of somebody's file of questions, and what could not.
package struct ImportedQuiz: Hashable, Sendable {
  /// As the file names itself, if it does.
  package var title: String?
  /// In the order they first appear.
  package var pools: [Pool]
  /// In the order of the file. Their ids differ.
  package var questions: [Question]
  /// In the order of the file.
  package var problems: [Problem]

  package init(
    title: String? = nil, pools: [Pool] = [], questions: [Question] = [], problems: [Problem] = []
  ) {
    (self.title, self.pools, self.questions, self.problems) = (title, pools, questions, problems)
  }
}

/// Something that was not imported, or was changed, and why. Nothing is dropped without one.
package struct Problem: Hashable, Sendable {
  /// 1-based.
  package var line: Int
  package var message: Phrase

  package init(line: Int, message: Phrase) { (self.line, self.message) = (line, message) }
}
