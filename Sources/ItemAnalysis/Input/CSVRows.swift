/// Takes a table of separated values apart, row by row, from pieces of any size: RFC 4180, with `,`,
/// `;` or a tab between the fields, whichever the first row uses. Holds one row at a time.
///
/// No package is used for it: those for Swift that are kept well read the whole text at once, and a
/// file of ten million rows would then take gigabytes.
struct CSVRows {
  private enum State { case fieldStart, plain, quoted, quoteInQuotes }

  /// The row that was read last: its bytes, and where each field ends in them.
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []
  /// The line on which it begins, from 1.
  private(set) var line = 1
  /// What stands between fields; found in the first row.
  private(set) var separator: UInt8?
  private var state = State.fieldStart
  private var currentLine = 1
  private var previousWasReturn = false

  var fieldCount: Int { ends.count }

  func field(_ index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

  func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Whether nothing stands in the row.
  private var isBlank: Bool { bytes.isEmpty && ends.count <= 1 }

  /// - Parameter row: called for every row that is not blank, when it is in ``bytes``.
  mutating func read(
    _ piece: UnsafeBufferPointer<UInt8>,
    _ row: (inout CSVRows) throws(ResponseFileProblem) -> Void
  ) throws(ResponseFileProblem) {
    for byte in piece {
      let followsReturn = previousWasReturn
      previousWasReturn = byte == .carriageReturn
      if byte == .lineFeed, followsReturn, state != .quoted { continue }
      switch state {
      case .quoted:
        if byte == .quote {
          state = .quoteInQuotes
        } else {
          if byte == .lineFeed { currentLine += 1 }
          bytes.append(byte)
        }
      case .quoteInQuotes where byte == .quote:
        bytes.append(byte)
        state = .quoted
      case .fieldStart where byte == .quote: state = .quoted
      case .fieldStart, .plain, .quoteInQuotes:
        if byte == separator || separator == nil && UInt8.separators.contains(byte) {
          separator = byte
          ends.append(bytes.count)
          state = .fieldStart
        } else if byte == .lineFeed || byte == .carriageReturn {
          try endRow(row)
        } else if state == .quoteInQuotes {
          throw ResponseFileProblem(line: currentLine, .strayQuote)
        } else {
          bytes.append(byte)
          state = .plain
        }
      }
    }
  }

  /// The last row may have no line end.
  mutating func finish(
    _ row: (inout CSVRows) throws(ResponseFileProblem) -> Void
  ) throws(ResponseFileProblem) {
    guard state != .quoted else { throw ResponseFileProblem(line: line, .openQuote) }
    if !bytes.isEmpty || !ends.isEmpty { try endRow(row) }
  }

  private mutating func endRow(
    _ row: (inout CSVRows) throws(ResponseFileProblem) -> Void
  ) throws(ResponseFileProblem) {
    ends.append(bytes.count)
    if !isBlank { try row(&self) }
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    state = .fieldStart
    currentLine += 1
    line = currentLine
  }
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let lineFeed: UInt8 = 0x0A
  fileprivate static let carriageReturn: UInt8 = 0x0D
  fileprivate static let separators: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"),
  ]
}
