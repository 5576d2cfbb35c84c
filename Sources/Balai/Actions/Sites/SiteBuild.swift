import CTerminal
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
  private let parts: SiteRun.ChangedParts?

  init(_ run: SiteRun, _ parts: SiteRun.ChangedParts?) { (self.run, self.parts) = (run, parts) }
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
    let now = world.now()
    balai_expect_memory(30 << 20)
    let target = world.absolute(folder)
    let place = SiteRecord.Place(root: root, target: target, world: world)
    // What stands in the folder is looked at while texts are read and the first parts are made: both
    // take their time, and what was made there is mostly as it was left.
    let standing = Errand {
      Result {
        try OldEdition(in: target, for: readership, record: usesCache ? place?.load() : nil)
      }
    }
    let looked = Errand { Result { try EditionLook(at: standing.result.get(), now: now) } }
    let pictures = PictureShelf(root: root, usesCache: usesCache, world: world)
    let (sources, faults) = try read(with: pictures)
    let old = try standing.result.get()
    let staging = SiteStaging(folder: "\(target).\(getpid()).tmp", pictures: pictures, old: old)
    defer { try? FileManager.default.removeItem(atPath: staging.folder) }
    if old.record == nil { pictures.tidy() }
    let run = SiteRun(build: self, sources: sources, old: old, staging: staging)
    let begun = Result { try run.changedParts() }
    let broken = faults.result
    guard broken == 0 else { throw SiteError.contentHasErrors(broken) }
    let (parts, look) = (try begun.get(), try looked.result.get())
    _ = Unmanaged.passRetained(ForGood(run, parts))
    let edition =
      try parts.flatMap { try run.changedEdition(by: $0, look) } ?? run.wholeEdition()
    let finished = try edition.complete(from: old.files, damaged: look.damaged, with: staging)
    try settle(finished, edition, look, staging, place: place, in: target, now: now)
    return report(on: finished, in: target, took: world.uptime() - start)
  }

  private func report(
    on edition: FinishedEdition, in folder: String, took: Span
  ) -> Report {
    let (files, totals) = (edition.files, edition.files.totals)
    let large = files.stamps.indices.lazy.filter {
      files.stamps[$0].size > SiteStaging.largePicture
    }
    .map { (path: files.manifest.path(at: $0), bytes: files.stamps[$0].size) }
    .filter { isForPhones($0.path) }
    return Report(
      folder: folder, pages: totals.pages, files: files.count, bytes: totals.bytes,
      written: edition.fresh.count, searchBytes: totals.searchBytes,
      large: large.sorted { ($1.bytes, $0.path) < ($0.bytes, $1.path) }, took: took)
  }

  /// Whether a telephone loads the file to show a page.
  private func isForPhones(_ path: String) -> Bool {
    path.hasPrefix("berkas/") || (SitePath.renditionWidth(of: path) ?? .max) <= 960
  }

  /// Puts an edition in its place and remembers it.
  private func settle(
    _ finished: FinishedEdition, _ edition: NewEdition, _ look: EditionLook,
    _ staging: SiteStaging, place: SiteRecord.Place?, in target: String, now: Timestamp
  ) throws {
    guard !finished.isSame else {
      if edition.hasNewCourses || look.hasNews, let old = staging.old.record {
        place?.save(edition.record(of: finished.files, look.folders, manifest: old.manifest))
      }
      return
    }
    let (manifest, folders) = try staging.gather(finished, for: target, look, now: now)
    let record = edition.record(of: finished.files, folders, manifest: manifest)
    // Should the edition not get to its place, the record fits no manifest, and counts as none.
    try concurrently(
      { Result { try staging.put(finished, in: target) } }, { place?.save(record) }
    ).0.get()
  }

  /// Reads what authors wrote.
  ///
  /// - Returns: also how many errors are in it, which takes a while to find out.
  private func read(with pictures: PictureShelf) throws -> (SiteSources, faults: Errand<Int>) {
    let settings = try Files.readText(root + "/balai.yml")
    let configuration = compileWorkspace(SourceFile(path: "balai.yml", text: settings))
    let content = try SummarizedContent(
      root: root, folders: CheckedFolder.contentPlaces,
      cache: usesCache ? SummaryCache(root: root, world: world) : nil, keepsDetails: true)
    var workspace = configuration.output
    if let baseURL { workspace.siteURL = baseURL }
    let statistics = try StatisticsFile.read(below: root)
    let heads = content.heads()
    let checks = workspace.checks
    let own = (configuration.diagnostics + statistics.diagnostics).count { $0.severity == .error }
    let faults = Errand {
      let examination = PictureExamination(root: root, usesCache: usesCache, world: world)
      return content.faultKinds(in: heads, with: examination).count { $0.isError(under: checks) }
        + own
    }
    let edition = edition(of: workspace)
    let sources = SiteSources(
      root: root, workspace: workspace, statistics: statistics.output, details: content.details,
      heads: heads,
      settings: [
        settings, baseURL ?? "", edition.date.description, edition.label, readership.rawValue,
        pictureRecipe,
      ], pictures: pictures)
    return (sources, faults)
  }

  func edition(of workspace: Workspace) -> Edition {
    Edition(
      date: world.now().date(in: workspace.zone), label: Balai.version, readership: readership)
  }
}
