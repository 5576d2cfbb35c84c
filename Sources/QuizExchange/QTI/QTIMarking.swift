import LearningCore

// What is right, and what it earns: response and outcome declarations, response processing.

extension QTIItemWriter {
  mutating func writeDeclarations() {
    switch question.interaction {
    case .choice(let choice):
      let cardinality = choice.isMultiple ? "multiple" : "single"
      let keys = choice.keys.map(optionName)
      guard choice.isMultiple, isExact else {
        let entries = choice.shares.enumerated().compactMap { index, share in
          share == .nothing ? nil : (optionName(index), score(of: share))
        }
        writeResponse("RESPONSE", cardinality, "identifier", correct: keys, entries, bounds: true)
        break
      }
      writeResponse("RESPONSE", cardinality, "identifier", correct: keys)
    case .ordering(let ordering):
      writeResponse(
        "RESPONSE", "ordered", "identifier", correct: ordering.items.indices.map(optionName))
      if scoring != .allOrNothing {
        lose(
          "di QTI urutan bernilai penuh atau nol, tidak sebagian",
          "in QTI an order earns everything or nothing, not a part")
      }
    case .matching(let matching):
      let pairs = matching.keys.enumerated().map { "P\($0 + 1) T\($1 + 1)" }
      let share = AnswerWeight(units: Mark.unitsPerPoint / pairs.count) ?? .full
      let entries = isExact ? [] : pairs.map { ($0, score(of: share)) }
      writeResponse(
        "RESPONSE", "multiple", "directedPair", correct: pairs, entries, bounds: true)
    case .shortAnswer(let answer):
      let entries = answer.accepted.compactMap { accepted in
        accepted.text.plainWords.map { ($0, score(of: accepted.earned)) }
      }
      reportTypedFeedback(answer.accepted.map(\.feedback))
      writeResponse("RESPONSE", "single", "string", correct: entries.prefix(1).map(\.0), entries)
    case .numeric(let answer):
      reportTypedFeedback(answer.accepted.map(\.feedback))
      let middle = answer.accepted.first.flatMap { DecimalNumber.middle(of: $0.range) }
      writeResponse("RESPONSE", "single", "float", correct: middle.map { ["\($0)"] } ?? [])
    case .cloze(let cloze):
      for (number, gap) in cloze.gaps.enumerated() {
        let share = AnswerWeight(units: Mark.unitsPerPoint / cloze.gaps.count) ?? .full
        let entries = gap.compactMap(\.plainWords).map { ($0, score(of: share)) }
        writeResponse(
          responseName(number), "single", "string", correct: entries.prefix(1).map(\.0), entries)
      }
    case .open: writeResponse("RESPONSE", "single", "string", correct: [])
    case .likert: break
    }
    writeOutcomes()
  }

  /// Whether only exactly the right response earns anything.
  private var isExact: Bool {
    switch question.interaction {
    case .choice(let choice):
      scoring == .allOrNothing && !choice.isWeighted
    case .matching: scoring == .allOrNothing
    case .ordering: true
    case .shortAnswer, .numeric, .cloze, .likert, .open: false
    }
  }

  private mutating func reportTypedFeedback(_ feedback: [[Block]]) {
    guard feedback.contains(where: { !$0.isEmpty }) else { return }
    lose("umpan balik jawaban yang diketik tidak ikut", "the feedback of typed answers is left out")
  }

  /// The share of the question's points, with up to six decimals.
  private func score(of share: AnswerWeight) -> String {
    let scaled = share.units * question.points * 1_000_000
    let unit = Mark.unitsPerPoint
    let rounded = (scaled + (scaled < 0 ? -unit : unit) / 2) / unit
    return DecimalNumber(digits: rounded, scale: 6)?.description ?? "0"
  }

  // MARK: Declarations

  private mutating func writeResponse(
    _ name: String, _ cardinality: String, _ type: String, correct: [String],
    _ entries: [(key: String, score: String)] = [], bounds: Bool = false
  ) {
    let attributes = [("identifier", name), ("cardinality", cardinality), ("baseType", type)]
    element("responseDeclaration", attributes) { writer in
      if !correct.isEmpty {
        writer.element("correctResponse") { writer in
          for value in correct { writer.element("value", text: value) }
        }
      }
      guard !entries.isEmpty else { return }
      let most = "\(writer.question.points)"
      let attributes = (bounds ? [("lowerBound", "0"), ("upperBound", most)] : [])
      writer.element("mapping", attributes + [("defaultValue", "0")]) { writer in
        for entry in entries {
          let isText = type == "string" ? [("caseSensitive", "false")] : []
          writer.element(
            "mapEntry", [("mapKey", entry.key), ("mappedValue", entry.score)] + isText, text: "")
        }
      }
    }
  }

  private mutating func writeOutcomes() {
    let points = "\(question.points)"
    writeOutcome("SCORE", "float", value: "0", normalMaximum: points)
    writeOutcome("MAXSCORE", "float", value: points)
    if case .choice(let choice) = question.interaction,
      choice.options.contains(where: { !$0.feedback.isEmpty })
    {
      writeOutcome(
        "FEEDBACK", "identifier", cardinality: choice.isMultiple ? "multiple" : "single")
    }
    if !question.explanation.isEmpty {
      writeOutcome("EXPLANATION", "identifier", value: "explanation")
    }
  }

  private mutating func writeOutcome(
    _ name: String, _ type: String, cardinality: String = "single", value: String? = nil,
    normalMaximum: String? = nil
  ) {
    var attributes = [("identifier", name), ("cardinality", cardinality), ("baseType", type)]
    if let normalMaximum { attributes.append(("normalMaximum", normalMaximum)) }
    guard let value else { return element("outcomeDeclaration", attributes, text: "") }
    element("outcomeDeclaration", attributes) { writer in
      writer.element("defaultValue") { $0.element("value", text: value) }
    }
  }

  // MARK: Response processing

  mutating func writeProcessing() {
    if case .open = question.interaction { return }
    element("responseProcessing") { writer in
      switch writer.question.interaction {
      case .numeric(let answer): writer.writeConditions(answer)
      case .cloze(let cloze):
        writer.element("setOutcomeValue", [("identifier", "SCORE")]) { writer in
          writer.element("sum") { writer in
            for number in cloze.gaps.indices {
              writer.element(
                "mapResponse", [("identifier", writer.responseName(number))], text: "")
            }
          }
        }
      case _ where writer.isExact: writer.writeMatch()
      default:
        writer.element("setOutcomeValue", [("identifier", "SCORE")]) {
          $0.element("mapResponse", [("identifier", "RESPONSE")], text: "")
        }
      }
      if case .choice(let choice) = writer.question.interaction,
        choice.options.contains(where: { !$0.feedback.isEmpty })
      {
        writer.element("setOutcomeValue", [("identifier", "FEEDBACK")]) {
          $0.element("variable", [("identifier", "RESPONSE")], text: "")
        }
      }
    }
  }

  private mutating func writeMatch() {
    element("responseCondition") { writer in
      writer.element("responseIf") { writer in
        writer.element("match") { writer in
          writer.element("variable", [("identifier", "RESPONSE")], text: "")
          writer.element("correct", [("identifier", "RESPONSE")], text: "")
        }
        writer.writeScore("\(writer.question.points)")
      }
    }
  }

  private mutating func writeScore(_ score: String) {
    element("setOutcomeValue", [("identifier", "SCORE")]) {
      $0.element("baseValue", [("baseType", "float")], text: score)
    }
  }

  /// The first range that holds the number counts, as here.
  private mutating func writeConditions(_ answer: NumericAnswer) {
    element("responseCondition") { writer in
      var isFirst = true
      for accepted in answer.accepted {
        guard let middle = DecimalNumber.middle(of: accepted.range),
          let margin = accepted.range.upperBound.adding(middle.negated)
        else {
          writer.lose(
            "angka '\(accepted.written)' terlalu panjang; jawaban itu tidak ikut",
            "the number '\(accepted.written)' is too long; that answer is left out")
          continue
        }
        writer.element(isFirst ? "responseIf" : "responseElseIf") { writer in
          let attributes = [("toleranceMode", "absolute"), ("tolerance", "\(margin) \(margin)")]
          writer.element("equal", attributes) { writer in
            writer.element("variable", [("identifier", "RESPONSE")], text: "")
            writer.element("baseValue", [("baseType", "float")], text: "\(middle)")
          }
          writer.writeScore(writer.score(of: accepted.earned))
        }
        isFirst = false
      }
    }
  }
}
