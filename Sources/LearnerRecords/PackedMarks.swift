import Foundation
import GRDB
import LearningCore

// Statistics over a quiz want all marks of all attempts. Out of one row for each response that is
// slow, so each submitted attempt also has one row with all its marks: for each question 12 bytes,
// least significant byte first, in the order of the question numbers:
//
//     number of the question  4    `quiz_question`
//     mark in units           4
//     bits of the options     2    chosen; none for other kinds of answers
//     seconds                 2    see `MarkedItem`
//
// Numbers are given in the order in which questions are first marked, which is that of the journal.

/// Keeps what a submitted attempt earned in one row, instead of what was kept before. A question
/// that a correction took out of the attempt is left out.
///
/// - Parameter marks: of every question of the attempt.
func packMarks(
  _ marks: [AttemptResult.ItemMark], of attempt: AttemptID, in db: Database
) throws {
  let row = try Row.fetchOne(
    db.cachedStatement(sql: "SELECT person, quiz, plan, started_ms FROM attempt WHERE id = ?"),
    arguments: [attempt.description])
  guard let row else { throw RecordError.unknownAttempt(attempt) }
  let plan = try AttemptPlan(Fields(text: row["plan"], table: "attempt"))
  let answers = try PackedAnswers(of: attempt, startedAt: row["started_ms"], in: db)
  let dropped = try droppedQuestions(of: attempt, in: db)
  var numbers = try QuestionNumbers(of: plan.quiz, in: db)
  let items = try marks.filter { !dropped.contains($0.question) }.map { item in
    guard let units = UInt32(exactly: item.mark.units) else {
      throw RecordError.corruptRow(table: "journal", detail: "mark \(item.mark.units)")
    }
    return MarkedItem(
      number: try numbers.number(of: item.question, in: db), mark: units,
      options: answers.options[item.question.description] ?? 0,
      seconds: answers.seconds[item.question.description] ?? MarkedItem.unknownSeconds)
  }
  try db.run(
    sql: """
      INSERT INTO packed_marks (quiz, started_ms, attempt, person, document, marks)
      VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (attempt) DO UPDATE SET marks = excluded.marks
      """,
    arguments: [
      plan.quiz.description, row["started_ms"] as Int, attempt.description,
      row["person"] as String, plan.document.description, items.packed,
    ])
}

/// The questions that do not count any more.
private func droppedQuestions(
  of attempt: AttemptID, in db: Database
) throws -> Set<QuestionID> {
  let regrades = try String.fetchAll(
    db.cachedStatement(sql: "SELECT regrade FROM regrade WHERE attempt = ? ORDER BY number"),
    arguments: [attempt.description])
  return try regrades.reduce(into: []) { dropped, text in
    for (question, correction) in try Regrade(Fields(text: text, table: "regrade")).corrections {
      if correction == .dropped { dropped.insert(question) } else { dropped.remove(question) }
    }
  }
}

/// The numbers of the questions of a quiz, and new ones for those that have none.
private struct QuestionNumbers {
  private let quiz: String
  private var known: [String: UInt32] = [:]
  private var next: UInt32 = 0

  init(of quiz: QuizID, in db: Database) throws {
    self.quiz = quiz.description
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT question, number FROM quiz_question WHERE quiz = ?"),
      arguments: [quiz.description])
    while let row = try rows.next() {
      known[row[0]] = row[1]
      next = max(next, row[1] + 1)
    }
  }

  mutating func number(of question: QuestionID, in db: Database) throws -> UInt32 {
    if let number = known[question.description] { return number }
    defer { next += 1 }
    try db.run(
      sql: "INSERT INTO quiz_question (quiz, question, number) VALUES (?, ?, ?)",
      arguments: [quiz, question.description, next])
    known[question.description] = next
    return next
  }
}

/// What was chosen and how long it took, by question.
private struct PackedAnswers {
  var options: [String: UInt16] = [:]
  var seconds: [String: UInt16] = [:]

  init(of attempt: AttemptID, startedAt: Int, in db: Database) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT question, chosen, answered_ms FROM response WHERE attempt = ?
          ORDER BY answered_ms, question
          """), arguments: [attempt.description])
    var before = startedAt
    for row in rows {
      let question: String = row["question"]
      options[question] =
        try Response(columnText: row["chosen"], table: "response").chosen.optionBits
      let answeredAt: Int = row["answered_ms"]
      // A clock that was set back says nothing about the time an answer took.
      if answeredAt >= before {
        let limit = Int(MarkedItem.unknownSeconds) - 1
        seconds[question] = UInt16(min((answeredAt - before + 500) / 1000, limit))
      }
      before = answeredAt
    }
  }
}

extension MarkedItem {
  fileprivate static let size = 12
}

extension [MarkedItem] {
  fileprivate var packed: Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * MarkedItem.size)
    for item in sorted(by: { $0.number < $1.number }) {
      bytes.append(leastFirst: item.number)
      bytes.append(leastFirst: item.mark)
      bytes.append(leastFirst: item.options)
      bytes.append(leastFirst: item.seconds)
    }
    return Data(bytes)
  }

  /// Replaces the elements by those packed in `bytes`, without giving up their room.
  mutating func unpack(_ bytes: UnsafeRawBufferPointer) {
    removeAll(keepingCapacity: true)
    for start in stride(from: 0, to: bytes.count - MarkedItem.size + 1, by: MarkedItem.size) {
      append(
        MarkedItem(
          number: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self)),
          mark: UInt32(
            littleEndian: bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)),
          options: UInt16(
            littleEndian: bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt16.self)),
          seconds: UInt16(
            littleEndian: bytes.loadUnaligned(fromByteOffset: start + 10, as: UInt16.self))))
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(leastFirst number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
