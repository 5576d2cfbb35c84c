import LearningCore

/// What stands in front of an answer: `[ ]`, `[x]` or `[=]`.
struct AnswerBox {
  enum Kind { case distractor, key, typed }

  var kind: Kind
  /// The box as written, when it is not written properly.
  var malformed: String?
  /// What it takes of the item's first text, with the white space behind it.
  var length: Int

  /// - Parameter text: the first text of a list item.
  /// - Returns: `nil` when it begins with no box.
  init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "["),
      let (written, kind, isProper) = Self.spellings.first(where: { text.hasPrefix($0.written) })
    else { return nil }
    let rest = text.dropFirst(written.count)
    let space = rest.prefix { $0.isWhitespace }
    self.kind = kind
    malformed = isProper && (rest.isEmpty || !space.isEmpty) ? nil : written
    length = written.count + space.count
  }

  private static let spellings: [(written: String, kind: Kind, isProper: Bool)] = [
    ("[ ]", .distractor, true), ("[x]", .key, true), ("[X]", .key, true), ("[=]", .typed, true),
    ("[]", .distractor, false), ("[_]", .distractor, false), ("[\u{A0}]", .distractor, false),
    ("[  ]", .distractor, false), ("[x ]", .key, false), ("[ x]", .key, false),
    ("[ x ]", .key, false), ("[X ]", .key, false), ("[ X]", .key, false), ("[v]", .key, false),
    ("[V]", .key, false), ("[×]", .key, false), ("[√]", .key, false), ("[✓]", .key, false),
    ("[✔]", .key, false), ("[*]", .key, false), ("[= ]", .typed, false), ("[ =]", .typed, false),
  ]
}

extension List.Item {
  /// The box of an item, whether the reader has taken it off or it is still in the text.
  var answerBox: AnswerBox? {
    if let ticked {
      return AnswerBox(kind: ticked ? .key : .distractor)
    }
    guard case .paragraph(let inlines) = blocks.first?.content,
      case .text(let text) = inlines.first
    else { return nil }
    return AnswerBox(text)
  }

  /// Takes a box that is still in the text off it.
  mutating func remove(_ box: AnswerBox) {
    guard box.length > 0, case .paragraph(var inlines) = blocks.first?.content,
      case .text(let text) = inlines.first
    else { return }
    let rest = String(text.dropFirst(box.length))
    if rest.isEmpty {
      inlines.removeFirst()
      if inlines.first == .softBreak { inlines.removeFirst() }
    } else {
      inlines[0] = .text(rest)
    }
    if inlines.isEmpty { blocks.removeFirst() } else { blocks[0].content = .paragraph(inlines) }
  }
}

extension AnswerBox {
  /// A box the Markdown reader understood and took off.
  fileprivate init(kind: Kind) { (self.kind, malformed, length) = (kind, nil, 0) }
}

extension Block {
  /// A list in which at least one item has an answer box, well written or nearly so.
  var isAnswerList: Bool {
    guard case .list(let list) = content else { return false }
    return list.items.contains { $0.ticked != nil || $0.answerBox != nil }
  }

  var isQuote: Bool {
    guard case .quote = content else { return false }
    return true
  }
}
