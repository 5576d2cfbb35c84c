/// What an author put in braces behind a heading: `{#id .class key=value}`.
struct Attributes: Hashable, Sendable {
  var id: String?
  var classes: [String] = []
  var values: [String: String] = [:]

  init() {}

  /// Takes the braces off the end of a heading's text.
  ///
  /// No-break spaces and curly quotes, as word processors put them in, count as plain ones.
  ///
  /// - Returns: the text without them and what they said; `nil` when the text does not end in
  ///   braces that hold attributes, so that titles such as `f{x}` and `if a { ... }` keep theirs.
  static func split(from text: String) -> (title: String, attributes: Attributes)? {
    let scalars = text.unicodeScalars
    guard let end = scalars.lastIndex(where: { !$0.isSpace }), scalars[end] == "}",
      let start = scalars[..<end].lastIndex(of: "{")
    else { return nil }
    var attributes = Attributes()
    let words = words(in: scalars[scalars.index(after: start)..<end])
    guard (1...100).contains(words.count), words.allSatisfy({ attributes.add($0) }) else {
      return nil
    }
    var title = text[..<start]
    while title.last?.isWhitespace == true { title.removeLast() }
    return (String(title), attributes)
  }

  /// Cut at spaces, but not between quotes.
  private static func words(in scalars: Substring.UnicodeScalarView) -> [Substring] {
    var isQuoted = false
    return scalars.split { scalar in
      if scalar.isDoubleQuote { isQuoted.toggle() }
      return scalar.isSpace && !isQuoted
    }.map(Substring.init)
  }

  /// - Returns: whether it is an attribute at all.
  private mutating func add(_ word: Substring) -> Bool {
    if word.first == "#", word.count > 1 {
      id = String(word.dropFirst())
    } else if word.first == ".", word.dropFirst().first?.isLetter == true {
      classes.append(String(word.dropFirst()))
    } else if let equals = word.firstIndex(of: "="), equals > word.startIndex {
      var value = word[word.index(after: equals)...].unicodeScalars
      if value.count >= 2, value.first?.isDoubleQuote == true, value.last?.isDoubleQuote == true {
        value = value.dropFirst().dropLast()
      }
      values[String(word[..<equals])] = String(Substring(value))
    } else {
      return false
    }
    return true
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool { self == " " || self == "\t" || self == "\u{A0}" }

  /// `"`, `“`, `”`, `„` or `‟`.
  fileprivate var isDoubleQuote: Bool {
    self == "\"" || ("\u{201C}"..."\u{201F}").contains(self)
  }
}
