import LearningCore

extension Preview {
  func page(of quiz: Quiz) -> PreviewPage {
    let path = SitePath.manuscript(quiz.path)
    let facts = HTML(each: drawing.facts(quiz)) { name, value in
      "<div><dt>\(name)</dt> <dd>\(value)</dd></div>\n"
    }
    let questions = HTML(each: quiz.questions.enumerated()) { index, question in
      let before = index > 0 ? quiz.questions[index - 1].pool : nil
      let pool = poolHeading(of: question, after: before, in: quiz)
      return "\(pool)\(part(question, number: index + 1, on: path))"
    }
    return PreviewPage(
      path: path, title: quiz.title,
      content: """
        \(heading(quiz.title, anchor: nil, [quiz.path]))\(report(on: quiz.path))\
        <section class="facts">
        <dl>
        \(facts)</dl>
        </section>
        \(questions)
        """)
  }

  private func poolHeading(
    of question: Question, after previous: PoolID?, in quiz: Quiz
  ) -> HTML {
    guard let id = question.pool, id != previous else { return "" }
    let title = quiz.pools.first { $0.id == id }?.title ?? id.description
    return "<h2>\(title)</h2>\n"
  }

  private func part(_ question: Question, number: Int, on path: SitePath) -> HTML {
    var renderer = render([], of: nil, on: path, headingsFrom: 3)
    renderer.write(question, label: label(of: question, number: number), showsAnswer: true)
    let asked = Paper.Item(
      question: question.forLearners, points: question.points,
      order: question.interaction.shownOrder)
    return """
      <section class="part">
      \(pair(renderer.html, of: nil, terminal: drawing.question(asked)))\(see(question, from: path))</section>

      """
  }

  /// `Soal 3 · pilihan tunggal · 2 poin · baris 41 · sandi-terkuat`
  private func label(of question: Question, number: Int) -> String {
    var parts = [
      PreviewWords.question(number), PreviewWords.kind(question.interaction),
      PreviewWords.points(question.points),
    ]
    if let pool = question.pool { parts.append(PreviewWords.pool(pool.description)) }
    if !question.tags.isEmpty { parts.append(PreviewWords.tags(names(question.tags))) }
    if !question.objectives.isEmpty {
      parts.append(PreviewWords.objectives(names(question.objectives)))
    }
    parts.append(PreviewWords.line(question.line))
    return (parts.map { $0[language] } + [question.id.description]).joined(separator: " · ")
  }

  private func names<Kind>(_ names: [Name<Kind>]) -> String {
    names.map(\.description).joined(separator: ", ")
  }

  /// The way to the lesson that answers a question.
  private func see(_ question: Question, from path: SitePath) -> HTML {
    guard let see = question.see else { return "" }
    let file = library[course: see.course]?[module: see.module]?.path
    let words = see.description
    let link: HTML =
      file.map {
        "<a href=\"\(path.link(to: .manuscript($0), fragment: see.fragment))\">\(words)</a>"
      } ?? "\(words)"
    return "<p class=\"measure\">\(PreviewWords.see[language]): \(link)</p>\n"
  }
}
