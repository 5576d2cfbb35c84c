/// What an author put in braces behind a heading: `{#id .class key=value}`.
struct Attributes: Hashable, Sendable {
  var id: String?
  var classes: [String] = []
  var values: [String: String] = [:]

  init() {}

  /// Takes the braces off the end of a heading's text.
  ///
  /// - Returns: the text without them and what they said; `nil` when the text does not end in
  ///   braces that hold attributes, so that a title such as `f{x}` keeps its braces.
  static func split(from text: String) -> (title: String, attributes: Attributes)? {
    let bytes = text.utf8
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    guard let end = bytes.lastIndex(where: { !isSpace($0) }), bytes[end] == UInt8(ascii: "}"),
      let start = bytes[..<end].lastIndex(of: UInt8(ascii: "{"))
    else { return nil }
    var attributes = Attributes()
    let words = bytes[bytes.index(after: start)..<end].split(whereSeparator: isSpace)
      .map(Substring.init)
    guard !words.isEmpty else { return nil }
    for word in words {
      if word.first == "#", word.count > 1 {
        attributes.id = String(word.dropFirst())
      } else if word.first == ".", word.count > 1 {
        attributes.classes.append(String(word.dropFirst()))
      } else if let equals = word.firstIndex(of: "="), equals > word.startIndex {
        var value = word[word.index(after: equals)...]
        if value.count >= 2, value.first == "\"", value.last == "\"" {
          value = value.dropFirst().dropLast()
        }
        attributes.values[String(word[..<equals])] = String(value)
      } else {
        return nil
      }
    }
    var title = text[..<start]
    while title.last?.isWhitespace == true { title.removeLast() }
    return (String(title), attributes)
  }
}
