import GRDB
import LearningCore

// Two installations can give the same number to two certificates. Both are kept, each known by its
// number and its text; a revocation takes back the number, and so both.

func deriveIssue(
  of number: String, for course: CourseID, _ text: ContentDigest, to person: String, at: Int,
  in db: Database
) throws {
  try db.run(
    sql: """
      INSERT INTO certificate (number, text, person, course, issued_ms, revoked_ms, reason)
      SELECT ?1, ?2, ?3, ?4, ?5, revoked_ms, reason
      FROM (SELECT 1) LEFT JOIN revocation ON number = ?1 WHERE true
      ON CONFLICT DO UPDATE SET person = excluded.person, course = excluded.course,
        issued_ms = excluded.issued_ms
      WHERE (excluded.issued_ms, excluded.person, excluded.course) < (issued_ms, person, course)
      """, arguments: [number, text.description, person, course.description, at])
}

/// What two installations say of one number is kept side by side.
func derivePlace(
  of number: String, _ status: StatusEntry?, follows: String?, in db: Database
) throws {
  if let status {
    try db.run(
      sql: """
        INSERT INTO certificate_status (list, place, number) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
        """, arguments: [status.list, status.index, number])
  }
  if let follows {
    try db.run(
      sql: """
        INSERT INTO certificate_successor (number, successor) VALUES (?, ?) ON CONFLICT DO NOTHING
        """, arguments: [follows, number])
  }
}

/// Revoked twice, it was revoked the first time.
func deriveRevocation(of number: String, _ reason: String, at: Int, in db: Database) throws {
  try db.run(
    sql: """
      INSERT INTO revocation (number, revoked_ms, reason) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET revoked_ms = excluded.revoked_ms, reason = excluded.reason
      WHERE (excluded.revoked_ms, excluded.reason) < (revoked_ms, reason)
      """, arguments: [number, at, reason])
  try db.run(
    sql: """
      UPDATE certificate SET (revoked_ms, reason)
        = (SELECT revoked_ms, reason FROM revocation WHERE number = ?1)
      WHERE number = ?1
      """, arguments: [number])
}
