import GRDB
import LearningCore

/// Where an entry stands in history.
struct JournalPlace: Hashable {
  var origin: String
  var seq: Int
}

/// Works out what follows from one entry. The same for a new entry, for one that came from another
/// installation, and for a rebuild.
///
/// Never throws for what an entry says, and what is derived is a function of the set of entries:
/// the order in which those of several installations arrive does not show. Where one of several
/// counts, it is the first or the last in time; of two at the same moment, the smaller in all its
/// columns. Attempts have an order of their own, see `Derivation+Attempts.swift`.
///
/// - Precondition: entries of one origin come in their order, without gaps.
///
/// - Parameter cache: where many entries are derived one after the other.
func derive(
  from entry: Entry, at place: JournalPlace, in db: Database, _ cache: DerivingCache? = nil
) throws {
  let person = entry.person.description
  let at = entry.at.millisecondsSince1970
  switch entry.fact {
  case .lessonOpened(let place):
    try db.run(
      sql: """
        INSERT INTO lesson (person, course, module, lesson, opened_ms) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET opened_ms
          = max(coalesce(opened_ms, excluded.opened_ms), excluded.opened_ms)
        """, arguments: place.key(person) + [at])

  case .lessonCompleted(let place, let content):
    try db.run(
      sql: """
        INSERT INTO lesson (person, course, module, lesson, completed_ms) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET completed_ms
          = min(coalesce(completed_ms, excluded.completed_ms), excluded.completed_ms)
        """, arguments: place.key(person) + [at])
    if let content { try deriveReading(of: place, content, by: person, at: at, in: db) }

  case .moduleCompleted(let course, let module, let title, let minutes):
    try db.run(
      sql: """
        INSERT INTO module_completion (person, course, module, title, minutes, completed_ms)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET title = excluded.title, minutes = excluded.minutes,
          completed_ms = excluded.completed_ms
        WHERE (excluded.completed_ms, excluded.title, excluded.minutes)
          < (completed_ms, title, minutes)
        """,
      arguments: [person, course.description, module.description, title, minutes, at])

  case .attemptStarted, .answered, .attemptSubmitted, .questionFlagged, .clockSetBack, .timeGranted,
    .attemptRegraded:
    try deriveAttempt(from: entry, at: place, in: db, cache)

  case .allowanceGranted(let allowance):
    try db.run(
      sql: """
        INSERT INTO allowance
          (id, person, quiz, extra_tries, extra_ms, reason, granted_by, at_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET person = excluded.person, quiz = excluded.quiz,
          extra_tries = excluded.extra_tries, extra_ms = excluded.extra_ms,
          reason = excluded.reason, granted_by = excluded.granted_by, at_ms = excluded.at_ms
        WHERE (excluded.at_ms, excluded.person, excluded.quiz, excluded.extra_tries,
            coalesce(excluded.extra_ms, 0), excluded.reason, excluded.granted_by)
          < (at_ms, person, quiz, extra_tries, coalesce(extra_ms, 0), reason, granted_by)
        """,
      arguments: [
        allowance.id.description, person, allowance.quiz.description, allowance.extraTries,
        allowance.extraTime?.milliseconds, allowance.reason, allowance.grantedBy.description, at,
      ])

  case .sittingOpened(let sitting): try deriveOpening(of: sitting, at: at, in: db)
  case .sittingClosed(let id): try deriveClosing(of: id, at: at, in: db)

  case .certificateIssued(let number, let course, let text, let status, let follows):
    try deriveIssue(of: number, for: course, text, to: person, at: at, in: db)
    try derivePlace(of: number, status, follows: follows, in: db)
  case .certificateRevoked(let number, let reason):
    try deriveRevocation(of: number, reason, at: at, in: db)

  case .personMerged(let other):
    try db.run(
      sql: """
        INSERT INTO merged_person (person, other) VALUES (?, ?) ON CONFLICT DO NOTHING
        """, arguments: [person, other.description])
    try settleIdentities(in: db)

  case .personErased:
    try db.run(
      sql: """
        INSERT INTO erasure (person, at_ms) VALUES (?, ?)
        ON CONFLICT DO UPDATE SET at_ms = min(at_ms, excluded.at_ms)
        """, arguments: [person, at])

  case .consentGiven(let notice):
    try db.run(
      sql: """
        INSERT INTO consent (person, notice, given_ms) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET
          given_ms = max(coalesce(given_ms, excluded.given_ms), excluded.given_ms)
        """, arguments: [person, notice.description, at])

  case .consentWithdrawn(let notice):
    try db.run(
      sql: """
        INSERT INTO consent (person, notice, withdrawn_ms) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET
          withdrawn_ms = max(coalesce(withdrawn_ms, excluded.withdrawn_ms), excluded.withdrawn_ms)
        """, arguments: [person, notice.description, at])

  // Written down for those who ask later; what holds here is in the table `access`.
  case .roleGiven, .pinReset: break
  case .originTrusted(let trust): try deriveTrust(trust, said: place.origin, at: at, in: db)
  case .certificateRenewed(let number, let course, let minutes):
    try deriveRenewal(number, of: course, minutes, by: person, at: at, in: db)
  case .questionReviewed(let review): try derive(review, by: person, at: at, in: db)
  case .surveyAnswered(let answers): try derive(answers, under: person, at: at, in: db)
  case .surveyReplied(let reply): try derive(reply, by: person, in: db)
  case .lessonRemarked(let remark): try derive(remark, by: person, at: at, in: db)
  case .remarkAnswered(let reply): try derive(reply, at: at, in: db)
  case .repliesSeen(let replies): try deriveSeen(replies, by: person, in: db)
  }
}

extension LessonPlace {
  fileprivate func key(_ person: String) -> StatementArguments {
    [person, course.description, module.description, lesson.description]
  }
}
