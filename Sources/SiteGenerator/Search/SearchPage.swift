import LearningCore

extension Publication {
  /// Where one asks for words. Without a script it says where else to look.
  func searchPage() -> Page {
    let path = SitePath.search
    let courses = HTML(each: library.courses) { course in
      """
      <li><a href="\(path.link(to: .course(course.id)))"\(languageMark(of: course))>\
      \(course.title)</a></li>

      """
    }
    return Page(
      path: path, title: "\(SearchWords.title[language]) · \(siteName)",
      summary: SearchWords.summary[language],
      content: """
        \(trail(to: path, [(Words.home[language], .home)]))<h1>\(SearchWords.title[language])</h1>
        <form class="search" id="cari" role="search" hidden \
        data-none="\(SearchWords.none[language])" data-found="\(SearchWords.found[language])" \
        data-glossary="\(GlossaryWords.title[language])">
        <label for="q">\(SearchWords.label[language])</label>
        <input type="search" id="q" name="q" autocomplete="off" autocapitalize="off" \
        spellcheck="false" enterkeyhint="search" aria-describedby="petunjuk">
        <p class="hint" id="petunjuk">\(SearchWords.hint[language])</p>
        </form>
        <p class="measure" id="kabar" role="status"></p>
        <ol class="results" id="hasil"></ol>
        <button type="button" class="button" id="lagi" hidden>\(SearchWords.more[language])</button>
        <noscript>
        <p>\(SearchWords.unsupported[language])</p>
        <ul>
        \(courses)</ul>
        </noscript>

        """,
      scripts: [PageScript(.searchScript)])
  }
}

/// The script of the search, with the lists it shares with the index.
let searchScript: [UInt8] = {
  let lists = """
    const WHOLE_WORDS = "\(words(of: wholeWordList))";
    const SHORT_ROOTS = "\(words(of: shortRootList))";

    """
  return Array(lists.utf8) + PackageResources.kata_js + PackageResources.cari_js
}()

private func words(of list: String) -> String {
  list.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

enum SearchWords {
  static let title = Phrase("Cari", "Search")
  static let summary = Phrase(
    "Cari di semua pelajaran, juga tanpa internet.",
    "Search all lessons, even without internet.")
  static let label = Phrase("Apa yang ingin Anda baca?", "What would you like to read?")
  static let hint = Phrase(
    "Tulis satu kata atau lebih, misalnya: kata sandi. Panah bawah menuju hasil.",
    "Write one word or more, such as: password. The down arrow leads to the results.")
  static let none = Phrase(
    "Tidak ada pelajaran yang memuat kata itu. Coba kata lain, atau kata yang lebih pendek.",
    "No lesson holds these words. Try others, or shorter ones.")
  /// `{n}` is the number.
  static let found = Phrase("{n} pelajaran ditemukan.", "Lessons found: {n}.")
  static let more = Phrase("Tampilkan lagi", "Show more")
  static let unsupported = Phrase(
    "Pencarian perlu JavaScript. Semua pelajaran juga ada di halaman kursusnya:",
    "Searching needs JavaScript. All lessons are also on the pages of their courses:")
}
