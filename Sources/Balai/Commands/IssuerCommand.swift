import ArgumentParser
import Certificates
import LearningCore

struct IssuerCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "issuer",
      abstract: Phrase(
        "Penerbit sertifikat dan kuncinya.", "The issuer of certificates and its key."
      ).text,
      subcommands: [Init.self, Show.self], aliases: ["penerbit"])
  }

  struct Init: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "init",
        abstract: Phrase(
          "Buat kunci penerbit resmi untuk instansi ini.",
          "Make the official issuer's key of this agency."
        ).text)
    }

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Nama instansi; bawaan: dari balai.yml.", "Name of the agency; from balai.yml by default."
        ).text,
        valueName: Phrase("nama", "name").text))
    var name: String?

    @OptionGroup var places: PlaceOptions

    func run() throws {
      _ = try places.openRecords(for: .keepIssuer)
      let folder = places.recordsFolder
      let name = try name ?? places.load().library.workspace.organisation
      guard !name.allSatisfy(\.isWhitespace) else { throw IssuerError.noName }
      try folder.retireLocalIssuer()
      let issuer = try folder.issuerMakingOne(named: name, isLocal: false)
      Console.print(
        Phrase("Kunci penerbit dibuat: ", "Issuer's key made: ").text + issuer.publicKey.thumbprint)
      Console.print(
        Phrase(
          "Cadangkan \(folder.path)/issuer.json di tempat terkunci; tanpa itu sertifikat baru tidak bisa terbit.",
          "Keep a copy of \(folder.path)/issuer.json under lock; without it no certificate can be issued."
        ).text)
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: Phrase(
          "Cetak kunci publik penerbit, untuk dibagikan kepada pemeriksa.",
          "Print the issuer's public key, to hand to those who check."
        ).text)
    }

    @OptionGroup var places: PlaceOptions

    func run() throws {
      guard let issuer = try places.recordsFolder.issuer() else {
        Console.print(
          Phrase(
            "Belum ada penerbit. Buat dengan: balai issuer init",
            "There is no issuer yet. Make one: balai issuer init"
          ).text)
        throw Exit.contentWrong
      }
      var trusted = TrustedIssuers()
      trusted.trust(issuer)
      Console.print(String(decoding: trusted.file, as: UTF8.self), terminator: "")
    }
  }
}
