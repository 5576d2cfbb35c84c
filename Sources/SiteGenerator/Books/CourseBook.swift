package import LearningCore

/// A course to read on a phone or an e-reader without a connection (EPUB 3.2).
///
/// The same course, edition and files give the same bytes. Links to other courses lead to the site
/// of the workspace, where it has one.
///
/// - Parameters:
///   - edition: whoever it is for, the book holds what the public may see.
///   - files: paths of pictures and attachments that are there, relative to the workspace.
/// - Returns: `nil` when the public may not see the course.
package func courseBook(
  _ id: CourseID, of library: Library, edition: Edition, files: Set<String>
) -> Book? {
  let publication = Publication(
    library, edition: Edition(date: edition.date, label: edition.label, readership: .public))
  return publication.library[course: id].map {
    CourseBook(publication: publication, course: $0, files: files).book
  }
}

/// Where things are in the archive; links between its pages are relative.
enum BookPath {
  /// The folder of everything but what the archive says of itself.
  static let root = "EPUB/"
}

struct CourseBook {
  let publication: Publication
  let course: Course
  /// Workspace paths of those that can be shown.
  private let pictures: Set<String>

  init(publication: Publication, course: Course, files: Set<String>) {
    (self.publication, self.course) = (publication, course)
    pictures = files.filter { BookPicture(path: $0) != nil }
  }

  /// The words between the author's are in the author's language where the interface speaks it.
  var language: Language { publication.language(of: course) }
  /// BCP 47; a book must have one.
  var languageTag: String {
    course.language.isEmpty ? publication.language.rawValue : course.language
  }

  var book: Book {
    let chapters = course.syllabus.map(chapter)
    let pictures = chapters.reduce(into: title.pictures) { $0.formUnion($1.pictures) }.sorted()
    let pages = [title, contents(chapters)] + chapters
    let package = package(pages, pictures: pictures)
    var files = [
      OutputFile(path: "mimetype", bytes: Array("application/epub+zip".utf8)),
      OutputFile(path: "META-INF/container.xml", bytes: xmlForm(of: container)),
    ]
    files += [OutputFile(path: BookPath.root + SitePath.bookPackage.description, bytes: package)]
    files += pages.map {
      OutputFile(path: BookPath.root + $0.path.description, bytes: xmlForm(of: document($0)))
    }
    files.append(
      OutputFile(
        path: BookPath.root + SitePath.bookStyle.description, bytes: Array(bookStyle.utf8)))
    return Book(
      files: files,
      pictures: pictures.map {
        AssetCopy(from: $0, to: BookPath.root + SitePath.bookPicture($0).description)
      })
  }

  /// One page of the book.
  struct BookPage {
    var path: SitePath
    var title: String
    var content: HTML
    /// Workspace paths of those that are shown.
    var pictures: Set<String> = []
  }

  private func render(_ blocks: [Block], on path: SitePath, headingsFrom level: Int = 2)
    -> BlockRenderer
  {
    var renderer = BlockRenderer(
      links: LinkResolver(
        bookOf: course.id, in: publication.library, page: path, pictures: pictures),
      language: language, audience: publication.audience, headingsFrom: level)
    renderer.write(blocks)
    return renderer
  }

  // MARK: Pages

  private var title: BookPage {
    let path = SitePath.bookTitle
    let overview = render(course.overview, on: path)
    var facts: [HTML] = []
    if !course.authors.isEmpty { facts.append("\(course.authors.joined(separator: ", "))") }
    if !publication.workspace.organisation.isEmpty {
      facts.append("\(publication.workspace.organisation)")
    }
    facts.append("\(Words.version[language]) \(course.version)")
    facts.append("\(Words.edition[language]) \(publication.editionText)")
    if let license = course.license {
      facts.append("\(Words.license[language]): \(publication.licenseLink(license))")
    }
    return BookPage(
      path: path, title: course.title,
      content: """
        <section epub:type="titlepage" class="title">
        <h1>\(course.title)</h1>
        <p class="lead">\(course.summary)</p>
        \(HTML(each: facts) { "<p>\($0)</p>\n" })</section>
        \(overview.html)
        """, pictures: overview.assets)
  }

  private func chapter(_ entry: SyllabusEntry) -> BookPage {
    let path = SitePath.bookChapter(entry.place)
    let lesson = render(entry.lesson.blocks, on: path)
    let opening = render(entry.opensModule ? entry.module.opening : [], on: path, headingsFrom: 3)
    let module = entry.module
    let head: HTML =
      entry.opensModule
      ? """
      <section class="module">
      <p class="eyebrow">\(publication.moduleLine(module, number: entry.moduleNumber))</p>
      <h2>\(module.title)</h2>
      \(opening.html)\(publication.objectives(of: module, in: course))</section>

      """ : ""
    return BookPage(
      path: path, title: entry.lesson.title,
      content: """
        \(head)<section epub:type="chapter">
        <h1>\(entry.lesson.title)</h1>
        \(lesson.html)</section>

        """, pictures: lesson.assets.union(opening.assets))
  }

  /// The contents, for the reading program and for people.
  private func contents(_ chapters: [BookPage]) -> BookPage {
    let path = SitePath.bookContents
    let modules = HTML(each: course.modules) { module in
      let places = module.lessons.map { LessonPlace(course.id, module.id, $0.id) }
      let lessons = HTML(each: zip(module.lessons, places)) { lesson, place in
        "<li><a href=\"\(path.link(to: .bookChapter(place)))\">\(lesson.title)</a></li>\n"
      }
      let first = places.first.map { path.link(to: .bookChapter($0)) } ?? ""
      return """
        <li><a href="\(first)">\(module.title)</a>
        <ol>
        \(lessons)</ol>
        </li>

        """
    }
    return BookPage(
      path: path, title: Words.bookContents[language],
      content: """
        <nav epub:type="toc" id="isi" role="doc-toc">
        <h1>\(Words.bookContents[language])</h1>
        <ol>
        <li><a href="\(path.link(to: .bookTitle))">\(course.title)</a></li>
        \(modules)</ol>
        </nav>

        """)
  }

  private func document(_ page: BookPage) -> HTML {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
    lang="\(languageTag)" xml:lang="\(languageTag)">
    <head>
    <title>\(page.title)</title>
    <link rel="stylesheet" type="text/css" href="\(page.path.link(to: .bookStyle))">
    </head>
    <body>
    \(page.content)</body>
    </html>

    """
  }
}
