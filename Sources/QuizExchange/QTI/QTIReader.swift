import LearningCore

/// Reads one QTI item: version 2.1, 2.2 or 3.0, the XML file of a single question.
func readQTI(_ root: XMLElement, rich: RichText) -> ImportedQuiz {
  let item = root.inVersion2
  guard item.name == "assessmentItem" else {
    return ImportedQuiz(problems: [Problem(line: root.line, message: notAnItem(root.name))])
  }
  var reader = QTIReader(item, rich: rich)
  reader.read()
  return reader.result
}

private func notAnItem(_ name: String) -> Phrase {
  switch name {
  case "manifest", "assessmentTest", "qti-assessment-test":
    Phrase(
      "ini daftar isi paket QTI (<\(name)>), bukan soal; impor berkas XML soal-soalnya",
      "this is the table of contents of a QTI package (<\(name)>), not a question; import the XML "
        + "files of its questions")
  case "questestinterop":
    Phrase(
      "ini QTI 1.2; yang dibaca QTI 2.1, 2.2, dan 3.0",
      "this is QTI 1.2; versions 2.1, 2.2 and 3.0 are read")
  default:
    Phrase(
      "bukan soal QTI: unsur terluarnya <\(name)>",
      "no QTI item: its outermost element is <\(name)>")
  }
}

struct QTIReader {
  private let item: XMLElement
  private(set) var result = ImportedQuiz()
  private var responses: [String: QTIResponse] = [:]
  private var text: ForeignText
  /// The responses of the gaps in the text, in their order.
  private var gaps: [String] = []
  private var usedFeedback: Set<String> = []

  init(_ item: XMLElement, rich: RichText) {
    (self.item, text) = (item, ForeignText(rich: rich))
    for declaration in item.children("responseDeclaration") {
      let response = QTIResponse(declaration)
      responses[response.identifier] = response
    }
    for (identifier, ranges) in QTIResponse.ranges(in: item.first("responseProcessing")) {
      responses[identifier]?.ranges = ranges
    }
  }

  // MARK: Problems

  mutating func report(_ element: XMLElement, _ message: Phrase) {
    result.problems.append(Problem(line: element.line, message: message))
  }

  mutating func skip(_ element: XMLElement, _ why: Phrase) {
    report(
      element,
      Phrase("\(why.indonesian); soal dilewati", "\(why.english); the question is left out"))
  }

  // MARK: The item

  mutating func read() {
    guard let body = item.first("itemBody") else {
      return skip(item, Phrase("soal tanpa isi", "a question without a body"))
    }
    let interactions = body.descendants.filter { $0.name.hasSuffix("Interaction") }
    let typed = interactions.filter { $0.name == "textEntryInteraction" }
    let other = interactions.filter { $0.name != "textEntryInteraction" }
    guard other.count + (typed.isEmpty ? 0 : 1) == 1 else {
      return skip(
        item,
        interactions.isEmpty
          ? Phrase("tidak ada yang perlu dijawab", "there is nothing to answer")
          : Phrase(
            "\(interactions.count) pertanyaan di dalam satu soal",
            "\(interactions.count) interactions in one question"))
    }
    var (title, stem) = stem(of: body)
    guard !title.isEmpty, title != [.text("")] else {
      return skip(item, Phrase("soal tanpa kalimat", "a question without words"))
    }
    let interaction =
      if let element = other.first {
        interaction(element)
      } else {
        self.typed(typed, title: &title, stem: &stem)
      }
    guard let interaction else { return }
    let explanation = readFeedback()
    reportFiles()
    reportProcessing()
    var names = QuestionNames()
    let ours = isOurs ? item["label"] : nil
    result.questions = [
      Question(
        id: names.name(ours ?? item["identifier"], for: title.plainText), pool: nil,
        points: points, title: title, stem: stem, interaction: interaction,
        explanation: explanation, see: nil, line: item.line)
    ]
  }

  /// The words of the body, with gaps; a prompt stands where its interaction does.
  private mutating func stem(of body: XMLElement) -> ([Inline], [Block]) {
    var gaps: [String] = []
    let html = body.html { element in
      switch element.name {
      case "textEntryInteraction":
        gaps.append(element["responseIdentifier"] ?? "")
        return gaps.count <= Choice.limit ? GapMark.mark(gaps.count - 1) : ""
      case _ where element.name.hasSuffix("Interaction"):
        let words = element.first("prompt")?.html { _ in nil } ?? ""
        return words.contains("<p") || words.isEmpty ? words : "<p>\(words)</p>"
      case "rubricBlock", "feedbackBlock", "feedbackInline", "templateBlock", "templateInline":
        return ""
      default: return nil
      }
    }
    for element in body.descendants where element.name == "rubricBlock" {
      report(
        element,
        Phrase("petunjuk (rubricBlock) tidak ikut", "instructions (rubricBlock) are left out"))
    }
    self.gaps = gaps
    let (title, stem) = text.blocks(html).mappedInlines(\.withGaps).split(
      named: item["title"] ?? "")
    return (title, stem)
  }

  /// The outcome MAXSCORE, or the most that SCORE can be.
  private var writtenMaximum: String? {
    let outcomes = item.children("outcomeDeclaration")
    let most = outcomes.first { $0["identifier"] == "MAXSCORE" }?.first("defaultValue")?
      .first("value")?.trimmedText
    return most ?? outcomes.first { $0["identifier"] == "SCORE" }?["normalMaximum"]
  }

  private var points: Int { writtenMaximum.flatMap { wholePoints($0)?.value } ?? 1 }

  /// The most that a typed answer can earn: what the item says, and no less than it gives.
  func best(of scores: [DecimalNumber]) -> DecimalNumber? {
    (scores + [writtenMaximum.flatMap { DecimalNumber(scientific: $0) }].compactMap(\.self))
      .filter { $0.digits > 0 }.max()
  }

  private mutating func interaction(_ element: XMLElement) -> Interaction? {
    if element.name == "extendedTextInteraction" { return .open }
    let known = ["choiceInteraction", "orderInteraction", "matchInteraction"]
    guard known.contains(element.name) else {
      skip(
        element,
        Phrase(
          "jenis soal '\(element.name)' tidak ada di balai",
          "balai has no questions of type '\(element.name)'"))
      return nil
    }
    guard let response = responses[element["responseIdentifier"] ?? ""],
      !response.correct.isEmpty || !response.mapping.isEmpty
    else {
      skip(element, Phrase("tidak ada jawaban yang benar", "there is no right answer"))
      return nil
    }
    switch element.name {
    case "choiceInteraction": return choice(element, response)
    case "orderInteraction": return ordering(element, response)
    default: return matching(element, response)
    }
  }

  mutating func blocks(_ element: XMLElement) -> [Block] {
    text.blocks(element.html { $0.isFeedback ? "" : nil })
  }

  // MARK: Feedback

  /// What is told to those who chose an option.
  mutating func feedback(for option: String) -> [Block] {
    let all = item.descendants.filter {
      $0.isFeedback && $0["identifier"] == option && $0["showHide"] != "hide"
    }
    usedFeedback.formUnion(all.map(\.feedbackKey))
    return all.flatMap { text.blocks($0.feedbackHTML) }
  }

  /// What is told to everybody is the explanation; the rest of the feedback depends on rules.
  private mutating func readFeedback() -> [Block] {
    let always = item.children("outcomeDeclaration").compactMap { outcome in
      outcome.first("defaultValue")?.first("value")?.trimmedText
    }
    var explanation: [Block] = []
    for element in item.descendants
    where element.isFeedback && !usedFeedback.contains(element.feedbackKey) {
      let identifier = element["identifier"] ?? ""
      guard !always.contains(identifier) else {
        explanation += text.blocks(element.feedbackHTML)
        continue
      }
      report(
        element,
        Phrase(
          "umpan balik '\(identifier)' tampil menurut aturan QTI; tidak ikut",
          "the feedback '\(identifier)' is shown by QTI rules; it is left out"))
    }
    return explanation
  }

  private mutating func reportFiles() {
    for name in text.takeMissingFiles() {
      report(
        item,
        name == "data:"
          ? Phrase("gambar di dalam teks tidak ikut", "a picture inside the text is left out")
          : Phrase(
            "gambar atau berkas '\(name)' tidak ikut; salin sendiri ke samping kuisnya",
            "the picture or file '\(name)' is left out; copy it beside the quiz yourself"))
    }
  }

  // MARK: Marking

  /// Whether this program wrote the item.
  private var isOurs: Bool { item["toolName"] == "balai" }

  /// Rules of marking that are neither of the standard templates nor ones we write ourselves.
  private mutating func reportProcessing() {
    guard let processing = item.first("responseProcessing"), !isOurs,
      processing["template"] == nil, !processing.children.isEmpty,
      responses.values.allSatisfy(\.ranges.isEmpty)
    else { return }
    report(
      processing,
      Phrase(
        "aturan penilaian khusus QTI tidak ikut; kuncinya diambil dari jawaban yang benar",
        "QTI's own rules of marking are left out; the key is taken from the correct response"))
  }

  /// Whether only exactly the right response earns anything.
  var isAllOrNothing: Bool {
    guard let processing = item.first("responseProcessing") else { return false }
    return processing["template"]?.contains("match_correct") == true
      || isOurs && processing.descendants.contains { $0.name == "match" }
  }

  func response(ofGap number: Int) -> QTIResponse? {
    gaps.indices.contains(number) ? responses[gaps[number]] : nil
  }
}

extension XMLElement {
  fileprivate var isFeedback: Bool {
    ["modalFeedback", "feedbackInline", "feedbackBlock"].contains(name)
  }

  fileprivate var feedbackKey: String { "\(line) \(self["identifier"] ?? "")" }

  /// In version 3 the words stand in a `<qti-content-body>`.
  fileprivate var feedbackHTML: String { (first("contentBody") ?? self).html { _ in nil } }
}
