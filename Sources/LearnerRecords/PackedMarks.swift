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

/// What a submitted attempt earned, packed.
///
/// - Parameters:
///   - marks: of every question of the attempt.
///   - dropped: questions that a correction took out of the attempt.
func packed(
  _ marks: [AttemptResult.ItemMark], of attempt: OpenAttempt, without dropped: Set<QuestionID> = [],
  in db: Database, _ cache: DerivingCache? = nil
) throws -> Data {
  let quiz = attempt.plan.quiz
  let seconds = attempt.sheet.seconds(from: attempt.startedAt)
  var numbers = try cache?.questionNumbers[quiz] ?? QuestionNumbers(of: quiz, in: db)
  let items = try marks.filter { !dropped.contains($0.question) }.map { item in
    guard let units = UInt32(exactly: item.mark.units) else {
      throw RecordError.corruptRow(table: "journal", detail: "mark \(item.mark.units)")
    }
    return MarkedItem(
      number: try numbers.number(of: item.question, in: db), mark: units,
      options: attempt.sheet.answers[item.question]?.response.chosen.optionBits ?? 0,
      seconds: seconds[item.question] ?? MarkedItem.unknownSeconds)
  }
  cache?.questionNumbers[quiz] = numbers
  return items.packed
}

/// The numbers of the questions of a quiz, and new ones for those that have none.
struct QuestionNumbers {
  private let quiz: String
  private var known: [QuestionID: UInt32] = [:]
  private var next: UInt32 = 0

  init(of quiz: QuizID, in db: Database) throws {
    self.quiz = quiz.description
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT question, number FROM quiz_question WHERE quiz = ?"),
      arguments: [self.quiz])
    while let row = try rows.next() {
      known[try row.name("question")] = row[1]
      next = max(next, row[1] + 1)
    }
  }

  mutating func number(of question: QuestionID, in db: Database) throws -> UInt32 {
    if let number = known[question] { return number }
    defer { next += 1 }
    try db.run(
      sql: "INSERT INTO quiz_question (quiz, question, number) VALUES (?, ?, ?)",
      arguments: [quiz, question.description, next])
    known[question] = next
    return next
  }
}

extension AnswerSheet {
  /// How long it took to answer each question, from the answer before it. Left out where the clock
  /// was set back in between, which says nothing about it.
  fileprivate func seconds(from startedAt: Int) -> [QuestionID: UInt16] {
    var seconds: [QuestionID: UInt16] = [:]
    var before = startedAt
    let inTime = answers.sorted { ($0.value.at, $0.key) < ($1.value.at, $1.key) }
    for (question, answer) in inTime {
      if answer.at >= before {
        let limit = Int(MarkedItem.unknownSeconds) - 1
        seconds[question] = UInt16(min((answer.at - before + 500) / 1000, limit))
      }
      before = answer.at
    }
    return seconds
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
