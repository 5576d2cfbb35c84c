/// The words of a piece of raw HTML.
///
/// Authors' HTML is not passed on: what is between the tags is kept as plain paragraphs. Scripts,
/// styles and comments have no words.
struct ReducedHTML {
  var paragraphs: [String] = []
  /// The first tag that was left out, for the warning; `nil` when there were only comments.
  var firstTag: String?
}

func reduceHTML(_ html: String) -> ReducedHTML {
  var reduced = ReducedHTML()
  var words = ""
  var rest = Substring(html)
  func endParagraph() {
    let text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !text.isEmpty { reduced.paragraphs.append(decodingEntities(text)) }
    words = ""
  }
  while let open = rest.firstIndex(of: "<") {
    words += rest[..<open]
    rest = rest[open...]
    if rest.hasPrefix("<!--") {
      rest = rest.after("-->") ?? ""
      continue
    }
    let name = rest.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      .lowercased()
    guard !name.isEmpty else {
      words += "<"
      rest = rest.dropFirst()
      continue
    }
    guard let close = rest.firstIndex(of: ">") else { break }
    let tag = rest[...close]
    reduced.firstTag = reduced.firstTag ?? String(tag)
    rest = rest[rest.index(after: close)...]
    if wordlessElements.contains(name), !tag.hasPrefix("</") {
      rest = rest.after("</\(name)", caseInsensitive: true)?.after(">") ?? ""
    } else if !inlineElements.contains(name) {
      endParagraph()
    }
  }
  words += rest
  endParagraph()
  return reduced
}

/// `<br>`, however it is written.
func isLineBreakTag(_ tag: String) -> Bool {
  tag.lowercased().filter { !" /".contains($0) } == "<br>"
}

/// What stands between these tags is not for readers.
let wordlessElements: Set<String> = ["script", "style", "template"]

private let inlineElements: Set<String> = [
  "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark",
  "q", "s", "small", "span", "strike", "strong", "sub", "sup", "u", "var",
]

private func decodingEntities(_ text: String) -> String {
  guard text.contains("&") else { return text }
  let known = [
    ("&nbsp;", "\u{A0}"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ("&amp;", "&"),
  ]
  var decoded = ""
  var rest = Substring(text)
  while let mark = rest.firstIndex(of: "&") {
    decoded += rest[..<mark]
    rest = rest[mark...]
    if let (entity, character) = known.first(where: { rest.hasPrefix($0.0) }) {
      decoded += character
      rest = rest.dropFirst(entity.count)
    } else {
      decoded += "&"
      rest = rest.dropFirst()
    }
  }
  return decoded + rest
}

extension Substring {
  /// What stands behind the first `mark`; `nil` when there is none.
  fileprivate func after(_ mark: String, caseInsensitive: Bool = false) -> Substring? {
    var rest = self
    while !rest.isEmpty {
      let head = rest.prefix(mark.count)
      if caseInsensitive ? head.lowercased() == mark : head == mark {
        return rest.dropFirst(mark.count)
      }
      rest = rest.dropFirst()
    }
    return nil
  }
}
