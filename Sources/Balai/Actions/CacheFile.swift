import CourseCompiler
import Foundation

/// A file outside the workspace in which something is remembered. It may be deleted at any time, and
/// a damaged one, or one of another build of the program, counts as none.
enum CacheFile {
  /// What was kept; `nil` where there is nothing, or nothing that can be trusted.
  ///
  /// - Parameter header: tells what is kept, by which program and of what.
  static func read(_ path: String, header: [UInt8]) -> ArraySlice<UInt8>? {
    guard let bytes = try? Files.read(path), bytes.starts(with: header) else { return nil }
    var rest = bytes[header.count...]
    guard let sum = rest.integer(), sum == checksum(of: rest) else { return nil }
    return rest
  }

  /// Keeps what a function appends, instead of what was kept. Nothing depends on its success.
  ///
  /// - Parameter roughly: so many bytes there may be.
  static func write(
    to path: String, header: [UInt8], roughly size: Int, _ append: (inout [UInt8]) -> Void
  ) {
    var bytes = header
    bytes.reserveCapacity(header.count + 8 + size)
    bytes.append(integer: 0)
    append(&bytes)
    let start = header.count + 8
    var sum: [UInt8] = []
    sum.append(integer: checksum(of: bytes[start...]))
    bytes.replaceSubrange(header.count..<start, with: sum)
    let temporary = "\(path).\(getpid()).tmp"
    guard (try? Files.createFolder(Files.folder(of: path), mode: 0o700)) != nil,
      (try? Files.write(bytes, to: temporary, mode: 0o600)) != nil
    else {
      unlink(temporary)
      return
    }
    // To put it in the place of another would make some file systems write it to the disk at once.
    unlink(path)
    if rename(temporary, path) != 0 { unlink(temporary) }
  }
}
