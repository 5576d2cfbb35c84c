/// The anchors of one file as one text: there are tens in every file, and of most files none is
/// ever asked for.
struct AnchorList: Hashable, Sendable {
  /// Ascending, with a line feed behind each. No anchor holds one.
  let text: String

  /// - Parameter text: of an anchor list that was kept.
  init(text: String) { self.text = text }

  init(_ anchors: some Sequence<String>) {
    text = anchors.sorted().map { $0 + "\n" }.joined()
  }

  /// Ascending.
  var all: some Sequence<String> {
    sequence(state: text.utf8[...]) { rest in
      guard let end = rest.firstIndex(of: Self.end) else { return nil }
      defer { rest = rest[rest.index(after: end)...] }
      return String(Substring(rest[..<end]))
    }
  }

  /// A binary search: a file of a megabyte can hold 100,000 anchors and as many links to them.
  func contains(_ anchor: String) -> Bool {
    let bytes = text.utf8
    var (low, high) = (bytes.startIndex, bytes.endIndex)
    while low < high {
      let middle = bytes.index(low, offsetBy: bytes.distance(from: low, to: high) / 2)
      let start = bytes[low..<middle].lastIndex(of: Self.end).map(bytes.index(after:)) ?? low
      let end = bytes[middle..<high].firstIndex(of: Self.end) ?? high
      let found = text[start..<end]
      if found == anchor { return true }
      if found < anchor { low = end < high ? bytes.index(after: end) : high } else { high = start }
    }
    return false
  }

  private static let end = UInt8(ascii: "\n")
}
