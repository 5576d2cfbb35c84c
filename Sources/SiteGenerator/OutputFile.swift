/// A finished file of the site, in memory.
package struct OutputFile: Hashable, Sendable {
  /// Relative to the root of the site, with `/`.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
}
