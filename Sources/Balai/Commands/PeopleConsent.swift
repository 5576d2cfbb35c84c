import ArgumentParser
import LearnerRecords
import LearningCore

extension People {
  struct ConsentCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "consent",
        abstract: Phrase(
          "Pemberitahuan data pribadi: baca, setujui, atau tarik persetujuan.",
          "The notice on personal data: read it, agree, or take consent back."
        ).text,
        discussion: Phrase(
          "Pemberitahuannya adalah berkas privacy.txt di sebelah balai.yml; tanpa berkas itu dipakai "
            + "yang bawaan. Persetujuan dicatat untuk naskah itu; naskah baru ditanyakan lagi.",
          "The notice is the file privacy.txt beside balai.yml; without it the standard one is used. "
            + "Consent is recorded for that text; a new text is asked about again."
        ).text, aliases: ["persetujuan"])
    }

    @Argument(
      help: ArgumentHelp(
        Phrase(
          "Nama atau NIP; tanpa ini hanya naskahnya.", "Name or NIP; only the text without it."
        )
        .text, valueName: Phrase("nama|nip", "name|nip").text))
    var person: String?

    @Flag(
      name: .long,
      help: ArgumentHelp(Phrase("Catat persetujuan.", "Record the consent.").text))
    var give = false

    @Flag(
      name: .long,
      help: ArgumentHelp(Phrase("Catat penarikannya.", "Record that it is taken back.").text))
    var withdraw = false

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard !(give && withdraw), person != nil || !(give || withdraw) else {
        throw ValidationError(
          Phrase(
            "Sebutkan peserta, dan salah satu dari --give dan --withdraw.",
            "Name a person, and one of --give and --withdraw."
          ).text)
      }
    }

    func run() throws {
      let notice = try PrivacyNotice.load(root: try? places.root())
      guard let person else { return Console.print(notice.shown) }
      let records = try places.openRecords(for: .addPeople)
      let found = try CurrentPerson.one(named: person, in: records)
      if give || withdraw {
        try records.consent(
          of: found.id, to: notice.file, isGiven: give, at: World.live.now())
      }
      Console.print(notice.shown)
      let text = digest(of: notice.file.text)
      let consent = try records.consents(of: found.id).first { $0.notice == text }
      Console.print(status(consent, zone: places.zone).text)
    }

    private func status(_ consent: Consent?, zone: UTCOffset) -> Phrase {
      if let consent, consent.isInForce, let at = consent.givenAt {
        let date = at.date(in: zone).phrase
        return Phrase("Disetujui \(date.indonesian).", "Agreed to on \(date.english).")
      }
      guard let at = consent?.withdrawnAt else {
        return Phrase("Belum disetujui.", "Not agreed to yet.")
      }
      let date = at.date(in: zone).phrase
      return Phrase(
        "Persetujuan ditarik \(date.indonesian).", "Consent was taken back on \(date.english).")
    }
  }
}
