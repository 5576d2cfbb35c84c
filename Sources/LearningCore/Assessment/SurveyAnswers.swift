/// What somebody answered in the survey of a course. Nobody knows who: the entry that bears it is
/// under an id made for it alone.
package struct SurveyAnswers: Hashable, Sendable {
  package var course: CourseID
  package var survey: QuizID
  /// Names the text of the survey, which the records keep.
  package var document: ContentDigest
  /// Only questions that were answered.
  package var responses: [QuestionID: Response]

  package init(
    course: CourseID, survey: QuizID, document: ContentDigest, responses: [QuestionID: Response]
  ) {
    (self.course, self.survey, self.document) = (course, survey, document)
    self.responses = responses
  }
}

/// What a learner said when the survey of a course was offered; not what was answered.
package struct SurveyReply: Hashable, Sendable {
  package enum Choice: String, CaseIterable, Sendable { case answered, declined }

  package var course: CourseID
  package var survey: QuizID
  package var choice: Choice

  package init(course: CourseID, survey: QuizID, choice: Choice) {
    (self.course, self.survey, self.choice) = (course, survey, choice)
  }
}
