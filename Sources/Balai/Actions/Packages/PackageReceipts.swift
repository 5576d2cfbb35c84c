import Certificates
import Foundation
import LearningCore

/// What packages brought into a workspace, so that the next one can tell their files from those of
/// the people here. Kept in `.balai/paket` of the workspace.
struct PackageReceipts {
  private let folder: String
  private(set) var all: [SignedContentManifest] = []

  init(root: String) throws {
    folder = root + "/.balai/paket"
    for name in try Files.list(folder) where name.hasSuffix(".jws") && !name.contains("/") {
      // A damaged one counts as none: files that nobody can account for are kept aside.
      if let signed = SignedContentManifest(try Files.readText(folder + "/" + name)) {
        all.append(signed)
      }
    }
  }

  /// The edition of a package that is here.
  func installed(_ name: Name<ContentManifest>) -> SignedContentManifest? {
    all.first { $0.manifest.name == name }
  }

  /// What packages brought to a path.
  var digests: [String: Set<ContentDigest>] {
    all.flatMap(\.manifest.files).reduce(into: [:]) {
      $0[$1.path.description, default: []].insert($1.digest)
    }
  }

  /// The folders that packages brought files into.
  var units: Set<String> { Set(all.flatMap(\.manifest.files).map(\.path.unit)) }

  func keep(_ signed: SignedContentManifest) throws {
    try Files.createFolder(folder)
    try Files.writeAtomically(
      Array(signed.text.utf8), to: folder + "/\(signed.manifest.name).jws")
  }

  // MARK: Room to work in

  /// Does something that no other process does in this workspace at the same time.
  ///
  /// - Parameter body: gets a folder of its own on the workspace's file system, deleted afterwards.
  func alone<Value>(_ body: (_ scratch: String) throws -> Value) throws -> Value {
    try Files.createFolder(folder)
    let path = folder + "/kunci"
    let lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard lock >= 0 else {
      throw FileError(path: path, doing: .writing, reason: Files.systemReason())
    }
    defer { close(lock) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw PackageError.underWay }
    let scratch = folder + "/baru"
    // What a run left that did not come to its end.
    try? FileManager.default.removeItem(atPath: scratch)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    try Files.createFolder(scratch)
    return try body(scratch)
  }
}
