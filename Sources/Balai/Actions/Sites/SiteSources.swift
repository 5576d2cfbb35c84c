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
  private let details: SummarizedContent.Details
  private let heads: [SummaryHead]
  /// Of each course the files in its folder that are no texts.
  private let otherPaths: [CourseID: [String]]
  /// Of everything that all parts are made of: settings, edition, quizzes, which courses there are.
  let frame: [UInt8]
  /// Of everything that a course's part is made of beside that.
  let keys: [CourseID: [UInt8]]

  var courses: [CourseID] { keys.keys.sorted() }
  /// Pictures and other files that a page may show.
  var otherFiles: FileTable<FileStamp> { details.stamps }

  /// - Parameters:
  ///   - details: of all texts and other files.
  ///   - heads: of all texts, by path.
  ///   - settings: whatever else all parts are made of.
  init(
    root: String, workspace: Workspace, statistics: PublicStatistics?,
    details: SummarizedContent.Details, heads: [SummaryHead], settings: [String],
    pictures: PictureShelf
  ) {
    (self.root, self.workspace, self.details, self.heads) = (root, workspace, details, heads)
    (self.statistics, self.pictures) = (statistics, pictures)
    var owners: [Substring: CourseID] = [:]
    for head in heads {
      guard let id = head.course, let folder = Self.folder(of: head.path) else { continue }
      owners[folder] = id
    }
    var marks: [CourseID: [UInt8]] = [:]
    var otherPaths: [CourseID: [String]] = [:]
    for (path, digest) in details.digests.rows {
      guard let id = Self.folder(of: path).flatMap({ owners[$0] }) else { continue }
      marks[id, default: []].append(markOf: path, digest)
    }
    for (path, stamp) in details.stamps.rows {
      guard let id = Self.folder(of: path).flatMap({ owners[$0] }) else { continue }
      marks[id, default: []].append(markOf: path, stamp)
      otherPaths[id, default: []].append(path)
    }
    let own = marks.mapValues { Array(SHA256.hash(data: $0)) }
    var linked: [CourseID: Set<CourseID>] = [:]
    for head in heads {
      guard let id = head.course else { continue }
      for target in head.targets {
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
    let hasSessions = heads.contains { head in
      if case .session = head.role { true } else { false }
    }
    for setting in settings + keys.keys.sorted().map(\.description) + [
      "\(hasSessions)", "\(statistics == nil)",
    ] {
      hash.update(data: Array("\(setting.utf8.count):\(setting)".utf8))
    }
    // Lessons link to the words of the glossary.
    let isShared = { (path: String) in
      path.hasPrefix("Quizzes/") || path.hasPrefix("Site/Templates/")
        || glossaryPaths.contains(path)
    }
    var shared: [UInt8] = []
    for (path, digest) in details.digests.rows where isShared(path) {
      shared.append(markOf: path, digest)
    }
    for (path, stamp) in details.stamps.rows where isShared(path) {
      shared.append(markOf: path, stamp)
    }
    hash.update(data: shared)
    frame = Array(hash.finalize())
    self.otherPaths = otherPaths
  }

  /// `Courses/aman` of a file below it.
  private static func folder(of path: String) -> Substring? {
    guard path.hasPrefix("Courses/") else { return nil }
    let start = path.utf8.index(path.utf8.startIndex, offsetBy: "Courses/".utf8.count)
    guard let slash = path.utf8[start...].firstIndex(of: UInt8(ascii: "/")) else { return nil }
    return path[..<slash]
  }

  /// Paths of the files of some quizzes, as far as there are any.
  func quizPaths(of ids: Set<QuizID>) -> [String] {
    heads.compactMap { head in
      if case .quiz(let id) = head.role, ids.contains(id) { head.path } else { nil }
    }
  }

  // MARK: Compiling

  /// Everything, compiled.
  func wholeLibrary() throws -> Library {
    try library(of: details.digests.rows.map(\.path), outlines: [:]) { _ in true }
  }

  /// Some courses, compiled, and of the others what `outlines` holds.
  ///
  /// - Parameter deciding: quizzes that practice must not give away.
  func library(
    of changed: Set<CourseID>, outlines: [CourseID: [Module]], deciding: [String]
  ) throws -> Library {
    var wanted = Set(deciding.filter(details.digests.contains))
    for head in heads {
      switch head.role {
      case .course, .session, .attendance, .glossary: wanted.insert(head.path)
      case .module(_, let id) where changed.contains(id): wanted.insert(head.path)
      case .other where head.path.hasPrefix("Site/Templates/"): wanted.insert(head.path)
      default: break
      }
    }
    let modules = try compiled(wanted.sorted())
    let quizzes = Set(modules.compactMap(\.quiz))
    for head in heads {
      if case .quiz(let id) = head.role, quizzes.contains(id) { wanted.insert(head.path) }
    }
    return try library(
      of: Array(wanted), outlines: outlines, knowing: modules, showing: changed.contains)
  }

  /// - Parameter isShown: whether the pages of a course are to be made; pictures of others are not
  ///   looked at.
  private func library(
    of paths: [String], outlines: [CourseID: [Module]], knowing known: [CompiledFile] = [],
    showing isShown: (CourseID) -> Bool
  ) throws -> Library {
    let known = Dictionary(known.map { ($0.summary.path, $0) }) { first, _ in first }
    let files = try compiled(paths.sorted(), knowing: known)
    // Of pictures that a page may show: those beside what was compiled, and where that links to.
    let targets = files.filter { $0.summary.role.course.map(isShown) ?? true }
      .reduce(into: Set<String>()) { $0.formUnion($1.summary.targets) }
    let beside = otherPaths.filter { isShown($0.key) }.values.joined()
    var sizes: [String: ImageSize] = [:]
    for path in targets.union(beside) where otherFiles.contains(path) {
      sizes[path] = LoadedWorkspace.imageSize(of: root + "/" + path)
    }
    var library = joinedLibrary(
      of: files, outlines: outlines, workspace: workspace, imageSizes: sizes)
    let shown = targets.filter { isPictureToRead($0) && otherFiles.contains($0) }
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
    let fresh = details.compiled
    return try paths.concurrentMap { path in
      Result {
        if let file = known[path] ?? fresh[path] { return file }
        let text = try Files.readText(root + "/" + path)
        return CompiledFile(SourceFile(path: path, text: text), setting: .workspace)
      }
    }.map { try $0.get() }
  }
}

extension [UInt8] {
  /// Tells one state of a text from another.
  fileprivate mutating func append(markOf path: String, _ digest: ArraySlice<UInt8>) {
    append(run: path.utf8)
    self += digest
  }

  /// The same of another file.
  fileprivate mutating func append(markOf path: String, _ stamp: FileStamp) {
    append(run: path.utf8)
    for number in [stamp.size, stamp.modified, stamp.changed] { append(integer: number) }
  }
}

extension SummaryHead {
  fileprivate var course: CourseID? { role.course }
}

extension FileSummary.Role {
  /// The course that a file belongs to.
  fileprivate var course: CourseID? {
    switch self {
    case .course(let id), .module(_, let id): id
    default: nil
    }
  }
}
