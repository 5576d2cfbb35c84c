import LearningCore

/// What an author looks at while writing: a workspace or a part of it, or any other folder or file.
struct PreviewPlace: Sendable {
  /// All paths are relative to it.
  let root: String
  /// The file or folder to look at; empty for all.
  let path: String
  private let isWorkspace: Bool

  /// - Parameters:
  ///   - path: as written on the command line; `nil` for the whole workspace.
  ///   - workspace: a folder that is preferred to the one around the path.
  /// - Throws: when there is nothing at the path, or no workspace where one is needed.
  static func find(_ path: String?, workspace: String?, world: World) throws -> PreviewPlace {
    let named = try workspace.map { try LoadedWorkspace.find(named: $0, world: world) }
    guard let path else {
      let root = try named ?? LoadedWorkspace.find(named: nil, world: world)
      return PreviewPlace(root: root, path: "", isWorkspace: true)
    }
    let full = Files.standardized(path.hasPrefix("/") ? path : world.currentFolder + "/" + path)
    guard Files.exists(full) else { throw PathError(path: path) }
    let around = CheckedFolder.workspace(around: full, named: named)
    let root = around ?? (Files.isFolder(full) ? full : Files.folder(of: full))
    return PreviewPlace(
      root: root, path: full == root ? "" : String(full.dropFirst(root.count + 1)),
      isWorkspace: around != nil)
  }

  private var full: String { path.isEmpty ? root : root + "/" + path }

  var isFile: Bool { !path.isEmpty && !Files.isFolder(full) }

  /// Whether a file is one that is looked at.
  func holds(_ file: String) -> Bool {
    path.isEmpty || file == path || file.hasPrefix(path + "/")
  }

  var watch: FileWatch {
    FileWatch(
      paths: isWorkspace
        ? ["balai.yml", "Courses", "Quizzes"].map { root + "/" + $0 } : [full])
  }

  /// - Throws: when a file cannot be read, such as one that is being replaced this moment.
  func load(_ world: World) throws -> LoadedWorkspace {
    guard !isWorkspace else { return try LoadedWorkspace.load(root, readsImages: true) }
    let folders = try CheckedFolder.folders(for: [full], named: nil, world: world)
    return LoadedWorkspace(loose: folders[0])
  }

  /// Reads again whenever a file was saved, for ever.
  ///
  /// What cannot be read just now, such as a file that is being replaced, is tried again; when that
  /// has gone on for about a second, the author is told.
  ///
  /// - Parameter sight: of the files as they were when they were last read.
  func follow(
    from sight: FileWatch.Sight, _ world: World, show: (LoadedWorkspace) -> Void
  ) -> Never {
    var (sight, failures) = (sight, 0)
    while true {
      let now = watch.change(from: sight)
      do {
        show(try load(world))
        (sight, failures) = (now, 0)
      } catch {
        failures += 1
        if failures == 4, let error = error as? any UserFacingError { Console.report(error) }
      }
    }
  }
}
