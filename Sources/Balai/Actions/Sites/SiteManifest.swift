import Crypto
import Foundation
import LearningCore

/// The list of all files of an edition with their digests, as `sha256sum -c` reads it. By it the
/// next build knows which files are its own, a browser what to keep, and `balai site check` whether
/// a copy is whole.
///
/// It is kept as the bytes that it has on the disk: of the lines of a large site a build looks at a
/// few, and hands on the others as they are.
struct SiteManifest: Sendable {
  static let name = "manifest.sha256"
  /// What editions had instead before there were digests.
  static let formerName = "daftar-berkas.txt"

  private(set) var bytes: [UInt8]
  /// Where the line of each file begins, and where the last one ends.
  private var starts: [Int]

  /// Of no files.
  init() { (bytes, starts) = ([], [0]) }

  /// - Returns: `nil` when the bytes are no manifest.
  init?(_ bytes: [UInt8]) {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 80 + 1)
    let isWhole = bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return true }
      var start = 0
      while start < buffer.count {
        guard let end = memchr(base + start, Int32(UInt8(ascii: "\n")), buffer.count - start) else {
          return false
        }
        let next = UnsafeRawPointer(end) - base + 1
        guard next - start > Self.pathStart + 1 else { return false }
        starts.append(next)
        start = next
      }
      return true
    }
    guard isWhole else { return nil }
    (self.bytes, self.starts) = (bytes, starts)
  }

  // MARK: Lines

  /// So many hexadecimal digits are a digest.
  private static let digestSize = 64
  /// Behind the digest and two spaces.
  private static let pathStart = 66

  /// How many files there are.
  var count: Int { starts.count - 1 }

  func path(at place: Int) -> String {
    String(decoding: bytes[range(ofPathAt: place)], as: UTF8.self)
  }

  /// In hexadecimal.
  func digest(at place: Int) -> ArraySlice<UInt8> {
    bytes[starts[place]..<starts[place] + Self.digestSize]
  }

  /// Where in ``bytes`` the path of a file stands.
  func range(ofPathAt place: Int) -> Range<Int> {
    starts[place] + Self.pathStart..<starts[place + 1] - 1
  }

  /// The place of the first file that does not come before a path, and whether it has that path.
  func search(_ path: String) -> (place: Int, isThere: Bool) {
    let path = Array(path.utf8)
    return bytes.withUnsafeBytes { bytes in
      path.withUnsafeBytes { path in
        var (low, high) = (0, count)
        while low < high {
          let middle = (low + high) / 2
          let order = Self.order(of: .init(rebasing: bytes[range(ofPathAt: middle)]), to: path)
          if order == 0 { return (middle, true) }
          if order < 0 { low = middle + 1 } else { high = middle }
        }
        return (low, false)
      }
    }
  }

  func place(of path: String) -> Int? {
    let (place, isThere) = search(path)
    return isThere ? place : nil
  }

  /// Whether one path comes before another in a manifest: by its bytes.
  static func isInOrder(_ one: String, _ other: String) -> Bool {
    var (one, other) = (one, other)
    return one.withUTF8 { one in
      other.withUTF8 { order(of: .init(one), to: .init($0)) < 0 }
    }
  }

  private static func order(of one: UnsafeRawBufferPointer, to other: UnsafeRawBufferPointer) -> Int
  {
    if let a = one.baseAddress, let b = other.baseAddress {
      let order = memcmp(a, b, min(one.count, other.count))
      if order != 0 { return Int(order) }
    }
    return one.count - other.count
  }

  /// The digest of a file, as it stands in a manifest.
  static func digest(of bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(digestSize)
    for byte in SHA256.hash(data: bytes) {
      for digit in [byte >> 4, byte & 15] {
        text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
    return text
  }

  // MARK: Putting together

  private static func line(of file: SiteRecord.File) -> [UInt8] {
    file.digest + "  ".utf8 + file.path.utf8 + "\n".utf8
  }

  /// - Precondition: comes after all that is there.
  mutating func append(_ file: SiteRecord.File) {
    bytes += Self.line(of: file)
    starts.append(bytes.count)
  }

  /// - Parameter place: before what comes after it.
  mutating func insert(_ file: SiteRecord.File, at place: Int) {
    let line = Self.line(of: file)
    bytes.insert(contentsOf: line, at: starts[place])
    starts.insert(starts[place], at: place)
    for later in place + 1..<starts.count { starts[later] += line.count }
  }

  mutating func remove(at place: Int) {
    let size = starts[place + 1] - starts[place]
    bytes.removeSubrange(starts[place]..<starts[place + 1])
    starts.remove(at: place)
    for later in place..<starts.count { starts[later] -= size }
  }

  /// Appends lines of another manifest as they are.
  ///
  /// - Precondition: they come after all that is there.
  mutating func append(_ lines: Range<Int>, of other: SiteManifest) {
    guard !lines.isEmpty else { return }
    let shift = bytes.count - other.starts[lines.lowerBound]
    bytes += other.bytes[other.starts[lines.lowerBound]..<other.starts[lines.upperBound]]
    starts += other.starts[lines.lowerBound + 1...lines.upperBound].lazy.map { $0 + shift }
  }

  mutating func reserve(_ bytes: Int, files: Int) {
    self.bytes.reserveCapacity(bytes)
    starts.reserveCapacity(files + 1)
  }
}

extension SiteManifest {
  struct Entry: Sendable {
    /// In hexadecimal.
    var digest: String
    var path: String
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
