import CourseCompiler
import Crypto
import LearningCore
import SiteGenerator

/// An edition whose parts are made.
struct NewEdition {
  let frame: [UInt8]
  let published: [CourseID]
  let deciding: [String]
  private(set) var courses: [SiteRecord.Course] = []
  /// Paths of the shards of the index.
  private var index: Kept<String> = Kept([])
  /// Paths of what else belongs to no course.
  private var common: Kept<String> = Kept([])
  /// What was made this time, in no order; a picture that two courses show may be in it twice.
  private(set) var made: [SiteStaging.Placed] = []
  /// Paths of the old edition that are in this one only if they are made, or of a course that is kept.
  private var released: Set<String> = []
  /// Whether a course was made anew.
  private(set) var hasNewCourses = false

  init(frame: [UInt8], published: [CourseID], deciding: [String]) {
    (self.frame, self.published, self.deciding) = (frame, published, deciding)
  }

  mutating func take(_ outcome: CourseOutcome) {
    made += outcome.files
    hasNewCourses = true
    courses.append(
      SiteRecord.Course(
        id: outcome.id, key: outcome.key, outline: outcome.outline[...], uses: outcome.uses[...],
        shards: Kept(outcome.shards), paths: Kept(outcome.files.map(\.file.path))))
  }

  /// Takes a course from the old edition, which holds all its files as they were written.
  mutating func keep(_ course: SiteRecord.Course) { courses.append(course) }

  mutating func release(_ paths: some Sequence<String>) { released.formUnion(paths) }

  mutating func take(index shards: [SiteStaging.Placed]) {
    made += shards
    index = Kept(shards.map(\.file.path))
  }

  mutating func take(common files: [SiteStaging.Placed]) {
    made += files
    common = Kept(common.items + files.map(\.file.path))
  }

  /// Paths of the old edition that are in this one no more, in the order of the manifest.
  ///
  /// - Parameter path: of a file that will be made.
  func gone(except path: String? = nil) -> [String] {
    var gone = released.subtracting(made.lazy.map(\.file.path))
    gone.subtract([path, SitePath.serviceWorker.description].compactMap(\.self))
    // Two courses may show one picture.
    for course in courses where !gone.isEmpty { gone.subtract(course.paths.items) }
    return gone.sorted(by: SiteManifest.isInOrder)
  }

  /// Adds what can only be made when all else is known.
  ///
  /// - Parameters:
  ///   - old: what was not made this time stands there.
  ///   - damaged: paths of files that are not as they were written.
  func complete(
    from old: EditionFiles, damaged: [String], with staging: SiteStaging
  ) throws -> FinishedEdition {
    let gone = gone()
    var fresh: [SiteRecord.File] = []
    let written = made.filter(\.isFresh).map(\.file)
    for file in written.sorted(by: { SiteManifest.isInOrder($0.path, $1.path) }) {
      if fresh.last?.path != file.path {
        fresh.append(file)
      } else if let stamp = FileStamp(of: staging.folder + "/" + file.path) {
        // What two parts wrote to one place has the stamp of whoever was last.
        fresh[fresh.count - 1] = file
        fresh[fresh.count - 1].stamp = SiteRecord.Stamp(stamp)
      }
    }
    let worker = SitePath.serviceWorker.description
    if fresh.isEmpty, gone.isEmpty, old.owns(worker), !damaged.contains(worker) {
      return FinishedEdition(files: old, fresh: [], gone: [])
    }
    var files = old.changed(by: fresh, without: gone)
    if let place = files.manifest.place(of: worker) { files.remove(at: place) }
    let digest = hexadecimal(SHA256.hash(data: files.manifest.bytes))
    let script = serviceWorker(of: digest, byteCount: files.totals.keptBytes)
    let placed = try staging.place(SiteGenerator.Site(files: [script], copies: []))
    for placed in placed { files.insert(placed.file) }
    return FinishedEdition(
      files: files,
      fresh: fresh.map(\.path) + placed.filter(\.isFresh).map(\.file.path), gone: gone)
  }

  func record(
    of files: EditionFiles, _ folders: [FolderStamp], manifest: SiteRecord.Stamp
  ) -> SiteRecord {
    SiteRecord(
      frame: frame, published: published, deciding: deciding, courses: courses, index: index,
      common: common, manifest: manifest,
      manifestSum: checksum(of: files.manifest.bytes), stamps: files.stamps,
      totals: files.totals, folders: folders)
  }
}

/// All files of an edition, and where it differs from the one before.
struct FinishedEdition {
  let files: EditionFiles
  /// Paths of those that stand in the staging folder.
  let fresh: [String]
  /// Paths of those that only the old edition has.
  let gone: [String]

  var isSame: Bool { fresh.isEmpty && gone.isEmpty }
}
