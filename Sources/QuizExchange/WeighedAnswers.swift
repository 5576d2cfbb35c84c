import LearningCore

extension AnswerWeight {
  /// The grades that Moodle knows (question/engine/bank.php): it refuses a file with any other.
  var isGradeOfMoodle: Bool {
    let shares: [(part: Int, whole: Int)] = [
      (0, 1), (1, 1), (9, 10), (5, 6), (4, 5), (3, 4), (7, 10), (2, 3), (3, 5), (1, 2), (2, 5),
      (1, 3), (3, 10), (1, 4), (1, 5), (1, 6), (1, 7), (1, 8), (1, 9), (1, 10), (1, 20),
    ]
    return shares.contains { Mark.unitsPerPoint / $0.whole * $0.part == Int(units.magnitude) }
  }
}

extension Choice {
  /// A choice as other programs have it, where every option has a weight and none is called a key.
  ///
  /// Of several answers, those that earn something are keys; of one, those that earn most. A weight
  /// that goes without saying is left out.
  ///
  /// - Returns: `nil` when no option earns anything, or there are too few or too many.
  init?(weighed options: [Option], isMultiple: Bool) {
    let weights = options.map { $0.weight ?? .nothing }
    guard let best = weights.max(), best > .nothing else { return nil }
    let keys = options.indices.filter {
      isMultiple ? weights[$0] > .nothing : weights[$0] == best
    }
    var options = options
    for index in options.indices {
      let isPlain =
        keys.contains(index) ? !isMultiple && best == .full : weights[index] == .nothing
      options[index].weight = isPlain ? nil : weights[index]
    }
    self.init(options: options, keys: keys, isMultiple: isMultiple)
  }
}

extension Matching {
  /// Pairs as they are written in a table: the same words on the right are one target, and a pair
  /// without words on the left only distracts.
  init?(pairs: [(prompt: [Inline], target: [Inline])]) {
    var (prompts, targets, keys) = ([[Inline]](), [[Inline]](), [Int]())
    for (prompt, target) in pairs {
      let words = target.plainText
      let position = targets.firstIndex { $0.plainText == words } ?? targets.count
      if position == targets.count { targets.append(target) }
      guard !prompt.plainText.isEmpty else { continue }
      prompts.append(prompt)
      keys.append(position)
    }
    self.init(prompts: prompts, targets: targets, keys: keys)
  }
}

extension AcceptedText {
  /// A short answer of Moodle, where `*` stands for any text and `\*` for a star.
  init(moodle written: String) {
    let line = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isPatternLike = line.count >= 3 && line.first == "/" && line.last == "/"
    guard line.contains("\\*") || isPatternLike else {
      self.init(line)
      return
    }
    var pattern = ""
    var rest = Substring(line)
    while let character = rest.popFirst() {
      if character == "\\", rest.first == "*" {
        rest.removeFirst()
        pattern += "\\*"
      } else if character == "*" {
        pattern += ".*"
      } else {
        if "\\^$.|?+()[]{}/".contains(character) { pattern += "\\" }
        pattern.append(character)
      }
    }
    self = .pattern(pattern)
  }
}

extension DecimalNumber {
  /// A number as programs write it, also `1e-3`.
  init?(computed text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard let first = parts.first, parts.count <= 2 else { return nil }
    let mantissa = first.last == "." ? first.dropLast() : first
    guard let number = DecimalNumber(mantissa) else { return nil }
    guard parts.count == 2 else {
      self = number
      return
    }
    guard let exponent = Int(parts[1]), exponent.magnitude <= 18 else { return nil }
    var (digits, scale) = (number.digits, number.scale - exponent)
    while scale < 0 {
      let (product, isTooLarge) = digits.multipliedReportingOverflow(by: 10)
      guard !isTooLarge else { return nil }
      (digits, scale) = (product, scale + 1)
    }
    self.init(digits: digits, scale: scale)
  }
}

/// The language that most of the texts are written in, as far as small words tell.
func mainLanguage(of texts: [String]) -> Language {
  let indonesian: Set = [
    "yang", "dan", "adalah", "di", "dari", "untuk", "dengan", "tidak", "ini", "apa", "pada", "ke",
    "manakah", "boleh", "harus", "atau", "oleh", "dalam", "bukan", "sebuah", "kata",
  ]
  let english: Set = [
    "the", "is", "of", "a", "an", "and", "what", "which", "in", "to", "are", "was", "for", "not",
    "this", "that", "or", "by", "who", "does", "it",
  ]
  var count = 0
  for text in texts {
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      let word = String(word)
      count += indonesian.contains(word) ? 1 : english.contains(word) ? -1 : 0
    }
  }
  return count < 0 ? .english : .indonesian
}

/// The two options of a question that is true or false.
func truthWords(_ language: Language) -> (right: String, wrong: String) {
  switch language {
  case .indonesian: ("Benar", "Salah")
  case .english: ("True", "False")
  }
}
