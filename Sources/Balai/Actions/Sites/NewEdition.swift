import Crypto
import LearningCore
import SiteGenerator

/// An edition whose parts are made.
struct NewEdition {
  let frame: [UInt8]
  let published: [CourseID]
  let lessonCount: Int
  let deciding: [String]
  private(set) var courses: [SiteRecord.Course] = []
  /// In no order; a picture that two courses show may be in it twice.
  var files: [SiteStaging.Placed] = []

  init(frame: [UInt8], published: [CourseID], lessonCount: Int, deciding: [String]) {
    (self.frame, self.published) = (frame, published)
    (self.lessonCount, self.deciding) = (lessonCount, deciding)
  }

  mutating func take(_ outcome: CourseOutcome) {
    files += outcome.files
    courses.append(
      SiteRecord.Course(
        id: outcome.id, key: outcome.key, outline: outcome.outline,
        paths: outcome.files.map(\.file.path)))
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
    var last: [String: SiteStaging.Placed] = [:]
    // What two parts wrote to one place has the stamp of whoever was last.
    for var placed in files {
      if placed.isFresh, last[placed.file.path] != nil,
        let stamp = FileStamp(of: staging.folder + "/" + placed.file.path)
      {
        placed.file.stamp = SiteRecord.Stamp(stamp)
      }
      last[placed.file.path] = placed
    }
    let listing = SiteManifest.bytes(of: last.values.map { ($0.file.path, $0.file.digest) })
    let worker = serviceWorker(
      of: hexadecimal(SHA256.hash(data: listing)),
      byteCount: last.values.reduce(0) { $0 + $1.file.stamp.size })
    for placed in try staging.place(SiteGenerator.Site(files: [worker], copies: [])) {
      last[placed.file.path] = placed
    }
    let all = last.values.sorted { $0.file.path < $1.file.path }
    return (all, SiteManifest.bytes(of: all.map { ($0.file.path, $0.file.digest) }))
  }

  func record(with files: [SiteStaging.Placed]) -> SiteRecord {
    SiteRecord(
      frame: frame, published: published, lessonCount: lessonCount, deciding: deciding,
      courses: courses, files: files.map(\.file))
  }
}
