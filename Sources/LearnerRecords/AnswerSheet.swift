import GRDB
import LearningCore

/// What was answered in an attempt, told in order, up to some moment.
struct AnswerSheet {
  /// The last answer to a question.
  struct Answer {
    var response: Response
    var at: Int
    /// How often it was given anew.
    var changes: Int
  }

  private(set) var answers: [QuestionID: Answer] = [:]
  /// When the last answer was given, as if the clock had never been set back: counted on from where
  /// the clock was, so that a later step is measured from the right time.
  private(set) var activeAt: Int
  /// The latest time of anything told.
  private(set) var lastAt: Int
  private var setBack = 0

  init(startedAt: Int) { (activeAt, lastAt) = (startedAt, startedAt) }

  mutating func add(_ fact: Fact, at: Int) {
    lastAt = max(lastAt, at)
    switch fact {
    case .answered(_, let question, let response):
      activeAt = max(activeAt, at + setBack)
      let changes = answers[question].map { $0.changes + 1 } ?? 0
      answers[question] = Answer(response: response, at: at, changes: changes)
    case .clockSetBack(_, let span): setBack += span.milliseconds
    default: break
    }
  }

  var responses: [QuestionID: Response] { answers.mapValues(\.response) }
}

// MARK: As a column

extension AnswerSheet {
  /// A JSON object with a member for each question, in the order of their names. Names need no
  /// escapes, so it is written without making values of it first.
  var columnText: String {
    var text = "{"
    for (question, answer) in answers.sorted(by: { $0.key < $1.key }) {
      let (key, value) = answer.response.member
      if text.utf8.count > 1 { text += "," }
      text += "\"\(question)\":{\"at\":\(answer.at),\"changes\":\(answer.changes),\"\(key)\":"
      text += value.canonicalText
      text += "}"
    }
    return text + "}"
  }

  /// Of an attempt that was handed in.
  init(columnText text: String, activeAt: Int) throws(RecordError) {
    self.init(startedAt: activeAt)
    let json: JSON
    do { json = try JSON(parsing: text) } catch {
      throw .corruptRow(table: "attempt", detail: "\(error)")
    }
    guard let members = json.object else { throw .corruptRow(table: "attempt", detail: "answers") }
    for (name, value) in members {
      guard let question = QuestionID(name) else {
        throw .corruptRow(table: "attempt", detail: name)
      }
      let fields = Fields(value, table: "attempt")
      answers[question] = Answer(
        response: try Response(fields), at: try fields.integer("at"),
        changes: try fields.count("changes"))
    }
  }
}
