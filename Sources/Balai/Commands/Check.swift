import ArgumentParser
import LearningCore

struct Check: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Phrase(
        "Periksa naskah kursus dan kuis tanpa mengubah apa pun.",
        "Check courses and quizzes without changing anything."
      ).text,
      aliases: ["periksa"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Berkas atau folder yang ditampilkan; bawaan: semuanya.",
        "Files or folders to report on; all of them by default."
      ).text,
      valueName: "path"), completion: .file(extensions: ["md"]))
  var paths: [String] = []

  @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
  var format: CheckReport.Format = .text

  @OptionGroup var places: PlaceOptions

  func run() throws {
    let workspace = try places.load()
    let chosen = try paths.map { try relative($0, to: workspace.root) }
    let diagnostics = workspace.diagnostics.filter { diagnostic in
      chosen.isEmpty
        || chosen.contains {
          $0.isEmpty || diagnostic.range.file == $0 || diagnostic.range.file.hasPrefix($0 + "/")
        }
    }
    let report = CheckReport(
      library: workspace.library, diagnostics: diagnostics, root: workspace.root)
    Console.print(report.text(format))
    if diagnostics.contains(where: { $0.severity == .error }) { throw Exit.contentWrong }
  }

  /// A path from the command line, as the workspace names it.
  private func relative(_ path: String, to root: String) throws -> String {
    let world = World.live
    let full = path.hasPrefix("/") ? path : world.currentFolder + "/" + path
    let clean = Files.standardized(full)
    guard Files.exists(clean) else { throw CheckPathError(path: path, isThere: false) }
    guard clean == root || clean.hasPrefix(root + "/") else {
      throw CheckPathError(path: path, isThere: true)
    }
    return String(clean.dropFirst(root.count + 1))
  }
}

private struct CheckPathError: BlameableError {
  let path: String
  let isThere: Bool

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    isThere
      ? Phrase("'\(path)' di luar ruang kerja.", "'\(path)' is outside the workspace.")
      : Phrase("'\(path)' tidak ada.", "'\(path)' does not exist.")
  }

  var nextStep: Phrase? {
    Phrase(
      "Sebutkan berkas di bawah Courses atau Quizzes, atau ruang kerja lain dengan --workspace.",
      "Name a file below Courses or Quizzes, or another workspace with --workspace.")
  }
}
