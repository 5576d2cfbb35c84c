/// A text by its lines, as CommonMark counts them: LF, CR LF or CR ends one, and nothing else does.
///
/// Lines and columns are those of a ``SourceRange``: 1-based, in bytes. A byte order mark at the
/// head of the text stands before the first column.
package struct SourceLines: Sendable {
  package let bytes: [UInt8]
  /// Where each line begins. Never empty: behind the last line end stands one more line.
  private let starts: [Int]

  package init(_ text: String) {
    let bytes = Array(text.utf8)
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    bytes.withUnsafeBytes { bytes in
      var index = 0
      while index < bytes.count {
        if index + 8 <= bytes.count, bytes.holdsNoControl(in: index) {
          index += 8
          continue
        }
        let byte = bytes[index]
        index += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        let isPair = byte == 0x0D && index < bytes.count && bytes[index] == 0x0A
        if !isPair { starts.append(index) }
      }
    }
    (self.bytes, self.starts) = (bytes, starts)
  }

  package var count: Int { starts.count }

  /// Where a line stands in ``bytes``, without its end; `nil` when there is no such line.
  package func content(ofLine number: Int) -> Range<Int>? {
    guard let whole = wholeLine(number) else { return nil }
    return whole.lowerBound..<whole.upperBound - lineEnd(whole).count
  }

  /// Where a line stands in ``bytes``, with its end; `nil` when there is no such line.
  package func wholeLine(_ number: Int) -> Range<Int>? {
    guard starts.indices.contains(number - 1) else { return nil }
    return starts[number - 1]..<(number < starts.count ? starts[number] : bytes.count)
  }

  /// What ends a line; empty for the last one.
  package func end(ofLine number: Int) -> ArraySlice<UInt8> { lineEnd(wholeLine(number) ?? 0..<0) }

  /// The bytes of a line, without its end; `nil` when there is no such line.
  package func line(_ number: Int) -> ArraySlice<UInt8>? {
    content(ofLine: number).map { bytes[$0] }
  }

  package func text(ofLine number: Int) -> String? {
    line(number).map { String(decoding: $0, as: UTF8.self) }
  }

  /// How many code points begin in the first `count` bytes of a line.
  package func codePoints(inFirst count: Int, ofLine number: Int) -> Int {
    guard let content = content(ofLine: number) else { return max(count, 0) }
    return bytes[content].prefix(max(count, 0)).count { !$0.continuesCodePoint }
  }

  private func lineEnd(_ whole: Range<Int>) -> ArraySlice<UInt8> {
    let line = bytes[whole]
    guard let last = line.last, last == 0x0A || last == 0x0D else { return [] }
    return line.suffix(last == 0x0A && line.dropLast().last == 0x0D ? 2 : 1)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether none of the eight bytes from `offset` on is below 0x20, looked at all at once: most
  /// bytes of a text end no line.
  fileprivate func holdsNoControl(in offset: Int) -> Bool {
    let word = loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    // A byte borrows from its highest bit only if it is smaller than what is taken from it.
    return (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080 == 0
  }
}

extension UInt8 {
  /// Whether it stands inside a code point of UTF-8, not at its beginning.
  package var continuesCodePoint: Bool { self & 0xC0 == 0x80 }
}
