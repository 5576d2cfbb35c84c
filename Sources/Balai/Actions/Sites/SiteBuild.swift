import CourseCompiler
import Crypto
import Foundation
import LearningCore
import Pictures
import SiteGenerator

/// Holds what was read until the program ends, which is soon: to take ten thousand lessons apart
/// first would only make somebody wait.
private final class ForGood {
  private let run: SiteRun

  init(run: SiteRun) { self.run = run }
}

/// Writes the generated site to a folder. What did not change since the last time is neither
/// compiled, rendered nor written again; the folder holds the same bytes as if it were.
struct SiteBuild {
  let root: String
  let world: World
  var readership = Readership.public
  /// Instead of the address in `balai.yml`.
  var baseURL: String?
  /// Whether what is remembered is used.
  var usesCache = true

  struct Report {
    var folder: String
    var pages = 0
    var files = 0
    var bytes = 0
    /// How many files were written.
    var written = 0
    var searchBytes = 0
    /// Copied files that make pages heavy, the largest first.
    var large: [(path: String, bytes: Int)] = []
    var took = Span(milliseconds: 0)
  }

  /// - Throws: when the content has errors, or the folder holds another edition or something that is
  ///   no site of ours.
  func write(to folder: String) throws -> Report {
    let start = world.uptime()
    let sources = try self.sources()
    let target = world.absolute(folder)
    let place = SiteRecord.Place(root: root, target: target, world: world)
    let old = try OldEdition(in: target, for: readership, record: usesCache ? place?.load() : nil)
    let staging = SiteStaging(
      folder: "\(target).\(getpid()).tmp", pictures: sources.pictures, intact: old.intact)
    defer { try? FileManager.default.removeItem(atPath: staging.folder) }
    if old.record == nil { sources.pictures.tidy() }
    let run = SiteRun(build: self, sources: sources, old: old, staging: staging)
    _ = Unmanaged.passRetained(ForGood(run: run))
    let edition = try run.changedEdition() ?? run.wholeEdition()

    let (files, manifest) = try edition.complete(with: staging)
    let paths = Set(files.map(\.file.path) + [SiteManifest.name])
    let isSame =
      files.allSatisfy { !$0.isFresh } && old.ownPaths == paths
      && (try? Files.read(target + "/" + SiteManifest.name)) == manifest
    if !isSame {
      try staging.finish(
        target, files: files, manifest: manifest,
        gone: old.ownPaths.subtracting(paths).sorted(), hasOldEdition: old.isThere)
    }
    place?.save(edition.record(with: files))
    var report = Report(folder: target, files: files.count)
    for file in files {
      report.pages += file.file.path.hasSuffix(".html") ? 1 : 0
      report.bytes += file.file.stamp.size
      report.written += file.isFresh ? 1 : 0
      report.searchBytes += file.file.path.hasPrefix("cari/") ? file.file.stamp.size : 0
    }
    report.large = files.map { ($0.file.path, $0.file.stamp.size) }
      .filter { isForPhones($0.0) && $0.1 > SiteStaging.largePicture }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    report.took = world.uptime() - start
    return report
  }

  /// Whether a telephone loads the file to show a page.
  private func isForPhones(_ path: String) -> Bool {
    path.hasPrefix("berkas/") || (SitePath.renditionWidth(of: path) ?? .max) <= 960
  }

  /// - Throws: when the content has errors.
  private func sources() throws -> SiteSources {
    let settings = try Files.readText(root + "/balai.yml")
    let configuration = compileWorkspace(SourceFile(path: "balai.yml", text: settings))
    let content = try SummarizedContent(
      root: root, folders: CheckedFolder.contentPlaces,
      cache: usesCache ? SummaryCache(root: root, world: world) : nil, keepsDetails: true)
    var workspace = configuration.output
    if let baseURL { workspace.siteURL = baseURL }
    let statistics = try StatisticsFile.read(below: root)
    let report = content.report(
      with: PictureExamination(root: root, usesCache: usesCache, world: world))
    let found =
      configuration.diagnostics + statistics.diagnostics
      + report.diagnostics.applying(workspace.checks)
    let broken = found.count { $0.severity == .error }
    guard broken == 0 else { throw SiteError.contentHasErrors(broken) }
    let edition = edition(of: workspace)
    return SiteSources(
      root: root, workspace: workspace, statistics: statistics.output, content: content,
      settings: [
        settings, baseURL ?? "", edition.date.description, edition.label, readership.rawValue,
        pictureRecipe,
      ], pictures: PictureShelf(root: root, usesCache: usesCache, world: world))
  }

  func edition(of workspace: Workspace) -> Edition {
    Edition(
      date: world.now().date(in: workspace.zone), label: Balai.version, readership: readership)
  }
}
