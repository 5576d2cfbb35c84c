import LearningCore

/// A page that is made to be printed: black on white, without the head of the site.
struct PrintedPage {
  let path: SitePath
  let title: String
  /// BCP 47 tag of its words; empty for those of the interface.
  var language = ""
  /// Where the page belongs, for the way back on a screen.
  let home: SitePath
  let content: HTML
  var style = Style.flowing
  var assets: Set<String> = []

  enum Style { case flowing, poster }
}

/// Nothing runs on a page for printing.
private let contentSecurityPolicy: HTML = """
  default-src 'none'; style-src 'self' file:; img-src 'self' file: data:; \
  base-uri 'none'; form-action 'none'
  """

extension Publication {
  func document(_ paper: PrintedPage) -> OutputFile {
    let tag = paper.language.isEmpty ? language.rawValue : paper.language
    let kind: HTML =
      switch paper.style {
      case .flowing: "paper"
      case .poster: "paper poster"
      }
    let organisation: HTML =
      workspace.organisation.isEmpty ? "" : "<p>\(workspace.organisation)</p>\n"
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="\(tag)" class="\(kind)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(contentSecurityPolicy)">
      <meta name="referrer" content="no-referrer">
      <title>\(paper.title)</title>
      <link rel="stylesheet" href="\(paper.path.link(to: .paperStyle))">
      <link rel="icon" href="\(paper.path.link(to: .icon))" type="image/svg+xml">
      </head>
      <body>
      <nav class="way-back" aria-label="\(Words.mainNavigation[language])">
      <a href="\(paper.path.link(to: paper.home))">\(PaperWords.back[language])</a>
      <span>\(PaperWords.howToPrint[language])</span>
      </nav>
      <main>
      \(paper.content)</main>
      <footer>
      \(organisation)<p>\(Words.edition[language]) \(editionText)</p>
      </footer>
      </body>
      </html>

      """
    return OutputFile(path: paper.path.description, bytes: html.bytes)
  }

  /// Where the page of a course is, written out; nothing where the site has no address.
  func writtenAddress(of path: SitePath) -> HTML {
    guard let address = publicAddress(of: path) else { return "" }
    return "<p class=\"address\">\(PaperWords.online[language]): \(address)</p>\n"
  }
}
