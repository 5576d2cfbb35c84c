import GRDB
package import LearningCore

extension LearnerRecords {
  /// When everybody completed a lesson of each course for the first time, by the id they are known
  /// by.
  package func firstLessons() throws(RecordError) -> [PersonID: [CourseID: Timestamp]] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT \(Self.known("lesson.person")) AS known, course, MIN(completed_ms) AS first_ms
          FROM lesson WHERE completed_ms IS NOT NULL GROUP BY known, course
          """)
      var found: [PersonID: [CourseID: Timestamp]] = [:]
      while let row = try rows.next() {
        found[try row.name("known"), default: [:]][try row.name("course")] = row.time("first_ms")
      }
      return found
    }
  }
}
