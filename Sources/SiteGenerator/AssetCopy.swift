/// A picture or an attachment that the site shows as its author left it.
package struct AssetCopy: Hashable, Comparable, Sendable {
  /// Relative to the workspace, with `/`.
  package var from: String
  /// Relative to the root of the site, with `/`.
  package var to: String

  package init(from: String, to: String) { (self.from, self.to) = (from, to) }

  package static func < (a: Self, b: Self) -> Bool { a.to < b.to }
}
