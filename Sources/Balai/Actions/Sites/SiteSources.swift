import CourseCompiler
import Crypto
import LearningCore
import Pictures

/// What a site is made from, as it lies in the workspace, and what of it each part depends on.
struct SiteSources {
  let root: String
  let workspace: Workspace
  let statistics: PublicStatistics?
  let pictures: PictureShelf
  private let content: SummarizedContent
  /// Files of each course: those in its folder.
  private let paths: [CourseID: [String]]
  /// Of everything that all parts are made of: settings, edition, quizzes, which courses there are.
  let frame: [UInt8]
  /// Of everything that a course's part is made of beside that.
  let keys: [CourseID: [UInt8]]

  var courses: [CourseID] { keys.keys.sorted() }
  /// Pictures and other files that a page may show.
  var otherFiles: Dictionary<String, FileStamp>.Keys { content.details.stamps.keys }

  /// - Parameters:
  ///   - settings: whatever else all parts are made of.
  init(
    root: String, workspace: Workspace, statistics: PublicStatistics?, content: SummarizedContent,
    settings: [String], pictures: PictureShelf
  ) {
    (self.root, self.workspace, self.content) = (root, workspace, content)
    (self.statistics, self.pictures) = (statistics, pictures)
    var owners: [Substring: CourseID] = [:]
    for summary in content.summaries {
      guard let id = summary.course, let folder = Self.folder(of: summary.path) else { continue }
      owners[folder] = id
    }
    let details = content.details
    var paths: [CourseID: [String]] = [:]
    for path in Array(details.digests.keys) + Array(details.stamps.keys) {
      if let id = Self.folder(of: path).flatMap({ owners[$0] }) {
        paths[id, default: []].append(path)
      }
    }
    let own = paths.mapValues { paths in
      var hash = SHA256()
      for path in paths.sorted() { hash.update(details.mark(of: path)) }
      return Array(hash.finalize())
    }
    var linked: [CourseID: Set<CourseID>] = [:]
    for summary in content.summaries {
      guard let id = summary.course else { continue }
      for target in summary.targets {
        guard let other = Self.folder(of: target).flatMap({ owners[$0] }), other != id else {
          continue
        }
        linked[id, default: []].insert(other)
      }
    }
    keys = Dictionary(
      uniqueKeysWithValues: own.map { id, digest in
        var hash = SHA256()
        hash.update(data: digest)
        for other in (linked[id] ?? []).sorted() { hash.update(data: own[other] ?? []) }
        return (id, Array(hash.finalize()))
      })
    var hash = SHA256()
    // The head of every page leads to sessions where there are some, the foot to statistics.
    let hasSessions = content.summaries.contains { summary in
      if case .session = summary.role { true } else { false }
    }
    for setting in settings + keys.keys.sorted().map(\.description) + [
      "\(hasSessions)", "\(statistics == nil)",
    ] {
      hash.update(data: Array("\(setting.utf8.count):\(setting)".utf8))
    }
    // Lessons link to the words of the glossary.
    let shared = ["Quizzes/", "Site/Templates/"]
    for path in (Array(details.digests.keys) + Array(details.stamps.keys)).sorted()
    where shared.contains(where: path.hasPrefix) || glossaryPaths.contains(path) {
      hash.update(details.mark(of: path))
    }
    frame = Array(hash.finalize())
    self.paths = paths
  }

  /// `Courses/aman` of a file below it.
  private static func folder(of path: String) -> Substring? {
    guard path.hasPrefix("Courses/") else { return nil }
    let rest = path.dropFirst("Courses/".count)
    guard let slash = rest.firstIndex(of: "/") else { return nil }
    return path[..<slash]
  }

  // MARK: Compiling

  /// Everything, compiled.
  func wholeLibrary() throws -> Library {
    try library(of: Array(content.details.digests.keys), outlines: [:])
  }

  /// Some courses, compiled, and of the others what `outlines` holds.
  ///
  /// - Parameter deciding: quizzes that practice must not give away.
  func library(
    of changed: Set<CourseID>, outlines: [CourseID: [Module]], deciding: [String]
  ) throws -> Library {
    var wanted = Set(deciding.filter { content.details.digests[$0] != nil })
    for summary in content.summaries {
      switch summary.role {
      case .course, .session, .attendance, .glossary: wanted.insert(summary.path)
      case .module(_, let id) where changed.contains(id): wanted.insert(summary.path)
      case .other where summary.path.hasPrefix("Site/Templates/"): wanted.insert(summary.path)
      default: break
      }
    }
    let modules = try compiled(wanted.sorted())
    let quizzes = Set(modules.compactMap(\.quiz))
    for summary in content.summaries {
      if case .quiz(let id) = summary.role, quizzes.contains(id) { wanted.insert(summary.path) }
    }
    return try library(of: Array(wanted), outlines: outlines, knowing: modules)
  }

  private func library(
    of paths: [String], outlines: [CourseID: [Module]], knowing known: [CompiledFile] = []
  ) throws -> Library {
    let known = Dictionary(known.map { ($0.summary.path, $0) }) { first, _ in first }
    let files = try compiled(paths.sorted(), knowing: known)
    // Of pictures that a page may show: those beside what was compiled, and where that links to.
    var pictures = Set(files.flatMap(\.summary.targets))
    for file in files {
      if let id = file.summary.course { pictures.formUnion(self.paths[id] ?? []) }
    }
    var sizes: [String: ImageSize] = [:]
    for path in pictures where content.details.stamps[path] != nil {
      sizes[path] = LoadedWorkspace.imageSize(of: root + "/" + path)
    }
    var library = joinedLibrary(
      of: files, outlines: outlines, workspace: workspace, imageSizes: sizes)
    let shown = Set(files.flatMap(\.summary.targets)).filter {
      isPictureToRead($0) && content.details.stamps[$0] != nil
    }
    for (path, picture) in published(shown.sorted()) {
      if let size = picture.size { library.imageSizes[path] = size }
      if !picture.widths.isEmpty { library.renditions[path] = picture.widths }
    }
    return library
  }

  /// Pictures that can be shown, as they will be: sizes and widths. Damaged ones were reported.
  private func published(
    _ paths: [String]
  ) -> [(path: String, picture: (size: ImageSize?, widths: [Int]))] {
    guard !paths.isEmpty else { return [] }
    return ProgressBar.during(Phrase("Mengecilkan gambar", "Making pictures smaller")) { bar in
      var found: [(path: String, picture: (size: ImageSize?, widths: [Int]))] = []
      for start in stride(from: 0, to: paths.count, by: 8) {
        let some = Array(paths[start..<min(start + 8, paths.count)])
        let made = some.concurrentMap { path -> (size: ImageSize?, widths: [Int])? in
          guard let picture = try? pictures.picture(at: path) else { return nil }
          return (picture.size, picture.renditions.map(\.width))
        }
        for case (let path, let picture?) in zip(some, made) { found.append((path, picture)) }
        bar.show(start + some.count, of: paths.count)
      }
      return found
    }
  }

  private func compiled(
    _ paths: [String], knowing known: [String: CompiledFile] = [:]
  ) throws -> [CompiledFile] {
    let root = root
    let fresh = content.details.compiled
    return try paths.concurrentMap { path in
      Result {
        if let file = known[path] ?? fresh[path] { return file }
        let text = try Files.readText(root + "/" + path)
        return CompiledFile(SourceFile(path: path, text: text), setting: .workspace)
      }
    }.map { try $0.get() }
  }
}

extension SummarizedContent.Details {
  /// Tells one state of a file from another.
  fileprivate func mark(of path: String) -> [UInt8] {
    var mark: [UInt8] = []
    mark.append(run: path.utf8)
    if let digest = digests[path] {
      mark += digest
    } else if let stamp = stamps[path] {
      for number in [stamp.size, stamp.modified, stamp.changed] { mark.append(integer: number) }
    }
    return mark
  }
}

extension SHA256 {
  fileprivate mutating func update(_ bytes: [UInt8]) { update(data: bytes) }
}

extension FileSummary {
  /// The course that a file belongs to.
  fileprivate var course: CourseID? {
    switch role {
    case .course(let id), .module(_, let id): id
    default: nil
    }
  }
}
