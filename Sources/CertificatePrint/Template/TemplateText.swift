import LearningCore

/// The lines of a template file, before anybody asks what they mean.
///
/// Templates are written in a small part of YAML, so that every editor colours them: `key: value`
/// at the margin, `key: value` below a section's name, lists of `- key: value`, and whole lines of
/// comment. Whatever YAML would read differently has to be in double quotes.
struct TemplateText {
  struct Entry: Hashable {
    /// The section it stands in; `nil` at the margin.
    var section: String?
    var isItem: Bool
    var key: String
    var value: String
    /// 1-based.
    var line: Int
  }

  private(set) var entries: [Entry] = []
  private(set) var problems: [UnreadableTemplate.Problem] = []

  init(_ text: String) {
    let lines = SourceLines(text)
    var section: String?
    for number in 1...lines.count {
      let line = lines.text(ofLine: number) ?? ""
      var content = line.drop { $0 == " " }
      let isIndented = content.startIndex > line.startIndex
      guard let first = content.first, first != "#" else { continue }
      let isItem = content.hasPrefix("- ")
      if isItem { content = content.dropFirst(2).drop { $0 == " " } }
      guard let colon = content.firstIndex(of: ":") else {
        problems.append(.init(line: number, what: .noColon))
        continue
      }
      let key = String(content[..<colon])
      let written = content[content.index(after: colon)...].trimmed
      if !isIndented, !isItem, written.isEmpty {
        section = key
        continue
      }
      if !isIndented { section = nil }
      if let value = Self.value(written) {
        entries.append(
          Entry(section: section, isItem: isItem, key: key, value: value, line: number))
      } else {
        problems.append(.init(line: number, what: .needsQuotes))
      }
    }
  }

  /// - Returns: `nil` for what YAML would not read as this text.
  private static func value(_ written: Substring) -> String? {
    if written.hasPrefix("\"") {
      let inner = written.dropFirst().dropLast()
      guard written.utf8.count >= 2, written.hasSuffix("\""), !inner.contains(where: \.isEscape)
      else { return nil }
      return String(inner)
    }
    guard let first = written.first, !"{}[]&*!|>'%@`#,?-".contains(first),
      !written.contains(" #"), !written.contains(": "), !written.hasSuffix(":")
    else { return nil }
    return String(written)
  }
}

extension Character {
  fileprivate var isEscape: Bool { self == "\\" || self == "\"" }
}

extension Substring {
  /// Without spaces at both ends.
  var trimmed: Substring {
    var text = drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
