import ArgumentParser
import LearnerRecords
import LearningCore

/// Whom a command about one person is about.
struct PersonArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Phrase("Nama, NIP, atau id.", "Name, NIP or id.").text,
      valueName: Phrase("nama|nip", "name|nip").text))
  var person: String

  @OptionGroup var places: PlaceOptions
}

extension People {
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: Phrase("Yang diketahui tentang seorang peserta.", "What is known of a person.")
          .text, aliases: ["tampilkan"])
    }

    @OptionGroup var who: PersonArgument

    func run() throws {
      let records = try who.places.openRecords(for: .seePeople)
      let person = try CurrentPerson.one(named: who.person, in: records)
      for (label, text) in person.details { Console.print("\(label.text): \(text)") }
      let ids = try records.ids(of: person.id)
      Console.print("Id: " + ids.map(\.description).joined(separator: ", "))
      let numbers = try records.numbers().filter { $0.value == person.id && $0.key != person.nip }
      if !numbers.isEmpty {
        let list = numbers.keys.map(\.description).sorted().joined(separator: ", ")
        Console.print(Phrase("NIP lain", "Other NIP").text + ": " + list)
      }
      let record = try records.learningRecord(of: person.id)
      Console.print(
        Phrase(
          "Modul selesai: \(record.completedModules.count); percobaan: \(record.attempts.count); "
            + "sertifikat: \(record.certificates.count).",
          "Modules completed: \(record.completedModules.count); attempts: \(record.attempts.count); "
            + "certificates: \(record.certificates.count)."
        ).text)
    }
  }

  struct Edit: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "edit",
        abstract: Phrase(
          "Betulkan data seorang peserta.", "Correct what is known of a person."
        ).text,
        discussion: Phrase(
          "Teks kosong menghapus datanya: --unit ''. Sertifikat yang sudah terbit tidak berubah.",
          "An empty text removes what was there: --unit ''. Certificates issued do not change."
        ).text, aliases: ["ubah"])
    }

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Nama lengkap dengan gelar.", "Full name with titles.").text,
        valueName: Phrase("nama", "name").text))
    var name: String?

    @Option(
      name: .long,
      help: ArgumentHelp(Phrase("NIP, 18 angka.", "NIP, 18 digits.").text, valueName: "nip"))
    var nip: String?

    @OptionGroup var work: WorkOptions
    @OptionGroup var who: PersonArgument

    func run() throws {
      let records = try who.places.openRecords(for: .addPeople)
      let before = try CurrentPerson.one(named: who.person, in: records)
      var after = before
      if let name {
        after.name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !after.name.isEmpty else { throw PersonError.emptyName }
      }
      if let nip { after.nip = nip.isEmpty ? nil : try NIP(nip) }
      if let unit = work.unit { after.unit = unit.isEmpty ? nil : unit }
      if let position = work.position { after.position = position.isEmpty ? nil : position }
      if let rank = work.rank { after.rank = rank.isEmpty ? nil : rank }
      guard after != before else {
        return Console.print(Phrase("Tidak ada yang berubah.", "Nothing changes.").text)
      }
      try records.save(after, at: World.live.now())
      let old = Dictionary(uniqueKeysWithValues: before.details.map { ($0.label, $0.text) })
      let new = Dictionary(uniqueKeysWithValues: after.details.map { ($0.label, $0.text) })
      let labels = (before.details + after.details.filter { old[$0.label] == nil }).map(\.label)
      for label in labels where old[label] != new[label] {
        Console.print("\(label.text): \(old[label] ?? "-") → \(new[label] ?? "-")")
      }
    }
  }
}
