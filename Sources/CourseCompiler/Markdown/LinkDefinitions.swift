/// The lines of a file that define link references, such as `[bssn]: https://bssn.go.id`.
struct LinkDefinitions {
  /// By what stands between the brackets, as links match it.
  private var lines: [String: ArraySlice<UInt8>] = [:]

  init(in bytes: ArraySlice<UInt8>) {
    guard bytes.contains(UInt8(ascii: "[")) else { return }
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let text = line.trimmed
      guard text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]")),
        close + 1 < text.endIndex, text[close + 1] == UInt8(ascii: ":")
      else { continue }
      // The first of several counts.
      let label = Self.label(text[(text.startIndex + 1)..<close])
      if lines[label] == nil { lines[label] = text }
    }
  }

  /// Those that a text may lead to, one on each line: what does without the rest is parsed as fast
  /// in a file with thousands of them.
  func used(in text: [UInt8]) -> [UInt8] {
    var used: [UInt8] = []
    var seen: Set<String> = []
    var open: Int?
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "[") {
        open = index + 1
      } else if byte == UInt8(ascii: "]"), let start = open {
        open = nil
        let label = Self.label(text[start..<index])
        if let line = lines[label], seen.insert(label).inserted { used += line + [0x0A] }
      }
    }
    return used
  }

  /// Upper and lower case and the amount of white space make no difference (CommonMark 0.30, section
  /// 4.7).
  private static func label(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
