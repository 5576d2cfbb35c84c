import LearningCore

/// Writes runs of text as Markdown that reads back as the same runs.
struct MarkdownInlines {
  /// What is accepted in each gap, for texts that hold some.
  let gaps: [[AcceptedText]]

  init(gaps: [[AcceptedText]] = []) { self.gaps = gaps }

  /// - Parameter startsLine: whether the text begins a line, where more signs are Markdown.
  /// - Returns: one or several lines.
  func lines(_ inlines: [Inline], startsLine: Bool = true) -> String {
    var run = MarkdownRun(gaps: gaps, room: .lines, isAtLineStart: startsLine)
    run.append(inlines)
    return run.finish()
  }

  /// For a heading: line breaks become spaces.
  func oneLine(_ inlines: [Inline]) -> String {
    var run = MarkdownRun(gaps: gaps, room: .line, isAtLineStart: false)
    run.append(inlines)
    return run.finish()
  }

  func cell(_ inlines: [Inline]) -> String {
    var run = MarkdownRun(gaps: gaps, room: .cell, isAtLineStart: false)
    run.append(inlines)
    return run.finish()
  }

  static func oneLine(_ inlines: [Inline]) -> String { MarkdownInlines().oneLine(inlines) }
}

private struct MarkdownRun {
  enum Room { case lines, line, cell }

  let gaps: [[AcceptedText]]
  let room: Room
  /// Whether a sign at this place could begin a block.
  var isAtLineStart: Bool
  private var out = ""

  init(gaps: [[AcceptedText]], room: Room, isAtLineStart: Bool) {
    (self.gaps, self.room, self.isAtLineStart) = (gaps, room, isAtLineStart)
  }

  mutating func finish() -> String {
    endLine()
    return out
  }

  mutating func append(_ inlines: [Inline]) {
    for (index, inline) in inlines.enumerated() {
      append(inline, next: index + 1 < inlines.count ? inlines[index + 1] : nil)
    }
  }

  private mutating func append(_ inline: Inline, next: Inline?) {
    switch inline {
    case .text(let text): append(text: text, isBeforeBracket: next?.beginsWithBracket == true)
    case .code(let code): append(code: code)
    case .emphasis(let inner): append(inner, sign: "*", tag: "em", next: next)
    case .strong(let inner): append(inner, sign: "**", tag: "strong", next: next)
    case .styled(let style, let inner): append(inner, tag: style.tag)
    case .link(let link): append(link)
    case .image(let image):
      mark("![")
      append(text: image.alternative)
      mark("](" + target(image.source.address ?? "", title: image.title) + ")")
    case .softBreak: breakLine(hard: false)
    case .hardBreak: breakLine(hard: true)
    case .gap(let number):
      guard gaps.indices.contains(number) else { return mark("\\_\\_\\_\\_\\_") }
      mark("[[")
      for (index, answer) in gaps[number].enumerated() {
        if index > 0 { mark(room == .cell ? "\\|" : "|") }
        append(text: answer.written)
      }
      mark("]]")
    }
  }

  /// What is Markdown, not words.
  private mutating func mark(_ text: String) {
    out += text
    isAtLineStart = false
  }

  // MARK: Words

  /// - Parameter isBeforeBracket: an exclamation mark would make a picture of it.
  private mutating func append(text: String, isBeforeBracket: Bool = false) {
    let text = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: " ")
    var rest = Substring(text)
    if isAtLineStart, let first = rest.first {
      appendLineStart(&rest, first)
      isAtLineStart = false
    }
    while let character = rest.popFirst() {
      let isMark = character == "!" && isBeforeBracket && rest.isEmpty
      if isMark || isSpecial(character, next: rest.first) { out += "\\" }
      out.append(character)
    }
  }

  /// What begins a block at the beginning of a line does not with a backslash in front.
  private mutating func appendLineStart(_ rest: inout Substring, _ first: Character) {
    if first == " " || first == "\t" {
      out += first == " " ? "&#32;" : "&#9;"
      rest.removeFirst()
    } else if "#>-+=~|:".contains(first) {
      out += "\\"
      out.append(first)
      rest.removeFirst()
    } else {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let sign = rest.dropFirst(digits.count).first, ".)".contains(sign), digits.count <= 9,
        !digits.isEmpty
      else { return }
      out += digits + "\\"
      out.append(sign)
      rest = rest.dropFirst(digits.count + 1)
    }
  }

  private func isSpecial(_ character: Character, next: Character?) -> Bool {
    // Works on scalars: a sign with a combining accent is still the sign.
    guard let scalar = character.unicodeScalars.first, scalar.isASCII else { return false }
    switch scalar {
    case "\\", "`", "*", "[", "]": return true
    case "_": return !(isWord(out.last) && isWord(next))
    case "<": return next.map { $0.isLetter || "/!?".contains($0) } ?? true
    case "&": return next.map { $0.isLetter || $0 == "#" } ?? true
    case "|": return room == .cell
    default: return false
    }
  }

  private func isWord(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }

  private mutating func breakLine(hard: Bool) {
    switch room {
    case .lines:
      endLine()
      mark(hard ? "\\\n" : "\n")
      isAtLineStart = true
    case .line: mark(" ")
    case .cell: mark(hard ? "<br>" : " ")
    }
  }

  /// White space at the end of a line would be lost.
  private mutating func endLine() {
    guard let last = out.last, last == " " || last == "\t" else { return }
    out.removeLast()
    out += last == " " ? "&#32;" : "&#9;"
  }

  private mutating func append(code: String) {
    let code = code.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: " ")
    guard !code.isEmpty else { return }
    let longest = code.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest == 0 ? 1 : longest + 1)
    // One space at both ends is taken off again.
    let needsRoom =
      code.first == "`" || code.last == "`"
      || code.first == " " && code.last == " " && code.contains { $0 != " " }
    let inside = room == .cell ? code.replacing("|", with: "\\|") : code
    mark(fence + (needsRoom ? " \(inside) " : inside) + fence)
  }

  // MARK: Looks

  /// With Markdown's signs where those are understood, else as HTML.
  private mutating func append(_ inner: [Inline], sign: String, tag: String, next: Inline?) {
    guard inner.canStandBetweenStars, out.last != "*", next?.isStarred != true else {
      return append(inner, tag: tag)
    }
    mark(sign)
    append(inner)
    mark(sign)
  }

  private mutating func append(_ inner: [Inline], tag: String) {
    mark("<\(tag)>")
    append(inner)
    mark("</\(tag)>")
  }

  // MARK: Links

  private mutating func append(_ link: Link) {
    // What leads nowhere is only its words.
    guard let address = link.destination.address else { return append(link.content) }
    if case .web = link.destination, link.title == nil, link.content == [.text(address)],
      address.hasPrefix("http"),
      !address.contains(where: { $0.isWhitespace || "<>\\&".contains($0) })
    {
      return mark("<\(address)>")
    }
    mark("[")
    append(link.content)
    mark("](" + target(address, title: link.title) + ")")
  }

  private func target(_ address: String, title: String?) -> String {
    var written = ""
    for character in address {
      if "<>\\".contains(character) { written += "\\" }
      written +=
        character == "&" ? "&amp;" : room == .cell && character == "|" ? "%7C" : String(character)
    }
    if address.isEmpty || address.contains(where: { $0.isWhitespace || "()<>\\".contains($0) }) {
      written = "<\(written)>"
    }
    guard let title else { return written }
    var text = ""
    for character in title {
      if "\"\\".contains(character) || room == .cell && character == "|" { text += "\\" }
      text += character == "&" ? "&amp;" : character.isNewline ? " " : String(character)
    }
    return "\(written) \"\(text)\""
  }
}

extension [Inline] {
  /// Between `*` and `*` they are seen as emphasis wherever that stands: they begin and end with a
  /// letter or a digit, and hold no such signs themselves.
  fileprivate var canStandBetweenStars: Bool {
    guard case .text(let first) = first, case .text(let last) = last,
      let start = first.first, let end = last.last, start.isLetter || start.isNumber,
      end.isLetter || end.isNumber
    else { return false }
    return allSatisfy { inline in
      switch inline {
      case .text, .code, .image, .softBreak: true
      case .emphasis, .strong, .styled, .link, .hardBreak, .gap: false
      }
    }
  }
}

extension Inline {
  fileprivate var beginsWithBracket: Bool {
    switch self {
    case .link, .gap: true
    default: false
    }
  }

  fileprivate var isStarred: Bool {
    switch self {
    case .emphasis, .strong: true
    default: false
    }
  }
}

extension TextStyle {
  fileprivate var tag: String {
    switch self {
    case .superscript: "sup"
    case .subscripted: "sub"
    case .keyboard: "kbd"
    case .underline: "u"
    case .deletion: "del"
    }
  }
}

extension Destination {
  /// As it is written, from the root of the workspace; `nil` where it leads nowhere.
  fileprivate var address: String? {
    switch self {
    case .web(let address): address
    case .document(let path, let fragment):
      (path.isEmpty ? "" : "/" + percentEncoded(path))
        + (fragment.map { "#" + percentEncoded($0) } ?? "")
    case .file(let path): "/" + percentEncoded(path)
    case .refused: nil
    }
  }
}

/// Only what would be read as something else in an address.
private func percentEncoded(_ path: String) -> String {
  path.reduce(into: "") { encoded, character in
    switch character {
    case "%": encoded += "%25"
    case "#": encoded += "%23"
    case "?": encoded += "%3F"
    case " ": encoded += "%20"
    case "|": encoded += "%7C"
    default: encoded.append(character)
    }
  }
}
