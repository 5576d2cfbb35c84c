import Certificates
import CourseCompiler
import Foundation
import LearningCore

/// Writes a package: a folder with the files as they are, and beside them the signed list of them.
///
/// A folder and no archive: it opens on every computer without any program, a copy that broke off is
/// seen file by file, and a second copy mends it.
struct PackageWriting {
  struct Report {
    var folder: String
    var manifest: ContentManifest
    var withheld: [Quiz]
    var staffModules: [Module]
    /// Where links lead to what stays here.
    var deadLinks: [SourceRange]
    var key: PublicKey
  }

  let workspace: LoadedWorkspace
  let desk: IssuerDesk
  let world: World

  /// - Parameters:
  ///   - parent: the folder, such as that of a USB stick, in which the package is made.
  ///   - name: packages of one name replace each other; the organisation's by default.
  func write(
    _ courses: [String], edition: ContentManifest.Edition, withStaff: Bool, label: String,
    name: String?, to parent: String
  ) throws -> Report {
    let broken = workspace.diagnostics.filter { $0.severity == .error }
    guard broken.isEmpty else { throw PackageError.contentHasErrors(broken.count) }
    let organisation = workspace.library.workspace.organisation
    // The two editions hold different files at the same places, so they never replace each other
    // unasked.
    let suffix = edition == .trainers ? "-pengajar" : ""
    guard let name = Name<ContentManifest>(slug(name ?? organisation, limit: 40) + suffix) else {
      throw PackageError.noName
    }
    let content = try PackageContent(
      courses, of: workspace, edition: edition, withStaff: withStaff)
    let deadLinks = try linksLeftBehind(content)
    let issuer = try desk.issuerMakingOne(named: organisation)
    let files = try content.files.map { path, bytes in
      guard let place = ContentPath(path) else { throw PackageError.pathUnfit(path) }
      return ContentManifest.File(path: place, size: bytes.count, digest: ContentDigest(of: bytes))
    }
    guard
      let manifest = ContentManifest(
        name: name, edition: edition, madeAt: madeAt, label: label, issuer: issuer.name,
        files: files)
    else { throw PackageError.tooLarge }
    let date = manifest.madeAt.date(in: workspace.library.workspace.zone)
    let folder =
      world.absolute(parent) + "/paket-\(name)-\(date)"
    try place(manifest, signedAs: try issuer.sign(manifest), content, in: folder)
    return Report(
      folder: folder, manifest: manifest, withheld: content.withheld,
      staffModules: content.staffModules, deadLinks: deadLinks, key: issuer.publicKey)
  }

  /// The time given by `SOURCE_DATE_EPOCH` (reproducible-builds.org), else now, so that the same
  /// content can be made into the same bytes.
  private var madeAt: Timestamp {
    world.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }.map {
      Timestamp(millisecondsSince1970: $0 * 1000)
    } ?? world.now()
  }

  /// What is left out may be missed: by a link to a module for employees, say.
  ///
  /// - Throws: where the content would be wrong without it.
  private func linksLeftBehind(_ content: PackageContent) throws -> [SourceRange] {
    let texts = content.files.filter { $0.key.hasSuffix(".md") }.map {
      SourceFile(path: $0.key, text: String(decoding: $0.value, as: UTF8.self))
    }
    let compiled = compileLibrary(
      WorkspaceFiles(
        texts: texts, others: Set(content.files.keys.filter { !$0.hasSuffix(".md") })),
      workspace: workspace.library.workspace)
    if let first = compiled.diagnostics.first(where: { $0.severity == .error }) {
      throw PackageError.wouldBreak(first)
    }
    let isDead = { (diagnostic: Diagnostic) in
      [.linkBroken, .anchorMissing, .imageMissing].contains(diagnostic.id)
    }
    let known = Set(
      workspace.diagnostics.filter(isDead).map { [$0.range.file, $0.message.english] })
    return compiled.diagnostics.filter(isDead)
      .filter { !known.contains([$0.range.file, $0.message.english]) }.map(\.range)
  }

  private func place(
    _ manifest: ContentManifest, signedAs text: String, _ content: PackageContent,
    in folder: String
  ) throws {
    if Files.exists(folder), !Files.exists(folder + "/" + PackageFolder.manifestName) {
      throw FileExists(path: folder)
    }
    let (fresh, old) = ("\(folder).\(getpid()).tmp", "\(folder).\(getpid()).old")
    defer {
      try? FileManager.default.removeItem(atPath: fresh)
      try? FileManager.default.removeItem(atPath: old)
    }
    try ProgressBar.during(Phrase("Menulis paket", "Writing the package"), world: world) { bar in
      var made: Set<String> = []
      for (index, file) in manifest.files.enumerated() {
        let path = fresh + "/" + file.path.description
        if made.insert(Files.folder(of: path)).inserted {
          try Files.createFolder(Files.folder(of: path))
        }
        // Sticks are pulled out early.
        try Files.write(content.files[file.path.description] ?? [], to: path, isDurable: true)
        bar.show(index + 1, of: manifest.files.count)
      }
      // Last, so that a package without it was never finished.
      try Files.writeAtomically(
        Array((text + "\n").utf8), to: fresh + "/" + PackageFolder.manifestName)
    }
    try Files.replaceFolder(folder, by: fresh, keepingOldAt: old)
  }
}
