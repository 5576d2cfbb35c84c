import ArgumentParser
import LearningCore

struct Site: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "site",
      abstract: Phrase(
        "Situs untuk warga: susun dari naskah kursus.",
        "The site for citizens: build it from the courses."
      ).text,
      subcommands: [Build.self, Serve.self, MakeBook.self], aliases: ["situs"])
  }

  struct Build: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "build",
        abstract: Phrase(
          "Susun situs; buka hasilnya dengan klik ganda pada index.html.",
          "Build the site; open it with a double click on index.html."
        ).text)
    }

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Folder hasil; bawaan: public di ruang kerja.",
          "Where to; public in the workspace by default."
        ).text,
        valueName: "folder"), completion: .directory)
    var output: String?

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let workspace = try LoadedWorkspace.load(try places.root(), readsImages: true)
      let build = SiteBuild(workspace: workspace, world: .live)
      let report = try build.write(to: output ?? workspace.root + "/public")
      Console.print(
        Phrase(
          "\(report.pages) halaman, \(report.files) berkas, \(report.kilobytes) KB di \(report.folder).",
          "\(report.pages) pages, \(report.files) files, \(report.kilobytes) KB in \(report.folder)."
        ).text)
      Console.print(
        Phrase(
          "Buka \(report.folder)/index.html, atau salin foldernya ke USB.",
          "Open \(report.folder)/index.html, or copy the folder to a USB stick."
        ).text)
    }
  }
}
