import LearningCore
import SiteGenerator

/// The files of an edition, all but its manifest, with what the file system says of each.
struct EditionFiles: Sendable {
  /// How much there is.
  struct Totals: BitwiseCopyable, Sendable {
    private(set) var pages = 0
    private(set) var bytes = 0
    private(set) var searchBytes = 0
    /// Of what a browser keeps: all but books.
    private(set) var keptBytes = 0

    /// - Parameter times: -1 for one that is there no more.
    fileprivate mutating func count(_ path: String, size: Int, times: Int = 1) {
      pages += path.hasSuffix(".html") ? times : 0
      bytes += size * times
      searchBytes += path.hasPrefix("cari/") ? size * times : 0
      keptBytes += isBook(path) ? 0 : size * times
    }
  }

  private(set) var manifest = SiteManifest()
  /// In the order of the manifest.
  private(set) var stamps: [SiteRecord.Stamp] = []
  private(set) var totals = Totals()

  /// None.
  init() {}

  /// - Returns: `nil` when there is not a stamp for each file.
  init?(_ manifest: SiteManifest, stamps: [SiteRecord.Stamp], totals: Totals) {
    guard manifest.count == stamps.count else { return nil }
    (self.manifest, self.stamps, self.totals) = (manifest, stamps, totals)
  }

  var count: Int { stamps.count }
  var paths: [String] { (0..<count).map(manifest.path) }

  func file(at place: Int) -> SiteRecord.File {
    SiteRecord.File(
      path: manifest.path(at: place), digest: Array(manifest.digest(at: place)),
      stamp: stamps[place])
  }

  func file(at path: String) -> SiteRecord.File? { manifest.place(of: path).map(file) }

  /// Whether a path is that of a file of the edition, or of the list of them.
  func owns(_ path: String) -> Bool {
    path == SiteManifest.name || manifest.place(of: path) != nil
  }

  /// What becomes of the files when some are new, or others than before, and some are gone.
  ///
  /// - Parameters: both in the order of ``SiteManifest/isInOrder(_:_:)``, each path once and in one
  ///   of them only.
  func changed(by files: [SiteRecord.File], without gone: [String] = []) -> EditionFiles {
    var result = EditionFiles()
    result.manifest.reserve(
      manifest.bytes.count + files.reduce(0) { $0 + 68 + $1.path.utf8.count },
      files: count + files.count)
    result.stamps.reserveCapacity(count + files.count)
    result.totals = totals
    var next = 0
    var leaving = gone[...]
    /// Takes what stands before a path, and leaves out what stands there.
    func skip(to path: String) {
      let (place, isThere) = manifest.search(path)
      result.take(next..<place, of: self)
      next = place
      if isThere {
        result.totals.count(path, size: stamps[place].size, times: -1)
        next += 1
      }
    }
    for file in files {
      while let path = leaving.first, SiteManifest.isInOrder(path, file.path) {
        skip(to: path)
        leaving.removeFirst()
      }
      skip(to: file.path)
      result.manifest.append(file)
      result.stamps.append(file.stamp)
      result.totals.count(file.path, size: file.stamp.size)
    }
    for path in leaving { skip(to: path) }
    result.take(next..<count, of: self)
    return result
  }

  /// - Precondition: there is no file with this path.
  mutating func insert(_ file: SiteRecord.File) {
    let (place, isThere) = manifest.search(file.path)
    precondition(!isThere, "a file is in an edition once")
    manifest.insert(file, at: place)
    stamps.insert(file.stamp, at: place)
    totals.count(file.path, size: file.stamp.size)
  }

  mutating func remove(at place: Int) {
    totals.count(manifest.path(at: place), size: stamps[place].size, times: -1)
    manifest.remove(at: place)
    stamps.remove(at: place)
  }

  private mutating func take(_ places: Range<Int>, of other: EditionFiles) {
    manifest.append(places, of: other.manifest)
    stamps += other.stamps[places]
  }
}
