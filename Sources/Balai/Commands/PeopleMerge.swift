import ArgumentParser
import LearnerRecords
import LearningCore

extension People {
  struct Merge: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "merge",
        abstract: Phrase(
          "Gabungkan dua data yang ternyata satu orang.", "Join two that are one person."
        ).text,
        discussion: Phrase(
          "Untuk orang yang terdaftar dua kali, atau yang NI PPPK-nya berganti. Yang disebut pertama "
            + "memberi nama, NIP, dan unit; riwayat keduanya menjadi satu. Penggabungan dicatat dan "
            + "tidak bisa dibatalkan, jadi tanpa --apply hanya ditampilkan.",
          "For somebody recorded twice, or whose number (NI PPPK) changed. The first one gives name, "
            + "NIP and office; both histories become one. It is recorded and cannot be undone, so "
            + "without --apply it is only shown."
        ).text, aliases: ["gabung"])
    }

    @Argument(
      help: ArgumentHelp(
        Phrase("Data yang dipakai: nama, NIP, atau id.", "Whose details count: name, NIP or id.")
          .text, valueName: Phrase("nama|nip", "name|nip").text))
    var person: String

    @Argument(
      help: ArgumentHelp(
        Phrase("Data yang lain: nama, NIP, atau id.", "The other one: name, NIP or id.").text,
        valueName: Phrase("lain", "other").text))
    var other: String

    @Flag(name: .long, help: applyHelp) var apply = false

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let records = try places.openRecords(for: .keepPersonalData)
      let newest = try CurrentPerson.one(named: person, in: records)
      let other = try CurrentPerson.one(named: other, in: records)
      guard newest.id != other.id else {
        return Console.print(Phrase("Keduanya sudah satu orang.", "They are one already.").text)
      }
      for (title, one) in [
        (Phrase("Data yang dipakai", "Details that count"), newest),
        (Phrase("Digabungkan", "Joined to them"), other),
      ] {
        let record = try records.learningRecord(of: one.id)
        let known = one.details.map(\.text).joined(separator: ", ")
        Console.print("\(title.text): \(known)")
        Console.print(
          Phrase(
            "  \(record.completedModules.count) modul, \(record.attempts.count) percobaan, "
              + "\(record.certificates.count) sertifikat",
            "  \(record.completedModules.count) modules, \(record.attempts.count) attempts, "
              + "\(record.certificates.count) certificates"
          ).text)
      }
      guard apply else { return Console.print(notAppliedYet.text) }
      _ = try records.merge(newest.id, with: other.id, at: World.live.now())
      Console.print(Phrase("Sudah digabungkan.", "They are one now.").text)
    }
  }
}

/// For commands that first show what they would do.
let applyHelp = ArgumentHelp(
  Phrase("Lakukan; tanpa ini hanya ditampilkan.", "Do it; without this it is only shown.").text)

let notAppliedYet = Phrase(
  "Belum ada yang diubah. Ulangi dengan --apply untuk melakukannya.",
  "Nothing was changed yet. Run it again with --apply to do it.")
