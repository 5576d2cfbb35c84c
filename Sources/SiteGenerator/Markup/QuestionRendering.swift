import LearningCore

// A question to read: what is asked and, folded away, what is right. Nothing here needs a script.

extension BlockRenderer {
  /// - Parameters:
  ///   - label: stands above the question.
  ///   - showsAnswer: whether the answer is unfolded to begin with.
  ///   - isPractice: whether a script may let readers answer.
  mutating func write(
    _ question: Question, label: String, showsAnswer: Bool, isPractice: Bool = false
  ) {
    let question = audience == .learners ? question.forLearners : question
    var key: HTML = ""
    if isPractice, let practiceKey = question.interaction.practiceKey {
      key = " data-key=\"\(practiceKey.canonicalText)\""
      hasPractice = true
    }
    writeAsked(question, label: label, key: key)
    writeAnswer(to: question, isOpen: showsAnswer)
    html += "</div>\n"
  }

  /// What is asked, without its answer.
  mutating func write(asked question: Question, label: String) {
    writeAsked(question.forLearners, label: label)
    html += "</div>\n"
  }

  /// Leaves its element open.
  private mutating func writeAsked(_ question: Question, label: String, key: HTML = "") {
    let id = anchorPrefix + question.id.description
    html.append(
      """
      <div class="question" id="\(id)" role="group" aria-labelledby=":soal-\(id)"\(key)>
      <p class="question-label">\(label)</p>
      <p class="question-title" id=":soal-\(id)">
      """)
    write(question.title)
    html += "</p>\n"
    write(question.stem)
    html.append("<p class=\"task\">\(question.interaction.task[language])</p>\n")
    writeChoices(of: question.interaction)
  }

  private mutating func writeChoices(of interaction: Interaction) {
    let order = interaction.shownOrder
    switch interaction {
    case .choice(let choice): write(lettered: order.map { choice.options[$0].content })
    case .likert(let scale): write(lettered: order.map { scale.options[$0] })
    case .ordering(let ordering): write(lettered: order.map { ordering.items[$0] })
    case .matching(let matching):
      html += "<ol class=\"prompts\">\n"
      for prompt in matching.prompts { writeItem(prompt) }
      html += "</ol>\n<ol class=\"options\" type=\"A\">\n"
      for target in order { writeItem(matching.targets[target]) }
      html += "</ol>\n"
    case .shortAnswer, .numeric, .cloze, .open: break
    }
  }

  private mutating func write(lettered items: [[Block]]) {
    let isTight = items.allSatisfy(\.isOneParagraph)
    html += "<ol class=\"options\" type=\"A\">\n"
    for blocks in items {
      html += "<li>"
      write(blocks, isTight: isTight)
      html += "</li>\n"
    }
    html += "</ol>\n"
  }

  private mutating func writeItem(_ inlines: [Inline]) {
    html += "<li>"
    write(inlines)
    html += "</li>\n"
  }
}

extension [Block] {
  fileprivate var isOneParagraph: Bool {
    guard count == 1, case .paragraph = self[0].content else { return isEmpty }
    return true
  }
}

extension Interaction {
  /// Positions of the options, items or targets as a page lists them: always the same, and where
  /// the order is what is asked, or the pairs are, never the right one.
  var shownOrder: [Int] {
    switch self {
    case .ordering(let ordering):
      quietOrder(of: ordering.items.map(\.plainText), avoiding: Array(ordering.items.indices))
    case .matching(let matching):
      quietOrder(of: matching.targets.map(\.plainText), avoiding: matching.keys)
    case .choice, .likert, .shortAnswer, .numeric, .cloze, .open: Array(0..<orderedCount)
    }
  }

  /// What the reader is asked to do.
  fileprivate var task: Phrase {
    switch self {
    case .choice(let choice): choice.isMultiple ? Words.chooseSeveral : Words.chooseOne
    case .shortAnswer: Words.writeWords
    case .numeric: Words.writeNumber
    case .ordering: Words.putInOrder
    case .matching: Words.pairUp
    case .cloze: Words.fillIn
    case .likert: Words.giveOpinion
    case .open: Words.writeFreely
    }
  }
}
