import Crypto
import Foundation
import LearningCore
import SiteGenerator

/// Where a new edition is put together, beside the folder that it is for. Only what that folder does
/// not hold already is written.
struct SiteStaging: Sendable {
  /// A file of the new edition.
  struct Placed: Sendable {
    var file: SiteRecord.File
    /// Whether it stands in the staging folder; otherwise the old edition has it.
    var isFresh: Bool
  }

  /// Pictures with more bytes than this are named after a build.
  static let largePicture = 300 * 1024

  /// - Precondition: does not exist.
  let folder: String
  private let pictures: PictureShelf
  let old: OldEdition

  /// - Parameter pictures: knows the workspace that files are copied from.
  init(folder: String, pictures: PictureShelf, old: OldEdition) {
    (self.folder, self.pictures, self.old) = (folder, pictures, old)
  }

  /// Places what belongs together. May be called on several threads.
  func place(_ site: SiteGenerator.Site) throws -> [Placed] {
    var folders: Set<Substring> = []
    var placed = try site.files.map { try place($0.bytes, at: $0.path, &folders) }
    for copy in site.copies {
      guard let bytes = try pictures.bytes(of: copy) else { continue }
      placed.append(try place(bytes, at: copy.to, &folders))
    }
    return placed
  }

  private func place(
    _ bytes: [UInt8], at path: String, _ folders: inout Set<Substring>
  ) throws -> Placed {
    let digest = SiteManifest.digest(of: bytes)
    if let file = old.file(at: path, with: digest) { return Placed(file: file, isFresh: false) }
    let parent = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    if folders.insert(parent).inserted {
      try Files.makeFolders(folder + "/" + parent)
    }
    let full = folder + "/" + path
    try Files.write(bytes, to: full)
    return Placed(file: try Self.record(of: full, at: path, digest), isFresh: true)
  }

  private static func record(
    of full: String, at path: String, _ digest: [UInt8]
  ) throws(FileError) -> SiteRecord.File {
    guard let stamp = FileStamp(of: full) else {
      throw FileError(path: full, doing: .writing, reason: Files.systemReason())
    }
    return SiteRecord.File(path: path, digest: digest, stamp: SiteRecord.Stamp(stamp))
  }

  // MARK: Putting it in place

  /// Few enough to be put into the standing edition one by one: within a few milliseconds, each
  /// whole.
  static let fewFiles = 64

  /// How a finished edition comes into its place.
  enum Way {
    /// The whole folder changes places with one that is complete, so that a reader never sees half of
    /// it.
    case exchange
    /// The few files that are new take the places of old ones, what is linked to before what links to
    /// it and the manifest last; to rebuild ten thousand folders around them would take a hundred times
    /// as long.
    case replacement
  }

  private func way(of edition: FinishedEdition) -> Way {
    old.isThere && edition.fresh.count + edition.gone.count <= Self.fewFiles
      ? .replacement : .exchange
  }

  /// Puts all of the new edition that has to be together before it can be put in its place.
  ///
  /// - Returns: how its manifest and its folders will be left.
  func gather(
    _ edition: FinishedEdition, for target: String, _ look: EditionLook, now: Timestamp
  ) throws -> (manifest: SiteRecord.Stamp, folders: [FolderStamp]) {
    try Files.makeFolders(folder)
    let path = folder + "/" + SiteManifest.name
    try Files.write(edition.files.manifest.bytes, to: path)
    guard let stamp = FileStamp(of: path) else {
      throw FileError(path: path, doing: .writing, reason: Files.systemReason())
    }
    let folders: [FolderStamp]
    switch way(of: edition) {
    case .exchange:
      let fresh = Set(edition.fresh)
      for path in edition.files.paths where !fresh.contains(path) { try keep(path, of: target) }
      folders = edition.files.folderStamps(
        in: folder, at: now.millisecondsSince1970 * 1_000_000)
    case .replacement:
      folders = edition.files.folderStamps(
        since: (old.folders, look.folders), changed: edition.fresh + edition.gone)
    }
    return (SiteRecord.Stamp(stamp), folders)
  }

  /// Puts what was gathered in place of the old edition.
  func put(_ edition: FinishedEdition, in target: String) throws {
    switch way(of: edition) {
    case .exchange:
      let former = "\(folder).lama"
      try Files.replaceFolder(target, by: folder, keepingOldAt: former)
      try? FileManager.default.removeItem(atPath: former)
    case .replacement: try replace(edition.fresh, without: edition.gone, in: target)
    }
  }

  private func replace(_ fresh: [String], without gone: [String], in target: String) throws {
    // Pictures and scripts before pages; what pages link to is mostly deeper than they are.
    let order = fresh.sorted {
      ($0.hasSuffix(".html") ? 1 : 0, -$0.utf8.count, $0)
        < ($1.hasSuffix(".html") ? 1 : 0, -$1.utf8.count, $1)
    }
    for path in order + [SiteManifest.name] {
      try Files.makeFolders(Files.folder(of: target + "/" + path))
      guard rename(folder + "/" + path, target + "/" + path) == 0 else {
        throw FileError(path: target + "/" + path, doing: .writing, reason: Files.systemReason())
      }
    }
    for path in gone {
      unlink(target + "/" + path)
      // Folders with something in them stay by themselves.
      var parent = Files.folder(of: target + "/" + path)
      while parent.utf8.count > target.utf8.count, rmdir(parent) == 0 {
        parent = Files.folder(of: parent)
      }
    }
  }

  /// Takes a file of the old edition into the new one: by another name for the same bytes, or, where
  /// the disk knows no such names, as a copy.
  private func keep(_ path: String, of target: String) throws {
    let (from, to) = (target + "/" + path, folder + "/" + path)
    if link(from, to) == 0 { return }
    if errno == ENOENT {
      try Files.makeFolders(Files.folder(of: to))
      if link(from, to) == 0 { return }
    }
    try Files.write(try Files.read(from), to: to)
  }
}

extension Files {
  /// Makes a folder and those above it where they are missing.
  static func makeFolders(_ path: String, mode: mode_t = 0o755) throws(FileError) {
    if mkdir(path, mode) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, path != "/" else {
      throw FileError(path: path, doing: .writing, reason: systemReason())
    }
    try makeFolders(folder(of: path), mode: mode)
    guard mkdir(path, mode) == 0 || errno == EEXIST else {
      throw FileError(path: path, doing: .writing, reason: systemReason())
    }
  }
}
