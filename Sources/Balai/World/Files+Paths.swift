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
