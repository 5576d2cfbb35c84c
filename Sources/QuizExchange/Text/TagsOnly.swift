extension String {
  /// With `&lt;` for every `<` that begins no tag: an HTML parser would swallow what stands behind it.
  ///
  /// - Parameter isCode: whether the author may have meant code, such as `List<T>` or `a<b and c>d`.
  ///   Then a tag is only what HTML knows, and one letter with words behind it is none.
  func tagsOnly(isCode: Bool) -> String {
    guard contains("<") else { return self }
    var result = ""
    var rest = self[...]
    while let place = rest.firstIndex(of: "<") {
      result += rest[..<place]
      rest = rest[place...]
      if let tag = rest.prefixMatch(of: /<\/?([A-Za-z][A-Za-z0-9:\-]*)([^<>]*)>/),
        !isCode || isKnown(tag.output.1, attributes: tag.output.2)
      {
        result += tag.output.0
        rest = rest[tag.range.upperBound...]
      } else if let comment = rest.prefixMatch(of: /<!--.*?-->/.dotMatchesNewlines()) {
        rest = rest[comment.range.upperBound...]
      } else {
        result += "&lt;"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }
}

private func isKnown(_ name: Substring, attributes: Substring) -> Bool {
  let words = attributes.split { $0.isWhitespace || $0 == "/" }
  guard name.count > 1 || words.isEmpty || attributes.contains("=") else { return false }
  // Names with a colon come from word processors.
  return name.contains(":") || knownElements.contains(name.lowercased())
}

private let knownElements: Set<String> = Set(
  """
  a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button \
  canvas caption center cite code col colgroup data dd del details dfn dir div dl dt em embed \
  fieldset figcaption figure font footer form frame h1 h2 h3 h4 h5 h6 head header hr html i iframe \
  img input ins kbd label legend li link main map mark math menu meta nav nobr noscript object ol \
  optgroup option p param picture pre q rp rt ruby s samp script section select small source span \
  strike strong style sub summary sup svg table tbody td textarea tfoot th thead time title tr tt u \
  ul var video wbr
  """.split(separator: " ").map(String.init))
