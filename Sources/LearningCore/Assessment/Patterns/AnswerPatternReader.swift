extension AnswerPattern {
  /// Why a pattern is none.
  package struct Problem: Error, Hashable, Sendable {
    package let reason: Phrase
  }

  /// A pattern of more steps than this, with its repetitions written out, is refused. An answer
  /// has at most 500 characters, so 5,000 steps are at most 2.5 million short looks.
  static let stepLimit = 5000

  /// Reads a regular expression: characters, `.`, `[…]`, `(…)`, `|`, `*`, `+`, `?`, `{2,3}`, `\d`,
  /// `\w`, `\s`, `\b`, `^`, `$` and `\` before a sign that means itself.
  package init(_ pattern: String) throws(Problem) {
    var reader = AnswerPatternReader(pattern)
    let node = try reader.readAll()
    var steps: [Step] = []
    try steps.append(node)
    steps.append(.accept)
    self.init(steps: steps)
  }
}

/// A part of a pattern. At most ``AnswerPatternReader/depthLimit`` deep.
private indirect enum PatternNode {
  case step(AnswerPattern.Step)
  case sequence([PatternNode])
  case either([PatternNode])
  /// - Parameter most: `nil` for no limit.
  case repeated(PatternNode, least: Int, most: Int?)
}

extension [AnswerPattern.Step] {
  fileprivate mutating func append(_ node: PatternNode) throws(AnswerPattern.Problem) {
    guard count < AnswerPattern.stepLimit else { throw .tooLarge }
    switch node {
    case .step(let step): append(step)
    case .sequence(let nodes): for node in nodes { try append(node) }
    case .either(let choices):
      var ends: [Int] = []
      for choice in choices.dropLast() {
        let split = count
        append(.accept)
        try append(choice)
        ends.append(count)
        append(.accept)
        self[split] = .split(split + 1, count)
      }
      if let last = choices.last { try append(last) }
      for end in ends { self[end] = .jump(count) }
    case .repeated(let node, let least, let most):
      for _ in 0..<least {
        let before = count
        try append(node)
        // However often, nothing is nothing.
        if count == before { break }
      }
      guard let most else {
        let split = count
        append(.accept)
        try append(node)
        append(.jump(split))
        self[split] = .split(split + 1, count)
        return
      }
      var splits: [Int] = []
      for _ in least..<most {
        splits.append(count)
        append(.accept)
        try append(node)
      }
      for split in splits { self[split] = .split(split + 1, count) }
    }
  }
}

private struct AnswerPatternReader {
  /// How many groups may stand inside each other.
  static let depthLimit = 50
  /// The most times that a repetition can ask for.
  static let countLimit = 1000

  private let characters: [Character]
  private var place = 0

  init(_ pattern: String) { characters = Array(pattern) }

  mutating func readAll() throws(AnswerPattern.Problem) -> PatternNode {
    let node = try readChoices(depth: 0)
    guard place == characters.count else { throw .unopened }
    return node
  }

  private var next: Character? { place < characters.count ? characters[place] : nil }

  private mutating func take(_ character: Character) -> Bool {
    guard next == character else { return false }
    place += 1
    return true
  }

  private mutating func take(_ text: String) -> Bool {
    guard characters[place...].starts(with: text) else { return false }
    place += text.count
    return true
  }

  // MARK: Parts

  private mutating func readChoices(depth: Int) throws(AnswerPattern.Problem) -> PatternNode {
    guard depth <= Self.depthLimit else { throw .tooLarge }
    var choices: [PatternNode] = []
    repeat {
      var sequence: [PatternNode] = []
      while let character = next, character != "|", character != ")" {
        let atom = try readAtom(depth: depth)
        sequence.append(try readRepetition(of: atom))
      }
      choices.append(.sequence(sequence))
    } while take("|" as Character)
    return choices.count == 1 ? choices[0] : .either(choices)
  }

  private mutating func readAtom(depth: Int) throws(AnswerPattern.Problem) -> PatternNode {
    let character = characters[place]
    place += 1
    switch character {
    case "(":
      if !take("?:"), next == "?" { throw .unsupported("(?") }
      let node = try readChoices(depth: depth + 1)
      guard take(")" as Character) else { throw .unclosed("(") }
      return node
    case "[": return .step(.take(try readSet()))
    case ".": return .step(.take(.any))
    case "^": return .step(.start)
    case "$": return .step(.end)
    case "\\":
      if take("b" as Character) { return .step(.boundary) }
      return .step(.take(try readEscape()))
    case "*", "+", "?", "{": throw .nothingToRepeat(character)
    default: return .step(.take(.one(CaselessCharacter(character).folded)))
    }
  }

  private mutating func readRepetition(
    of node: PatternNode
  ) throws(AnswerPattern.Problem) -> PatternNode {
    let bounds: (least: Int, most: Int?)
    if take("*" as Character) {
      bounds = (0, nil)
    } else if take("+" as Character) {
      bounds = (1, nil)
    } else if take("?" as Character) {
      bounds = (0, 1)
    } else if take("{" as Character) {
      bounds = try readBounds()
    } else {
      return node
    }
    // Whether it would rather be short makes no difference where the whole answer must match.
    _ = take("?" as Character)
    if let sign = next, "*+?{".contains(sign) { throw .nothingToRepeat(sign) }
    return .repeated(node, least: bounds.least, most: bounds.most)
  }

  /// `2}`, `2,}`, `,3}` or `2,3}`.
  private mutating func readBounds() throws(AnswerPattern.Problem) -> (least: Int, most: Int?) {
    let least = try readNumber()
    guard take("," as Character) else {
      guard let least, take("}" as Character) else { throw .unclosed("{") }
      return (least, least)
    }
    let most = try readNumber()
    guard take("}" as Character), least != nil || most != nil, least ?? 0 <= most ?? .max else {
      throw .unclosed("{")
    }
    return (least ?? 0, most)
  }

  private mutating func readNumber() throws(AnswerPattern.Problem) -> Int? {
    let digits = characters[place...].prefix { $0.isASCII && $0.isNumber }
    place += digits.count
    guard !digits.isEmpty else { return nil }
    guard let number = Int(String(digits)), number <= Self.countLimit else { throw .tooLarge }
    return number
  }

  // MARK: Sets

  /// What stands behind `[`, up to its `]`.
  private mutating func readSet() throws(AnswerPattern.Problem) -> CharacterTest {
    let isNegated = take("^" as Character)
    var tests: [CharacterTest] = []
    // A bracket in first place means itself.
    repeat {
      guard let character = next else { throw .unclosed("[") }
      place += 1
      if character == "[", next == ":" { throw .unsupported("[:") }
      guard character != "\\" else {
        tests.append(try readEscape())
        continue
      }
      guard next == "-", place + 1 < characters.count, characters[place + 1] != "]" else {
        tests.append(.one(CaselessCharacter(character).folded))
        continue
      }
      place += 2
      var last = characters[place - 1]
      if last == "\\", let escaped = next {
        (last, place) = (escaped, place + 1)
      }
      guard let low = character.onlyScalar, let high = last.onlyScalar, low <= high else {
        throw .emptyRange("\(character)-\(last)")
      }
      tests.append(.range(low...high))
    } while !take("]" as Character)
    return isNegated ? .not(.anyOf(tests)) : .anyOf(tests)
  }

  /// What stands behind `\`.
  private mutating func readEscape() throws(AnswerPattern.Problem) -> CharacterTest {
    guard let character = next else { throw .unclosed("\\") }
    place += 1
    switch character {
    case "d": return .digit
    case "D": return .not(.digit)
    case "w": return .word
    case "W": return .not(.word)
    case "s": return .space
    case "S": return .not(.space)
    default:
      guard !character.isLetter, !character.isNumber else { throw .unsupported("\\\(character)") }
      return .one(CaselessCharacter(character).folded)
    }
  }
}

extension Character {
  fileprivate var onlyScalar: Unicode.Scalar? {
    unicodeScalars.count == 1 ? unicodeScalars.first : nil
  }
}

extension AnswerPattern.Problem {
  fileprivate static let tooLarge = Self(
    reason: Phrase("polanya terlalu besar", "the pattern is too large"))
  fileprivate static let unopened = Self(
    reason: Phrase(
      "')' tanpa '('; tulis '\\)' bila maksudnya tanda itu",
      "')' without '('; write '\\)' for the sign itself"))

  fileprivate static func unclosed(_ sign: String) -> Self {
    Self(
      reason: Phrase(
        "'\(sign)' tidak lengkap; tulis '\\\(sign)' bila maksudnya tanda itu",
        "'\(sign)' is not complete; write '\\\(sign)' for the sign itself"))
  }

  fileprivate static func nothingToRepeat(_ sign: Character) -> Self {
    Self(
      reason: Phrase(
        "tidak ada yang bisa diulang '\(sign)'; tulis '\\\(sign)' bila maksudnya tanda itu",
        "there is nothing for '\(sign)' to repeat; write '\\\(sign)' for the sign itself"))
  }

  fileprivate static func unsupported(_ text: String) -> Self {
    Self(reason: Phrase("'\(text)' tidak bisa dipakai", "'\(text)' cannot be used"))
  }

  fileprivate static func emptyRange(_ text: String) -> Self {
    Self(
      reason: Phrase("rentang '[\(text)]' terbalik", "the range '[\(text)]' runs backwards"))
  }
}
