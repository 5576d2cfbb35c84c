import LearningCore

/// Where characters stand in bytes.
final class Columns {
  private let source: SourceText
  /// Of each character of the line that was asked for last, and behind it.
  private var columns: [Int] = []
  private var line = 0

  init(_ source: SourceText) { self.source = source }

  /// The column of a character, counted from 0; behind the line for one that is not in it.
  subscript(character: Int, line: Int) -> Int {
    if line != self.line {
      let bytes = source.line(line)
      columns = bytes.indices.filter { !bytes[$0].continuesCodePoint }
        .map { $0 - bytes.startIndex + 1 }
      columns.append(bytes.count + 1)
      self.line = line
    }
    return columns[min(character, columns.count - 1)]
  }
}
