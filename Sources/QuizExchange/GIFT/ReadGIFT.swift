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
  reader.language = mainLanguage(of: items.map(\.1.item.text.text))
  for (chunk, placed) in items { reader.read(placed, chunk) }
  reader.result.problems.sort { $0.line < $1.line }
  return reader.result
}

private struct GIFTReader {
  struct Placed {
    var item: GIFTItem
    var pool: Pool?
    /// Of the question's own text.
    var line: Int
  }

  let rich: RichText
  /// Of the words for true and false.
  var language = Language.indonesian
  var result = ImportedQuiz()
  private var names = QuestionNames()
  private var pool: Pool?

  init(rich: RichText) { self.rich = rich }

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
      openPool(lines[first].dropFirst("$CATEGORY:".count), line: line)
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

  private mutating func openPool(_ written: Substring, line: Int) {
    let path = GIFTEscapes.shown(GIFTEscapes.hidden(String(written)))
    // `//` is a slash in a name; `$course$/top` is where every category is.
    var segments = path.replacing("//", with: "\u{0}").split(separator: "/")
      .map { String($0.trimmedWhiteSpace).replacing("\u{0}", with: "/") }
    if segments.first?.hasPrefix("$") == true { segments.removeFirst() }
    if segments.first == "top" { segments.removeFirst() }
    let title = segments.joined(separator: " / ")
    if title.isEmpty {
      pool = nil
    } else if let known = result.pools.first(where: { $0.title == title }) {
      pool = known
    } else {
      let slug = slug(segments.joined(separator: " "), limit: 40)
      guard let id = PoolID(names.name(slug, for: "kelompok").description) else { return }
      let new = Pool(id: id, title: title)
      result.pools.append(new)
      pool = new
    }
  }

  // MARK: One question

  mutating func read(_ placed: Placed, _ chunk: GIFTChunk) {
    let (item, line) = (placed.item, placed.line)
    let problems = result.problems.count
    guard let interaction = interaction(item.answers, line: line) else {
      // Its reason stands there already, or it is about its number of answers.
      if result.problems.count == problems { refuse(line, item.text.text, Self.unfit) }
      return
    }
    if item.hasSecondBlock {
      report(
        line,
        Phrase(
          "kurung kurawal yang kedua dibaca sebagai tulisan biasa, seperti di Moodle",
          "the second pair of braces is read as plain words, as Moodle does"))
    }
    for name in chunk.missingFiles {
      report(
        line,
        Phrase(
          "berkas '\(name)' tidak ada di dalam GIFT; tambahkan sendiri",
          "file '\(name)' is not in the GIFT file; add it yourself"))
    }
    let comments = chunk.comments.joined(separator: "\n")
    let blocks = blocks(item.text, line: line)
    let text = TextOfQuestion(
      blocks, name: item.name.flatMap { $0.isEmpty ? nil : $0 } ?? Self.untitled(placed.item, line))
    let id = names.name(comments.marks("id").first ?? item.name, for: text.title.plainText)
    var tags: [PoolID] = []
    for written in comments.marks("tag") {
      let tag = PoolID(slug(written.replacing(",", with: " "), limit: 40))
      guard let tag, !tags.contains(tag) else { continue }
      tags.append(tag)
    }
    result.questions.append(
      Question(
        id: id, pool: placed.pool?.id, tags: tags, points: 1, title: text.title, stem: text.stem,
        interaction: interaction, explanation: self.blocks(item.explanation, line: line), see: nil,
        line: line))
  }

  private static let unfit = Phrase(
    "jawabannya tidak bisa ditanyakan: perlu kunci, dan dua sampai \(Choice.limit) jawaban",
    "its answers cannot be asked for: there must be a key, and two to \(Choice.limit) answers")

  private static func untitled(_ item: GIFTItem, _ line: Int) -> String {
    mainLanguage(of: [item.text.text]) == .english ? "Question \(line)" : "Soal \(line)"
  }

  private mutating func interaction(_ answers: GIFTItem.Answers, line: Int) -> Interaction? {
    switch answers {
    case .essay: return .open
    case .trueFalse(let isTrue, let wrong, let right):
      let words = truthWords(language)
      let (ifTrue, ifFalse) = isTrue ? (right, wrong) : (wrong, right)
      let options = [(words.right, ifTrue), (words.wrong, ifFalse)].map { word, feedback in
        Choice.Option(
          content: [Block](plain: word, line: line), feedback: blocks(feedback, line: line))
      }
      return Choice(options: options, keys: [isTrue ? 0 : 1], isMultiple: false)
        .map { .choice($0) }
    case .choice(let answers, let isSingle): return choice(answers, isSingle, line: line)
    case .short(let answers):
      var accepted: [ShortAnswer.Accepted] = []
      for answer in answers {
        guard let weight = weight(of: answer, line: line) else { return nil }
        accepted.append(
          .init(
            text: AcceptedText(moodle: answer.text.text),
            feedback: blocks(answer.feedback, line: line), weight: weight == .full ? nil : weight))
      }
      return ShortAnswer(accepted: accepted).map { .shortAnswer($0) }
    case .numerical(let answers, let otherwise):
      return numerical(answers, otherwise: otherwise, line: line)
    case .matching(let pairs):
      return Matching(
        pairs: pairs.map { pair in
          (
            blocks(pair.prompt, line: line).oneLine,
            [Block](plain: pair.target, line: line).oneLine
          )
        }
      ).map { .matching($0) }
    }
  }

  private mutating func choice(
    _ answers: [GIFTItem.Answer], _ isSingle: Bool, line: Int
  ) -> Interaction? {
    var options: [Choice.Option] = []
    for answer in answers {
      let standard = answer.isMarkedRight ? AnswerWeight.full : .nothing
      guard let weight = weight(of: answer, or: standard, line: line) else { return nil }
      options.append(
        Choice.Option(
          content: blocks(answer.text, line: line), feedback: blocks(answer.feedback, line: line),
          weight: weight))
    }
    let texts = options.map(\.content.plainText).filter { !$0.isEmpty }
    guard Set(texts).count == texts.count else {
      refuse(
        line, texts[0], Phrase("dua pilihannya sama", "two of its options are the same"))
      return nil
    }
    return Choice(weighed: options, isMultiple: !isSingle).map { .choice($0) }
  }

  private mutating func numerical(
    _ answers: [GIFTItem.Answer], otherwise: GIFTFormatted?, line: Int
  ) -> Interaction? {
    var accepted: [NumericAnswer.Accepted] = []
    for answer in answers {
      guard let weight = weight(of: answer, line: line) else { return nil }
      guard let (range, written) = giftRange(answer.text.text) else {
        refuse(
          line, answer.text.text,
          Phrase(
            "bukan angka, rentang 'a..b', atau 'angka:toleransi'",
            "this is no number, no range 'a..b' and no 'number:tolerance'"))
        return nil
      }
      accepted.append(
        .init(
          range: range, written: written, feedback: blocks(answer.feedback, line: line),
          weight: weight == .full ? nil : weight))
    }
    if let otherwise, !otherwise.text.isEmpty {
      accepted.append(
        .init(
          range: DecimalNumber.all, written: "*", feedback: blocks(otherwise, line: line),
          weight: .nothing))
    }
    return NumericAnswer(accepted: accepted).map { .numeric($0) }
  }

  // MARK: Parts

  private mutating func weight(
    of answer: GIFTItem.Answer, or standard: AnswerWeight = .full, line: Int
  ) -> AnswerWeight? {
    guard let percent = answer.percent else { return standard }
    guard let weight = DecimalNumber(computed: percent).flatMap(AnswerWeight.init(percent:)) else {
      refuse(
        line, "%\(percent)%",
        Phrase("bobot harus dari -100 sampai 100", "a weight goes from -100 to 100"))
      return nil
    }
    if !weight.isGradeOfMoodle {
      report(
        line,
        Phrase(
          "bobot \(percent)% dibaca apa adanya, tetapi Moodle tidak mengenalnya dan menolak soal ini",
          "weight \(percent)% is read as it is, but Moodle does not know it and refuses this question"
        ))
    }
    return weight
  }

  private func blocks(_ formatted: GIFTFormatted, line: Int) -> [Block] {
    let text = formatted.text
    guard !text.isEmpty else { return [] }
    switch formatted.format {
    case .plain: return [Block](plain: text, line: line)
    case .markdown: return rich.readMarkdown(text)
    case .html: return rich.readHTML(text)
    case .moodle:
      // Moodle lets tags be tags, and makes line ends of line feeds that stand beside none.
      guard text.looksLikeHTML else { return [Block](plain: text, line: line) }
      let broken = text.replacing("\n<", with: " <").replacing(">\n", with: "> ")
        .replacing("\n", with: "<br>")
      return rich.readHTML(broken)
    }
  }

  private mutating func refuse(_ line: Int, _ text: String, _ why: Phrase) {
    let name = text.prefix { !$0.isNewline }.prefix(40)
    report(
      line,
      Phrase(
        "'\(name)': \(why.indonesian); dilewati", "'\(name)': \(why.english); left out"))
  }

  private mutating func report(_ line: Int, _ message: Phrase) {
    result.problems.append(Problem(line: line, message: message))
  }
}

/// `min..max`, `number:tolerance` or a number; `*` for any.
private func giftRange(_ text: String) -> (ClosedRange<DecimalNumber>, written: String)? {
  if text == "*" { return (DecimalNumber.all, "*") }
  if let dots = text.firstRange(of: ".."), dots.lowerBound > text.startIndex {
    guard let low = DecimalNumber(computed: text[..<dots.lowerBound].trimmedWhiteSpace),
      let high = DecimalNumber(computed: text[dots.upperBound...].trimmedWhiteSpace), low <= high
    else { return nil }
    return (low...high, low == high ? "\(low)" : "\(low)..\(high)")
  }
  if let colon = text.firstIndex(of: ":"), colon > text.startIndex {
    guard let middle = DecimalNumber(computed: text[..<colon].trimmedWhiteSpace),
      let tolerance = DecimalNumber(
        computed: text[text.index(after: colon)...].trimmedWhiteSpace),
      tolerance.digits >= 0, let low = middle.adding(tolerance.negated),
      let high = middle.adding(tolerance)
    else { return nil }
    return (low...high, low == high ? "\(middle)" : "\(middle) ± \(tolerance)")
  }
  guard let number = DecimalNumber(computed: text) else { return nil }
  return (number...number, "\(number)")
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

  /// Whether there is a tag or an entity in it.
  fileprivate var looksLikeHTML: Bool {
    contains(/<\/?[a-zA-Z][^<>]*>|<!--|&(?:[a-zA-Z][a-zA-Z0-9]*|#[0-9]+|#[xX][0-9a-fA-F]+);/)
  }
}

extension GIFTChunk {
  /// Pictures and the like that Moodle keeps beside its questions, and embedded ones, which are not
  /// read.
  fileprivate var missingFiles: [String] {
    let text = lines.joined(separator: "\n")
    let named = text.matches(of: /@@PLUGINFILE@@\/([^"'\s)\\?]+)/).map { String($0.output.1) }
    let isEmbedded = text.contains(/src\\?=["']?data\\?:/)
    return named + (isEmbedded ? ["data:"] : [])
  }
}
