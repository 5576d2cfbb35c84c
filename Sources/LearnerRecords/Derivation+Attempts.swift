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
// While an attempt is under way, its answers stand in the journal and nowhere else, so that to write
// one is to write one page. When it is handed in, they are put together beside its marks.

/// - Parameter cache: where many entries are derived one after the other.
func deriveAttempt(
  from entry: Entry, at place: JournalPlace, in db: Database, _ cache: DerivingCache?
) throws {
  guard let attempt = entry.fact.attempt else { return }
  let isKnown = cache?.add(entry, to: attempt, from: place.origin) ?? false
  if isKnown, entry.fact.isAnswer { return }
  let at = entry.at.millisecondsSince1970
  guard let state = try AttemptState(attempt, in: db) else {
    guard case .attemptStarted(let plan) = entry.fact else {
      return try note(place, about: attempt, in: db)
    }
    try insert(plan, by: entry.person, at: at, from: place, in: db)
    if try hasNotes(attempt, in: db) { return try tellAgain(attempt, upTo: place, in: db) }
    cache?.begin(OpenAttempt(plan, by: entry.person, at: at), from: place.origin)
    return
  }
  if entry.fact.isAnswering, place.origin == state.home {
    if state.isSubmitted { try extend(attempt, to: place.seq, at: at, in: db) }
  } else {
    try note(place, about: attempt, in: db)
    try extend(attempt, by: place.origin, at: at, in: db)
  }
  if entry.fact.isAnswer, !state.isSubmitted { return }
  // A correction may be waiting for the end, which comes before it however late it arrives.
  let isAwaited = try entry.fact.isEnd && hasNotes(attempt, in: db)
  if state.isNext(at, from: place.origin), !isAwaited, !entry.fact.isStart {
    let isSubmitted = state.isSubmitted
    try add(entry, at: place.seq, to: attempt, isSubmitted: isSubmitted, in: db, cache) {
      try cache?.take(attempt) ?? OpenAttempt(attempt, upTo: place, in: db)
    }
  } else {
    _ = cache?.take(attempt)
    try tellAgain(attempt, upTo: place, in: db)
  }
}

/// What is known of an attempt while more is added.
private struct AttemptState {
  /// The origin where it was started.
  var home: String
  /// The latest time of anything said of it; `nil` while it is under way.
  var lastAt: Int?
  /// Whether other origins say something of it.
  var isMixed: Bool

  var isSubmitted: Bool { lastAt != nil }

  init?(_ attempt: AttemptID, in db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT home, last_ms, is_mixed FROM attempt WHERE id = ?"),
      arguments: [attempt.description])
    guard let row else { return nil }
    (home, lastAt, isMixed) = (row[0], row[1], row[2])
  }

  /// Whether something said then comes after all that was said so far.
  func isNext(_ at: Int, from origin: String) -> Bool {
    (origin == home && !isMixed) || lastAt.map { at > $0 } ?? false
  }
}

/// Where what is said at home of a submitted attempt ends, so far.
private func extend(_ attempt: AttemptID, to seq: Int, at: Int, in db: Database) throws {
  try db.run(
    sql: "UPDATE attempt SET last_seq = max(last_seq, ?), last_ms = max(last_ms, ?) WHERE id = ?",
    arguments: [seq, at, attempt.description])
}

/// While an attempt is under way it has no latest time.
private func extend(_ attempt: AttemptID, by origin: String, at: Int, in db: Database) throws {
  try db.run(
    sql: """
      UPDATE attempt SET last_ms = max(last_ms, ?), is_mixed = is_mixed OR home <> ? WHERE id = ?
      """, arguments: [at, origin, attempt.description])
}

// MARK: Telling it

/// Works out an attempt from all that is said of it.
private func tellAgain(
  _ attempt: AttemptID, upTo place: JournalPlace, in db: Database
) throws {
  let all = try entries(about: attempt, upTo: place, in: db)
  // Of each origin the first start, of those the first in time.
  var starts: [String: ToldEntry] = [:]
  for told in all where told.entry.fact.isStart && starts[told.place.origin] == nil {
    starts[told.place.origin] = told
  }
  let start = starts.values.min {
    ($0.entry.at, $0.place.origin) < ($1.entry.at, $1.place.origin)
  }
  guard let start, case .attemptStarted(let plan) = start.entry.fact else { return }
  let startedAt = start.entry.at.millisecondsSince1970

  for table in ["packed_marks", "regrade", "flag"] {
    try db.run(
      sql: "DELETE FROM \(table) WHERE attempt = ?", arguments: [attempt.description])
  }
  try db.run(sql: "DELETE FROM attempt WHERE id = ?", arguments: [attempt.description])
  try insert(plan, by: start.entry.person, at: startedAt, from: start.place, in: db)

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

  let rest = all.filter { !$0.entry.fact.isStart }.sorted(by: ToldEntry.isBefore)
  var isSubmitted = false
  var open = OpenAttempt(plan, by: start.entry.person, at: startedAt)
  for told in rest where !told.entry.fact.isCorrection {
    open.sheet.add(told.entry.fact, at: told.entry.at.millisecondsSince1970)
    isSubmitted = try add(
      told.entry, at: lastSeq, to: attempt, isSubmitted: isSubmitted, in: db
    ) { open }
  }
  for told in rest where told.entry.fact.isCorrection {
    try add(told.entry, at: lastSeq, to: attempt, isSubmitted: isSubmitted, in: db) { open }
  }
  try db.run(
    sql: """
      UPDATE attempt SET last_ms = iif(last_ms IS NULL, NULL, ?), is_mixed = ? WHERE id = ?
      """,
    arguments: [
      all.map { $0.entry.at.millisecondsSince1970 }.max(),
      all.contains { $0.place.origin != start.place.origin }, attempt.description,
    ])
}

private func insert(
  _ plan: AttemptPlan, by person: PersonID, at: Int, from place: JournalPlace, in db: Database
) throws {
  // Its JSON is that of the entry. In one statement with the next, SQLite would keep a copy of every
  // page before it changes it.
  let body = try String.fetchOne(
    db.cachedStatement(sql: "SELECT body FROM journal WHERE origin = ? AND seq = ?"),
    arguments: [place.origin, place.seq])
  try db.run(
    sql: """
      INSERT INTO attempt (id, person, quiz, plan, started_ms, sitting, home, first_seq)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
    arguments: [
      plan.id.description, person.description, plan.quiz.description, body, at,
      plan.sitting?.description, place.origin, place.seq,
    ])
}

/// Adds what comes next. What cannot be any more, an answer to an attempt that is submitted say,
/// adds nothing.
///
/// - Parameters:
///   - seq: of the last entry about it at home.
///   - open: the attempt as it was until now, if it is handed in.
/// - Returns: whether the attempt is submitted now.
@discardableResult
private func add(
  _ entry: Entry, at seq: Int, to attempt: AttemptID, isSubmitted: Bool, in db: Database,
  _ cache: DerivingCache? = nil, open: () throws -> OpenAttempt
) throws -> Bool {
  let at = entry.at.millisecondsSince1970
  switch entry.fact {
  case .attemptSubmitted(_, let result) where !isSubmitted:
    let open = try open()
    guard result.fits(open.plan) else { return false }
    try handIn(open, result, at: at, lastSeq: seq, in: db, cache)
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
    try addRegrade(regrade, result, to: attempt, at: at, in: db)

  default: break
  }
  return isSubmitted
}
