import LearningCore

// What the page of a course and the pages of its lessons have in common.

extension Publication {
  /// Reads the author's blocks for one page. The words between them are in the author's language
  /// where the interface speaks it.
  func render(
    _ blocks: [Block], of course: Course, on path: SitePath, headingsFrom level: Int = 2
  ) -> BlockRenderer {
    var renderer = BlockRenderer(
      links: LinkResolver(library: library, page: path),
      language: self.language(of: course), audience: audience, headingsFrom: level)
    renderer.allowsPractice = true
    renderer.write(blocks)
    return renderer
  }

  /// Of the words between the author's: hers where the interface speaks it.
  func language(of course: Course) -> Language {
    Language(rawValue: course.language.primarySubtag) ?? language
  }

  /// Rendered blocks in the shape of running text; nothing when there are none.
  func prose(_ blocks: BlockRenderer, of course: Course) -> HTML {
    if blocks.html.bytes.isEmpty { return "" }
    return "<div class=\"prose\"\(languageMark(of: course))>\n\(blocks.html)</div>\n"
  }

  /// Marks words of a course that is not written in the language of the interface.
  func languageMark(of course: Course) -> HTML {
    let isSame = course.language.isEmpty || course.language.primarySubtag == language.rawValue
    return isSame ? "" : " lang=\"\(course.language)\""
  }

  /// `Modul 2 · 45 menit`
  func moduleLine(_ module: Module, number: Int) -> String {
    let name = Words.moduleNumber(number)[language]
    return module.minutes > 0 ? "\(name) · \(Words.minutes(module.minutes)[language])" : name
  }

  func objectives(of module: Module, in course: Course) -> HTML {
    if module.objectives.isEmpty { return "" }
    return """
      <div class="objectives">
      <p>\(Words.objectives[language])</p>
      <ul\(languageMark(of: course))>
      \(HTML(each: module.objectives) { "<li>\($0.text)</li>\n" })</ul>
      </div>

      """
  }
}

extension String {
  /// `en` of the BCP 47 tag `en-GB`.
  fileprivate var primarySubtag: String { prefix { $0 != "-" }.lowercased() }
}
