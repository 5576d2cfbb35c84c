import LearningCore

extension Preview {
  /// Every file with what was found in it.
  var index: PreviewPage {
    var listed: Set<String> = []
    let courses = HTML(each: library.courses) { course in
      let modules = course.modules.filter { isInFolder($0.path) }
      guard !modules.isEmpty || !course.path.isEmpty && isInFolder(course.path) else { return "" }
      let items = HTML(each: modules) { entry($0.title, $0.path) }
      listed.formUnion(modules.map(\.path) + [course.path])
      return """
        <section>
        <h2>\(heading(of: course))</h2>
        <ul class="files" role="list">
        \(items)</ul>
        </section>

        """
    }
    let quizzes = library.quizzes.filter { isInFolder($0.path) }
    listed.formUnion(quizzes.map(\.path))
    let others = remarkableFiles.filter { !listed.contains($0) && isInFolder($0) }
    let all = listed.union(others)
    let total: HTML = all.isEmpty ? "\(PreviewWords.noFiles[language])" : counts(of: all)
    return PreviewPage(
      path: .home, title: library.workspace.organisation,
      content: """
        <h1>\(PreviewWords.preview[language])</h1>
        <p class="lead">\(PreviewWords.lead[language])</p>
        <p>\(total)</p>
        \(courses)\
        \(list(PreviewWords.quizzes, HTML(each: quizzes) { entry($0.title, $0.path) }))\
        \(list(PreviewWords.files, HTML(each: others) { entry($0, $0) }))
        """)
  }

  /// Files that belong to no workspace make a course without a page of its own.
  private func heading(of course: Course) -> HTML {
    if course.path.isEmpty { return "\(course.title)" }
    return "\(link(course.title, course.path)) \(counts(of: [course.path]))"
  }

  private func list(_ heading: Phrase, _ entries: HTML) -> HTML {
    if entries.bytes.isEmpty { return "" }
    return """
      <section>
      <h2>\(heading[language])</h2>
      <ul class="files" role="list">
      \(entries)</ul>
      </section>

      """
  }

  private func entry(_ title: String, _ path: String) -> HTML {
    "<li>\(link(title, path)) \(counts(of: [path]))</li>\n"
  }

  private func link(_ title: String, _ path: String) -> HTML {
    "<a href=\"\(SitePath.home.link(to: .manuscript(path)))\">\(title)</a>"
  }
}
