import Foundation
public import Testing

/// Compares `actual` with `__Snapshots__/<name>` beside the calling test.
///
/// Record with `UPDATE_SNAPSHOTS=1 swift test`, then read the difference before committing it.
/// Without that variable a missing snapshot fails, so a run that nobody watches records nothing.
public func expectSnapshot(
  _ actual: String, named name: String,
  filePath: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: filePath).deletingLastPathComponent()
    .appending(path: "__Snapshots__").appending(path: name)
  if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: file)
    return
  }
  guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record(
      "missing snapshot \(name); run UPDATE_SNAPSHOTS=1 swift test",
      sourceLocation: sourceLocation)
    return
  }
  #expect(actual == expected, "\(name) differs", sourceLocation: sourceLocation)
}
