import CourseCompiler
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

  /// Of what a folder holds under a name; links are not followed.
  fileprivate init?(of name: String, in folder: OpaquePointer) {
    var status = stat()
    guard fstatat(dirfd(folder), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(status)
  }

  /// Of what stands under a name, be it a link.
  init?(notFollowing path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    self.init(
      size: Int(status.st_size), modified: Self.nanoseconds(status.st_mtim),
      changed: Self.nanoseconds(status.st_ctim), inode: UInt64(status.st_ino))
  }

  /// How far apart two changes must be to get different times on any file system, in nanoseconds
  /// (FAT: two seconds).
  static let resolution = 3_000_000_000

  private static func nanoseconds(_ time: timespec) -> Int {
    time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }
}

extension Files {
  /// A regular file below a folder.
  struct Found: Sendable {
    /// Relative to the folder that was asked about.
    var path: String
    /// Only where it was asked for.
    var stamp: FileStamp?
  }

  /// Every regular file below some folders, in no order. Links are not followed.
  ///
  /// - Parameters:
  ///   - root: what paths are relative to.
  ///   - folders: below the root; `""` for all of it. Those that are not there are empty, and a file
  ///     among them is itself.
  ///   - everything: whether hidden files and what is no regular file are listed, too; otherwise
  ///     they, and hidden folders, are left out.
  ///   - stamps: whether a file, by its name, gets its stamp looked up.
  /// - Throws: for a folder that is there but cannot be read.
  static func scan(
    _ root: String, folders: [String] = [""], everything: Bool = false,
    stamps: @Sendable (_ name: String) -> Bool
  ) throws(FileError) -> [Found] {
    var found: [Found] = []
    var folders = folders
    while !folders.isEmpty {
      let listings = folders.concurrentMap { folder in
        Result { () throws(FileError) in
          try Listing(of: folder, in: root, everything: everything, stamps: stamps)
        }
      }
      folders = []
      for listing in listings {
        let listing = try listing.get()
        found += listing.files
        folders += listing.folders
      }
    }
    return found
  }

  /// What stands in one folder.
  private struct Listing {
    var files: [Found] = []
    var folders: [String] = []

    init(
      of folder: String, in root: String, everything: Bool, stamps: (_ name: String) -> Bool
    ) throws(FileError) {
      guard let handle = try openFolder(folder.isEmpty ? root : root + "/" + folder) else {
        if let stamp = FileStamp(of: root + "/" + folder) {
          files = [Found(path: folder, stamp: stamps(folder) ? stamp : nil)]
        }
        return
      }
      defer { closedir(handle) }
      let prefix = folder.isEmpty ? "" : folder + "/"
      while let entry = readdir(handle) {
        let isHidden = entry.pointee.d_name.0 == UInt8(ascii: ".")
        guard everything || !isHidden else { continue }
        let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
          tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if isHidden, name == "." || name == ".." { continue }
        switch Int(entry.pointee.d_type) {
        case Int(DT_DIR): folders.append(prefix + name)
        case Int(DT_REG):
          let stamp = stamps(name) ? FileStamp(of: name, in: handle) : nil
          files.append(Found(path: prefix + name, stamp: stamp))
        default: if everything { files.append(Found(path: prefix + name, stamp: nil)) }
        }
      }
    }
  }
}
