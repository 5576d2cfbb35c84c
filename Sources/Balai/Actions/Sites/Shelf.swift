import Compression
import Foundation

/// Files as gzip, kept while they are asked for, so that a page is packed once and not for each of
/// five hundred readers.
final class Shelf: @unchecked Sendable {
  private struct Packed {
    var tag: String
    var bytes: [UInt8]
  }

  /// More than this is not kept, in bytes.
  private static let room = 64 << 20

  // Guards what follows.
  private let lock = NSLock()
  private var files: [String: Packed] = [:]
  private var size = 0

  /// - Parameter tag: changes when the bytes do.
  func packed(_ bytes: [UInt8], path: String, tag: String) -> [UInt8] {
    if let known = lock.withLock({ files[path] }), known.tag == tag { return known.bytes }
    // Somebody waits for it, and the default takes four times as long for five percent.
    let packed = gzipped(bytes, level: 4)
    lock.withLock {
      size += packed.count - (files[path]?.bytes.count ?? 0)
      files[path] = Packed(tag: tag, bytes: packed)
      if size > Self.room {
        files = [:]
        size = 0
      }
    }
    return packed
  }
}
