/// Writes an XML document, indented by two spaces.
struct XMLWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// An element that holds elements.
  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    indent()
    text += "<\(name)\(written(attributes))>\n"
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    indent()
    text += "</\(name)>\n"
  }

  /// An element that holds text, or nothing.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text content: String)
  {
    indent()
    let body = content.isEmpty ? "/>" : ">\(xmlEscaped(content))</\(name)>"
    text += "<\(name)\(written(attributes))\(body)\n"
  }

  /// An element that holds HTML as text.
  mutating func element(_ name: String, cdata content: String) {
    guard !content.isEmpty else { return element(name, text: "") }
    indent()
    let parts = withoutForbidden(content).replacing("]]>", with: "]]]]><![CDATA[>")
    text += "<\(name)><![CDATA[\(parts)]]></\(name)>\n"
  }

  /// An element that holds markup of the document itself.
  ///
  /// - Parameter markup: well-formed.
  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], markup content: String
  ) {
    indent()
    text += "<\(name)\(written(attributes))>\(withoutForbidden(content))</\(name)>\n"
  }

  /// Markup of the document itself, well-formed, on lines of its own.
  mutating func append(markup content: String) { text += withoutForbidden(content) }

  private mutating func indent() { text += String(repeating: "  ", count: depth) }

  private func written(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(xmlEscaped($1))\"" }.joined()
  }
}

/// Text that reads the same between tags and between quotes.
func xmlEscaped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in withoutForbidden(text).unicodeScalars {
    switch scalar {
    case "&": result += "&amp;".unicodeScalars
    case "<": result += "&lt;".unicodeScalars
    case ">": result += "&gt;".unicodeScalars
    case "\"": result += "&quot;".unicodeScalars
    // A reader of XML turns it into a line feed if it is not written so.
    case "\r": result += "&#13;".unicodeScalars
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// XML 1.0 has no way to write most control characters (section 2.2); U+FFFD stands for them.
private func withoutForbidden(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: \.isForbidden) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(scalar.isForbidden ? "\u{FFFD}" : scalar) }
  return String(result)
}

extension Unicode.Scalar {
  fileprivate var isForbidden: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
