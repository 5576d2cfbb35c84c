import ArgumentParser
import LearningCore
import SiteGenerator

struct Site: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "site",
      abstract: Phrase(
        "Situs untuk warga: susun dari naskah kursus.",
        "The site for citizens: build it from the courses."
      ).text,
      subcommands: [Build.self, Serve.self], aliases: ["situs"])
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
          "Folder hasil; bawaan: public di ruang kerja, atau facilitator untuk edisi itu.",
          "Where to; public in the workspace by default, or facilitator for that edition."
        ).text,
        valueName: "folder"), completion: .directory)
    var output: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "public untuk umum; facilitator dengan catatan pengajar dan kunci soal latihan, jangan "
            + "diterbitkan.",
          "public for anyone; facilitator with notes for trainers and keys of practice questions, "
            + "not to be published."
        ).text))
    var edition: Readership = .public

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let workspace = try LoadedWorkspace.load(try places.root(), readsImages: true)
      let build = SiteBuild(workspace: workspace, world: .live)
      let folder = output ?? "\(workspace.root)/\(edition.rawValue)"
      let report = try build.write(to: folder, for: edition)
      Console.print(
        Phrase(
          "\(report.pages) halaman, \(report.files) berkas, \(report.kilobytes) KB di \(report.folder).",
          "\(report.pages) pages, \(report.files) files, \(report.kilobytes) KB in \(report.folder)."
        ).text)
      Console.print(nextStep(in: report.folder).text)
    }

    private func nextStep(in folder: String) -> Phrase {
      switch edition {
      case .public:
        Phrase(
          "Buka \(folder)/index.html, atau salin foldernya ke USB.",
          "Open \(folder)/index.html, or copy the folder to a USB stick.")
      case .facilitator:
        Phrase(
          "Untuk fasilitator saja, jangan diterbitkan: buka \(folder)/index.html.",
          "For facilitators only, not to be published: open \(folder)/index.html.")
      }
    }
  }
}

extension Readership: ExpressibleByArgument {}
