import LearningCore

extension Publication {
  var hasGlossary: Bool { glossaryWords != nil }

  /// - Parameter uses: by course.
  /// - Returns: `nil` where there is no glossary.
  func glossaryPage(uses: [CourseID: GlossaryUses]) -> Page? {
    guard let words = glossaryWords else { return nil }
    let path = SitePath.glossary
    let groups = Self.groups(of: words.glossary.entries)
    let letters = HTML(each: groups) { group in
      "<li><a href=\"#\(group.anchor)\">\(group.letter)</a></li>\n"
    }
    var assets: Set<String> = []
    let opening = render(words.glossary.opening, on: path, assets: &assets)
    let prose: HTML =
      opening.bytes.isEmpty ? "" : "<div class=\"prose\">\n\(opening)</div>\n"
    let sections = HTML(each: groups) { group in
      """
      <section aria-labelledby="\(group.anchor)">
      <h2 id="\(group.anchor)">\(group.letter)</h2>
      <dl class="glossary">
      \(HTML(each: group.places) { entry($0, of: words, uses: uses, assets: &assets) })</dl>
      </section>

      """
    }
    return Page(
      path: path, title: "\(GlossaryWords.title[language]) · \(siteName)",
      summary: GlossaryWords.summary[language],
      content: """
        \(trail(to: path, [(Words.home[language], .home)]))<h1>\(GlossaryWords.title[language])</h1>
        \(prose)<p class="measure">\(GlossaryWords.count(words.glossary.entries.count)[language])</p>
        <nav class="letters" aria-label="\(GlossaryWords.letters[language])">
        <ul>
        \(letters)</ul>
        </nav>
        \(sections)
        """,
      assets: assets)
  }

  private func entry(
    _ place: Int, of words: GlossaryMatcher, uses: [CourseID: GlossaryUses],
    assets: inout Set<String>
  ) -> HTML {
    let entry = words.glossary.entries[place]
    var linker = GlossaryLinker(words, explaining: place)
    let explanation = render(linker.linked(entry.explanation), on: .glossary, assets: &assets)
    let variants: HTML =
      entry.variants.isEmpty
      ? ""
      : """
      <p class="measure">\(GlossaryWords.also[language]): \(entry.variants.joined(separator: ", "))</p>

      """
    return """
      <div>
      <dt id="\(entry.anchor)"><dfn>\(entry.word)</dfn></dt>
      <dd>
      \(variants)\(explanation)\(lessons(using: place, uses))</dd>
      </div>

      """
  }

  /// Links to the first lessons of each course that use a word.
  private func lessons(using place: Int, _ uses: [CourseID: GlossaryUses]) -> HTML {
    var links: [HTML] = []
    var count = 0
    for course in library.courses {
      guard let use = uses[course.id]?.words[place] else { continue }
      count += use.count
      for lesson in use.lessons where links.count < GlossaryUses.namedLessons {
        guard let title = library[lesson]?.title else { continue }
        links.append(
          """
          <a href="\(SitePath.glossary.link(to: .lesson(lesson)))"\(languageMark(of: course))>\
          \(title)</a>
          """)
      }
    }
    guard !links.isEmpty else { return "" }
    if links.count < count { links.append("\(GlossaryWords.more(count - links.count)[language])") }
    let list = HTML(each: links.enumerated()) { $0.offset == 0 ? $0.element : ", \($0.element)" }
    return "<p class=\"measure\">\(GlossaryWords.usedIn[language]): \(list)</p>\n"
  }

  private func render(
    _ blocks: [Block], on path: SitePath, assets: inout Set<String>
  ) -> HTML {
    var renderer = BlockRenderer(
      links: LinkResolver(library: library, page: path), language: language, audience: audience,
      headingsFrom: 3)
    renderer.write(blocks)
    assets.formUnion(renderer.assets)
    return renderer.html
  }

  // MARK: Order

  private struct Group {
    var letter: String
    var anchor: String
    /// Places in the glossary, in the order of the alphabet.
    var places: [Int]
  }

  private static func groups(of entries: [Glossary.Entry]) -> [Group] {
    let keys = entries.map { glossaryKey(of: $0.word) }
    let places = entries.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    var groups: [Group] = []
    for place in places {
      let first = keys[place].first
      let letter = first.map { $0.isASCII && $0.isLetter ? $0.uppercased() : "0–9" } ?? "…"
      if groups.last?.letter != letter {
        groups.append(
          Group(letter: letter, anchor: ":huruf-\(letter.lowercased())", places: []))
      }
      groups[groups.count - 1].places.append(place)
    }
    return groups
  }
}

/// By which words stand in order: small letters without accents.
private func glossaryKey(of word: String) -> String {
  var words: [String] = []
  forEachWord(in: word) { words.append(String(decoding: $0.bytes, as: UTF8.self)) }
  return words.isEmpty ? word.lowercased() : words.joined(separator: " ")
}
