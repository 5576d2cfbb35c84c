import LearningCore
import Testing

@testable import SiteGenerator

@Suite struct BookTests {
  private let edition = Edition(date: known(CivilDate("2026-11-22")), label: "uji")
  private let pictures: Set<String> = [
    "Courses/aman/gambar/kotak biru.png", "Courses/aman/lembar.pdf",
  ]

  private func book(_ id: String = "aman", site: String? = nil) throws -> Book {
    var library = Library.example
    library.workspace.siteURL = site
    return try #require(courseBook(name(id), of: library, edition: edition, files: pictures))
  }

  private func text(_ path: String, of book: Book) throws -> String {
    String(decoding: try #require(book.files.first { $0.path == path }).bytes, as: UTF8.self)
  }

  @Test func theArchiveBeginsWithWhatItIs() throws {
    let book = try book()
    #expect(
      book.files[0] == OutputFile(path: "mimetype", bytes: Array("application/epub+zip".utf8)))
    #expect(book.files[1].path == "META-INF/container.xml")
  }

  @Test func everyFileIsInTheManifestAndNothingElse() throws {
    let book = try book()
    let package = try text("EPUB/buku.opf", of: book)
    let inside = book.files.map(\.path) + book.pictures.map(\.to)
    for path in inside where path.hasPrefix("EPUB/") && path != "EPUB/buku.opf" {
      let name = percentEncoded(path: String(path.dropFirst(5)))
      #expect(package.contains("href=\"\(name)\""), "\(path)")
    }
    #expect(package.split(separator: "<item ").count - 1 == inside.count - 3)
    #expect(book.pictures.map(\.from) == ["Courses/aman/gambar/kotak biru.png"])
  }

  @Test func linksLeadToChaptersOrToTheSite() throws {
    let inside = try text("EPUB/pelajaran/satu/sandi.xhtml", of: try book())
    #expect(inside.contains("href=\"../dua/surel.xhtml#bagian\""))
    #expect(!inside.contains("ke staf</a>"))
    let other = try text("EPUB/pelajaran/dua/surel.xhtml", of: try book())
    #expect(!other.contains("lembar</a>"))
    #expect(!other.contains("unduh</a>"))
    let online = try text(
      "EPUB/pelajaran/dua/surel.xhtml", of: try book(site: "https://x.go.id"))
    #expect(online.contains("href=\"https://x.go.id/berkas/Courses/aman/lembar.pdf\""))
  }

  @Test func nothingForTrainersOrStaffIsInIt() throws {
    for file in try book().files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("Rahasia"), "\(file.path)")
    }
  }

  @Test func aCourseForStaffIsNoBook() {
    #expect(courseBook(name("tidak-ada"), of: .example, edition: edition, files: []) == nil)
  }

  @Test func theSiteLinksToABookWhereThereIsOne() throws {
    func maker(_ readership: Readership, books: Bool) -> SiteMaker {
      var library = Library.example
      library.workspace.site.books = books
      return SiteMaker(
        library, edition: Edition(date: edition.date, label: "uji", readership: readership))
    }
    let course: CourseID = name("aman")
    for (readership, books, isThere) in [
      (Readership.public, true, true), (.public, false, false), (.facilitator, true, false),
    ] {
      let maker = maker(readership, books: books)
      let page = try #require(
        maker.coursePart(course)?.site.files.first { $0.path == "kursus/aman/index.html" })
      let link = "<a href=\"aman.epub\""
      #expect(String(decoding: page.bytes, as: UTF8.self).contains(link) == isThere)
      #expect((maker.book(of: course, files: pictures) != nil) == isThere)
    }
    #expect(
      maker(.public, books: true).book(of: course, files: pictures) == (try book()),
      "the book of the site is that of the command")
  }

  @Test func theSameCourseKeepsItsNumberInEveryEdition() throws {
    let later = Edition(date: known(CivilDate("2027-01-01")), label: "lain")
    let first = try text("EPUB/buku.opf", of: try book())
    let second = try text(
      "EPUB/buku.opf",
      of: try #require(courseBook(name("aman"), of: .example, edition: later, files: pictures)))
    let number = #/urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#
    let found = try #require(first.firstMatch(of: number)?.output)
    #expect(second.contains(found))
    #expect(try !text("EPUB/buku.opf", of: try book("hello")).contains(found))
    #expect(first != second)
  }

  @Test(arguments: [
    ("<p>a<br>b</p><hr>", "<p>a<br/>b</p><hr/>"),
    ("<img src=\"a\" alt=\"\">", "<img src=\"a\" alt=\"\"/>"),
    ("<details class=\"answer\" open>", "<details class=\"answer\" open=\"open\">"),
    ("<link href=\"x\"/><bringt>", "<link href=\"x\"/><bringt>"), ("a < b", "a < b"), ("", ""),
  ])
  func tagsBecomeXML(html: StaticString, xml: String) {
    let written = String(decoding: xmlForm(of: HTML(stringLiteral: html)), as: UTF8.self)
    #expect(written == xml)
  }

  @Test func whatXMLForbidsIsLeftOut() {
    var html = HTML()
    html.appendText("a\u{8}b\u{FFFE}c\u{FFFF}d\tе\u{FEFF}f\u{1F}")
    #expect(String(decoding: xmlForm(of: html), as: UTF8.self) == "abcd\tе\u{FEFF}f")
  }
}
