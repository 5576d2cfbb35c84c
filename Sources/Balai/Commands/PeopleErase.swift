import ArgumentParser
import LearnerRecords
import LearningCore

extension People {
  struct Erase: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "erase",
        abstract: Phrase(
          "Hapus data diri seorang peserta, untuk selamanya.",
          "Erase the personal data of somebody, for good."
        ).text,
        discussion: Phrase(
          "Nama, NIP, unit, jabatan, pangkat, dan naskah sertifikatnya dihapus dari rekaman. Riwayat "
            + "tetap utuh tanpa nama, statistik tetap benar, dan sertifikat di tangan pemiliknya "
            + "tetap bisa diperiksa. Tanpa --apply hanya ditampilkan. Alasannya dicatat.",
          "Name, NIP, office, position, rank and the texts of certificates are taken out of the "
            + "records. History stays whole without a name, statistics stay right, and certificates "
            + "in the hands of their holder can still be checked. Without --apply it is only shown. "
            + "The reason is recorded."
        ).text, aliases: ["hapus"])
    }

    @OptionGroup var who: PersonArgument

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Alasan, tanpa nama orangnya.", "Reason, without the name.").text,
        valueName: Phrase("alasan", "reason").text))
    var why: String

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Siapa yang menghapus; bawaan: orangnya sendiri.",
          "Who erases; by default the person."
        ).text,
        valueName: Phrase("nama|nip", "name|nip").text))
    var by: String?

    @Flag(name: .long, help: applyHelp) var apply = false

    func run() throws {
      let records = try who.places.openRecords(for: .keepPersonalData)
      let person = try CurrentPerson.one(named: who.person, in: records)
      guard !FreeTexts.names(person, in: why) else { throw ErasureError.reasonNames }
      guard why.contains(where: \.isLetter) else { throw ErasureError.noReason }
      let eraser = try by.map { try CurrentPerson.one(named: $0, in: records) } ?? person
      let report = ErasureReport(
        person, record: try records.learningRecord(of: person.id),
        texts: FreeTexts(
          try records.history(of: person.id), of: person,
          zone: who.places.zone))
      for line in report.lines { Console.print(line.text) }
      guard apply else { return Console.print(notAppliedYet.text) }
      try records.erase(person.id, why: why, by: eraser.id, at: World.live.now())
      Console.print(
        Phrase("Data dirinya sudah dihapus.", "The personal data are erased.").text)
    }
  }
}

/// What an erasure takes away and what it leaves, said before it is done.
struct ErasureReport {
  let lines: [Phrase]

  init(_ person: Person, record: LearningRecord, texts: FreeTexts) {
    let known = Phrase(
      person.details.map(\.label.indonesian).joined(separator: ", "),
      person.details.map(\.label.english).joined(separator: ", "))
    let (attempts, modules) = (record.attempts.count, record.completedModules.count)
    let certificates = record.certificates.count
    var lines = [
      Phrase("Dihapus: \(known.indonesian).", "Erased: \(known.english)."),
      Phrase(
        "Tetap ada tanpa nama: \(modules) modul, \(attempts) percobaan, nomor \(certificates) "
          + "sertifikat.",
        "Kept without a name: \(modules) modules, \(attempts) attempts, the numbers of "
          + "\(certificates) certificates."),
    ]
    if certificates > 0 {
      lines.append(
        Phrase(
          "Naskah sertifikatnya dihapus di sini; berkas di tangan pemiliknya tetap bisa diperiksa.",
          "The texts of the certificates are erased here; the files their holder has can still be "
            + "checked."))
    }
    if !texts.places.isEmpty {
      lines.append(
        Phrase(
          "Tetap ada dalam riwayat: \(texts.places.count) teks yang diketik (jawaban, catatan, "
            + "alasan).",
          "Kept in history: \(texts.places.count) texts that were typed (answers, remarks, "
            + "reasons)."))
    }
    lines += texts.naming.map {
      Phrase(
        "  PERHATIAN: teks ini mungkin memuat namanya: \($0)",
        "  NOTE: this text may hold the name: \($0)")
    }
    lines.append(
      Phrase(
        "Cadangan dan bundel yang dibuat sebelumnya masih memuat namanya; hapus juga di sana.",
        "Backups and bundles made before still hold the name; erase it there too."))
    self.lines = lines
  }
}

enum ErasureError: BlameableError {
  case noReason, reasonNames

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    switch self {
    case .noReason: Phrase("Alasannya belum ditulis.", "The reason is missing.")
    case .reasonNames:
      Phrase(
        "Alasan memuat nama atau NIP orangnya, padahal alasan tidak bisa dihapus.",
        "The reason holds the name or NIP of the person, and reasons cannot be erased.")
    }
  }

  var nextStep: Phrase? {
    Phrase(
      "Tulis tanpa nama, misalnya: --why 'diminta yang bersangkutan'.",
      "Write it without a name, for example: --why 'at the person's request'.")
  }
}
