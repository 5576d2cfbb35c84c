import LearningCore

extension Publication {
  func coursePage(_ course: Course) -> Page {
    let path = SitePath.course(course.id)
    let overview = render(course.overview, of: course, on: path)
    let mark = languageMark(of: course)
    let modules = HTML(each: course.modules.enumerated()) { index, module in
      contents(of: module, number: index + 1, in: course)
    }
    return Page(
      path: path, title: "\(course.title) · \(siteName)", summary: course.summary,
      license: course.license,
      content: """
        \(trail(to: path, [(Words.home[language], .home)]))<h1\(mark)>\(course.title)</h1>
        <p class="lead"\(mark)>\(course.summary)</p>
        \(startLink(course))<section class="facts" aria-labelledby=":sekilas">
        <h2 id=":sekilas">\(Words.facts[language])</h2>
        <dl>
        \(HTML(each: facts(of: course), fact))</dl>
        </section>
        \(prose(overview, of: course))<section class="contents" aria-labelledby=":isi-kursus">
        <h2 id=":isi-kursus">\(Words.contents[language])</h2>
        <ol class="modules">
        \(modules)</ol>
        \(wholeCourseLink(course))\(bookLink(course))</section>

        """,
      assets: overview.assets, scripts: overview.hasPractice ? [practiceScriptLink] : [])
  }

  private func startLink(_ course: Course) -> HTML {
    guard let first = course.syllabus.first else { return "" }
    let link = SitePath.course(course.id).link(to: .lesson(first.place))
    return "<p><a class=\"button\" href=\"\(link)\">\(Words.startCourse[language])</a></p>\n"
  }

  /// Only what the author wrote.
  private func facts(of course: Course) -> [(name: Phrase, value: HTML)] {
    let mark = languageMark(of: course)
    func text(_ value: String) -> HTML { "<span\(mark)>\(value)</span>" }
    var facts: [(name: Phrase, value: HTML)] = []
    if let level = course.level { facts.append((Words.level, text(level))) }
    if !course.audience.isEmpty {
      facts.append((Words.audience, text(course.audience.joined(separator: ", "))))
    }
    if course.minutes > 0 {
      let hours = workspace.hours(minutes: course.minutes).phrase[language]
      facts.append((Words.length, "\(hours)"))
    }
    facts.append((Words.version, "\(course.version)"))
    if let license = course.license { facts.append((Words.license, licenseLink(license))) }
    if !course.authors.isEmpty {
      facts.append((Words.authors, "\(course.authors.joined(separator: ", "))"))
    }
    return facts
  }

  private func fact(_ name: Phrase, _ value: HTML) -> HTML {
    "<div><dt>\(name[language])</dt> <dd>\(value)</dd></div>\n"
  }

  private func contents(of module: Module, number: Int, in course: Course) -> HTML {
    let mark = languageMark(of: course)
    let lessons = HTML(each: module.lessons) { lesson in
      let place = LessonPlace(course.id, module.id, lesson.id)
      let link = SitePath.course(course.id).link(to: .lesson(place))
      return "<li><a href=\"\(link)\">\(lesson.title)</a></li>\n"
    }
    return """
      <li>
      <p class="eyebrow">\(moduleLine(module, number: number))</p>
      <h3\(mark)>\(module.title)</h3>
      \(objectives(of: module, in: course))<ul class="lessons"\(mark)>
      \(lessons)</ul>
      \(practiceLink(of: module, in: course, from: .course(course.id)))\
      \(paperLinks(of: module, in: course))</li>

      """
  }
}
