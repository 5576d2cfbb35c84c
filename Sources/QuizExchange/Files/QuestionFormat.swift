/// The forms in which other programs and people keep questions.
package enum QuestionFormat: String, CaseIterable, Sendable {
  case aiken, gift
  case moodleXML = "moodle-xml"
  case qti, csv

  /// Told from what is in a file, and from its name where that is not enough.
  ///
  /// - Parameter name: of the file.
  init(of text: String, name: String) {
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    if text.isXML {
      // Which of the two is seen by its outermost element, when it is read.
      self = .moodleXML
    } else if ["csv", "tsv"].contains(ending) || looksLikeCSV(text) {
      self = .csv
    } else if ending == "gift" || !text.hasKeyLines && text.hasGIFTAnswers {
      self = .gift
    } else {
      self = .aiken
    }
  }
}

extension String {
  /// Whether it begins with a tag, and not with the mark of a merge conflict.
  var isXML: Bool {
    let start = drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard start.first == "<", let next = start.dropFirst().first else { return false }
    return next.isLetter || next == "?" || next == "!"
  }

  /// Whether a line says what the key is, as in Aiken.
  fileprivate var hasKeyLines: Bool {
    split(whereSeparator: \.isNewline).contains { line in
      let line = line.lowercased().drop { " \t>*".contains($0) }
      return ["answer:", "kunci", "jawaban:", "jawaban benar:"].contains(where: line.hasPrefix)
    }
  }

  /// Whether there are braces with answers in them.
  fileprivate var hasGIFTAnswers: Bool {
    guard let open = firstIndex(of: "{"), let close = self[open...].firstIndex(of: "}") else {
      return false
    }
    let inside = self[open..<close]
    return inside.contains { "=~#".contains($0) }
      || ["", "T", "F", "TRUE", "FALSE"].contains(inside.dropFirst().trimmed.uppercased())
  }
}
