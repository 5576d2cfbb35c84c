import LearningCore

// The JSON of reviews, surveys and remarks.

extension QuestionReview {
  var json: JSON {
    .object([
      "quiz": .string(quiz.description), "question": .string(question.description),
      "document": .string(document.description), "grade": .string(grade.rawValue),
    ])
  }

  init(_ fields: Fields) throws(RecordError) {
    guard let grade = RecallGrade(rawValue: try fields.text("grade")) else {
      throw fields.problem("grade")
    }
    self.init(
      quiz: try fields.name("quiz"), question: try fields.name("question"),
      document: try fields.digest("document"), grade: grade)
  }
}

extension SurveyAnswers {
  var json: JSON {
    .object([
      "course": .string(course.description), "survey": .string(survey.description),
      "document": .string(document.description), "answers": responsesJSON,
    ])
  }

  /// In the order of the questions' names.
  var responsesJSON: JSON {
    .array(
      responses.sorted { $0.key < $1.key }.map { question, response in
        let answer = response.member
        return .object([
          "question": .string(question.description), answer.key: answer.value,
        ])
      })
  }

  init(_ fields: Fields) throws(RecordError) {
    self.init(
      course: try fields.name("course"), survey: try fields.name("survey"),
      document: try fields.digest("document"), responses: [:])
    for element in try fields.array("answers") {
      let answer = Fields(element, table: fields.table)
      let question: QuestionID = try answer.name("question")
      guard responses.updateValue(try Response(answer), forKey: question) == nil else {
        throw fields.problem("answers")
      }
    }
  }
}

extension SurveyReply {
  var json: JSON {
    .object([
      "course": .string(course.description), "survey": .string(survey.description),
      "choice": .string(choice.rawValue),
    ])
  }

  init(_ fields: Fields) throws(RecordError) {
    guard let choice = Choice(rawValue: try fields.text("choice")) else {
      throw fields.problem("choice")
    }
    self.init(
      course: try fields.name("course"), survey: try fields.name("survey"), choice: choice)
  }
}

extension LessonRemark {
  var json: JSON {
    .object([
      "remark": .string(id.description), "text": .string(text),
      "course": .string(place.course.description), "module": .string(place.module.description),
      "lesson": .string(place.lesson.description),
    ])
  }

  init(_ fields: Fields) throws(RecordError) {
    self.init(
      id: try fields.name("remark"), place: try LessonPlace(fields), text: try fields.text("text"))
  }
}

extension RemarkReply {
  var json: JSON {
    var members: [String: JSON] = [
      "reply": .string(id.description), "status": .string(status.rawValue), "text": .string(text),
      "by": .string(by.description),
    ]
    switch target {
    case .question(let attempt, let question):
      members["attempt"] = .string(attempt.description)
      members["question"] = .string(question.description)
    case .lesson(let remark): members["remark"] = .string(remark.description)
    }
    return .object(members)
  }

  init(_ fields: Fields) throws(RecordError) {
    guard let status = Status(rawValue: try fields.text("status")),
      fields.has("remark") != fields.has("attempt")
    else { throw fields.problem("reply") }
    let target: RemarkTarget =
      fields.has("remark")
      ? .lesson(try fields.name("remark"))
      : .question(try fields.name("attempt"), try fields.name("question"))
    self.init(
      id: try fields.name("reply"), target: target, status: status, text: try fields.text("text"),
      by: try fields.name("by"))
  }
}
