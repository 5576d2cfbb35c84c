import Foundation
import LearningCore

/// A file or folder that could not be read or written.
struct FileError: UserFacingError {
  enum Doing: Sendable { case reading, writing }

  var path: String
  var doing: Doing
  /// What the system says.
  var reason: String

  var message: Phrase {
    switch doing {
    case .reading:
      Phrase("'\(path)' tidak bisa dibaca: \(reason).", "'\(path)' cannot be read: \(reason).")
    case .writing:
      Phrase("'\(path)' tidak bisa ditulis: \(reason).", "'\(path)' cannot be written: \(reason).")
    }
  }

  var nextStep: Phrase? {
    switch doing {
    case .reading:
      Phrase(
        "Periksa nama dan izinnya, lalu ulangi.", "Check its name and permissions, then try again.")
    case .writing:
      Phrase(
        "Periksa izin foldernya dan sisa tempat, lalu ulangi. Berkas lama tidak berubah.",
        "Check the folder's permissions and the free space. The old file was not touched.")
    }
  }
}

/// Files, with POSIX calls: Foundation's writes wait for the disk at every single file.
enum Files {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func read(_ path: String) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path: path, doing: .reading, reason: systemReason()) }
    defer { close(file) }
    return try contents(of: file, at: path)
  }

  /// All that an open file holds from where it stands.
  ///
  /// - Parameter path: named in errors.
  static func contents(of file: Int32, at path: String) throws(FileError) -> [UInt8] {
    var status = stat()
    fstat(file, &status)
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw FileError(path: path, doing: .reading, reason: reason(for: EISDIR))
    }
    var room = Int(status.st_size) + 1
    var bytes: [UInt8] = []
    // Mostly the file is as long as it says, and what is read is not moved again.
    while true {
      let (piece, isEnd) = try piece(of: file, at: path, room)
      bytes = bytes.isEmpty ? piece : bytes + piece
      if isEnd { return bytes }
      room = max(bytes.count, 65_536)
    }
  }

  /// What comes next in an open file.
  ///
  /// - Parameter size: how many bytes there are at most.
  /// - Returns: fewer only at its end.
  private static func piece(
    of file: Int32, at path: String, _ size: Int
  ) throws(FileError) -> (bytes: [UInt8], isEnd: Bool) {
    var (isEnd, failure) = (false, FileError?.none)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, !isEnd, failure == nil {
        let got = Glibc.read(file, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno != EINTR {
          failure = FileError(path: path, doing: .reading, reason: systemReason())
        }
        isEnd = got == 0
        count += max(0, got)
      }
    }
    if let failure { throw failure }
    return (bytes, isEnd)
  }

  /// The first bytes of a file.
  static func read(_ path: String, atMost limit: Int) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path: path, doing: .reading, reason: systemReason()) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: limit)
    let got = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, limit) }
    guard got >= 0 else { throw FileError(path: path, doing: .reading, reason: systemReason()) }
    return Array(bytes.prefix(got))
  }

  /// - Throws: also when the bytes are not UTF-8.
  static func readText(_ path: String) throws(FileError) -> String {
    guard let text = String(validating: try read(path), as: UTF8.self) else {
      throw FileError(
        path: path, doing: .reading,
        reason: Phrase("bukan teks UTF-8", "not UTF-8 text")[Interface.language])
    }
    return text
  }

  /// Writes a file so that a reader, or a power cut, sees the old content or the new, never half.
  ///
  /// - Parameter mode: permissions of the file if it is new.
  static func writeAtomically(
    _ bytes: [UInt8], to path: String, mode: mode_t = 0o644
  ) throws(FileError) {
    let temporary = "\(path).\(getpid()).tmp"
    do throws(FileError) {
      try write(bytes, to: temporary, mode: mode, isDurable: true)
      guard rename(temporary, path) == 0 else {
        throw FileError(path: path, doing: .writing, reason: systemReason())
      }
    } catch {
      unlink(temporary)
      throw FileError(path: path, doing: .writing, reason: error.reason)
    }
    syncFolder(of: path)
  }

  /// - Parameter isDurable: wait until the disk has it.
  static func write(
    _ bytes: [UInt8], to path: String, mode: mode_t = 0o644, isDurable: Bool = false
  ) throws(FileError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw FileError(path: path, doing: .writing, reason: systemReason()) }
    var start = 0
    while start < bytes.count {
      let done = bytes.withUnsafeBytes { buffer in
        Glibc.write(file, buffer.baseAddress.map { $0 + start }, buffer.count - start)
      }
      if done < 0, errno != EINTR {
        let reason = systemReason()
        close(file)
        throw FileError(path: path, doing: .writing, reason: reason)
      }
      start += max(0, done)
    }
    let isSynced = !isDurable || fsync(file) == 0
    guard close(file) == 0, isSynced else {
      throw FileError(path: path, doing: .writing, reason: systemReason())
    }
  }

  static func createFolder(_ path: String, mode: Int = 0o755) throws(FileError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
    } catch { throw FileError(path: path, doing: .writing, reason: systemReason()) }
  }

  /// Every regular file below a folder, as paths relative to it, sorted. Links are not followed.
  ///
  /// - Parameter everything: hidden files and what is no regular file are listed too.
  /// - Throws: for a folder that is there but cannot be read; one that is not there is empty.
  static func list(_ folder: String, everything: Bool = false) throws(FileError) -> [String] {
    var found: [String] = []
    var folders = [""]
    while let current = folders.popLast() {
      guard let handle = try openFolder(current.isEmpty ? folder : folder + "/" + current) else {
        continue
      }
      defer { closedir(handle) }
      while let entry = readdir(handle) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard name != ".", name != "..", everything || !name.hasPrefix(".") else { continue }
        let path = current.isEmpty ? name : current + "/" + name
        switch Int(entry.pointee.d_type) {
        case Int(DT_DIR): folders.append(path)
        case Int(DT_REG): found.append(path)
        default: if everything { found.append(path) }
        }
      }
    }
    return found.sorted()
  }

  /// Paths of the files below some folders, from the root; a file among the folders is itself.
  static func list(_ places: [String], below root: String) throws(FileError) -> [String] {
    var found: [String] = []
    for place in places {
      let full = root + "/" + place
      if isFolder(full) {
        found += try list(full).map { place + "/" + $0 }
      } else if exists(full) {
        found.append(place)
      }
    }
    return found
  }

  /// - Returns: `nil` when there is no such folder.
  /// - Throws: when it is there but cannot be read: leaving it out would hide what is in it.
  static func openFolder(_ path: String) throws(FileError) -> OpaquePointer? {
    if let handle = opendir(path) { return handle }
    guard errno == ENOENT || errno == ENOTDIR else {
      throw FileError(path: path, doing: .reading, reason: systemReason())
    }
    return nil
  }

  static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let handle = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }

  /// Why the last system call failed, in the language of the interface where we have words for it.
  static func systemReason() -> String { reason(for: errno) }

  static func reason(for code: Int32) -> String {
    let phrase: Phrase? =
      switch code {
      case EACCES, EPERM: Phrase("Anda tidak punya izin", "permission denied")
      case ENOENT: Phrase("tidak ada", "it does not exist")
      case EISDIR: Phrase("itu sebuah folder", "it is a folder")
      case ENOTDIR: Phrase("sebagian jalurnya bukan folder", "a part of its path is no folder")
      case ENOSPC, EDQUOT: Phrase("tidak ada ruang lagi di disk", "the disk is full")
      case EROFS: Phrase("disknya hanya bisa dibaca", "the disk is read-only")
      case EEXIST: Phrase("sudah ada", "it exists already")
      case ENAMETOOLONG: Phrase("namanya terlalu panjang", "its name is too long")
      case EMFILE, ENFILE: Phrase("terlalu banyak berkas terbuka", "too many files are open")
      case EIO: Phrase("disk melaporkan kerusakan", "the disk reports damage")
      default: nil
      }
    return phrase?.text ?? String(cString: strerror(code))
  }
}

extension Files {
  /// An absolute path without `.` and `..`; links are left as they are.
  static func standardized(_ path: String) -> String {
    var segments: [Substring] = []
    for segment in path.split(separator: "/") where segment != "." {
      if segment == ".." { _ = segments.popLast() } else { segments.append(segment) }
    }
    return "/" + segments.joined(separator: "/")
  }
}
