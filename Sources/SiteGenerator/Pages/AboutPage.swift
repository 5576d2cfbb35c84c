import LearningCore

extension Publication {
  func aboutPage() -> Page {
    let licenses = HTML(each: library.courses) { course in
      let license =
        course.license.map(licenseLink) ?? "\(Words.noLicense[language])"
      return "<li><span\(languageMark(of: course))>\(course.title)</span>: \(license)</li>\n"
    }
    let license: HTML =
      library.courses.isEmpty
      ? ""
      : """
      <h2>\(Words.license[language])</h2>
      <p>\(Words.licenseText[language])</p>
      <ul>
      \(licenses)</ul>

      """
    let publisher: HTML =
      workspace.organisation.isEmpty
      ? ""
      : """
      <h2>\(Words.publisher[language])</h2>
      <p>\(Words.publishedBy(workspace.organisation)[language])</p>

      """
    return Page(
      path: .about, title: "\(Words.aboutTitle[language]) · \(siteName)",
      summary: Words.privacyText[language], license: self.licenses,
      content: """
        \(trail(to: .about, [(Words.home[language], .home)]))<h1>\(Words.aboutTitle[language])</h1>
        \(fragment(.about, on: .about))<div class="prose">
        \(publisher)<h2>\(Words.privacy[language])</h2>
        <p>\(Words.privacyText[language])</p>
        <h2>\(Words.offline[language])</h2>
        <p>\(Words.offlineText[language])</p>
        \(license)<h2>\(Words.edition[language])</h2>
        <p>\(editionText)</p>
        </div>

        """)
  }
}
