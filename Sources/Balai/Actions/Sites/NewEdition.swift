import Crypto
import LearningCore
import SiteGenerator

/// An edition whose parts are made.
struct NewEdition {
  let frame: [UInt8]
  let published: [CourseID]
  let deciding: [String]
  private(set) var courses: [SiteRecord.Course] = []
  /// In no order; a picture that two courses show may be in it twice.
  var files: [SiteStaging.Placed] = []

  init(frame: [UInt8], published: [CourseID], deciding: [String]) {
    (self.frame, self.published, self.deciding) = (frame, published, deciding)
  }

  mutating func take(_ outcome: CourseOutcome) {
    files += outcome.files
    courses.append(
      SiteRecord.Course(
        id: outcome.id, key: outcome.key, outline: outcome.outline,
        uses: outcome.uses, shards: outcome.shards, paths: outcome.files.map(\.file.path)))
  }

  /// - Parameter intact: holds all files of the course.
  mutating func keep(_ course: SiteRecord.Course, from intact: [String: SiteRecord.File]) {
    courses.append(course)
    for path in course.paths {
      if let file = intact[path] { files.append(.init(file: file, isFresh: false)) }
    }
  }

  /// Adds what can only be made when all else is known.
  ///
  /// - Returns: all files by path, each once, and the manifest.
  func complete(
    with staging: SiteStaging
  ) throws -> (files: [SiteStaging.Placed], manifest: [UInt8]) {
    var all: [SiteStaging.Placed] = []
    all.reserveCapacity(files.count + 1)
    for placed in files.sorted(by: { $0.file.path < $1.file.path }) {
      guard all.last?.file.path == placed.file.path else {
        all.append(placed)
        continue
      }
      // What two parts wrote to one place has the stamp of whoever was last.
      if placed.isFresh, let stamp = FileStamp(of: staging.folder + "/" + placed.file.path) {
        all[all.count - 1] = placed
        all[all.count - 1].file.stamp = SiteRecord.Stamp(stamp)
      }
    }
    let worker = serviceWorker(
      of: hexadecimal(SHA256.hash(data: SiteManifest.bytes(of: all.map(\.file)))),
      byteCount: all.reduce(0) { $0 + (isBook($1.file.path) ? 0 : $1.file.stamp.size) })
    for placed in try staging.place(SiteGenerator.Site(files: [worker], copies: [])) {
      let place = all.firstIndex { $0.file.path > placed.file.path } ?? all.count
      all.insert(placed, at: place)
    }
    return (all, SiteManifest.bytes(of: all.map(\.file)))
  }

  func record(with files: [SiteStaging.Placed], manifest: SiteRecord.Stamp) -> SiteRecord {
    SiteRecord(
      frame: frame, published: published, deciding: deciding,
      courses: courses, files: files.map(\.file), manifest: manifest)
  }
}
