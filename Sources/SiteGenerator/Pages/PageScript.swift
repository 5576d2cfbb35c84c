import LearningCore

/// A script that a page loads; no page needs one to be read.
struct PageScript {
  let path: SitePath
  /// What it says to people, by the names it asks for.
  let words: [(name: StaticString, phrase: Phrase)]

  init(_ path: SitePath, words: [(name: StaticString, phrase: Phrase)] = []) {
    (self.path, self.words) = (path, words)
  }

  func element(on page: SitePath, in language: Language) -> HTML {
    let attributes = HTML(each: words) { name, phrase in
      " data-\(HTML(stringLiteral: name))=\"\(phrase[language])\""
    }
    return "<script src=\"\(page.link(to: path))\" defer\(attributes)></script>\n"
  }
}
