import LearningCore

/// Reads the results of any other system: a table with the columns `attempt`, `item`, `mark` and
/// `max_mark`, and `option` for what was chosen, in any order and with one line for each attempt and
/// item. Other columns are passed over.
///
/// Marks are kept to seven decimals, which is what Moodle keeps; further ones are rounded. A line
/// without a mark is a question that was not answered; no line at all, one that was not asked.
package struct ResponseFileReader {
  /// Ten million units are one point.
  package static let unitsPerPoint = 10_000_000
  private static let decimals = 7
  private static let largestPoints = 100_000

  private var rows = CSVRows()
  private var columns: Columns?
  private var table = ResponseTable(unitsPerPoint: Self.unitsPerPoint)
  private var isStart = true
  private var attempts: [String: Int] = [:]
  private var items: [String: Int] = [:]
  private var itemNames: [[UInt8]] = []
  private var labels: [OptionLabels] = []
  /// For each item the attempts that have it, one bit each.
  private var seen: [[UInt64]] = []
  private var sumOfMaxima = 0
  // Rows mostly come attempt by attempt with the items in one order, so both are guessed first.
  private var lastAttempt: (name: [UInt8], number: Int) = ([], -1)
  private var lastItem = -1

  package init() {}

  /// - Parameter piece: the next bytes of the file, cut anywhere.
  package mutating func read(
    _ piece: UnsafeBufferPointer<UInt8>
  ) throws(ResponseFileProblem) {
    var piece = piece
    if isStart, !piece.isEmpty {
      isStart = false
      // A mark that says UTF-8, as Excel writes it. The first piece is never shorter.
      if piece.starts(with: [0xEF, 0xBB, 0xBF]) { piece = .init(rebasing: piece.dropFirst(3)) }
    }
    try withRows { reader, rows throws(ResponseFileProblem) in
      try rows.read(piece) { row throws(ResponseFileProblem) in try reader.take(row) }
    }
  }

  /// - Returns: the table, once the file is at its end.
  package mutating func finish() throws(ResponseFileProblem) -> ResponseTable {
    try withRows { reader, rows throws(ResponseFileProblem) in
      try rows.finish { row throws(ResponseFileProblem) in try reader.take(row) }
    }
    guard columns != nil else { throw ResponseFileProblem(line: 1, .noHeader) }
    for place in labels.indices { labels[place].settle(&table.columns[place]) }
    return table
  }

  /// The rows are taken out of the reader while it is called by them.
  private mutating func withRows(
    _ body: (inout Self, inout CSVRows) throws(ResponseFileProblem) -> Void
  ) throws(ResponseFileProblem) {
    var rows = CSVRows()
    swap(&rows, &self.rows)
    defer { swap(&rows, &self.rows) }
    try body(&self, &rows)
  }

  private mutating func take(_ row: CSVRows) throws(ResponseFileProblem) {
    guard let columns else {
      columns = try Columns(row)
      return
    }
    guard row.fieldCount == columns.count else {
      throw ResponseFileProblem(
        line: row.line, .fieldCount(found: row.fieldCount, expected: columns.count))
    }
    let attempt = try attempt(row, columns)
    let maximum = try units(row, columns.maximum, "max_mark") ?? 0
    let item = try item(row, columns, maximum: maximum)
    let mark = try units(row, columns.mark, "mark") ?? 0
    guard mark <= maximum, mark >= -maximum else {
      throw ResponseFileProblem(
        line: row.line,
        .markOutOfBounds(mark: row.text(columns.mark), maximum: row.text(columns.maximum)))
    }
    guard seen[item].insert(attempt) else {
      throw ResponseFileProblem(
        line: row.line,
        .answeredTwice(attempt: row.text(columns.attempt), item: row.text(columns.item)))
    }
    var options: UInt16 = 0
    if let column = columns.option {
      options = labels[item].bits(of: row.field(column))
    }
    table.add(attempt: attempt, item: item, mark: mark, options: options)
  }

  private mutating func attempt(
    _ row: CSVRows, _ columns: Columns
  ) throws(ResponseFileProblem) -> Int {
    let name = row.field(columns.attempt)
    if lastAttempt.number >= 0, name.elementsEqual(lastAttempt.name) { return lastAttempt.number }
    let text = try text(row, columns.attempt, "attempt")
    let number = attempts[text] ?? table.addAttempt()
    attempts[text] = number
    lastAttempt = (Array(name), number)
    return number
  }

  private mutating func item(
    _ row: CSVRows, _ columns: Columns, maximum: Int
  ) throws(ResponseFileProblem) -> Int {
    let name = row.field(columns.item)
    let guess = lastItem + 1 < itemNames.count ? lastItem + 1 : 0
    let item: Int
    if guess < itemNames.count, name.elementsEqual(itemNames[guess]) {
      item = guess
    } else {
      let text = try text(row, columns.item, "item")
      if let known = items[text] {
        item = known
      } else {
        sumOfMaxima += max(maximum, 0)
        guard maximum >= 0 else {
          throw ResponseFileProblem(
            line: row.line, .noNumber(column: "max_mark", text: row.text(columns.maximum)))
        }
        guard sumOfMaxima <= ResponseTable.largestTotal else {
          throw ResponseFileProblem(line: row.line, .tooMuch)
        }
        item = table.addItem(ResponseTable.Item(id: text, maximum: maximum))
        items[text] = item
        itemNames.append(Array(name))
        labels.append(OptionLabels())
        seen.append([])
      }
    }
    lastItem = item
    let known = table.columns[item].item.maximum
    guard known == maximum else {
      let points = DecimalNumber(digits: known, scale: Self.decimals)
      throw ResponseFileProblem(
        line: row.line,
        .otherMaximum(item: row.text(columns.item), known: points?.description ?? ""))
    }
    return item
  }

  private func text(
    _ row: CSVRows, _ column: Int, _ name: String
  ) throws(ResponseFileProblem) -> String {
    let field = row.field(column)
    guard !field.isEmpty else { throw ResponseFileProblem(line: row.line, .emptyField(name)) }
    guard let text = String(validating: field, as: UTF8.self) else {
      throw ResponseFileProblem(line: row.line, .notUTF8)
    }
    return text
  }

  /// - Returns: `nil` for an empty field.
  private func units(
    _ row: CSVRows, _ column: Int, _ name: String
  ) throws(ResponseFileProblem) -> Int? {
    let field = row.field(column)
    guard !field.isEmpty else { return nil }
    // A comma is a decimal sign where it cannot separate fields without quotes.
    var (units, decimals, digits) = (0, -1, 0)
    var roundsUp = false
    let isNegative = field.first == UInt8(ascii: "-")
    for byte in isNegative ? field.dropFirst() : field {
      switch byte {
      case 0x30...0x39:
        digits += 1
        if decimals >= Self.decimals {
          if decimals == Self.decimals { roundsUp = byte >= 0x35 }
          decimals += 1
          continue
        }
        if decimals >= 0 { decimals += 1 }
        units = units * 10 + Int(byte - 0x30)
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard decimals < 0 else {
          throw ResponseFileProblem(line: row.line, .noNumber(column: name, text: row.text(column)))
        }
        decimals = 0
      default:
        throw ResponseFileProblem(line: row.line, .noNumber(column: name, text: row.text(column)))
      }
      guard units <= Self.largestPoints * Self.unitsPerPoint else {
        throw ResponseFileProblem(
          line: row.line, .numberTooLarge(column: name, text: row.text(column)))
      }
    }
    guard digits > 0 else {
      throw ResponseFileProblem(line: row.line, .noNumber(column: name, text: row.text(column)))
    }
    for _ in min(max(decimals, 0), Self.decimals)..<Self.decimals { units *= 10 }
    guard units <= Self.largestPoints * Self.unitsPerPoint else {
      throw ResponseFileProblem(
        line: row.line, .numberTooLarge(column: name, text: row.text(column)))
    }
    if roundsUp { units += 1 }
    return isNegative ? -units : units
  }
}

/// Where each column stands.
private struct Columns {
  let attempt: Int
  let item: Int
  let mark: Int
  let maximum: Int
  let option: Int?
  let count: Int

  init(_ row: CSVRows) throws(ResponseFileProblem) {
    let names = (0..<row.fieldCount).map {
      row.text($0).lowercased().filter { !$0.isWhitespace }
    }
    func place(_ name: String) throws(ResponseFileProblem) -> Int? {
      let places = names.indices.filter { names[$0] == name }
      guard places.count < 2 else {
        throw ResponseFileProblem(line: row.line, .repeatedColumn(name))
      }
      return places.first
    }
    func needed(_ name: String) throws(ResponseFileProblem) -> Int {
      guard let place = try place(name) else {
        throw ResponseFileProblem(line: row.line, .missingColumn(name))
      }
      return place
    }
    attempt = try needed("attempt")
    item = try needed("item")
    mark = try needed("mark")
    maximum = try needed("max_mark")
    option = try place("option")
    count = names.count
  }
}

/// The options of one item, as they turn up in a file. Several that were chosen together have `;`
/// between them.
private struct OptionLabels {
  private var labels: [[UInt8]] = []
  /// With more than fits a choice, the column holds typed answers.
  private var areTooMany = false

  mutating func bits(of field: ArraySlice<UInt8>) -> UInt16 {
    guard !field.isEmpty, !areTooMany else { return 0 }
    var bits: UInt16 = 0
    for label in field.split(separator: UInt8(ascii: ";")) {
      if let place = labels.firstIndex(where: { $0.elementsEqual(label) }) {
        bits |= 1 << UInt16(place)
      } else if labels.count < ResponseTable.optionLimit {
        bits |= 1 << UInt16(labels.count)
        labels.append(Array(label))
      } else {
        areTooMany = true
        return 0
      }
    }
    return bits
  }

  /// Gives the column its options in the order of their names, and as its keys those that earned
  /// full marks whenever they were chosen alone.
  mutating func settle(_ column: inout ResponseTable.Column) {
    guard !areTooMany, !labels.isEmpty else { return }
    let names = labels.map { String(decoding: $0, as: UTF8.self) }
    let order = names.indices.sorted { names[$0] < names[$1] }
    var place = [UInt16](repeating: 0, count: names.count)
    for (new, old) in order.enumerated() { place[old] = UInt16(new) }
    column.mapOptions { bits in
      place.indices.reduce(UInt16(0)) { $0 | (bits >> UInt16($1) & 1) << place[$1] }
    }
    column.item.options = order.map { names[$0] }
    column.item.keys = column.keysByMark
  }
}

extension [UInt64] {
  /// - Returns: whether it was not there yet.
  fileprivate mutating func insert(_ number: Int) -> Bool {
    let (word, bit) = (number / 64, UInt64(1) << UInt64(number % 64))
    if word >= count { append(contentsOf: repeatElement(0, count: word + 1 - count)) }
    guard self[word] & bit == 0 else { return false }
    self[word] |= bit
    return true
  }
}

extension CSVRows {
  /// A field for a message.
  fileprivate func text(_ index: Int) -> String { String(decoding: field(index), as: UTF8.self) }
}
