/// A picture or an attachment that the site shows.
package struct AssetCopy: Hashable, Comparable, Sendable {
  /// Relative to the workspace, with `/`.
  package var from: String
  /// Relative to the root of the site, with `/`.
  package var to: String
  /// Of a picture, where it is not shown as it is: how wide it shall be, in pixels.
  package var width: Int?

  package init(from: String, to: String, width: Int? = nil) {
    (self.from, self.to, self.width) = (from, to, width)
  }

  package static func < (a: Self, b: Self) -> Bool { a.to < b.to }
}
