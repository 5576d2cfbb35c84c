import GRDB
import LearningCore

/// The last reading counts; of two at the same moment the greater digest, so that it does not matter
/// which was heard of first.
func deriveReading(
  of place: LessonPlace, _ content: ContentDigest, by person: String, at: Int, in db: Database
) throws {
  try db.execute(
    sql: """
      INSERT INTO lesson_reading (person, course, module, lesson, content, read_ms)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET content = excluded.content, read_ms = excluded.read_ms
        WHERE (excluded.read_ms, excluded.content) > (read_ms, content)
      """,
    arguments: [
      person, place.course.description, place.module.description, place.lesson.description,
      content.description, at,
    ])
}

/// Of two that claim the same certificate the first counts, whatever order they are heard of in.
func deriveRenewal(
  _ number: String, of course: CourseID, _ minutes: Int, by person: String, at: Int,
  in db: Database
) throws {
  try db.execute(
    sql: """
      INSERT INTO renewal (person, number, course, minutes, renewed_ms) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE
        SET course = excluded.course, minutes = excluded.minutes, renewed_ms = excluded.renewed_ms
        WHERE (excluded.renewed_ms, excluded.course, excluded.minutes)
          < (renewed_ms, course, minutes)
      """, arguments: [person, number, course.description, minutes, at])
}
