import GRDB
import LearningCore

// To find what is said of an attempt, the journal needs no index. Its answers lie between its start
// and its end, in the origin where it was started, its home. Everything else about it is noted in
// `attempt_entry`, also before the attempt itself is known.

/// An entry about an attempt, as it stands in the journal.
struct ToldEntry {
  var place: JournalPlace
  var entry: Entry
  /// The latest time its origin named so far: its clock may have gone back.
  var time: Int

  /// By time, each origin in its own order.
  static func isBefore(_ a: ToldEntry, _ b: ToldEntry) -> Bool {
    (a.time, a.place.origin, a.place.seq) < (b.time, b.place.origin, b.place.seq)
  }
}

/// All that is said of an attempt, each origin in its own order.
///
/// - Parameter place: up to which the journal has been derived; of other origins, all of it.
func entries(
  about attempt: AttemptID, upTo place: JournalPlace?, in db: Database
) throws -> [ToldEntry] {
  // An attempt that is not handed in has no end yet. Few of the entries behind its start are about
  // it, and to look for its id is much less work than to read an entry.
  let told = try db.cachedStatement(
    sql: """
      SELECT journal.origin, seq, at_ms, journal.person, kind, body FROM attempt
      JOIN journal ON journal.origin = home
        AND seq BETWEEN first_seq AND coalesce(last_seq, iif(home = ?2, ?3, 1 << 62))
      WHERE id = ?1 AND instr(body, ?1) > 0 AND body ->> 'attempt' = ?1
      UNION SELECT journal.origin, journal.seq, at_ms, person, kind, body FROM attempt_entry
      JOIN journal ON journal.origin = attempt_entry.origin AND journal.seq = attempt_entry.seq
      WHERE attempt = ?1 ORDER BY 1, 2
      """)
  var all: [ToldEntry] = []
  let arguments: StatementArguments = [attempt.description, place?.origin, place?.seq]
  for row in try Row.fetchAll(told, arguments: arguments) {
    let entry = try Entry(row)
    guard entry.fact.attempt == attempt else { continue }
    let place = JournalPlace(origin: row["origin"], seq: row["seq"])
    var time = entry.at.millisecondsSince1970
    if let last = all.last, last.place.origin == place.origin { time = max(time, last.time) }
    all.append(ToldEntry(place: place, entry: entry, time: time))
  }
  return all
}

extension AnswerSheet {
  /// Of an attempt that is under way, out of the journal.
  ///
  /// - Parameter place: as for ``entries(about:upTo:in:)``.
  init(
    of attempt: AttemptID, startedAt: Int, upTo place: JournalPlace? = nil, in db: Database
  ) throws {
    self.init(startedAt: startedAt)
    for told in try entries(about: attempt, upTo: place, in: db).sorted(by: ToldEntry.isBefore) {
      add(told.entry.fact, at: told.entry.at.millisecondsSince1970)
    }
  }
}

extension OpenAttempt {
  /// - Parameter place: as for ``entries(about:upTo:in:)``.
  init(_ attempt: AttemptID, upTo place: JournalPlace, in db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT person, plan, started_ms FROM attempt WHERE id = ?"),
      arguments: [attempt.description])
    guard let row else { throw RecordError.unknownAttempt(attempt) }
    self.init(
      try AttemptPlan(Fields(text: row["plan"], table: "attempt")), by: try row.name("person"),
      at: row["started_ms"])
    sheet = try AnswerSheet(of: attempt, startedAt: startedAt, upTo: place, in: db)
  }
}

// MARK: Notes

func note(_ place: JournalPlace, about attempt: AttemptID, in db: Database) throws {
  try db.run(
    sql: """
      INSERT INTO attempt_entry (attempt, origin, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
      """, arguments: [attempt.description, place.origin, place.seq])
}

func hasNotes(_ attempt: AttemptID, in db: Database) throws -> Bool {
  try Bool.fetchOne(
    db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM attempt_entry WHERE attempt = ?)"),
    arguments: [attempt.description]) ?? false
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

  var isStart: Bool {
    if case .attemptStarted = self { true } else { false }
  }

  var isAnswer: Bool {
    if case .answered = self { true } else { false }
  }

  var isEnd: Bool {
    if case .attemptSubmitted = self { true } else { false }
  }

  /// What only happens while an attempt runs, between its start and its end.
  var isAnswering: Bool {
    switch self {
    case .answered, .attemptSubmitted, .clockSetBack: true
    default: false
    }
  }

  var isCorrection: Bool {
    if case .attemptRegraded = self { true } else { false }
  }
}
