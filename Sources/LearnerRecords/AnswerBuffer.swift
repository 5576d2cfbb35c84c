import GRDB
import LearningCore

/// Answers whose consequences are not written yet. While many entries are derived one after the
/// other, those of one attempt are written together: an answer alone would read and write the row of
/// its attempt, which is long.
final class AnswerBuffer {
  private final class Pending {
    var state: AttemptState
    var lastAnswerAt = Int.min
    var lastSeq = 0
    /// The last to each question, and how often it was given since.
    var answers: [String: (chosen: String, at: Int, count: Int)] = [:]

    init(_ state: AttemptState) { self.state = state }
  }

  private static let limit = 20_000

  private var pending: [String: Pending] = [:]
  private var count = 0

  /// Takes an answer that comes next in an attempt that is under way.
  ///
  /// - Returns: whether it did; nothing is changed otherwise.
  func take(_ entry: Entry, at place: JournalPlace, in db: Database) throws -> Bool {
    guard case .answered(let attempt, let question, let response) = entry.fact else { return false }
    let at = entry.at.millisecondsSince1970
    let id = attempt.description
    if pending[id] == nil {
      guard let state = try AttemptState(attempt, in: db), !state.isSubmitted else { return false }
      pending[id] = Pending(state)
    }
    guard let known = pending[id], known.state.home == place.origin,
      known.state.isNext(at, from: place.origin)
    else { return false }
    known.state.lastAt = max(known.state.lastAt, at)
    known.lastAnswerAt = max(known.lastAnswerAt, at)
    known.lastSeq = place.seq
    let before = known.answers[question.description]?.count ?? 0
    known.answers[question.description] = (response.columnText, at, before + 1)
    count += 1
    if count >= Self.limit { try writeAll(in: db) }
    return true
  }

  func writeAll(in db: Database) throws {
    for id in pending.keys.sorted() { try write(id, in: db) }
    count = 0
  }

  /// Writes what is pending of an attempt, before something else is said of it.
  func write(_ attempt: AttemptID, in db: Database) throws {
    try write(attempt.description, in: db)
  }

  private func write(_ id: String, in db: Database) throws {
    guard let attempt = pending.removeValue(forKey: id), attempt.lastSeq > 0 else { return }
    for (question, answer) in attempt.answers {
      try db.run(
        sql: """
          INSERT INTO response (attempt, question, chosen, answered_ms, changes)
          VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET chosen = excluded.chosen, answered_ms = excluded.answered_ms,
            changes = changes + 1 + excluded.changes
          """, arguments: [id, question, answer.chosen, answer.at, answer.count - 1])
    }
    try extend(id, to: attempt.lastSeq, answeredAt: attempt.lastAnswerAt, in: db)
  }
}
