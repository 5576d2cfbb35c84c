import LearningCore

extension Preview {
  func page(of course: Course) -> PreviewPage {
    let path = SitePath.manuscript(course.path)
    let modules = HTML(each: course.modules) { module in
      """
      <li><a href="\(path.link(to: .manuscript(module.path)))">\(module.title)</a> \
      \(counts(of: [module.path]))</li>

      """
    }
    return PreviewPage(
      path: path, title: course.title,
      content: """
        \(heading(course.title, anchor: course.titleAnchor, [course.path]))\
        <p class="lead" lang="\(course.language)">\(course.summary)</p>
        \(report(on: course.path))\
        \(pair(course.overview, of: course, on: path, headingsFrom: 2))<ol class="files">
        \(modules)</ol>

        """)
  }

  func page(of module: Module, in course: Course) -> PreviewPage {
    let path = SitePath.manuscript(module.path)
    let lessons = HTML(each: module.lessons) { lesson in
      """
      <section class="part">
      <h2 id="\(lesson.anchor)" lang="\(course.language)">\(lesson.title)</h2>
      \(pair(lesson.blocks, of: course, on: path, headingsFrom: 3))</section>

      """
    }
    var facts = [module.path]
    if module.minutes > 0 { facts.append(Words.minutes(module.minutes)[language]) }
    facts.append(Words.lessons(module.lessons.count)[language])
    if module.visibility == .staff { facts.append(PreviewWords.staff[language]) }
    return PreviewPage(
      path: path, title: module.title,
      content: """
        \(trail(course, from: path))\(heading(module.title, anchor: module.titleAnchor, facts))\
        \(report(on: module.path))\(objectives(of: module, in: course))\
        \(pair(module.opening, of: course, on: path, headingsFrom: 2))\(lessons)
        """)
  }

  private func trail(_ course: Course, from path: SitePath) -> HTML {
    if course.path.isEmpty { return "" }
    return """
      <nav class="trail" aria-label="\(Words.trail[language])">
      <ol>
      <li><a href="\(path.link(to: .manuscript(course.path)))">\(course.title)</a></li>
      </ol>
      </nav>

      """
  }

  /// The title, and under it what there is to know in few words.
  func heading(_ title: String, anchor: String?, _ facts: [String]) -> HTML {
    let id: HTML = anchor.map { " id=\"\($0)\"" } ?? ""
    return """
      <h1\(id)>\(title)</h1>
      <p class="measure">\(facts.joined(separator: " · "))</p>

      """
  }

  private func objectives(of module: Module, in course: Course) -> HTML {
    if module.objectives.isEmpty { return "" }
    return """
      <div class="objectives">
      <p>\(Words.objectives[language])</p>
      <ul lang="\(course.language)">
      \(HTML(each: module.objectives) { "<li>\($0.text) <code>\($0.id.description)</code></li>\n" })\
      </ul>
      </div>

      """
  }
}
