import LearningCore

/// An attempt that is under way: how it started, and what was answered so far.
struct OpenAttempt {
  var person: String
  var startedAt: Int
  var plan: AttemptPlan
  var sheet: AnswerSheet

  init(_ plan: AttemptPlan, by person: PersonID, at: Int) {
    (self.person, startedAt, self.plan) = (person.description, at, plan)
    sheet = AnswerSheet(startedAt: at)
  }
}

/// What is remembered while many entries are derived one after the other, in one transaction. It only
/// saves time: who does not find something here reads it in the database.
final class DerivingCache {
  private struct Known {
    /// Where the attempt was started.
    var home: String
    var attempt: OpenAttempt
    var entries = 0
  }

  private var open: [AttemptID: Known] = [:]
  private var entries = 0
  private let limit: Int
  /// By quiz.
  var questionNumbers: [QuizID: QuestionNumbers] = [:]

  /// - Parameter limit: how many entries about attempts are kept in memory at a time.
  init(limit: Int = 20_000) { self.limit = limit }

  /// - Parameter attempt: of which nothing was said before its start.
  func begin(_ attempt: OpenAttempt, from home: String) {
    open[attempt.plan.id] = Known(home: home, attempt: attempt)
  }

  /// - Returns: whether the attempt is under way and known here.
  func add(_ entry: Entry, to attempt: AttemptID, from origin: String) -> Bool {
    guard let place = open.index(forKey: attempt) else { return false }
    if entries >= limit {
      (open, entries) = ([:], 0)
      return false
    }
    // Of several origins, the order is not that of their arrival.
    guard open.values[place].home == origin else {
      _ = take(attempt)
      return false
    }
    open.values[place].attempt.sheet.add(entry.fact, at: entry.at.millisecondsSince1970)
    open.values[place].entries += 1
    entries += 1
    return true
  }

  /// An attempt that is handed in, or of which more is said than is known here.
  func take(_ attempt: AttemptID) -> OpenAttempt? {
    guard let known = open.removeValue(forKey: attempt) else { return nil }
    entries -= known.entries
    return known.attempt
  }
}
