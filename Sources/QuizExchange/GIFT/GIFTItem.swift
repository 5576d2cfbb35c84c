import LearningCore

/// A text with the way it is to be read.
struct GIFTFormatted: Hashable {
  enum Format: String {
    case moodle, html, plain, markdown

    /// Its name in Moodle XML.
    var longName: String {
      switch self {
      case .moodle: "moodle_auto_format"
      case .plain: "plain_text"
      case .html, .markdown: rawValue
      }
    }
  }

  var text: String
  var format: Format

  /// - Parameters:
  ///   - hidden: its escaped signs still hidden.
  ///   - format: that of the question, unless the text begins with one of its own, such as `[html]`.
  init(_ hidden: some StringProtocol, in format: Format) {
    self.format = format
    var rest = hidden[...]
    if rest.first == "[", let end = rest.firstIndex(of: "]"),
      let own = Format(rawValue: String(rest[rest.index(after: rest.startIndex)..<end]))
    {
      self.format = own
      rest = rest[rest.index(after: end)...]
    }
    text = String(GIFTEscapes.shown(rest).trimmedWhiteSpace)
  }
}

/// One question as Moodle's parser sees it (question/format/gift/format.php).
struct GIFTItem {
  struct Answer {
    var text: GIFTFormatted
    var feedback: GIFTFormatted
    /// In percent, as written; `nil` where nothing is.
    var percent: String?
    /// Whether `=` stands before it.
    var isMarkedRight = false
  }

  enum Answers {
    case essay
    case trueFalse(isTrue: Bool, wrong: GIFTFormatted, right: GIFTFormatted)
    case choice([Answer], isSingle: Bool)
    case short([Answer])
    /// `otherwise`: the feedback for any other number.
    case numerical([Answer], otherwise: GIFTFormatted?)
    case matching([(prompt: GIFTFormatted, target: String)])
  }

  var name: String?
  var text: GIFTFormatted
  var explanation: GIFTFormatted
  var answers: Answers
  /// Whether what is left of the text holds another pair of braces.
  var hasSecondBlock: Bool

  /// - Parameter source: with comments taken out and escaped signs hidden.
  /// - Throws: what is wrong with it.
  init(_ source: String) throws(GIFTRefusal) {
    var rest = Substring(source)
    if rest.hasPrefix("::") {
      rest = rest.dropFirst(2)
      if let end = rest.firstRange(of: "::") {
        name = String(GIFTEscapes.shown(rest[..<end.lowerBound]).trimmedWhiteSpace)
        rest = rest[end.upperBound...].trimmedWhiteSpace
      }
    }
    let (start, end) = (rest.firstIndex(of: "{"), rest.firstIndex(of: "}"))
    guard start != nil || end != nil else { throw .description }
    guard let start, let end, start < end else { throw .braces }
    var block = rest[rest.index(after: start)..<end].trimmedWhiteSpace
    // Words behind the answers make them a gap in a sentence.
    let (before, after) = (rest[..<start], rest[rest.index(after: end)...])
    let written = String(before) + (rest.last == "}" ? "" : "_____") + after
    hasSecondBlock = after.contains("{") || after.contains("}")
    var remark: Substring = ""
    if let mark = block.lastFourHashes {
      remark = block[mark.upperBound...]
      block = block[..<mark.lowerBound].trimmedWhiteSpace
    }
    text = GIFTFormatted(written, in: .moodle)
    explanation = GIFTFormatted(remark, in: text.format)
    answers = try Self.answers(block, format: text.format)
  }

  private static func answers(
    _ block: Substring, format: GIFTFormatted.Format
  ) throws(GIFTRefusal) -> Answers {
    guard let first = block.first else { return .essay }
    if first == "#" { return try numerical(block.dropFirst(), format: format) }
    if block.contains("~") { return try choice(block, format: format) }
    if block.contains("="), block.firstRange(of: "->") != nil {
      return try matching(block, format: format)
    }
    let parts = block.split(separator: "#", maxSplits: 2, omittingEmptySubsequences: false)
    let word = String(parts[0].trimmedWhiteSpace)
    if ["T", "TRUE", "F", "FALSE"].contains(word) {
      func part(_ index: Int) -> GIFTFormatted {
        GIFTFormatted(index < parts.count ? parts[index].trimmedWhiteSpace : "", in: format)
      }
      return .trueFalse(isTrue: word.first == "T", wrong: part(1), right: part(2))
    }
    let answers = pieces(block, separator: "=").map { weighed($0, format: format) }
      .filter { !$0.text.text.isEmpty }
    guard !answers.isEmpty else { throw .noAnswers }
    return .short(answers)
  }

  private static func choice(
    _ block: Substring, format: GIFTFormatted.Format
  ) throws(GIFTRefusal) -> Answers {
    let marked = block.split(omittingEmptySubsequences: false) { $0 == "~" }
    let answers = marked.enumerated().flatMap { index, piece -> [Answer] in
      // Inside such a piece every `=` begins an answer of its own.
      let inner = piece.split(separator: "=", omittingEmptySubsequences: false)
      return inner.enumerated().compactMap { place, text -> Answer? in
        let text = text.trimmedWhiteSpace
        guard !text.isEmpty else { return nil }
        guard place > 0 else { return weighed(text, format: format) }
        var answer = unweighed(text, format: format)
        answer.isMarkedRight = true
        return answer
      }
    }.filter { !$0.text.text.isEmpty || !$0.feedback.text.isEmpty }
    guard answers.count >= 2 else { throw .tooFewAnswers }
    return .choice(answers, isSingle: block.contains("="))
  }

  private static func numerical(
    _ block: Substring, format: GIFTFormatted.Format
  ) throws(GIFTRefusal) -> Answers {
    let wrong = block.firstIndex(of: "~")
    let answers = pieces(block[..<(wrong ?? block.endIndex)], separator: "=")
      .map { weighed($0, format: format) }.filter { !$0.text.text.isEmpty }
    guard !answers.isEmpty else { throw .noAnswers }
    let otherwise = wrong.map { unweighed(block[$0...], format: format).feedback }
    return .numerical(answers, otherwise: otherwise)
  }

  private static func matching(
    _ block: Substring, format: GIFTFormatted.Format
  ) throws(GIFTRefusal) -> Answers {
    let pieces = pieces(block, separator: "=")
    guard pieces.count >= 2 else { throw .tooFewAnswers }
    var pairs: [(prompt: GIFTFormatted, target: String)] = []
    for piece in pieces {
      guard let arrow = piece.firstRange(of: "->") else { throw .noArrow(GIFTEscapes.shown(piece)) }
      pairs.append(
        (
          GIFTFormatted(piece[..<arrow.lowerBound], in: format),
          String(GIFTEscapes.shown(piece[arrow.upperBound...]).trimmedWhiteSpace)
        ))
    }
    return .matching(pairs)
  }

  /// What stands between separators; nothing in front of the first is nothing.
  private static func pieces(_ block: Substring, separator: Character) -> [Substring] {
    var pieces = block.split(separator: separator, omittingEmptySubsequences: false)
      .map(\.trimmedWhiteSpace)
    if pieces.first?.isEmpty == true { pieces.removeFirst() }
    return pieces
  }

  private static func weighed(_ piece: Substring, format: GIFTFormatted.Format) -> Answer {
    let piece = piece.trimmedWhiteSpace
    guard piece.first == "%", let end = piece.dropFirst().firstIndex(of: "%") else {
      return unweighed(piece, format: format)
    }
    let percent = piece[piece.index(after: piece.startIndex)..<end]
    guard percent.isPercent else { return unweighed(piece, format: format) }
    var answer = unweighed(piece[piece.index(after: end)...], format: format)
    answer.percent = String(percent)
    return answer
  }

  private static func unweighed(_ piece: Substring, format: GIFTFormatted.Format) -> Answer {
    let parts = piece.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    return Answer(
      text: GIFTFormatted(parts[0].trimmedWhiteSpace, in: format),
      feedback: GIFTFormatted(parts.count == 2 ? parts[1].trimmedWhiteSpace : "", in: format))
  }
}

/// Why a question cannot be read.
enum GIFTRefusal: Error {
  case description, braces, noAnswers, tooFewAnswers
  case noArrow(String)

  var message: Phrase {
    switch self {
    case .description:
      Phrase(
        "tidak ada jawaban di dalam kurung kurawal, jadi ini bukan soal",
        "there are no answers between braces, so this is no question")
    case .braces:
      Phrase(
        "kurung kurawalnya tidak berpasangan; tulis \\{ atau \\} untuk tanda biasa",
        "its braces do not match; write \\{ or \\} for the signs themselves")
    case .noAnswers:
      Phrase("tidak ada jawaban yang diterima", "there is no answer that is accepted")
    case .tooFewAnswers:
      Phrase("kurang dari dua jawaban", "there are fewer than two answers")
    case .noArrow(let pair):
      Phrase("pasangan '\(pair)' tidak punya '->'", "pair '\(pair)' has no '->'")
    }
  }
}

extension Substring {
  /// The last place where four of them stand in a row.
  fileprivate var lastFourHashes: Range<Index>? {
    var end = endIndex
    while let start = index(end, offsetBy: -4, limitedBy: startIndex) {
      if self[start..<end] == "####" { return start..<end }
      end = index(before: end)
    }
    return nil
  }
}

extension StringProtocol {
  /// One or two digits, perhaps with more behind a point: Moodle's `-*[0-9]{1,2}\.?[0-9]*`.
  fileprivate var isPercent: Bool {
    let number = drop { $0 == "-" }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts[0].first != nil
      && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}
