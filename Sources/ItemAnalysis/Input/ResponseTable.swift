import LearningCore

/// Who earned what for which item: the input of every analysis.
///
/// Kept by item, because every figure of an item is worked out of its own column. An attempt that
/// was not asked an item has no cell in its column, so a draw from a large bank costs only what was
/// asked. Marks are whole units; a cell takes 12 bytes at most.
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
  package static let unknownSeconds = UInt16.max
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

  /// The table without the items nobody was asked.
  package var asked: ResponseTable {
    var table = self
    table.columns.removeAll { $0.count == 0 }
    return table
  }
}

extension ResponseTable {
  /// The cells of one item.
  package struct Column: Sendable {
    package internal(set) var item: Item
    /// The attempt of each cell.
    private(set) var attempts: [Int32] = []
    /// The mark of each cell, as a place in ``marks``.
    private(set) var levels: [Int32] = []
    /// Every mark that was given, in order of appearance.
    private(set) var marks: [Int] = []
    /// Empty while nobody chose anything, else one for each cell.
    private(set) var options: [UInt16] = []
    /// Empty while no time is known, else one for each cell.
    private(set) var seconds: [UInt16] = []
    private var levelOfMark: [Int: Int32] = [:]

    init(item: Item) { self.item = item }

    package var count: Int { attempts.count }

    fileprivate mutating func append(
      _ attempt: Int32, _ mark: Int, _ chosen: UInt16, _ time: UInt16
    ) {
      if chosen != 0 || !options.isEmpty { options.append(chosen, at: count, filling: 0) }
      if time != ResponseTable.unknownSeconds || !seconds.isEmpty {
        seconds.append(time, at: count, filling: ResponseTable.unknownSeconds)
      }
      attempts.append(attempt)
      levels.append(level(of: mark))
    }

    /// Replaces each choice, cell by cell.
    mutating func mapOptions(_ transform: (UInt16) -> UInt16) {
      // Few different choices are made, so each is worked out once.
      var known: [UInt16: UInt16] = [0: 0]
      for cell in options.indices {
        let bits = options[cell]
        if let mapped = known[bits] {
          options[cell] = mapped
        } else {
          let mapped = transform(bits)
          known[bits] = mapped
          options[cell] = mapped
        }
      }
    }

    /// The options that earned full marks whenever they were chosen alone; `nil` where one did and
    /// did not, or none was ever chosen alone.
    var keysByMark: UInt16? {
      var (full, less): (UInt16, UInt16) = (0, 0)
      for cell in options.indices where options[cell].nonzeroBitCount == 1 {
        if marks[Int(levels[cell])] == item.maximum {
          full |= options[cell]
        } else {
          less |= options[cell]
        }
      }
      return item.maximum > 0 && full | less != 0 && full & less == 0 ? full : nil
    }

    private mutating func level(of mark: Int) -> Int32 {
      // Nearly all items have a handful of marks; looking through them is faster than hashing.
      for place in marks.indices.prefix(4) where marks[place] == mark { return Int32(place) }
      if let level = levelOfMark[mark] { return level }
      let level = Int32(marks.count)
      marks.append(mark)
      levelOfMark[mark] = level
      return level
    }
  }
}

extension [UInt16] {
  /// Appends a value so that it stands at `place`, with `filler` where none was said before.
  fileprivate mutating func append(_ value: UInt16, at place: Int, filling filler: UInt16) {
    if count < place { append(contentsOf: repeatElement(filler, count: place - count)) }
    append(value)
  }
}
