import Certificates
import CourseCompiler
import LearningCore

/// A package that meets a workspace: what is wrong with it, what it would change, and the change.
struct PackageVisit {
  struct Outcome {
    var signed: SignedContentManifest
    var isTrusted: Bool
    /// `nil` outside a workspace, and for a package that is not whole.
    var plan: PackagePlan?
    var changes: ContentChanges?
    var faults: [PackageFolder.FaultyFile]
    /// The edition that was here.
    var earlier: ContentManifest?
    /// Where files were kept that made room; `nil` where none did.
    var asideFolder: String?
    var isInstalled = false
  }

  struct Permissions {
    var trusts = false
    var allowsOlder = false
    var replacesOriginals = false
  }

  let package: PackageFolder
  let recordsFolder: RecordsFolder
  let zone: UTCOffset
  let world: World

  private var manifest: ContentManifest { package.manifest }

  /// Changes nothing.
  ///
  /// - Parameter root: of the workspace it might go to.
  func look(root: String?) throws -> Outcome {
    let trust = try PackageTrust(recordsFolder, root: root)
    var texts: [String: String] = [:]
    let faults = try checked { path, bytes in texts.keep(path, bytes) }
    var outcome = Outcome(
      signed: package.signed, isTrusted: package.signed.isTrusted(by: trust.issuers), faults: faults
    )
    guard let root, faults.isEmpty else { return outcome }
    let receipts = try PackageReceipts(root: root)
    let plan = try PackagePlan(manifest, root: root, receipts: receipts)
    outcome.earlier = receipts.installed(manifest.name)?.manifest
    outcome.changes = try changes(plan, texts, root: root)
    outcome.plan = plan
    return outcome
  }

  /// Verifies everything before anything is replaced.
  func install(into root: String, _ permissions: Permissions) throws -> Outcome {
    var trust = try PackageTrust(recordsFolder, root: root)
    let receipts = try PackageReceipts(root: root)
    let earlier = receipts.installed(manifest.name)
    try admit(trust, earlier, permissions)
    let aside = "Disisihkan/" + stamp
    return try receipts.alone { scratch in
      let installing = PackageInstalling(root: root, scratch: scratch, asideFolder: aside)
      var texts: [String: String] = [:]
      let faults = try checked { path, bytes in
        texts.keep(path, bytes)
        try installing.take(path, bytes)
      }
      var outcome = Outcome(signed: package.signed, isTrusted: true, faults: faults)
      outcome.earlier = earlier?.manifest
      guard faults.isEmpty else { return outcome }
      // Only a package that is whole is worth a decision that lasts.
      if !package.signed.isTrusted(by: trust.issuers) { try trust.believe(package.signed) }
      let plan = try PackagePlan(manifest, root: root, receipts: receipts)
      outcome.changes = try changes(plan, texts, root: root)
      outcome.plan = plan
      if !plan.isEmpty { try installing.install(plan) }
      if !plan.putAside.isEmpty { outcome.asideFolder = aside }
      try receipts.keep(package.signed)
      outcome.isInstalled = true
      return outcome
    }
  }

  private func admit(
    _ trust: PackageTrust, _ earlier: SignedContentManifest?, _ permissions: Permissions
  ) throws {
    let signed = package.signed
    if let own = try recordsFolder.issuerCard(), own.key == signed.key, earlier == nil,
      !permissions.replacesOriginals
    {
      throw PackageError.madeHere
    }
    if !signed.isTrusted(by: trust.issuers), !permissions.trusts {
      throw PackageError.notTrusted(
        issuer: manifest.issuer, key: signed.key.spoken, known: trust.otherKey(of: signed)?.spoken)
    }
    if let earlier = earlier?.manifest, manifest.madeAt < earlier.madeAt, !permissions.allowsOlder {
      throw PackageError.older(
        than: earlier.madeAt.text(in: zone),
        label: earlier.label.isEmpty ? "" : ", \(earlier.label)")
    }
  }

  private func checked(
    _ take: (ContentPath, [UInt8]) throws -> Void
  ) throws -> [PackageFolder.FaultyFile] {
    try ProgressBar.during(Phrase("Memeriksa paket", "Checking the package"), world: world) { bar in
      try package.check(bar, take: take)
    }
  }

  /// `2026-11-22-150405`.
  private var stamp: String {
    let text = world.now().text(in: zone)
    return text.prefix(10) + "-" + text.dropFirst(11).prefix(8).filter { $0 != ":" }
  }

  /// Compiles what is here and what will be.
  private func changes(
    _ plan: PackagePlan, _ texts: [String: String], root: String
  ) throws -> ContentChanges {
    let before = try LoadedWorkspace.load(root)
    let here = try ["Courses", "Quizzes"].flatMap { folder in
      try Files.list(root + "/" + folder).map { folder + "/" + $0 }
    }
    let files = try WorkspaceFiles(reading: here.filter { $0.hasSuffix(".md") }, below: root)
    let old = Dictionary(files.texts.map { ($0.path, $0.text) }) { first, _ in first }
    var new = old
    for path in plan.removed + plan.putAside { new[path] = nil }
    new.merge(texts) { $1 }
    let after = compileLibrary(
      WorkspaceFiles(
        texts: new.map { SourceFile(path: $0.key, text: $0.value) }, others: []),
      workspace: before.library.workspace)
    return ContentChanges(from: before.library, to: after.output, texts: (old, new))
  }
}

extension [String: String] {
  /// Of the package's files, those that are compiled.
  fileprivate mutating func keep(_ path: ContentPath, _ bytes: [UInt8]) {
    guard path.description.hasSuffix(".md") else { return }
    self[path.description] = String(decoding: bytes, as: UTF8.self)
  }
}
