/// One element of an XML document, with the line it begins on.
///
/// The tree is at most ``nestingLimit`` deep, so walking it by recursion is safe.
struct XMLElement: Sendable {
  enum Node: Sendable {
    case element(XMLElement)
    case text(String)
  }

  static let nestingLimit = 200

  /// Without its namespace.
  let name: String
  let namespace: String
  /// By their names without a namespace.
  let attributes: [String: String]
  var nodes: [Node] = []
  /// 1-based.
  let line: Int

  subscript(attribute: String) -> String? { attributes[attribute] }

  var children: [XMLElement] {
    nodes.compactMap { node in
      guard case .element(let child) = node else { return nil }
      return child
    }
  }

  func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// All text inside, as it stands in the file.
  var text: String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .element(let child): child.text
      }
    }.joined()
  }

  /// All text inside, without white space around.
  var trimmedText: String { text.trimmed }

  /// Every element below this one, in the order of the file.
  var descendants: [XMLElement] { children.flatMap { [$0] + $0.descendants } }
}

extension StringProtocol {
  /// Without white space around.
  var trimmed: String {
    var rest = Substring(self).drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
