import Foundation
import LearningCore
import SiteGenerator

/// Writes the generated site to a folder.
struct SiteBuild {
  struct Report {
    var folder: String
    var pages: Int
    var files: Int
    var kilobytes: Int
  }

  let workspace: LoadedWorkspace
  let world: World

  /// The new site is written beside the old one and put in its place when it is complete, so a
  /// reader never sees half of it.
  ///
  /// - Throws: when the content has errors, or the folder holds something that is no site of ours.
  func write(to folder: String) throws -> Report {
    let broken = workspace.diagnostics.filter { $0.severity == .error }
    guard broken.isEmpty else { throw SiteError.contentHasErrors(broken.count) }
    let target = Files.standardized(
      folder.hasPrefix("/") ? folder : world.currentFolder + "/" + folder)
    if Files.exists(target), !Files.list(target).isEmpty, !Files.exists(target + "/index.html") {
      throw SiteError.notASite(target)
    }
    let edition = Edition(
      date: world.now().date(in: workspace.library.workspace.zone), label: Balai.version)
    let site = buildSite(workspace.library, edition: edition)
    let fresh = "\(target).\(getpid()).tmp"
    let old = "\(target).\(getpid()).old"
    defer {
      try? FileManager.default.removeItem(atPath: fresh)
      try? FileManager.default.removeItem(atPath: old)
    }
    var bytes = 0
    var made: Set<String> = []
    func place(_ path: String) throws -> String {
      let full = fresh + "/" + path
      let parent = String(full[..<(full.lastIndex(of: "/") ?? full.endIndex)])
      if made.insert(parent).inserted { try Files.createFolder(parent) }
      return full
    }
    for file in site.files {
      try Files.write(file.bytes, to: try place(file.path))
      bytes += file.bytes.count
    }
    // A picture that is not there was reported by the check; the page shows its words.
    for copy in site.copies where Files.exists(workspace.root + "/" + copy.from) {
      let content = try Files.read(workspace.root + "/" + copy.from)
      try Files.write(content, to: try place(copy.to))
      bytes += content.count
    }
    if Files.exists(target), rename(target, old) != 0 {
      throw FileError(path: target, doing: .writing, reason: Files.systemReason())
    }
    guard rename(fresh, target) == 0 else {
      let reason = Files.systemReason()
      _ = rename(old, target)
      throw FileError(path: target, doing: .writing, reason: reason)
    }
    return Report(
      folder: target, pages: site.files.count { $0.path.hasSuffix(".html") },
      files: site.files.count + site.copies.count, kilobytes: (bytes + 1023) / 1024)
  }
}

enum SiteError: UserFacingError {
  case contentHasErrors(Int)
  case notASite(String)

  var message: Phrase {
    switch self {
    case .contentHasErrors(let count):
      Phrase(
        "Naskah masih punya \(count) galat; situs tidak disusun.",
        "The content still has \(count) errors; the site was not built.")
    case .notASite(let path):
      Phrase(
        "'\(path)' berisi berkas lain; situs tidak ditulis di sana.",
        "'\(path)' holds other files; the site was not written there.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .contentHasErrors:
      Phrase("Lihat dan betulkan: balai check.", "See and mend them: balai check.")
    case .notASite: Phrase("Pilih folder kosong.", "Choose an empty folder.")
    }
  }
}
