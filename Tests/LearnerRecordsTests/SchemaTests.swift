import Foundation
import GRDB
import LearningCore
import TestSupport
import Testing

@testable import LearnerRecords

@Suite struct SchemaTests {
  let folder: TemporaryFolder
  let records: LearnerRecords

  init() throws {
    folder = try TemporaryFolder()
    records = try LearnerRecords(in: folder)
  }

  /// The schema is a file in the repository, so a reviewer sees every change to it.
  @Test func theSchemaIsTheReviewedOne() throws {
    let sql = try records.queue.read { db in
      try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
    }
    try expectSnapshot(sql.joined(separator: ";\n\n") + ";\n", named: "schema.sql")
  }

  @Test(arguments: [
    "UPDATE journal SET at_ms = at_ms + 1", "UPDATE journal SET body = body",
    "DELETE FROM journal", "DELETE FROM journal WHERE seq = 1",
    "UPDATE document SET text = 'lain'", "DELETE FROM document",
    "INSERT OR REPLACE INTO document VALUES ((SELECT digest FROM document), '', 'lain')",
    """
    INSERT INTO document VALUES ((SELECT digest FROM document), '', 'lain')
    ON CONFLICT DO UPDATE SET text = excluded.text
    """,
    "INSERT OR REPLACE INTO journal SELECT origin, seq, 0, person, kind, body, hash FROM journal",
  ])
  func historyCannotBeRewritten(sql: String) throws {
    let plan = plan("p")
    try records.start(
      plan, from: SourceFile(path: "q.md", text: quizText), by: siti, at: time(morning))
    #expect(throws: DatabaseError.self) { try records.queue.write { try $0.execute(sql: sql) } }
    #expect(try records.verify() == .sound(entries: 1))
    #expect(try records.document(plan.document).text == quizText)
  }

  @Test func everyTableButTheWrittenOnesIsDerived() throws {
    let tables = try records.queue.read { db in
      try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    }
    let written = [
      "installation", "journal", "document", "certificate_text", "person", "sitting_secret",
      "access", "survey_box",
      "quiz_question", "head", "arrival", "waiting", "handed_out", "grdb_migrations",
    ]
    #expect(Set(tables) == Set(written + Schema.derivedTables))
  }
}
