import LearningCore

extension Publication {
  /// The practice quiz of a module as questions on paper, with a sheet for the answers; the key is
  /// for facilitators alone.
  func quizPapers(of module: Module, _ course: Course) -> [PrintedPage] {
    guard let quiz = module.quiz.flatMap({ library[quiz: $0] }) else { return [] }
    let papers = [
      questionPaper(quiz, module, course), answerSheet(quiz, module, course),
    ]
    return audience == .trainers ? papers + [markingKey(quiz, module, course)] : papers
  }

  private func questionPaper(_ quiz: Quiz, _ module: Module, _ course: Course) -> PrintedPage {
    let path = SitePath.questionPaper(course.id, module.id)
    let words = language(of: course)
    var renderer = BlockRenderer(
      links: LinkResolver(library: library, page: path), language: words)
    for (index, question) in quiz.questions.enumerated() {
      renderer.write(asked: question, label: "\(index + 1).")
    }
    return PrintedPage(
      path: path, title: "\(PaperWords.questionPaper[words]): \(quiz.title) · \(course.title)",
      language: course.language, home: .course(course.id),
      content: """
        \(head(quiz, course, PaperWords.questionPaper[words]))\
        <p class="hint">\(PaperWords.practiceOnly[words])</p>
        <div class="numbered">
        \(renderer.html)</div>

        """,
      assets: renderer.assets)
  }

  private func answerSheet(_ quiz: Quiz, _ module: Module, _ course: Course) -> PrintedPage {
    let words = language(of: course)
    let rows = HTML(each: quiz.questions.enumerated()) { index, question in
      let field: HTML
      switch question.interaction {
      case .choice, .likert:
        field = HTML(each: 0..<question.interaction.orderedCount) {
          "<span class=\"bubble\">\(letter($0))</span> "
        }
      case .ordering, .matching:
        field = HTML(each: 0..<question.interaction.answerCount) { place in
          "<span class=\"slot\">\(place + 1)</span> "
        }
      case .cloze(let cloze):
        field = HTML(each: 0..<cloze.gaps.count) { place in
          "<span class=\"line\">\(place + 1)</span> "
        }
      case .shortAnswer, .numeric, .open: field = "<span class=\"line\"></span>"
      }
      return "<tr><th scope=\"row\">\(index + 1)</th><td>\(field)</td></tr>\n"
    }
    return PrintedPage(
      path: .answerSheet(course.id, module.id),
      title: "\(PaperWords.answerSheet[words]): \(quiz.title) · \(course.title)",
      language: course.language, home: .course(course.id),
      content: """
        \(head(quiz, course, PaperWords.answerSheet[words]))\(fields([PaperWords.name, PaperWords.date], words))\
        <p class="hint">\(PaperWords.howToAnswer[words])</p>
        <table class="answers">
        <thead><tr><th scope="col">\(PaperWords.number[words])</th>\
        <th scope="col">\(PaperWords.answer[words])</th></tr></thead>
        <tbody>
        \(rows)</tbody>
        </table>
        <p class="score">\(PaperWords.right[words]): <span class="line short"></span> \
        \(PaperWords.ofAll[words]) \(quiz.questions.count)</p>

        """)
  }

  private func markingKey(_ quiz: Quiz, _ module: Module, _ course: Course) -> PrintedPage {
    let path = SitePath.markingKey(course.id, module.id)
    let words = language(of: course)
    var renderer = BlockRenderer(
      links: LinkResolver(library: library, page: path), language: words, audience: .trainers)
    for (index, question) in quiz.questions.enumerated() {
      renderer.html.append(
        "<section class=\"key-entry\">\n<p class=\"question-title\">\(index + 1). ")
      renderer.write(question.title)
      renderer.html += "</p>\n"
      renderer.writeAnswer(to: question, isOpen: true)
      renderer.html += "</section>\n"
    }
    return PrintedPage(
      path: path, title: "\(PaperWords.markingKey[words]): \(quiz.title) · \(course.title)",
      language: course.language, home: .course(course.id),
      content: """
        \(head(quiz, course, PaperWords.markingKey[words]))\
        <p class="hint">\(PaperWords.keepApart[words])</p>
        \(renderer.html)
        """,
      assets: renderer.assets)
  }

  private func head(_ quiz: Quiz, _ course: Course, _ kind: String) -> HTML {
    """
    <p class="eyebrow">\(course.title) · \(kind)</p>
    <h1>\(quiz.title)</h1>

    """
  }

  /// Empty lines with a name in front of each.
  func fields(_ names: [Phrase], _ words: Language) -> HTML {
    let fields = HTML(each: names) {
      "<p class=\"field\">\($0[words]): <span class=\"line\"></span></p>\n"
    }
    return "<div class=\"fields\">\n\(fields)</div>\n"
  }
}

extension Interaction {
  /// How many letters an answer on paper has.
  fileprivate var answerCount: Int {
    switch self {
    case .matching(let matching): matching.prompts.count
    default: orderedCount
    }
  }
}
