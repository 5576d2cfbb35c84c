import ArgumentParser
import CourseCompiler
import LearningCore

struct Check: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Phrase(
        "Periksa naskah kursus dan kuis tanpa mengubah apa pun.",
        "Check courses and quizzes without changing anything."
      ).text,
      discussion: Phrase(
        "Tanpa path: seluruh ruang kerja. Folder dan berkas di luar ruang kerja juga bisa "
          + "diperiksa; apakah sebuah berkas kuis atau pelajaran, dilihat dari isinya. Kode keluar "
          + "1 bila ada galat.",
        "Without a path: the whole workspace. Folders and files outside a workspace can be checked "
          + "too; what is in a file tells whether it is a quiz or a lesson. Exit code 1 when "
          + "there is an error."
      ).text,
      aliases: ["periksa"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Berkas atau folder yang diperiksa; bawaan: semuanya.",
        "Files or folders to check; all of them by default."
      ).text,
      valueName: "path"), completion: .file(extensions: ["md"]))
  var paths: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Bentuk keluaran: text untuk orang, json, github untuk GitHub Actions, sarif.",
        "Form of the output: text for people, json, github for GitHub Actions, sarif."
      ).text))
  var format: CheckReport.Format = .text

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Kode keluar 1 juga bila hanya ada peringatan.",
        "Exit code 1 also when there are only warnings."
      ).text))
  var strict = false

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      Phrase(
        "Pakai catatan pemeriksaan sebelumnya untuk berkas yang tidak berubah; hasilnya sama.",
        "Use what was found before in files that did not change; the result is the same."
      ).text))
  var cache = true

  @OptionGroup var places: PlaceOptions

  func run() throws {
    let world = World.live
    let report = try report(world)
    switch format {
    case .text:
      Console.print(
        report.lines(width: Console.width(world.environment), from: world.currentFolder),
        environment: world.environment)
    case .json: Console.print(report.json.canonicalText)
    case .sarif: Console.print(SARIF(report: report).json.canonicalText)
    case .github:
      for line in report.gitHubAnnotations(from: world.currentFolder) { Console.print(line) }
    }
    if report.errors > 0 || strict && report.warnings > 0 { throw Exit.contentWrong }
  }

  private func report(_ world: World) throws -> CheckReport {
    func report(on root: String, _ chosen: [String]) throws -> (String, FolderReport) {
      (
        root,
        try CheckedFolder.report(
          onWorkspace: root, chosen: chosen, usesCache: cache, world: world)
      )
    }
    guard !paths.isEmpty else { return CheckReport([try report(on: try places.root(), [""])]) }
    let asked = try CheckedFolder.places(
      for: paths, named: try places.namedWorkspace(), world: world)
    var parts = try asked.workspaces.map { try report(on: $0.root, $0.chosen) }
    if !asked.loose.isEmpty {
      let folder = try CheckedFolder(loose: asked.loose)
      parts.append((folder.root, folder.report()))
    }
    return CheckReport(parts)
  }
}

extension PlaceOptions {
  /// The folders that some paths stand in; without paths, the workspace.
  func checkedFolders(for paths: [String]) throws -> [CheckedFolder] {
    guard !paths.isEmpty else { return [try CheckedFolder(workspace: try root())] }
    return try CheckedFolder.folders(for: paths, named: try namedWorkspace(), world: .live)
  }

  /// The root of the workspace that `--workspace` names.
  fileprivate func namedWorkspace() throws -> String? {
    try workspace.map { try LoadedWorkspace.find(named: $0, world: .live) }
  }
}
