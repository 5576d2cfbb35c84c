package import LearningCore

/// Knows where the links of one page lead.
package struct LinkResolver: Sendable {
  /// A module or a course that is not in here has no page, so links to it are no links.
  package let library: Library
  package let page: SitePath
  private let isPreview: Bool

  package init(library: Library, page: SitePath) {
    (self.library, self.page, isPreview) = (library, page, false)
  }

  /// For a page that previews a file: every file has one page there.
  init(previewing library: Library, page: SitePath) {
    (self.library, self.page, isPreview) = (library, page, true)
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
      switch library.target(path: path, fragment: fragment)
        ?? library.target(path: path, fragment: nil)
      {
      case .some where isPreview: .page(page.link(to: .manuscript(path), fragment: fragment))
      case .course(let id): .page(page.link(to: .course(id)))
      case .lesson(let place, let anchor): .page(page.link(to: .lesson(place), fragment: anchor))
      case nil: nil
      }
    case .file(let path): .asset(page.link(to: .asset(path)), path: path)
    case .refused: nil
    }
  }
}
