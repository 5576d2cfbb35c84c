// What counts as right, in one place for marking and for the explanations afterwards.

extension AcceptedText {
  /// An answer with more characters than this matches no pattern.
  private static let patternLimit = 500

  /// Whether `typed` is this answer. Upper and lower case, the amount of white space and the way
  /// Unicode spells a letter do not matter, as in Moodle's short answers (qtype_shortanswer); nor
  /// does whether a sign was typed or set by a word processor, see ``Swift/String/folded``.
  ///
  /// A pattern that cannot be read accepts nothing; its author has been told by then.
  package func accepts(_ typed: String) -> Bool {
    switch self {
    case .words(let words): typed.folded == words.folded
    case .wildcard(let mask): typed.folded.matches(wildcard: mask.folded)
    case .pattern(let pattern):
      typed.count <= Self.patternLimit
        && (try? AnswerPattern(pattern))?.matches(typed.collapsed) == true
    }
  }
}

extension ShortAnswer {
  /// The first accepted answer that `typed` is.
  package func accepted(_ typed: String) -> Accepted? { accepted.first { $0.text.accepts(typed) } }
}

extension NumericAnswer {
  /// The first range that holds a number `typed` can mean.
  package func accepted(_ typed: String) -> Accepted? {
    let readings = DecimalNumber.readings(of: typed)
    return accepted.first { readings.contains(where: $0.range.contains) }
  }
}

extension Interaction {
  /// For each part of an answer that is right or wrong by itself, which it is: the places of an
  /// order, the prompts of a matching, the gaps of a text; a typed answer is one part, and right if
  /// it earns everything.
  ///
  /// - Returns: `nil` where there are no such parts: a choice is judged as a whole, an opinion not
  ///   at all; and for an answer of another kind.
  package func rightParts(of response: Response) -> [Bool]? {
    switch (self, response) {
    case (.shortAnswer(let answer), .text(let text)): [answer.accepted(text)?.earned == .full]
    case (.numeric(let answer), .text(let text)): [answer.accepted(text)?.earned == .full]
    case (.ordering(let ordering), .order(let order)):
      ordering.items.indices.map { $0 < order.count && order[$0] == $0 }
    case (.matching(let matching), .matches(let targets)):
      zip(matching.keys, targets).map { $0 == $1 }
    case (.cloze(let cloze), .texts(let texts)):
      zip(cloze.gaps, texts).map { gap, text in gap.contains { $0.accepts(text) } }
    default: nil
    }
  }
}

extension String {
  /// Without white space at the ends, one space where there is some inside.
  fileprivate var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The same for words that differ only in case or in how they came in: a phone or a word
  /// processor writes `Jum’at` and `“ya”`, a keyboard `Jum'at` and `"ya"`. Case by way of upper
  /// case, because some small letters have one capital between them (ß and ss, ς and σ).
  fileprivate var folded: String { typedPlainly.collapsed.uppercased().lowercased() }

  /// - Parameter wildcard: `*` stands for any text, also for none.
  fileprivate func matches(wildcard: String) -> Bool {
    let (text, mask) = (Array(self), Array(wildcard))
    var (place, maskPlace) = (0, 0)
    // Where the last star stands, and how much of the text it swallows so far.
    var star: (mask: Int, text: Int)?
    while place < text.count {
      if maskPlace < mask.count, mask[maskPlace] == "*" {
        star = (maskPlace, place)
        maskPlace += 1
      } else if maskPlace < mask.count, mask[maskPlace] == text[place] {
        (place, maskPlace) = (place + 1, maskPlace + 1)
      } else if let last = star {
        star = (last.mask, last.text + 1)
        (place, maskPlace) = (last.text + 1, last.mask + 1)
      } else {
        return false
      }
    }
    return mask[maskPlace...].allSatisfy { $0 == "*" }
  }
}
