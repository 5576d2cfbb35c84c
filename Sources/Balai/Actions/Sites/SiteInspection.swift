import Compression
import CourseCompiler
import Crypto
import LearningCore
import SiteGenerator

/// Looks whether a folder holds a site that is whole: as it was built, also after it was copied to a
/// stick and back.
struct SiteInspection {
  let folder: String
  /// The most bytes a page may have when compressed. Slides and papers may have as much as their
  /// lessons together, because they are shown and printed as one.
  let budget: Int

  enum Finding: Hashable, Sendable {
    case missing(String)
    case changed(String)
    case unknown(String)
    case brokenLink(String, to: String)
    case missingAnchor(String, to: String)
    case missingPicture(String, source: String)
    case tooLarge(String, bytes: Int, limit: Int, longest: LongestPart?)
    /// With its pictures; the largest is named.
    case tooHeavy(String, bytes: Int, limit: Int, largest: String, largestBytes: Int)
  }

  struct Report: Sendable {
    var folder: String
    var files: Int
    var pages: Int
    /// By file.
    var findings: [Finding]
  }

  /// - Throws: when there is no site in the folder.
  func report() throws -> Report {
    let manifest = folder + "/" + SiteManifest.name
    guard Files.exists(manifest) else { throw ServingError.noSite(folder) }
    guard let entries = SiteManifest.read(try Files.readText(manifest)) else {
      throw SiteError.manifestDamaged(manifest)
    }
    let there = try Files.scan(folder, everything: true) { _ in false }.map(\.path)
    let known = Set(entries.map(\.path) + [SiteManifest.name])
    let (folder, budget) = (folder, budget)
    let lessons = LessonCounts(in: entries.map(\.path))
    let looks = entries.concurrentMap {
      Look(at: $0, in: folder, budget: budget * lessons.held(by: $0.path))
    }
    let anchors = Dictionary(
      looks.compactMap { look in look.references.map { (look.path, $0.anchors) } }
    ) { first, _ in first }
    var findings = looks.flatMap(\.findings)
    findings += there.filter { !known.contains($0) }.map(Finding.unknown)
    let present = Set(there)
    findings += looks.concurrentMap {
      $0.links(among: present, anchors: anchors)
        + $0.weight(below: folder, among: present, lessons: lessons.held(by: $0.path))
    }.flatMap(\.self)
    return Report(
      folder: folder, files: entries.count, pages: anchors.count,
      findings: findings.sorted { ($0.path, $0.phrase.english) < ($1.path, $1.phrase.english) })
  }

  /// What one file shows by itself.
  private struct Look: Sendable {
    let path: String
    private(set) var findings: [Finding] = []
    /// Of a page.
    private(set) var references: PageReferences?

    init(at entry: SiteManifest.Entry, in folder: String, budget: Int) {
      path = entry.path
      guard let bytes = try? Files.read(folder + "/" + path) else {
        findings.append(.missing(path))
        return
      }
      if hexadecimal(SHA256.hash(data: bytes)) != entry.digest { findings.append(.changed(path)) }
      guard path.hasSuffix(".html") else { return }
      references = PageReferences(bytes)
      // The page that checks certificates is one file by design: it carries its own script.
      guard bytes.count > budget, path != SitePath.verification.description else { return }
      let size = gzipped(bytes).count
      guard size > budget else { return }
      findings.append(
        .tooLarge(path, bytes: size, limit: budget, longest: LongestPart(of: bytes)))
    }

    func links(among present: Set<String>, anchors: [String: Set<String>]) -> [Finding] {
      guard let references else { return [] }
      var findings: Set<Finding> = []
      for address in references.addresses {
        guard let target = PageReferences.target(of: address, on: path) else { continue }
        if !present.contains(target.path) {
          let isPicture = pictures.contains { target.path.lowercased().hasSuffix($0) }
          findings.insert(
            isPicture
              ? .missingPicture(path, source: address) : .brokenLink(path, to: address))
        } else if let anchor = target.anchor, !anchor.isEmpty,
          anchors[target.path]?.contains(anchor) == false
        {
          findings.insert(.missingAnchor(path, to: address))
        }
      }
      return Array(findings)
    }

    /// Whether a page and its pictures are more than a telephone can bear.
    ///
    /// - Parameter lessons: how many the page holds.
    func weight(below folder: String, among present: Set<String>, lessons: Int) -> [Finding] {
      let shown = Set(
        (references?.sources ?? []).compactMap {
          PageReferences.target(of: $0, on: path)?.path
        }
      ).filter(present.contains)
      let sizes = shown.sorted().map { path in
        (path: path, bytes: FileStamp(of: folder + "/" + path)?.size ?? 0)
      }
      let sum = sizes.reduce(0) { $0 + $1.bytes }
      let limit = SiteInspection.weightLimit * lessons
      guard sum > limit, let largest = sizes.max(by: { $0.bytes < $1.bytes }) else { return [] }
      return [
        .tooHeavy(
          path, bytes: sum, limit: limit, largest: largest.path, largestBytes: largest.bytes)
      ]
    }
  }
}

extension SiteInspection {
  /// The most bytes that the pictures of a page may have, or those of each lesson on slides and
  /// papers: ten seconds over 3G (400 kbit/s).
  static let weightLimit = 500 * 1024
}

/// How many lessons the files of a site hold.
private struct LessonCounts: Sendable {
  /// By folder.
  private let counts: [String: Int]

  init(in paths: [String]) {
    counts = paths.flatMap(SitePath.foldersAround(lesson:)).reduce(into: [:]) {
      $0[$1, default: 0] += 1
    }
  }

  /// At least one.
  func held(by path: String) -> Int {
    max(SitePath.lessonFolder(ofWhole: path).flatMap { counts[$0] } ?? 1, 1)
  }
}

private let pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"]
