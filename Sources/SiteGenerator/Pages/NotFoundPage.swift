import LearningCore

extension Publication {
  func notFoundPage() -> Page {
    Page(
      path: .notFound, title: "\(Words.notFoundTitle[language]) · \(siteName)",
      summary: Words.notFoundText[language],
      content: """
        <h1>\(Words.notFoundTitle[language])</h1>
        <p class="lead">\(Words.notFoundText[language])</p>
        <p><a class="button" href="\(SitePath.notFound.link(to: .home))">\
        \(Words.goHome[language])</a></p>

        """)
  }
}
