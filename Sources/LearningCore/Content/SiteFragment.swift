/// A part of the site's pages that an agency may write itself, in a file of `Site/Templates`.
package enum SiteFragment: String, CaseIterable, Comparable, Sendable {
  /// In the head of every page, after logo and name.
  case head = "kepala"
  /// At the foot of every page, before what always stands there.
  case foot = "kaki"
  /// On the home page, before the courses.
  case home = "beranda"
  /// On the page about the site, at its beginning.
  case about = "tentang"

  /// In which a part is written as HTML, as Markdown, or as both.
  package static let endings = [".html", ".md"]

  /// - Parameter file: the name of a file, without folders.
  package init?(file: String) {
    guard let ending = Self.endings.first(where: file.hasSuffix) else { return nil }
    self.init(rawValue: String(file.dropLast(ending.count)))
  }

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// What stands for itself in such a part: `{{tanggal}}` becomes the date of the edition.
package enum SitePlaceholder: String, CaseIterable, Sendable {
  case siteName = "nama_situs"
  case organisation = "instansi"
  case date = "tanggal"
  case edition = "edisi"

  package var written: String { "{{\(rawValue)}}" }
}
