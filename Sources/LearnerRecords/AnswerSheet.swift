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
  /// A JSON object with a member for each question.
  var columnText: String {
    JSON.object(
      Dictionary(
        uniqueKeysWithValues: answers.map { question, answer in
          let (key, value) = answer.response.member
          let members = [
            "at": JSON.integer(answer.at), "changes": .integer(answer.changes), key: value,
          ]
          return (question.description, .object(members))
        })
    ).canonicalText
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

// MARK: While many entries are derived

/// The sheets of attempts that are under way, while many entries are derived one after the other.
/// It only saves time: who does not find a sheet here reads it in the journal.
final class AnswerSheets {
  private struct Open {
    /// Where the attempt was started.
    var home: String
    var sheet: AnswerSheet
    var entries = 0
  }

  private var open: [AttemptID: Open] = [:]
  private var count = 0
  private let limit: Int

  /// - Parameter limit: how many entries are kept in memory at a time.
  init(limit: Int = 20_000) { self.limit = limit }

  /// An attempt of which nothing was said before its start.
  func begin(_ attempt: AttemptID, from home: String, at: Int) {
    open[attempt] = Open(home: home, sheet: AnswerSheet(startedAt: at))
  }

  /// - Returns: whether the attempt is under way and its sheet is here.
  func add(_ entry: Entry, to attempt: AttemptID, from origin: String) -> Bool {
    guard let place = open.index(forKey: attempt) else { return false }
    if count >= limit {
      (open, count) = ([:], 0)
      return false
    }
    // Of several origins, the order is not that of their arrival.
    guard open.values[place].home == origin else {
      _ = take(attempt)
      return false
    }
    open.values[place].sheet.add(entry.fact, at: entry.at.millisecondsSince1970)
    open.values[place].entries += 1
    count += 1
    return true
  }

  /// The sheet of an attempt that is handed in, or whose sheet is of no use any more.
  func take(_ attempt: AttemptID) -> AnswerSheet? {
    guard let taken = open.removeValue(forKey: attempt) else { return nil }
    count -= taken.entries
    return taken.sheet
  }
}
