import CourseCompiler
import Crypto
import Foundation
import LearningCore

/// What was found in each file the last time, kept outside the workspace: in
/// `$XDG_CACHE_HOME/balai`, else `~/.cache/balai`.
///
/// It may be deleted at any time, and a damaged one counts as none. It belongs to one build of the
/// program: another one finds other things.
struct SummaryCache: Sendable {
  /// What is known of one file.
  struct Entry: Sendable {
    let path: String
    /// `nil` where the file system could not tell; then the file is read every time.
    var stamp: FileStamp?
    /// Whether the file was left alone long enough before it was read for its stamp to be trusted:
    /// a change within the clock's resolution would leave the stamp as it is.
    let isSettled: Bool
    /// The SHA-256 of the file, the head of its summary and the summary as they are kept, so that
    /// what did not change is written back as it was read.
    fileprivate let kept: ArraySlice<UInt8>

    var digest: ArraySlice<UInt8> { kept.prefix(digestSize) }

    /// Made of the bytes at every call; `nil` when they are damaged.
    var head: SummaryHead? {
      var bytes = kept.dropFirst(digestSize)
      return bytes.run().flatMap { SummaryHead(decoding: $0, path: path) }
    }

    /// The same.
    var summary: FileSummary? {
      var bytes = kept.dropFirst(digestSize)
      return bytes.run() == nil ? nil : FileSummary(decoding: &bytes, path: path)
    }
  }

  /// What linking found, and in what.
  struct Linking: Sendable {
    /// Of all that linking looked at.
    var key: Int
    var faults: [FaultKind]
  }

  /// All that is known of a workspace.
  struct Content: Sendable {
    /// In the order in which they were saved.
    var entries: [Entry] = []
    var linking: Linking?
  }

  private let path: String
  private let header: [UInt8]
  private let now: Timestamp

  /// - Returns: `nil` where there is no place to keep anything.
  init?(root: String, world: World) {
    guard let folder = Self.folder(world), let program = FileStamp(of: world.executable) else {
      return nil
    }
    let name = hexadecimal(SHA256.hash(data: Array(root.utf8)).prefix(8))
    path = folder + "/\(name).check"
    header = Array("balai check 3 \(program) \(root)\n".utf8)
    now = world.now()
  }

  /// Where what is remembered is kept; `nil` where there is no such place.
  static func folder(_ world: World) -> String? {
    let base =
      world.environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? world.environment["HOME"].map { $0 + "/.cache" }
    return base.map { $0 + "/balai" }
  }

  func load() -> Content {
    guard var rest = CacheFile.read(path, header: header), let writtenAt = rest.integer(),
      let key = rest.integer(), let faults = rest.run()
    else { return Content() }
    let linking = decodedFaults(faults).map { Linking(key: key, faults: $0) }
    let settledBefore = writtenAt - FileStamp.resolution
    var entries: [Entry] = []
    while !rest.isEmpty {
      guard let size = rest.integer(), let modified = rest.integer(), let changed = rest.integer(),
        let inode = rest.integer(), let path = rest.run(), let kept = rest.run()
      else { return Content() }
      entries.append(
        Entry(
          path: String(decoding: path, as: UTF8.self),
          stamp: FileStamp(
            size: size, modified: modified, changed: changed,
            inode: UInt64(bitPattern: Int64(inode))),
          isSettled: modified < settledBefore && changed < settledBefore, kept: kept))
    }
    return Content(entries: entries, linking: linking)
  }

  /// Keeps `content` instead of what was kept. Nothing depends on its success.
  func save(_ content: Content) {
    let size = content.entries.reduce(16) { $0 + 200 + $1.kept.count }
    CacheFile.write(to: path, header: header, roughly: size) { bytes in
      bytes.append(integer: now.millisecondsSince1970 * 1_000_000)
      bytes.append(integer: content.linking?.key ?? 0)
      bytes.append(run: content.linking.map { encoded($0.faults) } ?? [])
      for entry in content.entries {
        guard let stamp = entry.stamp else { continue }
        bytes.append(integer: stamp.size)
        bytes.append(integer: stamp.modified)
        bytes.append(integer: stamp.changed)
        bytes.append(integer: Int(Int64(bitPattern: stamp.inode)))
        bytes.append(run: entry.path.utf8)
        bytes.append(run: entry.kept)
      }
    }
  }
}

/// Of SHA-256, in bytes.
private let digestSize = 32

extension SummaryCache.Entry {
  /// What is to be kept of a file that was compiled just now.
  ///
  /// - Parameter digest: SHA-256 of the file.
  init(_ summary: FileSummary, stamp: FileStamp?, digest: [UInt8]) {
    var (kept, head) = (digest, [UInt8]())
    SummaryHead(of: summary).encode(into: &head)
    kept.append(run: head)
    summary.encode(into: &kept)
    self.init(path: summary.path, stamp: stamp, isSettled: false, kept: kept[...])
  }
}
