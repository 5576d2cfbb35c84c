import ArgumentParser
import LearnerRecords
import LearningCore

struct Records: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "records",
      abstract: Phrase(
        "Rekaman belajar: periksa, cadangkan, kembalikan, padatkan, ekspor.",
        "The learning records: verify, back up, restore, compact, export."
      ).text,
      subcommands: [
        VerifyAll.self, Rebuild.self, BackUp.self, Restore.self, Compact.self, Retain.self,
        RecordsExport.self,
      ], aliases: ["rekaman"])
  }

  struct VerifyAll: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "verify",
        abstract: Phrase(
          "Pastikan tidak ada yang diubah dalam riwayat.",
          "Make sure that nothing was changed in the history."
        ).text,
        discussion: Phrase(
          "Menghitung ulang setiap rantai dan semua yang diturunkan darinya, lalu membandingkan. "
            + "Kegiatan belajar dapat terus berjalan.",
          "Recomputes every chain and everything derived from it, and compares. Learning can go on "
            + "meanwhile."
        ).text, aliases: ["periksa"])
    }

    @Option(
      name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
    var format: VerdictReport.Format = .text

    @Flag(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Hanya riwayatnya, jauh lebih cepat.", "Only the history, which is much faster."
        ).text))
    var historyOnly = false

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let records = try places.openRecords(for: .checkRecords)
      let verdict = try ProgressBar.during(
        Phrase("Memeriksa rekaman", "Verifying the records")
      ) { bar in
        try records.verify(historyOnly: historyOnly) { bar.show($0, of: $1) }
      }
      let report = try VerdictReport(verdict, in: records, zone: places.zone)
      Console.print(report.text(format))
      guard report.isSound else { throw Exit.contentWrong }
    }
  }

  struct Rebuild: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "rebuild",
        abstract: Phrase(
          "Susun ulang semua yang diturunkan dari riwayat.",
          "Work out again all that is derived from the history."
        ).text, aliases: ["susun-ulang"])
    }

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let entries = try places.openRecords(for: .keepRecords).rebuild()
      Console.print(
        Phrase(
          "Selesai: disusun ulang dari \(entries) catatan.",
          "Done: worked out again from \(entries) entries."
        ).text)
    }
  }

  struct BackUp: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "backup",
        abstract: Phrase(
          "Salin rekaman belajar ke satu berkas.", "Copy the learning records into one file."
        ).text,
        discussion: Phrase(
          "Kegiatan belajar dapat terus berjalan. Salinannya diperiksa sebelum diberi nama. Kunci "
            + "penerbit sertifikat tidak ikut: simpan 'issuer.json' tersendiri, di tempat aman.",
          "Learning can go on meanwhile. The copy is checked before it gets its name. The issuer's "
            + "key is not in it: keep 'issuer.json' apart, in a safe place."
        ).text, aliases: ["cadangkan"])
    }

    @Argument(
      help: ArgumentHelp(
        Phrase("Berkas yang akan dibuat.", "The file to make.").text,
        valueName: Phrase("berkas", "file").text), completion: .file())
    var file: String

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let path = World.live.absolute(file)
      let entries = try ProgressBar.during(
        Phrase("Menyalin rekaman", "Copying the records")
      ) { bar in try places.openRecords(for: .keepRecords).backUp(to: path) { bar.show($0, of: $1) }
      }
      Console.print(
        Phrase(
          """
          Tersalin dan diperiksa: \(entries) catatan di '\(path)'.
          Berkas ini memuat data pribadi peserta; simpan di tempat aman. Kunci penerbit sertifikat \
          tidak ada di dalamnya.
          """,
          """
          Copied and checked: \(entries) entries in '\(path)'.
          The file holds personal data of learners; keep it in a safe place. The issuer's key is \
          not in it.
          """
        ).text)
    }
  }

  struct Restore: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "restore",
        abstract: Phrase(
          "Kembalikan rekaman belajar dari cadangan.",
          "Put the learning records back from a backup."
        ).text,
        discussion: Phrase(
          "Cadangannya diperiksa dahulu. Rekaman yang ada tidak dihapus: ia disimpan di sebelahnya "
            + "dengan tanggal di namanya. Kunci penerbit sertifikat tidak ada di dalam cadangan.",
          "The backup is checked first. The records that are there are not deleted: they are kept "
            + "beside it, with the date in their name. The issuer's key is not in a backup."
        ).text, aliases: ["kembalikan"])
    }

    @Argument(
      help: ArgumentHelp(
        Phrase("Berkas cadangan.", "The backup.").text,
        valueName: Phrase("berkas", "file").text), completion: .file())
    var file: String

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let folder = places.recordsFolder
      if Files.exists(folder.path + "/records.sqlite") {
        // Damaged records cannot say who may; then it is whoever can write the file.
        do { _ = try places.openRecords(for: .keepRecords) } catch is RecordError {}
      }
      let path = World.live.absolute(file)
      let zone = places.zone
      let restored = try ProgressBar.during(
        Phrase("Mengembalikan rekaman", "Restoring the records")
      ) { bar in
        try folder.restore(path, zone: zone, world: .live) { bar.show($0, of: $1) }
      }
      Console.print(restored.words.text)
    }
  }

  struct Compact: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "compact",
        abstract: Phrase(
          "Padatkan berkas rekaman; riwayat tidak berubah.",
          "Make the file of the records smaller; history does not change."
        ).text,
        discussion: Phrase(
          "Perlu ruang kosong sebesar berkasnya. Jawaban yang dikirim selama itu menunggu.",
          "Takes as much free space as the file has. Answers given meanwhile wait."
        ).text, aliases: ["padatkan"])
    }

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let records = try places.openRecords(for: .keepRecords)
      let (before, after) = try records.compact()
      let gained = max(0, before - after) / 1024
      Console.print(
        Phrase(
          "Selesai: \(before / 1024) KB menjadi \(after / 1024) KB, hemat \(gained) KB.",
          "Done: \(before / 1024) KB became \(after / 1024) KB, \(gained) KB less."
        ).text)
    }
  }
}
