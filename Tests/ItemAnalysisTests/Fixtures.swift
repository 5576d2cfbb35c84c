import LearningCore
import TestSupport

@testable import ItemAnalysis

/// A table from rows of marks in units; `nil` where an attempt was not asked.
func table(_ rows: [[Int?]], maxima: [Int], unitsPerPoint: Int = 1) -> ResponseTable {
  var table = ResponseTable(unitsPerPoint: unitsPerPoint)
  for (place, maximum) in maxima.enumerated() {
    _ = table.addItem(.init(id: "soal-\(place + 1)", maximum: maximum))
  }
  for row in rows {
    let attempt = table.addAttempt()
    for (item, mark) in row.enumerated() {
      if let mark { table.add(attempt: attempt, item: item, mark: mark) }
    }
  }
  return table
}

/// Reads a text as a file of responses, in pieces of a size.
func read(_ text: String, piece: Int = 7) throws -> ResponseTable {
  var reader = ResponseFileReader()
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    try Array(rest.prefix(piece)).withUnsafeBufferPointer { try reader.read($0) }
    rest = rest.dropFirst(piece)
  }
  return try reader.finish()
}

/// Law School Admission Test, section 6: five items, 1,000 people. How many gave each pattern, from
/// 00000 to 11111 with the first item in front. Bock and Lieberman, Psychometrika 35 (1970).
let lsat6 = [
  3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173,
  11, 61, 28, 298,
]

var lsat6Table: ResponseTable {
  let rows = lsat6.enumerated().flatMap { pattern, count in
    [[Int?]](repeating: (0..<5).map { pattern >> (4 - $0) & 1 }, count: count)
  }
  return table(rows, maxima: [1, 1, 1, 1, 1])
}
