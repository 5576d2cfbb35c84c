/// One page before the frame of the site is put around it.
struct Page {
  let path: SitePath
  /// For the browser's tab and for search results, most specific word first.
  let title: String
  let summary: String
  /// Of what stands on the page, for the footer.
  var license: String?
  let content: HTML
  /// Workspace paths of the files it shows or links to.
  var assets: Set<String> = []
  /// Beside the one that all pages have.
  var scripts: [PageScript] = []
  /// Places in the glossary of the words that it links to.
  var explainedWords: Set<Int> = []
}
