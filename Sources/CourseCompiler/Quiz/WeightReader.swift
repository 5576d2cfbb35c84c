import LearningCore

// Reads the weights that authors give to answers: `- [ ] Hampir benar {weight=50}`.

extension List.Item {
  /// Takes `{weight=…}` off the end of the item's first paragraph.
  ///
  /// - Returns: what stands behind the sign.
  mutating func takeWeight(_ source: SourceText) -> String? {
    guard let block = blocks.first, case .paragraph(var inlines) = block.content,
      case .text(let text) = inlines.last, text.last == "}",
      let (rest, weight) = splitWeight(from: text)
    else { return nil }
    // With a backslash in front, the brace is one of the author's words.
    let breaks = inlines.count { $0 == .softBreak || $0 == .hardBreak }
    let line = source.line(block.line + breaks).trimmed
    if let open = line.lastIndex(of: UInt8(ascii: "{")), open > line.startIndex,
      line[open - 1] == UInt8(ascii: "\\")
    {
      return nil
    }
    inlines.removeLast()
    if !rest.isEmpty {
      inlines.append(.text(rest))
    } else if inlines.last == .softBreak {
      inlines.removeLast()
    }
    if inlines.isEmpty { blocks.removeFirst() } else { blocks[0].content = .paragraph(inlines) }
    return weight
  }
}

/// Takes `{weight=…}` off the end of an answer to type, as it stands in the file.
func takeWeight(from written: inout String) -> String? {
  guard written.last == "}", let (rest, weight) = splitWeight(from: written), !rest.isEmpty else {
    return nil
  }
  written = rest
  return weight
}

private func splitWeight(from text: String) -> (rest: String, weight: String)? {
  guard let (rest, attributes) = Attributes.split(from: text), attributes.id == nil,
    attributes.classes.isEmpty, attributes.values.count == 1,
    let weight = attributes.values["weight"]
  else { return nil }
  return (rest, weight)
}

extension AnswerReader {
  mutating func readWeight(_ written: String, line: Int) -> AnswerWeight? {
    let number = written.last == "%" ? String(written.dropLast()) : written
    if let weight = DecimalNumber(number).flatMap(AnswerWeight.init(percent:)) { return weight }
    report(.weightMalformed(written, at: source.range(of: "weight=" + written, line: line)))
    return nil
  }

  /// A box and a weight that say the opposite of each other.
  ///
  /// - Returns: whether there is one.
  mutating func reportContradictions(
    _ options: [QuestionDraft.Option], isMultiple: Bool
  ) -> Bool {
    var isAny = false
    for option in options {
      guard let weight = option.weight else { continue }
      let isWrong =
        option.isKey
        ? weight <= .nothing : isMultiple ? weight > .nothing : weight == .full
      guard isWrong else { continue }
      let place = source.range(of: "weight=", line: option.line)
      report(.weightContradictsBox(weight, isKey: option.isKey, at: place))
      isAny = true
    }
    return isAny
  }

  /// Weights of which nobody can get everything.
  mutating func reportUnreachable(_ choice: Choice) {
    guard choice.isWeighted else { return }
    let weights = choice.options.indices.map { max(choice.weight(ofOption: $0), .nothing) }
    let most =
      choice.isMultiple
      ? weights.reduce(0) { $0 + $1.units } : weights.map(\.units).max() ?? 0
    if most < AnswerWeight.full.units { report(.weightsIncomplete(at: place)) }
  }
}
