import LearningCore

// How a QTI item is answered, interaction by interaction.

extension QTIReader {
  mutating func choice(_ element: XMLElement, _ response: QTIResponse) -> Interaction? {
    let isMultiple = response.cardinality == "multiple"
    let usesMap = !response.mapping.isEmpty && !isAllOrNothing
    let best = usesMap ? response.best(isMultiple: isMultiple) : nil
    if isMultiple, isAllOrNothing {
      report(
        element,
        Phrase(
          "di QTI bernilai hanya bila semua pilihan tepat; tulis 'scoring: all-or-nothing' di kuisnya "
            + "bila itu yang diinginkan",
          "in QTI only exactly the right choices earn anything; write 'scoring: all-or-nothing' in "
            + "the quiz if that is wanted"))
    }
    let share = Mark.unitsPerPoint / max(isMultiple ? response.correct.count : 1, 1)
    let options = element.children("simpleChoice").map { choice in
      let identifier = choice["identifier"] ?? ""
      let isKey = response.correct.contains(identifier)
      let weight =
        if let best {
          response.mapped(identifier).flatMap { AnswerWeight($0, of: best) }
        } else {
          AnswerWeight(units: isKey ? share : isMultiple ? -share : 0)
        }
      return Choice.Weighted(
        content: blocks(choice), feedback: feedback(for: identifier), weight: weight ?? .nothing)
    }
    return unwrap(Choice.weighted(options, isMultiple: isMultiple), at: element).map { .choice($0) }
  }

  mutating func ordering(_ element: XMLElement, _ response: QTIResponse) -> Interaction? {
    let choices = element.children("simpleChoice")
    let ordered = response.correct.compactMap { name in choices.first { $0["identifier"] == name } }
    guard ordered.count == choices.count, Set(response.correct).count == choices.count else {
      skip(
        element,
        Phrase(
          "urutan yang benar tidak menyebut setiap butir",
          "the right order does not name every item"))
      return nil
    }
    let items = ordered.map { blocks($0) }
    guard let ordering = Ordering(items: items), !items.contains(where: \.isEmpty) else {
      skip(
        element,
        Phrase(
          "\(items.count) butir untuk diurutkan; harus 2 sampai \(Choice.limit), tidak kosong",
          "\(items.count) items to order; it must be 2 to \(Choice.limit), none of them empty"))
      return nil
    }
    return .ordering(ordering)
  }

  mutating func matching(_ element: XMLElement, _ response: QTIResponse) -> Interaction? {
    let sets = element.children("simpleMatchSet").map { $0.children("simpleAssociableChoice") }
    let written = response.correct.isEmpty ? response.mapping.map(\.key) : response.correct
    let pairs = written.map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    guard sets.count == 2, pairs.allSatisfy({ $0.count == 2 }) else {
      skip(element, Phrase("pasangannya tidak bisa dibaca", "its pairs cannot be read"))
      return nil
    }
    var words: [String: [Inline]] = [:]
    for choice in sets.joined() { words[choice["identifier"] ?? ""] = blocks(choice).joined }
    var matching = MatchingPairs()
    for prompt in sets[0].map({ $0["identifier"] ?? "" }) {
      let targets = pairs.filter { $0[0] == prompt }.map { $0[1] }
      guard targets.count == 1 else {
        let name = words[prompt]?.plainText ?? prompt
        skip(
          element,
          Phrase(
            "'\(name)' punya \(targets.count) pasangan; harus satu",
            "'\(name)' has \(targets.count) matches; it must be one"))
        return nil
      }
      matching.add(prompt: words[prompt] ?? [], target: words[targets[0]] ?? [])
    }
    for target in sets[1] {
      matching.add(prompt: [], target: words[target["identifier"] ?? ""] ?? [])
    }
    return unwrap(matching.matching, at: element).map { .matching($0) }
  }

  private mutating func unwrap<Value>(
    _ held: Result<Value, NotHeld>, at element: XMLElement
  ) -> Value? {
    switch held {
    case .success(let value): return value
    case .failure(let problem):
      skip(element, problem.message)
      return nil
    }
  }

  // MARK: Typed answers

  /// One gap on a line of its own is a short answer or a number; gaps in sentences are a cloze text.
  mutating func typed(
    _ elements: [XMLElement], title: inout [Inline], stem: inout [Block]
  ) -> Interaction? {
    guard elements.count == 1, let response = response(ofGap: 0) else { return cloze(elements) }
    let isAlone = stem.contains(where: \.isGapAlone)
    if isAlone { stem.removeAll(where: \.isGapAlone) }
    if response.isNumber || !response.ranges.isEmpty {
      // A gap for a number in a sentence is shown as a line.
      let line = { (inlines: [Inline]) in inlines.mapped { $0.isGap ? [.text("____")] : [$0] } }
      (title, stem) = (line(title), stem.mappedInlines(line))
      return numeric(elements[0], response)
    }
    return isAlone ? shortAnswer(elements[0], response) : cloze(elements)
  }

  private func answers(to response: QTIResponse) -> [(text: String, weight: AnswerWeight?)] {
    response.typedAnswers(best: best(of: response.mapping.map(\.value)))
  }

  private mutating func numeric(_ element: XMLElement, _ response: QTIResponse) -> Interaction? {
    let best = best(of: response.ranges.map(\.score))
    var accepted = response.ranges.compactMap { answer -> NumericAnswer.Accepted? in
      guard let best, let weight = AnswerWeight(answer.score, of: best) else { return nil }
      return .init(
        range: answer.range, written: answer.range.written, feedback: [],
        weight: weight == .full ? nil : weight)
    }
    if accepted.isEmpty {
      for answer in answers(to: response) {
        guard let range = NumericAnswer.range(around: answer.text, tolerance: "0") else {
          skip(element, Phrase("'\(answer.text)' bukan angka", "'\(answer.text)' is no number"))
          return nil
        }
        accepted.append(
          .init(range: range.range, written: range.written, feedback: [], weight: answer.weight))
      }
    }
    guard let numeric = NumericAnswer(accepted: accepted) else { return noKey(element) }
    return .numeric(numeric)
  }

  private mutating func shortAnswer(
    _ element: XMLElement, _ response: QTIResponse
  ) -> Interaction? {
    let accepted = answers(to: response).map {
      ShortAnswer.Accepted(text: AcceptedText(words: $0.text), feedback: [], weight: $0.weight)
    }
    guard let answer = ShortAnswer(accepted: accepted) else { return noKey(element) }
    reportCase(response, element)
    return .shortAnswer(answer)
  }

  private mutating func noKey(_ element: XMLElement) -> Interaction? {
    skip(element, Phrase("tidak ada jawaban yang benar", "there is no right answer"))
    return nil
  }

  private mutating func cloze(_ elements: [XMLElement]) -> Interaction? {
    var gaps: [[AcceptedText]] = []
    for (number, element) in elements.enumerated() {
      let response = response(ofGap: number)
      let answers = response.map { $0.typedAnswers(best: $0.best(isMultiple: false)) } ?? []
      for partial in answers where partial.weight != nil {
        report(
          element,
          Phrase(
            "jawaban sebagian '\(partial.text)' tidak ikut",
            "the partly right answer '\(partial.text)' is left out"))
      }
      gaps.append(answers.filter { $0.weight == nil }.map { AcceptedText(words: $0.text) })
      if let response { reportCase(response, element) }
    }
    guard let cloze = Cloze(gaps: gaps) else {
      skip(
        elements[0],
        Phrase(
          "isiannya \(gaps.count), dan setiap isian harus punya jawaban; paling banyak \(Choice.limit)",
          "it has \(gaps.count) gaps, and each needs an answer; at most \(Choice.limit)"))
      return nil
    }
    return .cloze(cloze)
  }

  private mutating func reportCase(_ response: QTIResponse, _ element: XMLElement) {
    guard response.isCaseSensitive else { return }
    report(
      element,
      Phrase(
        "di QTI huruf besar dan kecil dibedakan; di sini tidak",
        "in QTI upper and lower case matter; here they do not"))
  }
}

extension ClosedRange<DecimalNumber> {
  /// As an author writes it: `20..25`, or the number alone.
  fileprivate var written: String {
    lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)..\(upperBound)"
  }
}

extension Block {
  fileprivate var isGapAlone: Bool {
    guard case .paragraph(let inlines) = content else { return false }
    return inlines.count == 1 && inlines[0].isGap
  }
}
