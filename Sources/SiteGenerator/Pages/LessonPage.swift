import LearningCore

extension Publication {
  func lessonPage(_ entry: SyllabusEntry) -> Page {
    let path = SitePath.lesson(entry.place)
    let course = entry.course
    let mark = languageMark(of: course)
    var words = GlossaryLinker(glossaryWords)
    let opening = render(
      words.linked(entry.opensModule ? entry.module.opening : []), of: course, on: path,
      headingsFrom: 3)
    let lesson = render(words.linked(entry.lesson.blocks), of: course, on: path)
    let number = Words.lessonNumber(entry.number, of: entry.count)[language]
    let stations = [(Words.home[language], SitePath.home), (course.title, .course(course.id))]
    return Page(
      path: path, title: "\(entry.lesson.title) · \(course.title)",
      summary: "\(number). \(entry.module.title). \(course.title).",
      license: course.license,
      content: """
        \(trail(to: path, stations))<article>
        \(moduleHead(entry, opening: prose(opening, of: course)))<header class="lesson-head">
        <h1\(mark)>\(entry.lesson.title)</h1>
        <p class="measure">\(number)</p>
        <progress value="\(entry.number)" max="\(entry.count)" aria-hidden="true"></progress>
        </header>
        \(contents(lesson.sections, mark: mark))\(prose(lesson, of: course))\
        \(entry.closesModule ? practiceLink(of: entry.module, in: course, from: path) : "")</article>
        \(steps(of: entry, from: path))
        """,
      assets: lesson.assets.union(opening.assets),
      scripts: lesson.hasPractice || opening.hasPractice ? [practiceScriptLink] : [],
      explainedWords: words.seen)
  }

  /// One line, or at the start of a module all that the author says about it.
  private func moduleHead(_ entry: SyllabusEntry, opening: HTML) -> HTML {
    let module = entry.module
    let mark = languageMark(of: entry.course)
    guard entry.opensModule else {
      return """
        <p class="eyebrow">\(Words.moduleNumber(entry.moduleNumber)[language]): \
        <span\(mark)>\(module.title)</span></p>

        """
    }
    return """
      <section class="module-head" aria-labelledby=":modul">
      <p class="eyebrow">\(moduleLine(module, number: entry.moduleNumber))</p>
      <h2 id=":modul"\(mark)>\(module.title)</h2>
      \(opening)\(objectives(of: module, in: entry.course))</section>

      """
  }

  /// Short lessons need no table of contents.
  private func contents(_ sections: [Heading], mark: HTML) -> HTML {
    let anchored = sections.filter { !$0.anchor.isEmpty }
    guard anchored.count >= 3 else { return "" }
    let items = HTML(each: anchored) { heading in
      let fragment = percentEncoded(path: heading.anchor)
      return "<li><a href=\"#\(fragment)\">\(heading.content.plainText)</a></li>\n"
    }
    return """
      <nav class="in-page" aria-label="\(Words.inThisLesson[language])">
      <p class="eyebrow">\(Words.inThisLesson[language])</p>
      <ul\(mark)>
      \(items)</ul>
      </nav>

      """
  }

  private func steps(of entry: SyllabusEntry, from path: SitePath) -> HTML {
    let mark = languageMark(of: entry.course)
    func link(_ step: LessonStep?, _ word: Phrase, _ relation: StaticString) -> HTML {
      guard let step else { return "" }
      let name = HTML(stringLiteral: relation)
      return """
        <a class="\(name)" rel="\(name)" href="\(path.link(to: .lesson(step.place)))">\
        <span class="eyebrow">\(word[language])</span> <span\(mark)>\(step.title)</span></a>

        """
    }
    let end: HTML = entry.next == nil ? "<p class=\"end\">\(Words.courseEnd[language])</p>\n" : ""
    return """
      \(end)<nav class="steps" aria-label="\(Words.neighbours[language])">
      \(link(entry.previous, Words.previous, "prev"))\(link(entry.next, Words.next, "next"))\
      <a class="back" href="\(path.link(to: .course(entry.course.id)))">\
      \(Words.backToCourse[language])</a>
      </nav>

      """
  }
}
