import GRDB
import LearningCore

// What is said of one attempt hangs together: an answer counts until the attempt is submitted, a
// correction replaces the marks before it. So it is told in one order, whatever the order in which
// it arrives:
//
// 1. the start that is first in time;
// 2. what happened, by time, each origin in its own order also where its clock went back;
// 3. corrections, in the same order.
//
// Nearly always all of it comes from one installation, in this order, and each entry is added to
// what was there. Where one comes in between, the attempt is told again from its beginning.
//
// To find what is said of an attempt, the journal needs no index. Its answers lie between its start
// and its end, in the origin where it was started, its home. Everything else about it is noted in
// `attempt_entry`, also before the attempt itself is known.

/// - Parameter buffer: takes answers that are written later, together.
func deriveAttempt(
  from entry: Entry, at place: JournalPlace, in db: Database, _ buffer: AnswerBuffer?
) throws {
  guard let attempt = entry.fact.attempt else { return }
  if let buffer {
    if try buffer.take(entry, at: place, in: db) { return }
    try buffer.write(attempt, in: db)
  }
  let at = entry.at.millisecondsSince1970
  guard let state = try AttemptState(attempt, in: db) else {
    guard case .attemptStarted(let plan) = entry.fact else {
      return try note(place, about: attempt, in: db)
    }
    try insert(plan, by: entry.person, at: at, from: place, in: db)
    if try hasNotes(attempt, in: db) { try tellAgain(attempt, in: db) }
    return
  }
  let isLast = state.isNext(at, from: place.origin)
  let isAnswer = if case .answered = entry.fact { true } else { false }
  if entry.fact.isAnswering, place.origin == state.home {
    // By far the commonest case, an answer that counts, says so with the answer itself.
    if isAnswer, isLast, !state.isSubmitted {
      try add(entry, to: attempt, isSubmitted: false, seq: place.seq, in: db)
      return
    }
    try extend(attempt, to: place.seq, at: at, in: db)
  } else {
    try note(place, about: attempt, in: db)
    try db.run(
      sql: """
        UPDATE attempt SET last_ms = max(last_ms, ?), is_mixed = is_mixed OR home <> ? WHERE id = ?
        """, arguments: [at, place.origin, attempt.description])
  }
  // A correction may be waiting for the end, which comes before it however late it arrives.
  let isAwaited = try entry.fact.isEnd && hasNotes(attempt, in: db)
  if isLast, !isAwaited, !entry.fact.isStart {
    try add(entry, to: attempt, isSubmitted: state.isSubmitted, in: db)
  } else {
    try tellAgain(attempt, in: db)
  }
}

/// What is known of an attempt while more is added.
struct AttemptState {
  /// The origin where it was started.
  var home: String
  var isSubmitted: Bool
  /// The latest time of anything said of it.
  var lastAt: Int
  /// Whether other origins say something of it.
  var isMixed: Bool

  init?(_ attempt: AttemptID, in db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT home, submitted_ms IS NOT NULL, last_ms, is_mixed FROM attempt WHERE id = ?"),
      arguments: [attempt.description])
    guard let row else { return nil }
    (home, isSubmitted, lastAt, isMixed) = (row[0], row[1], row[2], row[3])
  }

  /// Whether something said then comes after all that was said so far.
  func isNext(_ at: Int, from origin: String) -> Bool {
    (origin == home && !isMixed) || at > lastAt
  }
}

// MARK: Finding what is said

private func note(_ place: JournalPlace, about attempt: AttemptID, in db: Database) throws {
  try db.run(
    sql: """
      INSERT INTO attempt_entry (attempt, origin, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
      """, arguments: [attempt.description, place.origin, place.seq])
}

private func hasNotes(_ attempt: AttemptID, in db: Database) throws -> Bool {
  try Bool.fetchOne(
    db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM attempt_entry WHERE attempt = ?)"),
    arguments: [attempt.description]) ?? false
}

/// Where the answers of an attempt end, so far.
private func extend(
  _ attempt: AttemptID, to seq: Int, at: Int, in db: Database
) throws {
  try db.run(
    sql: "UPDATE attempt SET last_seq = max(last_seq, ?), last_ms = max(last_ms, ?) WHERE id = ?",
    arguments: [seq, at, attempt.description])
}

/// Counts on from where the clock was before it was set back, so that a later step is measured from
/// the right time.
func extend(_ attempt: String, to seq: Int, answeredAt at: Int, in db: Database) throws {
  try db.run(
    sql: """
      UPDATE attempt SET active_ms = max(active_ms, ?1 + set_back_ms), last_ms = max(last_ms, ?1),
        last_seq = max(last_seq, ?2)
      WHERE id = ?3
      """, arguments: [at, seq, attempt])
}

/// An entry about an attempt, as it stands in the journal.
private struct ToldEntry {
  var place: JournalPlace
  var entry: Entry
  /// The latest time its origin named so far: its clock may have gone back.
  var time: Int
}

/// All that is said of an attempt, each origin in its own order.
private func entries(about attempt: AttemptID, in db: Database) throws -> [ToldEntry] {
  let told = try db.cachedStatement(
    sql: """
      SELECT journal.origin, seq, at_ms, journal.person, kind, body FROM attempt
      JOIN journal ON journal.origin = home AND seq BETWEEN first_seq AND last_seq
      WHERE id = ?1 AND body ->> 'attempt' = ?1
      UNION SELECT journal.origin, journal.seq, at_ms, person, kind, body FROM attempt_entry
      JOIN journal ON journal.origin = attempt_entry.origin AND journal.seq = attempt_entry.seq
      WHERE attempt = ?1 ORDER BY 1, 2
      """)
  var all: [ToldEntry] = []
  for row in try Row.fetchAll(told, arguments: [attempt.description]) {
    let entry = try Entry(row)
    guard entry.fact.attempt == attempt else { continue }
    let place = JournalPlace(origin: row["origin"], seq: row["seq"])
    var time = entry.at.millisecondsSince1970
    if let last = all.last, last.place.origin == place.origin { time = max(time, last.time) }
    all.append(ToldEntry(place: place, entry: entry, time: time))
  }
  return all
}

// MARK: Telling it

/// Works out an attempt from all that is said of it.
private func tellAgain(_ attempt: AttemptID, in db: Database) throws {
  let all = try entries(about: attempt, in: db)
  // Of each origin the first start, of those the first in time.
  var starts: [String: ToldEntry] = [:]
  for told in all where told.entry.fact.isStart && starts[told.place.origin] == nil {
    starts[told.place.origin] = told
  }
  let start = starts.values.min {
    ($0.entry.at, $0.place.origin) < ($1.entry.at, $1.place.origin)
  }
  guard let start, case .attemptStarted(let plan) = start.entry.fact else { return }

  for table in ["packed_marks", "regrade", "flag", "response"] {
    try db.run(
      sql: "DELETE FROM \(table) WHERE attempt = ?", arguments: [attempt.description])
  }
  try db.run(sql: "DELETE FROM attempt WHERE id = ?", arguments: [attempt.description])
  try insert(
    plan, by: start.entry.person, at: start.entry.at.millisecondsSince1970, from: start.place,
    in: db)

  // What it was noted for before it was known to be the start.
  try db.run(
    sql: "DELETE FROM attempt_entry WHERE attempt = ? AND origin = ? AND seq = ?",
    arguments: [attempt.description, start.place.origin, start.place.seq])
  var lastSeq = start.place.seq
  for told in all where told.place != start.place {
    let isAtHome = told.place.origin == start.place.origin && told.place.seq > start.place.seq
    if isAtHome, told.entry.fact.isAnswering {
      lastSeq = max(lastSeq, told.place.seq)
    } else {
      try note(told.place, about: attempt, in: db)
    }
  }
  try db.run(
    sql: "UPDATE attempt SET last_seq = ?, last_ms = ?, is_mixed = ? WHERE id = ?",
    arguments: [
      lastSeq, all.map { $0.entry.at.millisecondsSince1970 }.max(),
      all.contains { $0.place.origin != start.place.origin }, attempt.description,
    ])

  let rest = all.filter { !$0.entry.fact.isStart }.sorted {
    ($0.time, $0.place.origin, $0.place.seq) < ($1.time, $1.place.origin, $1.place.seq)
  }
  var isSubmitted = false
  for told in rest where !told.entry.fact.isCorrection {
    isSubmitted = try add(told.entry, to: attempt, isSubmitted: isSubmitted, in: db)
  }
  for told in rest where told.entry.fact.isCorrection {
    try add(told.entry, to: attempt, isSubmitted: isSubmitted, in: db)
  }
}

private func insert(
  _ plan: AttemptPlan, by person: PersonID, at: Int, from place: JournalPlace, in db: Database
) throws {
  try db.run(
    sql: """
      INSERT INTO attempt
        (id, person, quiz, plan, started_ms, active_ms, sitting, home, first_seq, last_seq, last_ms)
      VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7, ?8, ?8, ?5)
      """,
    arguments: [
      plan.id.description, person.description, plan.quiz.description, plan.json.canonicalText, at,
      plan.sitting?.description, place.origin, place.seq,
    ])
}

/// Adds what comes next. What cannot be any more, an answer to an attempt that is submitted say,
/// adds nothing.
///
/// - Parameter seq: of an answer in the origin where the attempt was started.
/// - Returns: whether the attempt is submitted now.
@discardableResult
private func add(
  _ entry: Entry, to attempt: AttemptID, isSubmitted: Bool, seq: Int = 0, in db: Database
) throws -> Bool {
  let at = entry.at.millisecondsSince1970
  switch entry.fact {
  case .answered(_, let question, let response) where !isSubmitted:
    try db.run(
      sql: """
        INSERT INTO response (attempt, question, chosen, answered_ms, changes) VALUES (?, ?, ?, ?, 0)
        ON CONFLICT DO UPDATE SET chosen = excluded.chosen, answered_ms = excluded.answered_ms,
          changes = changes + 1
        """,
      arguments: [attempt.description, question.description, response.columnText, at])
    try extend(attempt.description, to: seq, answeredAt: at, in: db)

  case .attemptSubmitted(_, let result) where !isSubmitted:
    guard try fits(result, attempt, in: db) else { return false }
    try db.run(
      sql: "UPDATE attempt SET submitted_ms = ?, timed_out = ? WHERE id = ?",
      arguments: [at, result.timedOut, attempt.description])
    try setResult(result, of: attempt, in: db)
    return true

  case .questionFlagged(_, let question, let remark):
    try db.run(
      sql: """
        INSERT INTO flag (attempt, question, remark, at_ms) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET remark = excluded.remark, at_ms = excluded.at_ms
        """, arguments: [attempt.description, question.description, remark, at])

  case .clockSetBack(_, let span) where !isSubmitted:
    try db.run(
      sql: "UPDATE attempt SET set_back_ms = set_back_ms + ? WHERE id = ?",
      arguments: [span.milliseconds, attempt.description])

  case .timeGranted(_, let span, reason: _, by: _) where !isSubmitted:
    try db.run(
      sql: "UPDATE attempt SET granted_ms = granted_ms + ? WHERE id = ?",
      arguments: [span.milliseconds, attempt.description])

  case .attemptRegraded(_, let result, let regrade) where isSubmitted:
    guard try fits(result, attempt, in: db) else { return true }
    try addRegrade(regrade, result, to: attempt, at: at, in: db)

  default: break
  }
  return isSubmitted
}

/// Whether the marks are those of the questions that were asked.
private func fits(
  _ result: AttemptResult, _ attempt: AttemptID, in db: Database
) throws -> Bool {
  let asked = try String.fetchAll(
    db.cachedStatement(
      sql: """
        SELECT item.value ->> 'question' FROM attempt, json_each(plan, '$.items') AS item
        WHERE attempt.id = ? ORDER BY item.key
        """), arguments: [attempt.description])
  return asked == result.marks.map(\.question.description)
    && result.marks.allSatisfy { UInt32(exactly: $0.mark.units) != nil }
}

/// Keeps the marks there were, then puts the corrected ones in their place.
private func addRegrade(
  _ regrade: Regrade, _ result: AttemptResult, to attempt: AttemptID, at: Int, in db: Database
) throws {
  try db.run(
    sql: """
      INSERT INTO regrade
        (attempt, number, regrade, at_ms, earned_before, possible_before, passed_before,
         earned_after, possible_after, passed_after)
      SELECT id, regrades + 1, ?, ?, earned, possible, passed, ?, ?, ? FROM attempt WHERE id = ?
      """,
    arguments: [
      regrade.json.canonicalText, at, result.score.earned.units, result.score.possible.units,
      result.passed, attempt.description,
    ])
  try db.run(
    sql: "UPDATE attempt SET regrades = regrades + 1 WHERE id = ?",
    arguments: [attempt.description])
  try setResult(result, of: attempt, in: db)
}

private func setResult(_ result: AttemptResult, of attempt: AttemptID, in db: Database) throws {
  try db.run(
    sql: "UPDATE attempt SET marks = ?, earned = ?, possible = ?, passed = ? WHERE id = ?",
    arguments: [
      JSON.array(result.marks.map { .integer($0.mark.units) }).canonicalText,
      result.score.earned.units, result.score.possible.units, result.passed,
      attempt.description,
    ])
  try packMarks(result.marks, of: attempt, in: db)
}

// MARK: Kinds

extension Fact {
  /// Which attempt it is about.
  var attempt: AttemptID? {
    switch self {
    case .attemptStarted(let plan): plan.id
    case .answered(let id, question: _, _), .attemptSubmitted(let id, _),
      .questionFlagged(let id, question: _, remark: _), .clockSetBack(let id, by: _),
      .timeGranted(let id, _, reason: _, by: _), .attemptRegraded(let id, _, _):
      id
    default: nil
    }
  }

  fileprivate var isStart: Bool {
    if case .attemptStarted = self { true } else { false }
  }

  fileprivate var isEnd: Bool {
    if case .attemptSubmitted = self { true } else { false }
  }

  /// What only happens while an attempt runs, between its start and its end.
  fileprivate var isAnswering: Bool {
    switch self {
    case .answered, .attemptSubmitted, .clockSetBack: true
    default: false
    }
  }

  fileprivate var isCorrection: Bool {
    if case .attemptRegraded = self { true } else { false }
  }
}
