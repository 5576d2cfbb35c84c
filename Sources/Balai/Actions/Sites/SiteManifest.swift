import Foundation
import LearningCore

/// The list of all files of an edition with their digests, as `sha256sum -c` reads it. By it the
/// next build knows which files are its own, a browser what to keep, and `balai site check` whether
/// a copy is whole.
enum SiteManifest {
  static let name = "manifest.sha256"
  /// What editions had instead before there were digests.
  static let formerName = "daftar-berkas.txt"

  struct Entry: Sendable {
    /// In hexadecimal.
    var digest: String
    var path: String
  }

  /// - Parameter files: by path, each once.
  static func bytes(of files: [SiteRecord.File]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(files.count * 130)
    let digits = Array("0123456789abcdef".utf8)
    for file in files {
      for byte in file.digest {
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      }
      bytes += "  ".utf8
      bytes += file.path.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// - Returns: `nil` when a line is not of this form.
  static func read(_ text: String) -> [Entry]? {
    var entries: [Entry] = []
    for line in text.split(separator: "\n") {
      let digest = line.prefix(64)
      let rest = line.dropFirst(64)
      guard digest.utf8.count == 64, digest.allSatisfy({ "0123456789abcdef".contains($0) }),
        rest.hasPrefix("  "), rest.count > 2
      else { return nil }
      entries.append(Entry(digest: String(digest), path: String(rest.dropFirst(2))))
    }
    return entries
  }

  /// Paths of the files that an edition in a folder says are its own; `nil` where there is none.
  static func ownPaths(in folder: String) throws(FileError) -> Set<String>? {
    for name in [name, formerName] where Files.exists(folder + "/" + name) {
      let text = try Files.readText(folder + "/" + name)
      let paths = read(text)?.map(\.path) ?? text.split(separator: "\n").map(String.init)
      return Set(paths + [name])
    }
    return nil
  }
}
