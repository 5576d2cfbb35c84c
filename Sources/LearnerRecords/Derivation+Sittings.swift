import GRDB
import LearningCore

// Opening and closing may come from two installations, the closing first: it waits in a table of
// its own.

func deriveOpening(of sitting: Sitting, at: Int, in db: Database) throws {
  try db.run(
    sql: """
      INSERT INTO sitting (id, quiz, witness, place, opened_ms, closed_ms)
      VALUES (?1, ?2, ?3, ?4, ?5, (SELECT closed_ms FROM sitting_closing WHERE sitting = ?1))
      ON CONFLICT DO UPDATE SET quiz = excluded.quiz, witness = excluded.witness,
        place = excluded.place, opened_ms = excluded.opened_ms
      WHERE (excluded.opened_ms, excluded.quiz, excluded.witness, excluded.place)
        < (opened_ms, quiz, witness, place)
      """,
    arguments: [
      sitting.id.description, sitting.quiz.description, sitting.witness.description, sitting.place,
      at,
    ])
}

/// Closed twice, it was closed the first time.
func deriveClosing(of sitting: SittingID, at: Int, in db: Database) throws {
  try db.run(
    sql: """
      INSERT INTO sitting_closing (sitting, closed_ms) VALUES (?, ?)
      ON CONFLICT DO UPDATE SET closed_ms = min(closed_ms, excluded.closed_ms)
      """, arguments: [sitting.description, at])
  try db.run(
    sql: "UPDATE sitting SET closed_ms = min(coalesce(closed_ms, ?1), ?1) WHERE id = ?2",
    arguments: [at, sitting.description])
}
