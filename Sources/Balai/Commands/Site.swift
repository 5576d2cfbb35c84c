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
      subcommands: [Build.self, MakeBook.self, Check.self, Serve.self], aliases: ["situs"])
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

    @Option(
      name: .customLong("base-url"),
      help: ArgumentHelp(
        Phrase(
          "Alamat situs di internet, menggantikan site_url dalam balai.yml.",
          "Address of the site on the internet, instead of site_url in balai.yml."
        ).text,
        valueName: "url"))
    var baseURL: String?

    @Flag(
      name: .customLong("no-cache"),
      help: ArgumentHelp(
        Phrase(
          "Susun semuanya dari awal.", "Make everything anew."
        ).text))
    var noCache = false

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard let baseURL else { return }
      guard ["https://", "http://"].contains(where: baseURL.hasPrefix), !baseURL.hasSuffix("/")
      else {
        throw ValidationError(
          Phrase(
            "--base-url: alamat yang diawali https:// atau http://, tanpa garis miring di akhir.",
            "--base-url: an address beginning with https:// or http://, without a slash at its end."
          ).text)
      }
    }

    func run() throws {
      let root = try places.root()
      var build = SiteBuild(root: root, world: .live)
      (build.readership, build.baseURL, build.usesCache) = (edition, baseURL, !noCache)
      let report = try build.write(to: output ?? "\(root)/\(edition.rawValue)")
      for line in report.lines { Console.print(line.text) }
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
