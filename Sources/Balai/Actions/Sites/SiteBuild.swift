import Certificates
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
    if let foreign = try Self.foreignFile(in: target) { throw SiteError.notASite(target, foreign) }
    let edition = Edition(
      date: world.now().date(in: workspace.library.workspace.zone), label: Balai.version)
    let site = buildSite(
      workspace.library, edition: edition, trust: try CertificateTrust(root: workspace.root))
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
    try ProgressBar.during(Phrase("Menulis situs", "Writing the site"), world: world) { bar in
      for (index, file) in site.files.enumerated() {
        try Files.write(file.bytes, to: try place(file.path))
        bytes += file.bytes.count
        bar.show(index + 1, of: site.files.count)
      }
    }
    // Only files of the courses are published, whatever a link names. One that is not there was
    // reported by the check; the page shows its words.
    let copies =
      site.copies.filter {
        $0.from.hasPrefix("Courses/") && workspace.otherFiles.contains($0.from)
      } + (try PublishedKeys.copies(in: workspace.root))
    for copy in copies {
      let content = try Files.read(workspace.root + "/" + copy.from)
      try Files.write(content, to: try place(copy.to))
      bytes += content.count
    }
    let listing = (site.files.map(\.path) + copies.map(\.to)).sorted().joined(separator: "\n")
    try Files.write(Array((listing + "\n").utf8), to: try place(Self.listingName))
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
      files: site.files.count + copies.count, kilobytes: (bytes + 1023) / 1024)
  }

  /// Names every file of an edition, so that the next build knows which files are its own.
  private static let listingName = "daftar-berkas.txt"

  /// - Returns: a file in the folder that no earlier build wrote; it would be lost.
  private static func foreignFile(in folder: String) throws -> String? {
    let own = (try? Files.readText(folder + "/" + listingName)) ?? ""
    let known = Set(own.split(separator: "\n").map(String.init) + [listingName])
    return try Files.list(folder, everything: true).first { !known.contains($0) }
  }
}

enum SiteError: BlameableError {
  var exitCode: Int32 {
    switch self {
    case .contentHasErrors: Exit.wrong
    case .notASite: Exit.usage
    }
  }

  case contentHasErrors(Int)
  case notASite(String, String)

  var message: Phrase {
    switch self {
    case .contentHasErrors(let count):
      Phrase(
        "Naskah masih punya \(count) galat; situs tidak disusun.",
        "The content still has \(count) errors; the site was not built.")
    case .notASite(let path, let file):
      Phrase(
        "'\(path)' berisi berkas lain ('\(file)'); situs tidak ditulis di sana.",
        "'\(path)' holds other files ('\(file)'); the site was not written there.")
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

extension CertificateTrust {
  /// What the workspace says of issuers and revocations, for the page that checks certificates.
  ///
  /// - Throws: when a file is there but damaged, or nothing in it is signed by an issuer that is
  ///   believed.
  fileprivate init(root: String) throws {
    let issuersPath = root + "/Site/penerbit.json"
    let listsPath = root + "/Site/pencabutan.jws"
    var trusted = TrustedIssuers()
    if Files.exists(issuersPath) {
      guard let issuers = TrustedIssuers(file: try Files.read(issuersPath)) else {
        throw CheckingError.issuersUnreadable(path: issuersPath)
      }
      trusted = issuers
    }
    let lists =
      Files.exists(listsPath)
      ? try Files.readText(listsPath).split(whereSeparator: \.isNewline).map(String.init) : []
    // A list of somebody else is passed over, here as in `balai verify`; a file in which nothing is
    // believed is a mistake.
    guard
      lists.isEmpty
        || lists.contains(where: { VerifiedRevocationList($0, trusting: trusted) != nil })
    else {
      throw CheckingError.revocationsUnreadable(path: listsPath)
    }
    self.init(
      issuers: trusted.entries.map {
        Issuer(
          keyID: $0.key.thumbprint, name: $0.name, x: $0.key.x, from: $0.from, until: $0.until)
      }, revocations: lists)
  }
}
