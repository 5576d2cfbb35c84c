import LearningCore

/// Reads questions as people type them: Moodle's Aiken format and the Indonesian habit around it.
///
/// ```
/// Soal 1
/// Apa kepanjangan BSSN?
/// A. Badan Siber dan Sandi Negara
/// B) Badan Sistem Sandi Nasional
/// Kunci Jawaban: A
/// Pembahasan: Dibentuk tahun 2017.
/// ```
///
/// Numbers in front of a question, `ANSWER:`, `Kunci:`, `Jawaban:`, several keys (`A, C`), bold marks
/// and quote marks around the key line are all understood. Text from a word processor (byte order
/// mark, tabs, non-breaking spaces, any line end) is forgiven.
package func readAiken(_ text: String) -> ImportedQuiz {
  var reader = AikenReader()
  let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
  let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  for (index, line) in lines.enumerated() { reader.read(line, number: index + 1) }
  return reader.finish()
}

private struct AikenReader {
  private struct Draft {
    var stem: [String] = []
    var options: [String] = []
    var keys: [Int] = []
    var explanation: [String] = []
    var line: Int
    var hasKeyLine = false
    /// A blank line was read: the next text is a paragraph of its own.
    var isNewParagraph = true

    var choice: Choice? {
      let options = options.map {
        Choice.Option(content: [.paragraph($0, line: line)], feedback: [])
      }
      let keys = Array(Set(keys)).sorted()
      return Choice(options: options, keys: keys, isMultiple: keys.count > 1)
    }
  }

  private var result = ImportedQuiz()
  private var names = QuestionNames()
  private var draft: Draft?

  mutating func read(_ raw: Substring, number: Int) {
    let line = clean(raw)
    guard !line.isEmpty else {
      draft?.isNewParagraph = true
      return
    }
    if let rest = questionMark(line) {
      close()
      draft = Draft(line: number)
      if !rest.isEmpty { draft?.stem = [rest] }
      draft?.isNewParagraph = rest.isEmpty
      return
    }
    if let letters = keyLetters(line) { return readKey(letters, number: number) }
    if draft?.hasKeyLine == true {
      if let text = explanation(line) {
        draft?.explanation.append(text)
        draft?.isNewParagraph = text.isEmpty
        return
      }
      // In plain Aiken the key ends a question; an explanation was announced, or this is the next.
      if draft?.explanation.isEmpty == true { close() }
    }
    if let option = option(line), let current = draft, !current.stem.isEmpty,
      option.letter == current.options.count, !current.hasKeyLine
    {
      draft?.options.append(option.text)
      return
    }
    readText(line, number: number)
  }

  mutating func finish() -> ImportedQuiz {
    close()
    return result
  }

  private mutating func readKey(_ letters: [Int], number: Int) {
    guard let current = draft, !current.options.isEmpty, !current.hasKeyLine else {
      report(
        number,
        Phrase(
          "kunci tanpa pilihan di atasnya; dilewati", "a key without options above it; left out"))
      return
    }
    draft?.keys = letters
    draft?.hasKeyLine = true
  }

  private mutating func readText(_ line: String, number: Int) {
    guard var current = draft else {
      draft = Draft(stem: [line], line: number, isNewParagraph: false)
      return
    }
    if current.hasKeyLine {
      current.explanation.add(line, asNew: current.isNewParagraph)
    } else if current.options.isEmpty {
      current.stem.add(line, asNew: current.isNewParagraph)
    } else {
      // A long option goes on below.
      current.options[current.options.count - 1] += " " + line
    }
    current.isNewParagraph = false
    draft = current
  }

  private mutating func close() {
    guard let done = draft else { return }
    draft = nil
    let stem = done.stem.filter { !$0.isEmpty }
    let name = stem.first.map { "'\($0.prefix(40))'" } ?? ""
    let problem: Phrase? =
      if stem.isEmpty {
        Phrase("soal tanpa kalimat; dilewati", "a question without words; left out")
      } else if done.options.isEmpty {
        Phrase(
          "\(name): bukan soal, tidak ada pilihan; dilewati",
          "\(name): no question, there are no options; left out")
      } else if done.options.count < 2 {
        Phrase("\(name): hanya satu pilihan; dilewati", "\(name): only one option; left out")
      } else if !done.hasKeyLine {
        Phrase("\(name): tidak ada kunci; dilewati", "\(name): there is no key; left out")
      } else if let wrong = done.keys.first(where: { $0 >= done.options.count }) {
        Phrase(
          "\(name): kunci \(letter(wrong)) bukan pilihan; dilewati",
          "\(name): key \(letter(wrong)) is no option; left out")
      } else if Set(done.options).count < done.options.count {
        Phrase(
          "\(name): ada pilihan yang sama; dilewati", "\(name): two options are the same; left out")
      } else {
        nil
      }
    if let problem { return report(done.line, problem) }
    guard let choice = done.choice else {
      let count = done.options.count
      return report(
        done.line,
        Phrase(
          "\(name): \(count) pilihan, paling banyak \(Choice.limit); dilewati",
          "\(name): \(count) options, at most \(Choice.limit); left out"))
    }
    result.questions.append(
      Question(
        id: names.name(for: stem[0]), pool: nil, points: 1, title: [.text(stem[0])],
        stem: stem.dropFirst().map { .paragraph($0, line: done.line) },
        interaction: .choice(choice),
        explanation: done.explanation.filter { !$0.isEmpty }.map {
          .paragraph($0, line: done.line)
        },
        see: nil, line: done.line))
  }

  private mutating func report(_ line: Int, _ message: Phrase) {
    result.problems.append(.init(line: line, message: message))
  }

  // MARK: Lines

  /// Without quote marks, bold marks and space around.
  private func clean(_ raw: Substring) -> String {
    var text = String(raw).replacing("\u{A0}", with: " ").replacing("\t", with: " ")
    while let first = text.first, first == " " || first == ">" { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    if text.hasPrefix("**"), text.hasSuffix("**"), text.count > 4 {
      text = String(text.dropFirst(2).dropLast(2))
    }
    return text
  }

  /// `Soal 3`, `Soal 3: …`, `12. …`, `12) …`: what stands behind the number.
  private func questionMark(_ line: String) -> String? {
    var rest = line[...]
    let isNamed = rest.lowercased().hasPrefix("soal ")
    if isNamed { rest = rest.dropFirst(5) }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    rest = rest.dropFirst(digits.count)
    if rest.isEmpty { return isNamed ? "" : nil }
    guard let mark = rest.first, ".):".contains(mark) else { return nil }
    let text = rest.dropFirst()
    guard text.isEmpty || text.first == " " else { return nil }
    return String(text.drop { $0 == " " })
  }

  private func option(_ line: String) -> (letter: Int, text: String)? {
    let bytes = Array(line.utf8.prefix(3))
    guard bytes.count == 3, bytes[1] == UInt8(ascii: ".") || bytes[1] == UInt8(ascii: ")"),
      bytes[2] == UInt8(ascii: " "), let letter = position(bytes[0])
    else { return nil }
    return (letter, String(line.dropFirst(3).drop { $0 == " " }))
  }

  private func keyLetters(_ line: String) -> [Int]? {
    let lower = line.lowercased()
    let heads = ["kunci jawaban:", "kunci:", "jawaban:", "jawaban benar:", "answer:"]
    guard let head = heads.first(where: lower.hasPrefix) else { return nil }
    let parts = line.dropFirst(head.count).split { " ,;.*".contains($0) }
    let letters = parts.flatMap { part in
      // `A dan C` and `AC` are both seen.
      ["dan", "and"].contains(part.lowercased()) ? [] : part.utf8.map { position($0) }
    }
    let found = letters.compactMap(\.self)
    return found.count == letters.count && !found.isEmpty ? found : nil
  }

  private func explanation(_ line: String) -> String? {
    let lower = line.lowercased()
    guard let head = ["pembahasan:", "penjelasan:", "explanation:"].first(where: lower.hasPrefix)
    else { return nil }
    return String(line.dropFirst(head.count).drop { $0 == " " })
  }

  private func position(_ byte: UInt8) -> Int? {
    let lower = byte | 0x20
    return (0x61...0x70).contains(lower) ? Int(lower - 0x61) : nil
  }

  private func letter(_ position: Int) -> String { String(UnicodeScalar(UInt8(65 + position))) }
}

extension [String] {
  /// Adds a line to the last paragraph, or begins a new one with it.
  fileprivate mutating func add(_ line: String, asNew isNew: Bool) {
    if isNew || isEmpty {
      append(line)
    } else {
      self[count - 1] += self[count - 1].isEmpty ? line : " " + line
    }
  }
}

extension Block {
  fileprivate static func paragraph(_ text: String, line: Int) -> Block {
    Block(.paragraph([.text(text)]), line: line)
  }
}
