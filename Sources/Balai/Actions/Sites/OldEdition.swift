import CourseCompiler
import LearningCore
import SiteGenerator

/// The edition that stands in a folder.
struct OldEdition: Sendable {
  let folder: String
  /// Whether there is one.
  let isThere: Bool
  /// Its files, as they were written; none where too little is known of them.
  let files: EditionFiles
  let folders: SiteFolders
  /// What is known of it; `nil` where nothing is.
  let record: SiteRecord?
  /// Where nothing else is known: its files by its own account, the list of them included.
  private let listed: Set<String>

  /// - Throws: when the folder holds another edition.
  init(in target: String, for readership: Readership, record: SiteRecord?) throws {
    folder = target
    let path = target + "/" + SiteManifest.name
    // The record fits the list of files as long as that is the one that was written.
    if let record, FileStamp(of: path).map(SiteRecord.Stamp.init) == record.manifest,
      let manifest = try SiteManifest(Files.read(path)),
      checksum(of: manifest.bytes) == record.manifestSum,
      let files = EditionFiles(manifest, stamps: record.stamps, totals: record.totals)
    {
      (self.record, self.files, listed, isThere) = (record, files, [], true)
    } else {
      let own = try SiteManifest.ownPaths(in: target)
      (self.record, files, listed, isThere) = (nil, EditionFiles(), own ?? [], own != nil)
    }
    folders = SiteFolders(of: files.manifest)
    // Where the public one stood, the other one would soon be public.
    let isForFacilitators = owns(facilitatorMark)
    guard !isThere || isForFacilitators == (readership == .facilitator) else {
      throw SiteError.otherEdition(target, isForFacilitators ? .facilitator : .public)
    }
  }

  /// Paths of all its files but the list of them.
  var paths: [String] { record == nil ? listed.filter { $0 != SiteManifest.name } : files.paths }

  func owns(_ path: String) -> Bool {
    record == nil ? listed.contains(path) : files.owns(path)
  }

  /// A file, if it has some content and is still as it was written.
  ///
  /// - Parameter digest: in hexadecimal.
  func file(at path: String, with digest: [UInt8]) -> SiteRecord.File? {
    guard let place = files.manifest.place(of: path),
      files.manifest.digest(at: place).elementsEqual(digest)
    else { return nil }
    let file = files.file(at: place)
    return isIntact(file) ? file : nil
  }

  /// Whether a file is still as it was written.
  func isIntact(_ file: SiteRecord.File) -> Bool {
    FileStamp(notFollowing: folder + "/" + file.path).map(SiteRecord.Stamp.init) == file.stamp
  }
}
