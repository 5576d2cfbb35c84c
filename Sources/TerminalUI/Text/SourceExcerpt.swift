import LearningCore

/// One line of a source file as it is shown under a diagnostic, with the columns to mark.
///
/// What would not be seen is: tabs are drawn up to the next stop of four columns, and everything
/// that takes no room of its own (control characters, zero-width spaces, marks of writing
/// direction) as `·`. A line that is too long is cut around the place, with `…` where something is
/// missing.
struct SourceExcerpt: Equatable {
  private(set) var text = ""
  /// Columns before the mark.
  private(set) var indent = 0
  /// 1 or more, also where the place is behind the end of the line.
  private(set) var markWidth = 0

  /// - Parameters:
  ///   - line: UTF-8 without the line end.
  ///   - marked: offsets in the line, as far as they lie in it.
  ///   - width: columns for the text; at least 8 are taken.
  init(_ line: ArraySlice<UInt8>, marked: Range<Int>, width: Int) {
    let room = max(width, 8)
    if line.count < room, line.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      // Every byte is a column, and nothing need be cut.
      text = String(decoding: line, as: UTF8.self)
      indent = min(max(marked.lowerBound, 0), line.count)
      markWidth = max(1, min(marked.upperBound, line.count) - indent)
      return
    }
    let (window, isWhole) = Self.window(of: line, around: marked.lowerBound, width: room)
    let cells = Self.cells(of: line, in: window)
    let first = cells.firstIndex { $0.end > marked.lowerBound } ?? cells.count
    let last = max(
      first, cells.lastIndex { $0.start < marked.upperBound }.map { $0 + 1 } ?? first)

    var shown = cells.indices
    if !isWhole || cells.width >= room {
      shown = Self.cut(cells, keeping: first..<last, room: room - 2)
      // One column stays free for a mark behind the end of the line.
    }
    let isCutLeft = shown.lowerBound > 0 || !window.isEmpty && window.lowerBound > line.startIndex
    let isCutRight = shown.upperBound < cells.count || window.upperBound < line.endIndex
    text =
      (isCutLeft ? "…" : "") + cells[shown].map(\.text).joined() + (isCutRight ? "…" : "")
    indent = (isCutLeft ? 1 : 0) + cells[shown.lowerBound..<first].width
    markWidth = max(1, cells[first..<max(first, min(last, shown.upperBound))].width)
  }

  /// The cells to show: the marked ones and as many on both sides as fit. Of marked ones that do
  /// not fit the first are shown, behind a little of what stands before them.
  private static func cut(
    _ cells: ArraySlice<Cell>, keeping marked: Range<Int>, room: Int
  ) -> Range<Int> {
    var (low, high, used) = (marked.lowerBound, marked.lowerBound, 0)
    func fits(_ index: Int, in room: Int) -> Bool { used + cells[index].width <= room }
    func takeLeft() { (low, used) = (low - 1, used + cells[low - 1].width) }
    func takeRight() { (high, used) = (high + 1, used + cells[high].width) }

    let isWide = cells[marked].width > room
    while isWide, low > 0, fits(low - 1, in: room / 4) { takeLeft() }
    while high < marked.upperBound, fits(high, in: room) { takeRight() }
    while !isWide {
      let before = used
      if low > 0, fits(low - 1, in: room) { takeLeft() }
      if high < cells.count, fits(high, in: room) { takeRight() }
      guard used > before else { break }
    }
    return low..<high
  }

  /// The part of a line that can be shown: some lines are megabytes long.
  private static func window(
    of line: ArraySlice<UInt8>, around offset: Int, width: Int
  ) -> (bytes: Range<Int>, isWhole: Bool) {
    // A character of two columns is mostly of three bytes; emoji that are joined take more.
    let reach = 12 * width
    let place = line.startIndex + min(max(offset, 0), line.count)
    var start = max(line.startIndex, place - reach)
    var end = min(line.endIndex, place + reach)
    while start > line.startIndex, line[start].continuesCodePoint { start -= 1 }
    while end < line.endIndex, line[end].continuesCodePoint { end += 1 }
    return (start..<end, start == line.startIndex && end == line.endIndex)
  }

  private static func cells(of line: ArraySlice<UInt8>, in window: Range<Int>) -> ArraySlice<Cell> {
    var cells: [Cell] = []
    var column = 0
    var offset = window.lowerBound - line.startIndex
    for character in String(decoding: line[window], as: UTF8.self) {
      let cell = Cell(character, at: offset, column: column)
      cells.append(cell)
      (offset, column) = (cell.end, column + cell.width)
    }
    return cells[...]
  }
}

/// A character as it is drawn.
private struct Cell {
  let text: String
  let width: Int
  /// Offsets in its line.
  let start: Int
  let end: Int

  init(_ character: Character, at offset: Int, column: Int) {
    (start, end) = (offset, offset + character.utf8.count)
    if character == "\t" {
      width = 4 - column % 4
      text = String(repeating: " ", count: width)
    } else if character.displayWidth == 0 || character.isNewline {
      (text, width) = ("·", 1)
    } else {
      (text, width) = (String(character), character.displayWidth)
    }
  }
}

extension ArraySlice<Cell> {
  fileprivate var width: Int { reduce(0) { $0 + $1.width } }
}
