import Foundation

/// What the file system says of a folder. As long as it stays so, the folder has no entry more and
/// none less, nor one with another name; what its files hold is another question.
struct FolderStamp: BitwiseCopyable, Hashable, Sendable {
  private var modified: Int
  private var inode: UInt64

  /// Of a folder that nobody has looked into, or too soon after it was changed. Equal to no other.
  static let unknown = FolderStamp(modified: 0, inode: 0)

  private init(modified: Int, inode: UInt64) { (self.modified, self.inode) = (modified, inode) }

  init(_ status: stat) {
    modified = FileStamp(status).modified
    inode = UInt64(status.st_ino)
  }

  /// - Returns: ``unknown`` for what is no folder.
  init(of path: String) {
    var status = stat()
    self = lstat(path, &status) == 0 && status.isFolder ? FolderStamp(status) : .unknown
  }

  /// Whether another change would have given another stamp.
  ///
  /// - Parameter now: not later than when the stamp was taken, in nanoseconds since 1970.
  func isSettled(at now: Int) -> Bool { modified < now - FileStamp.resolution }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
}

/// The folders that the files of an edition stand in, each before what is in it, the topmost first.
struct SiteFolders: Sendable {
  private let manifest: SiteManifest
  /// For each folder a file in it, and with how many bytes the path of that begins that lead to it.
  private var places: [(file: Int, length: Int)] = [(0, 0)]

  init(of manifest: SiteManifest) {
    self.manifest = manifest
    places.reserveCapacity(manifest.count + 1)
    manifest.bytes.withUnsafeBufferPointer { bytes in
      var last = 0..<0
      for file in 0..<manifest.count {
        let path = manifest.range(ofPathAt: file)
        var shared = 0
        while shared < min(path.count, last.count),
          bytes[path.lowerBound + shared] == bytes[last.lowerBound + shared]
        { shared += 1 }
        for length in shared..<path.count
        where bytes[path.lowerBound + length] == UInt8(ascii: "/") {
          places.append((file, length))
        }
        last = path
      }
    }
  }

  var count: Int { places.count }
  var paths: [String] { (0..<count).map(path) }

  /// Empty for the topmost.
  func path(at place: Int) -> String {
    String(decoding: manifest.bytes[range(ofPathAt: place)], as: UTF8.self)
  }

  /// Where in the bytes of the manifest the path of a folder stands.
  func range(ofPathAt place: Int) -> Range<Int> {
    if places[place].length == 0 { return 0..<0 }
    let start = manifest.range(ofPathAt: places[place].file).lowerBound
    return start..<start + places[place].length
  }

  /// The folders, beside the topmost, that the first of whose files is one of some.
  func firstOpened(by files: Range<Int>) -> Range<Int> {
    func start(_ file: Int) -> Int {
      var (low, high) = (1, count)
      while low < high {
        let middle = (low + high) / 2
        if places[middle].file < file { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return start(files.lowerBound)..<start(files.upperBound)
  }

  func place(of path: String) -> Int? {
    if path.isEmpty { return 0 }
    let file = manifest.search(path + "/").place
    guard file < manifest.count else { return nil }
    return firstOpened(by: file..<file + 1).first { self.path(at: $0) == path }
  }

  /// Stamps of other folders for those of them that are here; for the rest
  /// ``FolderStamp/unknown``.
  func matched(_ stamps: [FolderStamp], of others: SiteFolders) -> [FolderStamp] {
    var next = 0
    return manifest.bytes.withUnsafeBufferPointer { bytes in
      others.manifest.bytes.withUnsafeBufferPointer { otherBytes in
        (0..<count).map { place in
          let path = UnsafeBufferPointer(rebasing: bytes[range(ofPathAt: place)])
          while next < others.count {
            let other = UnsafeBufferPointer(rebasing: otherBytes[others.range(ofPathAt: next)])
            if other.elementsEqual(path) {
              next += 1
              return stamps[next - 1]
            }
            guard Self.isInOrder(other, path) else { break }
            next += 1
          }
          return .unknown
        }
      }
    }
  }

  /// Folders stand in the order of their paths with a `/` behind.
  private static func isInOrder(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let slash = UInt8(ascii: "/")
    for (a, b) in zip(one, other) where a != b { return a < b }
    return one.count < other.count ? slash <= other[one.count] : one[other.count] < slash
  }
}
