import Foundation
import LearningCore

/// What the file system says of a file without opening it. Two equal stamps, old enough, mean the
/// same bytes.
struct FileStamp: Hashable, Sendable {
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int
  /// When the inode last changed; unlike ``modified`` no program can set it.
  var changed: Int
  var inode: UInt64

  init(size: Int, modified: Int, changed: Int, inode: UInt64) {
    (self.size, self.modified, self.changed, self.inode) = (size, modified, changed, inode)
  }

  /// - Returns: `nil` when there is no such file.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  fileprivate init(_ status: stat) {
    self.init(
      size: Int(status.st_size), modified: Self.nanoseconds(status.st_mtim),
      changed: Self.nanoseconds(status.st_ctim), inode: UInt64(status.st_ino))
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }
}

extension Files {
  /// A regular file below a folder.
  struct Found: Sendable {
    /// Relative to the folder.
    var path: String
    /// Only where it was asked for.
    var stamp: FileStamp?
  }

  /// Every regular file below a folder, in no order. Hidden files and folders are left out, links
  /// are not followed.
  ///
  /// - Parameter stamps: whether a file, by its name, gets its stamp looked up.
  /// - Throws: for a folder that is there but cannot be read; one that is not there is empty.
  static func scan(
    _ folder: String, stamps: (_ name: String) -> Bool
  ) throws(FileError) -> [Found] {
    var found: [Found] = []
    var folders = [""]
    while let current = folders.popLast() {
      guard let handle = try openFolder(current.isEmpty ? folder : folder + "/" + current) else {
        continue
      }
      defer { closedir(handle) }
      while let entry = readdir(handle) {
        guard entry.pointee.d_name.0 != UInt8(ascii: ".") else { continue }
        let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
          tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        let path = current.isEmpty ? name : current + "/" + name
        switch Int(entry.pointee.d_type) {
        case Int(DT_DIR): folders.append(path)
        case Int(DT_REG):
          var stamp: FileStamp?
          if stamps(name) {
            var status = stat()
            if fstatat(dirfd(handle), name, &status, AT_SYMLINK_NOFOLLOW) == 0 {
              stamp = FileStamp(status)
            }
          }
          found.append(Found(path: path, stamp: stamp))
        default: break
        }
      }
    }
    return found
  }
}
