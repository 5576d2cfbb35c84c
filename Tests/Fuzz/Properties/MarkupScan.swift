/// Reads HTML as strictly as the site writes it: known elements with known attributes between
/// double quotes, each closed in its turn; everything else must be escaped.
///
/// Stricter than any browser, so that nothing a browser could take for a script gets through.
package struct MarkupScan {
  private let bytes: [UInt8]
  private var index = 0
  private var open: [String] = []

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Returns: the first thing that has no place in a page; `nil` when there is none.
  package mutating func problem() -> String? {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): if let problem = tagProblem() { return problem }
      case UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): return "a bare mark in text"
      default: index += 1
      }
    }
    return open.last.map { "an open <\($0)>" }
  }

  private mutating func tagProblem() -> String? {
    index += 1
    let isClosing = take("/")
    let name = takeName()
    guard Self.elements.contains(name) else { return "<\(name)" }
    if isClosing {
      guard open.popLast() == name, take(">") else { return "</\(name)> out of turn" }
      return nil
    }
    var seen: Set<String> = []
    while take(" ") {
      let attribute = takeName()
      guard Self.attributes.contains(attribute) || attribute.hasPrefix("aria-"),
        seen.insert(attribute).inserted
      else { return "<\(name) \(attribute)" }
      guard take("=") else {
        if attribute == "open" { continue }
        return "\(attribute) without a value"
      }
      guard take("\""), let value = takeValue() else { return "\(attribute) without quotes" }
      if attribute == "href" || attribute == "src", !isHarmless(value) {
        return "\(attribute)=\(value)"
      }
    }
    guard take(">") else { return "an unfinished <\(name)" }
    if !Self.empty.contains(name) { open.append(name) }
    return nil
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private mutating func takeName() -> String {
    let name = bytes[index...].prefix {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
    index = name.endIndex
    return String(decoding: name, as: UTF8.self)
  }

  /// - Returns: `nil` when the value never ends, or holds what ought to be escaped.
  private mutating func takeValue() -> String? {
    let value = bytes[index...].prefix { $0 != UInt8(ascii: "\"") }
    guard value.endIndex < bytes.count, !value.contains(where: { "<>'".utf8.contains($0) }) else {
      return nil
    }
    index = value.endIndex + 1
    return String(decoding: value, as: UTF8.self)
  }

  /// Whether an address has one of the schemes that are passed on, or none at all.
  private func isHarmless(_ value: String) -> Bool {
    // Addresses are percent-encoded, so that no other entity has a place in them.
    let parts = value.split(separator: "&", omittingEmptySubsequences: false)
    guard parts.dropFirst().allSatisfy({ $0.hasPrefix("amp;") || $0.hasPrefix("#39;") }),
      value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !value.hasPrefix("//")
    else { return false }
    // A colon behind a slash or the mark of a query or a fragment ends no scheme.
    let head = value.prefix { !"/#?".contains($0) }
    guard let colon = head.firstIndex(of: ":") else { return true }
    return ["http", "https", "mailto", "tel"].contains(head[..<colon].lowercased())
  }

  private static let elements: Set<String> = [
    "a", "aside", "blockquote", "br", "code", "del", "details", "div", "em", "h1", "h2", "h3", "h4",
    "h5", "h6", "hr", "img", "kbd", "li", "ol", "p", "pre", "span", "strong", "sub", "summary",
    "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
  ]

  private static let empty: Set<String> = ["br", "hr", "img"]

  private static let attributes: Set<String> = [
    "alt", "class", "decoding", "height", "href", "id", "loading", "open", "rel", "role", "scope",
    "sizes", "src", "srcset", "start", "tabindex", "title", "type", "value", "width",
  ]
}
