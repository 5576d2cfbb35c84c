import LearningCore

/// The body of a file with its lines, so that a place can be found when a diagnostic needs one.
struct SourceText {
  let path: String
  /// What is parsed, without the front matter.
  let bytes: ArraySlice<UInt8>
  /// Lines of the file that stand before `bytes`.
  let lineOffset: Int

  /// Line `number` of the file (1-based), without its line end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    var rest = bytes
    for _ in 0..<max(0, number - lineOffset - 1) {
      guard let end = Self.lineEnd(in: rest) else { return [] }
      rest = rest[end.next...]
    }
    return Self.lineEnd(in: rest).map { rest[..<$0.stop] } ?? rest
  }

  /// Some lines of the file, in order.
  func lines(_ numbers: ClosedRange<Int>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes
    for number in lineOffset + 1...max(numbers.upperBound, lineOffset + 1) {
      let end = Self.lineEnd(in: rest)
      if number >= numbers.lowerBound { lines.append(end.map { rest[..<$0.stop] } ?? rest) }
      guard let end else { break }
      rest = rest[end.next...]
    }
    return lines
  }

  /// Where `text` stands in a line; the whole line when it cannot be found there.
  ///
  /// libcmark's inline columns are unreliable after indentation, so the line is searched.
  func range(of text: String, line number: Int) -> SourceRange {
    let line = line(number)
    let needle = Array(text.utf8)
    var start = line.startIndex
    while !needle.isEmpty, start + needle.count <= line.endIndex {
      if line[start..<start + needle.count].elementsEqual(needle) {
        let column = start - line.startIndex + 1
        return SourceRange(
          file: path, start: .init(line: number, column: column),
          end: .init(line: number, column: column + needle.count - 1))
      }
      start += 1
    }
    return range(line: number)
  }

  /// A whole line, without its indentation.
  func range(line number: Int) -> SourceRange {
    let line = line(number)
    let indent = line.prefix { $0 == 0x20 || $0 == 0x09 }.count
    return SourceRange(
      file: path, start: .init(line: number, column: indent + 1),
      end: .init(line: number, column: max(indent + 1, line.count)))
  }

  private static func lineEnd(in bytes: ArraySlice<UInt8>) -> (stop: Int, next: Int)? {
    guard let stop = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
    let isPair = bytes[stop] == 0x0D && stop + 1 < bytes.endIndex && bytes[stop + 1] == 0x0A
    return (stop, stop + (isPair ? 2 : 1))
  }
}
