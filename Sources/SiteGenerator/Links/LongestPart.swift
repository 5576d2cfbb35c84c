/// What of a page is longest, from one heading to the next.
package struct LongestPart: Hashable, Sendable {
  /// The words of its heading.
  package let heading: String
  /// Of the page, with all tags, in hundredths.
  package let percent: Int

  /// - Returns: `nil` for a page without headings.
  package init?(of page: [UInt8]) {
    let starts = page.indices.filter { Self.isHeading(page[$0...]) }
    let parts = zip(starts, starts.dropFirst() + [page.count])
    guard let longest = parts.max(by: { $0.1 - $0.0 < $1.1 - $1.0 }) else { return nil }
    heading = Self.words(of: page[longest.0..<longest.1])
    percent = (longest.1 - longest.0) * 100 / page.count
  }

  /// Whether `<h1` to `<h6` stands here.
  private static func isHeading(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: "<"), rest.dropFirst().first == UInt8(ascii: "h"),
      let level = rest.dropFirst(2).first
    else { return false }
    return (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(level)
  }

  /// What stands between the tags, up to the end of the heading.
  private static func words(of part: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var isInTag = false
    for (place, byte) in zip(part.indices, part) {
      switch byte {
      case UInt8(ascii: "<"):
        let end = Array("</h".utf8)
        if part[place...].starts(with: end) { return PageReferences.text(text[...]) }
        isInTag = true
      case UInt8(ascii: ">") where isInTag: isInTag = false
      default: if !isInTag { text.append(byte) }
      }
    }
    return PageReferences.text(text[...])
  }
}
