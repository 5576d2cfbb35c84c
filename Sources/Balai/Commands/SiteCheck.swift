import ArgumentParser
import LearningCore

extension Site {
  struct Check: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "check",
        abstract: Phrase(
          "Periksa folder situs: salinan yang tidak utuh, tautan putus, halaman terlalu besar.",
          "Check the folder of a site: partial copies, broken links, pages that are too large."
        ).text,
        aliases: ["periksa"])
    }

    @Argument(
      help: ArgumentHelp(
        Phrase(
          "Folder situs; bawaan: public di ruang kerja.",
          "The site; public in the workspace by default."
        ).text,
        valueName: "folder"), completion: .directory)
    var folder: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Batas besar satu halaman setelah dimampatkan, dalam KB; untuk salindia dan cetakan, "
            + "sekian per pelajaran di dalamnya.",
          "Limit for one page when compressed, in KB; for slides and papers, so much for each of "
            + "their lessons."
        ).text, valueName: "KB"))
    var budget = 14

    @Option(name: .long, help: ArgumentHelp(Phrase("text atau json.", "text or json.").text))
    var format: Format = .text

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard (1...10_000).contains(budget) else {
        throw ValidationError(Phrase("--budget: 1 sampai 10000.", "--budget: 1 to 10000.").text)
      }
    }

    func run() throws {
      let path = try folder.map { World.live.absolute($0) } ?? places.root() + "/public"
      let report = try SiteInspection(folder: path, budget: budget * 1024).report()
      switch format {
      case .json: Console.print(report.json.canonicalText)
      case .text: for line in report.lines { Console.print(line.text) }
      }
      if !report.findings.isEmpty { throw ExitCode(Exit.wrong) }
    }
  }
}
