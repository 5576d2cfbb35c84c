import LearningCore
import SiteGenerator
import TestSupport
import Testing

@Suite struct BuildSiteTests {
  private let site: Site

  init() throws {
    let date = try #require(CivilDate("2026-11-22"))
    site = buildSite(.example, edition: Edition(date: date, label: "2026.11"))
  }

  private var pages: [(path: String, html: String)] {
    site.files.filter { $0.path.hasSuffix(".html") }
      .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
  }

  private func page(_ path: String) throws -> String {
    try #require(pages.first { $0.path == path }).html
  }

  @Test func hasExactlyThesePages() {
    // One script for every letter that a word begins with.
    #expect(
      site.files.map(\.path).filter { !$0.hasPrefix("cari/indeks/") } == [
        "404.html", "cari.js", "cari/daftar.js", "cari/index.html", "cari/isi/aman/dua.js",
        "cari/isi/aman/satu.js", "cari/isi/hello/one.js", "cetak.css",
        "cetak/aman/dua/lembar-peserta.html", "cetak/aman/index.html",
        "cetak/aman/satu/lembar-peserta.html", "cetak/hello/index.html",
        "cetak/hello/one/lembar-peserta.html", "gaya.css", "ikon.svg", "index.html",
        "katalog/index.html", "kuis.js", "kursus/aman/dua/surel/index.html",
        "kursus/aman/index.html",
        "kursus/aman/satu/lagi/index.html", "kursus/aman/satu/sandi/index.html",
        "kursus/hello/index.html", "kursus/hello/one/start/index.html", "salindia.css",
        "salindia.js",
        "salindia/aman/dua/index.html", "salindia/aman/satu/index.html",
        "salindia/hello/one/index.html", "situs.js",
        "situs.webmanifest", "tentang/index.html", "verifikasi/index.html",
      ])
  }

  @Test func theCatalogueListsCoursesByEverythingTheySay() throws {
    let page = try page("katalog/index.html")
    for text in [
      "Menurut peserta", "<h3>ASN</h3>", "<h3>warga</h3>", "Menurut tingkat", "<h3>dasar</h3>",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(!page.contains("Menurut pilar"))
    #expect(page.split(separator: "href=\"../kursus/aman/index.html\"").count == 4)
    #expect(try self.page("index.html").contains("href=\"katalog/index.html\""))
  }

  @Test func copiesWhatPublishedPagesShowAndNothingElse() {
    #expect(
      site.copies == [
        AssetCopy(
          from: "Courses/aman/gambar/kotak biru.png",
          to: "berkas/Courses/aman/gambar/kotak biru.png"),
        AssetCopy(from: "Courses/aman/lembar.pdf", to: "berkas/Courses/aman/lembar.pdf"),
      ])
  }

  @Test func nothingForStaffTrainersOrExaminersIsPublished() {
    for page in pages { #expect(!page.html.contains("Rahasia"), "\(page.path)") }
  }

  @Test func everyLinkLeadsToAFileAndEveryFragmentToAnElement() throws {
    let pages = Dictionary(uniqueKeysWithValues: pages)
    // Books are put together beside the pages.
    let books = Library.example.courses.map { SitePath.book($0.id).description }
    let files = Set(site.files.map(\.path) + site.copies.map(\.to) + books)
    var count = 0
    for (path, html) in pages {
      for address in addresses(in: html)
      where !address.hasPrefix("https://") && !address.hasPrefix("data:") {
        count += 1
        let parts = address.split(separator: "#", omittingEmptySubsequences: false).map(decoded)
        let target = parts[0].isEmpty ? path : resolved(parts[0], against: path)
        #expect(files.contains(target), "\(path) leads to \(address)")
        guard parts.count == 2 else { continue }
        let page = try #require(pages[target])
        #expect(page.contains(" id=\"\(parts[1])\""), "\(path) leads to \(address)")
      }
    }
    #expect(count > 80)
  }

  @Test func eachPageHasOneTitleAndNoSkippedHeading() {
    for page in pages {
      let levels = page.html.split(separator: "<h").dropFirst().compactMap {
        $0.first?.wholeNumberValue
      }
      #expect(levels.count { $0 == 1 } == 1, "\(page.path)")
      for (upper, lower) in zip(levels, levels.dropFirst()) {
        #expect(lower <= upper + 1, "\(page.path): \(levels)")
      }
    }
  }

  @Test func idsAreUniqueOnEachPage() {
    for page in pages {
      let ids = page.html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(Set(ids).count == ids.count, "\(page.path)")
    }
  }

  /// The page that checks certificates runs a script and stands alone; it has tests of its own.
  private var plainPages: [(path: String, html: String)] {
    pages.filter { $0.path != "verifikasi/index.html" }
  }

  @Test func noScriptAndNoStyleStandsInAPage() {
    for page in plainPages {
      let scripts = page.html.split(separator: "<script").dropFirst()
      #expect(scripts.allSatisfy { $0.hasPrefix(" src=") && $0.contains("></script>") })
      for word in [" style=", " onclick", " onload", "<iframe", "http:"] {
        #expect(!page.html.contains(word), "\(page.path) has \(word)")
      }
      #expect(page.html.contains("http-equiv=\"Content-Security-Policy\""), "\(page.path)")
    }
  }

  @Test func everyPageNamesItsPublisherAndEdition() {
    for page in plainPages where !page.path.hasPrefix("salindia/") {
      #expect(page.html.contains("<p>Dinas Kominfo &lt;Kota&gt;</p>"), "\(page.path)")
      #expect(
        page.html.contains(
          "Edisi 2026.11, <time datetime=\"2026-11-22\">22 November 2026</time>"),
        "\(page.path)")
    }
  }

  @Test func sameInputSameBytes() throws {
    let date = try #require(CivilDate("2026-11-22"))
    for _ in 0..<5 {
      #expect(buildSite(.example, edition: Edition(date: date, label: "2026.11")) == site)
    }
  }

  @Test func theModuleIsIntroducedBeforeItsFirstLessonOnly() throws {
    let first = try page("kursus/aman/satu/sandi/index.html")
    #expect(first.contains("Pembuka modul.") && first.contains("membuat frasa"))
    #expect(try !page("kursus/aman/satu/lagi/index.html").contains("Pembuka modul."))
  }

  @Test func lessonsAreCountedThroughTheCourse() throws {
    #expect(try page("kursus/aman/dua/surel/index.html").contains("Pelajaran 3 dari 3"))
  }

  @Test func aCourseInAnotherLanguageIsMarked() throws {
    #expect(try page("index.html").contains("<h3 lang=\"en\"><a href=\"kursus/hello/index.html\">"))
    #expect(
      try page("kursus/hello/index.html").contains("<h1 lang=\"en\">Hello &lt;world&gt;</h1>"))
    #expect(try !page("kursus/aman/index.html").contains(" lang=\"id\"><"))
  }

  @Test(arguments: ["index.html", "kursus/aman/index.html", "kursus/aman/satu/sandi/index.html"])
  func pageLooksAsReviewed(path: String) throws {
    let name = path.split(separator: "/").joined(separator: "-")
    try expectSnapshot(try page(path), named: "page-\(name)")
  }

  @Test func theInterfaceSpeaksEnglishToo() throws {
    var library = Library.example
    library.workspace.language = .english
    let date = try #require(CivilDate("2026-11-22"))
    let site = buildSite(library, edition: Edition(date: date, label: ""))
    let home = try #require(site.files.first { $0.path == "index.html" })
    let html = String(decoding: home.bytes, as: UTF8.self)
    #expect(html.contains("<html lang=\"en\">") && html.contains("<h3 lang=\"id\">"))
    #expect(html.contains("<p>Edition <time datetime=\"2026-11-22\">22 November 2026</time></p>"))
  }

  @Test func aWorkspaceWithoutCoursesHasAHomePage() throws {
    let date = try #require(CivilDate("2026-11-22"))
    let library = Library(workspace: Workspace(organisation: ""), courses: [], quizzes: [])
    let site = buildSite(library, edition: Edition(date: date, label: ""))
    #expect(
      site.files.map(\.path)
        == [
          "404.html", "cari.js", "cari/daftar.js", "cari/index.html", "gaya.css", "ikon.svg",
          "index.html", "kuis.js", "situs.js", "situs.webmanifest", "tentang/index.html",
          "verifikasi/index.html",
        ])
  }
}

/// Values of `href` and `src`, unescaped.
private func addresses(in html: String) -> [String] {
  [" href=\"", " src=\""].flatMap { attribute in
    html.split(separator: attribute).dropFirst().map {
      String($0.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    }
  }
}

private func decoded(_ text: Substring) -> String {
  var bytes: [UInt8] = []
  var rest = text.utf8
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"),
      let value = UInt8(rest.prefix(2).map { String(UnicodeScalar($0)) }.joined(), radix: 16)
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func resolved(_ address: String, against page: String) -> String {
  var folders = page.split(separator: "/").dropLast()
  for part in address.split(separator: "/") {
    if part == ".." { folders.removeLast() } else { folders.append(part) }
  }
  return folders.joined(separator: "/")
}
