import ArgumentParser
import Certificates
import LearnerRecords
import LearningCore

extension Certificate {
  struct Revoke: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "revoke",
        abstract: Phrase(
          "Cabut sertifikat, dengan alasan yang dicatat.",
          "Revoke a certificate, with a reason that is recorded."
        ).text,
        aliases: ["cabut"])
    }

    @Argument(help: numberHelp) var number: String
    @Option(name: .long, help: reasonHelp) var why: String
    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var places: PlaceOptions

    func run() throws {
      let world = World.live
      let records = try places.openRecords(for: .revokeCertificates)
      let certificate = try records.certificate(number: number)
      let desk = places.issuerDesk(passphrase)
      // A key that does not open is found out before anything is recorded.
      _ = try desk.issuer()
      try records.append([
        Entry(
          person: certificate.person, at: world.now(),
          fact: .certificateRevoked(number: number, reason: why))
      ])
      try RevocationWriting(
        records: records, desk: desk, workspace: try? places.configuration(), now: world.now()
      ).write()
      Console.print(
        Phrase("Sertifikat \(number) dicabut.", "Certificate \(number) is revoked.").text)
      try hintAtPublishing(desk)
    }
  }

  struct Reissue: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "reissue",
        abstract: Phrase(
          "Betulkan sertifikat: cabut, lalu terbitkan penggantinya.",
          "Correct a certificate: revoke it and issue another in its place."
        ).text,
        discussion: Phrase(
          "Nama, NIP, unit, dan nilai diambil dari rekaman yang sekarang; kursus, tanggal selesai, "
            + "JP, dan masa berlaku tetap. Betulkan dahulu datanya: balai people edit.",
          "Name, NIP, unit and mark are taken from the records as they are now; course, day of "
            + "completion, hours and validity stay. Correct the data first: balai people edit."
        ).text,
        aliases: ["terbitkan-ulang"])
    }

    @Argument(help: numberHelp) var number: String
    @Option(name: .long, help: reasonHelp) var why: String
    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var places: PlaceOptions

    func run() throws {
      let world = World.live
      let library = try places.outline()
      let records = try places.openRecords(for: .revokeCertificates)
      let desk = places.issuerDesk(passphrase)
      let issued = try Reissuing(library: library, records: records, desk: desk, world: world)
        .reissue(number, because: why)
      try RevocationWriting(
        records: records, desk: desk, workspace: try? places.configuration(), now: world.now()
      ).write()
      Console.print(
        Phrase(
          "Sertifikat \(number) dicabut; penggantinya \(issued.number).",
          "Certificate \(number) is revoked; \(issued.number) takes its place."
        ).text)
      try hintAtPublishing(desk)
    }
  }
}

private func hintAtPublishing(_ desk: IssuerDesk) throws {
  guard let card = try desk.folder.issuerCard(), !card.isLocal else { return }
  Console.print(
    Phrase(
      "Agar pemeriksa lain tahu: balai issuer publish, lalu balai site build.",
      "So that others who check know it: balai issuer publish, then balai site build."
    ).text)
}

private var numberHelp: ArgumentHelp {
  ArgumentHelp(Phrase("Nomor.", "Number.").text, valueName: Phrase("nomor", "number").text)
}

private var reasonHelp: ArgumentHelp {
  ArgumentHelp(
    Phrase("Alasan; ikut diumumkan di daftar pencabutan.", "Reason; published in the list.").text,
    valueName: Phrase("alasan", "reason").text)
}
