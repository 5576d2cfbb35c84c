/// A learner's remark that a question is wrong or unclear.
package struct FlagRecord: Hashable, Sendable {
  package var person: PersonID
  package var attempt: AttemptID
  package var quiz: QuizID
  package var question: QuestionID
  /// May be empty: the flag alone says something.
  package var remark: String
  package var at: Timestamp

  package init(
    person: PersonID, attempt: AttemptID, quiz: QuizID, question: QuestionID, remark: String,
    at: Timestamp
  ) {
    (self.person, self.attempt, self.quiz, self.question) = (person, attempt, quiz, question)
    (self.remark, self.at) = (remark, at)
  }
}
