import LearningCore

/// Slides run a script of ours, which shows one at a time; without it they stand one below the other.
private let contentSecurityPolicy: HTML = """
  default-src 'none'; style-src 'self' file:; img-src 'self' file: data:; script-src 'self' file:; \
  base-uri 'none'; form-action 'none'
  """

extension Publication {
  /// The slides of a module, as one file.
  func slideDeck(_ module: Module, number: Int, of course: Course)
    -> (file: OutputFile, assets: Set<String>)
  {
    let path = SitePath.slides(course.id, module.id)
    let words = language(of: course)
    let slides = module.slides(overviewTitle: SlideWords.overview[words])
    let count = slides.count + (module.objectives.isEmpty ? 1 : 2)
    var body = opening(of: module, number: number, of: course, count: count, words)
    var content = renderer(of: course, on: path)
    var notes = renderer(of: course, on: path, audience: .trainers)
    var title = renderer(of: course, on: path)
    title.isInsideLink = true
    for (index, slide) in slides.enumerated() {
      content.write(slide.blocks)
      if audience == .trainers { notes.write(slide.notes) }
      title.write(slide.title)
      let place = count - slides.count + index + 1
      body.append(
        section(
          // A lesson opens with a slide of its own name.
          over: slide.title.plainText == slide.over ? module.title : slide.over,
          title: title.takeHTML(), part: slide.part, content: content.takeHTML(),
          notes: notes.takeHTML(), foot: foot(course, place, of: count)))
    }
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="\(course.language)" class="deck">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(contentSecurityPolicy)">
      <meta name="referrer" content="no-referrer">
      <title>\(module.title) · \(SlideWords.slides[words]) · \(course.title)</title>
      <link rel="stylesheet" href="\(path.link(to: .styleSheet))">
      <link rel="stylesheet" href="\(path.link(to: .slideStyle))">
      <link rel="icon" href="\(path.link(to: .icon))" type="image/svg+xml">
      <script src="\(path.link(to: .slideScript))" defer></script>
      </head>
      <body>
      <main>
      <h1>\(SlideWords.slides[words]): \(module.title)</h1>
      \(body)</main>
      \(speakerPanel(words))\(controls(from: path, to: course, words))</body>
      </html>

      """
    return (
      OutputFile(path: path.description, bytes: html.bytes), content.assets.union(notes.assets)
    )
  }

  private func renderer(
    of course: Course, on path: SitePath, audience: Audience = .learners
  ) -> BlockRenderer {
    var renderer = BlockRenderer(
      links: LinkResolver(library: library, page: path),
      language: language(of: course),
      audience: audience, headingsFrom: 3)
    renderer.pictureWidth = "100vw"
    return renderer
  }

  private func opening(
    of module: Module, number: Int, of course: Course, count: Int, _ words: Language
  ) -> HTML {
    let title: HTML = """
      <section class="slide title-slide">
      <div class="sheet">
      <p class="over">\(course.title)</p>
      <h2>\(module.title)</h2>
      <p class="over">\(Words.moduleNumber(number)[words])\
      \(workspace.organisation.isEmpty ? "" : " · ")\(workspace.organisation)</p>
      \(editionLine(words))</div>
      </section>

      """
    if module.objectives.isEmpty { return title }
    return HTML(
      each: [
        title,
        section(
          over: module.title, title: "\(SlideWords.objectives[words])", part: 1,
          content: "<ul>\n\(HTML(each: module.objectives) { "<li>\($0.text)</li>\n" })</ul>\n",
          notes: "", foot: foot(course, 2, of: count)),
      ]
    ) { $0 }
  }

  private func editionLine(_ words: Language) -> HTML {
    let banner: HTML =
      audience == .trainers ? "<p class=\"edition\">\(Words.facilitatorBanner[words])</p>\n" : ""
    return """
      <p class="edition">\(Words.edition[words]) \(editionText)</p>
      \(banner)
      """
  }

  private func section(
    over: String, title: HTML, part: Int, content: HTML, notes: HTML, foot: HTML
  ) -> HTML {
    let more: HTML = part > 1 ? " <span class=\"part\">(\(part))</span>" : ""
    let aside: HTML =
      notes.bytes.isEmpty ? "" : "<aside class=\"notes\" role=\"note\">\n\(notes)</aside>\n"
    return """
      <section class="slide">
      <div class="sheet">
      <header>
      <p class="over">\(over)</p>
      <h2>\(title)\(more)</h2>
      </header>
      <div class="content">
      \(content)</div>
      \(foot)</div>
      \(aside)</section>

      """
  }

  private func foot(_ course: Course, _ place: Int, of count: Int) -> HTML {
    "<footer>\(course.title) <span>\(place) / \(count)</span></footer>\n"
  }

  /// Shown by the script, which they belong to.
  private func controls(from path: SitePath, to course: Course, _ words: Language) -> HTML {
    let isForSpeakers = audience == .trainers
    let speaker: HTML =
      isForSpeakers
      ? "<button type=\"button\" data-does=\"speak\">\(SlideWords.speaker[words])</button>\n" : ""
    let keys =
      SlideWords.keys[words] + (isForSpeakers ? " \(SlideWords.keysForSpeakers[words])" : "")
    return """
      <nav class="controls" aria-label="\(SlideWords.controls[words])" hidden title="\(keys)">
      <button type="button" data-does="back" aria-label="\(SlideWords.previous[words])">‹</button>
      <span class="place" role="status"></span>
      <button type="button" data-does="on" aria-label="\(SlideWords.next[words])">›</button>
      <button type="button" data-does="fill">\(SlideWords.fullScreen[words])</button>
      \(speaker)<a href="\(path.link(to: .course(course.id)))">\(SlideWords.back[words])</a>
      </nav>

      """
  }

  private func speakerPanel(_ words: Language) -> HTML {
    guard audience == .trainers else { return "" }
    return """
      <aside class="panel" aria-label="\(SlideWords.speaker[words])" hidden>
      <p>\(SlideWords.clock[words]) <b class="clock"></b></p>
      <p>\(SlideWords.elapsed[words]) <b class="elapsed">0:00</b></p>
      <p class="up-next">\(SlideWords.upNext[words])</p>
      <h2>\(SlideWords.notes[words])</h2>
      <div class="speech" tabindex="0" role="region" aria-label="\(SlideWords.notes[words])"></div>
      </aside>

      """
  }
}
