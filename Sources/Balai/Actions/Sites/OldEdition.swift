import LearningCore
import SiteGenerator

/// The edition that stands in a folder.
struct OldEdition {
  let folder: String
  /// Whether there is one.
  let isThere: Bool
  /// Its files, the manifest among them.
  let ownPaths: Set<String>
  /// Those that are as they were written, by path.
  let intact: [String: SiteRecord.File]
  /// What is known of it; `nil` where nothing is.
  let record: SiteRecord?

  /// - Throws: when the folder holds another edition, or something that is no site of ours.
  init(in target: String, for readership: Readership, record: SiteRecord?) throws {
    folder = target
    // The record knows what the list of files says as long as that is the one that was written.
    let manifest = FileStamp(of: target + "/" + SiteManifest.name).map(SiteRecord.Stamp.init)
    let record = record.flatMap { $0.manifest == manifest ? $0 : nil }
    let own =
      try record.map { Set($0.files.map(\.path) + [SiteManifest.name]) }
      ?? SiteManifest.ownPaths(in: target)
    let found = try Files.scan(target, everything: true) { _ in true }
    // The first of those that would be lost.
    let known = own ?? []
    if let foreign = found.lazy.map(\.path).filter({ !known.contains($0) }).min() {
      throw SiteError.notASite(target, foreign)
    }
    (isThere, ownPaths) = (own != nil, known)
    // Where the public one stood, the other one would soon be public.
    let isForFacilitators = known.contains(facilitatorMark)
    guard !isThere || isForFacilitators == (readership == .facilitator) else {
      throw SiteError.otherEdition(target, isForFacilitators ? .facilitator : .public)
    }
    self.record = record
    guard let record, own != nil else {
      intact = [:]
      return
    }
    let stamps = Dictionary(
      found.compactMap { file in file.stamp.map { (file.path, SiteRecord.Stamp($0)) } }
    ) { first, _ in first }
    intact = Dictionary(
      record.files.compactMap { stamps[$0.path] == $0.stamp ? ($0.path, $0) : nil }
    ) { first, _ in first }
  }
}
