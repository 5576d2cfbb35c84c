import LearningCore

extension Publication {
  /// A course on one page, to be printed or kept.
  func wholeCourse(_ course: Course) -> PrintedPage {
    let path = SitePath.wholeCourse(course.id)
    let overview = render(course.overview, of: course, on: path)
    var assets = overview.assets
    let modules = HTML(each: course.modules.enumerated()) { index, module in
      let prefix = "\(module.id):"
      var html: HTML = """
        <section class="module">
        <p class="eyebrow">\(moduleLine(module, number: index + 1))</p>
        <h2>\(module.title)</h2>
        \(objectives(of: module, in: course))
        """
      html.append(text(module.opening, of: course, from: 3, on: path, prefix: prefix, &assets))
      for lesson in module.lessons {
        html.append("<h3 id=\"\(prefix + lesson.anchor)\">\(lesson.title)</h3>\n")
        html.append(text(lesson.blocks, of: course, from: 4, on: path, prefix: prefix, &assets))
      }
      html += "</section>\n"
      return html
    }
    return PrintedPage(
      path: path, title: "\(course.title) · \(PaperWords.wholeCourse[language])",
      language: course.language, home: .course(course.id),
      content: """
        <h1>\(course.title)</h1>
        <p class="lead">\(course.summary)</p>
        \(writtenAddress(of: .course(course.id)))\(licenceLine(of: course))\(overview.html)\(modules)
        """,
      assets: assets)
  }

  /// Blocks in the middle of a paper of several files.
  func text(
    _ blocks: [Block], of course: Course, from level: Int, on path: SitePath, prefix: String,
    _ assets: inout Set<String>
  ) -> HTML {
    var renderer = BlockRenderer(
      links: LinkResolver(library: library, page: path),
      language: language(of: course),
      audience: audience, headingsFrom: level)
    renderer.anchorPrefix = prefix
    renderer.write(blocks)
    assets.formUnion(renderer.assets)
    return renderer.html
  }

  func licenceLine(of course: Course) -> HTML {
    var parts = [String]()
    if !course.authors.isEmpty { parts.append(course.authors.joined(separator: ", ")) }
    if let license = course.license { parts.append(license) }
    if parts.isEmpty { return "" }
    return "<p class=\"eyebrow\">\(parts.joined(separator: " · "))</p>\n"
  }
}
