import Foundation

extension Files {
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder that an absolute path stands in; of `/` itself.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// Whether no other account can read a file; a pipe is nobody else's either.
  static func isOnlyMine(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return true }
    return status.st_mode & 0o077 == 0
  }

  /// A path as a person in `folder` would write it: relative where it lies below, else absolute.
  static func shortened(_ path: String, from folder: String) -> String {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}

extension Files {
  /// All of standard input.
  ///
  /// - Throws: also when it is not UTF-8.
  static func readStandardInput() throws(FileError) -> String { try readText("/dev/stdin") }
}

extension Files {
  /// Reads a file piece by piece, so that its size does not matter.
  ///
  /// - Parameter body: called for each piece, which is good until it returns. Only the last one is
  ///   shorter than a few bytes.
  static func forEachPiece(
    of path: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path: path, doing: .reading, reason: systemReason()) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      // A pipe may hand out less than asked for.
      var count = 0
      var isOver = false
      while count < bytes.count, !isOver {
        let got = bytes.withUnsafeMutableBytes { buffer in
          Glibc.read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        }
        if got < 0, errno != EINTR {
          throw FileError(path: path, doing: .reading, reason: systemReason())
        }
        isOver = got == 0
        count += max(0, got)
      }
      try bytes.withUnsafeBufferPointer { try body(.init(rebasing: $0[..<count])) }
      if isOver { return }
    }
  }
}
