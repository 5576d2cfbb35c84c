import Certificates
import Foundation
import LearningCore

/// What a package would do to the files of a workspace, worked out before anything is touched.
struct PackagePlan {
  /// Files of the package that are new here or differ.
  private(set) var written: [ContentPath] = []
  /// Files of an earlier edition that the package no longer has.
  private(set) var removed: [String] = []
  /// Files that somebody here changed, or that nobody can account for: they make room, but are kept.
  private(set) var putAside: [String] = []
  /// Files of the people here, which stay where they are.
  private(set) var kept: [String] = []
  /// What is replaced together, each once, sorted.
  let units: [String]

  private let root: String
  private let known: [String: Set<ContentDigest>]

  init(_ manifest: ContentManifest, root: String, receipts: PackageReceipts) throws {
    (self.root, known) = (root, receipts.digests)
    var all: [String: ContentDigest] = [:]
    for file in manifest.files { all[file.path.description] = file.digest }
    // Where an earlier edition of this package left files, too.
    let earlier = receipts.installed(manifest.name)?.manifest.files ?? []
    units = Set((manifest.files + earlier).map(\.path.unit)).sorted()
    for unit in units {
      // Links lead elsewhere, where somebody else may keep the files.
      guard !Self.isLink(root + "/" + unit) else { throw PackageError.unitIsLink(unit) }
      let isCourse = unit.hasPrefix("Courses/")
      let isAccountedFor = receipts.units.contains(unit)
      for path in try Self.files(unit, below: root) where !path.hasSuffix("/") {
        if let digest = all[path] {
          guard let here = try digestOfFile(path) else {
            putAside.append(path)
            continue
          }
          if here == digest {
            all[path] = nil
          } else if !wasBrought(path, here) {
            putAside.append(path)
          }
        } else if known[path] != nil, earlier.contains(where: { $0.path.description == path }) {
          let isOurs = try digestOfFile(path).map { wasBrought(path, $0) } ?? false
          if isOurs { removed.append(path) } else { putAside.append(path) }
        } else if isCourse, !isAccountedFor, path.hasSuffix(".md"), !path.contains("/.") {
          // A course that was here before any package: a module of it may have got another name.
          putAside.append(path)
        } else {
          kept.append(path)
        }
      }
    }
    written = manifest.files.map(\.path).filter { all[$0.description] != nil }
  }

  /// Whether the files stay as they are.
  var isEmpty: Bool { written.isEmpty && removed.isEmpty && putAside.isEmpty }

  private func wasBrought(_ path: String, _ digest: ContentDigest) -> Bool {
    known[path]?.contains(digest) ?? false
  }

  /// - Returns: `nil` for what is no ordinary file.
  private func digestOfFile(_ path: String) throws -> ContentDigest? {
    guard !Self.isLink(root + "/" + path) else { return nil }
    return ContentDigest(of: try Files.read(root + "/" + path))
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Everything in a folder, hidden or not, or the one file; relative to the root.
  private static func files(_ unit: String, below root: String) throws -> [String] {
    guard Files.isFolder(root + "/" + unit) else {
      return Files.exists(root + "/" + unit) ? [unit] : []
    }
    return try Files.list(root + "/" + unit, everything: true).map { unit + "/" + $0 }
  }
}
