import ArgumentParser
import LearnerRecords
import LearningCore

struct Records: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "records",
      abstract: Phrase(
        "Rekaman belajar: periksa, susun ulang, ekspor.",
        "The learning records: verify, rebuild, export."
      ).text,
      subcommands: [VerifyAll.self, Rebuild.self, RecordsExport.self], aliases: ["rekaman"])
  }

  struct VerifyAll: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "verify",
        abstract: Phrase(
          "Pastikan tidak ada yang diubah dalam riwayat.",
          "Make sure that nothing was changed in the history."
        ).text)
    }

    @OptionGroup var places: PlaceOptions

    func run() throws {
      switch try places.openRecords().verify() {
      case .sound(let entries):
        Console.print(
          Phrase("Utuh: \(entries) catatan.", "Sound: \(entries) entries.").text)
      case .broken(let origin, let seq):
        Console.print(
          Phrase(
            "RUSAK: catatan \(seq) dari \(origin) tidak seperti saat ditulis.",
            "BROKEN: entry \(seq) of \(origin) is not what was written."
          ).text)
        throw Exit.contentWrong
      case .textDiffers(let table, let digest):
        Console.print(
          Phrase(
            "RUSAK: naskah \(digest) di tabel \(table) tidak seperti saat disimpan.",
            "BROKEN: text \(digest) in table \(table) is not what was kept."
          ).text)
        throw Exit.contentWrong
      case .derivedDiffers(let table):
        Console.print(
          Phrase(
            "Riwayat utuh, tetapi tabel \(table) tidak sesuai. Jalankan: balai records rebuild.",
            "The history is sound, but table \(table) differs. Run: balai records rebuild."
          ).text)
        throw Exit.contentWrong
      }
    }
  }

  struct Rebuild: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "rebuild",
        abstract: Phrase(
          "Susun ulang semua yang diturunkan dari riwayat.",
          "Work out again all that is derived from the history."
        ).text)
    }

    @OptionGroup var places: PlaceOptions

    func run() throws {
      try places.openRecords().rebuild()
      Console.print(Phrase("Selesai.", "Done.").text)
    }
  }
}
