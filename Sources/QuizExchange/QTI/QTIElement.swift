/// An element of QTI 2.1, 2.2 or 3.0, by the names of version 2.
///
/// Version 3.0 puts `qti-` in front of its elements and writes names with hyphens
/// (`qti-simple-choice`, `response-identifier`); what they mean has not changed.
extension XMLElement {
  /// This tree with the names of version 2 throughout.
  var inVersion2: XMLElement {
    let isQTI = name.hasPrefix("qti-")
    var element = XMLElement(
      name: isQTI ? String(name.dropFirst(4)).camelCase : name, namespace: namespace,
      attributes: isQTI
        ? Dictionary(attributes.map { ($0.key.camelCase, $0.value) }) { first, _ in first }
        : attributes,
      line: line)
    element.nodes = nodes.map { node in
      guard case .element(let child) = node else { return node }
      return .element(child.inVersion2)
    }
    return element
  }

  /// What is inside as HTML.
  ///
  /// - Parameter replace: markup in the place of an element; `nil` leaves the element as it is.
  func html(replacing replace: (XMLElement) -> String?) -> String {
    nodes.map { node -> String in
      switch node {
      case .text(let text): return xmlEscaped(text)
      case .element(let child):
        if let other = replace(child) { return other }
        let attributes = child.attributes.sorted { $0.key < $1.key }
          .map { " \($0.key)=\"\(xmlEscaped($0.value))\"" }.joined()
        let inner = child.html(replacing: replace)
        let isVoid = ["br", "hr", "img", "col", "source"].contains(child.name)
        return "<\(child.name)\(attributes)>" + (isVoid ? "" : "\(inner)</\(child.name)>")
      }
    }.joined()
  }
}

extension String {
  /// `simple-choice` as `simpleChoice`.
  fileprivate var camelCase: String {
    var result = ""
    for (index, part) in split(separator: "-").enumerated() {
      result += index == 0 ? String(part) : part.prefix(1).uppercased() + part.dropFirst()
    }
    return result
  }
}
