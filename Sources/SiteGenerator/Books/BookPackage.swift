import Crypto
import LearningCore

extension CourseBook {
  /// Says where the package is (OCF 3.2, 4.2.6.3.1).
  var container: HTML {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles>
    <rootfile full-path="\(BookPath.root)\(SitePath.bookPackage.description)" \
    media-type="application/oebps-package+xml"/>
    </rootfiles>
    </container>

    """
  }

  /// What the book is, which files it has and in which order they are read (EPUB Packages 3.2).
  func package(_ pages: [BookPage], pictures: [String]) -> [UInt8] {
    let path = SitePath.bookPackage
    let manifest = HTML(each: pages.enumerated()) { index, page in
      let marks: HTML = page.path == .bookContents ? " properties=\"nav\"" : ""
      return """
        <item id="h\(index)" href="\(path.link(to: page.path))" \
        media-type="application/xhtml+xml"\(marks)/>

        """
    }
    let images = HTML(each: pictures.enumerated()) { index, picture in
      """
      <item id="g\(index)" href="\(path.link(to: .bookPicture(picture)))" \
      media-type="\(BookPicture(path: picture)?.mediaType ?? "")"/>

      """
    }
    let spine = HTML(each: pages.indices) { "<itemref idref=\"h\($0)\"/>\n" }
    let authors = HTML(each: course.authors) { "<dc:creator>\($0)</dc:creator>\n" }
    let html: HTML = """
      <?xml version="1.0" encoding="utf-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="buku" \
      xml:lang="\(languageTag)">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="buku">\(identifier)</dc:identifier>
      <dc:title>\(course.title)</dc:title>
      <dc:language>\(languageTag)</dc:language>
      \(authors)\(optional("dc:publisher", publication.workspace.organisation))\
      \(optional("dc:description", course.summary))\(optional("dc:rights", course.license ?? ""))\
      <dc:date>\(publication.edition.date.description)</dc:date>
      <meta property="dcterms:modified">\(publication.edition.date.description)T00:00:00Z</meta>
      <meta property="schema:accessMode">textual</meta>
      <meta property="schema:accessModeSufficient">textual</meta>
      <meta property="schema:accessibilityFeature">structuralNavigation</meta>
      <meta property="schema:accessibilityFeature">tableOfContents</meta>
      <meta property="schema:accessibilityFeature">alternativeText</meta>
      <meta property="schema:accessibilityHazard">none</meta>
      <meta property="schema:accessibilitySummary">\(Words.bookAccess[language])</meta>
      </metadata>
      <manifest>
      \(manifest)\(images)<item id="gaya" href="\(path.link(to: .bookStyle))" media-type="text/css"/>
      </manifest>
      <spine>
      \(spine)</spine>
      </package>

      """
    return xmlForm(of: html)
  }

  private func optional(_ element: StaticString, _ text: String) -> HTML {
    guard !text.isEmpty else { return "" }
    let name = HTML(stringLiteral: element)
    return "<\(name)>\(text)</\(name)>\n"
  }

  /// The same for every edition of the course at this publisher, so that a reader program knows a
  /// newer one: a UUID of version 8 (RFC 9562), made of a digest.
  private var identifier: String {
    let name = "balai:\(publication.workspace.organisation)\n\(course.id)"
    var bytes = Array(SHA256.hash(data: Array(name.utf8)).prefix(16))
    bytes[6] = 0x80 | bytes[6] & 0x0F
    bytes[8] = 0x80 | bytes[8] & 0x3F
    let digits = bytes.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
    return "urn:uuid:" + groups.joined(separator: "-")
  }
}
