import LearningCore

/// Reads Moodle's GIFT as Moodle's own parser does (question/format/gift/format.php), with what newer
/// versions read from comments: `[id:…]` and `[tag:…]`.
///
/// Names become ids; a question without text gets its name as heading. True and false are a choice
/// of two, essays are open questions.
package func readGIFT(_ text: String, rich: RichText) -> ImportedQuiz {
  var reader = GIFTReader(rich: rich)
  let chunks = giftChunks(text)
  let items = chunks.compactMap { chunk in reader.item(chunk).map { (chunk, $0) } }
  reader.isIndonesian = looksIndonesian(items.map(\.1.item.text.text).joined(separator: "\n"))
  for (chunk, placed) in items { reader.read(placed, chunk) }
  reader.result.problems.sort { $0.line < $1.line }
  return reader.result
}

private struct GIFTReader {
  struct Placed {
    var item: GIFTItem
    var pool: PoolID?
    /// Of the question's own text.
    var line: Int
  }

  /// Of the words for true and false.
  var isIndonesian = true
  var result = ImportedQuiz()
  private var text: ForeignText
  private var names = QuestionNames()
  private var pools = PoolNames()
  private var pool: PoolID?

  init(rich: RichText) { text = ForeignText(rich: rich) }

  // MARK: What stands between blank lines

  mutating func item(_ chunk: GIFTChunk) -> Placed? {
    var (lines, line) = (chunk.lines, chunk.line)
    if let conflict = chunk.conflict {
      report(
        line,
        Phrase(
          "di dalam tanda konflik '<<<<<<<' (baris \(conflict)); dilewati. Pilih dahulu satu versinya",
          "between the marks of a merge conflict '<<<<<<<' (line \(conflict)); left out. Choose one "
            + "version first"))
      return nil
    }
    let first = lines.firstIndex { $0 != " " } ?? 0
    if lines[first].hasPrefix("$CATEGORY:") {
      openPool(lines[first].dropFirst("$CATEGORY:".count))
      guard let next = lines[(first + 1)...].firstIndex(where: { $0 != " " }) else { return nil }
      // To Moodle the question would be part of the category's name.
      line += next - first
      report(
        line,
        Phrase(
          "tidak ada baris kosong sesudah $CATEGORY; soalnya dibaca juga",
          "there is no blank line behind $CATEGORY; the question is read all the same"))
      lines = Array(lines[next...])
    }
    let source = lines.joined(separator: "\n").trimmedWhiteSpace
    do throws(GIFTRefusal) {
      let item = try GIFTItem(GIFTEscapes.hidden(String(source)))
      return Placed(item: item, pool: pool, line: line)
    } catch {
      refuse(line, String(source), error.message)
      return nil
    }
  }

  private mutating func openPool(_ written: Substring) {
    let found = pools.pool(path: String(written))
    if let found, !result.pools.contains(found) { result.pools.append(found) }
    pool = found?.id
  }

  // MARK: One question

  mutating func read(_ placed: Placed, _ chunk: GIFTChunk) {
    let (item, line) = (placed.item, placed.line)
    let name = item.name.flatMap { $0.isEmpty ? nil : $0 }
    let standIn = isIndonesian ? "Soal \(line)" : "Question \(line)"
    let (title, stem) = blocks(item.text).split(named: name ?? standIn)
    let label = name ?? title.plainText
    let interaction: Interaction
    do throws(NotHeld) {
      interaction = try self.interaction(item.answers, label, line: line)
    } catch {
      _ = text.takeMissingFiles()
      return refuse(line, label, error.message)
    }
    if item.hasSecondBlock {
      report(
        line, label,
        Phrase(
          "kurung kurawal yang kedua dibaca sebagai tulisan biasa, seperti di Moodle",
          "the second pair of braces is read as plain words, as Moodle does"))
    }
    let comments = chunk.comments.joined(separator: "\n")
    let explanation = blocks(item.explanation)
    for name in text.takeMissingFiles() {
      report(
        line, label,
        Phrase(
          "berkas '\(name)' tidak ada di dalam GIFT; tambahkan sendiri",
          "file '\(name)' is not in the GIFT file; add it yourself"))
    }
    var tags: [PoolID] = []
    for written in comments.marks("tag") {
      guard let tag = PoolID(slug(written)) else {
        report(
          line, label,
          Phrase("label '\(written)' tidak bisa dipakai", "the tag '\(written)' cannot be used"))
        continue
      }
      if !tags.contains(tag) { tags.append(tag) }
    }
    result.questions.append(
      Question(
        id: names.name(comments.marks("id").first ?? item.name, for: title.plainText),
        pool: placed.pool, tags: tags, points: 1, title: title, stem: stem,
        interaction: interaction, explanation: explanation, see: nil, line: line))
  }

  private mutating func interaction(
    _ answers: GIFTItem.Answers, _ label: String, line: Int
  ) throws(NotHeld) -> Interaction {
    switch answers {
    case .essay: return .open
    case .trueFalse(let isTrue, let wrong, let right): return try truth(isTrue, wrong, right)
    case .choice(let answers, let isSingle):
      return try choice(answers, isSingle, label, line: line)
    case .short(let answers):
      var accepted: [ShortAnswer.Accepted] = []
      for answer in answers {
        let weight = try weight(of: answer, label, line: line)
        let words = answer.text.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        accepted.append(
          .init(
            text: AcceptedText(moodle: words), feedback: blocks(answer.feedback),
            weight: weight == .full ? nil : weight))
      }
      guard let short = ShortAnswer(accepted: accepted) else { throw GIFTReader.nothingRight }
      return .shortAnswer(short)
    case .numerical(let answers, let otherwise):
      return try numerical(answers, otherwise: otherwise, label, line: line)
    case .matching(let pairs):
      var found = MatchingPairs()
      for (prompt, target) in pairs {
        found.add(
          prompt: blocks(prompt).joined, target: target.isEmpty ? [] : [.text(target)])
      }
      return .matching(try found.matching.get())
    }
  }

  private static let nothingRight = NotHeld(
    "tidak ada jawaban yang benar", "there is no right answer")

  private mutating func truth(
    _ isTrue: Bool, _ wrong: GIFTFormatted, _ right: GIFTFormatted
  ) throws(NotHeld) -> Interaction {
    let words = truthWords(isIndonesian: isIndonesian)
    let (ifTrue, ifFalse) = isTrue ? (right, wrong) : (wrong, right)
    let options = [(words.right, ifTrue, isTrue), (words.wrong, ifFalse, !isTrue)]
      .map { word, feedback, isKey in
        Choice.Weighted(
          content: [Block(.paragraph([.text(word)]), line: 1)], feedback: blocks(feedback),
          weight: isKey ? .full : .nothing)
      }
    return .choice(try Choice.weighted(options, isMultiple: false).get())
  }

  private mutating func choice(
    _ answers: [GIFTItem.Answer], _ isSingle: Bool, _ label: String, line: Int
  ) throws(NotHeld) -> Interaction {
    var options: [Choice.Weighted] = []
    for answer in answers {
      let standard = answer.isMarkedRight ? AnswerWeight.full : .nothing
      options.append(
        .init(
          content: blocks(answer.text), feedback: blocks(answer.feedback),
          weight: try weight(of: answer, or: standard, label, line: line)))
    }
    let texts = options.map(\.content.plainText).filter { !$0.isEmpty }
    guard Set(texts).count == texts.count else {
      throw NotHeld("dua pilihannya sama", "two of its options are the same")
    }
    return .choice(try Choice.weighted(options, isMultiple: !isSingle).get())
  }

  private mutating func numerical(
    _ answers: [GIFTItem.Answer], otherwise: GIFTFormatted?, _ label: String, line: Int
  ) throws(NotHeld) -> Interaction {
    var accepted: [NumericAnswer.Accepted] = []
    for answer in answers {
      let weight = try weight(of: answer, label, line: line)
      guard let (range, written) = giftRange(answer.text.text) else {
        let text = answer.text.text
        throw NotHeld(
          "'\(text)' bukan angka, rentang 'a..b', atau 'angka:toleransi'",
          "'\(text)' is no number, no range 'a..b' and no 'number:tolerance'")
      }
      accepted.append(
        .init(
          range: range, written: written, feedback: blocks(answer.feedback),
          weight: weight == .full ? nil : weight))
    }
    if let otherwise, !otherwise.text.isEmpty {
      accepted.append(
        .init(
          range: DecimalNumber.all, written: "*", feedback: blocks(otherwise), weight: .nothing))
    }
    guard let numeric = NumericAnswer(accepted: accepted) else { throw GIFTReader.nothingRight }
    return .numeric(numeric)
  }

  // MARK: Parts

  private mutating func weight(
    of answer: GIFTItem.Answer, or standard: AnswerWeight = .full, _ label: String, line: Int
  ) throws(NotHeld) -> AnswerWeight {
    guard let percent = answer.percent else { return standard }
    guard let weight = AnswerWeight(written: percent) else {
      throw NotHeld(
        "bobot %\(percent)%; bobot harus dari -100 sampai 100",
        "weight %\(percent)%; a weight goes from -100 to 100")
    }
    if !weight.isGradeOfMoodle {
      report(
        line, label,
        Phrase(
          "bobot \(percent)% dibaca apa adanya, tetapi Moodle tidak mengenalnya dan menolak soal ini",
          "weight \(percent)% is read as it is, but Moodle does not know it and refuses this question"
        ))
    }
    return weight
  }

  private mutating func blocks(_ formatted: GIFTFormatted) -> [Block] {
    formatted.text.isEmpty ? [] : text.blocks(formatted.text, format: formatted.format.longName)
  }

  private mutating func refuse(_ line: Int, _ label: String, _ why: Phrase) {
    report(line, label, Phrase("\(why.indonesian); dilewati", "\(why.english); left out"))
  }

  private mutating func report(_ line: Int, _ label: String, _ message: Phrase) {
    let name = label.prefix { !$0.isNewline }.prefix(40)
    report(
      line, Phrase("'\(name)': \(message.indonesian)", "'\(name)': \(message.english)"))
  }

  private mutating func report(_ line: Int, _ message: Phrase) {
    result.problems.append(Problem(line: line, message: message))
  }
}

/// `min..max`, `number:tolerance` or a number; `*` for any.
private func giftRange(_ text: String) -> (range: ClosedRange<DecimalNumber>, written: String)? {
  if let dots = text.firstRange(of: ".."), dots.lowerBound > text.startIndex {
    guard let low = DecimalNumber(scientific: String(text[..<dots.lowerBound])),
      let high = DecimalNumber(scientific: String(text[dots.upperBound...])), low <= high
    else { return nil }
    return (low...high, low == high ? "\(low)" : "\(low)..\(high)")
  }
  guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else {
    return NumericAnswer.range(around: text, tolerance: "0")
  }
  let (middle, tolerance) = (text[..<colon], text[text.index(after: colon)...].trimmedWhiteSpace)
  guard tolerance.first != "-" else { return nil }
  return NumericAnswer.range(
    around: String(middle.trimmedWhiteSpace), tolerance: String(tolerance))
}

extension String {
  /// What stands in `[id:…]` or `[tag:…]`; a backslash stands before brackets and backslashes.
  fileprivate func marks(_ name: String) -> [String] {
    var marks: [String] = []
    var rest = self[...]
    while let start = rest.firstRange(of: "[\(name):") {
      rest = rest[start.upperBound...]
      var text = ""
      while let character = rest.popFirst(), character != "]", !character.isNewline {
        if character == "\\", let next = rest.first, "]\\".contains(next) {
          text.append(rest.removeFirst())
        } else {
          text.append(character)
        }
      }
      let trimmed = String(text.trimmedWhiteSpace)
      if !trimmed.isEmpty { marks.append(trimmed) }
    }
    return marks
  }
}
