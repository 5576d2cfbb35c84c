/// A course as an EPUB 3 publication: the files of its archive in their order, and the pictures to
/// put behind them.
///
/// The first file says what the archive is, and is to be stored as it stands (OCF 3.2, 4.3).
package struct Book: Hashable, Sendable {
  package var files: [OutputFile]
  /// Sorted by where they go in the archive, each once.
  package var pictures: [AssetCopy]
}
