package import LearningCore

/// A file of the site by its path from the root, such as `kursus/keamanan/index.html`.
///
/// The words in addresses stay Indonesian in every language of the interface: printed links and
/// QR codes must go on working.
package struct SitePath: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  private init(_ description: String) { self.description = description }

  package static let home = Self("index.html")
  package static let about = Self("tentang/index.html")
  package static let verification = Self("verifikasi/index.html")
  package static let notFound = Self("404.html")
  package static let styleSheet = Self("gaya.css")
  package static let icon = Self("ikon.svg")
  static let sessions = Self("sosialisasi/index.html")
  /// Beside no folder that is named by an author.
  static let sessionCalendar = Self("sosialisasi.ics")
  static let places = Self("tempat.geojson")
  static let nearestScript = Self("terdekat.js")
  static let slideStyle = Self("salindia.css")
  static let slideScript = Self("salindia.js")
  static let paperStyle = Self("cetak.css")
  static let catalogue = Self("katalog/index.html")
  static let glossary = Self("istilah/index.html")
  static let statistics = Self("statistik/index.html")
  static let search = Self("cari/index.html")
  static let searchList = Self("cari/daftar.js")
  static let searchScript = Self("cari.js")
  static let practiceScript = Self("kuis.js")
  static let siteScript = Self("situs.js")
  package static let serviceWorker = Self("layanan.js")
  static let webManifest = Self("situs.webmanifest")
  package static let siteMap = Self("sitemap.xml")
  static let facilitatorMark = Self("JANGAN-DITERBITKAN.txt")
  static let robots = Self("robots.txt")
  /// Says which version of the preview is the newest.
  static let previewVersion = Self("_versi")
  static let previewStyle = Self("pratinjau.css")
  static let previewScript = Self("pratinjau.js")

  /// A file that was written already.
  static func written(_ path: String) -> Self { Self(path) }

  package static func course(_ id: CourseID) -> Self { Self("kursus/\(id)/index.html") }

  package static func lesson(_ place: LessonPlace) -> Self {
    Self("kursus/\(place.course)/\(place.module)/\(place.lesson)/index.html")
  }

  static func session(_ id: SessionID) -> Self { Self("sosialisasi/\(id)/index.html") }
  static func event(_ id: SessionID) -> Self { Self("sosialisasi/\(id)/acara.ics") }
  static func poster(_ id: SessionID) -> Self { Self("sosialisasi/\(id)/poster.html") }

  static func attendanceSheet(_ id: SessionID) -> Self {
    Self("sosialisasi/\(id)/daftar-hadir.html")
  }

  static func slides(_ course: CourseID, _ module: ModuleID) -> Self {
    Self("salindia/\(course)/\(module)/index.html")
  }

  static func wholeCourse(_ id: CourseID) -> Self { Self("cetak/\(id)/index.html") }

  static func handout(_ course: CourseID, _ module: ModuleID) -> Self {
    Self("cetak/\(course)/\(module)/lembar-peserta.html")
  }

  static func questionPaper(_ course: CourseID, _ module: ModuleID) -> Self {
    Self("cetak/\(course)/\(module)/soal.html")
  }

  static func answerSheet(_ course: CourseID, _ module: ModuleID) -> Self {
    Self("cetak/\(course)/\(module)/lembar-jawaban.html")
  }

  static func guide(_ course: CourseID, _ module: ModuleID) -> Self {
    Self("cetak/\(course)/\(module)/panduan.html")
  }

  static func markingKey(_ course: CourseID, _ module: ModuleID) -> Self {
    Self("cetak/\(course)/\(module)/kunci.html")
  }

  static func logo(_ name: String) -> Self { Self("berkas/Site/\(name)") }

  static func practice(_ id: QuizID) -> Self { Self("latihan/\(id)/index.html") }

  /// The preview of a Markdown file.
  ///
  /// - Parameter path: relative to the workspace, with `/`.
  package static func manuscript(_ path: String) -> Self { Self("naskah/\(path).html") }

  /// - Parameter path: of a picture or another file, relative to the workspace.
  package static func asset(_ path: String) -> Self { Self("berkas/\(path)") }

  /// A picture in one of its widths.
  ///
  /// - Parameter path: of the original, relative to the workspace.
  package static func rendition(_ path: String, width: Int) -> Self {
    Self("gambar/\(path).\(width).webp")
  }

  /// How wide the picture in a file of the site is, where that is one of several widths.
  package static func renditionWidth(of path: String) -> Int? {
    guard path.hasPrefix("gambar/"), path.hasSuffix(".webp") else { return nil }
    let stem = path.dropLast(".webp".count)
    return stem.lastIndex(of: ".").flatMap { Int(stem[stem.index(after: $0)...]) }
  }

  // In a book, from its own root.
  static let bookPackage = Self("buku.opf")
  static let bookTitle = Self("judul.xhtml")
  static let bookContents = Self("isi.xhtml")
  static let bookStyle = Self("gaya.css")

  static func bookChapter(_ place: LessonPlace) -> Self {
    Self("pelajaran/\(place.module)/\(place.lesson).xhtml")
  }

  /// Under a name that needs no encoding, which some reader programs do not understand.
  ///
  /// - Parameter path: of a picture, relative to the workspace.
  static func bookPicture(_ path: String) -> Self {
    Self("gambar/" + percentEncoded(path: path).replacing("%", with: "_"))
  }

  /// The book of a course, on the site.
  package static func book(_ id: CourseID) -> Self { Self("kursus/\(id)/\(id).epub") }

  /// The address on the internet; a folder stands for its page.
  ///
  /// - Parameter site: without a trailing slash.
  func address(below site: String) -> String {
    let page = "index.html"
    let path = description.hasSuffix(page) ? String(description.dropLast(page.count)) : description
    return "\(percentEncoded(address: site))/\(percentEncoded(path: path))"
  }

  /// The link to write in this file to reach another, percent-encoded.
  ///
  /// It is relative and names the real file, so it works from a folder as well as from a server.
  package func link(to other: Self, fragment: String? = nil) -> String {
    let anchor = fragment.map { "#" + percentEncoded(path: $0) } ?? ""
    if other == self, fragment != nil { return anchor }
    let (here, there) = (description.utf8, other.description.utf8)
    var (from, to) = (here.startIndex, there.startIndex)
    // Behind the folders that both lie in.
    var (ownRest, rest) = (from, to)
    while from < here.endIndex, to < there.endIndex, here[from] == there[to] {
      let isSlash = here[from] == UInt8(ascii: "/")
      (from, to) = (here.index(after: from), there.index(after: to))
      if isSlash { (ownRest, rest) = (from, to) }
    }
    let up = here[ownRest...].count { $0 == UInt8(ascii: "/") }
    let path = rest == there.startIndex ? other.description : String(other.description[rest...])
    return String(repeating: "../", count: up) + percentEncoded(path: path) + anchor
  }
}
