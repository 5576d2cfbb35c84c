import GRDB
import LearningCore

extension LearnerRecords {
  /// What lessons said when they were read last, and what was done again for certificates.
  func readRenewals(of person: String, into record: inout LearningRecord, in db: Database) throws {
    let readings = try Row.fetchCursor(
      db,
      sql: """
        SELECT course, module, lesson, content, read_ms FROM lesson_reading
        WHERE person IN (\(Self.sameAsFirst))
        """, arguments: [person])
    while let row = try readings.next() {
      guard let content = ContentDigest(hex: row["content"]) else {
        throw RecordError.corruptRow(table: "lesson_reading", detail: "content")
      }
      let place = try LessonPlace(row.name("course"), row.name("module"), row.name("lesson"))
      let reading = LearningRecord.Reading(content: content, at: row.time("read_ms"))
      if record.readings[place].map({ $0.at < reading.at }) ?? true {
        record.readings[place] = reading
      }
    }
    let renewals = try Row.fetchAll(
      db,
      sql: """
        SELECT course, number, minutes, renewed_ms FROM renewal
        WHERE person IN (\(Self.sameAsFirst))
        ORDER BY renewed_ms, number
        """, arguments: [person])
    record.renewals += try renewals.map { try LearningRecord.Renewal($0) }
  }
}

extension LearningRecord.Renewal {
  init(_ row: Row) throws {
    self.init(
      course: try row.name("course"), number: row["number"], minutes: row["minutes"],
      at: row.time("renewed_ms"))
  }
}
