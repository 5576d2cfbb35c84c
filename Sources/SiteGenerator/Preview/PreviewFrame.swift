import LearningCore

/// One page of the preview before its frame is put around it.
struct PreviewPage {
  let path: SitePath
  let title: String
  let content: HTML
}

/// As on the site, but for the one script that notices a save.
private let contentSecurityPolicy: HTML = """
  default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; \
  connect-src 'self'; base-uri 'none'; form-action 'none'
  """

extension Preview {
  func document(_ page: PreviewPage) -> OutputFile {
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(contentSecurityPolicy)">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <title>\(page.title) · \(PreviewWords.preview[language])</title>
      <link rel="stylesheet" href="\(page.path.link(to: .styleSheet))">
      <link rel="stylesheet" href="\(page.path.link(to: .previewStyle))">
      <link rel="icon" href="\(page.path.link(to: .icon))" type="image/svg+xml">
      <script defer src="\(page.path.link(to: .previewScript))" data-version="\(version)"></script>
      </head>
      <body>
      <a class="skip" href="#:isi">\(Words.skipToContent[language])</a>
      <header class="masthead">
      <div class="masthead-row">
      <a class="brand" href="\(page.path.link(to: .home))">\(PreviewWords.preview[language])
      <span class="organisation">\(library.workspace.organisation)</span></a>
      </div>
      </header>
      <p class="stopped" role="alert" hidden>\(PreviewWords.stopped[language])</p>
      <main id=":isi" tabindex="-1">
      \(page.content)</main>
      </body>
      </html>

      """
    return OutputFile(path: page.path.description, bytes: html.bytes)
  }

  /// Blocks as the site will show them and, beside that, as a terminal will.
  ///
  /// - Parameter level: of the outermost headings.
  func pair(
    _ blocks: [Block], of course: Course?, on path: SitePath, headingsFrom level: Int
  ) -> HTML {
    let web = render(blocks, of: course, on: path, headingsFrom: level)
    return pair(web.html, of: course, terminal: drawing.text(blocks.forLearners))
  }

  func pair(_ web: HTML, of course: Course?, terminal lines: [TerminalLine]) -> HTML {
    if web.bytes.isEmpty, lines.isEmpty { return "" }
    let mark: HTML = course.map { " lang=\"\($0.language)\"" } ?? ""
    return """
      <div class="pair">
      <div class="prose"\(mark)>
      \(web)</div>
      \(HTML(terminal: lines, label: PreviewWords.terminal[language]))</div>

      """
  }

  /// - Returns: with notes for the trainer, marked as such.
  func render(
    _ blocks: [Block], of course: Course?, on path: SitePath, headingsFrom level: Int
  ) -> BlockRenderer {
    var renderer = BlockRenderer(
      links: LinkResolver(previewing: library, page: path),
      language: course.flatMap { Language(rawValue: String($0.language.prefix(2))) } ?? language,
      audience: .trainers, headingsFrom: level)
    renderer.write(blocks)
    return renderer
  }
}
