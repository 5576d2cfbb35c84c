import LearningCore

/// One question of a GIFT file as text: the lines between two blank ones.
struct GIFTChunk {
  /// Comments are one space, as in Moodle.
  var lines: [String]
  /// Of the first that is no comment.
  var line: Int
  var comments: [String]
  /// Where somebody left two versions side by side, if they did.
  var conflict: Int?
}

/// Cuts a file at its blank lines.
///
/// Like Moodle, white space around a line does not count, so indentation is lost.
func giftChunks(_ text: String) -> [GIFTChunk] {
  let source = SourceLines(text)
  var chunks: [GIFTChunk] = []
  var open: GIFTChunk?
  var conflict: Int?
  for number in 1...source.count {
    let line = (source.text(ofLine: number) ?? "").trimmedLine
    if line.isConflictMark("<") { conflict = number }
    defer { if line.isConflictMark(">") { conflict = nil } }
    guard !line.isEmpty else {
      if let chunk = open { chunks.append(chunk) }
      open = nil
      continue
    }
    var chunk = open ?? GIFTChunk(lines: [], line: 0, comments: [])
    chunk.conflict = chunk.conflict ?? conflict
    if line.hasPrefix("//") {
      chunk.comments.append(String(line))
      chunk.lines.append(" ")
    } else {
      if chunk.line == 0 { chunk.line = number }
      chunk.lines.append(String(line))
    }
    open = chunk
  }
  if let chunk = open { chunks.append(chunk) }
  // Comments and marks of a conflict say nothing by themselves.
  return chunks.filter { chunk in
    chunk.line > 0
      && !chunk.lines.allSatisfy { $0.isConflictMark(">") || $0.isConflictMark("=") || $0 == " " }
  }
}

extension StringProtocol {
  /// Without what PHP's `trim` takes away.
  fileprivate var trimmedLine: SubSequence {
    func isSpace(_ character: Character) -> Bool { " \t\0\u{0B}".contains(character) }
    var rest = self[...]
    while let first = rest.first, isSpace(first) { rest = rest.dropFirst() }
    while let last = rest.last, isSpace(last) { rest = rest.dropLast() }
    return rest
  }

  /// `<<<<<<< HEAD`, as version control marks what it could not merge.
  fileprivate func isConflictMark(_ sign: Character) -> Bool {
    let marks = prefix { $0 == sign }
    return marks.count == 7 && (count == 7 || dropFirst(7).first == " ")
  }
}

/// Text of a GIFT file whose escaped signs cannot be taken for control signs.
///
/// Escapes become code points of the last private use area while the text is cut up.
struct GIFTEscapes {
  private static let signs: [(sign: Unicode.Scalar, stand: Unicode.Scalar)] =
    zip(
      ":#={}~n".unicodeScalars,
      "\u{10FF00}\u{10FF01}\u{10FF02}\u{10FF03}\u{10FF04}\u{10FF05}\u{10FF06}".unicodeScalars
    ).map { ($0, $1) }

  /// `\:`, `\#`, `\=`, `\{`, `\}`, `\~` and `\n` hidden, `\\` as one backslash. Any other backslash
  /// stays.
  static func hidden(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let next = rest.first else {
        result.append(scalar)
        continue
      }
      if next == "\\" {
        rest.removeFirst()
        result.append("\\")
      } else if let stand = signs.first(where: { $0.sign == next })?.stand {
        rest.removeFirst()
        result.append(stand)
      } else {
        result.append("\\")
      }
    }
    return String(result)
  }

  static func shown(_ text: some StringProtocol) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          guard let sign = signs.first(where: { $0.stand == scalar })?.sign else { return scalar }
          return sign == "n" ? "\n" : sign
        }))
  }

  /// Text as it is written between control signs.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "\\", "#", "=", "~", "{", "}", ":":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "\n": escaped += "\\n"
      case "\r": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}

extension StringProtocol {
  var trimmedWhiteSpace: SubSequence {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return rest
  }
}
