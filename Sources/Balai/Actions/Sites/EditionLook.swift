import CourseCompiler
import Foundation
import LearningCore

/// A look at an edition: what of it is not as it was left?
///
/// Every file and every folder is looked at, and none is opened. Only where a folder has changed is
/// it listed.
struct EditionLook: Sendable {
  /// Paths of files that are gone, or not as they were written.
  private(set) var damaged: [String] = []
  /// Of its folders, in the order of ``OldEdition/folders``.
  private(set) var folders: [FolderStamp]
  /// Whether these are others than those that were known.
  private(set) var hasNews = false

  /// - Throws: when something stands there that is no part of the edition: it would be lost, or
  ///   published.
  init(at edition: OldEdition, now: Timestamp) throws {
    folders = edition.record?.folders ?? []
    guard let record = edition.record, folders.count == edition.folders.count else {
      try Self.refuse(
        Files.scan(edition.folder, everything: true) { _ in false }.map(\.path)
          .filter { !edition.owns($0) }, in: edition.folder)
      damaged = edition.files.paths
      folders = []
      return
    }
    let root = open(edition.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(root) }
    let size = edition.files.count
    let spans = stride(from: 0, to: size, by: Self.span).map { $0..<min($0 + Self.span, size) }
    let looks = spans.concurrentMap { Part(of: edition, record, $0, in: root) }
    damaged = looks.flatMap(\.files).map(edition.files.manifest.path)
    // The topmost is no file's first.
    let top = FolderStamp(of: edition.folder)
    let changed = looks.flatMap(\.folders) + (top == folders[0] ? [] : [0])
    let time = now.millisecondsSince1970 * 1_000_000
    var foreign: [String] = []
    for place in changed {
      let path = edition.folders.path(at: place)
      let stamp = FolderStamp(of: path.isEmpty ? edition.folder : edition.folder + "/" + path)
      let strangers = try edition.files.strangers(in: path, below: edition.folder)
      foreign += strangers
      let known = strangers.isEmpty && stamp.isSettled(at: time) ? stamp : .unknown
      hasNews = hasNews || known != folders[place]
      folders[place] = known
    }
    try Self.refuse(foreign, in: edition.folder)
  }

  /// The first of what would be lost is named.
  private static func refuse(_ foreign: [String], in folder: String) throws {
    if let first = foreign.min() { throw SiteError.notASite(folder, first) }
  }

  /// So many files are looked at before the next ones are shared out among cores.
  private static let span = 512

  /// A look at some files in a row, and at the folders that begin with them.
  private struct Part: Sendable {
    /// Places of those that are not as they were left.
    private(set) var files: [Int] = []
    private(set) var folders: [Int] = []

    init(of edition: OldEdition, _ record: SiteRecord, _ span: Range<Int>, in root: Int32) {
      let opened = edition.folders.firstOpened(by: span)
      var folder = opened.lowerBound
      let manifest = edition.files.manifest
      manifest.bytes.withUnsafeBytes { bytes in
        // Paths on the disk are no longer than this, with the zero behind them.
        withUnsafeTemporaryAllocation(byteCount: Int(PATH_MAX), alignment: 1) { name in
          var status = stat()
          func look(_ path: Range<Int>) -> Bool {
            guard path.count < name.count, let base = name.baseAddress else { return false }
            name.copyMemory(from: .init(rebasing: bytes[path]))
            name[path.count] = 0
            return fstatat(
              root, base.assumingMemoryBound(to: CChar.self), &status, AT_SYMLINK_NOFOLLOW) == 0
          }
          for file in span {
            let path = manifest.range(ofPathAt: file)
            while folder < opened.upperBound {
              let place = edition.folders.range(ofPathAt: folder)
              guard place.lowerBound == path.lowerBound else { break }
              let isSame =
                look(place) && status.isFolder && FolderStamp(status) == record.folders[folder]
              if !isSame { folders.append(folder) }
              folder += 1
            }
            let isSame =
              look(path) && SiteRecord.Stamp(FileStamp(status)) == record.stamps[file]
            if !isSame { files.append(file) }
          }
        }
      }
    }
  }
}
