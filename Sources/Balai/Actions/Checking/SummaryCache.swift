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
    /// The SHA-256 of the file and its summary as they are kept, so that what did not change is
    /// written back as it was read.
    fileprivate let kept: ArraySlice<UInt8>

    var digest: ArraySlice<UInt8> { kept.prefix(digestSize) }

    /// Made of the bytes at every call; `nil` when they are damaged.
    var summary: FileSummary? {
      var bytes = kept.dropFirst(digestSize)
      return FileSummary(decoding: &bytes, path: path)
    }
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
    header = Array("balai check 2 \(program) \(root)\n".utf8)
    now = world.now()
  }

  /// Where what is remembered is kept; `nil` where there is no such place.
  static func folder(_ world: World) -> String? {
    let base =
      world.environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? world.environment["HOME"].map { $0 + "/.cache" }
    return base.map { $0 + "/balai" }
  }

  /// - Returns: in the order in which they were saved.
  func load() -> [Entry] {
    guard let bytes = try? Files.read(path), bytes.starts(with: header) else { return [] }
    var rest = bytes[header.count...]
    guard let sum = rest.integer(), sum == checksum(of: rest), let writtenAt = rest.integer()
    else { return [] }
    let settledBefore = writtenAt - Self.resolution
    var entries: [Entry] = []
    while !rest.isEmpty {
      guard let size = rest.integer(), let modified = rest.integer(), let changed = rest.integer(),
        let inode = rest.integer(), let path = rest.run(), let kept = rest.run()
      else { return [] }
      entries.append(
        Entry(
          path: String(decoding: path, as: UTF8.self),
          stamp: FileStamp(
            size: size, modified: modified, changed: changed,
            inode: UInt64(bitPattern: Int64(inode))),
          isSettled: modified < settledBefore && changed < settledBefore, kept: kept))
    }
    return entries
  }

  /// Keeps `entries` instead of what was kept. Nothing depends on its success.
  func save(_ entries: [Entry]) {
    var bytes = header
    bytes.reserveCapacity(entries.reduce(bytes.count + 16) { $0 + 200 + $1.kept.count })
    bytes.append(integer: 0)
    let start = bytes.count
    bytes.append(integer: now.millisecondsSince1970 * 1_000_000)
    for entry in entries {
      guard let stamp = entry.stamp else { continue }
      bytes.append(integer: stamp.size)
      bytes.append(integer: stamp.modified)
      bytes.append(integer: stamp.changed)
      bytes.append(integer: Int(Int64(bitPattern: stamp.inode)))
      bytes.append(run: entry.path.utf8)
      bytes.append(run: entry.kept)
    }
    bytes.replaceSubrange(header.count..<start, with: checksum(of: bytes[start...]).bytes)
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

/// Tells damage on the disk, not malice: FNV-1a over words of eight bytes.
private func checksum(of bytes: ArraySlice<UInt8>) -> Int {
  bytes.withUnsafeBytes { bytes in
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    let tail = bytes.count & ~7
    for place in stride(from: 0, to: tail, by: 8) {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      sum = (sum ^ word) &* 0x100_0000_01B3
    }
    for byte in bytes[tail...] { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: sum)
  }
}

/// Of SHA-256, in bytes.
private let digestSize = 32

extension SummaryCache.Entry {
  /// What is to be kept of a file that was compiled just now.
  ///
  /// - Parameter digest: SHA-256 of the file.
  init(_ summary: FileSummary, stamp: FileStamp?, digest: [UInt8]) {
    var kept = digest
    summary.encode(into: &kept)
    self.init(path: summary.path, stamp: stamp, isSettled: false, kept: kept[...])
  }
}

extension Int {
  fileprivate var bytes: [UInt8] { Swift.withUnsafeBytes(of: littleEndian) { Array($0) } }
}
