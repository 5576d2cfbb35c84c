package import LearningCore

/// Who earned what for which item: the input of every analysis.
///
/// Kept by item, because every figure of an item is worked out of its own column. An attempt that
/// was not asked an item has no cell in its column, so a draw from a large bank costs only what was
/// asked. Marks are whole units; a cell takes 12 bytes.
package struct ResponseTable: Sendable {
  package struct Item: Hashable, Sendable {
    /// Its name in records and files.
    package var id: String
    /// Which wording of the question this is, from 1; `nil` where there was only one.
    package var version: Int?
    /// What it asks, for the eye.
    package var title: String
    /// The most it can earn, in units; nothing where there is no right answer.
    package var maximum: Int
    /// What could be chosen, in the order of the bits of a choice. Empty where nothing was offered.
    package var options: [String]
    /// Bits of the right options; `nil` where nobody said.
    package var keys: UInt16?

    package init(
      id: String, version: Int? = nil, title: String = "", maximum: Int, options: [String] = [],
      keys: UInt16? = nil
    ) {
      (self.id, self.version, self.title, self.maximum) = (id, version, title, maximum)
      (self.options, self.keys) = (options, keys)
    }
  }

  /// The most options whose choice is kept: one bit each.
  package static let optionLimit = 16
  /// A time nobody knows.
  package static let unknownSeconds = MarkedItem.unknownSeconds
  /// The largest sum of maxima, so that no sum of squares over 2^31 attempts leaves 128 bits.
  package static let largestTotal = 1 << 47

  /// How many units are one point.
  package let unitsPerPoint: Int
  package private(set) var attemptCount = 0
  package internal(set) var columns: [Column] = []

  package init(unitsPerPoint: Int = Mark.unitsPerPoint) { self.unitsPerPoint = unitsPerPoint }

  /// - Returns: the place of the item.
  package mutating func addItem(_ item: Item) -> Int {
    columns.append(Column(item: item))
    return columns.count - 1
  }

  /// - Returns: the number of the attempt.
  package mutating func addAttempt() -> Int {
    attemptCount += 1
    return attemptCount - 1
  }

  /// - Parameters:
  ///   - options: bits of what was chosen; none for no choice.
  ///   - seconds: ``unknownSeconds`` where nobody knows.
  /// - Precondition: the attempt has no cell for the item yet.
  package mutating func add(
    attempt: Int, item: Int, mark: Int, options: UInt16 = 0,
    seconds: UInt16 = ResponseTable.unknownSeconds
  ) {
    columns[item].append(Int32(attempt), mark, options, seconds)
  }

  /// Adds all that one attempt earned.
  ///
  /// - Parameter places: the item of each question number; -1 for none.
  /// - Precondition: the attempt has no cells yet.
  package mutating func add(attempt: Int, _ marked: [MarkedItem], items places: [Int]) {
    columns.withUnsafeMutableBufferPointer { columns in
      for question in marked {
        let place = places[Int(question.number)]
        guard place >= 0 else { continue }
        columns[place].append(
          Int32(attempt), Int(question.mark), question.options, question.seconds)
      }
    }
  }

  /// The table without the items nobody was asked.
  package var asked: ResponseTable {
    var table = self
    table.columns.removeAll { $0.count == 0 }
    return table
  }
}

extension ResponseTable {
  /// What can come of an item: a mark, with what was chosen for it.
  struct Outcome: Hashable {
    var mark: Int
    var options: UInt16
  }

  /// What one attempt did with one item.
  struct Cell {
    var attempt: Int32
    /// A place in ``Column/outcomes``.
    var outcome: Int32
    var seconds: UInt16
  }

  /// The cells of one item.
  package struct Column: Sendable {
    package internal(set) var item: Item
    private(set) var cells: [Cell] = []
    /// Everything that came of the item, in order of appearance. Few things do, however many cells
    /// there are.
    private(set) var outcomes: [Outcome] = []
    private var placeOfOutcome: [Outcome: Int32] = [:]
    /// Outcomes that were looked up last, each where its low bits say; saves hashing.
    private var recent: [(outcome: Outcome, place: Int32)]

    init(item: Item) {
      self.item = item
      recent = Array(repeating: (Outcome(mark: 0, options: 0), -1), count: 64)
    }

    package var count: Int { cells.count }

    var marks: Set<Int> { Set(outcomes.map(\.mark)) }

    fileprivate mutating func append(
      _ attempt: Int32, _ mark: Int, _ options: UInt16, _ seconds: UInt16
    ) {
      let outcome = place(of: Outcome(mark: mark, options: options))
      cells.append(Cell(attempt: attempt, outcome: outcome, seconds: seconds))
    }

    func mark(of cell: Cell) -> Int { outcomes[Int(cell.outcome)].mark }

    /// Replaces what was chosen.
    mutating func mapOptions(_ transform: (UInt16) -> UInt16) {
      for place in outcomes.indices {
        outcomes[place].options = transform(outcomes[place].options)
      }
    }

    /// The options that earned full marks whenever they were chosen alone; `nil` where one did and
    /// did not, or none was ever chosen alone.
    var keysByMark: UInt16? {
      var (full, less): (UInt16, UInt16) = (0, 0)
      for outcome in outcomes where outcome.options.nonzeroBitCount == 1 {
        if outcome.mark == item.maximum { full |= outcome.options } else { less |= outcome.options }
      }
      return item.maximum > 0 && full | less != 0 && full & less == 0 ? full : nil
    }

    private mutating func place(of outcome: Outcome) -> Int32 {
      // Fibonacci hashing spreads marks that are multiples of a common step.
      let spread = (UInt(bitPattern: outcome.mark) &* 0x9E37_79B9_7F4A_7C15) >> 48
      let slot = Int(spread ^ UInt(outcome.options)) & (recent.count - 1)
      if recent[slot].place >= 0, recent[slot].outcome == outcome { return recent[slot].place }
      let place = placeOfOutcome[outcome] ?? Int32(outcomes.count)
      if place == outcomes.count {
        outcomes.append(outcome)
        placeOfOutcome[outcome] = place
      }
      recent[slot] = (outcome, place)
      return place
    }
  }
}
