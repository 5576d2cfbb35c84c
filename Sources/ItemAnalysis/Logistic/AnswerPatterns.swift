/// Right and wrong answers, equal ones counted together.
struct AnswerPatterns {
  static let wrong: UInt8 = 0
  static let right: UInt8 = 1
  static let notAsked: UInt8 = 2

  let items: [ResponseTable.Item]
  /// One row after the other, each with an answer to every item.
  let answers: [UInt8]
  /// How many attempts gave each row.
  let counts: [Int]

  var attemptCount: Int { counts.reduce(0, +) }

  /// Whether every attempt was asked every item.
  var isComplete: Bool { !answers.contains(Self.notAsked) }

  init(items: [ResponseTable.Item], answers: [UInt8], counts: [Int]) {
    (self.items, self.answers, self.counts) = (items, answers, counts)
  }

  /// Only items that were marked right or wrong, never in between, and both at least once: about
  /// others these models say nothing.
  ///
  /// - Parameters:
  ///   - limit: the fewest answers to an item.
  ///   - sampleLimit: the most attempts; of more, every so-manieth one is taken.
  init(_ table: ResponseTable, atLeast limit: Int, sampleLimit: Int) {
    let columns = table.columns.filter { column in
      column.count >= limit && column.item.maximum > 0
        && column.marks == [0, column.item.maximum]
    }
    let stride = (table.attemptCount + sampleLimit - 1) / sampleLimit
    let width = columns.count
    let height = stride == 0 ? 0 : (table.attemptCount + stride - 1) / stride
    var rows = [UInt8](repeating: Self.notAsked, count: width * height)
    for (place, column) in columns.enumerated() {
      for cell in column.cells where Int(cell.attempt) % stride == 0 {
        let isRight = column.mark(of: cell) == column.item.maximum
        rows[Int(cell.attempt) / stride * width + place] =
          isRight ? Self.right : Self.wrong
      }
    }
    var places: [ArraySlice<UInt8>: Int] = [:]
    var answers: [UInt8] = []
    var counts: [Int] = []
    for row in 0..<height where width > 0 {
      let pattern = rows[row * width..<(row + 1) * width]
      guard pattern.contains(where: { $0 != Self.notAsked }) else { continue }
      if let place = places[pattern] {
        counts[place] += 1
      } else {
        places[pattern] = counts.count
        counts.append(1)
        answers += pattern
      }
    }
    self.init(items: columns.map(\.item), answers: answers, counts: counts)
  }
}
