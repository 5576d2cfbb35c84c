import CourseCompiler
import LearningCore

/// A workspace, or any other folder, with what is asked about in it.
struct CheckedFolder {
  /// What the paths of files are relative to.
  let root: String
  let setting: FileSetting
  private(set) var files: WorkspaceFiles
  /// Files and folders below the root that are asked about.
  private let chosen: [String]
  private let checks: [Diagnostic.ID: Diagnostic.Level]
  /// `balai.yml`, and what is wrong with it by itself.
  private let configuration: SourceFile?
  private let ownDiagnostics: [Diagnostic]

  /// All texts that are asked about.
  var chosenTexts: [SourceFile] { files.texts.filter { isChosen($0.path) } }

  private func isChosen(_ path: String) -> Bool {
    chosen.contains { $0.isEmpty || path.isInside($0) }
  }

  /// Looks at every file, for what one says of another, and reports on those that are asked about.
  func report() -> FolderReport {
    let summaries = summarize(files.texts, setting: setting)
    let asked = summaries.filter { isChosen($0.path) }
    var others = files.others
    if setting == .loose { others.formUnion(asked.flatMap(\.targets).filter(isThere)) }
    let pictures = asked.pictures.intersection(others)
    var report = CourseCompiler.report(
      on: summaries, unreadable: files.unreadable, others: others,
      faults: PictureExamination(root: root).faults(in: pictures))
    let links = configuration.map { linkWorkspace($0, to: summaries) } ?? []
    report.diagnostics = (ownDiagnostics + links + report.diagnostics)
      .filter { isChosen($0.range.file) }.applying(checks)
    report.counts = ContentCounts(asked)
    return report
  }

  /// What is wrong with some texts by themselves, as if they stood here.
  func diagnostics(of texts: [SourceFile]) -> [[Diagnostic]] {
    summarize(texts, setting: setting).map { $0.diagnostics.applying(checks) }
  }

  private func isThere(_ path: String) -> Bool { Files.exists(root + "/" + path) }
}

extension CheckedFolder {
  /// A report on a workspace, or on some files and folders in it. Files that did not change since
  /// the last one are not read.
  ///
  /// - Parameter chosen: relative to the root; `""` for everything.
  static func report(
    onWorkspace root: String, chosen: [String] = [""], usesCache: Bool, world: World
  ) throws -> FolderReport {
    let file = try configuration(of: root)
    let configuration = compileWorkspace(file)
    let content = try SummarizedContent(
      root: root, folders: contentPlaces,
      cache: usesCache ? SummaryCache(root: root, world: world) : nil)
    let isChosen = { (path: String) in chosen.contains { $0.isEmpty || path.isInside($0) } }
    let summaries = content.summaries()
    var report = content.report(
      on: summaries, with: PictureExamination(root: root, usesCache: usesCache, world: world),
      where: isChosen)
    report.diagnostics =
      try configuration.diagnostics + StatisticsFile.read(below: root).diagnostics
      + linkWorkspace(file, to: summaries) + report.diagnostics
    if !chosen.contains("") {
      report.diagnostics = report.diagnostics.filter { isChosen($0.range.file) }
      report.counts = ContentCounts(summaries, where: isChosen)
    }
    report.diagnostics = report.diagnostics.applying(configuration.output.checks)
    return report
  }

  private static func configuration(of root: String) throws -> SourceFile {
    SourceFile(path: "balai.yml", text: try Files.readText(root + "/balai.yml"))
  }

  /// The workspace, all of it.
  init(workspace root: String) throws { try self.init(workspace: root, chosen: [""]) }

  private init(workspace root: String, chosen: [String]) throws {
    let file = try Self.configuration(of: root)
    let compiled = compileWorkspace(file)
    configuration = file
    (self.root, self.chosen, setting) = (root, chosen, .workspace)
    (checks, ownDiagnostics) = (compiled.output.checks, compiled.diagnostics)
    files = try WorkspaceFiles(
      reading: try Files.list(Self.contentPlaces, below: root), below: root)
  }

  /// Files and folders that belong to no workspace. What a file among them points at is looked for
  /// on the disk; nobody asked to read all that lies beside it.
  init(loose paths: [String]) throws {
    let folders = paths.filter(Files.isFolder)
    root = commonFolder(of: paths.map { folders.contains($0) ? $0 : Files.folder(of: $0) })
    (setting, chosen, checks) = (.loose, [""], [:])
    (configuration, ownDiagnostics) = (nil, [])
    let prefix = root == "/" ? root : root + "/"
    let listed = try folders.flatMap { folder in
      try Files.list(folder).map { String((folder + "/" + $0).dropFirst(prefix.count)) }
    }
    let named = paths.filter { !folders.contains($0) }.map { String($0.dropFirst(prefix.count)) }
    files = try WorkspaceFiles(reading: listed, alsoTexts: named, below: root)
  }

  /// What authors write in a workspace: folders, and files by themselves.
  static let contentPlaces =
    ["Courses", "Quizzes", "Site/Sessions", "Site/Templates"] + glossaryPaths

  /// Whether a file, by its path in the workspace, is a text that authors write.
  @Sendable static func isText(_ path: String) -> Bool {
    path.hasSuffix(".md") || path.hasSuffix(".html") && path.hasPrefix("Site/Templates/")
  }

  /// Sorts paths by the workspaces they belong to; those that belong to none make one folder.
  ///
  /// - Parameters:
  ///   - paths: as written on the command line; each must exist.
  ///   - named: a workspace that is preferred to the one around a path.
  static func folders(for paths: [String], named: String?, world: World) throws -> [CheckedFolder] {
    let asked = try places(for: paths, named: named, world: world)
    return try asked.workspaces.map { try CheckedFolder(workspace: $0.root, chosen: $0.chosen) }
      + (asked.loose.isEmpty ? [] : [CheckedFolder(loose: asked.loose)])
  }

  /// The same, without reading anything.
  ///
  /// - Returns: workspaces with what is asked about in them, and the full paths of the rest.
  static func places(
    for paths: [String], named: String?, world: World
  ) throws -> (workspaces: [(root: String, chosen: [String])], loose: [String]) {
    var roots: [String] = []
    var chosen: [String: [String]] = [:]
    var loose: [String] = []
    for path in paths {
      let full = Files.standardized(path.hasPrefix("/") ? path : world.currentFolder + "/" + path)
      guard Files.exists(full) else { throw PathError(path: path) }
      guard let root = workspace(around: full, named: named) else {
        loose.append(full)
        continue
      }
      if chosen[root] == nil { roots.append(root) }
      chosen[root, default: []].append(String(full.dropFirst(root.count + 1)))
    }
    return (roots.map { ($0, chosen[$0] ?? []) }, loose)
  }

  /// The workspace that a path is part of: the folder of one, or something it compiles. A licence
  /// or a draft that lies beside its courses is no part of it.
  static func workspace(around path: String, named: String? = nil) -> String? {
    guard let folder = named.flatMap({ path.isInside($0) ? $0 : nil }) ?? workspace(above: path)
    else { return nil }
    let inside = String(path.dropFirst(folder.count + 1))
    let isPart =
      inside.isEmpty || inside == "balai.yml"
      || contentPlaces.contains { inside.isInside($0) || $0.isInside(inside) }
    return isPart ? folder : nil
  }

  /// The nearest folder with a `balai.yml`: a path itself, or one above it.
  static func workspace(above path: String) -> String? {
    var folder = path
    while folder != "/" {
      if Files.exists(folder + "/balai.yml") { return folder }
      folder = Files.folder(of: folder)
    }
    return nil
  }
}

extension String {
  /// Whether a path is a folder or lies below it.
  fileprivate func isInside(_ folder: String) -> Bool { self == folder || hasPrefix(folder + "/") }
}

extension WorkspaceFiles {
  /// Reads the Markdown files among some paths; of the others only the names matter.
  ///
  /// - Parameter alsoTexts: files that are read whatever their names end in.
  init(reading paths: [String], alsoTexts: [String] = [], below root: String) throws {
    self.init(texts: [], others: [])
    var known: Set<String> = []
    let asked = Set(alsoTexts)
    for path in alsoTexts + paths where known.insert(path).inserted {
      guard CheckedFolder.isText(path) || asked.contains(path) else {
        others.insert(path)
        continue
      }
      if let text = String(validating: try Files.read(root + "/" + path), as: UTF8.self) {
        texts.append(SourceFile(path: path, text: text))
      } else {
        unreadable.append(path)
      }
    }
  }
}

/// The deepest folder that holds all of some folders.
func commonFolder(of folders: [String]) -> String {
  let segments = folders.map { $0.split(separator: "/") }
  guard var common = segments.first else { return "/" }
  for other in segments.dropFirst() {
    common = Array(zip(common, other).prefix { $0 == $1 }.map(\.0))
  }
  return "/" + common.joined(separator: "/")
}

struct PathError: BlameableError {
  let path: String

  var exitCode: Int32 { Exit.usage }

  var message: Phrase { Phrase("'\(path)' tidak ada.", "'\(path)' does not exist.") }

  var nextStep: Phrase? {
    Phrase(
      "Periksa ejaannya; huruf besar dan kecil dibedakan.",
      "Check its spelling; upper and lower case differ.")
  }
}
