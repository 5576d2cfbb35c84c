import Foundation

/// Tells when files change, by looking at them again and again: no system tells of a change on a
/// network drive or in a container's folder.
struct FileWatch {
  /// Between two looks.
  private static let pauseMicroseconds: UInt32 = 250_000

  /// Files, and folders with all that is in them.
  let paths: [String]

  /// Which files there are, when each was last written and how long it is. What is written while
  /// they are read afterwards shows at the next look.
  var sight: Sight { Sight(paths) }

  /// Waits until the files no longer look as they did.
  ///
  /// - Returns: how they look now.
  func change(from sight: Sight) -> Sight {
    while true {
      usleep(Self.pauseMicroseconds)
      let now = self.sight
      if now != sight { return now }
    }
  }

  /// Leaves inodes out: some network drives invent new ones.
  struct Sight: Equatable, Sendable {
    private struct Trace: Equatable {
      var size: Int
      var modified: Int
    }

    private var traces: [String: Trace] = [:]

    fileprivate init(_ paths: [String]) {
      for path in paths {
        note(path, FileStamp(of: path))
        // What is no folder has nothing in it.
        for file in (try? Files.scan(path, stamps: { _ in true })) ?? [] {
          note(path + "/" + file.path, file.stamp)
        }
      }
    }

    private mutating func note(_ path: String, _ stamp: FileStamp?) {
      traces[path] = stamp.map { Trace(size: $0.size, modified: $0.modified) }
    }
  }
}
