/// The anchors of one file as one text: there are tens in every file, and of most files none is
/// ever asked for.
struct AnchorList: Hashable, Sendable {
  /// In the order of their bytes, with a line feed behind each. No anchor holds one.
  let text: String

  /// - Parameter text: of an anchor list that was kept.
  init(text: String) { self.text = text }

  init(_ anchors: some Sequence<String>) {
    text = anchors.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { $0 + "\n" }.joined()
  }

  var all: some Sequence<String> {
    sequence(state: text.utf8[...]) { rest in
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      defer { rest = rest[rest.index(after: end)...] }
      return String(Substring(rest[..<end]))
    }
  }
}
