import LearningCore

/// Reads how the question of one row is answered.
struct CSVAnswers {
  struct Read {
    var title: [Inline]
    var stem: [Block]
    var interaction: Interaction
  }

  private let cells: [CSVColumn: String]
  private let line: Int
  private let isIndonesian: Bool

  init(_ cells: [CSVColumn: String], line: Int, isIndonesian: Bool) {
    (self.cells, self.line, self.isIndonesian) = (cells, line, isIndonesian)
  }

  /// Options in their order, without those that are empty at the end.
  private var options: [String] {
    let count = (0..<Choice.limit).last { cells[.option($0)] != nil }.map { $0 + 1 } ?? 0
    return (0..<count).map { cells[.option($0)] ?? "" }
  }

  func read() -> Result<Read, NotHeld> {
    guard let words = cells[.question] else {
      return .failure(NotHeld("kolom soalnya kosong", "the question is empty"))
    }
    let written = cells[.type]
    let type = written.flatMap { CSVType(written: $0) }
    if let written, type == nil {
      let known = CSVType.allCases.map(\.rawValue).joined(separator: ", ")
      return .failure(
        NotHeld(
          "jenis '\(written)' tidak dikenal; yang dikenal: \(known)",
          "the type '\(written)' is not known; known are: \(known)"))
    }
    if (type ?? guessedType(words)) == .cloze { return cloze(words) }
    let (title, stem) = plainBlocks(words, line: line).split(named: "")
    return interaction(type ?? guessedType(words)).map {
      Read(title: title, stem: stem, interaction: $0)
    }
  }

  /// Where the column is not there: options make a choice; without options the key is typed.
  private func guessedType(_ words: String) -> CSVType {
    if options.count > 1 { return keys.map { $0.count > 1 } == true ? .multiple : .single }
    if words.contains("[["), words.contains("]]") { return .cloze }
    guard let key = cells[.key] else { return .open }
    if trueFalseKey != nil { return .trueFalse }
    let isNumber = key.split(separator: "|").allSatisfy {
      DecimalNumber.range(written: $0.trimmed) != nil
    }
    return isNumber ? .numeric : .shortAnswer
  }

  private func interaction(_ type: CSVType) -> Result<Interaction, NotHeld> {
    switch type {
    case .single: choice(isMultiple: false)
    case .multiple: choice(isMultiple: true)
    case .trueFalse: trueFalse()
    case .shortAnswer: shortAnswer()
    case .numeric: numeric()
    case .ordering: ordering()
    case .matching: matching()
    case .likert: likert()
    case .open: .success(.open)
    case .cloze: .failure(NotHeld("tidak ada isian [[…]]", "there is no gap [[…]]"))
    }
  }

  // MARK: Choice

  /// The places of the keys: letters (`A, C` or `AC`), or the words of the options themselves,
  /// separated by `|`.
  ///
  /// - Returns: `nil` for a key that is neither.
  private var keys: [Int]? {
    guard let written = cells[.key] else { return [] }
    let words = written.split(separator: "|").map { $0.trimmed.lowercased() }
    let places = words.map { word in options.firstIndex { $0.lowercased() == word } }
    if places.allSatisfy({ $0 != nil }) { return Array(Set(places.compactMap(\.self))).sorted() }
    var letters: [Int] = []
    for part in written.lowercased().split(whereSeparator: { " ,;.|&/".contains($0) })
    where !["dan", "and"].contains(part) {
      for letter in part {
        guard let code = letter.asciiValue, (0x61...0x70).contains(code) else { return nil }
        letters.append(Int(code - 0x61))
      }
    }
    return Array(Set(letters)).sorted()
  }

  private func choice(isMultiple: Bool) -> Result<Interaction, NotHeld> {
    let written = cells[.key] ?? ""
    guard let keys, !keys.isEmpty else {
      return .failure(
        written.isEmpty
          ? NotHeld("kuncinya kosong", "the key is empty")
          : NotHeld(
            "kunci '\(written)' bukan huruf pilihan dan bukan isi pilihan",
            "the key '\(written)' is neither the letter of an option nor its words"))
    }
    let options = options
    if let empty = options.firstIndex(where: \.isEmpty) {
      let letter = optionLetter(empty).uppercased()
      return .failure(NotHeld("pilihan \(letter) kosong", "option \(letter) is empty"))
    }
    if let wrong = keys.first(where: { $0 >= options.count }) {
      let letter = optionLetter(wrong).uppercased()
      return .failure(NotHeld("kunci \(letter) bukan pilihan", "key \(letter) is no option"))
    }
    guard isMultiple || keys.count == 1 else {
      return .failure(
        NotHeld(
          "\(keys.count) kunci untuk satu jawaban; tulis jenisnya 'ganda'",
          "\(keys.count) keys for one answer; write its type as 'multiple'"))
    }
    let held = options.enumerated().map { index, text in
      Choice.Option(
        content: plainBlocks(text, line: line),
        feedback: plainBlocks(cells[.feedback(index)] ?? "", line: line))
    }
    guard let choice = Choice(options: held, keys: keys, isMultiple: isMultiple) else {
      return .failure(
        NotHeld(
          "\(held.count) pilihan; harus 2 sampai \(Choice.limit)",
          "\(held.count) options; it must be 2 to \(Choice.limit)"))
    }
    return .success(.choice(choice))
  }

  /// 0 for true, 1 for false.
  private var trueFalseKey: Int? {
    switch cells[.key]?.lowercased() {
    case "benar", "b", "true", "t", "ya": 0
    case "salah", "s", "false", "f", "tidak": 1
    default: nil
    }
  }

  private func trueFalse() -> Result<Interaction, NotHeld> {
    guard let key = trueFalseKey else {
      return .failure(NotHeld("kuncinya harus Benar atau Salah", "the key must be True or False"))
    }
    let options = (isIndonesian ? ["Benar", "Salah"] : ["True", "False"]).enumerated().map {
      Choice.Option(
        content: plainBlocks($1, line: line),
        feedback: plainBlocks(cells[.feedback($0)] ?? "", line: line))
    }
    let choice = Choice(options: options, keys: [key], isMultiple: false)
    return choice.map { .success(.choice($0)) }
      ?? .failure(NotHeld("pilihannya tidak bisa dipakai", "its options cannot be used"))
  }

  // MARK: Typed answers

  /// What the key accepts, separated by `|`; without a key, what stands under the options.
  private var accepted: [String] {
    let key = cells[.key] ?? ""
    return key.isEmpty ? options.filter { !$0.isEmpty } : separated(key)
  }

  private func shortAnswer() -> Result<Interaction, NotHeld> {
    let answers = accepted.enumerated().map {
      ShortAnswer.Accepted(
        text: AcceptedText($1), feedback: plainBlocks(cells[.feedback($0)] ?? "", line: line))
    }
    if let wrong = answers.first(where: { !$0.text.isReadable }) {
      return .failure(
        NotHeld(
          "pola '\(wrong.text.written)' tidak bisa dibaca",
          "the pattern '\(wrong.text.written)' cannot be read"))
    }
    return ShortAnswer(accepted: answers).map { .success(.shortAnswer($0)) }
      ?? .failure(NotHeld("kuncinya kosong", "the key is empty"))
  }

  private func numeric() -> Result<Interaction, NotHeld> {
    var answers: [NumericAnswer.Accepted] = []
    for (index, written) in accepted.enumerated() {
      guard let range = DecimalNumber.range(written: written) else {
        return .failure(
          NotHeld("kunci '\(written)' bukan angka", "the key '\(written)' is no number"))
      }
      answers.append(
        .init(
          range: range, written: written,
          feedback: plainBlocks(cells[.feedback(index)] ?? "", line: line)))
    }
    return NumericAnswer(accepted: answers).map { .success(.numeric($0)) }
      ?? .failure(NotHeld("kuncinya kosong", "the key is empty"))
  }

  // MARK: Order, pairs, gaps, scales

  private func ordering() -> Result<Interaction, NotHeld> {
    let items = options.map { plainBlocks($0, line: line) }
    guard let ordering = Ordering(items: items), !items.contains(where: \.isEmpty) else {
      return .failure(
        NotHeld(
          "\(items.count) butir untuk diurutkan; harus 2 sampai \(Choice.limit), tidak ada yang kosong",
          "\(items.count) items to order; it must be 2 to \(Choice.limit), none of them empty"))
    }
    return .success(.ordering(ordering))
  }

  /// Each option is `kiri = kanan`; `= kanan` adds one that fits nothing.
  private func matching() -> Result<Interaction, NotHeld> {
    var pairs = MatchingPairs()
    for option in options where !option.isEmpty {
      let sides = separated(option, by: "=")
      guard sides.count == 2 else {
        return .failure(
          NotHeld(
            "'\(option.prefix(40))' bukan 'kiri = kanan'",
            "'\(option.prefix(40))' is not 'left = right'"))
      }
      pairs.add(
        prompt: sides[0].isEmpty ? [] : [.text(sides[0])],
        target: sides[1].isEmpty ? [] : [.text(sides[1])])
    }
    return pairs.matching.map { .matching($0) }
  }

  private func cloze(_ words: String) -> Result<Read, NotHeld> {
    var gaps: [[AcceptedText]] = []
    var marked = ""
    var rest = words[...]
    while let start = rest.place(of: "[["), let end = rest[start.upperBound...].place(of: "]]") {
      marked += rest[..<start.lowerBound]
      if gaps.count < Choice.limit { marked += GapMark.mark(gaps.count) }
      gaps.append(
        separated(String(rest[start.upperBound..<end.lowerBound])).map { AcceptedText($0) })
      rest = rest[end.upperBound...]
    }
    marked += rest
    guard let cloze = Cloze(gaps: gaps), gaps.joined().allSatisfy(\.isReadable) else {
      return .failure(
        NotHeld(
          "\(gaps.count) isian [[…]]; harus 1 sampai \(Choice.limit), dan tidak ada yang kosong",
          "\(gaps.count) gaps [[…]]; it must be 1 to \(Choice.limit), none of them empty"))
    }
    let (title, stem) = plainBlocks(marked, line: line).mappedInlines(\.withGaps).split(named: "")
    return .success(Read(title: title, stem: stem, interaction: .cloze(cloze)))
  }

  private func likert() -> Result<Interaction, NotHeld> {
    let steps = options.map { plainBlocks($0, line: line) }
    guard let scale = Scale(options: steps), !steps.contains(where: \.isEmpty) else {
      return .failure(
        NotHeld(
          "\(steps.count) langkah skala; harus 2 sampai 11",
          "\(steps.count) steps; it must be 2 to 11"))
    }
    return .success(.likert(scale))
  }

  /// Parts of a cell. A `\` before the sign takes it for itself.
  private func separated(_ text: String, by sign: Character = "|") -> [String] {
    var parts = [""]
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "\\", let next = rest.first, next == sign {
        rest.removeFirst()
        parts[parts.count - 1].append(next)
      } else if character == sign, sign == "|" || parts.count == 1 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    let trimmed = parts.map(\.trimmed)
    return sign == "|" ? trimmed.filter { !$0.isEmpty } : trimmed
  }
}

/// The letter of an option, counted from 0.
func optionLetter(_ place: Int) -> String { String(UnicodeScalar(UInt8(97 + min(place, 25)))) }

extension AcceptedText {
  /// Whether a pattern is one.
  fileprivate var isReadable: Bool {
    guard case .pattern(let pattern) = self else { return true }
    return (try? AnswerPattern(pattern)) != nil
  }
}

extension Substring {
  /// The first place where `other` stands.
  fileprivate func place(of other: String) -> Range<Index>? { firstRange(of: other) }
}
