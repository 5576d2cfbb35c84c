import ArgumentParser
import LearnerRecords
import LearningCore

struct People: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "people",
      abstract: Phrase("Peserta di komputer ini.", "The people on this computer.").text,
      subcommands: [Add.self, ListAll.self] + accessCommands, aliases: ["peserta"])
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "add",
        abstract: Phrase(
          "Tambah peserta, atau lengkapi data satu-satunya peserta yang belum bernama.",
          "Add a person, or complete the only one who has no name yet."
        ).text)
    }

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Nama lengkap dengan gelar.", "Full name with titles.").text,
        valueName: Phrase("nama", "name").text))
    var name: String

    @Option(
      name: .long,
      help: ArgumentHelp(Phrase("NIP, 18 angka.", "NIP, 18 digits.").text, valueName: "nip"))
    var nip: String?

    @Option(
      name: .long, help: ArgumentHelp(Phrase("Unit kerja.", "Office.").text, valueName: "unit"))
    var unit: String?

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let world = World.live
      let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !name.isEmpty else { throw PersonError.emptyName }
      let nip = try nip.map { try NIP($0) }
      let records = try places.openRecords(for: .addPeople)
      let people = try records.people()
      let existing = people.count == 1 && people[0].name.isEmpty ? people[0].id : nil
      guard let id = existing ?? PersonID(world.newID()) else { throw PersonError.emptyName }
      try records.save(Person(id: id, name: name, nip: nip, unit: unit), at: world.now())
      Console.print(Phrase("\(name) tercatat.", "\(name) is recorded.").text)
    }
  }

  struct ListAll: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: Phrase("Daftar peserta.", "The people recorded.").text)
    }

    @OptionGroup var places: PlaceOptions

    func run() throws {
      for person in try places.openRecords(for: .seePeople).people() {
        let name =
          person.name.isEmpty ? Phrase("(belum bernama)", "(no name yet)").text : person.name
        Console.print(
          [name, person.nip?.masked, person.unit].compactMap(\.self).joined(separator: "  "))
      }
    }
  }
}
