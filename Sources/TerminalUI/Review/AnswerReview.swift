import LearningCore

/// What was answered beside what is right, for every kind of question.
struct AnswerReview {
  let item: Paper.Item
  /// `nil` when nothing was answered.
  let response: Response?
  /// Also what is neither right nor chosen.
  let showsEveryOption: Bool
  let language: Language

  var blocks: [Block] {
    switch item.question.interaction {
    case .choice: options
    case .shortAnswer(let answer):
      typed(
        accepted: answer.accepted.map { ($0.text.written, $0.earned) },
        feedback: text.flatMap(answer.accepted)?.feedback)
    case .numeric(let answer):
      typed(
        accepted: answer.accepted.map { ($0.written, $0.earned) },
        feedback: text.flatMap(answer.accepted)?.feedback)
    case .ordering(let ordering): order(ordering)
    case .matching(let matching): pairs(matching)
    case .cloze(let cloze): gaps(cloze)
    case .likert(let scale): step(of: scale)
    case .open: words
    }
  }

  // MARK: Choosing

  private var options: [Block] {
    let choice = item.question.interaction.choice
    let keys = Set(choice?.keys ?? [])
    let chosen = Set(response?.chosen ?? [])
    return item.options.enumerated().flatMap { index, option -> [Block] in
      var label: Phrase
      let weight = choice.flatMap { $0.isWeighted ? $0.weight(ofOption: option.position) : nil }
      let earnsSome = weight.map { $0 > .nothing } ?? false
      switch (keys.contains(option.position), chosen.contains(option.position)) {
      case (true, true): label = Phrase("Jawaban Anda, benar", "Your answer, right")
      case (true, false): label = Phrase("Kunci", "Key")
      case (false, true) where earnsSome:
        label = Phrase("Jawaban Anda, sebagian benar", "Your answer, partly right")
      case (false, true): label = Phrase("Jawaban Anda, salah", "Your answer, wrong")
      case (false, false):
        guard showsEveryOption else { return [] }
        label = earnsSome ? Phrase("Sebagian benar", "Partly right") : Phrase("Salah", "Wrong")
      }
      if let weight, weight != .nothing, weight != .full {
        label = Phrase(
          "\(label.indonesian) (\(weight.phrase.indonesian))",
          "\(label.english) (\(weight.phrase.english))")
      }
      return labelled(label, [.text("\(letter(index)). ")], option.option.content)
        + quoted(option.option.feedback)
    }
  }

  private func step(of scale: Scale) -> [Block] {
    item.order.enumerated().flatMap { index, position -> [Block] in
      guard response?.chosen == [position] else { return [] }
      return labelled(Self.yours, [.text("\(letter(index)). ")], scale.options[position])
    }
  }

  // MARK: Typing

  private static let yours = Phrase("Jawaban Anda", "Your answer")
  private static let accepted = Phrase("Yang diterima", "Accepted")

  private var text: String? {
    guard case .text(let text) = response else { return nil }
    return text
  }

  private func typed(
    accepted: [(written: String, weight: AnswerWeight)], feedback: [Block]?
  ) -> [Block] {
    let answer = text.map { labelled(Self.yours, [.code($0)]) } ?? []
    // What earns nothing is there for its feedback alone.
    let earning = accepted.filter { $0.weight > .nothing }.map { written, weight -> [Inline] in
      weight == .full
        ? [.code(written)] : [.code(written), .text(" (\(weight.phrase[language]))")]
    }
    return answer + labelled(Self.accepted, Array(earning.joined(separator: [.text(", ")])))
      + quoted(feedback ?? [])
  }

  private var words: [Block] {
    guard let text else { return [] }
    let lines = text.split(separator: "\n").map { [Inline.text(String($0))] }
    return labelled(Self.yours, Array(lines.joined(separator: [.hardBreak])))
  }

  private func gaps(_ cloze: Cloze) -> [Block] {
    let right = response.flatMap(item.question.interaction.rightParts)
    var texts: [String] = []
    if case .texts(let typed) = response { texts = typed }
    return bullets(
      cloze.gaps.indices.map { gap in
        let accepted = codes(cloze.gaps[gap].map(\.written))
        let number = Inline.text("(\(gap + 1)) ")
        guard let right else { return [number] + accepted }
        guard !texts[gap].allSatisfy(\.isWhitespace) else {
          return [number, say(Phrase("tidak diisi; yang diterima: ", "left empty; accepted: "))]
            + accepted
        }
        let typed = [number, .code(texts[gap]), .text(": ")]
        return right[gap]
          ? typed + [say(Phrase("benar", "right"))]
          : typed + [say(Phrase("belum tepat; yang diterima: ", "not right; accepted: "))]
            + accepted
      })
  }

  // MARK: Ordering and matching

  private func order(_ ordering: Ordering) -> [Block] {
    let solution =
      labelled(Phrase("Urutan yang benar", "The right order"), []) + numbered(ordering.items)
    guard case .order(let order) = response,
      let right = item.question.interaction.rightParts(of: .order(order)), right.contains(false)
    else { return solution }
    let misplaced = [Inline.text(" "), say(Phrase("(salah tempat)", "(misplaced)"))]
    let given = zip(order, right).map { position, isRight in
      isRight ? ordering.items[position] : ordering.items[position].ending(in: misplaced)
    }
    return labelled(Phrase("Urutan Anda", "Your order"), []) + numbered(given) + solution
  }

  private func pairs(_ matching: Matching) -> [Block] {
    bullets(
      matching.prompts.indices.map { prompt in
        let key = matching.keys[prompt]
        let pair = [Inline.strong(matching.prompts[prompt] + [.text(": ")])] + matching.targets[key]
        guard case .matches(let chosen) = response else { return pair }
        guard let target = chosen[prompt] else {
          return pair + [say(Phrase(" (belum Anda pasangkan)", " (you left it open)"))]
        }
        guard target != key else { return pair + [say(Phrase(" (benar)", " (right)"))] }
        return pair + [say(Phrase(" (pilihan Anda: ", " (you chose: "))]
          + matching.targets[target] + [.text(")")]
      })
  }

  // MARK: Parts

  private func say(_ phrase: Phrase) -> Inline { .text(phrase[language]) }

  private func quoted(_ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [Block(.quote(blocks), line: 0)]
  }

  private func codes(_ texts: [String]) -> [Inline] {
    Array(texts.map { [Inline.code($0)] }.joined(separator: [.text(", ")]))
  }

  private func bullets(_ items: [[Inline]]) -> [Block] {
    list(items.map { [paragraph($0)] }, start: nil)
  }

  private func numbered(_ items: [[Block]]) -> [Block] { list(items, start: 1) }

  private func list(_ items: [[Block]], start: Int?) -> [Block] {
    let list = List(start: start, isTight: true, items: items.map { List.Item(blocks: $0) })
    return [Block(.list(list), line: 0)]
  }

  /// `**Label:** lead`, in the same paragraph as the beginning of the content where that is one.
  private func labelled(_ label: Phrase, _ lead: [Inline], _ content: [Block] = []) -> [Block] {
    var content = content
    let lead = [Inline.strong([.text("\(label[language]): ")])] + lead
    if case .paragraph(let inlines) = content.first?.content {
      content[0].content = .paragraph(lead + inlines)
    } else {
      content.insert(paragraph(lead), at: 0)
    }
    return content
  }
}

extension [Block] {
  /// The blocks with a remark at the end of the first paragraph, or below when there is none.
  fileprivate func ending(in remark: [Inline]) -> [Block] {
    guard !remark.isEmpty else { return self }
    guard case .paragraph(let inlines) = first?.content else { return self + [paragraph(remark)] }
    var blocks = self
    blocks[0].content = .paragraph(inlines + remark)
    return blocks
  }
}
