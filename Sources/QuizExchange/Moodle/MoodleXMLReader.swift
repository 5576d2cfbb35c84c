import LearningCore

/// Reads the questions of a Moodle XML file (`qformat_xml`).
///
/// Settings of how Moodle shows a question, such as its penalty for a second try or the numbering of
/// options, have no place here and are left out without a word. All else that is lost is told.
func readMoodleXML(_ root: XMLElement, rich: RichText) -> ImportedQuiz {
  var reader = MoodleXMLReader(rich: rich, isIndonesian: looksIndonesian(root.text))
  guard root.name == "quiz" else {
    let message = Phrase(
      "bukan Moodle XML: unsur terluarnya <\(root.name)>, bukan <quiz>",
      "not Moodle XML: its outermost element is <\(root.name)>, not <quiz>")
    return ImportedQuiz(problems: [Problem(line: root.line, message: message)])
  }
  for element in root.children { reader.read(element) }
  return reader.result
}

struct MoodleXMLReader {
  private(set) var result = ImportedQuiz()
  var text: ForeignText
  let isIndonesian: Bool
  private var names = QuestionNames()
  private var pools = PoolNames()
  private var pool: PoolID?
  /// The name of the question that is read, for what is told of it.
  private var label = ""

  init(rich: RichText, isIndonesian: Bool) {
    (text, self.isIndonesian) = (ForeignText(rich: rich), isIndonesian)
  }

  mutating func read(_ element: XMLElement) {
    guard element.name == "question" else {
      label = "<\(element.name)>"
      return report(element, Phrase("bukan soal; dilewati", "no question; left out"))
    }
    let type = element["type"] ?? ""
    if type == "category" { return readCategory(element) }
    let name = element.first("name")?.moodleText.trimmed ?? ""
    var stem = element.first("questiontext")?.moodleText ?? ""
    label = "'\((name.isEmpty ? stem.trimmed : name).prefix(40))'"
    var cloze: MoodleCloze?
    if type == "cloze" || type == "multianswer" {
      let found = MoodleCloze(stem) { [text] in text.plain($0) }
      (cloze, stem) = (found, found.text)
    }
    let format = element.first("questiontext")?["format"] ?? "html"
    var (title, blocks) = text.blocks(stem, format: format).split(named: name)
    guard !title.isEmpty, title != [.text("")] else {
      return skip(element, Phrase("soal tanpa kalimat", "a question without words"))
    }
    var explanation = self.blocks(element.first("generalfeedback"), format)
    guard let interaction = interaction(of: element, type: type, cloze: cloze) else {
      _ = text.takeMissingFiles()
      return
    }
    if cloze != nil { (title, blocks) = (title.withGaps, blocks.mappedInlines(\.withGaps)) }
    if interaction == .open {
      blocks += trainerNotes(element, format, explanation)
      explanation = []
    }
    reportExtras(of: element, type: type)
    result.questions.append(
      Question(
        id: names.name(element.idnumber, for: name.isEmpty ? title.plainText : name), pool: pool,
        tags: tags(of: element), points: points(of: element), title: title, stem: blocks,
        interaction: interaction, explanation: explanation, see: nil, line: element.line))
  }

  // MARK: Problems

  mutating func report(_ element: XMLElement, _ message: Phrase) {
    result.problems.append(
      Problem(
        line: element.line,
        message: Phrase("\(label): \(message.indonesian)", "\(label): \(message.english)")))
  }

  /// Reports why a question is not imported.
  mutating func skip(_ element: XMLElement, _ why: Phrase) {
    report(element, Phrase("\(why.indonesian); dilewati", "\(why.english); left out"))
  }

  // MARK: Parts that every question has

  /// The text of a field such as `<generalfeedback format="html">`.
  mutating func blocks(_ field: XMLElement?, _ format: String = "html") -> [Block] {
    field.map { text.blocks($0.moodleText, format: $0["format"] ?? format) } ?? []
  }

  private mutating func readCategory(_ element: XMLElement) {
    let path = element.first("category")?.moodleText.trimmed ?? ""
    label = "'\(path.prefix(60))'"
    let pool = pools.pool(path: path, id: element.idnumber)
    self.pool = pool?.id
    if let pool, !result.pools.contains(pool) { result.pools.append(pool) }
    if let info = element.first("info"), !info.moodleText.trimmed.isEmpty {
      report(
        info,
        Phrase("keterangan kategori tidak ikut", "the description of the category is left out"))
    }
  }

  private mutating func tags(of element: XMLElement) -> [PoolID] {
    var tags: [PoolID] = []
    for tag in element.children("tags").flatMap({ $0.children("tag") }) {
      let words = tag.moodleText.trimmed
      guard let id = PoolID(slug(words)) else {
        report(
          tag, Phrase("label '\(words)' tidak bisa dipakai", "the tag '\(words)' cannot be used"))
        continue
      }
      if !tags.contains(id) { tags.append(id) }
    }
    return tags
  }

  private mutating func points(of element: XMLElement) -> Int {
    guard let grade = element.first("defaultgrade") else { return 1 }
    let written = grade.trimmedText
    let points = wholePoints(written)
    if let points, points.isExact { return points.value }
    let value = points?.value ?? 1
    report(
      grade,
      Phrase(
        "nilai \(written) menjadi \(value): bobot soal bilangan bulat 1 sampai 100",
        "the mark \(written) becomes \(value): points are whole, from 1 to 100"))
    return value
  }

  /// What stands in the file and not in our question.
  private mutating func reportExtras(of element: XMLElement, type: String) {
    for file in element.descendants where file.name == "file" || file.name == "image" {
      let name = file["name"] ?? file.trimmedText
      if !name.isEmpty { text.note(file: name) }
    }
    for name in text.takeMissingFiles() {
      report(
        element,
        name == "data:"
          ? Phrase("gambar di dalam teks tidak ikut", "a picture inside the text is left out")
          : Phrase(
            "gambar atau berkas '\(name)' tidak ikut; simpan dari Moodle dan sisipkan sendiri",
            "the picture or file '\(name)' is left out; save it from Moodle and put it in yourself"
          ))
    }
    let hints = element.children("hint").filter { !$0.moodleText.trimmed.isEmpty }
    if let hint = hints.first {
      report(
        hint,
        Phrase("\(hints.count) petunjuk tidak ikut", "\(hints.count) hints are left out"))
    }
    for name in ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"] {
      guard let field = element.first(name) else { continue }
      let words = blocks(field).plainText.trimmed
      guard !words.isEmpty, !standardFeedback.contains(words) else { continue }
      report(
        field,
        Phrase(
          "umpan balik gabungan '\(words.prefix(40))' tidak ikut",
          "the combined feedback '\(words.prefix(40))' is left out"))
    }
    if element.first("hidden")?.trimmedText == "1" {
      report(
        element,
        Phrase(
          "di Moodle soal ini disembunyikan; di sini tidak",
          "this question is hidden in Moodle; here it is not"))
    }
  }

  /// What only the one who marks an essay sees becomes notes for the trainer, and so does what a
  /// learner is told afterwards: nothing follows an open question here.
  private mutating func trainerNotes(
    _ element: XMLElement, _ format: String, _ explanation: [Block]
  ) -> [Block] {
    let notes = blocks(element.first("graderinfo"), format) + explanation
    return notes.isEmpty
      ? [] : [Block(.callout(Callout(kind: .trainer, blocks: notes)), line: element.line)]
  }
}

/// What Moodle itself writes where nobody wrote anything, in English and Indonesian. It says no more
/// than every review here does.
private let standardFeedback: Set<String> = [
  "Your answer is correct.", "Your answer is partially correct.", "Your answer is incorrect.",
  "Jawaban Anda benar.", "Jawaban Anda benar sebagian.", "Jawaban Anda sebagian benar.",
  "Jawaban Anda salah.",
]

extension XMLElement {
  /// The content of the `<text>` inside; in very old files the text stands there by itself.
  var moodleText: String { GapMark.removed(from: first("text")?.text ?? ownText) }

  private var ownText: String {
    nodes.map { node in
      guard case .text(let text) = node else { return "" }
      return text
    }.joined()
  }

  /// The id that a person gave it.
  var idnumber: String? {
    first("idnumber").flatMap { $0.trimmedText.isEmpty ? nil : $0.trimmedText }
  }
}

extension ForeignText {
  /// The words alone.
  func plain(_ html: String) -> String {
    var copy = self
    return copy.blocks(html).plainText
  }
}
