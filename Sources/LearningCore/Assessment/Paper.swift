/// What an attempt puts before a person: the questions in the order asked, the options in the
/// order shown. A screen, a sheet of paper or a web page can be made of it.
package struct Paper: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package var question: Question
    package var points: Int
    /// Positions of the options, of the items to order, or of the targets to match, in the order
    /// shown.
    package var order: [Int]

    package init(question: Question, points: Int, order: [Int]) {
      (self.question, self.points, self.order) = (question, points, order)
    }

    /// The options of a choice in the order shown, each with its position in the file.
    package var options: [(position: Int, option: Choice.Option)] {
      guard let choice = question.interaction.choice else { return [] }
      return order.map { ($0, choice.options[$0]) }
    }
  }

  package var attempt: AttemptID
  package var quiz: QuizID
  package var title: String
  package var kind: Quiz.Kind
  package var feedback: Quiz.FeedbackMoment
  /// Never empty.
  package var items: [Item]
  /// When the time is up.
  package var deadline: Timestamp?
  /// Whether nothing is kept before it is handed in, and then without a name.
  package var isAnonymous = false

  package init(
    attempt: AttemptID, quiz: QuizID, title: String, kind: Quiz.Kind,
    feedback: Quiz.FeedbackMoment, items: [Item], deadline: Timestamp?
  ) {
    (self.attempt, self.quiz, self.title, self.kind) = (attempt, quiz, title, kind)
    (self.feedback, self.items, self.deadline) = (feedback, items, deadline)
  }
}
