package import LearningCore

/// What a bundle holds, without taking it in.
package struct BundleSummary: Hashable, Sendable {
  package var header: BundleHeader
  /// How many entries of each kind.
  package var kinds: [String: Int] = [:]
  package var firstAt: Timestamp?
  package var lastAt: Timestamp?
  package var people = 0
  package var documents = 0
  package var certificateTexts = 0

  /// Reads a bundle to its end and proves it, as taking it in would.
  ///
  /// - Throws: ``BundleError`` when it is not what its maker signed.
  package init(_ nextLine: @escaping BundleLines) throws {
    var reader = try BundleReader(nextLine)
    header = reader.header
    while let item = try reader.next() {
      switch item {
      case .entry(let line, previous: _, hash: _):
        kinds[line.kind, default: 0] += 1
        firstAt = min(firstAt ?? line.at, line.at)
        lastAt = max(lastAt ?? line.at, line.at)
      case .document: documents += 1
      case .certificateText: certificateTexts += 1
      case .person: people += 1
      case .proven: break
      }
    }
  }
}
