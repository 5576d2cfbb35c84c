import LearningCore

// How a question in Moodle XML is answered, type by type.

extension MoodleXMLReader {
  /// - Returns: `nil` when it cannot be asked here; the reason has been told.
  mutating func interaction(
    of element: XMLElement, type: String, cloze: MoodleCloze?
  ) -> Interaction? {
    let format = element.first("questiontext")?["format"] ?? "html"
    switch type {
    case "multichoice": return choice(element, format)
    case "truefalse": return trueFalse(element, format)
    case "shortanswer": return shortAnswer(element, format)
    case "numerical": return numeric(element, format)
    case "matching", "match": return matching(element, format)
    case "essay": return open(element)
    case "cloze", "multianswer": return cloze.flatMap { gaps($0, of: element) }
    case "ordering": return ordering(element, format)
    case "description":
      skip(element, Phrase("keterangan, bukan soal", "a description, not a question"))
    default:
      skip(
        element,
        Phrase(
          "jenis soal '\(type)' tidak ada di balai", "balai has no questions of type '\(type)'"))
    }
    return nil
  }

  private mutating func choice(_ element: XMLElement, _ format: String) -> Interaction? {
    let single = element.first("single")?.trimmedText.lowercased() ?? "true"
    var options: [Choice.Weighted] = []
    for answer in element.children("answer") {
      guard let weight = weight(of: answer, in: element) else { return nil }
      options.append(
        .init(
          content: blocks(answer, format), feedback: blocks(answer.first("feedback"), format),
          weight: weight))
    }
    return makeChoice(options, isMultiple: !["true", "1"].contains(single), of: element)
  }

  private mutating func trueFalse(_ element: XMLElement, _ format: String) -> Interaction? {
    let words = isIndonesian ? ["Benar", "Salah"] : ["True", "False"]
    var options = words.map {
      Choice.Weighted(
        content: [Block(.paragraph([.text($0)]), line: element.line)], feedback: [],
        weight: .nothing)
    }
    for (index, answer) in element.children("answer").prefix(2).enumerated() {
      // Old files have the words of some language; there, true stands first.
      let place = ["true": 0, "false": 1][answer.moodleText.trimmed.lowercased()] ?? index
      guard let weight = weight(of: answer, in: element) else { return nil }
      options[place].weight = weight
      options[place].feedback = blocks(answer.first("feedback"), format)
    }
    return makeChoice(options, isMultiple: false, of: element)
  }

  private mutating func makeChoice(
    _ options: [Choice.Weighted], isMultiple: Bool, of element: XMLElement
  ) -> Interaction? {
    switch Choice.weighted(options, isMultiple: isMultiple) {
    case .success(let choice): return .choice(choice)
    case .failure(let problem):
      skip(element, problem.message)
      return nil
    }
  }

  /// - Returns: `nil` when it is no percentage; that has been told.
  private mutating func weight(of answer: XMLElement, in element: XMLElement) -> AnswerWeight? {
    let written = answer["fraction"] ?? answer.first("fraction")?.trimmedText ?? "0"
    if let weight = AnswerWeight(written: written.trimmed) { return weight }
    skip(
      element,
      Phrase(
        "nilai jawaban '\(written)' bukan persen dari -100 sampai 100",
        "the grade '\(written)' of an answer is no percentage from -100 to 100"))
    return nil
  }

  // MARK: Typed answers

  private mutating func shortAnswer(_ element: XMLElement, _ format: String) -> Interaction? {
    var accepted: [ShortAnswer.Accepted] = []
    for answer in element.children("answer") {
      let written = answer.moodleText.trimmed
      guard let weight = weight(of: answer, in: element) else { return nil }
      guard !written.isEmpty else { continue }
      accepted.append(
        .init(
          text: AcceptedText(moodle: written), feedback: blocks(answer.first("feedback"), format),
          weight: weight == .full ? nil : weight))
    }
    guard let answer = ShortAnswer(accepted: accepted),
      accepted.contains(where: { $0.weight.map { $0 > .nothing } ?? true })
    else {
      skip(element, Phrase("tidak ada jawaban yang benar", "there is no right answer"))
      return nil
    }
    if element.first("usecase")?.trimmedText == "1" {
      report(
        element,
        Phrase(
          "di Moodle huruf besar dan kecil dibedakan; di sini tidak",
          "in Moodle upper and lower case matter; here they do not"))
    }
    return .shortAnswer(answer)
  }

  private mutating func numeric(_ element: XMLElement, _ format: String) -> Interaction? {
    var accepted: [NumericAnswer.Accepted] = []
    for answer in element.children("answer") {
      let written = answer.moodleText.trimmed
      let tolerance = answer.first("tolerance")?.trimmedText ?? "0"
      guard let weight = weight(of: answer, in: element) else { return nil }
      let feedback = blocks(answer.first("feedback"), format)
      guard
        let range = NumericAnswer.range(
          around: written, tolerance: tolerance.isEmpty ? "0" : tolerance)
      else {
        skip(
          element,
          Phrase(
            "'\(written)' dengan toleransi '\(tolerance)' bukan angka",
            "'\(written)' with the tolerance '\(tolerance)' is no number"))
        return nil
      }
      accepted.append(
        .init(
          range: range.range, written: range.written, feedback: feedback,
          weight: weight == .full ? nil : weight))
    }
    guard let answer = NumericAnswer(accepted: accepted),
      accepted.contains(where: { $0.weight.map { $0 > .nothing } ?? true })
    else {
      skip(element, Phrase("tidak ada jawaban yang benar", "there is no right answer"))
      return nil
    }
    let units = element.children("units").flatMap { $0.children("unit") }
      .compactMap { $0.first("unit_name")?.trimmedText }.filter { !$0.isEmpty }
    if !units.isEmpty {
      let list = units.joined(separator: ", ")
      report(
        element,
        Phrase(
          "satuan (\(list)) tidak ikut; di sini peserta mengetik angkanya saja",
          "units (\(list)) are left out; here people type the number alone"))
    }
    return .numeric(answer)
  }

  private mutating func open(_ element: XMLElement) -> Interaction? {
    if let template = element.first("responsetemplate"), !template.moodleText.trimmed.isEmpty {
      report(
        template, Phrase("isian awal jawaban tidak ikut", "the template of the answer is left out"))
    }
    if let attachments = element.first("attachments"), !["", "0"].contains(attachments.trimmedText)
    {
      report(
        attachments,
        Phrase(
          "di Moodle jawabannya boleh berupa berkas; di sini hanya teks",
          "in Moodle files can be handed in; here only text"))
    }
    return .open
  }

  // MARK: Matching, ordering, gaps

  private mutating func matching(_ element: XMLElement, _ format: String) -> Interaction? {
    var pairs = MatchingPairs()
    for part in element.children("subquestion") {
      let target = part.first("answer")?.moodleText.trimmed ?? ""
      let prompt = text.inlines(part.moodleText, format: part["format"] ?? format)
      if target.isEmpty, prompt.isEmpty { continue }
      pairs.add(prompt: prompt, target: target.isEmpty ? [] : [.text(target)])
    }
    switch pairs.matching {
    case .success(let matching): return .matching(matching)
    case .failure(let problem):
      skip(element, problem.message)
      return nil
    }
  }

  /// In the order of the file, as the plugin reads it.
  private mutating func ordering(_ element: XMLElement, _ format: String) -> Interaction? {
    let items = element.children("answer").map { blocks($0, format) }
    guard let ordering = Ordering(items: items), !items.contains(where: \.isEmpty) else {
      skip(
        element,
        Phrase(
          "\(items.count) butir untuk diurutkan; harus 2 sampai \(Choice.limit), tidak kosong",
          "\(items.count) items to order; it must be 2 to \(Choice.limit), none of them empty"))
      return nil
    }
    let selection = element.first("selecttype")?.trimmedText ?? "ALL"
    if !["", "ALL", "0"].contains(selection) {
      report(
        element,
        Phrase(
          "Moodle mengambil sebagian butir; di sini semuanya ditanyakan",
          "Moodle draws some of the items; here all are asked"))
    }
    return .ordering(ordering)
  }

  private mutating func gaps(_ found: MoodleCloze, of element: XMLElement) -> Interaction? {
    if let problem = found.problem {
      skip(element, problem)
      return nil
    }
    guard let cloze = Cloze(gaps: found.gaps) else {
      skip(
        element,
        Phrase(
          "\(found.gaps.count) isian; harus 1 sampai \(Choice.limit)",
          "\(found.gaps.count) gaps; it must be 1 to \(Choice.limit)"))
      return nil
    }
    for note in found.notes { report(element, note) }
    return .cloze(cloze)
  }
}
