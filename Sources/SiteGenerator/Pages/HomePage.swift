import LearningCore

extension Publication {
  func homePage() -> Page {
    let cards = HTML(each: library.courses, card)
    let list: HTML =
      library.courses.isEmpty
      ? "<p>\(Words.noCourses[language])</p>\n" : "<ul class=\"cards\">\n\(cards)</ul>\n"
    let name = siteName
    return Page(
      path: .home,
      title: workspace.organisation.isEmpty ? name : "\(name) · \(workspace.organisation)",
      summary: Words.homeLead[language],
      license: licenses,
      content: """
        <h1>\(Words.homeTitle[language])</h1>
        <p class="lead">\(Words.homeLead[language])</p>
        \(publisher)\(fragment(.home, on: .home))\(nextSession)<section aria-labelledby=":kursus">
        <h2 id=":kursus">\(Words.courses[language])</h2>
        \(catalogueLink)\(list)</section>

        """)
  }

  private var publisher: HTML {
    if workspace.organisation.isEmpty { return "" }
    return "<p>\(Words.publishedBy(workspace.organisation)[language])</p>\n"
  }

  private func card(_ course: Course) -> HTML {
    """
    <li class="card">
    <h3\(languageMark(of: course))><a href="\(SitePath.home.link(to: .course(course.id)))">\
    \(course.title)</a></h3>
    <p\(languageMark(of: course))>\(course.summary)</p>
    <p class="measure">\(measure(of: course))</p>
    </li>

    """
  }

  /// `6 modul · 18 pelajaran · 6 JP`
  private func measure(of course: Course) -> String {
    var parts = [Words.modules(course.modules.count), Words.lessons(course.lessonCount)]
    if course.minutes > 0 { parts.append(workspace.hours(minutes: course.minutes).phrase) }
    return parts.map { $0[language] }.joined(separator: " · ")
  }

  /// The licences of all courses, each once, in the order of the courses.
  var licenses: String? {
    let names = library.courses.compactMap(\.license).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
