import CourseCompiler
import Foundation
import LearningCore

/// A workspace on disk: where it is and what its authors wrote.
struct LoadedWorkspace: Sendable {
  let root: String
  let library: Library
  let diagnostics: [Diagnostic]
  /// Regular files below `Courses/`, `Quizzes/` and `Site/Sessions/` that are not Markdown; links are not followed.
  let otherFiles: Set<String>

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

struct NoWorkspace: UserFacingError {
  let from: String

  var message: Phrase {
    Phrase(
      "Tidak ada ruang kerja: 'balai.yml' tidak ditemukan di '\(from)' atau folder di atasnya.",
      "There is no workspace: no 'balai.yml' in '\(from)' or the folders above it.")
  }

  var nextStep: Phrase? {
    Phrase(
      "Pindah ke folder kursus, atau sebutkan dengan --workspace FOLDER.",
      "Go to the folder of the courses, or name it with --workspace FOLDER.")
  }
}

extension LoadedWorkspace {
  /// Finds the workspace: the one named, else the nearest above the current folder, else the one
  /// installed with the program.
  static func find(named: String?, world: World) throws -> String {
    if let named = named ?? world.environment["BALAI_WORKSPACE"] {
      let path = absolute(named, world)
      guard Files.exists(path + "/balai.yml") else { throw NoWorkspace(from: path) }
      return path
    }
    var folder = world.currentFolder
    while !folder.isEmpty {
      if Files.exists(folder + "/balai.yml") { return folder }
      folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
    }
    let prefix = URL(filePath: world.executable).deletingLastPathComponent().path
    let installed = URL(filePath: prefix + "/../share/balai").standardizedFileURL.path
    guard Files.exists(installed + "/balai.yml") else {
      throw NoWorkspace(from: world.currentFolder)
    }
    return installed
  }

  /// Reads and compiles what authors wrote.
  ///
  /// - Parameter readsImages: whether the sizes of pictures are needed; a terminal shows none.
  static func load(
    _ root: String, detail: CompilationDetail = .everything, readsImages: Bool = false
  ) throws -> LoadedWorkspace {
    let configuration = compileWorkspace(
      SourceFile(path: "balai.yml", text: try Files.readText(root + "/balai.yml")))
    // What people come together for, and what words mean, is of no concern to an outline.
    let places = detail == .everything ? CheckedFolder.contentPlaces : ["Courses", "Quizzes"]
    let paths = try Files.list(places, below: root)
    var files = try WorkspaceFiles(reading: paths, below: root)
    if readsImages {
      for path in files.others { files.imageSizes[path] = imageSize(of: root + "/" + path) }
    }
    let compilation = compileLibrary(files, workspace: configuration.output, detail: detail)
    return LoadedWorkspace(
      root: root, library: compilation.output,
      diagnostics: configuration.diagnostics + compilation.diagnostics, otherFiles: files.others)
  }

  static func imageSize(of path: String) -> ImageSize? {
    let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"]
    guard endings.contains(where: path.lowercased().hasSuffix),
      let head = try? Files.read(path, atMost: 262_144)
    else { return nil }
    return CourseCompiler.imageSize(inHead: head)
  }

  private static func absolute(_ path: String, _ world: World) -> String {
    let full = path.hasPrefix("/") ? path : world.currentFolder + "/" + path
    return URL(filePath: full).standardizedFileURL.path
  }
}
