import ArgumentParser
import Foundation
import LearningCore

extension Site {
  struct Serve: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "serve",
        abstract: Phrase(
          "Sajikan situs yang sudah disusun, di komputer ini atau di jaringan lokal.",
          "Serve the built site, on this computer or the local network."
        ).text)
    }

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Folder situs; bawaan: public di ruang kerja.",
          "The site; public in the workspace by default."
        ).text,
        valueName: "folder"), completion: .directory)
    var directory: String?

    @Option(name: .long, help: ArgumentHelp(Phrase("Nomor porta.", "Number of the port.").text))
    var port = 8080

    @Flag(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Juga untuk gawai lain di jaringan yang sama.",
          "Also for other devices on the same network."
        ).text))
    var lan = false

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard (0...65_535).contains(port) else {
        throw ValidationError(Phrase("--port: 0 sampai 65535.", "--port: 0 to 65535.").text)
      }
    }

    func run() throws {
      let folder = try directory ?? places.root() + "/public"
      try SiteServing(folder: folder, port: port, isOpenToNetwork: lan, world: .live).run()
    }
  }
}
