import LearningCore

// A question inside a lesson: for the learner alone, nothing is recorded.

extension BlockLayout {
  func lines(_ question: Question) -> [Line] {
    let item = Paper.Item(withFixedOrder: question)
    var lines = [
      Line(Phrase("Uji diri", "Check yourself")[language] + (isPlain ? ":" : ""), .bold)
    ]
    lines += wrap(spans(question.title), width: width)
    for part in [self.lines(question.stem), choices(of: item)] where !part.isEmpty {
      lines += [Line()] + part
    }
    if showsAnswers {
      lines += [Line()] + self.lines(solution(of: item, language: language))
    }
    return lines
  }

  /// What a question offers to choose from, to order or to match, with its letters.
  private func choices(of item: Paper.Item) -> [Line] {
    switch item.question.interaction {
    case .choice(let choice): lettered(item.order.map { choice.options[$0].content })
    case .likert(let scale): lettered(item.order.map { scale.options[$0] })
    case .ordering(let ordering): lettered(item.order.map { ordering.items[$0] })
    case .matching(let matching):
      matching.prompts.enumerated().flatMap { number, prompt in
        marked(Line("\(number + 1). "), [Block(.paragraph(prompt), line: 0)])
      } + [Line()]
        + lettered(item.order.map { [Block(.paragraph(matching.targets[$0]), line: 0)] })
    case .shortAnswer, .numeric, .cloze, .open: []
    }
  }

  func lettered(_ contents: [[Block]]) -> [Line] {
    contents.enumerated().flatMap { marked(Line("\(letter($0)). "), $1) }
  }
}

extension Paper.Item {
  /// A question in an order that is the same for everybody and gives nothing away: things to order
  /// or to match by the alphabet.
  fileprivate init(withFixedOrder question: Question) {
    var order = Array(0..<question.interaction.orderedCount)
    switch question.interaction {
    case .ordering(let ordering):
      let texts = ordering.items.map(\.plainText)
      order.sort { (texts[$0], $0) < (texts[$1], $1) }
      // The alphabet may happen to be the right order.
      if order == Array(order.indices) { order.reverse() }
    case .matching(let matching):
      let texts = matching.targets.map(\.plainText)
      order.sort { (texts[$0], $0) < (texts[$1], $1) }
    case .choice, .likert, .shortAnswer, .numeric, .cloze, .open: break
    }
    self.init(question: question, points: question.points, order: order)
  }
}

extension [Block] {
  /// The questions for the learner alone, wherever they stand.
  var selfChecks: [Block] {
    flatMap { block -> [Block] in
      switch block.content {
      case .selfCheck: [block]
      case .quote(let blocks): blocks.selfChecks
      case .callout(let callout): callout.blocks.selfChecks
      case .list(let list): list.items.flatMap(\.blocks.selfChecks)
      case .details(let details): details.blocks.selfChecks
      case .heading, .paragraph, .code, .table, .rule: []
      }
    }
  }
}
