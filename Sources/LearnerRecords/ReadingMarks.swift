import Foundation
import GRDB
package import LearningCore

/// Which attempts at a quiz statistics are made of. Only submitted ones are ever.
package struct MarkSelection: Hashable, Sendable {
  /// Everybody's first attempt only: later ones are answered by people who saw the questions before.
  package var firstOnly: Bool
  /// Those started at this moment or later. What is somebody's first attempt does not depend on it.
  package var from: Timestamp?
  /// Those of people of this unit.
  package var unit: String?
  /// How that unit, and those inside it, are written where people are recorded.
  package var spellings: Set<String>

  /// - Parameter spellings: `nil` where the unit is written one way only.
  package init(
    firstOnly: Bool = true, from: Timestamp? = nil, unit: String? = nil,
    spellings: Set<String>? = nil
  ) {
    (self.firstOnly, self.from, self.unit) = (firstOnly, from, unit)
    self.spellings = spellings ?? Set(unit.map { [$0] } ?? [])
  }

  /// As a JSON array; `nil` for everybody.
  fileprivate var spellingList: String? {
    unit == nil ? nil : JSON.array(spellings.sorted().map { .string($0) }).canonicalText
  }
}

extension LearnerRecords {
  /// Every quiz with submitted attempts.
  package func markedQuizzes() throws(RecordError) -> [QuizID] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT DISTINCT quiz FROM packed_marks ORDER BY quiz")
        .map { try $0.name("quiz") }
    }
  }

  /// Every unit that somebody on this installation belongs to.
  package func units() throws(RecordError) -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT DISTINCT unit FROM person WHERE unit IS NOT NULL ORDER BY unit")
    }
  }

  /// What the numbers of ``MarkedItem`` stand for.
  package func questionNumbers(of quiz: QuizID) throws(RecordError) -> [UInt32: QuestionID] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT number, question FROM quiz_question WHERE quiz = ?",
        arguments: [quiz.description]
      ).reduce(into: [:]) { numbers, row in
        numbers[row["number"]] = try row.name("question")
      }
    }
  }

  /// Every text that submitted attempts at a quiz were drawn from, in the order of first use.
  package func markedDocuments(of quiz: QuizID) throws(RecordError) -> [ContentDigest] {
    try read { db in
      // From one change of the text to the next, so that nothing is sorted: SQLite would put aside a
      // text for each attempt, which takes longer than reading them all.
      let next = try db.makeStatement(
        sql: """
          SELECT started_ms, attempt, document FROM packed_marks
          WHERE quiz = ? AND (started_ms, attempt) > (?, ?) AND document <> ?
          ORDER BY started_ms, attempt LIMIT 1
          """)
      var place: StatementArguments = [Int.min, "", ""]
      var documents: [ContentDigest] = []
      var seen: Set<ContentDigest> = []
      while let row = try Row.fetchOne(next, arguments: [quiz.description] + place) {
        place = [row[0] as Int, row[1] as String, row[2] as String]
        let document = try ContentDigest(stored: row[2])
        if seen.insert(document).inserted { documents.append(document) }
      }
      return documents
    }
  }

  /// The share that was needed to pass the attempt started last.
  package func lastPassMark(of quiz: QuizID) throws(RecordError) -> PassMark? {
    try read { db in
      let plan = try String.fetchOne(
        db,
        sql: """
          SELECT plan FROM attempt WHERE id =
            (SELECT attempt FROM packed_marks WHERE quiz = ?
             ORDER BY started_ms DESC, attempt DESC LIMIT 1)
          """, arguments: [quiz.description])
      return try plan.map { try AttemptPlan(Fields(text: $0, table: "attempt")).passMark } ?? nil
    }
  }

  /// Reads the marks of every submitted attempt at a quiz, in the order of their start.
  ///
  /// - Parameter body: called for each; its items are good until it returns.
  package func forEachMarkedAttempt(
    at quiz: QuizID, _ selection: MarkSelection,
    _ body: (_ document: ContentDigest, _ startedAt: Timestamp, _ items: [MarkedItem]) -> Void
  ) throws(RecordError) {
    try read { db in
      // Most installations have nobody with two ids, and the look-up costs as much as the rest.
      let hasTwins = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM identity)")
      let person = hasTwins == true ? Self.known("packed_marks.person") : "person"
      let rows = try Row.fetchCursor(
        db,
        sql: """
          WITH chosen (id) AS (
            SELECT id FROM person WHERE unit IN (SELECT value FROM json_each(?2)))
          SELECT \(person), started_ms, document, marks FROM packed_marks
          WHERE quiz = ?1 AND (?2 IS NULL OR person IN (
            SELECT id FROM chosen UNION SELECT person FROM identity WHERE same_as IN (
              SELECT same_as FROM identity WHERE person IN (SELECT id FROM chosen))))
          ORDER BY started_ms, attempt
          """, arguments: [quiz.description, selection.spellingList])
      var people = SeenTexts()
      var items: [MarkedItem] = []
      var last: (text: Data, digest: ContentDigest)?
      while let row = try rows.next() {
        if selection.firstOnly {
          let isFirst = try row.withUnsafeData(atIndex: 0) { person in
            person?.withUnsafeBytes { people.insert($0) }
          }
          guard isFirst == true else { continue }
        }
        let startedAt = Timestamp(millisecondsSince1970: row[1])
        if let from = selection.from, startedAt < from { continue }
        // Mostly the same text as before; making a string of it each time would cost more than this.
        if try row.withUnsafeData(atIndex: 2, { $0 != last?.text }) {
          last = (row[2], try ContentDigest(stored: row[2]))
        }
        guard let last else { continue }
        try row.withUnsafeData(atIndex: 3) { data in
          data?.withUnsafeBytes { items.unpack($0) }
        }
        body(last.digest, startedAt, items)
      }
    }
  }
}

extension ContentDigest {
  fileprivate init(stored text: String) throws {
    guard let digest = ContentDigest(hex: text) else {
      throw RecordError.corruptRow(table: "packed_marks", detail: "document")
    }
    self = digest
  }
}
