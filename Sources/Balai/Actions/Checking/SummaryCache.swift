import CourseCompiler
import Crypto
import Foundation
import LearningCore

/// What was found in each file the last time, kept outside the workspace: in
/// `$XDG_CACHE_HOME/balai`, else `~/.cache/balai`.
///
/// It may be deleted at any time, and a damaged one counts as none. It belongs to one build of the
/// program: another one finds other things.
struct SummaryCache {
  struct Entry {
    /// `nil` where the file system could not tell; then the file is read every time.
    var stamp: FileStamp?
    /// SHA-256 of the file.
    var digest: [UInt8]
    var summary: FileSummary
    /// Whether the file was left alone long enough before it was read for its stamp to be trusted:
    /// a change within the clock's resolution would leave the stamp as it is.
    var isSettled = false
  }

  private let path: String
  private let header: [UInt8]
  private let now: Timestamp

  /// - Returns: `nil` where there is no place to keep anything.
  init?(root: String, world: World) {
    let base =
      world.environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? world.environment["HOME"].map { $0 + "/.cache" }
    guard let base, let program = FileStamp(of: world.executable) else { return nil }
    let name = hexadecimal(SHA256.hash(data: Array(root.utf8)).prefix(8))
    path = base + "/balai/\(name).check"
    header = Array("balai check 1 \(program) \(root)\n".utf8)
    now = world.now()
  }

  func load() -> [String: Entry] {
    guard let bytes = try? Files.read(path), bytes.starts(with: header) else { return [:] }
    var rest = bytes[header.count...]
    guard let writtenAt = rest.integer() else { return [:] }
    var entries: [String: Entry] = [:]
    while !rest.isEmpty {
      guard let size = rest.integer(), let modified = rest.integer(), let changed = rest.integer(),
        let inode = rest.integer(), rest.count >= 32
      else { return [:] }
      let digest = Array(rest.prefix(32))
      rest = rest.dropFirst(32)
      guard let summary = FileSummary(decoding: &rest) else { return [:] }
      let stamp = FileStamp(
        size: size, modified: modified, changed: changed, inode: UInt64(bitPattern: Int64(inode)))
      let settledBefore = writtenAt - Self.resolution
      entries[summary.path] = Entry(
        stamp: stamp, digest: digest, summary: summary,
        isSettled: modified < settledBefore && changed < settledBefore)
    }
    return entries
  }

  /// Keeps `entries` instead of what was kept. Nothing depends on its success.
  func save(_ entries: [Entry]) {
    var bytes = header
    bytes.append(integer: now.millisecondsSince1970 * 1_000_000)
    for entry in entries {
      guard let stamp = entry.stamp else { continue }
      bytes.append(integer: stamp.size)
      bytes.append(integer: stamp.modified)
      bytes.append(integer: stamp.changed)
      bytes.append(integer: Int(Int64(bitPattern: stamp.inode)))
      bytes += entry.digest
      entry.summary.encode(into: &bytes)
    }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "/"
    guard (try? Files.createFolder(folder, mode: 0o700)) != nil else { return }
    let temporary = "\(path).\(getpid()).tmp"
    guard (try? Files.write(bytes, to: temporary, mode: 0o600)) != nil,
      rename(temporary, path) == 0
    else {
      unlink(temporary)
      return
    }
  }

  /// How far apart two changes must be to get different times on any file system, in nanoseconds
  /// (FAT: two seconds).
  private static let resolution = 3_000_000_000
}

extension [UInt8] {
  fileprivate mutating func append(integer: Int) {
    Swift.withUnsafeBytes(of: integer.littleEndian) { append(contentsOf: $0) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func integer() -> Int? {
    guard count >= 8 else { return nil }
    var value: UInt64 = 0
    for (place, byte) in prefix(8).enumerated() { value |= UInt64(byte) << (8 * UInt64(place)) }
    self = dropFirst(8)
    return Int(truncatingIfNeeded: value)
  }
}
