package import LearningCore

/// Knows where the links of one page lead.
package struct LinkResolver: Sendable {
  /// A module or a course that is not in here has no page, so links to it are no links.
  package let library: Library
  package let page: SitePath
  private let medium: Medium

  private enum Medium {
    case site
    /// Every file has one page.
    case preview
    /// Only what is in the book can be shown; the rest may be on the site of the workspace.
    case book(CourseID, pictures: Set<String>)
  }

  package init(library: Library, page: SitePath) {
    (self.library, self.page, medium) = (library, page, .site)
  }

  /// For a page that previews a file.
  init(previewing library: Library, page: SitePath) {
    (self.library, self.page, medium) = (library, page, .preview)
  }

  /// For a page of a book.
  ///
  /// - Parameter pictures: workspace paths of those that can be in it.
  init(bookOf course: CourseID, in library: Library, page: SitePath, pictures: Set<String>) {
    (self.library, self.page) = (library, page)
    medium = .book(course, pictures: pictures)
  }

  /// An address ready for `href` or `src`, percent-encoded but not yet escaped.
  enum Address: Hashable, Sendable {
    case web(String)
    case page(String)
    /// `path` is what must be copied for the link to work, relative to the workspace.
    case asset(String, path: String)
  }

  /// - Returns: `nil` when there is nothing to lead to; the text is then shown by itself.
  func address(of destination: Destination) -> Address? {
    switch destination {
    case .web(let address): .web(percentEncoded(address: address))
    case .document(let path, let fragment):
      // A heading that is not there leads to the top of its file; its author has been told.
      (library.target(path: path, fragment: fragment) ?? library.target(path: path, fragment: nil))
        .flatMap { address(of: $0, path: path, fragment: fragment) }
    case .file(let path):
      if case .book = medium {
        onSite(.asset(path))
      } else {
        .asset(page.link(to: largest(path)), path: path)
      }
    case .refused: nil
    }
  }

  /// - Returns: `nil` when the picture cannot be shown; its words are then shown instead.
  func address(ofPicture source: Destination) -> Address? {
    guard case .book(_, let pictures) = medium else { return address(of: source) }
    guard case .file(let path) = source else { return address(of: source) }
    return pictures.contains(path)
      ? .asset(page.link(to: .bookPicture(path)), path: path) : nil
  }

  private func address(of target: Library.Target, path: String, fragment: String?) -> Address? {
    switch (medium, target) {
    case (.site, .course(let id)): .page(page.link(to: .course(id)))
    case (.site, .lesson(let place, let anchor)):
      .page(page.link(to: .lesson(place), fragment: anchor))
    case (.site, .glossary(let anchor)): .page(page.link(to: .glossary, fragment: anchor))
    case (.preview, .glossary): nil
    case (.book, .glossary(let anchor)): onSite(.glossary, fragment: anchor)
    case (.preview, _): .page(page.link(to: .manuscript(path), fragment: fragment))
    case (.book(let book, _), .course(let id)):
      id == book ? .page(page.link(to: .bookTitle)) : onSite(.course(id))
    case (.book(let book, _), .lesson(let place, let anchor)):
      place.course == book
        ? .page(page.link(to: .bookChapter(place), fragment: anchor))
        : onSite(.lesson(place), fragment: anchor)
    }
  }

  /// The original of a picture that is shown in several widths is on no site: cameras write into it
  /// where they were.
  private func largest(_ path: String) -> SitePath {
    library.renditions[path]?.last.map { .rendition(path, width: $0) } ?? .asset(path)
  }

  /// The files of a picture by their widths, ready for `srcset`; `nil` for one that is shown as it is.
  func sources(ofPicture path: String) -> [(address: String, width: Int)]? {
    guard case .site = medium else { return nil }
    return library.renditions[path]?.map {
      (page.link(to: .rendition(path, width: $0)), $0)
    }
  }

  /// How much room to keep free for a picture while it is loaded; in a book it is there already.
  func size(ofPicture path: String) -> ImageSize? {
    if case .book = medium { return nil }
    return library.imageSizes[path]
  }

  private func onSite(_ path: SitePath, fragment: String? = nil) -> Address? {
    library.workspace.siteURL.map {
      .web($0 + "/" + SitePath.home.link(to: path, fragment: fragment))
    }
  }
}
