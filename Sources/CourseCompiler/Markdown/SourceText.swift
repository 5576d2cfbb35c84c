import CCmark
import LearningCore

/// The body of a file with its lines, so that a place can be found when a diagnostic needs one.
struct SourceText {
  let path: String
  /// What is parsed, without the front matter.
  let bytes: ArraySlice<UInt8>
  /// Lines of the file that stand before `bytes`.
  let lineOffset: Int
  /// Where each line of `bytes` begins.
  private let lineStarts: [Int]

  init(path: String, bytes: ArraySlice<UInt8>, lineOffset: Int) {
    (self.path, self.bytes, self.lineOffset) = (path, bytes, lineOffset)
    lineStarts = bytes.withUnsafeBufferPointer { Self.lineStarts($0, from: bytes.startIndex) }
  }

  /// The last line of the file that belongs to `bytes`.
  var lastLine: Int { lineOffset + lineStarts.count }

  /// A line ends with LF, CR LF or CR. Most files have no CR, and `memchr` is the C library's.
  private static func lineStarts(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> [Int] {
    var starts = [start]
    guard let base = buffer.baseAddress else { return starts }
    starts.reserveCapacity(buffer.count / 40)
    guard memchr(base, 0x0D, buffer.count) == nil else {
      for (index, byte) in buffer.enumerated() where byte == 0x0A || byte == 0x0D {
        let isPair = byte == 0x0D && index + 1 < buffer.count && buffer[index + 1] == 0x0A
        if !isPair { starts.append(start + index + 1) }
      }
      return starts
    }
    var offset = 0
    while let found = memchr(base + offset, 0x0A, buffer.count - offset) {
      offset = UnsafeRawPointer(base).distance(to: found) + 1
      starts.append(start + offset)
    }
    return starts
  }

  /// Line `number` of the file (1-based), without its line end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    let index = number - lineOffset - 1
    guard lineStarts.indices.contains(index) else { return [] }
    let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.endIndex
    var line = bytes[lineStarts[index]..<end]
    while let last = line.last, last == 0x0A || last == 0x0D { line = line.dropLast() }
    return line
  }

  /// Where line `number` of the file begins, counted from the first of `bytes`.
  func offset(ofLine number: Int) -> Int {
    let index = number - lineOffset - 1
    guard lineStarts.indices.contains(index) else { return bytes.count }
    return lineStarts[index] - bytes.startIndex
  }

  /// Visits every line with its number in the file, without its line end.
  func forEachLine(_ visit: (_ number: Int, _ line: UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { buffer in
      for index in lineStarts.indices {
        let start = lineStarts[index] - bytes.startIndex
        var end =
          index + 1 < lineStarts.count ? lineStarts[index + 1] - bytes.startIndex : buffer.count
        while end > start, buffer[end - 1] == 0x0A || buffer[end - 1] == 0x0D { end -= 1 }
        visit(lineOffset + index + 1, UnsafeBufferPointer(rebasing: buffer[start..<end]))
      }
    }
  }

  /// Where `text` stands in a line; the whole line when it cannot be found there.
  func range(of text: String, line number: Int) -> SourceRange {
    place(of: text, line: number) ?? range(line: number)
  }

  /// Where `text` stands in a line.
  ///
  /// libcmark's inline columns are unreliable after indentation, so the line is searched, as far
  /// as lines go that people write.
  func place(of text: String, line number: Int) -> SourceRange? {
    let head = line(number).prefix(10_000)
    guard let start = head.withUnsafeBufferPointer({ $0.firstPlace(of: text) }) else { return nil }
    return SourceRange(
      file: path, start: .init(line: number, column: start + 1),
      end: .init(line: number, column: start + text.utf8.count))
  }

  /// A whole line, without its indentation; the last one for a number behind it, as counting line
  /// ends in a text that was HTML may give.
  func range(line number: Int) -> SourceRange {
    let number = min(number, lastLine)
    let line = line(number)
    let indent = line.prefix { $0 == 0x20 || $0 == 0x09 }.count
    return SourceRange(
      file: path, start: .init(line: number, column: indent + 1),
      end: .init(line: number, column: max(indent + 1, line.count)))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands first, at a place or behind it.
  func firstPlace(of byte: UInt8, from start: Int = 0) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: found)
  }

  /// Where `text` begins first; `nil` when it is empty or not there. `memchr` and `memcmp` are the C
  /// library's.
  func firstPlace(of text: String) -> Int? {
    let needle = Array(text.utf8)
    guard let base = baseAddress, let first = needle.first else { return nil }
    var start = 0
    while start + needle.count <= count,
      let found = memchr(base + start, Int32(first), count - start - needle.count + 1)
    {
      start = UnsafeRawPointer(base).distance(to: found)
      if memcmp(base + start, needle, needle.count) == 0 { return start }
      start += 1
    }
    return nil
  }
}
