/// Makes changes to a text.
///
/// Line ends stay what they are, and a new one is of the kind the text has. Of two changes that
/// touch the same bytes the first is made; the other has to wait until the result was looked at
/// again. A change to a place that is not there is left out.
///
/// - Returns: the new text, and how many changes were made to it.
package func applying(
  _ edits: some Sequence<SourceEdit>, to text: String
) -> (text: String, count: Int) {
  let lines = SourceLines(text)
  let changes = edits.compactMap { Change($0, in: lines) }.sorted {
    ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
  }
  var result: [UInt8] = []
  var end = 0
  var previous: Int?
  var count = 0
  for change in changes where change.bytes.lowerBound >= end {
    guard change.bytes.lowerBound != previous else { continue }
    result += lines.bytes[end..<change.bytes.lowerBound]
    result += change.replacement
    (end, previous) = (change.bytes.upperBound, change.bytes.lowerBound)
    count += 1
  }
  guard count > 0 else { return (text, 0) }
  result += lines.bytes[end...]
  return (String(decoding: result, as: UTF8.self), count)
}

/// An edit, by its place in the whole text.
private struct Change {
  let bytes: Range<Int>
  let replacement: String.UTF8View

  /// - Returns: `nil` for a line that is not there, or a place that is not in it or inside a
  ///   character of it.
  init?(_ edit: SourceEdit, in lines: SourceLines) {
    guard let content = lines.content(ofLine: edit.line) else { return nil }
    guard !edit.deletesLine else {
      (bytes, replacement) = (Self.deletion(of: edit.line, in: lines), "".utf8)
      return
    }
    bytes = edit.bytes.lowerBound + content.lowerBound..<edit.bytes.upperBound + content.lowerBound
    guard bytes.lowerBound >= content.lowerBound, bytes.upperBound <= content.upperBound,
      [bytes.lowerBound, bytes.upperBound].allSatisfy({
        $0 == lines.bytes.count || !lines.bytes[$0].continuesCodePoint
      })
    else { return nil }
    replacement = edit.replacement.replacing("\n", with: lines.usualEnd).utf8
  }

  /// The line with its end. The last line has none, so it takes that of the line before: a text
  /// without a line end at its end stays one.
  private static func deletion(of line: Int, in lines: SourceLines) -> Range<Int> {
    let whole = lines.wholeLine(line) ?? 0..<0
    guard lines.end(ofLine: line).isEmpty, let before = lines.content(ofLine: line - 1) else {
      return whole
    }
    return before.upperBound..<whole.upperBound
  }
}

extension SourceLines {
  /// How the first line ends; a line feed where there is only one.
  fileprivate var usualEnd: String {
    let end = end(ofLine: 1)
    return end.isEmpty ? "\n" : String(decoding: end, as: UTF8.self)
  }
}
