import GRDB
import LearningCore

// What follows from reviews, surveys and remarks. Each is a set or the least of two, so that the
// order in which entries arrive does not matter.

func derive(_ review: QuestionReview, by person: String, at: Int, in db: Database) throws {
  try db.execute(
    sql: """
      INSERT INTO review (person, quiz, question, at_ms, grade) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """,
    arguments: [
      person, review.quiz.description, review.question.description, at, review.grade.number,
    ])
}

func derive(_ answers: SurveyAnswers, under id: String, at: Int, in db: Database) throws {
  try db.execute(
    sql: """
      INSERT INTO survey_answer (id, course, survey, document, answers, at_ms)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET at_ms = min(at_ms, excluded.at_ms)
      """,
    arguments: [
      id, answers.course.description, answers.survey.description, answers.document.description,
      answers.responsesJSON.canonicalText, at,
    ])
}

func derive(_ reply: SurveyReply, by person: String, in db: Database) throws {
  try db.execute(
    sql: """
      INSERT INTO survey_reply (person, course, choice) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
      """, arguments: [person, reply.course.description, reply.choice.rawValue])
}

/// Ids are random; if two remarks bear the same one all the same, the earlier counts.
func derive(_ remark: LessonRemark, by person: String, at: Int, in db: Database) throws {
  let place = remark.place
  try db.execute(
    sql: """
      INSERT INTO lesson_remark (id, person, course, module, lesson, remark, at_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET person = excluded.person, course = excluded.course,
        module = excluded.module, lesson = excluded.lesson, remark = excluded.remark,
        at_ms = excluded.at_ms
      WHERE (excluded.at_ms, excluded.person, excluded.course, excluded.module, excluded.lesson,
          excluded.remark) < (at_ms, person, course, module, lesson, remark)
      """,
    arguments: [
      remark.id.description, person, place.course.description, place.module.description,
      place.lesson.description, remark.text, at,
    ])
}

/// The same for replies.
func derive(_ reply: RemarkReply, at: Int, in db: Database) throws {
  var target: (attempt: String?, question: String?, remark: String?)
  switch reply.target {
  case .question(let attempt, let question):
    (target.attempt, target.question) = (attempt.description, question.description)
  case .lesson(let remark): target.remark = remark.description
  }
  try db.execute(
    sql: """
      INSERT INTO remark_reply (id, attempt, question, remark, status, text, replier, at_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET attempt = excluded.attempt, question = excluded.question,
        remark = excluded.remark, status = excluded.status, text = excluded.text,
        replier = excluded.replier, at_ms = excluded.at_ms
      WHERE (excluded.at_ms, excluded.status, excluded.text, excluded.replier,
          coalesce(excluded.attempt, ''), coalesce(excluded.question, ''),
          coalesce(excluded.remark, ''))
        < (at_ms, status, text, replier, coalesce(attempt, ''), coalesce(question, ''),
          coalesce(remark, ''))
      """,
    arguments: [
      reply.id.description, target.attempt, target.question, target.remark, reply.status.rawValue,
      reply.text, reply.by.description, at,
    ])
}

func deriveSeen(_ replies: [RemarkReplyID], by person: String, in db: Database) throws {
  for reply in replies {
    try db.execute(
      sql: "INSERT INTO reply_seen (person, reply) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [person, reply.description])
  }
}
