import LearningCore

// What all pages share: the document, the head of the site and its foot.

/// Nothing but our own style sheet, scripts and pictures is loaded, and no script stands in a page.
/// `file:` stands beside `'self'` because browsers disagree whether a page opened from a folder has
/// a self.
private let contentSecurityPolicy: HTML = """
  default-src 'none'; style-src 'self' file:; img-src 'self' file: data:; \
  script-src 'self' file:; worker-src 'self'; manifest-src 'self'; connect-src 'self'; \
  base-uri 'none'; form-action 'none'
  """

extension Publication {
  func document(_ page: Page) -> OutputFile {
    let scripts = HTML(each: [siteScriptLink] + page.scripts) {
      $0.element(on: page.path, in: language)
    }
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(contentSecurityPolicy)">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <meta name="description" content="\(page.summary)">
      <title>\(page.title)</title>
      <link rel="stylesheet" href="\(page.path.link(to: .styleSheet))">
      <link rel="icon" href="\(page.path.link(to: .icon))" type="image/svg+xml">
      \(address(of: page.path))<link rel="manifest" href="\(page.path.link(to: .webManifest))">
      \(scripts)</head>
      <body>
      <a class="skip" href="#:isi">\(Words.skipToContent[language])</a>
      \(masthead(page.path))<main id=":isi" tabindex="-1">
      \(page.content)</main>
      \(foot(page))</body>
      </html>

      """
    return OutputFile(path: page.path.description, bytes: html.bytes)
  }

  var siteName: String { workspace.site.name ?? Words.siteName[language] }

  /// Beside the name, which says it already.
  private func logo(from path: SitePath) -> HTML {
    guard let logo = workspace.site.logo else { return "" }
    let link = path.link(to: .logo(logo))
    return "<img class=\"logo\" src=\"\(link)\" alt=\"\" height=\"44\">\n"
  }

  /// Where the page is on the internet, as far as that is known.
  private func address(of path: SitePath) -> HTML {
    guard let site = workspace.siteURL else { return "" }
    return "<link rel=\"canonical\" href=\"\(path.address(below: site))\">\n"
  }

  private func masthead(_ path: SitePath) -> HTML {
    """
    <header class="masthead">
    \(editionBanner)<div class="masthead-row">
    \(logo(from: path))<a class="brand" href="\(path.link(to: .home))">\(siteName)
    <span class="organisation">\(workspace.organisation)</span></a>
    <nav class="main-nav" aria-label="\(Words.mainNavigation[language])">
    \(navigationLink(Words.courses, to: .home, from: path))\(sessionsLink(from: path))
    \(navigationLink(SearchWords.title, to: .search, from: path))
    \(navigationLink(Words.verification, to: .verification, from: path))
    \(navigationLink(Words.about, to: .about, from: path))
    </nav>
    \(fragment(.head, on: path))</div>
    </header>

    """
  }

  private func sessionsLink(from path: SitePath) -> HTML {
    if !hasSessions { return "" }
    return "\n\(navigationLink(SessionWords.sessions, to: .sessions, from: path))"
  }

  private func navigationLink(_ word: Phrase, to target: SitePath, from path: SitePath) -> HTML {
    let mark: HTML = path == target ? " aria-current=\"page\"" : ""
    return "<a href=\"\(path.link(to: target))\"\(mark)>\(word[language])</a>"
  }

  private func foot(_ page: Page) -> HTML {
    var parts: [HTML] = [fragment(.foot, on: page.path)]
    if !workspace.organisation.isEmpty { parts.append("<p>\(workspace.organisation)</p>\n") }
    if let footer = workspace.site.footer { parts.append("<p>\(footer)</p>\n") }
    parts.append("<p>\(Words.edition[language]) \(editionText)</p>\n")
    if let license = page.license {
      parts.append("<p>\(Words.license[language]): \(license)</p>\n")
    }
    if let address = publicAddress(of: page.path) {
      parts.append("<p class=\"on-paper\">\(address)</p>\n")
    }
    return
      "<footer class=\"foot\">\n\(furtherPages(from: page.path))\(HTML(each: parts) { $0 })</footer>\n"
  }

  /// Pages that most people do not look for.
  private func furtherPages(from path: SitePath) -> HTML {
    let pages =
      (hasGlossary ? [(GlossaryWords.title, SitePath.glossary)] : [])
      + (statistics == nil ? [] : [(StatisticsWords.title, SitePath.statistics)])
    if pages.isEmpty { return "" }
    let links = HTML(each: pages) { "<li>\(navigationLink($0, to: $1, from: path))</li>\n" }
    return """
      <nav class="foot-nav" aria-label="\(Words.furtherPages[language])">
      <ul>
      \(links)</ul>
      </nav>

      """
  }

  /// `2026.11, 22 November 2026`, or the date alone.
  var editionText: HTML {
    let date: HTML = """
      <time datetime="\(edition.date.description)">\(edition.date.phrase[language])</time>
      """
    return edition.label.isEmpty ? date : "\(edition.label), \(date)"
  }

  /// The way from the home page down to this one, which is not in it.
  func trail(to path: SitePath, _ stations: [(title: String, path: SitePath)]) -> HTML {
    let items = HTML(each: stations) { station in
      "<li><a href=\"\(path.link(to: station.path))\">\(station.title)</a></li>\n"
    }
    return """
      <nav class="trail" aria-label="\(Words.trail[language])">
      <ol>
      \(items)</ol>
      </nav>

      """
  }
}
